import { createServer, type IncomingMessage, type Server, type ServerResponse, request as send } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

/** Headers of one connection (RFC 9110 section 7.6.1), and those that describe how a body is sent. */
const OF_CONNECTION = ['connection', 'keep-alive', 'upgrade', 'te', 'trailer', 'transfer-encoding', 'expect']

/**
 * A server that forwards each request to the local `wrangler dev`, with its whole body. `wrangler dev` ends when a client
 * breaks off a request while it sends the body (cloudflare/workers-sdk#15203), so such a request is not forwarded.
 * Answers 502 while wrangler does not answer.
 * @param port of `wrangler dev` at 127.0.0.1
 * @param local paths that this server answers itself
 * @returns the server, which does not listen yet
 */
export function frontOf(port: number, local: LocalAnswers = {}): Server {
  return createServer((request, response) => {
    answer(port, local, request, response).catch(() => {
      // The client has left, or wrangler has ended in the middle of an answer.
      response.destroy()
    })
  })
}

/** An answer of the front itself, which no cache keeps. */
interface LocalAnswer {
  type: string
  body: string
}

/** Answers by path. */
export type LocalAnswers = Readonly<Record<string, (url: URL) => Promise<LocalAnswer>>>

async function answer(
  port: number,
  local: LocalAnswers,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(request.url ?? '', 'http://127.0.0.1')
  const own = request.method === 'GET' && url && Object.hasOwn(local, url.pathname) ? local[url.pathname] : undefined
  if (!url || !own) return forward(port, request, response)
  const { type, body } = await own(url)
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body)
}

async function forward(port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Throws if the client leaves before the end of the body.
  const body = await buffer(request)
  const answer = await answerOf(port, request, body).catch(() => undefined)
  if (!answer) {
    response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' }).end('wrangler dev does not answer\n')
    return
  }
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage, withoutConnection(answer.rawHeaders))
  await pipeline(answer, response)
}

function answerOf(port: number, { method, url, rawHeaders }: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const headers = withoutConnection(rawHeaders, 'content-length')
  if (body.length > 0) headers.push('Content-Length', String(body.length))
  return new Promise((resolve, reject) => {
    send({ host: '127.0.0.1', port, method, path: url, headers, setHost: false }, resolve).on('error', reject).end(body)
  })
}

/** Names and values in turn, as `rawHeaders` has them, without those of the connection. */
function withoutConnection(rawHeaders: readonly string[], ...others: string[]): string[] {
  const left = [...OF_CONNECTION, ...others]
  return rawHeaders.filter((_, i) => !left.includes(rawHeaders[i - (i % 2)]?.toLowerCase() ?? ''))
}
