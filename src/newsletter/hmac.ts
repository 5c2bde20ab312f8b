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

  /** Whether a proof is a prefix of the text's signature. Compares all bytes, in constant time. */
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
