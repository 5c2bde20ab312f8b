import { afterEach, describe, expect, it, vi } from 'vitest'
import { turnstile } from '../../../src/newsletter/guard/turnstile.ts'

const answering = (body: unknown, status = 200) => vi.fn<typeof fetch>(async () => Response.json(body, { status }))

const report = vi.fn()
const verifier = (send: typeof fetch) => turnstile({ secret: 'secret', report, fetch: send })

afterEach(() => {
  vi.useRealTimers()
  report.mockClear()
})

describe('turnstile', () => {
  it.each([true, false])('returns the answer of the service: %s', async (success) => {
    expect(await verifier(answering({ success }))('response')).toBe(success)
  })

  it('posts the secret and the response', async () => {
    const send = answering({ success: true })
    await verifier(send)('response & more')
    const [url, init] = send.mock.calls[0] ?? []
    expect(url).toBe('https://challenges.cloudflare.com/turnstile/v0/siteverify')
    expect(init?.method).toBe('POST')
    const body = new URLSearchParams(String(init?.body))
    expect(body.get('secret')).toBe('secret')
    expect(body.get('response')).toBe('response & more')
  })

  it('refuses an empty response without a request', async () => {
    const send = answering({ success: true })
    expect(await verifier(send)('')).toBe(false)
    expect(send).not.toHaveBeenCalled()
  })

  it.each<[string, typeof fetch]>([
    ['cannot be reached', () => Promise.reject(new TypeError('network'))],
    ['answers with a page', async () => new Response('<html>', { status: 502 })],
    ['answers with something else', answering({ ok: 1 })],
  ])('lets people through when the service %s', async (_what, send) => {
    expect(await verifier(send)('response')).toBe(true)
    expect(report).toHaveBeenCalledExactlyOnceWith('turnstile-failed', { error: expect.any(String) })
  })

  it.each<[string, typeof fetch]>([
    ['does not answer', () => new Promise(() => undefined)],
    ['sends headers but no body', async () => new Response(new ReadableStream())],
  ])('lets people through after five seconds when the service %s', async (_what, send) => {
    vi.useFakeTimers()
    const verified = verifier(send)('response')
    await vi.advanceTimersByTimeAsync(5_001)
    expect(await Promise.race([verified, Promise.resolve('still waiting')])).toBe(true)
  })
})
