/** The environments in wrangler.toml. Its top level is `development`. */
export const ENVIRONMENTS = ['development', 'staging', 'production'] as const
export type Environment = (typeof ENVIRONMENTS)[number]

const LOOPBACK = /^(?:.*\.)?localhost\.?$|^127(?:\.\d+){3}$|^0\.0\.0\.0$|^\[::1?\]$|^\[::ffff:7f/

/**
 * Checks ORIGIN. Outside development, cookies and the links in mails need https and a host that others can reach.
 * @returns a sentence with the problem and what to do, or undefined
 */
export function originProblem(origin: string, environment: Environment): string | undefined {
  if (environment === 'development') return undefined
  const { protocol, hostname } = URL.parse(origin) ?? {}
  const mend = `Set the public address of the site, such as "https://www.example.brussels", under [env.${environment}.vars] in wrangler.toml.`
  if (protocol !== 'https:') return `ORIGIN is "${origin}": ${environment} needs an https address. ${mend}`
  if (LOOPBACK.test(hostname ?? '')) return `ORIGIN is "${origin}", which is this machine only. ${mend}`
  return undefined
}
