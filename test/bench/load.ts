import { readdirSync, readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'

/** A request as it goes over the wire, always the same. */
export interface Ask {
  path: string
  headers: Readonly<Record<string, string>>
}

/** Connections that are open at once. */
const CONNECTIONS = 8

/** Sends a number of requests over keep-alive connections. @param asks requests in turn @returns the statuses, by number */
export async function load(port: number, asks: readonly Ask[], requests: number): Promise<Map<number, number>> {
  const bytes = asks.map((ask) => Buffer.from(toWire(ask)))
  const statuses = new Map<number, number>()
  let next = 0
  const nextRequest = () => (next < requests ? bytes[next++ % bytes.length] : undefined)
  const work = async () => {
    const connection = await open(port)
    for (let request = nextRequest(); request; request = nextRequest()) {
      const status = await connection.send(request)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, work))
  return statuses
}

/**
 * Sends requests one after another over one connection, and measures each by itself. Nothing else must use the server.
 * @returns milliseconds of processor time of the process, and the status, of each
 */
export async function costOfEach(
  port: number,
  pid: number,
  asks: readonly Ask[],
): Promise<{ time: number; status: number }[]> {
  const connection = await open(port)
  const costs: { time: number; status: number }[] = []
  for (const ask of asks) {
    const before = cpuOf(pid)
    const status = await connection.send(Buffer.from(toWire(ask)))
    costs.push({ time: cpuOf(pid) - before, status })
  }
  connection.close()
  return costs
}

function toWire({ path, headers }: Ask): string {
  const lines = Object.entries({ Host: 'www.example.brussels', ...headers }).map(([name, value]) => `${name}: ${value}`)
  return [`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

async function open(port: number) {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let got: Buffer[] = []
  let length = 0
  let expected: Expected | undefined
  let done: ((status: number) => void) | undefined
  socket.on('data', (part) => {
    got.push(part)
    length += part.length
    expected ??= expectedOf(got.length === 1 ? part : Buffer.concat(got))
    if (!expected || (expected.bytes === undefined ? !endsInLastChunk(got) : length < expected.bytes)) return
    const { status } = expected
    got = []
    length = 0
    expected = undefined
    done?.(status)
  })
  return {
    send: (request: Buffer) =>
      new Promise<number>((resolve) => {
        done = resolve
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}

interface Expected {
  /** Length of header and body. Undefined if the body comes in chunks, without a length. */
  bytes: number | undefined
  status: number
}

/** Length and status of a response, once its header is complete. workerd sends a length with each body of known size. */
function expectedOf(start: Buffer): Expected | undefined {
  const end = start.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const header = start.toString('latin1', 0, end)
  const status = Number(header.slice(9, 12))
  if (/\r\ntransfer-encoding: *chunked/i.test(header)) return { bytes: undefined, status }
  const body = status === 304 ? '0' : /\r\ncontent-length: *(\d+)/i.exec(header)?.[1]
  if (body === undefined) throw new Error(`a response without a length: ${header}`)
  return { bytes: end + 4 + Number(body), status }
}

/** Whether the last chunk has arrived (RFC 9112, section 7.1). The HTML of the peers has no CRLF, so no text looks like it. */
function endsInLastChunk(parts: readonly Buffer[]): boolean {
  return Buffer.concat(parts).subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)
}

const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n')

/** Nanoseconds of a millisecond. */
const NANOSECONDS = 1e6

/** Processor time that the threads of a process have used, in milliseconds (Linux: /proc/PID/task/TID/schedstat). */
export function cpuOf(pid: number): number {
  const folder = `/proc/${pid}/task`
  const times = readdirSync(folder).map((thread) => Number(read(`${folder}/${thread}/schedstat`).split(' ')[0]))
  return times.reduce((sum, time) => sum + time, 0) / NANOSECONDS
}

/** The text of a file of a thread; no time if the thread has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return '0'
  }
}

/** The workerd processes that this process has started. */
export function workerdPids(): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  return pids.filter((pid) => {
    const stat = statOf(pid)
    return stat?.name === 'workerd' && Number(stat.fields[1]) === process.pid
  })
}

/** Name of a process, and the fields after it: state, parent and others (Linux: proc(5)). Undefined if it has ended. */
function statOf(pid: number): { name: string; fields: string[] } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [from, to] = [stat.indexOf('('), stat.lastIndexOf(')')]
    return { name: stat.slice(from + 1, to), fields: stat.slice(to + 2).split(' ') }
  } catch {
    return undefined
  }
}
