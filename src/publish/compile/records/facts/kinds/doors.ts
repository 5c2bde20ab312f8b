import type { Problem } from '../../../../problem.ts'
import { borrowedIn } from '../../../tree/links.ts'
import { type FactsContext, inWords, linkOf, pageAt } from '../context.ts'
import type { FileOf, KindRecord } from './kind-record.ts'

export const doors: KindRecord<'doors'> = {
  record: (context, _page, { entries }) => ({
    kind: 'doors',
    entries: entries.map(({ id, question, answer, links }) => ({
      id,
      question: inWords(context, question),
      answer: inWords(context, answer),
      links: links.map(({ name, url, page }) => ({
        name: inWords(context, name),
        ...(page === undefined ? { href: url ?? '' } : innerLink(context, page)),
      })),
    })),
  }),
  problems: (file, { id }) => doorsProblems(id, file),
}

function innerLink(context: FactsContext, id: string) {
  return { href: linkOf(context, id).path, locale: borrowedIn(pageAt(context.tree, id), context.locale) }
}

/** Entries of "who does what" that lead nowhere: without a link, or with a link to the page on which they are. */
function doorsProblems(id: string, { facts, placeOf }: FileOf<'doors'>): Problem[] {
  const expected = 'a link to the service that helps: its address, or a page of this site that leads there'
  return facts.entries.flatMap(({ links, id: name }, i): Problem[] => {
    if (links.length === 0) {
      const words = { code: 'door-without-link', found: `the entry ${name} without a link`, expected }
      return [{ ...placeOf(['entries', i]), severity: 'error', ...words, instead: 'add the link under "links"' }]
    }
    return links.flatMap(({ page }, j): Problem[] => {
      if (page !== id) return []
      const words = { code: 'door-to-itself', found: `${page}, the page on which this entry is`, expected }
      return [
        {
          ...placeOf(['entries', i, 'links', j, 'page']),
          severity: 'error',
          ...words,
          instead: 'write the url of the service',
        },
      ]
    })
  })
}
