import { MUNICIPALITY_CODES } from '../../domain/municipalities.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import { LOCALES, type Locale, localized } from '../../locale/locale.ts'
import { municipalityName } from '../../locale/municipality-name.ts'
import type { AlertItem, IssueContent } from '../mail/issue-content.ts'
import { daysBetween } from './hours.ts'
import type { AlertEvent } from './model.ts'
import type { IssueOptions } from './options.ts'
import type { FrozenAlert, FrozenDigest, FrozenLetter } from './store/content.ts'
import type { IssueRow } from './store/issue.ts'

/** Items of one digest. Its reader finds the others on the site. */
const MOST_ITEMS = 20

/** Days that must remain until the last day to respond, for an alert to be of use. */
export const REMAINING: Readonly<Record<AlertEvent, number>> = {
  opens: 7,
  closes: 2,
  moved: 0,
  withdrawn: Number.NEGATIVE_INFINITY,
}

/** The text in the reader's language, or in another one if it is missing. */
function textIn<T>(texts: Partial<Record<Locale, T>>, wanted: Locale): { locale: Locale; text: T } | undefined {
  for (const locale of [wanted, ...LOCALES]) {
    const text = texts[locale]
    if (text !== undefined) return { locale, text }
  }
  return undefined
}

/** What is needed of an issue to know what its mails say. A letter that was not prepared has it too. */
export type IssueToTell = Pick<IssueRow, 'id' | 'corrects' | 'rhythm' | 'content'>

/**
 * The content of a mail of an issue.
 * @param items the ids of the changes or events in this mail; null for a letter
 * @returns undefined if everything in it is out of date by now
 */
export async function contentFor(
  issue: IssueToTell,
  { items, locale, now }: { items: readonly string[] | null; locale: Locale; now: number },
  letter: IssueOptions['letter'],
): Promise<IssueContent | undefined> {
  const { content } = issue
  if (!content) throw new Error(`the issue ${issue.id} has no content`)
  switch (content.kind) {
    case 'letter':
      return letterContent(issue, content, letter)
    case 'digest':
      return digestContent(issue, content, items ?? [], locale)
    case 'alert':
      return alertContent(issue, content, items ?? [], { locale, today: dayInBrussels(now) })
  }
}

async function letterContent(
  { id, corrects }: IssueToTell,
  { locales }: FrozenLetter,
  letter: IssueOptions['letter'],
): Promise<IssueContent> {
  const bodies: Extract<IssueContent, { kind: 'letter' }>['bodies'] = {}
  for (const locale of LOCALES) {
    const written = locales[locale]
    if (!written) continue
    const { html, text } = await letter(written.body)
    bodies[locale] = { html, text, path: written.path }
  }
  const subject = localized((locale) => locales[locale]?.subject)
  return { kind: 'letter', id, subject, bodies, ...(corrects !== null && { correction: true }) }
}

function digestContent(
  { id, rhythm }: IssueToTell,
  content: FrozenDigest,
  wanted: readonly string[],
  locale: Locale,
): IssueContent {
  const items = content.items.flatMap((item) => {
    const found = wanted.includes(item.id) ? textIn(item.locales, locale) : undefined
    return found ? [{ ...found.text, locale: found.locale }] : []
  })
  const more = Math.max(0, items.length - MOST_ITEMS)
  return { kind: 'digest', id, rhythm: rhythm ?? 'weekly', items: items.slice(0, MOST_ITEMS), more }
}

function alertContent(
  { id }: IssueToTell,
  content: FrozenAlert,
  wanted: readonly string[],
  { locale, today }: { locale: Locale; today: string },
): IssueContent | undefined {
  const events = content.events.flatMap((one): AlertItem[] => {
    const found = wanted.includes(one.id) ? textIn(one.locales, locale) : undefined
    if (!found || daysBetween(today, one.last) < REMAINING[one.event]) return []
    const known = MUNICIPALITY_CODES.filter((code) => one.municipalities.includes(code))
    const municipality = known.map((code) => municipalityName(code, locale)).join(', ')
    return [{ event: one.event, ...found.text, last: one.last, municipality, locale: found.locale }]
  })
  return events.length > 0 ? { kind: 'alert', id, events } : undefined
}
