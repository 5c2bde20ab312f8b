import * as z from 'zod/mini'

/** What wrangler.toml says of the place where the Worker runs. */
const environment = z.object({
  ENVIRONMENT: z.enum(['development', 'staging', 'production']),
  /** Scheme and host, without a slash at the end. */
  ORIGIN: z.url({ protocol: /^https?$/ }),
  /** Absent in a test, and in a Worker without the binding. */
  VERSION: z.optional(z.object({ id: z.string() })),
})

export interface Settings {
  environment: 'development' | 'staging' | 'production'
  origin: string
  https: boolean
  /** Id of the deployed version of the Worker. */
  version: string
}

/** @throws ZodError when a variable of wrangler.toml is missing or wrong: better not to start than to guess an address */
export function readEnvironment(env: unknown): Settings {
  const { ENVIRONMENT, ORIGIN, VERSION } = environment.parse(env)
  const { origin } = new URL(ORIGIN)
  return { environment: ENVIRONMENT, origin, https: origin.startsWith('https:'), version: VERSION?.id ?? '' }
}
