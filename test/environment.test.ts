import { describe, expect, test } from 'vitest'
import { readEnvironment } from '../src/environment.ts'
import { originProblem } from '../src/origin.ts'

const SECRET = 's'.repeat(32)
const OLDER = 'o'.repeat(43)
const method = () => undefined

/** All settings that production needs. */
const COMPLETE = {
  ENVIRONMENT: 'production',
  ORIGIN: 'https://www.perspective.test/',
  MAIL_FROM: 'newsletter@perspective.test',
  NEWSLETTER_SECRETS: SECRET,
  ADDRESS_PEPPER: SECRET,
  NEWSLETTER: { prepare: method },
  MEMORY: { get: method },
  OUTBOX: { sendBatch: method },
  BULK: { sendBatch: method },
  SIGN_UPS: { limit: method },
  EMAIL: { send: method },
}

/** The mail service for issues. */
const SIGNING = `whsec_${'k'.repeat(32)}`
const BULK = {
  BULK_PROVIDER: 'resend',
  BULK_FROM: 'news@perspective.test',
  BULK_POSTAL_ADDRESS: 'Naamsestraat 59, 1000 Brussel',
  BULK_TOKEN: 'token',
  BULK_EVENTS_SECRET: `${SIGNING}, ${SIGNING}`,
}

/** The problems of the newsletter's settings, with some of them replaced; undefined means a missing setting. */
function problemsWith(changes: Record<string, unknown>): string[] {
  const { newsletter } = readEnvironment({ ...COMPLETE, ...changes })
  return newsletter.ok ? [] : newsletter.problems.map(({ sentence }) => sentence)
}

describe('readEnvironment', () => {
  test('reads a complete environment', () => {
    expect(readEnvironment({ ...COMPLETE, VERSION: { id: 'v1' }, HEALTH_TOKEN: OLDER })).toEqual({
      environment: 'production',
      origin: 'https://www.perspective.test',
      https: true,
      version: 'v1',
      healthToken: OLDER,
      newsletter: {
        ok: true,
        mailFrom: 'newsletter@perspective.test',
        secrets: [SECRET],
        peppers: [SECRET],
        mailHttp: undefined,
        bulk: undefined,
        turnstile: undefined,
        testAddresses: [],
      },
    })
  })

  test('reads lists of secrets and both halves of each pair', () => {
    const { newsletter } = readEnvironment({
      ...COMPLETE,
      NEWSLETTER_SECRETS: `${SECRET}, ${OLDER}`,
      ADDRESS_PEPPER: `${OLDER},${SECRET}`,
      MAIL_HTTP_URL: 'https://mail.test/send',
      MAIL_HTTP_TOKEN: 'token',
      TURNSTILE_SITE_KEY: 'key',
      TURNSTILE_SECRET: 'hidden',
      EMAIL: undefined,
    })
    expect(newsletter).toMatchObject({
      secrets: [SECRET, OLDER],
      peppers: [OLDER, SECRET],
      mailHttp: { url: 'https://mail.test/send', token: 'token' },
      turnstile: { siteKey: 'key', secret: 'hidden' },
    })
  })

  test('reads the mail service for issues', () => {
    expect(
      readEnvironment({ ...COMPLETE, ...BULK, BULK_URL: 'http://localhost:8026/emails', BULK_DAILY_LIMIT: '300' })
        .newsletter,
    ).toMatchObject({
      bulk: {
        provider: 'resend',
        url: 'http://localhost:8026/emails',
        from: 'news@perspective.test',
        postalAddress: 'Naamsestraat 59, 1000 Brussel',
        token: 'token',
        eventsSecrets: [SIGNING, SIGNING],
        dailyLimit: 300,
      },
    })
    const brevo = { ...BULK, BULK_PROVIDER: 'brevo', BULK_EVENTS_SECRET: SECRET }
    expect(readEnvironment({ ...COMPLETE, ...brevo }).newsletter).toMatchObject({
      bulk: { provider: 'brevo', url: undefined, eventsSecrets: [SECRET] },
    })
  })

  test.each<[Record<string, unknown>, string]>([
    [
      { BULK_FROM: undefined },
      'BULK_FROM is missing, but BULK_PROVIDER is set. Set it under [env.production.vars] in wrangler.toml.',
    ],
    [
      { BULK_TOKEN: undefined },
      'BULK_TOKEN is missing, but BULK_PROVIDER is set. Set it with: npx wrangler secret put BULK_TOKEN --env production',
    ],
    [{ BULK_POSTAL_ADDRESS: '' }, 'BULK_POSTAL_ADDRESS is missing, but BULK_PROVIDER is set. Set it under'],
    [{ BULK_EVENTS_SECRET: ' ' }, 'BULK_EVENTS_SECRET is missing, but BULK_PROVIDER is set. Set it with:'],
    [{ BULK_PROVIDER: undefined }, 'BULK_PROVIDER is missing, but BULK_FROM is set.'],
    [{ BULK_PROVIDER: 'mailjet' }, 'BULK_PROVIDER must be "resend" or "brevo". Set it under'],
    [{ BULK_FROM: 'news' }, 'BULK_FROM is not an e-mail address.'],
    [
      { BULK_FROM: 'Newsletter@perspective.test' },
      'BULK_FROM is the same address as MAIL_FROM; issues need a sender of their own.',
    ],
    [{ BULK_URL: 'ftp://mail.test' }, 'BULK_URL is not a web address.'],
    [{ BULK_DAILY_LIMIT: '5' }, 'BULK_DAILY_LIMIT is not a whole number of mails, 10 or more. Set it under'],
    [{ BULK_DAILY_LIMIT: 'many' }, 'BULK_DAILY_LIMIT is not a whole number of mails, 10 or more.'],
    [{ BULK_EVENTS_SECRET: SECRET }, 'BULK_EVENTS_SECRET is not a signing secret of Resend, which starts with whsec_.'],
    [{ BULK_EVENTS_SECRET: `${SIGNING},` }, 'BULK_EVENTS_SECRET is not a signing secret of Resend'],
    [
      { BULK_PROVIDER: 'brevo', BULK_EVENTS_SECRET: 'short' },
      'BULK_EVENTS_SECRET has 5 bytes; it needs 32 or more. Set it with:',
    ],
  ])('says what is wrong with the mail service for issues: %j', (changes, sentence) => {
    const problems = problemsWith({ ...BULK, ...changes })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(sentence)
    expect(problems[0]).not.toContain('token.')
  })

  test('does not ask for a mail service for issues', () => {
    expect(problemsWith({ BULK_PROVIDER: ' ', BULK_TOKEN: '' })).toEqual([])
  })

  test.each([
    ['ENVIRONMENT', undefined],
    ['ENVIRONMENT', 'prod'],
    ['ORIGIN', undefined],
    ['ORIGIN', 'www.perspective.test'],
    ['ORIGIN', 'http://www.perspective.test'],
    ['ORIGIN', 'https://localhost'],
  ])('throws when %s is %j', (name, value) => {
    expect(() => readEnvironment({ ...COMPLETE, [name]: value })).toThrow(name)
  })

  test.each([
    [
      'NEWSLETTER_SECRETS',
      undefined,
      'NEWSLETTER_SECRETS is missing. Set it with: npx wrangler secret put NEWSLETTER_SECRETS --env production',
    ],
    ['NEWSLETTER_SECRETS', '  ', 'NEWSLETTER_SECRETS is missing.'],
    [
      'NEWSLETTER_SECRETS',
      's'.repeat(31),
      'NEWSLETTER_SECRETS has 31 bytes; it needs 32 or more. Set it with: npx wrangler secret put NEWSLETTER_SECRETS --env production',
    ],
    [
      'NEWSLETTER_SECRETS',
      `${SECRET},x,${OLDER}`,
      'NEWSLETTER_SECRETS: secret 2 of 3 has 1 byte; each needs 32 or more. Set it with:',
    ],
    ['NEWSLETTER_SECRETS', `${SECRET},`, 'NEWSLETTER_SECRETS: secret 2 of 2 is empty; each needs 32 or more.'],
    ['NEWSLETTER_SECRETS', `,${SECRET}`, 'NEWSLETTER_SECRETS: secret 1 of 2 is empty; each needs 32 or more.'],
    ['ADDRESS_PEPPER', undefined, 'ADDRESS_PEPPER is missing.'],
    ['ADDRESS_PEPPER', `${SECRET},short`, 'ADDRESS_PEPPER: secret 2 of 2 has 5 bytes; each needs 32 or more.'],
    ['HEALTH_TOKEN', 'short', 'HEALTH_TOKEN has 5 bytes; it needs 32 or more.'],
    ['MAIL_FROM', undefined, 'MAIL_FROM is missing. Set it under [env.production.vars] in wrangler.toml.'],
    [
      'MAIL_FROM',
      'newsletter',
      'MAIL_FROM is not an e-mail address. Set it under [env.production.vars] in wrangler.toml.',
    ],
    ['MAIL_HTTP_URL', 'https://mail.test', 'MAIL_HTTP_TOKEN is missing, but MAIL_HTTP_URL is set. Set it with:'],
    [
      'MAIL_HTTP_TOKEN',
      'token',
      'MAIL_HTTP_URL is missing, but MAIL_HTTP_TOKEN is set. Set it under [env.production.vars] in wrangler.toml.',
    ],
    ['TURNSTILE_SITE_KEY', 'key', 'TURNSTILE_SECRET is missing, but TURNSTILE_SITE_KEY is set. Set it with:'],
    ['TURNSTILE_SECRET', 'hidden', 'TURNSTILE_SITE_KEY is missing, but TURNSTILE_SECRET is set. Set it under'],
    [
      'NEWSLETTER',
      undefined,
      'NEWSLETTER is not bound. Add [[env.production.d1_databases]] with binding = "NEWSLETTER" to wrangler.toml.',
    ],
    [
      'MEMORY',
      undefined,
      'MEMORY is not bound. Add [[env.production.kv_namespaces]] with binding = "MEMORY" to wrangler.toml.',
    ],
    [
      'OUTBOX',
      undefined,
      'OUTBOX is not bound. Add [[env.production.queues.producers]] with binding = "OUTBOX" to wrangler.toml.',
    ],
    [
      'BULK',
      undefined,
      'BULK is not bound. Add [[env.production.queues.producers]] with binding = "BULK" to wrangler.toml.',
    ],
    [
      'BULK_TEST_ADDRESSES',
      'an@perspective.test, nobody',
      'BULK_TEST_ADDRESSES has "nobody", which is not an e-mail address. Set it under [env.production.vars] in wrangler.toml.',
    ],
    [
      'SIGN_UPS',
      undefined,
      'SIGN_UPS is not bound. Add [[env.production.ratelimits]] with name = "SIGN_UPS" to wrangler.toml.',
    ],
    ['EMAIL', undefined, 'EMAIL is not bound. Add [[env.production.send_email]] with name = "EMAIL" to wrangler.toml.'],
    ['EMAIL', 'a text', 'EMAIL is not bound.'],
  ])('closes the newsletter with one sentence when %s is %j', (name, value, sentence) => {
    expect(problemsWith({ [name]: value })).toEqual([expect.stringContaining(sentence)])
  })

  test('closes the newsletter when the address of the mail service is not a web address', () => {
    expect(problemsWith({ MAIL_HTTP_URL: 'mail.test', MAIL_HTTP_TOKEN: 'token' })).toEqual([
      'MAIL_HTTP_URL is not a web address. Set it under [env.production.vars] in wrangler.toml.',
    ])
  })

  test('counts bytes, not characters', () => {
    expect(problemsWith({ ADDRESS_PEPPER: 'é'.repeat(16) })).toEqual([])
  })

  test('reports all problems at once, without the value of a secret', () => {
    const values = { NEWSLETTER_SECRETS: `hush,${SECRET}`, ADDRESS_PEPPER: 'quiet', HEALTH_TOKEN: 'silent' }
    const problems = problemsWith({ ...values, TURNSTILE_SECRET: 'mute', MEMORY: undefined })
    expect(problems).toHaveLength(5)
    expect(problems.join('\n')).not.toMatch(/hush|quiet|silent|mute|sss/)
  })

  test('in development, refers to the --env-file and to the top level of wrangler.toml', () => {
    expect(
      problemsWith({ ENVIRONMENT: 'development', ADDRESS_PEPPER: undefined, MAIL_FROM: '', MEMORY: undefined }),
    ).toEqual([
      'MAIL_FROM is missing. Set it under [vars] in wrangler.toml.',
      'ADDRESS_PEPPER is missing. Put it into the --env-file of wrangler dev, as npm start does.',
      'MEMORY is not bound. Add [[kv_namespaces]] with binding = "MEMORY" to wrangler.toml.',
    ])
  })
})

describe('originProblem', () => {
  test.each([
    'http://www.perspective.test',
    'https://localhost',
    'https://LOCALHOST:8443',
    'https://site.localhost',
    'https://localhost.',
    'https://127.0.0.1',
    'https://127.1',
    'https://2130706433',
    'https://0.0.0.0',
    'https://[::1]',
    'https://[::]',
    'https://[::ffff:127.0.0.1]',
    'no address',
  ])('refuses %s in staging and in production', (origin) => {
    expect(originProblem(origin, 'staging')).toContain(`ORIGIN is "${origin}"`)
    expect(originProblem(origin, 'production')).toContain('under [env.production.vars] in wrangler.toml')
  })

  test.each(['https://www.perspective.test', 'https://127.perspective.test', 'https://localhost.test'])(
    'accepts %s',
    (origin) => {
      expect(originProblem(origin, 'production')).toBeUndefined()
    },
  )

  test.each(['http://127.0.0.1:8787', 'http://localhost'])('accepts %s in development', (origin) => {
    expect(originProblem(origin, 'development')).toBeUndefined()
  })
})
