/** Letters that look like those of the Latin alphabet: a search does not find them, and a screen reader reads them wrongly. */

/** Letters of the Cyrillic and Greek alphabets that look the same as a Latin one (Unicode TR 39, confusables). */
const CYRILLIC = zip('АВЕКМНОРСТУХІЈЅԛԝаеорсухіјѕһԁӏ', 'ABEKMHOPCTYXIJSqwaeopcyxijshdl')
const GREEK = zip('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo')
const SAME_SHAPE = new Map([...CYRILLIC, ...GREEK])

/** Latin letters as one character of a font: of mathematics, of full width, in circles, joined in a PDF. */
const IN_A_FONT =
  '\\u24B6-\\u24E9\\uFB00-\\uFB06\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A\\u{1D400}-\\u{1D7FF}\\u{1F130}-\\u{1F169}'
const FONT = new RegExp(`[${IN_A_FONT}]`, 'u')
const WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}${IN_A_FONT}]+`, 'gu')
/** Text that may have one of these, or marks on top of one another. Few files have. */
const UNUSUAL = new RegExp(
  `[\\u0300-\\u036F\\u0370-\\u052F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F${IN_A_FONT}]`,
  'u',
)

function zip(letters: string, latin: string): [string, string][] {
  const plain = [...latin]
  return [...letters].map((letter, i) => [letter, plain[i] ?? letter])
}

export interface LookAlike {
  offset: number
  /** The word, and what it looks like. */
  written: string
  meant: string
  /** The first letter that is another one than it seems. */
  letter: string
}

/**
 * Words that look like Latin ones and are not: with a letter of another alphabet between Latin ones, or in the letters of
 * a font. A word that is all in another alphabet is one of another language.
 */
export function lookAlikes(text: string): LookAlike[] {
  if (!UNUSUAL.test(text)) return []
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: written, index: offset }) => {
    const letters = [...written]
    const foreign = letters.filter((letter) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter))
    const isMixed =
      foreign.length > 0 && /\p{Script=Latin}/u.test(written) && foreign.every((one) => SAME_SHAPE.has(one))
    const letter = isMixed ? foreign[0] : letters.find((one) => FONT.test(one))
    return letter === undefined || isInAddress(text, offset, written)
      ? []
      : [{ offset, written, meant: inLatin(written), letter }]
  })
}

/** In the address of a link or of mail, the host is checked (`readWebAddress`). */
function isInAddress(text: string, offset: number, word: string): boolean {
  const before = text.slice(Math.max(0, offset - 300), offset)
  return (
    /(?:https?:\/\/|@)\S*$/.test(before) ||
    /^[\w.-]*@/.test(text.slice(offset + word.length, offset + word.length + 70))
  )
}

function inLatin(text: string): string {
  return [...text]
    .map((letter) => SAME_SHAPE.get(letter) ?? (FONT.test(letter) ? letter.normalize('NFKC') : letter))
    .join('')
}

/** What a title looks like: the same for titles that differ only in capitals, look-alike letters, spaces, quotes or hyphens. */
export function shapeOf(title: string): string {
  return inLatin(title.normalize('NFC'))
    .toLowerCase()
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[‘’‚‛′´`]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Letters with more marks than any language writes: they grow over the lines above and below. */
const STACK = /(?:\P{M}|^)\p{M}{4,}/gu

export function stackedMarks(text: string): { offset: number; letter: string; marks: number }[] {
  if (!UNUSUAL.test(text)) return []
  return Array.from(text.matchAll(STACK), ({ 0: stack, index: offset }) => {
    const [letter = '', ...marks] = [...stack]
    return /\p{M}/u.test(letter)
      ? { offset, letter: '', marks: marks.length + 1 }
      : { offset, letter, marks: marks.length }
  })
}

// cspell:ignore АВЕКМНОРСТУХІЈ Ѕԛԝаеорсухіјѕһԁӏ ΑΒΕΖΗΙΚΜΝΟΡΤΥ ABEKMHOPCTYXIJS qwaeopcyxijshdl ABEZHIKMNOPTYX confusables
