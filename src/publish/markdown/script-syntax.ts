import type { TokenizerExtension } from 'marked'
import { escapeHtml } from '../../text/escape.ts'
import type { Piece } from './pieces.ts'
import type { ScriptToken } from './tokens.ts'

/** Digits, letters and signs: `m^2^`, `1^er^`, `10^-6^`. No space, so that two `^` in a sentence do not pair. */
const RAISED = /^\^([\p{L}\p{N}+\-−–=(),.°]{1,12})\^/u
/** A digit is in it, or it is at most three letters, so that `~old~` of GFM stays deleted text from four letters on. */
const LOWERED = /^~(\p{L}{1,3}|[\p{L}+\-−–=(),.]{0,3}\p{N}[\p{L}\p{N}+\-−–=(),.]{0,8})~(?!~)/u

/** `^2^`: superscript, as in Pandoc. */
export const raisedSyntax: TokenizerExtension = {
  name: 'raised',
  level: 'inline',
  start(source) {
    const index = source.indexOf('^')
    return index < 0 ? undefined : index
  },
  tokenizer(source): ScriptToken | undefined {
    const [raw, text] = RAISED.exec(source) ?? []
    return raw !== undefined && text !== undefined ? { type: 'raised', raw, text } : undefined
  },
}

/** `~2~`: subscript, as in Pandoc. */
export const loweredSyntax: TokenizerExtension = {
  name: 'lowered',
  level: 'inline',
  tokenizer(source): ScriptToken | undefined {
    const [raw, text] = LOWERED.exec(source) ?? []
    return raw !== undefined && text !== undefined ? { type: 'lowered', raw, text } : undefined
  },
}

/** Superscript or subscript. In plain text only its characters remain: `CO2`. */
export function scriptPiece({ type, text }: ScriptToken): Piece {
  const tag = type === 'raised' ? 'sup' : 'sub'
  return { kind: 'atom', text, html: `<${tag}>${escapeHtml(text)}</${tag}>` }
}
