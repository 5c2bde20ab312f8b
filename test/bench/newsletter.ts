import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { unstable_splitSqlQuery } from 'wrangler'
import { parseInput } from '../../src/cli/parse.ts'
import type { CliContext } from '../../src/newsletter/cli/command.ts'
import { exportAll } from '../../src/newsletter/cli/export.ts'
import { LIMITS } from '../../src/newsletter/limits.ts'
import { Pseudonyms } from '../../src/newsletter/pseudonyms.ts'
import { Tokens } from '../../src/newsletter/tokens.ts'

/**
 * `npm run bench:newsletter`: measures ratios side by side in one run, because machines are noisy, and rates against a
 * fixed minimum. Exits with 1 if a limit is missed. `--seconds N` sets the length of the steady load (default: 60);
 * `--letters` measures only letters.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    quick: { type: 'boolean', default: false },
    letters: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds)
/** Many short rounds: other work on the machine affects a few of them, but not the median. */
const ROUNDS = 40
const SUBSCRIBERS = 100_000
let missed = 0

const { outputFiles } = await build({
  entryPoints: ['test/bench/newsletter-worker.ts'],
  bundle: true,
  format: 'esm',
  write: false,
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  loader: { '.css': 'text' },
})
const script = outputFiles[0]?.text ?? ''
// On a disk, like D1, so that the time of writing counts.
const folder = await mkdtemp(join(tmpdir(), 'bench-'))
const miniflare = new Miniflare({
  modules: true,
  script,
  d1Databases: ['DB', 'LIMITS', 'ISSUES'],
  d1Persist: folder,
  inspectorPort: 0,
  compatibilityDate: '2026-07-30',
})
const db = (await miniflare.getD1Database('DB')) as unknown as D1Database
await migrate(db)
await db.prepare('create table bare (id integer primary key, text text not null unique)').run()
await migrate((await miniflare.getD1Database('LIMITS')) as unknown as D1Database)

await migrate((await miniflare.getD1Database('ISSUES')) as unknown as D1Database)

if (!values.letters) await subscriptions()
await letters()
await miniflare.dispose()
await rm(folder, { recursive: true, force: true })
process.exitCode = missed > 0 ? 1 : 0

async function subscriptions(): Promise<void> {
  await limits()
  await signUpAgainstBareInsert()
  await knownAgainstUnknown()
  await outbox()
  if (!values.quick) await steadyLoad()
  await exportFlat()
}

async function migrate(db: D1Database): Promise<void> {
  const folder = 'src/newsletter/migrations'
  for (const file of (await readdir(folder)).toSorted()) {
    const sql = await readFile(join(folder, file), 'utf8')
    for (const statement of unstable_splitSqlQuery(sql)) await db.prepare(statement).run()
  }
}

/** Measures how many mails the limits allow, and how long they delay other clients. */
async function limits(): Promise<void> {
  const domain = await figures('/domain-flood')
  ceiling(
    '1,200 sign-ups of one client at one catch-all domain in an hour: mails owed in an hour',
    domain.owedInAnHour,
    LIMITS.formsADomainByClient,
  )
  ceiling('meanwhile, delay of another client’s mail to that domain, in seconds', domain.delay, 0)
  console.log(`  the same while two clients flood the domain: ${domain.delayWithTwo} s`)
  const gmail = await figures('/gmail-flood')
  ceiling('delay of a Gmail user after 1,200 Gmail sign-ups of one client, in seconds', gmail.delay, 0)
  const slow = await figures('/slow-service')
  ceiling('copies of a mail from a service that answers too late for a day', slow.most, 3)
  console.log(`  of ${slow.mails} mails: ${slow.mean?.toFixed(2)} copies on average, ${slow.dead} dead letters`)
}

async function figures(path: string): Promise<Record<string, number>> {
  return (await (await miniflare.dispatchFetch(`http://bench.test${path}`)).json()) as Record<string, number>
}

async function rate(path: string, count = 0): Promise<number> {
  const response = await miniflare.dispatchFetch(`http://bench.test${path}?count=${count}`)
  return ((await response.json()) as { perSecond: number }).perSecond
}

/**
 * Measures with one request per sign-up, over loopback, sixteen at once. Also prints the figures without requests,
 * inside workerd, where the database takes a larger share of the time.
 */
async function signUpAgainstBareInsert(): Promise<void> {
  const ratios: number[] = []
  const rates: [bare: number, signUps: number][] = []
  for (const path of ['/bare-insert', '/sign-up']) await requests(path)
  for (let round = 0; round < ROUNDS; round++) {
    await db.prepare('delete from bare').run()
    const [bare, signUps] = [await requests('/bare-insert'), await requests('/sign-up')]
    ratios.push(signUps / bare)
    rates.push([bare, signUps])
  }
  const [bareRate, signUpRate] = [median(rates.map(([bare]) => bare)), median(rates.map(([, signUps]) => signUps))]
  console.log(`  bare insert ${bareRate.toFixed(0)}/s, sign-up ${signUpRate.toFixed(0)}/s (medians)`)
  verdict('sign-up, as a share of a bare insert (median)', median(ratios), 0.5)
  await db.prepare('delete from bare').run()
  const [bare, signUps] = [await rate('/bare-insert', 1_000), await rate('/sign-up', 1_000)]
  console.log(
    `  within workerd: bare insert ${bare.toFixed(0)}/s, sign-up ${signUps.toFixed(0)}/s, ratio ${(signUps / bare).toFixed(2)}`,
  )
}

/** Requests per second, one piece of work each, sixteen at once. */
async function requests(path: string, total = 200): Promise<number> {
  const origin = await miniflare.ready
  let next = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (next < total) await (await fetch(new URL(`${path}?count=1&from=${next++}`, origin))).arrayBuffer()
    }),
  )
  return (total / (performance.now() - start)) * 1000
}

/** Checks that known and unknown addresses take about the same time, so that the time does not reveal a subscriber. */
async function knownAgainstUnknown(): Promise<void> {
  const ratios: number[] = []
  for (let round = 0; round < 9; round++) {
    const [unknown, known] = [await rate('/sign-up', 500), await rate('/sign-up-known', 500)]
    ratios.push(Math.min(unknown, known) / Math.max(unknown, known))
    console.log(
      `  sign-ups of new addresses ${unknown.toFixed(0)}/s, of a known one over its limit ${known.toFixed(0)}/s`,
    )
  }
  verdict('known and unknown address: the slower as a share of the faster (median)', median(ratios), 0.6)
}

async function outbox(): Promise<void> {
  verdict('outbox: claimed, sent to a null service and marked, mails/s', await rate('/drain-null'), 1_000)
  await rate('/sign-up', 1_000)
  console.log(`  with every mail rendered and its links derived: ${(await rate('/drain-rendered')).toFixed(0)}/s`)
}

/** Sends a hundred sign-ups per second, each on time, without waiting for earlier ones. */
async function steadyLoad(): Promise<void> {
  const before = await count('select count(*) as n from subscriber')
  const total = 100 * seconds
  const times: number[] = []
  let failed = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: total }, async (_, i) => {
      await new Promise((resolve) => setTimeout(resolve, i * 10))
      const begun = performance.now()
      const response = await miniflare.dispatchFetch('http://bench.test/sign-up?count=1').catch(() => undefined)
      await response?.arrayBuffer()
      if (!response?.ok) failed++
      times.push(performance.now() - begun)
    }),
  )
  const took = (performance.now() - start) / 1000
  const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
  const arrived = (await count('select count(*) as n from subscriber')) - before
  console.log(`  ${total} sign-ups in ${took.toFixed(1)} s, ${failed} failed, p99 ${p99.toFixed(0)} ms`)
  verdict('steady load: share of sign-ups that arrived', arrived / total, 1)
}

async function exportFlat(): Promise<void> {
  const missing = SUBSCRIBERS - (await count("select count(*) as n from subscriber where status = 'confirmed'"))
  await db
    .prepare(`
      with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1)
      insert into subscriber (id, email, address, domain, status, locale, topics, municipalities, created_at, changed_at, confirmed_at)
      select lower(hex(randomblob(11))), 'generated' || i || '@example.org', 'generated' || i || '@example.org', 'example.org', 'confirmed', 'nl', '["projects"]', '["1080"]', 0, 0, 0 from n`)
    .bind(missing)
    .run()
  const used: number[] = []
  let lines = 0
  const context = {
    db,
    memory: {
      get: async () => null,
      put: async () => undefined,
      list: async () => ({ keys: [], list_complete: true }),
    },
    pseudonyms: () => new Pseudonyms(['a pepper of the benchmark']),
    tokens: () => new Tokens(['a secret of the benchmark']),
    actor: 'benchmark',
    now: Date.now,
    async write(text: string) {
      lines += text.split('\r\n').length - 1
      globalThis.gc?.()
      used.push(process.memoryUsage().heapUsed / 1_048_576)
    },
  }
  const start = performance.now()
  await exportAll.run(context as unknown as CliContext, parseInput(exportAll, ['--csv']))
  console.log(`  ${lines - 1} exported in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  const [first = 1, last = 1] = [used[2], used.at(-1)]
  verdict('export: heap at its beginning as a share of the heap at its end', first / last, 0.7)
  const { meta } = await db.prepare('select 1').run()
  const rows = await count('select count(*) as n from subscriber')
  const bytes = (meta as { size_after?: number }).size_after ?? 0
  verdict(
    'subscribers in 500 MB, in millions, with consent and mails of those who signed up',
    500e6 / (bytes / rows) / 1e6,
    // Those who signed up in this run need the most room, and there are more of them on a quick machine.
    0.95,
  )
}

/** Measures freezing the recipients of a letter, and sending it through a service that takes no time. */
async function letters(): Promise<void> {
  const readers = values.quick ? SUBSCRIBERS / 10 : SUBSCRIBERS
  const frozen = await figures(`/freeze?readers=${readers}`)
  const { mails = 0, trips = 0, longest = 0, invocations, read = 0, written = 0, wall = 0 } = frozen
  console.log(
    `  ${readers} readers matched, ${mails} frozen in ${wall} ms with ${trips} round trips in ${invocations} invocations, the longest ${longest.toFixed(0)} ms; ${(read / readers).toFixed(1)} rows read and ${(written / mails).toFixed(1)} written each`,
  )
  ceiling('matching and freezing: seconds of the database', (frozen.duration ?? Number.NaN) / 1000, 3)
  ceiling('the longest of its round trips, in ms (D1 stops at 30,000)', longest, 3_000)
  ceiling('round trips of an invocation (D1 allows 1,000 statements)', trips / (invocations ?? 1), 300)
  const most = values.quick ? 1_000 : 10_000
  for (const round of [10, 50, 100]) {
    const drained = await figures(`/drain-letter?round=${round}&most=${most}`)
    const rate = drained.perSecond ?? 0
    console.log(
      `  rounds of ${round}: ${rate.toFixed(0)} mails/s claimed, begun and marked; rows of D1 a mail: ${drained.read?.toFixed(1)} read, ${drained.written?.toFixed(1)} written`,
    )
    // The sender's rounds at its highest rate, 2,400 a minute.
    if (round === 100) verdict('letters in rounds of 100, mails/s', rate, 40)
  }
  await wholeSend(readers)
}

/** Sends a letter to all readers with kills, refusals, lost answers and a quota, on a clock that jumps over the waits. */
async function wholeSend(readers: number): Promise<void> {
  const { mails = 0 } = await figures(`/freeze?readers=${readers}`)
  const heap: Record<10 | 90, number> = { 10: Number.POSITIVE_INFINITY, 90: Number.POSITIVE_INFINITY }
  const begun = performance.now()
  let now: Record<string, number> = {}
  for (let share = 1; share <= 101; share++) {
    now = await figures(`/simulate?until=${Math.ceil((share / 100) * mails)}`)
    // The least of some: garbage may be left at one of them.
    const part = share > 5 && share <= 15 ? 10 : share > 85 && share <= 95 ? 90 : undefined
    if (part) heap[part] = Math.min(heap[part], await heapOfWorker())
  }
  for (let more = 0; more < 50 && now.open === 1; more++) now = await figures(`/simulate?until=${mails + 1}`)
  const { sent = 0, unknown, skipped, dead, erased, candidates, kills, pauses, repeats, taken = 0 } = now
  const seconds = (performance.now() - begun) / 1000
  console.log(
    `  a letter to ${candidates} readers: ${kills} kills, ${now.refused} refusals, ${now.lost} lost answers, ${pauses} pauses; ${now.minutes?.toFixed(0)} minutes of its clock, ${seconds.toFixed(0)} s here`,
  )
  console.log(
    `  ${sent} sent + ${unknown} unknown + ${skipped} skipped + ${dead} dead + ${erased} erased; ${repeats} mails handed over again with the same key; rows of D1 a mail: ${((now.read ?? 0) / taken).toFixed(1)} read, ${((now.written ?? 0) / taken).toFixed(1)} written`,
  )
  console.log(`  heap of the Worker: ${heap[10].toFixed(1)} MB at 10 %, ${heap[90].toFixed(1)} MB at 90 %`)
  verdict('a whole letter with kills: it is sent, and its rows add up', now.balanced ?? 0, 1)
  verdict('mails that were taken, as a share of those sent or unknown', taken / (sent + (unknown ?? 0)), 0.999)
  verdict('heap of the Worker at 10 % of a letter as a share of that at 90 %', heap[10] / heap[90], 0.7)
}

/** Megabytes of the heap of the Worker without garbage, by the protocol of its inspector. */
async function heapOfWorker(): Promise<number> {
  await figures('/churn')
  const inspector = await miniflare.getInspectorURL()
  const targets = (await (await fetch(new URL('/json', `http://${inspector.host}`))).json()) as {
    id: string
    webSocketDebuggerUrl: string
  }[]
  const url = targets.find(({ id }) => id.startsWith('core:user'))?.webSocketDebuggerUrl ?? ''
  const socket = new WebSocket(url)
  const used = await new Promise<number>((answered, failed) => {
    socket.addEventListener('error', () => failed(new Error(`no inspector at ${url}`)))
    socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' })))
    socket.addEventListener('message', ({ data }) => {
      const { id, result } = JSON.parse(String(data)) as { id?: number; result?: { usedSize: number } }
      if (id === 1) answered(result?.usedSize ?? Number.NaN)
    })
  })
  socket.close()
  return used / 1_048_576
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

async function count(sql: string): Promise<number> {
  return (await db.prepare(sql).first<number>('n')) ?? 0
}

function ceiling(what: string, value: number | undefined, most: number): void {
  const met = typeof value === 'number' && value <= most
  if (!met) missed++
  console.log(`${met ? 'met   ' : 'MISSED'} ${what}: ${value?.toFixed(2)} (at most ${most})`)
}

function verdict(what: string, value: number, floor: number): void {
  const met = value >= floor
  if (!met) missed++
  console.log(`${met ? 'met   ' : 'MISSED'} ${what}: ${value.toFixed(2)} (at least ${floor})`)
}
