import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { TERMS } from '../../src/domain/newsletter-terms.ts'
import { LOCALES, type Locale, type Localized } from '../../src/locale/locale.ts'
import { LIMITS } from '../../src/newsletter/limits.ts'
import { journalDetail } from '../../src/newsletter/store/journal.ts'
import { mailWish } from '../../src/newsletter/store/rows.ts'
import { LANGUAGE_COOKIE } from '../../src/pages/language/detect.ts'
import { cookieName } from '../../src/pages/preview/access.ts'
import { readConfig } from '../../src/wrangler/config.ts'

const DAY = 86_400_000
const YEAR = 365 * DAY

/** Columns by table. */
type Columns = Record<string, readonly string[]>

interface Row {
  /** Words that its first cell must contain. */
  says: Localized<readonly string[]>
  /** The terms that the last cell must contain, in order. It must contain no other number. */
  terms: (words: Words) => readonly string[]
  columns: Columns
}

interface Words {
  days(milliseconds: number): string
  years(milliseconds: number): string
  oneYear: string
}
const WORDS: Localized<Words> = {
  nl: { days: (ms) => `${ms / DAY} dagen`, years: (ms) => `${ms / YEAR} jaar`, oneYear: 'één jaar' },
  fr: { days: (ms) => `${ms / DAY} jours`, years: (ms) => `${ms / YEAR} ans`, oneYear: 'un an' },
  en: { days: (ms) => `${ms / DAY} days`, years: (ms) => `${ms / YEAR} years`, oneYear: 'one year' },
}

/** The rows of the newsletter's table on the privacy page, in order, and the columns that each one describes. */
const ROWS: readonly Row[] = [
  {
    says: {
      nl: [
        'E-mailadres',
        'taal',
        "thema's",
        'gemeenten',
        'hoe vaak',
        'meldingen',
        'inschrijving, bevestiging, wijziging en einde',
      ],
      fr: ['Adresse e-mail', 'langue', 'thèmes', 'communes', 'fréquence', 'alertes', 'de modification et de fin'],
      en: [
        'Email address',
        'language',
        'topics',
        'municipalities',
        'how often',
        'alerts',
        'sign-up, confirmation, change and end',
      ],
    },
    terms: ({ oneYear }) => [oneYear],
    columns: {
      subscriber: [
        'email',
        'address',
        // A part of the address.
        'domain',
        'status',
        'locale',
        'topics',
        'municipalities',
        'rhythm',
        'alerts',
        'covered_until',
        'created_at',
        'changed_at',
        'confirmed_at',
        'ended_at',
      ],
    },
  },
  {
    says: { nl: ['niet bevestigd'], fr: ['non confirmée'], en: ['not confirmed'] },
    terms: ({ days }) => [days(LIMITS.unconfirmed)],
    // The columns of the first row, for a shorter time.
    columns: {},
  },
  {
    says: {
      nl: ['toestemming', 'meldingen', 'tekst', 'taal', "thema's en gemeenten", 'pagina', 'wanneer', 'introk'],
      fr: ['consentement', 'alertes', 'texte', 'langue', 'thèmes et communes', 'page', "date et l'heure", 'retrait'],
      en: ['consent', 'alerts', 'text', 'language', 'topics and municipalities', 'page', 'when', 'withdrew'],
    },
    terms: ({ oneYear }) => [oneYear],
    columns: {
      consent: ['wording', 'locale', 'topics', 'municipalities', 'page', 'requested_at', 'confirmed_at'],
      subscriber: ['alerts_since', 'alerts_wording'],
      alerts_consent: ['given_at', 'wording', 'page', 'withdrawn_at'],
    },
  },
  {
    says: {
      nl: ['soort', 'taal', 'link kunt bevestigen', 'tijdstip', 'pogingen', 'resultaat', 'nummer van de maildienst'],
      fr: [
        'type',
        'langue',
        'lien permet de confirmer',
        'date et heure',
        'tentatives',
        'résultat',
        'numéro attribué par le service',
      ],
      en: ['type', 'language', 'confirm with the link', 'time', 'attempts', 'result', "mail service's reference"],
    },
    terms: ({ days }) => [days(LIMITS.mail)],
    columns: {
      outbox: [
        'kind',
        'locale',
        // What the link confirms. The consent is here until the reader confirms.
        'wish',
        'wording',
        'page',
        // Times.
        'created_at',
        'owed_at',
        'due_at',
        'sent_at',
        'died_at',
        'attempts',
        'copies',
        // The result.
        'state',
        'error',
        'message',
      ],
    },
  },
  {
    says: {
      nl: [
        'brieven, overzichten en meldingen',
        'taal',
        'tijdstip',
        'pogingen',
        'resultaat',
        'willekeurig nummer',
        'code',
      ],
      fr: [
        'lettres, aperçus et alertes',
        'langue',
        'date et heure',
        'tentatives',
        'résultat',
        'numéro aléatoire',
        'code',
      ],
      en: ['letters, overviews and alerts', 'language', 'time', 'attempts', 'result', 'random number', 'code'],
    },
    terms: ({ days }) => [days(LIMITS.delivery), days(LIMITS.journalCopies)],
    columns: {
      delivery: [
        'issue',
        // The random number of the subscriber.
        'subscriber',
        'person',
        'locale',
        'items',
        'state',
        'reason',
        'attempts',
        // A code derived from the address.
        'sent_to',
        'begun_at',
        'doubt_at',
        'ended_at',
        'message',
        'delivered_at',
        'bounced_at',
        'complained_at',
      ],
    },
  },
  {
    says: { nl: ['nieuw adres'], fr: ['nouvelle adresse'], en: ['new address'] },
    terms: ({ days }) => [days(TERMS.changeHours * 3_600_000)],
    columns: { outbox: ['recipient'] },
  },
  {
    says: {
      nl: ['Codes', 'mailbox', 'domein', 'netwerkadres (IP-adres)'],
      fr: ['codes', 'boîte mail', 'domaine', 'adresse réseau (adresse IP)'],
      en: ['Codes', 'mailbox', 'domain', 'network address (IP address)'],
    },
    terms: ({ days }) => [days(LIMITS.causedMails)],
    columns: {
      caused_mail: ['created_at', 'owed_at', 'mailbox', 'domain'],
      counted_form: ['at', 'actor', 'target'],
    },
  },
  {
    says: {
      nl: ['code van dat netwerkadres', 'mail', 'tellingen per dag'],
      fr: ['code de cette adresse réseau', 'e-mail', 'décomptes journaliers'],
      en: ['code of that network address', 'mail', 'daily counts'],
    },
    terms: ({ days }) => [days(LIMITS.mail), days(LIMITS.tally)],
    columns: { outbox: ['client'], tally: ['day', 'event', 'client', 'count'] },
  },
  {
    says: {
      nl: ['code die van uw adres is afgeleid', 'reden', 'datum', 'wie het ons meldde'],
      fr: ['code dérivé de votre adresse', 'raison', 'date', 'origine du signalement'],
      en: ['code derived from your address', 'reason', 'date', 'who told us'],
    },
    terms: ({ days }) => [days(LIMITS.bounced)],
    columns: { suppression: ['address_hash', 'reason', 'source', 'at', 'until'] },
  },
  {
    says: {
      nl: ['Wanneer', 'meldingen', 'willekeurig nummer', 'code uit de vorige rij', 'zonder adres'],
      fr: ['heure', 'alertes', 'numéro aléatoire', 'code de la ligne précédente', 'sans adresse'],
      en: ['When', 'alerts', 'random number', 'code from the row above', 'without an address'],
    },
    terms: ({ days }) => [days(LIMITS.journalCopies), days(LIMITS.journal)],
    // The random number is the subscriber's id.
    columns: { subscriber: ['id'], journal: ['kind', 'at', 'detail'] },
  },
  {
    says: {
      nl: ['Wie van de makers', 'wanneer', 'hoeveel', 'zonder adres'],
      fr: ['Qui', 'quand', 'combien', 'sans adresse'],
      en: ['Which of us', 'when', 'how many', 'without an address'],
    },
    terms: ({ years }) => [years(LIMITS.audit)],
    columns: { audit: ['at', 'actor', 'command', 'count'] },
  },
]

/** Columns that no row describes, because they say nothing about a person. */
const NOT_PERSONAL: Record<string, Columns> = {
  'names another row, whose content is described': {
    consent: ['subscriber', 'mail'],
    alerts_consent: ['subscriber'],
    outbox: ['subscriber'],
    caused_mail: ['mail'],
    counted_form: ['id'],
  },
  'a random name of the row itself': { outbox: ['id'], journal: ['id'], audit: ['id'] },
  'a random key of the form, so that a form that is sent twice causes one mail': { outbox: ['attempt'] },
  'which run of the sender has the mail, and until when': { outbox: ['lease', 'lease_until'] },
  'whether the entry was copied outside the database': { journal: ['copied'] },
  'settings of the newsletter as a whole': { value: ['name', 'value'] },
  'which run of the sender has the mail of an issue, and when it is due': {
    delivery: ['place', 'chunk', 'due_at', 'lease', 'lease_until', 'hash'],
  },
  'about an issue as a whole, or about the team that sends it': {
    issue: [
      ...['id', 'kind', 'rhythm', 'corrects', 'hash', 'content', 'state', 'problem', 'covers', 'cursor', 'candidates'],
      ...['prepared_by', 'prepared_at', 'approved_by', 'approved_at', 'start_at', 'started_at', 'pilot_until'],
      ...['judged_from', 'accepted', 'ended_at', 'report'],
    ],
    issue_log: ['id', 'issue', 'at', 'actor', 'what', 'detail'],
    rule: ['kind', 'approved_by', 'approved_at'],
    lane: [
      ...['id', 'rate', 'rate_at', 'next_at', 'run', 'run_until', 'stopped_by', 'stopped_until', 'held', 'held_at'],
      ...['replay_from', 'replay_cursor', 'seen', 'alerts_on', 'day', 'day_mails'],
    ],
  },
  'test mails, to addresses of the team': {
    issue_test: ['id', 'issue', 'hash', 'locale', 'address', 'asked_by', 'asked_at', 'begun_at', 'sent_at', 'error'],
  },
  'pages of the site that issues tell about': {
    change: ['id', 'seen_at'],
    inquiry: ['page', 'told_last', 'told_withdrawn'],
    alert_event: ['id', 'page', 'event', 'day', 'due_at', 'run'],
  },
}

const MIGRATIONS = 'src/newsletter/migrations'
const schema = readdirSync(MIGRATIONS)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => readFileSync(`${MIGRATIONS}/${name}`, 'utf8'))
  .join('\n')

/** All columns that these statements create, as `table.column`, sorted. */
function columnsOf(sql: string): string[] {
  const db = new DatabaseSync(':memory:')
  db.exec(sql)
  const rows = db
    .prepare(
      `select m.name || '.' || c.name as name from sqlite_schema m, pragma_table_xinfo(m.name) c where m.type = 'table'`,
    )
    .all()
  db.close()
  return rows.map(({ name }) => String(name)).sort()
}

/** All columns that a row describes or that NOT_PERSONAL lists, as `table.column`, sorted. */
function accountedFor(): string[] {
  const groups = [...ROWS.map(({ columns }) => columns), ...Object.values(NOT_PERSONAL)]
  return groups
    .flatMap((columns) => Object.entries(columns))
    .flatMap(([table, names]) => names.map((name) => `${table}.${name}`))
    .sort()
}

/** Names of the mail services for letters, overviews and alerts that wrangler.toml configures for readers. */
function bulkServices(): string[] {
  const names: Readonly<Record<string, string>> = { resend: 'Resend', brevo: 'Brevo' }
  const { vars } = readConfig('production')
  const provider: unknown = Object.entries(vars).find(([name]) => name === 'BULK_PROVIDER')?.[1]
  return typeof provider === 'string' ? [names[provider] ?? provider] : []
}

const linesOf = (locale: Locale) => readFileSync(`content/privacy/${locale}.md`, 'utf8').split('\n')

/** Cells of the rows of the newsletter's table, which is the last one of the page. */
function tableOf(locale: Locale): string[][] {
  const lines = linesOf(locale)
  const start = lines.findLastIndex((line) => line.startsWith('| --- '))
  return lines
    .slice(start + 1)
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()))
}

/** The page's section about the newsletter, without the table. */
function proseOf(locale: Locale): string {
  const sections = linesOf(locale)
    .filter((line) => !line.startsWith('|'))
    .join('\n')
    .split(/^## /m)
  return sections.find((section) => section.includes('](/newsletter)')) ?? ''
}

describe('the columns of the newsletter', () => {
  test('are each described by one row of the privacy page, or listed as not personal with a reason', () => {
    expect(accountedFor()).toEqual(columnsOf(schema))
  })

  test.each(['alter table subscriber add column phone text;', 'create table visit (subscriber text) strict;'])(
    'are not all accounted for after: %s',
    (migration) => {
      expect(columnsOf(`${schema}\n${migration}`)).not.toEqual(accountedFor())
    },
  )

  test('contain JSON only with the fields listed here', () => {
    expect(Object.keys(journalDetail.shape).sort()).toEqual(
      // Random numbers of subscriber and mail, the code of an address, and the fields of `suppression` and `alerts_consent`.
      ['subscriber', 'mail', 'addressHash', 'reason', 'source', 'until', 'wording', 'page'].sort(),
    )
    expect(Object.keys(mailWish.shape).sort()).toEqual(
      // What the link of a mail confirms: choices, or a new address as typed and in the form that is compared.
      ['locale', 'topics', 'municipalities', 'rhythm', 'alerts', 'alertsWording', 'email', 'address'].sort(),
    )
  })
})

describe.each(LOCALES)('the privacy page in %s', (locale) => {
  const table = tableOf(locale)

  test('has the rows that are listed here', () => {
    expect(table).toHaveLength(ROWS.length)
  })

  test('says in each row what is kept', () => {
    for (const [i, { says }] of ROWS.entries())
      for (const words of says[locale]) expect(table[i]?.[0], `row ${i + 1}`).toContain(words)
  })

  test('names each term that the purge applies', () => {
    // WORDS writes this term as a word.
    expect(LIMITS.ended).toBe(YEAR)
    for (const [i, { terms }] of ROWS.entries()) {
      const expected = terms(WORDS[locale])
      const cell = table[i]?.[2] ?? ''
      for (const term of expected) expect(cell, `row ${i + 1}`).toContain(term)
      expect(cell.match(/\d+/g), `row ${i + 1}`).toEqual(expected.join(' ').match(/\d+/g))
    }
  })

  test('names how long backups go back', () => {
    expect(proseOf(locale)).toContain(WORDS[locale].days(TERMS.backupDays * DAY))
  })

  test('names how long the host keeps the IP address itself', () => {
    expect(LIMITS.retryAfter).toBe(60)
    expect(proseOf(locale)).toContain({ nl: 'één minuut', fr: 'une minute', en: 'one minute' }[locale])
  })

  test('names the mail service for letters that is configured, or says that there is none', () => {
    const none = { nl: 'nog geen aparte maildienst', fr: 'Aucun service distinct', en: 'No separate email service' }[
      locale
    ]
    expect(proseOf(locale).includes(none)).toBe(bulkServices().length === 0)
    for (const name of bulkServices()) expect(proseOf(locale)).toContain(name)
  })

  test('links to the page on which lifting a suppression is explained', () => {
    expect(proseOf(locale)).toContain('](/contact)')
  })

  test('names who is responsible for the data, and that it is not the agency', () => {
    const { nl, fr, en } = {
      nl: 'verwerkingsverantwoordelijke',
      fr: 'responsables du traitement',
      en: 'data controller',
    }
    const [controller = ''] = linesOf(locale).filter((line) => line.includes({ nl, fr, en }[locale]))
    expect(controller).toMatch(/(?:niet|ni|neither) perspective\.brussels/)
  })

  test('says how to get at the data without an old mail', () => {
    expect(linesOf(locale).filter((line) => /^1\. .*\]\(\/newsletter\)/.test(line))).toHaveLength(1)
  })

  test('names the cookie of the site, and that of a preview', () => {
    const text = linesOf(locale).join('\n')
    expect(text).toContain(`\`${LANGUAGE_COOKIE}\``)
    expect(text).toContain(`\`${cookieName(true)}\``)
  })
})
