import type { Address } from './address.ts'
import { toBase64Url } from './base64url.ts'
import { HmacKey } from './hmac.ts'

/** Pseudonyms of an address, for tables in which its text must not stand. */
export interface AddressPseudonyms {
  /** Of the address, one for each pepper that is accepted: for suppressions. */
  addressHashes: readonly string[]
  /** Of the mailbox, for limits. */
  mailbox: string
  /** Of the domain, for limits; null for a public mail provider. */
  domain: string | null
}

const HOUR = 3_600_000

/** Length of a pseudonym in bytes: 128 bits, so nobody gains by a collision. */
const LENGTH = 16

/**
 * Pseudonyms are HMACs under a pepper: without it nobody can test which address one belongs to.
 * Suppressions are looked up under each accepted pepper, so a pepper can be rotated and no suppression is forgotten.
 */
export class Pseudonyms {
  readonly #keys: readonly [HmacKey, ...HmacKey[]]

  /** @param peppers the one in use first, then those under which suppressions were written earlier */
  constructor([pepper, ...older]: readonly [string, ...string[]]) {
    this.#keys = [new HmacKey(pepper), ...older.map((one) => new HmacKey(one))]
  }

  async of({ address, mailbox, domain, publicProvider }: Address): Promise<AddressPseudonyms> {
    return {
      addressHashes: await this.hashAddress(address),
      mailbox: await this.#sign(`mailbox\n${mailbox}`),
      domain: publicProvider ? null : await this.#sign(`domain\n${domain}`),
    }
  }

  /** Of an address in the form in which addresses are compared; the first is the one to write down. */
  async hashAddress(address: string): Promise<readonly [string, ...string[]]> {
    const [first, ...older] = this.#keys
    const text = `address\n${address}`
    return [await this.#sign(text, first), ...(await Promise.all(older.map((key) => this.#sign(text, key))))]
  }

  /** Of a client in the last hour, see `guard/client.ts`: the present one, and another just after midnight. */
  async ofClientLately(client: string, now: number): Promise<readonly [string, ...string[]]> {
    return [await this.ofClient(client, now), await this.ofClient(client, now - HOUR)]
  }

  /** Of a client, see `guard/client.ts`. It differs from day to day, so that nobody can be followed. */
  async ofClient(client: string, now: number): Promise<string> {
    return this.#sign(`client\n${new Date(now).toISOString().slice(0, 10)}\n${client}`)
  }

  async #sign(text: string, key = this.#keys[0]): Promise<string> {
    return toBase64Url((await key.sign(text)).subarray(0, LENGTH))
  }
}
