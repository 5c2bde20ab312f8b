import { describe, expect, test } from 'vitest'
import { unstable_readConfig } from 'wrangler'
import { deploymentProblems } from '../../src/bin/deployment-problems.ts'

const VARS = {
  ENVIRONMENT: 'production',
  ORIGIN: 'https://www.perspective.test',
  MAIL_FROM: 'newsletter@perspective.test',
}
const SECRETS = ['NEWSLETTER_SECRETS', 'ADDRESS_PEPPER']
const PUT = 'Set it with: npx wrangler secret put'
const PLACE = 'under [env.production.vars] in wrangler.toml'

const problemsOf = (vars: Record<string, unknown>, secretNames: string[] | 'dry run' = SECRETS) =>
  deploymentProblems({
    environment: 'production',
    vars: { ...VARS, ...vars },
    secretNames: secretNames === 'dry run' ? undefined : secretNames,
  })

describe('deploymentProblems', () => {
  test('finds nothing wrong with a complete configuration', () => {
    expect(problemsOf({})).toEqual([])
    expect(
      problemsOf({ MAIL_HTTP_URL: 'https://mail.test', TURNSTILE_SITE_KEY: 'key' }, [
        ...SECRETS,
        'MAIL_HTTP_TOKEN',
        'TURNSTILE_SECRET',
        'HEALTH_TOKEN',
      ]),
    ).toEqual([])
  })

  test.each<[string, Record<string, unknown>, string[], string]>([
    [
      'a missing secret',
      {},
      ['ADDRESS_PEPPER'],
      `NEWSLETTER_SECRETS is missing. ${PUT} NEWSLETTER_SECRETS --env production`,
    ],
    [
      'a missing pepper',
      {},
      ['NEWSLETTER_SECRETS'],
      `ADDRESS_PEPPER is missing. ${PUT} ADDRESS_PEPPER --env production`,
    ],
    [
      'a mail service without its token',
      { MAIL_HTTP_URL: 'https://mail.test' },
      SECRETS,
      `MAIL_HTTP_TOKEN is missing, but MAIL_HTTP_URL is set. ${PUT} MAIL_HTTP_TOKEN --env production`,
    ],
    [
      'a token without its mail service',
      {},
      [...SECRETS, 'MAIL_HTTP_TOKEN'],
      `MAIL_HTTP_URL is missing, but MAIL_HTTP_TOKEN is set. Set it ${PLACE}, or delete the secret.`,
    ],
    [
      'a mail service for issues without its token',
      { BULK_PROVIDER: 'brevo', BULK_FROM: 'news@perspective.test', BULK_POSTAL_ADDRESS: 'Naamsestraat 59' },
      [...SECRETS, 'BULK_EVENTS_SECRET'],
      `BULK_TOKEN is missing, but BULK_PROVIDER is set. ${PUT} BULK_TOKEN --env production`,
    ],
    [
      'a mail service for issues without its sender',
      { BULK_PROVIDER: 'brevo', BULK_POSTAL_ADDRESS: 'Naamsestraat 59' },
      [...SECRETS, 'BULK_EVENTS_SECRET', 'BULK_TOKEN'],
      `BULK_FROM is missing, but BULK_PROVIDER is set. Set it ${PLACE}.`,
    ],
    [
      'a Turnstile key without its secret',
      { TURNSTILE_SITE_KEY: 'key' },
      SECRETS,
      `TURNSTILE_SECRET is missing, but TURNSTILE_SITE_KEY is set. ${PUT} TURNSTILE_SECRET --env production`,
    ],
    [
      'a Turnstile secret without its key',
      { TURNSTILE_SITE_KEY: ' ' },
      [...SECRETS, 'TURNSTILE_SECRET'],
      `TURNSTILE_SITE_KEY is missing, but TURNSTILE_SECRET is set. Set it ${PLACE}, or delete the secret.`,
    ],
    [
      'an http origin',
      { ORIGIN: 'http://www.perspective.test' },
      SECRETS,
      'ORIGIN is "http://www.perspective.test": production needs an https address.',
    ],
    [
      'an origin on this machine',
      { ORIGIN: 'https://127.0.0.1' },
      SECRETS,
      'ORIGIN is "https://127.0.0.1", which is this machine only.',
    ],
    ['a missing origin', { ORIGIN: undefined }, SECRETS, 'ORIGIN is "undefined": production needs an https address.'],
    [
      'the name of another environment',
      { ENVIRONMENT: 'development' },
      SECRETS,
      `ENVIRONMENT is "development". Set it to "production" ${PLACE}.`,
    ],
    ['a missing sender', { MAIL_FROM: '' }, SECRETS, `MAIL_FROM is missing. Set the sender of the mails ${PLACE}.`],
    [
      'the example origin',
      { ORIGIN: 'https://www.example.brussels' },
      SECRETS,
      'ORIGIN is still "https://www.example.brussels", the example.',
    ],
    [
      'the example sender',
      { MAIL_FROM: 'newsletter@example.brussels' },
      SECRETS,
      'MAIL_FROM is still "newsletter@example.brussels", the example.',
    ],
    [
      'a secret among the variables',
      { HEALTH_TOKEN: 'x' },
      SECRETS,
      'HEALTH_TOKEN is in wrangler.toml, which everybody can read.',
    ],
  ])('refuses %s', (_what, vars, secretNames, sentence) => {
    expect(problemsOf(vars, secretNames)).toEqual([expect.stringContaining(sentence)])
  })

  test('does not check secrets and accepts the example values in a dry run', () => {
    expect(
      problemsOf({ MAIL_HTTP_URL: 'https://mail.test', MAIL_FROM: 'newsletter@example.brussels' }, 'dry run'),
    ).toEqual([])
    expect(problemsOf({ ORIGIN: 'http://www.perspective.test' }, 'dry run')).toHaveLength(1)
  })

  test.each(['staging', 'production'] as const)(
    'accepts %s in wrangler.toml except for the example values',
    (environment) => {
      const { vars } = unstable_readConfig({ config: 'wrangler.toml', env: environment }, { hideWarnings: true })
      expect(deploymentProblems({ environment, vars, secretNames: undefined })).toEqual([])
    },
  )
})
