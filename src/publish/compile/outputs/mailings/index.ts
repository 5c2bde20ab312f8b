import type { Change, InquiryDates, MailingsRecord } from '../../../../content/schema/mailings.ts'
import { mailingsRecord } from '../../../../content/schema/mailings.ts'
import type { PageRecord } from '../../../../content/schema/page.ts'
import { hasTrait, type NamedKind } from '../../../../domain/kinds.ts'
import { dayInBrussels } from '../../../../locale/brussels-time.ts'
import type { Locale } from '../../../../locale/locale.ts'
import { messages } from '../../../../locale/messages/index.ts'
import { typography } from '../../../markdown/index.ts'
import type { Content } from '../../../source/content.ts'
import { alertPeriod } from '../../kinds/index.ts'
import { ownLocales, type Tree, type TreePage } from '../../tree/tree.ts'
import { type Announcement, announcementsOf, pageMunicipalities, pageTopics } from './announcements.ts'
import { identityOf } from './identity.ts'
import { type LettersSource, toLetters } from './letters.ts'

/** For how many days a change stays in the release after its announcement. */
export const CHANGE_DAYS = 400
/** For how many days the dates of an inquiry stay in the release after its end. */
const INQUIRY_DAYS = 40
const DAY = 86_400_000

interface MailingsSource extends LettersSource {
  tree: Tree
  content: Pick<Content, 'history' | 'pages'>
  /** The records of all pages. */
  pages: readonly PageRecord[]
}

/**
 * Everything of the site that subscribers of the newsletter are sent: its letters, the changes that were announced, and the
 * dates of inquiries. Nothing of a page that was withdrawn, except that the inquiry was.
 * @param at milliseconds since 1970
 */
export function toMailings(source: MailingsSource, at: number): MailingsRecord {
  const { tree, content } = source
  const recordOf = recordsByPage(source.pages)
  // The pages that the publisher makes, such as those of municipalities, are not announced.
  const written = [...tree.values()].filter(({ id }) => content.pages.has(id))
  const standing = written.filter(({ id }) => !isWithdrawn(content, id))
  const changes = standing.flatMap((page) => changesOf(page, source, recordOf, at))
  return mailingsRecord.parse({
    kind: 'mailings',
    letters: toLetters(standing, source),
    changes: changes.toSorted((a, b) => (keyOf(a) > keyOf(b) ? -1 : 1)),
    inquiries: written.flatMap((page) => inquiryOf(page, source, recordOf, at)),
  })
}

function keyOf({ announced, id }: Change): string {
  return `${announced} ${id}`
}

type RecordOf = (page: TreePage, locale: Locale) => PageRecord | undefined

function recordsByPage(pages: readonly PageRecord[]): RecordOf {
  const records = new Map(pages.map((record) => [`${record.locale} ${record.id}`, record]))
  return (page, locale) => records.get(`${locale} ${page.id}`)
}

function isWithdrawn({ history }: MailingsSource['content'], id: string): boolean {
  return history.withdrawn.some(({ page }) => page === id)
}

/** One value for each language in which a page was written. */
function inOwnLanguages<T>(page: TreePage, recordOf: RecordOf, value: (record: PageRecord, locale: Locale) => T) {
  return Object.fromEntries(
    ownLocales(page).flatMap((locale) => {
      const record = recordOf(page, locale)
      return record ? [[locale, value(record, locale)] as const] : []
    }),
  )
}

function changesOf(page: TreePage, { content }: MailingsSource, recordOf: RecordOf, at: number): Change[] {
  const topics = pageTopics(page)
  const earliest = dayInBrussels(at - CHANGE_DAYS * DAY)
  return announcementsOf(page, at)
    .filter(({ announced }) => announced >= earliest)
    .map((one) => {
      const identity = identityOf(page.id, content.history.moved)
      return {
        id: `${identity}@${one.announced}`,
        page: identity,
        kind: kindOf(page),
        announced: one.announced,
        topics,
        municipalities: pageMunicipalities(page),
        locales: inOwnLanguages(page, recordOf, (record, locale) => ({
          title: titleOf(record),
          path: record.path,
          text: textOf(page, one, record, locale),
        })),
      }
    })
}

/** The kind that lists and search show. */
function kindOf({ facts }: TreePage): NamedKind {
  return hasTrait(facts, 'named') ? facts.kind : 'page'
}

/** The title. Of an event that was called off, the title says so. */
function titleOf({ title, locale, facts }: PageRecord): string {
  const { titled } = messages(locale).kinds.eventChange
  return facts?.kind === 'event' && facts.change ? titled[facts.change](title) : title
}

/** What `announce` says in this language, or the summary of the page. */
function textOf(page: TreePage, { hasText }: Announcement, { summary }: PageRecord, locale: Locale): string {
  const written = hasText ? page.own[locale]?.meta.announce?.text : undefined
  return written === undefined ? summary : typography(written, locale)
}

function inquiryOf(page: TreePage, { content }: MailingsSource, recordOf: RecordOf, at: number): InquiryDates[] {
  const period = alertPeriod(page.facts)
  if (period === undefined || period.last < dayInBrussels(at - INQUIRY_DAYS * DAY)) return []
  return [
    {
      page: identityOf(page.id, content.history.moved),
      ...period,
      withdrawn: isWithdrawn(content, page.id),
      topics: pageTopics(page),
      municipalities: pageMunicipalities(page),
      locales: inOwnLanguages(page, recordOf, ({ title, path }) => ({ title, path })),
    },
  ]
}
