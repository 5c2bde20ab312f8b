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

/** Letters of an id that tell its time. */
const TIME = 9

/**
 * A name for a row, of 22 letters: the time in milliseconds (base 36), then 78 random bits. Never given twice, unlike
 * a number of a table that was restored; and rows that are made one after another lie side by side in their indexes, so
 * the database has fewer pages to write. No secret: links are made with an HMAC of it.
 */
export function newId(now = Date.now()): string {
  const random = toBase64Url(crypto.getRandomValues(new Uint8Array(10)))
  return now.toString(36).padStart(TIME, '0') + random.slice(0, 22 - TIME)
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

  /** WebCrypto compares in constant time. */
  async verify(text: string, proof: Uint8Array<ArrayBuffer>): Promise<boolean> {
    return crypto.subtle.verify('HMAC', await this.#imported(), proof, new TextEncoder().encode(text))
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
