import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { TERMS } from '../../src/locale/newsletter-terms.ts'
import { LIMITS } from '../../src/newsletter/limits.ts'
import { LANGUAGE_COOKIE } from '../../src/pages/language.ts'

const DAY = 86_400_000

/** What the privacy page says is kept, by the row of its table that says so; a new column has to be told there first. */
const TOLD = {
  'subscription, with language, topics, municipalities and times': {
    subscriber: [
      'id',
      'email',
      'address',
      'status',
      'locale',
      'topics',
      'municipalities',
      'created_at',
      'changed_at',
      'confirmed_at',
      'ended_at',
    ],
  },
  'consent: which text, language, topics, municipalities, page, when': {
    consent: [
      'subscriber',
      'mail',
      'wording',
      'locale',
      'topics',
      'municipalities',
      'page',
      'requested_at',
      'confirmed_at',
    ],
  },
  'mails: kind, language, time, result, number of the mail service': {
    outbox: [
      'id',
      'subscriber',
      'kind',
      'recipient',
      'locale',
      'wish',
      'state',
      'attempts',
      'due_at',
      'lease',
      'lease_until',
      'created_at',
      'sent_at',
      'message',
      'error',
      // Until the link is pressed, consent stands here.
      'wording',
      'page',
      // The codes of the next row.
      'mailbox',
      'domain',
    ],
  },
  'codes of mailbox and domain, for limits': { erased_mail: ['created_at', 'mail', 'mailbox', 'domain'] },
  'code of an address that is never mailed, with reason and date': { suppression: ['address', 'reason', 'at'] },
  'counts of a day and single values: nobody is in them': {
    tally: ['day', 'event', 'count'],
    value: ['name', 'value'],
  },
}

const migrations = readFileSync('src/newsletter/migrations/0001_newsletter.sql', 'utf8').replace(/--[^\n]*/g, '')

/** Columns by table, as the migrations create them. */
const columns = Object.fromEntries(
  [...migrations.matchAll(/create table (\w+) \(([\s\S]*?)\n\) strict/g)].map(([, table = '', body = '']) => [
    table,
    body
      .split('\n')
      .map((line) => line.trim().split(/\s/)[0] ?? '')
      .filter((name) => name !== '' && name !== 'primary' && name !== 'check'),
  ]),
)

const pageOf = (locale: Locale) => readFileSync(`content/privacy/${locale}.md`, 'utf8')

test('every column of the newsletter is among what the privacy page tells', () => {
  expect(columns).toEqual(Object.assign({}, ...Object.values(TOLD)))
})

test('the migrations are those that were read here', () => {
  expect(migrations.match(/create table/g)).toHaveLength(Object.keys(columns).length)
})

describe.each(LOCALES)('the privacy page in %s', (locale) => {
  const words = {
    nl: { days: 'dagen', years: 'jaar', year: 'één jaar' },
    fr: { days: 'jours', years: 'ans', year: 'un an' },
    en: { days: 'days', years: 'years', year: 'one year' },
  }[locale]
  const rows = pageOf(locale)
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.includes('---'))
    .slice(-6)
    .map((line) => line.split('|').at(-2)?.trim())

  test('tells each term as the purge keeps it', () => {
    expect(LIMITS.ended).toBe(365 * DAY)
    expect(rows[0]).toContain(words.year)
    expect(rows[1]).toBe(`${LIMITS.unconfirmed / DAY} ${words.days}`)
    expect(rows[3]).toBe(`${LIMITS.mail / DAY} ${words.days}`)
    expect(rows[4]).toBe(`${LIMITS.counters / DAY} ${words.days}`)
    expect(rows[5]).toContain(`${LIMITS.suppressed / (365 * DAY)} ${words.years}`)
  })

  test('tells how long backups remember, and the number kept against them', () => {
    expect(pageOf(locale)).toContain(`${TERMS.backupDays} ${words.days}`)
    expect(pageOf(locale)).toContain(`40 ${words.days}`)
  })

  test('names the one cookie', () => {
    expect(pageOf(locale)).toContain(`\`${LANGUAGE_COOKIE}\``)
  })
})
