import type { Address } from './address.ts'
import { HmacKey, toBase64Url } from './bytes.ts'

/** What an address is called where its text must not stand. */
export interface AddressPseudonyms {
  /** Of the address: for those who must not be mailed. */
  person: string
  /** Of the mailbox and of the domain: for limits. */
  mailbox: string
  domain: string
}

/** Domains that are remembered: a few have most of the addresses. */
const DOMAINS = 500

/**
 * Hashes that name an address, a mailbox or a domain without telling it. 128 bits each: nobody gains by a collision.
 * The two halves of one HMAC name address and mailbox, which are mostly the same text: so one is mostly enough.
 */
export class Pseudonyms {
  readonly #key: HmacKey
  readonly #domains = new Map<string, string>()

  constructor(pepper: string) {
    this.#key = new HmacKey(pepper)
  }

  async of({ address, mailbox, domain }: Address): Promise<AddressPseudonyms> {
    const own = await this.#key.sign(`address\n${address}`)
    const folded = mailbox === address ? own : await this.#key.sign(`address\n${mailbox}`)
    return { person: half(own, 0), mailbox: half(folded, 1), domain: await this.#domain(domain) }
  }

  /** Of an address alone, in the form in which addresses are compared. */
  async ofPerson(address: string): Promise<string> {
    return half(await this.#key.sign(`address\n${address}`), 0)
  }

  async #domain(domain: string): Promise<string> {
    const known = this.#domains.get(domain)
    if (known !== undefined) return known
    const name = half(await this.#key.sign(`domain\n${domain}`), 0)
    if (this.#domains.size >= DOMAINS) this.#domains.clear()
    this.#domains.set(domain, name)
    return name
  }
}

function half(bytes: Uint8Array, which: 0 | 1): string {
  return toBase64Url(bytes.subarray(16 * which, 16 * which + 16))
}
