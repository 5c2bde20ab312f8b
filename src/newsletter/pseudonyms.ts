import type { Address } from './address.ts'
import { toBase64Url } from './base64url.ts'
import { HmacKey } from './hmac.ts'

/** Pseudonyms of an address, for tables that must not contain addresses. */
export interface AddressPseudonyms {
  /** HMACs of the address, one for each accepted pepper: for suppressions. */
  addressHashes: readonly string[]
  /** Pseudonym of the mailbox, for limits. */
  mailbox: string
  /** Pseudonym of the domain, for limits; null for a public mail provider. */
  domain: string | null
}

const HOUR = 3_600_000

/** Length of a pseudonym in bytes: 128 bits make a collision unlikely. */
const LENGTH = 16

/**
 * Pseudonyms are HMACs with a pepper as key. Without the pepper, a pseudonym cannot be tested against an address.
 * Suppressions are looked up under each accepted pepper, so that they still hold after the pepper is rotated.
 */
export class Pseudonyms {
  readonly #keys: readonly [HmacKey, ...HmacKey[]]

  /** @param peppers the current one first, then those under which older suppressions were written */
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

  /**
   * HMACs of an address under each accepted pepper. New rows use the first.
   * @param address in the form in which addresses are compared
   */
  async hashAddress(address: string): Promise<readonly [string, ...string[]]> {
    const [first, ...older] = this.#keys
    const text = `address\n${address}`
    return [await this.#sign(text, first), ...(await Promise.all(older.map((key) => this.#sign(text, key))))]
  }

  /** Pseudonyms of a client (`guard/client.ts`) in the last hour, the current one first. They differ just after midnight. */
  async ofClientLately(client: string, now: number): Promise<readonly [string, ...string[]]> {
    return [await this.ofClient(client, now), await this.ofClient(client, now - HOUR)]
  }

  /** Pseudonym of a client (`guard/client.ts`). It changes each day, so that a client cannot be tracked. */
  async ofClient(client: string, now: number): Promise<string> {
    return this.#sign(`client\n${new Date(now).toISOString().slice(0, 10)}\n${client}`)
  }

  async #sign(text: string, key = this.#keys[0]): Promise<string> {
    return toBase64Url((await key.sign(text)).subarray(0, LENGTH))
  }
}
