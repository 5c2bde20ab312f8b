import * as z from 'zod/mini'

export type Environment = 'development' | 'staging' | 'production'

/** Settings that every page needs. */
const site = z.object({
  ENVIRONMENT: z.enum(['development', 'staging', 'production']),
  /** Scheme and host. */
  ORIGIN: z.url({ protocol: /^https?$/ }),
  /** Absent in a Worker without the binding. */
  VERSION: z.optional(z.object({ id: z.string() })),
})

export interface Settings {
  environment: Environment
  /** Scheme and host, without a slash at the end. */
  origin: string
  https: boolean
  /** Id of the deployed version of the Worker. */
  version: string
  /** Requests that carry it get the details of /healthz. Undefined when none is set, or one that is too short. */
  healthToken: string | undefined
  newsletter: NewsletterSettings
}

type NewsletterSettings = OpenNewsletter | { ok: false; problems: readonly SettingProblem[] }

export interface OpenNewsletter {
  ok: true
  mailFrom: string
  /** The one in use first, then those whose links still have to work. */
  secrets: NonEmpty
  /** The one in use first, then those that name rows written earlier. */
  peppers: NonEmpty
  /** A mail service over HTTP, instead of the binding EMAIL. */
  mailHttp: { url: string; token: string } | undefined
  turnstile: { siteKey: string; secret: string } | undefined
}

type NonEmpty = readonly [string, ...string[]]

export interface SettingProblem {
  /** Name of the variable, secret or binding. */
  setting: string
  /** What is wrong and what to do. Contains no value of a secret. */
  sentence: string
}

/**
 * Reads the variables, secrets and bindings of the Worker. The newsletter's are read by themselves: when one of them is
 * missing or wrong, the site is served without the newsletter.
 * @throws when a setting that every page needs is missing or wrong
 */
export function readEnvironment(env: object): Settings {
  const { ENVIRONMENT: environment, ORIGIN, VERSION } = site.parse(env)
  const problem = originProblem(ORIGIN, environment)
  if (problem) throw new Error(problem)
  const { origin } = new URL(ORIGIN)
  return {
    environment,
    origin,
    https: origin.startsWith('https:'),
    version: VERSION?.id ?? '',
    ...new NewsletterReader(env, environment).read(),
  }
}

const LOOPBACK = /^(?:.*\.)?localhost\.?$|^127(?:\.\d+){3}$|^0\.0\.0\.0$|^\[::1?\]$|^\[::ffff:7f/

/**
 * Outside development, cookies and the links of mails need https and a host that others can reach.
 * @returns a sentence that says what is wrong, or undefined
 */
export function originProblem(origin: string, environment: Environment): string | undefined {
  if (environment === 'development') return undefined
  const { protocol, hostname } = URL.parse(origin) ?? {}
  const mend = `Set the public address of the site, such as "https://www.example.brussels", under [env.${environment}.vars] in wrangler.toml.`
  if (protocol !== 'https:') return `ORIGIN is "${origin}": ${environment} needs an https address. ${mend}`
  if (LOOPBACK.test(hostname ?? '')) return `ORIGIN is "${origin}", which is this machine only. ${mend}`
  return undefined
}

/** Bytes of a secret: as many as HMAC-SHA-256 puts out (RFC 2104 section 3). */
const SECRET_BYTES = 32

/** Each binding of the newsletter: its table in wrangler.toml, the key that names it there, and a method it has. */
const BINDINGS = {
  NEWSLETTER: { table: 'd1_databases', key: 'binding', method: 'prepare' },
  MEMORY: { table: 'kv_namespaces', key: 'binding', method: 'get' },
  OUTBOX: { table: 'queues.producers', key: 'binding', method: 'sendBatch' },
  SIGN_UPS: { table: 'ratelimits', key: 'name', method: 'limit' },
  EMAIL: { table: 'send_email', key: 'name', method: 'send' },
} as const

/** Reads settings one by one and collects what is wrong with them. */
class NewsletterReader {
  readonly #env: Record<string, unknown>
  readonly #environment: Environment
  readonly #problems: SettingProblem[] = []

  constructor(env: object, environment: Environment) {
    this.#env = env as Record<string, unknown>
    this.#environment = environment
  }

  read(): Pick<Settings, 'healthToken' | 'newsletter'> {
    const mailFrom = this.#sender()
    const secrets = this.#secretList('NEWSLETTER_SECRETS')
    const peppers = this.#secretList('ADDRESS_PEPPER')
    const mailHttp = this.#mailHttp()
    const turnstile = this.#pair('TURNSTILE_SITE_KEY', 'TURNSTILE_SECRET')
    const healthToken = this.#optionalSecret('HEALTH_TOKEN')
    for (const name of ['NEWSLETTER', 'MEMORY', 'OUTBOX', 'SIGN_UPS'] as const) this.#binding(name)
    if (!this.#text('MAIL_HTTP_URL')) this.#binding('EMAIL')
    const problems = this.#problems
    if (problems.length > 0 || !mailFrom || !secrets || !peppers)
      return { healthToken, newsletter: { ok: false, problems } }
    return {
      healthToken,
      newsletter: {
        ok: true,
        mailFrom,
        secrets,
        peppers,
        mailHttp: mailHttp && { url: mailHttp[0], token: mailHttp[1] },
        turnstile: turnstile && { siteKey: turnstile[0], secret: turnstile[1] },
      },
    }
  }

  #sender(): string | undefined {
    const value = this.#text('MAIL_FROM')
    if (value !== undefined && z.safeParse(z.email(), value).success) return value
    this.#variableProblem('MAIL_FROM', value === undefined ? 'is missing' : 'is not an e-mail address')
    return undefined
  }

  #mailHttp(): readonly [string, string] | undefined {
    const pair = this.#pair('MAIL_HTTP_URL', 'MAIL_HTTP_TOKEN')
    if (pair && !z.safeParse(z.url({ protocol: /^https?$/ }), pair[0]).success)
      this.#variableProblem('MAIL_HTTP_URL', 'is not a web address')
    return pair
  }

  /** Secrets separated by commas, of which every one has to be long enough. */
  #secretList(name: string): NonEmpty | undefined {
    const value = this.#text(name)
    if (value === undefined) {
      this.#secretProblem(name, ' is missing')
      return undefined
    }
    const [first = '', ...others] = value.split(',').map((one) => one.trim())
    const all: NonEmpty = [first, ...others]
    if (all.length === 1) return this.#isLong(name, first, '') ? all : undefined
    const long = all.map((one, i) => this.#isLong(name, one, `: secret ${i + 1} of ${all.length}`))
    return long.every(Boolean) ? all : undefined
  }

  #optionalSecret(name: string): string | undefined {
    const value = this.#text(name)
    return value !== undefined && this.#isLong(name, value, '') ? value : undefined
  }

  /** A variable and a secret of which neither works without the other. */
  #pair(variable: string, secret: string): readonly [string, string] | undefined {
    const [value, hidden] = [this.#text(variable), this.#text(secret)]
    if (value !== undefined && hidden !== undefined) return [value, hidden]
    if (value !== undefined) this.#secretProblem(secret, ` is missing, but ${variable} is set`)
    if (hidden !== undefined) this.#variableProblem(variable, `is missing, but ${secret} is set`)
    return undefined
  }

  #binding(name: keyof typeof BINDINGS): void {
    const { table, key, method } = BINDINGS[name]
    const bound = this.#env[name] as Record<string, unknown> | null | undefined
    if (typeof bound?.[method] === 'function') return
    this.#problem(
      name,
      `${name} is not bound. Add [[${this.#prefix()}${table}]] with ${key} = "${name}" to wrangler.toml.`,
    )
  }

  /** @param which the item of a list, for the sentence */
  #isLong(name: string, value: string, which: string): boolean {
    const bytes = new TextEncoder().encode(value).byteLength
    if (bytes >= SECRET_BYTES) return true
    const size = bytes === 0 ? 'is empty' : `has ${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
    this.#secretProblem(name, `${which} ${size}; ${which ? 'each' : 'it'} needs ${SECRET_BYTES} or more`)
    return false
  }

  /** @returns undefined for what is missing, blank, or not a text */
  #text(name: string): string | undefined {
    const value = this.#env[name]
    return (typeof value === 'string' && value.trim()) || undefined
  }

  #variableProblem(name: string, what: string): void {
    this.#problem(name, `${name} ${what}. Set it under [${this.#prefix()}vars] in wrangler.toml.`)
  }

  #secretProblem(name: string, what: string): void {
    const mend =
      this.#environment === 'development'
        ? 'Put it into the --env-file of wrangler dev, as npm start does.'
        : `Set it with: npx wrangler secret put ${name} --env ${this.#environment}`
    this.#problem(name, `${name}${what}. ${mend}`)
  }

  #problem(setting: string, sentence: string): void {
    this.#problems.push({ setting, sentence })
  }

  #prefix(): string {
    return this.#environment === 'development' ? '' : `env.${this.#environment}.`
  }
}
