import type { FoundPage } from '../search/types.ts'
import { otherThan, pathOf, type Sample, wordsOf } from './sample.ts'

/** Search results: with marked words, with a date, with a long word, in another language. */
export function foundPages({ locale, words }: Sample): FoundPage[] {
  const other = otherThan(locale)
  const inOther = wordsOf(other)
  const found = { locale, path: pathOf(locale, 'found'), passage: piecesOf(words.correction, words.tagline) }
  return [
    { ...found, title: piecesOf(words.correction, words.page), section: words.sections[0] ?? '', kind: 'page' },
    {
      ...found,
      title: [{ text: words.long, marked: true }],
      section: words.sections[3] ?? '',
      kind: 'news',
      date: '2026-11-02',
    },
    {
      ...found,
      locale: other,
      title: piecesOf(inOther.correction, inOther.page),
      passage: piecesOf(inOther.correction, inOther.tagline),
      section: inOther.sections[0] ?? '',
      kind: 'project',
    },
  ]
}

/** Splits a text into pieces and marks each occurrence of a word. */
function piecesOf(word: string, text: string): FoundPage['title'] {
  return text
    .split(new RegExp(`(${word})`, 'i'))
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, marked: piece.toLowerCase() === word }))
}
