import { type Environment, originProblem } from '../origin.ts'

export interface Deployment {
  environment: Exclude<Environment, 'development'>
  /** `vars` of wrangler.toml for this environment. */
  vars: Readonly<Record<string, unknown>>
  /** Names of the Worker's secrets in the account. Undefined in a dry run, which works without an account. */
  secretNames: readonly string[] | undefined
}

const REQUIRED_SECRETS = ['NEWSLETTER_SECRETS', 'ADDRESS_PEPPER'] as const

/** A variable and a secret that work only together. */
const PAIRS = [
  { variable: 'MAIL_HTTP_URL', secret: 'MAIL_HTTP_TOKEN' },
  { variable: 'TURNSTILE_SITE_KEY', secret: 'TURNSTILE_SECRET' },
] as const

/** The settings of the mail service for issues. They work only together. */
const BULK = {
  variables: ['BULK_PROVIDER', 'BULK_FROM', 'BULK_POSTAL_ADDRESS'],
  secrets: ['BULK_TOKEN', 'BULK_EVENTS_SECRET'],
} as const

const SECRETS: readonly string[] = [
  ...REQUIRED_SECRETS,
  ...PAIRS.map(({ secret }) => secret),
  ...BULK.secrets,
  'HEALTH_TOKEN',
  'SITE_KEY',
]

/** The example domain in wrangler.toml. */
const PLACEHOLDER = 'example.brussels'

/** Reasons why an environment must not be deployed yet. Each is a sentence that says what to do. */
export function deploymentProblems({ environment, vars, secretNames }: Deployment): string[] {
  const place = `under [env.${environment}.vars] in wrangler.toml`
  const put = (name: string) => `Set it with: npx wrangler secret put ${name} --env ${environment}`
  const has = (name: string) => typeof vars[name] === 'string' && vars[name].trim() !== ''
  const problems: string[] = []

  if (vars.ENVIRONMENT !== environment)
    problems.push(`ENVIRONMENT is ${JSON.stringify(vars.ENVIRONMENT)}. Set it to "${environment}" ${place}.`)
  const origin = originProblem(String(vars.ORIGIN), environment)
  if (origin) problems.push(origin)
  if (!has('MAIL_FROM')) problems.push(`MAIL_FROM is missing. Set the sender of the mails ${place}.`)
  for (const name of SECRETS.filter((name) => name in vars))
    problems.push(
      `${name} is in wrangler.toml, which everybody can read. Remove it there and use a new value. ${put(name)}`,
    )
  if (!secretNames) return problems

  for (const name of ['ORIGIN', 'MAIL_FROM'].filter((name) => String(vars[name]).includes(PLACEHOLDER)))
    problems.push(`${name} is still "${vars[name]}", the example. Set your own ${place}.`)
  for (const name of REQUIRED_SECRETS.filter((name) => !secretNames.includes(name)))
    problems.push(`${name} is missing. ${put(name)}`)
  for (const { variable, secret } of PAIRS) {
    const isSet = has(variable) || secretNames.includes(variable)
    const isSecret = secretNames.includes(secret)
    if (isSet && !isSecret) problems.push(`${secret} is missing, but ${variable} is set. ${put(secret)}`)
    if (isSecret && !isSet)
      problems.push(`${variable} is missing, but ${secret} is set. Set it ${place}, or delete the secret.`)
  }
  const bulk = [...BULK.variables.filter(has), ...BULK.secrets.filter((name) => secretNames.includes(name))]
  const [first] = bulk
  if (first === undefined) return problems
  const missing = (name: string) => `${name} is missing, but ${first} is set.`
  for (const name of BULK.variables.filter((name) => !has(name))) problems.push(`${missing(name)} Set it ${place}.`)
  for (const name of BULK.secrets.filter((name) => !secretNames.includes(name)))
    problems.push(`${missing(name)} ${put(name)}`)
  return problems
}
