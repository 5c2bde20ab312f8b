import { type ChildProcess, spawn } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { watch } from 'chokidar'
import { readLanguage } from '../cli/language.ts'
import { terminalOutput } from '../cli/output.ts'
import { localOrigin, localPort, stateDir } from '../cli/stage.ts'
import { LOCALES } from '../locale/locale.ts'
import { Preview } from '../publish/preview.ts'
import { translateInto } from '../publish/sentences/index.ts'
import { releaseStoreOf } from '../publish/store/local.ts'
import { diskProblem } from '../wrangler/disk.ts'
import { frontOf } from '../wrangler/front.ts'
import { openLocalState } from '../wrangler/local.ts'
import { localSecrets } from '../wrangler/secrets.ts'
import { claimState, releaseState } from '../wrangler/server-lock.ts'
import { editorBar } from './editor-bar.ts'

/**
 * `npm start`: applies the migrations, publishes content/ to the local state, serves the site, and publishes again when
 * a file is saved. If a file has a mistake, it prints the mistake and keeps serving the last good release.
 */
const FOLDER = 'content'
/** Milliseconds without a change before publishing: text editors save a file in several steps. */
const SAVE_DELAY = 50

const language = readLanguage(undefined)
const translate = translateInto(language)
const output = terminalOutput(process.stdout, Date.now, translate)
const port = localPort()
const origin = localOrigin()
let ending = false

if (!Number.isInteger(port) || port < 1 || port > 65_535)
  stop(`PORT must be a number from 1 to 65535, found "${process.env.PORT}"`)
if (!(await isFree(port)))
  stop(
    `Port ${port} is in use: the site may be running already at ${origin}. Stop it, or choose another one: PORT=8788 npm start`,
  )

const other = await claimState(stateDir(), port).catch((error) => stop(explain(error)))
if (other)
  stop(
    `The site runs on the state in ${stateDir()} already, at http://127.0.0.1:${other.port} (process ${other.pid}). Open it there, stop it, or use another state: STATE_DIR=.wrangler/second PORT=8788 npm start`,
  )
process.on('exit', () => releaseState(stateDir()))

output.line('Preparing the local state …')
const state = await openLocalState(stateDir(), ['LEDGER', 'NEWSLETTER']).catch((error) => stop(explain(error)))
const preview = new Preview({
  folder: FOLDER,
  cache: stateDir(),
  store: releaseStoreOf(state),
  output,
  explain,
  language,
})
const { file: secretsFile } = await localSecrets(stateDir()).catch((error) => stop(explain(error)))
// Before the content is read, so that no save during the start is missed.
await watchContent()
await preview.publish()
// wrangler listens at another port, because it ends when a client breaks off a request.
const innerPort = await freePort()
const bar = editorBar((address) => preview.notesOn(address), language, reloadScript)
const server = serve()
process.on('SIGINT', () => end(0))
process.on('SIGTERM', () => end(0))
// Also stop the server if other code calls exit first: Miniflare handles signals too.
process.on('exit', stopServer)
await waitUntilServing()
await listen()
startCron()
printWelcome()
// After the site is shown, because the search index and the schedule take longer than the pages.
await preview.complete()

function serve(): ChildProcess {
  const flags = [
    '--ip',
    '127.0.0.1',
    '--port',
    String(innerPort),
    '--persist-to',
    stateDir(),
    '--log-level',
    'error',
    '--env-file',
    secretsFile,
  ]
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false' }
  const child = spawn(
    'wrangler',
    ['dev', ...flags, '--show-interactive-dev-session=false', '--var', `ORIGIN:${origin}`],
    { stdio: ['ignore', 'inherit', 'inherit'], env, detached: true },
  )
  child.on('exit', (code) => end(code ?? 0))
  return child
}

/** Waits until the site responds, for two minutes at most. */
async function waitUntilServing(): Promise<void> {
  for (let i = 0; i < 480; i++) {
    // It does not answer while it starts.
    if (
      await fetch(`http://127.0.0.1:${innerPort}/healthz`, { signal: AbortSignal.timeout(2_000) }).catch(
        () => undefined,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  stop(`The site did not answer at ${origin} within two minutes`)
}

/** Opens the port that the browser uses. */
function listen(): Promise<void> {
  return new Promise((resolve) => {
    frontOf(innerPort, bar)
      .once('error', (error) => stop(`The site cannot open port ${port}: ${error.message}`))
      .listen(port, '127.0.0.1', resolve)
  })
}

/** Runs the cron job of the Worker each minute, which wrangler dev does not do by itself. */
function startCron(): void {
  setInterval(() => {
    fetch(`http://127.0.0.1:${innerPort}/cdn-cgi/handler/scheduled`).catch((error) =>
      output.line(`The cron job of this minute did not run: ${explain(error)}`),
    )
  }, 60_000)
}

/** The script of the Worker that reloads a page. */
async function reloadScript(): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${innerPort}/_dev/reload.js`).catch(() => undefined)
  return response?.ok ? response.text() : ''
}

function printWelcome(): void {
  output.line()
  for (const locale of LOCALES) output.line(`  ${origin}/${locale}/`)
  output.line()
  output.line(
    'Try next: change a file in content/ and look at the open page; sign up for the newsletter and read the mails at',
  )
  output.line(`  ${origin}/_dev/mails`)
  output.line('or')
  output.line(`  curl -i -H 'Accept-Language: fr-BE,nl;q=0.5' ${origin}/`)
  output.line('  npm run content -- status')
  output.line('Stop with Ctrl+C.')
}

/** Publishes again after each save. Resolves when no save can be missed any more. */
function watchContent(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** What changed, the newest at the end. */
  const changed = new Set<string>()
  const watcher = watch(FOLDER, { ignoreInitial: true, ignored: /(?:^|[/\\])\.[^/\\]+$/ })
  watcher.on('all', (_, file) => {
    clearTimeout(timer)
    changed.delete(file)
    changed.add(file)
    timer = setTimeout(() => {
      const files = [...changed]
      changed.clear()
      void preview.saved(...files)
    }, SAVE_DELAY)
  })
  return new Promise((resolve) => watcher.once('ready', () => resolve()))
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const disk = diskProblem(error, [stateDir(), FOLDER])
  return disk ? `${disk} (${message})` : message
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo
      probe.close(() => resolve(free))
    })
  })
}

/** Ends this process when the server ends. `stopServer` does the reverse. */
function end(code: number): void {
  if (!ending) process.exit(code)
}

/** Sends the signal to the whole process group, because wrangler starts child processes. */
function stopServer(): void {
  ending = true
  try {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM')
  } catch {
    // The processes have ended already.
  }
}

function stop(message: string): never {
  console.error(translate(message))
  process.exit(1)
}
