import type { FactsOf } from '../../content/schema/facts.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import { type Messages, messages } from '../../locale/messages/index.ts'
import { ANSWER_ID, FILE_ID, hasFile, MEETINGS_ID } from '../inquiry/ways.tsx'

/** An entry of the contents: the id of a heading, and its text. */
export interface ContentsEntry {
  id: string
  text: string
  /** Whether the text is in the language of the page's own text, which may be borrowed. */
  own: boolean
}

/** With fewer headings, the page is short enough to overview. */
const LEAST = 3

/**
 * The headings of level 2 of the whole page: those of its text, then those of the parts below it.
 * @param form whether the page ends with the sign-up form of the newsletter
 */
export function contentsOf(page: PageRecord, form: boolean): ContentsEntry[] {
  const own = page.toc.filter(({ level }) => level === 2).map(({ id, text }) => ({ id, text, own: true }))
  const entries = [...own, ...partsOf(page, form).map(([id, text]) => ({ id, text, own: false }))]
  return entries.length < LEAST ? [] : entries
}

function partsOf(page: PageRecord, form: boolean): [id: string, text: string][] {
  const { kinds, newsletter, page: text } = messages(page.locale)
  const documents = page.facts && 'documents' in page.facts ? page.facts.documents : []
  const when = (shown: boolean, id: string, text: string): [string, string][] => (shown ? [[id, text]] : [])
  return [
    ...factsOf(page),
    ...when(form, '_sign-up', newsletter.signUp.title),
    ...when(page.children.length > 0, '_children', text.children),
    ...when((page.related ?? []).length > 0, '_related', kinds.facts.related),
    ...when(documents.length > 0, '_documents', kinds.facts.documents),
  ]
}

/** Headings of the facts below the text, in the order of `FactsBody`. */
function factsOf({ facts, locale }: PageRecord): [id: string, text: string][] {
  const { kinds } = messages(locale)
  switch (facts?.kind) {
    case 'project':
      return facts.steps.length > 0 ? [['_timeline', kinds.timeline.title]] : []
    case 'instrument':
      return [
        ...(facts.dates.length > 0 ? [['_dates', kinds.facts.dates] as [string, string]] : []),
        ...(facts.procedure.length > 0 ? [['_procedure', kinds.timeline.procedure] as [string, string]] : []),
        ['_hierarchy', kinds.hierarchy.title],
      ]
    case 'inquiry':
      return inquiryParts(facts, kinds.inquiry)
    case 'municipality':
      return [
        ['_ask', kinds.municipality.ask],
        ['_projects', kinds.municipality.projects],
        ['_inquiries', kinds.municipality.inquiries],
        ...(facts.figures ? [['_figures', kinds.municipality.figures] as [string, string]] : []),
        ...(facts.news.length > 0 ? [['_news', kinds.municipality.news] as [string, string]] : []),
      ]
    case 'figures':
      return [
        ['_latest', kinds.figures.latest],
        ...facts.measures
          .filter(({ drawing, places }) => drawing !== undefined || places !== undefined)
          .map(({ id, name }): [string, string] => [`_${id}`, name]),
        ['_download', kinds.figures.download],
      ]
    case 'accessibility':
      return [
        ['_failures', kinds.accessibility.failures],
        ['_tested', kinds.accessibility.tested],
      ]
    default:
      return []
  }
}

/** The parts of the page of an inquiry: while people can respond, or soon, how and where the file is. */
function inquiryParts(inquiry: FactsOf<'inquiry'>, text: Messages['kinds']['inquiry']): [id: string, text: string][] {
  const isClosed = inquiry.state === 'closed'
  const parts: [is: boolean, id: string, text: string][] = [
    [!isClosed, ANSWER_ID, text.howToAnswer],
    [!isClosed && hasFile(inquiry), FILE_ID, text.whereIsFile],
    [inquiry.meetings.length > 0, MEETINGS_ID, text.meetings],
    [isClosed, '_result', text.result],
  ]
  return parts.flatMap(([is, id, title]) => (is ? [[id, title] as [string, string]] : []))
}
