/** A character that a text in one line must not have. */
export interface UnfitCharacter {
  /** Its index in the text, in UTF-16 units. */
  index: number
  character: string
  /** A line break (LF, CR, NEL, U+2028, U+2029, …) ends the line. Other characters are invisible or mean nothing. */
  isLineBreak: boolean
  /** Its code point and, if it is a common one, its name: `U+200B (zero width space)`. */
  name: string
}

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/

/**
 * Controls, lone surrogates, characters of private use, characters that are never characters, U+FFFD, and all that
 * Unicode calls "default ignorable": bidirectional overrides and isolates, zero-width spaces, fillers, tags.
 */
const UNFIT =
  /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB\uFFFD]/gu

const SOFT_HYPHEN = '\u00AD'
const DIRECTION_MARK = /[\u061C\u200E\u200F]/
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u
/** Scripts in which a joiner (U+200D) or non-joiner (U+200C) changes how letters look. */
const JOINING_LETTER =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}]/u
const EMOJI_END = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F|\u20E3)$/u
const EMOJI_START = /^\p{Extended_Pictographic}/u
/** A flag of a region such as Scotland: a black flag, letters as tags, an end tag. */
const TAGGED_FLAG = /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}/gu

const NAMES: Readonly<Record<string, string>> = {
  '\0': 'null',
  '\t': 'tab',
  '\n': 'line feed',
  '\r': 'carriage return',
  '\u001B': 'escape',
  '\u001E': 'record separator, which Word uses for a hyphen that does not break',
  '\u001F': 'unit separator, which Word uses for a soft hyphen',
  '\u0085': 'next line',
  '\u200B': 'zero width space',
  '\u200C': 'zero width non-joiner',
  '\u200D': 'zero width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'pop directional formatting',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\uFEFF': 'byte order mark',
  '\uFFFD': 'replacement character: a letter was lost',
}

/**
 * Finds the first character that a text in one line must not have. Allowed are the soft hyphen, the joiners and
 * variation selectors of emoji, joiners between letters of scripts that need them, and direction marks in a text with
 * right-to-left letters.
 * @example unfitCharacter('exe.\u202Egpj') // { index: 4, name: 'U+202E (right-to-left override)', … }
 */
export function unfitCharacter(text: string): UnfitCharacter | undefined {
  const flags = [...text.matchAll(TAGGED_FLAG)].map(({ index, 0: flag }) => [index, index + flag.length] as const)
  for (const { index, 0: character } of text.matchAll(UNFIT)) {
    if (flags.some(([from, to]) => index > from && index < to) || isMeaningful(text, index, character)) continue
    return { index, character, isLineBreak: LINE_BREAK.test(character), name: nameOf(character) }
  }
  return undefined
}

function isMeaningful(text: string, index: number, character: string): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index + character.length)]
  if (character === SOFT_HYPHEN) return true
  // A variation selector belongs to the character before it.
  if (/[\uFE00-\uFE0F]/.test(character)) return /[^\s\p{Default_Ignorable_Code_Point}]$/u.test(before)
  if (DIRECTION_MARK.test(character)) return RIGHT_TO_LEFT.test(text)
  if (character !== '\u200C' && character !== '\u200D') return false
  const isInEmoji = character === '\u200D' && EMOJI_END.test(before) && EMOJI_START.test(after)
  return isInEmoji || isJoiner(before, after)
}

/** Whether a joiner follows a letter, or a mark on one, of a script that needs it. A suffix or a mark may follow. */
function isJoiner(before: string, after: string): boolean {
  const letter = /(?<letter>\p{L})\p{M}*$/u.exec(before)?.groups?.letter
  return letter !== undefined && JOINING_LETTER.test(letter) && /^[\p{L}\p{M}]/u.test(after)
}

function nameOf(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const name = NAMES[character] ?? (/\p{Cc}/u.test(character) ? 'control character' : undefined)
  return name === undefined ? code : `${code} (${name})`
}

/**
 * The text in one line, without characters that it must not have: a line break becomes a space.
 * @example inOneLine('one\r\ntwo\0') // 'one two'
 */
export function inOneLine(text: string): string {
  let line = text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
  for (let unfit = unfitCharacter(line); unfit; unfit = unfitCharacter(line))
    line = line.slice(0, unfit.index) + line.slice(unfit.index + unfit.character.length)
  return line
}
