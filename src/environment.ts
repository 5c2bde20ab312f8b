import * as z from 'zod/mini'

const filled = z.string().check(z.minLength(1))

/** What wrangler.toml and the account's secrets say of the place where the Worker runs. */
const environment = z.object({
  ENVIRONMENT: z.enum(['development', 'staging', 'production']),
  /** Scheme and host. */
  ORIGIN: z.url({ protocol: /^https?$/ }),
  /** Absent in a Worker without the binding. */
  VERSION: z.optional(z.object({ id: z.string() })),
  MAIL_FROM: filled,
  /** Comma-separated: the one in use, then those whose links still have to work. 32 random bytes each. */
  NEWSLETTER_SECRETS: z.string().check(z.minLength(16)),
  ADDRESS_PEPPER: z.string().check(z.minLength(16)),
  MAIL_HTTP_URL: z.optional(z.url()),
  MAIL_HTTP_TOKEN: z.optional(filled),
  TURNSTILE_SITE_KEY: z.optional(filled),
  TURNSTILE_SECRET: z.optional(filled),
})

export interface Settings {
  environment: 'development' | 'staging' | 'production'
  /** Scheme and host, without a slash at the end. */
  origin: string
  https: boolean
  /** Id of the deployed version of the Worker. */
  version: string
  mailFrom: string
  secrets: readonly [string, ...string[]]
  pepper: string
  /** A mail service over HTTP, instead of the binding. */
  mailHttp: { url: string; token: string } | undefined
  turnstile: { siteKey: string; secret: string } | undefined
}

/** @throws ZodError when a variable or secret is missing or wrong: better not to start than to guess one */
export function readEnvironment(env: unknown): Settings {
  const read = environment.parse(env)
  const { origin } = new URL(read.ORIGIN)
  const [secret = '', ...older] = read.NEWSLETTER_SECRETS.split(',').map((one) => one.trim())
  const {
    MAIL_HTTP_URL: url,
    MAIL_HTTP_TOKEN: token,
    TURNSTILE_SITE_KEY: siteKey,
    TURNSTILE_SECRET: turnstileSecret,
  } = read
  return {
    environment: read.ENVIRONMENT,
    origin,
    https: origin.startsWith('https:'),
    version: read.VERSION?.id ?? '',
    mailFrom: read.MAIL_FROM,
    secrets: [secret, ...older],
    pepper: read.ADDRESS_PEPPER,
    mailHttp: url && token ? { url, token } : undefined,
    turnstile: siteKey && turnstileSecret ? { siteKey, secret: turnstileSecret } : undefined,
  }
}
