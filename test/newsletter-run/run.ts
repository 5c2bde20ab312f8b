import { type ChildProcess, spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { keyOf } from '../../src/newsletter/issues/send.ts'
import { openLocalState } from '../../src/wrangler/local.ts'
import { localSecrets } from '../../src/wrangler/secrets.ts'
import { type Behaviour, MailService, type TakenMail } from './mail-service.ts'
import { type Fate, PROVIDERS, type ProviderName } from './providers.ts'

/**
 * `node test/newsletter-run/run.ts`: sends a letter of the real content to 2,000 invented readers, from an empty state, with
 * the commands that people use and the Worker of production. The mail service refuses, hangs, bounces and dies. The process
 * of the Worker is killed five times, in the middle of a round. Meanwhile one reader unsubscribes, one is erased, one moves
 * to another address, and others sign up. In the end it checks that the report adds up and that each mailbox has one mail at most.
 * Exits with 1 if a check fails. The clock jumps over the waits, so it takes some minutes.
 *
 * `--provider brevo` uses the other mail service. `--state FOLDER` keeps the state. `--stay` goes on at the end, a minute of the run in each second, so that you can type
 * commands; `--stay-at CALL` does so at that call of the mail service. `--port N` uses the ports N to N + 2.
 */
const { values } = parseArgs({
  options: {
    letter: { type: 'string', default: '2026-11' },
    provider: { type: 'string', default: 'resend' },
    state: { type: 'string' },
    stay: { type: 'boolean', default: false },
    'stay-at': { type: 'string' },
    port: { type: 'string', default: '9100' },
  },
})

const LETTER = values.letter
const NAME = providerName(values.provider)
const PROVIDER = PROVIDERS[NAME]
const ORIGIN = 'https://www.example.brussels'
const PORT = Number(values.port)
const RUN = `http://127.0.0.1:${PORT + 2}`
const SITE = `http://127.0.0.1:${PORT}`
const MAIL = `http://127.0.0.1:${PORT + 1}`
const MINUTE = 60_000
/** A Tuesday, 09:30 in Brussels. */
const START = Date.UTC(2026, 11, 1, 8, 30)

/** What the mail service does, by the number of the call. It takes all other mails. */
const BEHAVIOURS: Readonly<Record<number, Behaviour>> = {
  20: 'hang-taken',
  45: 'hang',
  90: 'too-many',
  130: 'fail-taken',
  150: 'fail',
  170: 'gateway',
  210: 'cut',
  240: 'gateway-taken',
  330: 'hang-taken',
  380: 'key-in-use',
  420: 'too-many',
  640: 'fail-taken',
  700: 'quota',
  800: 'denied',
  900: 'cut',
}
/** Calls at which the process of the Worker is killed, before the call is answered. */
const KILLS = [70, 290, 520, 850, 1_150]
/** The mail service is down from this call on, for some minutes. */
const DEATH = { at: 600, minutes: 7 }
const SIGN_UPS_AT = [100, 400, 800, 1_200]

/** The fates of mails that were not delivered although the service took them. */
const LOST: readonly Fate[] = ['soft', 'blocked', 'failed']

let stayAt = values['stay-at'] === undefined ? undefined : Number(values['stay-at'])
let ahead = START - Date.now()
const now = () => Date.now() + ahead
/** Messages of the queue of issues that the Worker works on. */
let working = 0
let site: ChildProcess | undefined
let kills = 0
let dead = 0
const confirmations: number[] = []
const problems: string[] = []

const folder = values.state ?? (await mkdtemp(join(tmpdir(), 'newsletter-run-')))
const state = resolve(folder)
const clockFile = join(state, 'clock')
await mkdir(state, { recursive: true })
await setClock(0)
/** What the Worker logs. */
const log = openSync(join(state, 'worker.log'), 'a')

const service = new MailService({
  port: PORT + 1,
  provider: PROVIDER,
  now,
  events: `${SITE}/newsletter/events`,
  behaviour: (call, to) => (/-\d*97@/.test(to) ? 'invalid' : (BEHAVIOURS[call] ?? 'accept')),
  fate,
  onCall,
})

/** What becomes of single mails, by their number. */
const FATES: Readonly<Record<number, Fate>> = { 250: 'complained', 260: 'soft', 270: 'blocked', 280: 'failed' }

function fate({ to }: TakenMail, number: number): Fate {
  if (/-\d*11[37]@/.test(to)) return 'bounced'
  return FATES[number] ?? (number % 40 === 0 ? 'delayed' : 'delivered')
}

function providerName(typed: string): ProviderName {
  if (typed === 'resend' || typed === 'brevo') return typed
  throw new Error(`--provider is ${Object.keys(PROVIDERS).join(' or ')}, not ${typed}`)
}

function onCall(call: number): void {
  if (call === KILLS[kills]) {
    kills++
    say(`kill ${kills}: the process of the Worker ends in the middle of a round, at call ${call} of the mail service`)
    kill()
  }
  if (call === DEATH.at) {
    say(`the mail service dies at call ${call}`)
    dead = now() + DEATH.minutes * MINUTE
    service.close()
  }
  if (SIGN_UPS_AT.includes(call)) void signUp(`new-${call}@example.org`)
}

// Also if this process fails: the site must not stay behind.
process.on('exit', kill)

await step('The site is published to an empty local state', () => command(['content', 'push', '--yes']))
await command(['newsletter', 'demo'])
await openControl()
await service.open()
await writeFile(join(state, 'worker.js'), await bundle())
await startSite()
await minutes(5)

await command(['newsletter', 'send', LETTER, '--dry-run'])
await command(['newsletter', 'send', 'prepare', LETTER])
await minutes(1)
await command(['newsletter', 'send', LETTER, '--test', 'team@example.brussels'])
await minutes(1)
const approved = await command(['newsletter', 'send', 'approve', LETTER, '--as', 'Bo', '--yes'])
const mails = Number(/for ([\d,]+) mails/.exec(approved)?.[1]?.replace(',', '') ?? (await dueMails()))
service.calls = 0
await command(['newsletter', 'send', 'start', LETTER, '--number', String(mails)])

const { left, gone, moved } = await lateRecipients()
await untilTaken(150)
await step('Somebody unsubscribes with the link in the header of a former mail', () => post(left.oneClick))
await command(['newsletter', 'erase', gone.email, '--yes'])
const newAddress = 'moved@example.net'
await step('Somebody moves to another address', () => move(moved, newAddress))
const end = await untilSent()
await settleEvents()
await command(['newsletter', 'send', 'report', LETTER])
await verify()
if (values.stay) await stay()
await finish()

function say(text: string): void {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', timeStyle: 'medium' }).format(now())
  console.log(`${time}  ${text}`)
}

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  say(what)
  return work()
}

/** Lets the clock go on at once, for the Worker and for commands. */
async function setClock(by: number): Promise<void> {
  ahead += by
  await writeFile(clockFile, String(ahead))
}

/** Runs a command as a person would, with the clock of the run. @returns what it prints */
async function command(args: readonly string[]): Promise<string> {
  const [script = '', ...rest] = args
  say(`$ npm run ${script} -- ${rest.join(' ')}`)
  const env = {
    ...process.env,
    STATE_DIR: state,
    PORT: String(PORT),
    CLOCK_FILE: clockFile,
    NODE_OPTIONS: `--import ${resolve('test/newsletter-run/clock.ts')}`,
  }
  const child = spawn('npm', ['run', '--silent', script, '--', ...rest], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const code = await new Promise<number | null>((ended) => child.on('close', ended))
  if (rest[0] !== 'export') console.log(output.trimEnd().replaceAll(/^/gm, '    '))
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return output
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['test/newsletter-run/worker.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    external: ['cloudflare:workers'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]?.text ?? ''
}

/** Answers what time it is, and counts what the Worker works on. */
function openControl(): Promise<void> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', RUN)
    if (pathname === '/begin') working++
    if (pathname === '/end') working--
    if (pathname === '/wait') await setClock(Number(searchParams.get('ms')))
    response.end(String(ahead))
  })
  return new Promise((done) => server.listen(PORT + 2, '127.0.0.1', done))
}

async function startSite(): Promise<void> {
  const { secrets } = await localSecrets(state)
  const bindings = {
    ...secrets,
    ENVIRONMENT: 'production',
    ORIGIN,
    MAIL_FROM: 'newsletter@example.brussels',
    MAIL_HTTP_URL: `${MAIL}/subscription`,
    MAIL_HTTP_TOKEN: 'token',
    BULK_PROVIDER: NAME,
    BULK_URL: `${MAIL}/emails`,
    BULK_TOKEN: 'token',
    BULK_FROM: 'letters@example.brussels',
    BULK_POSTAL_ADDRESS: 'Naamsestraat 59 / Rue de Namur 59, 1000 Brussel / Bruxelles',
    BULK_EVENTS_SECRET: PROVIDER.eventsSecret,
    BULK_TEST_ADDRESSES: 'team@example.brussels',
  }
  const settings = { state, port: PORT, script: join(state, 'worker.js'), run: RUN, bindings }
  working = 0
  // The site has its own process group, so that a kill ends workerd too.
  const child = spawn('node', ['test/newsletter-run/site.ts', JSON.stringify(settings)], {
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  site = child
  child.on('exit', () => {
    if (site === child) site = undefined
  })
  await new Promise<void>((ready, failed) => {
    child.once('message', () => ready())
    child.once('exit', (code) => failed(new Error(`the site ended with ${code}`)))
  })
}

/** SIGKILL to the Worker and all that belongs to it. */
function kill(): void {
  if (site?.pid === undefined) return
  process.kill(-site.pid, 'SIGKILL')
  site = undefined
}

function pause(time: number): Promise<unknown> {
  return new Promise((done) => setTimeout(done, time))
}

/** Minutes of the run: cron runs in each, then the Worker works until it has nothing to do. */
async function minutes(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await setClock(MINUTE)
    if (!site) {
      say('the process starts again')
      await startSite()
    }
    if (!service.isOpen && now() >= dead) {
      await service.open()
      say('the mail service is back')
    }
    const ran = await fetch(`${SITE}/cdn-cgi/handler/scheduled`).then(
      (response) => response.ok,
      () => false,
    )
    if (!ran && site) say('cron failed')
    await pause(700)
    await untilIdle()
    if (site) await service.sendEvents()
  }
}

/** Waits while the Worker works, and lives. */
async function untilIdle(): Promise<void> {
  for (;;) {
    if (working === 0 || !site) return
    await pause(50)
  }
}

async function untilTaken(count: number): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (mailsOfLetter().length >= count) return
    await minutes(1)
  }
}

interface Found {
  state: string
  problem: string | null
}

async function untilSent(): Promise<Found> {
  for (let i = 0; i < 1_000; i++) {
    await minutes(1)
    const found = await inState((db) =>
      db.prepare('select state, problem from issue where id = ?1').bind(LETTER).first<Found>(),
    )
    if (stayAt !== undefined && service.calls >= stayAt) {
      stayAt = undefined
      await stay()
    }
    if (found?.state === 'paused') {
      say(`the Worker has paused the letter: ${found.problem}`)
      await command(['newsletter', 'send', 'progress', LETTER])
      await command(['newsletter', 'send', 'resume', LETTER, '--yes'])
    } else if (found?.state !== 'sending') return found ?? { state: 'none', problem: null }
  }
  return { state: 'sending', problem: null }
}

async function settleEvents(): Promise<void> {
  for (let i = 0; i < 3; i++) await minutes(1)
}

/** Looks into the database, as a command does. */
async function inState<T>(look: (db: D1Database) => Promise<T>): Promise<T> {
  const { bindings, close } = await openLocalState(state, [])
  try {
    return await look(bindings.NEWSLETTER)
  } finally {
    await close()
  }
}

/** What the mail service has put into the mailboxes of readers. Tests go to the team. */
function mailsOfLetter(): TakenMail[] {
  return service.taken.filter(({ subject }) => !subject.startsWith('[TEST]'))
}

async function dueMails(): Promise<number> {
  return inState(async (db) => (await db.prepare('select count(*) as n from delivery').first<number>('n')) ?? 0)
}

interface Reader {
  id: string
  email: string
  manage: string
  oneClick: string
}

/** Recipients whose turn comes late, with the links that each of their mails has. */
async function lateRecipients(): Promise<Record<'left' | 'gone' | 'moved', Reader>> {
  const { results } = await inState((db) =>
    db
      .prepare(
        `select s.id, s.email from delivery d join subscriber s on s.id = d.person
where d.issue = ?1 and s.email not like '%97@%' order by d.place desc limit 3`,
      )
      .bind(LETTER)
      .all<{ id: string; email: string }>(),
  )
  const csv = await command(['newsletter', 'export', '--csv', '--links'])
  const [left, gone, moved] = results.map((row) => {
    const line = csv.split('\r\n').find((one) => one.includes(row.email)) ?? ''
    const [manage = '', oneClick = ''] = ['/(?:beheren|gerer|manage)/', '/newsletter/one-click/'].map(
      (part) => new RegExp(`https?://[^",]*${part}[^",#]*`).exec(line)?.[0] ?? '',
    )
    return { ...row, manage, oneClick }
  })
  if (!left || !gone || !moved) throw new Error('the letter has too few recipients')
  return { left, gone, moved }
}

function pathOf(link: string): string {
  return new URL(link).pathname
}

/** Posts a form of the site, as a browser. */
async function post(link: string, fields: Record<string, string> = {}): Promise<void> {
  const response = await fetch(`${SITE}${pathOf(link)}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' },
    redirect: 'manual',
  })
  if (response.status >= 400) problems.push(`POST ${pathOf(link).replace(/[^/]*$/, '…')}: ${response.status}`)
}

/** The link with this part of its path in the next mail to an address. */
async function linkTo(address: string, part: string): Promise<string> {
  for (let i = 0; i < 400; i++) {
    const mail = service.subscription.findLast(({ to }) => to === address)
    const link = mail && new RegExp(`https://\\S*/(?:${part})/\\S+`).exec(mail.text)?.[0]
    if (link) return link
    await pause(50)
  }
  throw new Error(`no mail to ${address}`)
}

/** The way that a reader goes: link to the preferences, form, link in the mail to the new address. */
async function move({ manage, email }: Reader, to: string): Promise<void> {
  await post(manage, { do: 'link' })
  await post(await linkTo(email, 'voorkeuren|preferences'), { do: 'address', email: to })
  await post(await linkTo(to, 'adres|adresse|address'), { do: 'change' })
}

/** A visitor signs up while the letter is sent. How long the confirmation takes is measured by the machine's clock. */
async function signUp(email: string): Promise<void> {
  const begun = performance.now()
  await post(`${ORIGIN}/nl/nieuwsbrief`, { email, locale: 'nl', topics: 'plans' })
  await linkTo(email, 'bevestigen')
  confirmations.push(performance.now() - begun)
}

interface Row {
  subscriber: string
  state: string
  message: string | null
  delivered_at: number | null
  /** Of the subscriber; null if they were erased. */
  status: string | null
}

/** Compares the rows of the database with what the mail service has put into mailboxes. */
async function verify(): Promise<void> {
  const { rows, issue } = await inState(async (db) => ({
    rows: (
      await db
        .prepare(
          `select d.subscriber, d.state, d.message, d.delivered_at, s.status
from delivery d left join subscriber s on s.id = d.person where d.issue = ?1`,
        )
        .bind(LETTER)
        .all<Row>()
    ).results,
    issue: await db
      .prepare('select state, candidates from issue where id = ?1')
      .bind(LETTER)
      .first<{ state: string; candidates: number }>(),
  }))
  const taken = mailsOfLetter()
  const byKey = Map.groupBy(taken, ({ key }) => key)
  const byAddress = Map.groupBy(taken, ({ to }) => to)
  const states = Map.groupBy(rows, ({ state }) => state)
  const count = (name: string) => states.get(name)?.length ?? 0
  const check = (what: string, holds: boolean) => {
    console.log(`${holds ? 'holds ' : 'BROKEN'}  ${what}`)
    if (!holds) problems.push(what)
  }
  const keys = new Map(await Promise.all(rows.map(async (row) => [await keyOf(LETTER, row.subscriber), row] as const)))
  const final = ['sent', 'unknown', 'skipped', 'dead', 'erased']
  const sum = final.reduce((all, name) => all + count(name), 0)
  console.log('')
  console.log(
    `mail service, as ${NAME}: ${service.calls} calls, ${taken.length} mails taken, ${service.repeats} repeated keys; ${[...service.did].map(([what, times]) => `${times} ${what}`).join(', ')}`,
  )
  console.log(`confirmations: ${confirmations.map((time) => `${(time / 1000).toFixed(1)} s`).join(', ')}`)
  check(`the letter is sent (${end.state})`, issue?.state === 'sent')
  check(
    `${issue?.candidates} candidates = ${final.map((name) => `${count(name)} ${name}`).join(' + ')}`,
    issue?.candidates === sum && rows.length === sum,
  )
  check('the process was killed five times', kills === KILLS.length)
  check(
    'nobody has two mails',
    [...byKey.values(), ...byAddress.values()].every(({ length }) => length === 1),
  )
  check(
    'each mail is one of a recipient',
    taken.every(({ key }) => keys.has(key)),
  )
  check(
    'each mail that is marked as sent was taken, with the same id',
    [...keys].every(([key, row]) => row.state !== 'sent' || byKey.get(key)?.[0]?.id === row.message),
  )
  const rowOf = (mail: TakenMail) => keys.get(mail.key)
  const withFate = (...fates: Fate[]) => taken.filter(({ id }) => fates.includes(service.fates.get(id) ?? 'delivered'))
  check(
    'each mail that was taken and not lost is sent or unknown',
    taken.every((mail) => withFate(...LOST).includes(mail) || ['sent', 'unknown'].includes(rowOf(mail)?.state ?? '')),
  )
  check(
    'each mail that the service lost later is refused',
    withFate(...LOST).every((mail) => rowOf(mail)?.state === 'dead'),
  )
  check(
    'each mail that was delivered has its event',
    withFate('delivered', 'delayed', 'complained').every((mail) => rowOf(mail)?.delivered_at),
  )
  const ended = withFate('bounced', 'complained')
  check(
    `who bounced or complained is no subscriber any more (${ended.length})`,
    ended.length > 0 && ended.every((mail) => rowOf(mail)?.status !== 'confirmed'),
  )
  check('who unsubscribed has no mail', !byAddress.has(left.email))
  check('who was erased has no mail', !byAddress.has(gone.email) && count('erased') === 1)
  check('who moved has one mail, at the new address', !byAddress.has(moved.email) && byAddress.has(newAddress))
  check('each confirmation arrived', confirmations.length === SIGN_UPS_AT.length)
}

/** Lets time pass, a minute in each second, until the process is ended. */
async function stay(): Promise<void> {
  const settings = `STATE_DIR=${state} CLOCK_FILE=${clockFile} NODE_OPTIONS="--import ${resolve('test/newsletter-run/clock.ts')}"`
  console.log(`\nType commands in another terminal, after: export ${settings}\nStop with Ctrl+C.`)
  const stopped = new Promise<true>((end) => process.once('SIGINT', () => end(true)))
  for (;;) {
    if (await Promise.race([stopped, pause(1_000)])) return
    await minutes(1)
  }
}

async function finish(): Promise<never> {
  kill()
  service.close()
  if (values.state === undefined) await rm(state, { recursive: true, force: true })
  for (const problem of problems) console.log(`BROKEN  ${problem}`)
  process.exit(problems.length > 0 ? 1 : 0)
}
