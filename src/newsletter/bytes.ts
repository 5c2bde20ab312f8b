/** Base 64 for addresses, without padding: RFC 4648 section 5. */
export function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** @returns undefined for what is not base 64, or not its one canonical spelling (RFC 4648 section 3.5) */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    )
    return toBase64Url(bytes) === text ? bytes : undefined
  } catch {
    return undefined
  }
}

/** Characters at the beginning of an id that give its time. */
const TIME = 9

/**
 * An id for a row, of 22 characters: the time in milliseconds (base 36), then 78 random bits. It is never used twice,
 * unlike a row number after a restore. Rows made one after another are neighbours in their indexes, so the database
 * writes fewer pages. It is no secret: a link needs an HMAC of it.
 */
export function newId(now = Date.now()): string {
  const random = toBase64Url(crypto.getRandomValues(new Uint8Array(10)))
  return timePrefix(now) + random.slice(0, 22 - TIME)
}

/** How ids of that moment begin; a shorter prefix covers a longer time. */
export function timePrefix(now: number, length = TIME): string {
  return now.toString(36).padStart(TIME, '0').slice(0, length)
}

/** A secret for HMAC-SHA-256 (RFC 2104), imported once. */
export class HmacKey {
  readonly #secret: string
  #key: Promise<CryptoKey> | undefined

  constructor(secret: string) {
    this.#secret = secret
  }

  /** 256 bits. */
  async sign(text: string): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await crypto.subtle.sign('HMAC', await this.#imported(), new TextEncoder().encode(text)))
  }

  /** Whether a proof is the beginning of the text's signature. Compares all bytes, in constant time. */
  async verifyPrefix(text: string, proof: Uint8Array): Promise<boolean> {
    const expected = await this.sign(text)
    let difference = 0
    for (const [i, byte] of proof.entries()) difference |= byte ^ (expected[i] ?? 0)
    return proof.length > 0 && proof.length <= expected.length && difference === 0
  }

  #imported(): Promise<CryptoKey> {
    this.#key ??= crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(this.#secret),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign', 'verify'],
    )
    return this.#key
  }
}
