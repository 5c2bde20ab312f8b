import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { type SecurityHeadersOptions, securityHeaders } from '../../src/platform/security-headers.ts'

function site(options: SecurityHeadersOptions) {
  const app = new Hono()
  app.use(securityHeaders(options))
  app.get('/', (c) => c.html('<p>'))
  app.get('/token', (c) => c.html('<p>', 200, { 'Referrer-Policy': 'no-referrer' }))
  app.get('/empty', (c) => c.body(null, 304))
  app.get('/redirect', () => Response.redirect('https://example.org/'))
  app.get('/throws', () => {
    throw new Error('no')
  })
  app.onError((_, c) => c.text('', 500))
  return app
}

describe('securityHeaders', () => {
  const app = site({ https: true })

  it('sends all headers', async () => {
    const { headers } = await app.request('/')
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'self';/)
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=63072000; includeSubDomains')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('Permissions-Policy')).toMatch(
      /browsing-topics=\(\), camera=\(\).*geolocation=\(\).*microphone=\(\)/,
    )
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Origin-Agent-Cluster')).toBe('?1')
  })

  it.each([
    ['/missing', 404],
    ['/throws', 500],
    ['/empty', 304],
    ['/redirect', 302],
  ])('sends the headers with %s too', async (path, status) => {
    const response = await app.request(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it('keeps a header that the handler has set', async () => {
    const { headers } = await app.request('/token')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
  })

  it('sends HSTS only if the site uses HTTPS', async () => {
    const { headers } = await site({ https: false }).request('/')
    expect(headers.has('Strict-Transport-Security')).toBe(false)
  })

  it('adds the given source to the policy, and nothing unsafe', async () => {
    const { headers } = await site({ https: false, contentSecurityPolicy: { 'script-src': ["'self'"] } }).request('/')
    expect(headers.get('Content-Security-Policy')).toMatch(/; script-src 'self'$/)
    expect(headers.get('Content-Security-Policy')).not.toContain('unsafe')
  })
})
