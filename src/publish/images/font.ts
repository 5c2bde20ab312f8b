import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const NAMES = ['400Regular/PublicSans_400Regular.ttf', '700Bold/PublicSans_700Bold.ttf']

/** The font files of the share images: regular and bold. The fonts of the machine are not used. */
export const FONT_FILES = NAMES.map((name) => require.resolve(`@expo-google-fonts/public-sans/${name}`))

/** More characters than an image can show, in UTF-16 units. A longer text is cut before it is measured. */
const LONGEST = 4000

let coverage: ReadonlySet<number>[] | undefined

/** Whether both font files have a glyph for a character. */
function hasGlyph(character: string): boolean {
  coverage ??= FONT_FILES.map((file) => codePointsOf(readFileSync(file)))
  const code = character.codePointAt(0) ?? 0
  return coverage.every((points) => points.has(code))
}

/**
 * The characters of a text that the font can draw. A character that it lacks is replaced by plain letters where Unicode
 * names some (`Ⅳ` → `IV`, `₂` → `2`), else left out.
 */
export function withGlyphs(text: string): string {
  return [...withoutInvisible(text)].map(replacement).join('')
}

/** A line of text for an image: the same, without the words of which letters are missing, and their spaces. */
export function drawable(text: string): string {
  const words = text
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu, (word) => (lackingCharacters(word).length > 0 ? '' : word))
  return withGlyphs(words).replace(/ {2,}/g, ' ').trim()
}

/** The characters of a text that no share image shows, each once. */
export function lackingCharacters(text: string): string[] {
  const characters = [...new Intl.Segmenter().segment(text.normalize('NFC'))].map(({ segment }) => segment)
  const isLacking = (one: string) => withoutInvisible(one) !== '' && withGlyphs(one) === ''
  return [...new Set(characters)].filter(isLacking)
}

/** A character without a shape that a line of text in an image does not need, such as a soft hyphen. */
function withoutInvisible(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, '')
}

function replacement(character: string): string {
  if (hasGlyph(character)) return character
  // The no-break hyphen: text in an image has no line breaks.
  if (character === '\u2011') return '-'
  const [first = '', ...others] = character.normalize('NFKD')
  return first !== character && hasGlyph(first) ? [first, ...others.filter(hasGlyph)].join('') : ''
}

/** The code points of a TrueType font: OpenType 1.9, table `cmap`, formats 4 and 12. */
function codePointsOf(font: Buffer): ReadonlySet<number> {
  const points = new Set<number>()
  const cmap = tableAt(font, 'cmap')
  const count = font.readUInt16BE(cmap + 2)
  for (let i = 0; i < count; i++) {
    const start = cmap + font.readUInt32BE(cmap + 8 + i * 8)
    const format = font.readUInt16BE(start)
    if (format === 4) addSegments(font, start, points)
    if (format === 12) addGroups(font, start, points)
  }
  return points
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let at = 12; at < 12 + count * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  throw new Error(`the font has no table ${tag}`)
}

function addSegments(font: Buffer, start: number, points: Set<number>): void {
  const length = font.readUInt16BE(start + 6)
  const [ends, starts] = [start + 14, start + 16 + length]
  const [deltas, offsets] = [starts + length, starts + 2 * length]
  for (let i = 0; i < length; i += 2) {
    const first = font.readUInt16BE(starts + i)
    const last = font.readUInt16BE(ends + i)
    const offset = font.readUInt16BE(offsets + i)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const indexed = offset === 0 ? code : font.readUInt16BE(offsets + i + offset + 2 * (code - first))
      if (indexed !== 0 && ((indexed + font.readInt16BE(deltas + i)) & 0xffff) !== 0) points.add(code)
    }
  }
}

function addGroups(font: Buffer, start: number, points: Set<number>): void {
  const count = font.readUInt32BE(start + 12)
  for (let at = start + 16; at < start + 16 + count * 12; at += 12)
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code++) points.add(code)
}
