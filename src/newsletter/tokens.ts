import { fromBase64Url, HmacKey, toBase64Url } from './bytes.ts'

/** What a link may do; a token for one opens nothing else. */
export type Purpose =
  /** Confirm a sign-up. Names a mail. */
  | 'confirm'
  /** Unsubscribe, pause, ask for a preferences link. Names a subscriber; stands at the foot of each mail. */
  | 'manage'
  /** One-click unsubscribe of RFC 8058. Names a subscriber; mail programs press it. */
  | 'one-click'
  /** See and change everything. Names a mail. */
  | 'preferences'
  /** Confirm a new address. Names a mail, sent to that address. */
  | 'change'

/** A row's name, 22 characters, then its proof, 43. */
const TOKEN = /^([\w-]{22})\.([\w-]{43})$/

/**
 * Tokens of links. Nothing that opens a link is stored: a token is the row's name and an HMAC of it under a secret,
 * derived when the mail is rendered, which is when it is sent.
 * @param secrets the one in use first, then those whose links still have to work
 */
export class Tokens {
  readonly #keys: readonly [HmacKey, ...HmacKey[]]

  constructor([secret, ...older]: readonly [string, ...string[]]) {
    this.#keys = [new HmacKey(secret), ...older.map((one) => new HmacKey(one))]
  }

  async derive(purpose: Purpose, id: string): Promise<string> {
    return `${id}.${toBase64Url(await this.#keys[0].sign(textOf(purpose, id)))}`
  }

  /** @returns the row that a genuine token names; undefined for any other text */
  async verify(purpose: Purpose, token: string): Promise<string | undefined> {
    const [, id, proof] = TOKEN.exec(token) ?? []
    const bytes = proof === undefined ? undefined : fromBase64Url(proof)
    if (id === undefined || bytes === undefined) return undefined
    for (const key of this.#keys) if (await key.verify(textOf(purpose, id), bytes)) return id
    return undefined
  }
}

function textOf(purpose: Purpose, id: string): string {
  return `newsletter\n${purpose}\n${id}`
}
