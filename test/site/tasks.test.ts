import type { HtmlElement } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { valuesOf } from '../support/markup.ts'
import { documents, ORIGIN, release } from '../support/real-site.ts'

/** What a reader came for: the page with the answer, and where its links lead. */
interface Task {
  name: string
  page: string
  end: End
}

/** Where a task ends: a site or document outside, a table to download, or a form. */
type End = { outside: RegExp } | { table: RegExp } | { form: RegExp }

/** The tasks of readers with which the site is tested, in the order of the review of November 2026. */
const TASKS: Task[] = [
  { name: 'see what is planned in 1080', page: '/near-you/1080', end: { outside: /^https:\/\// } },
  { name: 'give an opinion on a plan', page: '/participation', end: { outside: /participation\.brussels/ } },
  { name: 'see where Heyvaert stands, and who decided', page: '/projects/heyvaert', end: { outside: /^https:\/\// } },
  { name: 'read what the land use plan is', page: '/planning/land-use-plan', end: { outside: /^https:\/\// } },
  { name: 'ask for a permit', page: '/who-does-what', end: { outside: /urban\.brussels/ } },
  { name: 'get the number of inhabitants as data', page: '/statistics/population', end: { table: /\.csv$/ } },
  { name: 'know what the BMA is', page: '/about/departments/bma', end: { outside: /bma\.brussels/ } },
  { name: 'subscribe to the newsletter', page: '/newsletter', end: { form: /./ } },
  { name: 'ask a question as a journalist', page: '/about/people', end: { outside: /\/\/perspective\.brussels/ } },
  { name: 'find the plan of 1979', page: '/planning/land-use-plan', end: { outside: /ejustice\.just\.fgov\.be/ } },
  { name: 'see which rules apply in Josaphat', page: '/projects/josaphat', end: { outside: /^https:\/\// } },
  {
    name: 'find a school for a child',
    page: '/who-does-what',
    end: { outside: /inschrijven|inscription|school|ecole/i },
  },
  { name: 'file a complaint', page: '/contact', end: { outside: /ombuds\.brussels/ } },
  {
    name: 'have personal data erased',
    page: '/privacy',
    end: { outside: /gegevensbescherming|protectiondonnees|dataprotection/ },
  },
  {
    name: 'read a plan as a document',
    page: '/planning/sustainable-development-plan',
    end: { outside: /^https:\/\// },
  },
]

/** The most links from the home page to an answer. */
const MOST_LINKS = 3

const domOf = new Map(documents.map((document) => [document.path, document]))

describe.each(LOCALES)('from the home page in %s', (locale) => {
  const home = addressOf('/', locale)
  const steps = stepsFrom(home)

  test.each(TASKS)('a reader can $name: within three links, and the page links to what comes next', ({ page, end }) => {
    const path = addressOf(page, locale)
    expect(steps.get(path), `links from the home page to ${path}`).toBeLessThanOrEqual(MOST_LINKS)
    expect(endsOf(path, end), `where ${path} leads to`).not.toEqual([])
  })

  test('every page is within four links', () => {
    const far = release.pages.filter(
      (page) => page.locale === locale && (steps.get(page.path) ?? Number.POSITIVE_INFINITY) > 4,
    )
    expect(far.map(({ path }) => path)).toEqual([])
  })

  test('no municipality leads only to pages that lead back to it', () => {
    const circles = [...release.tree.keys()]
      .filter((id) => /^\/near-you\/\d{4}$/.test(id))
      .filter((id) => endsOf(addressOf(id, locale), { outside: /^https:\/\// }).length === 0)
    expect(circles).toEqual([])
  })
})

function addressOf(id: string, locale: Locale): string {
  const path = release.tree.get(id)?.paths[locale]
  if (path === undefined) throw new Error(`${id} has no address in ${locale}`)
  return path
}

/** The fewest links from a page to each page that links lead to, in the same language. */
function stepsFrom(home: string): Map<string, number> {
  const steps = new Map([[home, 0]])
  // A Map yields what is added while it is read: breadth first.
  for (const [path, count] of steps)
    for (const next of pagesLinkedFrom(path)) if (!steps.has(next)) steps.set(next, count + 1)
  return steps
}

/** The addresses of pages that a page links to. */
function pagesLinkedFrom(path: string): string[] {
  const document = domOf.get(path)
  if (document === undefined) return []
  return linksOf(document.dom, path)
    .filter(({ origin }) => origin === ORIGIN)
    .map(({ pathname }) => pathname)
    .filter((pathname) => domOf.has(pathname))
}

/** What the content of a page offers as the end of a task: links without those of menu and footer, tables, forms. */
function endsOf(path: string, end: End): string[] {
  const main = domOf.get(path)?.dom.querySelector('main')
  if (!main) return []
  if ('form' in end) return valuesOf(main, 'action', 'form[action]').filter((action) => end.form.test(action))
  const links = linksOf(main, path)
  return 'table' in end
    ? links.filter(({ origin, pathname }) => origin === ORIGIN && end.table.test(pathname)).map(String)
    : links.filter(({ origin, href }) => origin !== ORIGIN && end.outside.test(href)).map(String)
}

function linksOf(dom: HtmlElement, path: string): URL[] {
  return valuesOf(dom, 'href', 'a[href]').map((href) => new URL(href, `${ORIGIN}${path}`))
}
