import { count } from '../../../cli/output.ts'
import type { Letter, LetterRecord } from '../../../content/schema/mailings.ts'
import { minuteInBrussels } from '../../../locale/brussels-time.ts'
import { LOCALES, type Locale } from '../../../locale/locale.ts'
import { audienceOf } from '../../issues/audience.ts'
import { estimatedEnd, nextSendingTime } from '../../issues/estimate.ts'
import type { Audience } from '../../issues/store/dry-run.ts'
import { readIssue } from '../../issues/store/issue.ts'
import { styled } from '../../mail/templates/styled.ts'
import type { CliContext } from '../command.ts'
import { type CheckedLink, checkLinks } from './links.ts'
import { lettersInForce, textsOf } from './release.ts'
import { reasonText } from './sentences.ts'

/** US dollars for 1,000 mails: the price of Resend beyond the mails of a plan (resend.com/changelog/pay-as-you-go-pricing). */
export const PRICE = 0.9

const MINUTE = 60_000

/** What sending an issue would do. */
export interface DryRun {
  issue: string
  subject: string | null
  /** Names the content. */
  hash: string
  /** Whether the recipients are frozen already. */
  frozen: boolean
  mails: number
  audience: Audience
  /** Mails by topic; a reader of two topics counts for both. Empty for frozen recipients and for corrections. */
  topics: { topic: string; count: number }[]
  bodies: Body[]
  /** Milliseconds since 1970. */
  startsAt: number
  endsAt: number
  /** US dollars. */
  cost: number
  /** What the addresses outside the site answered; undefined if they were not asked. */
  links: CheckedLink[] | undefined
}

/** The mail of a letter in one language. */
interface Body {
  locale: Locale
  /** The whole mail, about: HTML, plain text, and headers. */
  bytes: number
  /** Of the text alone, without the frame that the mail adds. */
  htmlBytes: number
  textBytes: number
  links: number
  /** Distinct addresses outside the site. */
  external: string[]
}

/** Bytes that a mail adds to the text of a letter: head and foot, in HTML and in plain text, and headers. A test measures it. */
const FRAME = 6_000

/**
 * What sending an issue would do: who would get it and who would not, the size of its text, time and cost. It changes
 * nothing.
 * @param price US dollars for 1,000 mails
 * @param ask whether to ask the addresses outside the site
 * @throws Error if there is no such letter in force and no such issue
 */
export async function dryRun(context: CliContext, id: string, price: number, ask = false): Promise<DryRun> {
  const { db, now } = context
  const issue = await readIssue(db, id)
  const letters = await lettersInForce(context)
  const found = await audienceOf(db, id, { issue, letters })
  if (!found) throw new Error(noLetter(id, letters))
  const letter = letters.find((one) => one.id === id)
  const mails = totalOf(found.audience, null)
  const startsAt = nextSendingTime(Math.max(now(), issue?.start_at ?? 0))
  const texts = letter ? await textsOf(context, letter) : {}
  const bodies = LOCALES.flatMap((locale) => bodyOf(locale, texts[locale]))
  return {
    issue: id,
    subject: letter?.locales.nl?.subject ?? null,
    hash: (found.frozen ? issue?.hash : letter?.hash) ?? '',
    mails,
    ...found,
    bodies,
    links: ask ? await checkLinks(externalOf(bodies)) : undefined,
    startsAt,
    endsAt: estimatedEnd(mails, startsAt, context.stage.dailyLimit),
    cost: Math.round((mails * price) / 10) / 100,
  }
}

/** The distinct addresses outside the site, of all languages. */
function externalOf(bodies: readonly Body[]): string[] {
  return [...new Set(bodies.flatMap(({ external }) => external))]
}

/** The error for a name that no letter in force has. It lists the letters. */
export function noLetter(id: string, letters: readonly Letter[]): string {
  const known = letters.map((letter) => letter.id).join(', ')
  return `The release in force has no letter "${id}". ${known ? `It has ${known}. ` : ''}A letter is a page below the page of the newsletter: publish it first, with "npm run content -- push"`
}

/** The size of the mail of a letter, within a tenth. Only the Worker can compose it exactly. */
export function mailBytes({ html, text }: Pick<LetterRecord, 'html' | 'text'>): number {
  return bytesOf(styled(html)) + bytesOf(text) + FRAME
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

function bodyOf(locale: Locale, text: LetterRecord | undefined): Body[] {
  if (!text) return []
  const links = Array.from(text.html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g), ([, address = '']) => address)
  const external = [...new Set(links.filter((address) => !address.startsWith('/') && !address.startsWith('#')))]
  const sizes = { bytes: mailBytes(text), htmlBytes: bytesOf(text.html), textBytes: bytesOf(text.text) }
  return [{ locale, ...sizes, links: links.length, external }]
}

/** How many people of an audience have a reason, in one language or in all. */
function totalOf(audience: Audience, reason: string | null, locale?: Locale): number {
  const counted = audience.filter((one) => one.reason === reason && (locale === undefined || one.locale === locale))
  return counted.reduce((sum, one) => sum + one.count, 0)
}

/** Prints who gets a mail by language and topic, and why others do not. */
export function printAudience(
  { line }: Pick<CliContext, 'line'>,
  title: string,
  { audience, topics }: Pick<DryRun, 'audience' | 'topics'>,
): void {
  line(row(title, [...LOCALES, 'total']))
  line(row('get a mail', counts(audience, null)))
  for (const { topic, count: people } of topics) line(row(`  chose ${topic}`, ['', '', '', people]))
  for (const reason of [...new Set(audience.flatMap((one) => one.reason ?? []))])
    line(row(reasonText(reason), counts(audience, reason)))
}

/** Prints a dry run for a person. */
export function printDryRun({ line }: Pick<CliContext, 'line'>, run: DryRun): void {
  const { issue, subject, hash, audience, topics, bodies, mails, startsAt, endsAt, cost } = run
  line(`${issue}  ${subject ? `“${subject}”  ` : ''}content ${hash.slice(0, 12)}`)
  line('')
  printAudience({ line }, run.frozen ? 'recipients, frozen' : 'recipients', { audience, topics })
  line('')
  for (const { locale, bytes, htmlBytes, textBytes, links } of bodies)
    line(
      `mail ${locale}: about ${kilobytes(bytes)} with headers; its text is ${kilobytes(htmlBytes)} HTML and ${kilobytes(textBytes)} plain, with ${count(links, 'link')}`,
    )
  printLinks(line, externalOf(bodies), run.links)
  if (bodies.length > 0 && !bodies.some(({ locale }) => locale === 'en'))
    line(
      'mail en: the letter is missing; English readers get a short mail with links to the Dutch and the French letter',
    )
  const minutes = Math.ceil((endsAt - startsAt) / MINUTE)
  line(`time: ${count(minutes, 'minute')}, from ${brussels(startsAt)} to ${brussels(endsAt)} if it starts at once`)
  line(`cost: ${cost.toFixed(2)} US dollars for ${count(mails, 'mail')}`)
}

function printLinks(line: CliContext['line'], external: readonly string[], checked: DryRun['links']): void {
  if (external.length === 0) return
  const total = `${external.length} ${external.length === 1 ? 'address' : 'addresses'} outside the site`
  if (!checked) {
    line(`${total}, not checked (--links checks):`)
    for (const address of external) line(`  ${address}`)
    return
  }
  const broken = checked.flatMap(({ address, problem }) => (problem === undefined ? [] : `  ${address}: ${problem}`))
  line(`${total}, ${broken.length === 0 ? 'all answer' : `${broken.length} without a good answer:`}`)
  for (const one of broken) line(one)
}

const WIDTH = 34

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(WIDTH) + cells.map((cell) => cell.toLocaleString('en').padStart(9)).join('')
}

function counts(audience: Audience, reason: string | null): number[] {
  return [...LOCALES.map((locale) => totalOf(audience, reason, locale)), totalOf(audience, reason)]
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

/** A minute in Brussels, for people: `2026-12-03 08:00`. */
export function brussels(instant: number): string {
  return minuteInBrussels(instant).replace('T', ' ')
}
