import { formatDate } from '../../../locale/format.ts'
import { LOCALES, type Locale } from '../../../locale/locale.ts'
import { messages } from '../../../locale/messages/index.ts'
import type { MailSite } from '../compose.ts'
import type { AlertItem, DigestItem, IssueContent } from '../issue-content.ts'
import { oneLine } from './content.ts'

/** A part of the text of an issue. URLs are absolute. */
export type IssuePart =
  | { kind: 'text'; text: string }
  /** The body of a letter. */
  | { kind: 'body'; html: string; text: string }
  | { kind: 'item'; title: string; url: string; locale: Locale; label?: string; text?: string; textLocale: Locale }
  /** A link with its full URL. */
  | { kind: 'address'; text: string; url: string }
  | { kind: 'button'; label: string; url: string }

/** A mail of an issue. Both the HTML and the text version are made from it. */
export interface IssueMail {
  kind: IssueContent['kind']
  locale: Locale
  subject: string
  preheader: string
  title: string
  parts: IssuePart[]
  /** The page of a letter. */
  archived?: string
  siteName: string
  foot: string[]
  links: { text: string; url: string }[]
  end: string[]
}

interface IssuePlace {
  locale: Locale
  origin: string
  postalAddress: string
  site: MailSite
  /** Texts that are replaced by the values of a recipient. */
  marks: Record<'address' | 'reference' | 'unsubscribe' | 'preferences', string>
}

/** Items in one mail at most. Mail programs cut mails of about 100 kB off. */
const MOST_ITEMS = 20
/** Characters of the text of an item at most. */
const MOST_TEXT = 600
/** Bytes of the body of a letter at most; shell and styles need under 10 kB more. */
const MOST_BODY = 75_000

/** What a mail of an issue says, part by part. */
export function issueMailOf(content: IssueContent, place: IssuePlace): IssueMail {
  const { locale, origin, site, marks, postalAddress } = place
  const { foot, issue } = messages(locale).newsletter.mail
  const { why, ...specific } = specificOf(content, place)
  return {
    kind: content.kind,
    locale,
    ...specific,
    subject: oneLine(specific.subject),
    siteName: site.name,
    foot: [foot.sender(site.name, site.organisation, marks.address, why), issue.postal(postalAddress)],
    links: [
      { text: foot.manage, url: marks.unsubscribe },
      { text: issue.preferences, url: marks.preferences },
      { text: foot.privacy, url: `${origin}${site.privacy}` },
      { text: foot.site, url: `${origin}${site.home}` },
    ],
    end: [foot.forwarded, ...(site.disclaimer ? [site.disclaimer] : []), foot.reference(marks.reference)],
  }
}

type Specific = Pick<IssueMail, 'subject' | 'preheader' | 'title' | 'parts' | 'archived'> & { why: string }

function specificOf(content: IssueContent, place: IssuePlace): Specific {
  switch (content.kind) {
    case 'letter':
      return letterOf(content, place)
    case 'digest':
      return digestOf(content, place)
    case 'alert':
      return alertOf(content, place)
  }
}

function letterOf(
  { subject: subjects, bodies, correction = false }: Extract<IssueContent, { kind: 'letter' }>,
  { locale, origin, site }: IssuePlace,
): Specific {
  const { correction: corrected, letter } = messages(locale).newsletter.mail.issue
  const why = correction ? letter.correctionWhy : letter.why
  const body = bodies[locale]
  const mark = (subject: string) => (correction ? corrected(subject) : subject)
  if (!body) {
    const subject = mark(letter.missing.subject(site.name))
    const written = LOCALES.flatMap((other): IssuePart[] => {
      const found = bodies[other]
      if (!found) return []
      const title = subjects[other] ?? found.path
      return [
        {
          kind: 'item',
          title,
          url: `${origin}${found.path}`,
          locale: other,
          textLocale: locale,
          ...labelOf(other, locale),
        },
      ]
    })
    const parts: IssuePart[] = [{ kind: 'text', text: letter.missing.text }, ...written]
    return { subject, title: subject, preheader: letter.missing.text, parts, why }
  }
  const subject = mark(subjects[locale] ?? letter.preheader)
  const url = `${origin}${body.path}`
  const absolute = { html: absoluteLinks(body.html, origin), text: absoluteText(body.text, origin) }
  const fits = new TextEncoder().encode(absolute.html).byteLength <= MOST_BODY
  return {
    subject,
    title: subject,
    preheader: firstSentenceOf(body.text) ?? letter.preheader,
    archived: url,
    parts: [
      fits ? { kind: 'body', ...absolute } : { kind: 'text', text: letter.long },
      { kind: 'button', label: letter.read, url },
    ],
    why,
  }
}

function digestOf(
  { rhythm, items, more }: Extract<IssueContent, { kind: 'digest' }>,
  { locale, origin, site }: IssuePlace,
): Specific {
  const { digest } = messages(locale).newsletter.mail.issue
  const shown = items.slice(0, MOST_ITEMS)
  const left = more + items.length - shown.length
  const subject = digest.subject[rhythm](shown.length + left, site.name)
  const parts = shown.map((item): IssuePart => {
    const { title, path, text } = item
    return {
      kind: 'item',
      title,
      url: `${origin}${path}`,
      locale: item.locale,
      ...labelOf(item.locale, locale),
      text: shortened(text),
      textLocale: item.locale,
    }
  })
  if (left > 0) parts.push({ kind: 'address', text: digest.more(left), url: `${origin}${site.home}` })
  return { subject, title: subject, preheader: titlesOf(shown), parts, why: digest.why[rhythm] }
}

function alertOf({ events }: Extract<IssueContent, { kind: 'alert' }>, { locale, origin, site }: IssuePlace): Specific {
  const { alert } = messages(locale).newsletter.mail.issue
  const shown = events.slice(0, MOST_ITEMS)
  const left = events.length - shown.length
  const [first] = shown
  const subject =
    first && events.length === 1 ? `${alert.one[first.event]} – ${first.title}` : alert.many(events.length)
  const title = first && events.length === 1 ? alert.one[first.event] : subject
  const parts = shown.map((event): IssuePart => {
    const where = event.municipality || alert.region
    const borrowed = labelOf(event.locale, locale).label
    return {
      kind: 'item',
      title: event.title,
      url: `${origin}${event.path}`,
      locale: event.locale,
      label: [alert.one[event.event], where, ...(borrowed ? [borrowed] : [])].join(' · '),
      text: alert.text[event.event](formatDate(event.last, locale)),
      textLocale: locale,
    }
  })
  if (left > 0) parts.push({ kind: 'address', text: alert.more(left), url: `${origin}${site.home}` })
  return { subject, title, preheader: titlesOf(shown), parts, why: alert.why }
}

/** Says in which language an item is, if it is not the reader's. */
function labelOf(written: Locale, locale: Locale): { label?: string } {
  return written === locale ? {} : { label: messages(locale).switchBorrowed[written] }
}

function titlesOf(items: readonly (DigestItem | AlertItem)[]): string {
  return shortened(items.map(({ title }) => title).join(' · '), 150)
}

/** The beginning of the first line of a letter with more than 40 characters: a salutation is shorter. */
function firstSentenceOf(text: string): string | undefined {
  const line = text.split('\n').find((one) => one.trim().length > 40)
  return line === undefined ? undefined : shortened(line.trim(), 150)
}

/** The beginning of a text, up to a word. */
function shortened(text: string, most = MOST_TEXT): string {
  if (text.length <= most) return text
  return `${text.slice(0, most).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '')}…`
}

/** Paths of the site in links become URLs. */
function absoluteLinks(html: string, origin: string): string {
  return html.replace(/(<a\b[^>]*?\bhref=")(\/(?!\/)[^"]*")/g, `$1${origin}$2`)
}

/** Paths of the site in a text become URLs. They follow white space or a bracket. */
function absoluteText(text: string, origin: string): string {
  return text.replace(/(^|[\s(<])(?=\/(?:nl|fr|en)\/)/g, `$1${origin}`)
}
