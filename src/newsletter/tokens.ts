import { fromBase64Url, toBase64Url } from './base64url.ts'
import { HmacKey } from './hmac.ts'

/** What a link may do; a token for one purpose opens nothing else. */
export type Purpose =
  /** Confirm a sign-up. Its row is a mail. */
  | 'confirm'
  /** Unsubscribe, pause, ask for a preferences link. Its row is a subscriber; it is at the foot of each mail. */
  | 'manage'
  /** One-click unsubscribe of RFC 8058. Its row is a subscriber; mail programs press it. */
  | 'one-click'
  /** See and change everything. Its row is a mail. */
  | 'preferences'
  /** Confirm a new address. Its row is a mail that was sent to that address. */
  | 'change'

/** What a link is bound to. When any of these changes, the link no longer works. */
export interface LinkBinding {
  /** Id of the mail or subscriber that the link names. */
  row: string
  /** Id of the subscriber whose data it opens. */
  subscriber: string
  /** The address that the mail goes to, in the form in which addresses are compared. */
  mailbox: string
}

/** A genuine token. It opens something only if it is bound to what its row holds now. */
export interface OpenedToken {
  row: string
  isBoundTo(binding: LinkBinding): Promise<boolean>
}

/** A row's id, 22 characters, then two proofs of 16 bytes, 43 characters together. */
const TOKEN = /^([\w-]{22})\.([\w-]{43})$/
/**
 * Signs that mail programs and people leave behind an address: `>` or a slash, a full stop at the end of a sentence.
 * The bound keeps the search linear: without it a path of 16 kB of such signs costs a third of a second.
 */
const TRAILING = /[\s>)\]}/.,;:!?'"’”»]{1,20}$/u
const PROOF = 16

/**
 * Tokens of links. Nothing that opens a link is stored: a token is derived when its mail is rendered, which is when
 * it is sent. It holds the row's id and two HMACs under a secret: one of the row, which lets a forged token be refused
 * without asking the database, and one of everything the link is bound to.
 */
export class Tokens {
  readonly #keys: readonly [HmacKey, ...HmacKey[]]

  /** @param secrets the one in use first, then those whose links must still work */
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

  /** @returns undefined for a text that is no token of ours for this purpose */
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

/** The token in what somebody opened or copied. @example tidyToken('abc.def>') // 'abc.def' */
export function tidyToken(text: string): string {
  return text.replace(TRAILING, '')
}

function rowText(purpose: Purpose, row: string): string {
  return `newsletter link\n${purpose}\n${row}`
}

function bindingText(purpose: Purpose, { row, subscriber, mailbox }: LinkBinding): string {
  return `newsletter link binding\n${purpose}\n${row}\n${subscriber}\n${mailbox}`
}
