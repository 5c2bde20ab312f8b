import { undecodedByte } from './decode.ts'

/** An encoding with one byte for each character, which an older program may have saved a file in. */
export interface Encoding {
  name: string
  /** Its characters for the bytes 80 to FF, in hexadecimal. */
  upper: string
}

const UPPER_BYTES = Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i)

/** Code page 850 of DOS, which Excel writes as "CSV (MS-DOS)". `TextDecoder` does not know it. */
const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'

export const WINDOWS_1252: Encoding = {
  name: 'Windows-1252',
  upper: new TextDecoder('windows-1252').decode(UPPER_BYTES),
}

export const MAC_ROMAN: Encoding = { name: 'Mac Roman', upper: new TextDecoder('macintosh').decode(UPPER_BYTES) }

/** The encodings of programs in Belgium, the most frequent first. */
const ENCODINGS: readonly Encoding[] = [WINDOWS_1252, MAC_ROMAN, { name: 'code page 850 (DOS)', upper: CODE_PAGE_850 }]

/** Signs beyond ASCII that Dutch, French and English texts contain between words. */
const SIGNS = /[‘’“”«»–—…€°²³·•§½\u00A0]/u

/** Characters of text to look at: enough to recognise its encoding. */
const SAMPLE = 20_000

/** The encoding in which the undecoded bytes of a text look most like Dutch, French or English. */
export function likelyEncoding(text: string): Encoding {
  const first = Math.max(0, text.search(/[\uDC80-\uDCFF]/u) - 1)
  const sample = text.slice(first, first + SAMPLE)
  const scores = ENCODINGS.map((encoding) => ({ encoding, score: plausible(sample, encoding) }))
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).encoding
}

/** Replaces the undecoded bytes of a text by their characters in an encoding. */
export function readIn(text: string, { upper }: Encoding): string {
  return text.replace(/[\uDC80-\uDCFF]/gu, (character) => upper[(undecodedByte(character) ?? 0x80) - 0x80] ?? '')
}

/** How well the undecoded bytes of a text fit between their neighbours when they are read in an encoding. */
function plausible(text: string, { upper }: Encoding): number {
  let score = 0
  for (const match of text.matchAll(/(?<before>\p{L}?)(?<byte>[\uDC80-\uDCFF])(?=(?<after>\p{L}?))/gu)) {
    const { before = '', byte = '', after = '' } = match.groups ?? {}
    const character = upper[(undecodedByte(byte) ?? 0x80) - 0x80] ?? ''
    score += frequency(character, before !== '' || after !== '')
  }
  return score
}

/** A rough measure of how often texts in Dutch and French have a character, within a word or between words. */
function frequency(character: string, inWord: boolean): number {
  if (/[éèàç]/u.test(character)) return 4
  if (/[ëïêôûîâùœ’ÉÈ]/u.test(character)) return 2
  return /[À-ÖØ-öø-ÿŒ]/u.test(character) || (!inWord && SIGNS.test(character)) ? 1 : 0
}

// cspell:ignoreRegExp /[À-ÿŒœ]{3,}/
