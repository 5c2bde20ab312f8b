import { spawn } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { newId } from '../../src/newsletter/id.ts'
import { Pseudonyms } from '../../src/newsletter/pseudonyms.ts'
import { type Run, temporaryFolder } from '../support/project.ts'
import { TEST_PEPPER, TEST_SECRET } from '../support/secrets.ts'
import { type WranglerShim, wranglerShim } from './wrangler-shim.ts'
import { simulatedWrangler } from './wrangler-stand-in.ts'

/** The secrets that an operator sets in the environment, because an account does not show them. */
const SECRETS = { NEWSLETTER_SECRETS: TEST_SECRET, ADDRESS_PEPPER: TEST_PEPPER }

/** A simulated account on this machine: commands use it with `--remote --env production`. */
export interface NewsletterAccount {
  /** `npm run newsletter -- …`, as npm starts it. */
  newsletter(args: readonly string[]): Promise<Run>
  /** The same with `--remote --env production --json`; throws unless the exit code is 0. */
  json(args: readonly string[]): Promise<unknown>
  /** wrangler through the shim, with `--remote --env production`. @returns its output @throws unless the exit code is 0 */
  wrangler(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<string>
  /** The arguments of each call of wrangler so far. */
  calls(): Promise<string[][]>
  /** The text of each file in the home folder, such as logs of wrangler and of commands. */
  leftBehind(): Promise<string[]>
}

export interface SeededPerson {
  id: string
  email: string
  status: 'pending' | 'confirmed' | 'paused' | 'unsubscribed'
}

const HOUR = 3_600_000

const person = (name: string, status: SeededPerson['status']): SeededPerson => ({
  id: newId(),
  email: `${name}@example.org`,
  status,
})

/** People in the database, by name. */
export const PEOPLE = {
  jan: person('jan', 'confirmed'),
  piet: person('piet', 'confirmed'),
  /** Signed up two hours ago, and the mail was sent. */
  an: person('an', 'pending'),
  sofie: person('sofie', 'paused'),
  els: person('els', 'unsubscribed'),
  /** Confirmed, but suppressed. */
  bart: person('bart', 'confirmed'),
}

/** The address that Piet entered as his new one. */
export const NEW_ADDRESS = 'new@example.net'

/** Migrates an empty database and adds a few people, through the real wrangler. @returns the state folder */
export async function prepareState(): Promise<string> {
  const folder = await temporaryFolder()
  const state = join(folder, 'state')
  const account = await accountAt(folder, await wranglerShim(folder, { state }))
  const seed = join(folder, 'seed.sql')
  await writeFile(seed, await seedSql(Date.now()))
  await account.wrangler(['d1', 'migrations', 'apply', 'NEWSLETTER'])
  await account.wrangler(['d1', 'execute', 'NEWSLETTER', '--yes', '--file', seed])
  return state
}

/** Makes a separate account, so that tests can run in parallel. @param prepared see `prepareState` */
export async function openAccount(prepared: string): Promise<NewsletterAccount> {
  const folder = await temporaryFolder()
  const state = join(folder, 'state')
  await cp(prepared, state, { recursive: true })
  return accountAt(folder, await simulatedWrangler(folder, state))
}

async function accountAt(folder: string, shim: WranglerShim): Promise<NewsletterAccount> {
  const home = join(folder, 'home')
  await mkdir(home)
  const env = {
    ...withoutAccount(process.env),
    ...SECRETS,
    PATH: [shim.bin, process.env.PATH].join(delimiter),
    HOME: home,
    WRANGLER_LOG_PATH: join(home, 'logs'),
    WRANGLER_SEND_METRICS: 'false',
    CI: 'true',
  }
  const newsletter = (args: readonly string[]) => run('node', ['src/newsletter/cli/main.ts', ...args], env)
  return {
    newsletter,
    calls: shim.calls,
    async json(args) {
      return JSON.parse(outputOf(args, await newsletter([...args, ...PLACE, '--json'])))
    },
    async wrangler(args, more = {}) {
      return outputOf(args, await run('wrangler', [...args, ...PLACE], { ...env, ...more }))
    },
    async leftBehind() {
      const entries = await readdir(home, { recursive: true, withFileTypes: true })
      return Promise.all(
        entries.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name), 'utf8')),
      )
    },
  }
}

/** Arguments that select the account. */
export const PLACE = ['--remote', '--env', 'production'] as const

/** The output of a run. @throws if it failed, with its output */
export function outputOf(args: readonly string[], { code, stdout, stderr }: Run): string {
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr || stdout}`)
  return stdout
}

/** Removes logins from the environment, so that a call past the shim cannot reach a developer's account. */
function withoutAccount(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:CLOUDFLARE_|CF_|WRANGLER_|XDG_|VITEST|NODE_OPTIONS)/.test(name)),
  )
}

/** A process without a terminal. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const result: Run = { code: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      result.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      result.stderr += text
    })
    child.on('error', failed)
    child.on('close', (code) => done({ ...result, code }))
  })
}

async function seedSql(now: number): Promise<string> {
  const { jan, piet, an, sofie, bart } = PEOPLE
  const [pseudonym] = await new Pseudonyms([TEST_PEPPER]).hashAddress(bart.email)
  const signedUp = now - 2 * HOUR
  const wish = JSON.stringify({ locale: 'nl', topics: ['plans'], municipalities: ['1000'] })
  const subscribers = Object.values(PEOPLE).map(({ id, email, status }) =>
    insert('subscriber', {
      ...{ id, email, address: email, domain: 'example.org', status, locale: 'nl' },
      ...{ topics: '["plans"]', municipalities: '["1000"]', created_at: signedUp, changed_at: signedUp },
      confirmed_at: status === 'pending' ? null : signedUp,
      ended_at: status === 'unsubscribed' ? signedUp : null,
    }),
  )
  const mail = (subscriber: SeededPerson, kind: string, more: Record<string, string | number>) =>
    insert('outbox', {
      ...{ id: newId(), subscriber: subscriber.id, kind, locale: 'nl', wish: '{}' },
      ...{ created_at: signedUp, owed_at: signedUp, due_at: signedUp, ...more },
    })
  return [
    ...subscribers,
    mail(an, 'confirm', { state: 'sent', sent_at: signedUp, wish, wording: 'nl-1', page: '/nl/nieuwsbrief' }),
    mail(piet, 'change', {
      ...{ state: 'sent', sent_at: signedUp, recipient: NEW_ADDRESS },
      wish: JSON.stringify({ email: NEW_ADDRESS, address: NEW_ADDRESS }),
    }),
    mail(sofie, 'already', { attempts: 3, copies: 0, error: 'E_DELIVERY_FAILED' }),
    mail(jan, 'welcome', { state: 'dead', died_at: now - HOUR, attempts: 1, error: 'E_CONTENT_TOO_LARGE' }),
    mail(piet, 'preferences', { state: 'dead', died_at: now - HOUR, attempts: 70, error: 'E_DELIVERY_FAILED' }),
    insert('suppression', {
      address_hash: pseudonym,
      reason: 'bounce',
      source: 'mail-service',
      at: now,
      until: now + HOUR,
    }),
    insert('journal', { id: newId(now), kind: 'beat', at: now, detail: '{}', copied: 1 }),
  ].join('\n')
}

function insert(table: string, row: Record<string, string | number | null>): string {
  const values = Object.values(row).map((value) =>
    typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value),
  )
  return `insert into ${table} (${Object.keys(row).join(', ')}) values (${values.join(', ')});`
}
