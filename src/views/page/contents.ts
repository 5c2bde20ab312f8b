import type { PageRecord } from '../../content/schema/page.ts'
import { messages } from '../../locale/messages/index.ts'
import { viewOf } from '../facts/kinds/index.ts'
import type { Heading } from '../facts/kinds/kind-view.ts'

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
 * The headings of level 2 of the whole page, in its order: the sign-up form, those of its text, and those of the parts
 * below it.
 * @param form whether the page begins with the sign-up form of the newsletter
 */
export function contentsOf(page: PageRecord, form: boolean): ContentsEntry[] {
  const own = page.toc.filter(({ level }) => level === 2).map(({ id, text }) => ({ id, text, own: true }))
  const entries = [...signUpOf(page, form).map(ours), ...own, ...partsOf(page, form).map(ours)]
  return entries.length < LEAST ? [] : entries
}

const ours = ([id, text]: Heading): ContentsEntry => ({ id, text, own: false })

function signUpOf(page: PageRecord, form: boolean): Heading[] {
  return form ? [['_sign-up', messages(page.locale).newsletter.signUp.title]] : []
}

function partsOf(page: PageRecord, form: boolean): Heading[] {
  const { kinds, page: text } = messages(page.locale)
  const documents = page.facts && 'documents' in page.facts ? page.facts.documents : []
  const when = (shown: boolean, id: string, text: string): Heading[] => (shown ? [[id, text]] : [])
  return [
    ...(page.facts ? viewOf(page.facts).headings(page.facts, page.locale) : []),
    ...when(form && page.facts?.kind === 'list', '_letters', kinds.letters.title),
    ...when(page.children.length > 0, '_children', text.children),
    ...when((page.related ?? []).length > 0, '_related', kinds.facts.related),
    ...when(documents.length > 0, '_documents', kinds.facts.documents),
  ]
}
