import * as z from 'zod/mini'
import { ENVIRONMENTS, type Environment, originProblem } from './origin.ts'

/** Variables and bindings by their names in wrangler.toml. A name that is not in wrangler.toml does not compile. */
type Given = Partial<Record<keyof Env | Secret | Optional, unknown>>
/** Set with `wrangler secret put`, so `wrangler types` does not know them. */
type Secret =
  | 'NEWSLETTER_SECRETS'
  | 'ADDRESS_PEPPER'
  | 'TURNSTILE_SECRET'
  | 'MAIL_HTTP_TOKEN'
  | 'BULK_TOKEN'
  | 'BULK_EVENTS_SECRET'
  | 'HEALTH_TOKEN'
  | 'SITE_KEY'
/** Variables that wrangler.toml does not set. */
type Optional =
  | 'TURNSTILE_SITE_KEY'
  | 'MAIL_HTTP_URL'
  | 'BULK_PROVIDER'
  | 'BULK_FROM'
  | 'BULK_POSTAL_ADDRESS'
  | 'BULK_URL'
  | 'BULK_DAILY_LIMIT'

/** Mail services for issues: `newsletter/mail/` has an adapter of each. */
const BULK_PROVIDERS = ['resend', 'brevo'] as const
export type BulkProvider = (typeof BULK_PROVIDERS)[number]

/** Settings that every page needs. */
const site = z.pipe(
  z.object({
    ENVIRONMENT: z.enum(ENVIRONMENTS satisfies readonly Env['ENVIRONMENT'][]),
    ORIGIN: z.url({ protocol: /^https?$/ }),
    /** Absent in a Worker without the binding. */
    VERSION: z.optional(z.object({ id: z.string() })),
    /** If set, the whole site is closed. A key that is too short stops the Worker: the site is not open by mistake. */
    SITE_KEY: z.optional(z.string().check(z.minLength(32))),
  } satisfies Partial<Record<keyof Given, unknown>>),
  z.transform(({ ENVIRONMENT: environment, ORIGIN, VERSION, SITE_KEY: siteKey }) => {
    const { origin } = new URL(ORIGIN)
    return {
      environment,
      /** Scheme and host, without a slash at the end. */
      origin,
      https: origin.startsWith('https:'),
      /** Id of the deployed version of the Worker. */
      version: VERSION?.id ?? '',
      /** Only clients that have it see the site. Undefined: the site is open. */
      siteKey,
    }
  }),
)

type NewsletterValues = z.infer<ReturnType<typeof newsletterSchema>>
export type OpenNewsletter = Omit<NewsletterValues, 'healthToken' | 'bindings'> & { ok: true }
type NewsletterSettings = OpenNewsletter | { ok: false; problems: readonly SettingProblem[] }

export type Settings = z.infer<typeof site> & {
  /** Requests with this token get the details of /healthz. Undefined if it is not set or too short. */
  healthToken: string | undefined
  newsletter: NewsletterSettings
}

/** The current value first, then earlier values that must still be accepted. */
type NonEmpty = readonly [string, ...string[]]

export interface SettingProblem {
  /** Name of the variable, secret or binding. */
  setting: string
  /** What is wrong and what to do. Contains no value of a secret. */
  sentence: string
}

/**
 * Reads the variables, secrets and bindings of the Worker. If a setting of the newsletter is missing or wrong, the site
 * is served without the newsletter.
 * @throws if a setting that every page needs is missing or wrong
 */
export function readEnvironment(env: Given): Settings {
  const settings = site.parse(env)
  const problem = originProblem(String(env.ORIGIN), settings.environment)
  if (problem) throw new Error(problem)
  const schema = newsletterSchema(settings.environment)
  const { MAIL_FROM, NEWSLETTER_SECRETS, ADDRESS_PEPPER, HEALTH_TOKEN } = env
  const read = schema.safeParse({
    mailFrom: MAIL_FROM,
    secrets: NEWSLETTER_SECRETS,
    peppers: ADDRESS_PEPPER,
    mailHttp: [env.MAIL_HTTP_URL, env.MAIL_HTTP_TOKEN],
    bulk: env,
    turnstile: [env.TURNSTILE_SITE_KEY, env.TURNSTILE_SECRET],
    testAddresses: env.BULK_TEST_ADDRESSES,
    healthToken: HEALTH_TOKEN,
    bindings: env,
  })
  if (!read.success) {
    const problems = read.error.issues.map((issue) => problemOf(issue))
    return {
      ...settings,
      healthToken: schema.shape.healthToken.safeParse(HEALTH_TOKEN).data,
      newsletter: { ok: false, problems },
    }
  }
  const { healthToken, bindings: _, ...values } = read.data
  return { ...settings, healthToken, newsletter: { ok: true, ...values } }
}

/** Minimum length of a secret in bytes: the output length of HMAC-SHA-256 (RFC 2104 section 3). */
const SECRET_BYTES = 32

/** Bindings of the newsletter: the table and the key in wrangler.toml, and a method by which to recognise the binding. */
const BINDINGS = {
  NEWSLETTER: { table: 'd1_databases', key: 'binding', method: 'prepare' },
  MEMORY: { table: 'kv_namespaces', key: 'binding', method: 'get' },
  OUTBOX: { table: 'queues.producers', key: 'binding', method: 'sendBatch' },
  BULK: { table: 'queues.producers', key: 'binding', method: 'sendBatch' },
  SIGN_UPS: { table: 'ratelimits', key: 'name', method: 'limit' },
  EMAIL: { table: 'send_email', key: 'name', method: 'send' },
} as const satisfies { [Name in keyof Env]?: { table: string; key: string; method: keyof Env[Name] } }

/** The bindings that the newsletter needs. */
export type NewsletterBindings = Pick<Env, keyof typeof BINDINGS>

/** The settings of the mail service for issues. All but BULK_URL are needed together; BULK_DAILY_LIMIT is optional too. */
const BULK_SETTINGS = [
  'BULK_PROVIDER',
  'BULK_FROM',
  'BULK_POSTAL_ADDRESS',
  'BULK_URL',
  'BULK_TOKEN',
  'BULK_EVENTS_SECRET',
] as const satisfies readonly (Secret | Optional)[]

function isBulkSecret(name: (typeof BULK_SETTINGS)[number]): name is 'BULK_TOKEN' | 'BULK_EVENTS_SECRET' {
  return name === 'BULK_TOKEN' || name === 'BULK_EVENTS_SECRET'
}

/**
 * The key of a signing secret of Svix, which signs the events of Resend.
 * @returns undefined if the text is not such a secret
 * @see https://docs.svix.com/receiving/verifying-payloads/how-manual
 */
export function svixKey(secret: string): Uint8Array<ArrayBuffer> | undefined {
  const encoded = /^whsec_([A-Za-z0-9+/]{32,}={0,2})$/.exec(secret)?.[1]
  if (encoded === undefined || encoded.length % 4 !== 0) return undefined
  return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
}

type Fail = (setting: keyof Given, sentence: string) => void

/** A setting that a function reads. The function reports problems with `fail`; the other settings are still read. */
function setting<T>(read: (value: unknown, fail: Fail) => T) {
  return z.transform((value: unknown, { issues }): T => {
    const result = read(value, (name, message) => {
      issues.push({ code: 'custom', input: undefined, message, params: { setting: name } })
    })
    return issues.length > 0 ? z.NEVER : result
  })
}

function problemOf({ message, ...issue }: z.core.$ZodIssue): SettingProblem {
  return { setting: 'params' in issue ? String(issue.params?.setting) : '', sentence: message }
}

/** The settings of the newsletter. The sentences say what to do in this environment. */
function newsletterSchema(environment: Environment) {
  const prefix = environment === 'development' ? '' : `env.${environment}.`
  const inVariables = (what: string) => `${what}. Set it under [${prefix}vars] in wrangler.toml.`
  const asSecret = (name: Secret, what: string) =>
    environment === 'development'
      ? `${what}. Put it into the --env-file of wrangler dev, as npm start does.`
      : `${what}. Set it with: npx wrangler secret put ${name} --env ${environment}`

  /** @param which position in a list of secrets, for the message */
  const checkLength = (name: Secret, value: string, which: string, fail: Fail): void => {
    const bytes = new TextEncoder().encode(value).byteLength
    if (bytes >= SECRET_BYTES) return
    const size = bytes === 0 ? 'is empty' : `has ${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
    fail(name, asSecret(name, `${name}${which} ${size}; ${which ? 'each' : 'it'} needs ${SECRET_BYTES} or more`))
  }

  /** Secrets separated by commas. Each must be long enough. */
  const secretList = (name: Secret) =>
    setting((value, fail): NonEmpty => {
      const typed = textOf(value)
      const [first = '', ...others] = (typed ?? '').split(',').map((one) => one.trim())
      const all: NonEmpty = [first, ...others]
      if (typed === undefined) fail(name, asSecret(name, `${name} is missing`))
      else if (all.length === 1) checkLength(name, first, '', fail)
      else for (const [i, one] of all.entries()) checkLength(name, one, `: secret ${i + 1} of ${all.length}`, fail)
      return all
    })

  /** A secret with which events of the mail service for issues are verified. */
  const checkEventsSecret = (provider: BulkProvider, secret: string, fail: Fail): void => {
    if (provider === 'brevo') checkLength('BULK_EVENTS_SECRET', secret, '', fail)
    else if (svixKey(secret) === undefined)
      fail(
        'BULK_EVENTS_SECRET',
        asSecret(
          'BULK_EVENTS_SECRET',
          'BULK_EVENTS_SECRET is not a signing secret of Resend, which starts with whsec_',
        ),
      )
  }

  /** A variable and a secret that only work together. */
  const pair = (variable: Optional, secret: Secret, values: unknown, fail: Fail): [string, string] | undefined => {
    const [value, hidden] = Array.isArray(values) ? values.map(textOf) : []
    if (value !== undefined && hidden !== undefined) return [value, hidden]
    if (value !== undefined) fail(secret, asSecret(secret, `${secret} is missing, but ${variable} is set`))
    if (hidden !== undefined) fail(variable, inVariables(`${variable} is missing, but ${secret} is set`))
    return undefined
  }

  return z.object({
    mailFrom: setting((value, fail) => {
      const typed = textOf(value)
      if (typed === undefined) fail('MAIL_FROM', inVariables('MAIL_FROM is missing'))
      else if (!z.safeParse(z.email(), typed).success)
        fail('MAIL_FROM', inVariables('MAIL_FROM is not an e-mail address'))
      return typed ?? ''
    }),
    /** The current secret first, then earlier ones whose links must still work. */
    secrets: secretList('NEWSLETTER_SECRETS'),
    /** The current pepper first, then earlier ones, whose pseudonyms are in existing rows. */
    peppers: secretList('ADDRESS_PEPPER'),
    /** A mail service over HTTP, instead of the binding EMAIL. */
    mailHttp: setting((values, fail) => {
      const [url, token] = pair('MAIL_HTTP_URL', 'MAIL_HTTP_TOKEN', values, fail) ?? []
      if (url === undefined || token === undefined) return undefined
      if (!z.safeParse(z.url({ protocol: /^https?$/ }), url).success)
        fail('MAIL_HTTP_URL', inVariables('MAIL_HTTP_URL is not a web address'))
      return { url, token }
    }),
    /** The mail service for issues: letters, digests and alerts. Without it no issue is sent. */
    bulk: setting((value, fail) => {
      const env = value as Given
      const given = BULK_SETTINGS.filter((name) => textOf(env[name]) !== undefined)
      const [first] = given
      if (first === undefined) return undefined
      for (const name of BULK_SETTINGS.filter((name) => !given.includes(name) && name !== 'BULK_URL')) {
        const what = `${name} is missing, but ${first} is set`
        fail(name, isBulkSecret(name) ? asSecret(name, what) : inVariables(what))
      }
      const typed = (name: (typeof BULK_SETTINGS)[number]) => textOf(env[name]) ?? ''
      const provider = BULK_PROVIDERS.find((one) => one === typed('BULK_PROVIDER'))
      if (given.includes('BULK_PROVIDER') && !provider)
        fail('BULK_PROVIDER', inVariables(`BULK_PROVIDER must be "${BULK_PROVIDERS.join('" or "')}"`))
      const from = typed('BULK_FROM')
      if (from !== '' && !z.safeParse(z.email(), from).success)
        fail('BULK_FROM', inVariables('BULK_FROM is not an e-mail address'))
      // Mail programs judge a sender by all of its mails: confirmations must not suffer from complaints about issues.
      if (from !== '' && from.toLowerCase() === textOf(env.MAIL_FROM)?.toLowerCase())
        fail('BULK_FROM', inVariables('BULK_FROM is the same address as MAIL_FROM; issues need a sender of their own'))
      const url = textOf(env.BULK_URL)
      if (url !== undefined && !z.safeParse(z.url({ protocol: /^https?$/ }), url).success)
        fail('BULK_URL', inVariables('BULK_URL is not a web address'))
      const eventsSecrets = typed('BULK_EVENTS_SECRET')
        .split(',')
        .map((one) => one.trim())
      if (given.includes('BULK_EVENTS_SECRET') && provider)
        for (const secret of eventsSecrets) checkEventsSecret(provider, secret, fail)
      const limit = textOf(env.BULK_DAILY_LIMIT)
      // A tenth is left for confirmations, so a smaller limit would leave none.
      if (limit !== undefined && !/^[1-9]\d{1,8}$/.test(limit))
        fail('BULK_DAILY_LIMIT', inVariables('BULK_DAILY_LIMIT is not a whole number of mails, 10 or more'))
      if (!provider) return undefined
      const postalAddress = typed('BULK_POSTAL_ADDRESS')
      const service = { provider, url, from, postalAddress, token: typed('BULK_TOKEN'), eventsSecrets }
      return { ...service, ...(limit !== undefined && { dailyLimit: Number(limit) }) }
    }),
    turnstile: setting((values, fail) => {
      const [siteKey, secret] = pair('TURNSTILE_SITE_KEY', 'TURNSTILE_SECRET', values, fail) ?? []
      return siteKey === undefined || secret === undefined ? undefined : { siteKey, secret }
    }),
    /** Addresses of the team to which test mails of issues may be sent, in lower case. */
    testAddresses: setting((value, fail): readonly string[] => {
      const all = (textOf(value) ?? '').split(',').flatMap((one) => one.trim().toLowerCase() || [])
      for (const one of all)
        if (!z.safeParse(z.email(), one).success)
          fail('BULK_TEST_ADDRESSES', inVariables(`BULK_TEST_ADDRESSES has "${one}", which is not an e-mail address`))
      return all
    }),
    healthToken: setting((value, fail) => {
      const typed = textOf(value)
      if (typed !== undefined) checkLength('HEALTH_TOKEN', typed, '', fail)
      return typed
    }),
    bindings: setting((value, fail) => {
      const env = value as Given
      for (const [name, { table, key, method }] of entriesOf(BINDINGS)) {
        if (name === 'EMAIL' && textOf(env.MAIL_HTTP_URL) !== undefined) continue
        const bound = env[name] as Record<string, unknown> | null | undefined
        if (typeof bound?.[method] === 'function') continue
        fail(name, `${name} is not bound. Add [[${prefix}${table}]] with ${key} = "${name}" to wrangler.toml.`)
      }
    }),
  })
}

/** @returns undefined if the value is missing, blank, or not a string */
function textOf(value: unknown): string | undefined {
  return (typeof value === 'string' && value.trim()) || undefined
}

function entriesOf<T extends object>(record: T) {
  return Object.entries(record) as { [K in keyof T]: [K, T[K]] }[keyof T][]
}
