import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { afterAll } from 'vitest'
import { getPlatformProxy, unstable_splitSqlQuery } from 'wrangler'
import type { Run } from '../support/project.ts'
import { type WranglerShim, wranglerShim } from './wrangler-shim.ts'

/** Whether each call starts the real wrangler, which takes two seconds: `npm run test:account`. */
export const USES_REAL_WRANGLER = process.env.REAL_WRANGLER === '1'

const standIns: StandIn[] = []
afterAll(() => Promise.all(standIns.map((one) => one.close())))

/** A program named `wrangler` that uses a folder of local state, through the real wrangler or through the stand-in. */
export async function simulatedWrangler(folder: string, state: string): Promise<WranglerShim> {
  if (USES_REAL_WRANGLER) return wranglerShim(folder, { state })
  const standIn = await openStandIn(folder, state)
  standIns.push(standIn)
  return wranglerShim(folder, { socket: standIn.socket })
}

/** The stores that commands of wrangler open. */
interface Bindings {
  CONTENT: KVNamespace
  MEMORY: KVNamespace
  LEDGER: D1Database
  NEWSLETTER: D1Database
}

interface StandIn {
  /** Path of the socket at which it listens. */
  socket: string
  close(): Promise<void>
}

/** Options that every command gets from `flagsOf`: the account, which the stand-in simulates. */
const PLACE = { remote: { type: 'boolean' }, env: { type: 'string' } } as const

/**
 * Answers the commands of wrangler that this project uses for data, on the given local state, without starting wrangler.
 * It prints what `wrangler … --local` prints. It refuses any other command and any other option.
 * @param folder in which its socket is made
 */
async function openStandIn(folder: string, state: string): Promise<StandIn> {
  const proxy = await getPlatformProxy<Bindings & Record<string, unknown>>({
    configPath: 'wrangler.toml',
    environment: 'production',
    // Reads no .dev.vars or .env.
    envFiles: [join(devNull, 'none')],
    persist: { path: join(state, 'v3') },
  })
  const server = createServer(async (request, response) => {
    response.end(JSON.stringify(await run(await argumentsIn(request), proxy.env)))
  })
  const socket = join(folder, 'wrangler.sock')
  await new Promise<void>((listening) => server.listen(socket, listening))
  return {
    socket,
    async close() {
      server.close()
      await proxy.dispose()
    },
  }
}

async function argumentsIn(request: IncomingMessage): Promise<string[]> {
  let body = ''
  for await (const part of request.setEncoding('utf8')) body += part
  return JSON.parse(body)
}

async function run(args: readonly string[], bindings: Bindings): Promise<Run> {
  try {
    return { code: 0, stdout: await outputOf(args, bindings), stderr: '' }
  } catch (error) {
    return { code: 1, stdout: '', stderr: `${error instanceof Error ? error.message : String(error)}\n` }
  }
}

async function outputOf(args: readonly string[], bindings: Bindings): Promise<string> {
  const [group, command] = args
  if (group === 'd1' && command === 'execute') return execute(args.slice(2), bindings)
  if (group === 'kv' && command === 'key') return useKey(args.slice(2), bindings)
  if (group === 'kv' && command === 'bulk') return useBulk(args.slice(2), bindings)
  throw new Error(`The stand-in for wrangler does not know "${args.slice(0, 3).join(' ')}"`)
}

/** `wrangler d1 execute`: all statements in one transaction. A local answer has no count of changed rows. */
async function execute(args: readonly string[], bindings: Bindings): Promise<string> {
  const options = { json: { type: 'boolean' }, yes: { type: 'boolean' }, command: { type: 'string' } } as const
  const { positionals, values } = parse(args, options)
  const database = one(positionals, ['LEDGER', 'NEWSLETTER'], bindings)
  const statements = unstable_splitSqlQuery(values.command ?? '').map((sql) => database.prepare(sql))
  const answers = await database.batch(statements)
  const printed = answers.map(({ results, success }) => ({ results, success, meta: { duration: 0 } }))
  return values.json ? JSON.stringify(printed, null, 2) : ''
}

/** `wrangler kv key get|put|list`. */
async function useKey(args: readonly string[], bindings: Bindings): Promise<string> {
  const string = { type: 'string' } as const
  const options = { binding: string, text: { type: 'boolean' }, ttl: string, metadata: string, prefix: string } as const
  const { positionals, values } = parse(args, options)
  const namespace = one([values.binding ?? ''], ['CONTENT', 'MEMORY'], bindings)
  const [verb, key = '', value = ''] = positionals
  if (verb === 'list') return JSON.stringify((await namespace.list({ prefix: values.prefix ?? '' })).keys)
  if (verb === 'put') {
    await namespace.put(key, value, {
      ...(values.ttl && { expirationTtl: Number(values.ttl) }),
      ...(values.metadata && { metadata: JSON.parse(values.metadata) }),
    })
    return ''
  }
  if (verb !== 'get') throw new Error(`The stand-in for wrangler does not know "kv key ${verb}"`)
  const found = await namespace.get(key)
  if (found === null) throw new Error('Value not found')
  return found
}

/** `wrangler kv bulk get|put|delete`. */
async function useBulk(args: readonly string[], bindings: Bindings): Promise<string> {
  const { positionals, values } = parse(args, { binding: { type: 'string' }, force: { type: 'boolean' } })
  const namespace = one([values.binding ?? ''], ['CONTENT', 'MEMORY'], bindings)
  const [verb, file = ''] = positionals
  const text = await readFile(file, 'utf8')
  if (verb === 'put') {
    const pairs: { key: string; value: string; metadata?: unknown; expiration_ttl?: number }[] = JSON.parse(text)
    for (const { key, value, metadata, expiration_ttl } of pairs)
      await namespace.put(key, value, {
        metadata: metadata ?? null,
        ...(expiration_ttl && { expirationTtl: expiration_ttl }),
      })
    return ''
  }
  if (verb === 'delete') {
    if (!values.force) throw new Error('wrangler asks whether to delete')
    for (const key of JSON.parse(text) as string[]) await namespace.delete(key)
    return ''
  }
  if (verb !== 'get') throw new Error(`The stand-in for wrangler does not know "kv bulk ${verb}"`)
  const keys: string[] = JSON.parse(text)
  const found = await namespace.get(keys)
  return JSON.stringify(Object.fromEntries([...found].map(([key, value]) => [key, value && { value }])))
}

function parse<Options extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: Options) {
  return parseArgs({ args: [...args], options: { ...options, ...PLACE }, allowPositionals: true })
}

/** The binding that the arguments name. @throws if it is none of these */
function one<Name extends keyof Bindings>(
  [given]: readonly string[],
  names: readonly Name[],
  bindings: Bindings,
): Bindings[Name] {
  const name = names.find((one) => one === given)
  if (!name) throw new Error(`The stand-in for wrangler has no binding "${given}"`)
  return bindings[name]
}
