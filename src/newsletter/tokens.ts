import { fromBase64Url, toBase64Url } from './base64url.ts'
import { HmacKey } from './hmac.ts'

/** What a link may do. A token is valid for one purpose only. */
export type Purpose =
  /** Confirm a sign-up. Its row is a mail. */
  | 'confirm'
  /** Unsubscribe, pause, ask for a preferences link. Its row is a subscriber; the link is at the foot of mails. */
  | 'manage'
  /** One-click unsubscribe of RFC 8058. Its row is a subscriber; mail programs post to the link. */
  | 'one-click'
  /** See and change everything. Its row is a mail. */
  | 'preferences'
  /** Confirm a new address. Its row is a mail that was sent to that address. */
  | 'change'

/** What a link is bound to. If any of these changes, the link no longer works. */
export interface LinkBinding {
  /** Id of the mail or subscriber that the link names. */
  row: string
  /** Id of the subscriber whose data the link opens. */
  subscriber: string
  /** The address that the mail goes to, in the form in which addresses are compared. */
  mailbox: string
}

/** A genuine token. The caller must also check that it is bound to the present data of its row. */
export interface OpenedToken {
  row: string
  isBoundTo(binding: LinkBinding): Promise<boolean>
}

/** The id of a row (22 characters), a dot, then two proofs of 16 bytes each (43 characters together). */
const TOKEN = /^([\w-]{22})\.([\w-]{43})$/
/**
 * Characters that mail programs and people add after a URL: `>`, a slash, the full stop of a sentence. The limit of 20
 * keeps the search linear: without it, a path with 16 kB of such characters takes a third of a second.
 */
const TRAILING = /[\s>)\]}/.,;:!?'"’”»]{1,20}$/u
const PROOF = 16

/**
 * Tokens of links. They are not stored: a token is derived when its mail is rendered, just before it is sent. It holds the
 * id of the row and two HMACs. The HMAC of the row lets a forged token be refused without a query; the other HMAC covers
 * everything that the link is bound to.
 */
export class Tokens {
  readonly #keys: readonly [HmacKey, ...HmacKey[]]

  /** @param secrets the current one first, then former ones whose links must still work */
  constructor([secret, ...older]: readonly [string, ...string[]]) {
    this.#keys = [new HmacKey(secret), ...older.map((one) => new HmacKey(one))]
  }

  async derive(purpose: Purpose, binding: LinkBinding): Promise<string> {
    const [key] = this.#keys
    const [row, bound] = [await key.sign(rowText(purpose, binding.row)), await key.sign(bindingText(purpose, binding))]
    const proof = new Uint8Array(2 * PROOF)
    proof.set(row.subarray(0, PROOF))
    proof.set(bound.subarray(0, PROOF), PROOF)
    return `${binding.row}.${toBase64Url(proof)}`
  }

  /** @returns undefined if the token is not genuine, or is for another purpose */
  async open(purpose: Purpose, token: string): Promise<OpenedToken | undefined> {
    const [, row, proof] = TOKEN.exec(tidyToken(token)) ?? []
    const bytes = proof === undefined ? undefined : fromBase64Url(proof)
    if (row === undefined || bytes === undefined) return undefined
    for (const key of this.#keys) {
      if (!(await key.verifyPrefix(rowText(purpose, row), bytes.slice(0, PROOF)))) continue
      return {
        row,
        isBoundTo: async (binding) =>
          binding.row === row && key.verifyPrefix(bindingText(purpose, binding), bytes.slice(PROOF)),
      }
    }
    return undefined
  }
}

/** Removes characters that were added after the token. @example tidyToken('abc.def>') // 'abc.def' */
export function tidyToken(text: string): string {
  return text.replace(TRAILING, '')
}

function rowText(purpose: Purpose, row: string): string {
  return `newsletter link\n${purpose}\n${row}`
}

function bindingText(purpose: Purpose, { row, subscriber, mailbox }: LinkBinding): string {
  return `newsletter link binding\n${purpose}\n${row}\n${subscriber}\n${mailbox}`
}
