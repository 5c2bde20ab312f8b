import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { offenders, unless } from '../support/offenders.ts'
import { documents, release } from '../support/real-site.ts'
import { IS_WHOLE } from '../support/whole.ts'

/**
 * Pages with a text of their own. The other pages are lists, forms and tables of facts. The reader view takes the French
 * list of changes for navigation, though it keeps the Dutch and the English one.
 */
const NOT_READ = ['/fr/modifications']

/** If not the whole site is checked, each page is read in one language, the next page in the next one. */
const isRead = (i: number) => IS_WHOLE || (i + Math.floor(i / LOCALES.length)) % LOCALES.length === 0

const htmlAt = new Map(documents.map(({ path, html }) => [path, html]))
const articles = release.pages.filter(
  ({ path, html }, i) => isRead(i) && !NOT_READ.includes(path) && wordsOf(textOf(html)).length >= 40,
)

/** Least share of the words of a text that the reader view keeps. */
const KEPT = 0.9

test('the reader view of Firefox keeps the text, headings, figures and people of every article', {
  timeout: 180_000,
}, async () => {
  const found = await offenders(
    articles,
    ({ path }) => path,
    ({ path }) => {
      const shown = parseHTML(htmlAt.get(path) ?? '').document
      const article = shown.querySelector('.article')
      if (!article) return ['has no article']
      const { document } = parseHTML(htmlAt.get(path) ?? '')
      const view = new Readability(document).parse()
      const read = wordsOf(view?.textContent ?? '')
      const share = shareOf(wordsOf(article.textContent), read)
      const text = plain(view?.textContent ?? '')
      const lost = (selector: string) =>
        [...article.querySelectorAll(selector)]
          .map((element) => plain(element.textContent))
          .filter((part) => !text.includes(part))
      return [
        ...unless(share >= KEPT, `keeps ${Math.round(share * 100)} % of the words`),
        ...lost('h2, h3, h4, .persons li, figcaption, .chart-data, table').map(
          (part) => `loses “${part.slice(0, 60)}”`,
        ),
      ]
    },
  )
  expect(found).toEqual([])
})

function textOf(html: string): string {
  return parseHTML(`<html><body>${html}</body></html>`).document.body.textContent
}

function plain(text: string): string {
  return text.replaceAll('\u00AD', '').replace(/\s+/g, '').toLowerCase()
}

function wordsOf(text: string): string[] {
  return (
    text
      .replaceAll('\u00AD', '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The share of these words, counted with repetitions, that the others contain. */
function shareOf(words: string[], others: string[]): number {
  const left = new Map<string, number>()
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
  const kept = words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  })
  return words.length === 0 ? 1 : kept.length / words.length
}
