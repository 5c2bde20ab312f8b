import { describe, expect, it } from 'vitest'
import { type CspSource, contentSecurityPolicy } from '../../src/platform/content-security-policy.ts'

const STRICT =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

describe('contentSecurityPolicy', () => {
  it('allows the site’s own styles, images, manifest, connections and forms, and nothing else', () => {
    expect(contentSecurityPolicy()).toBe(STRICT)
  })

  it('adds a directive', () => {
    expect(contentSecurityPolicy({ 'script-src': ["'self'"] })).toBe(`${STRICT}; script-src 'self'`)
  })

  it('adds a source to a directive, and removes ‘none’ from it', () => {
    expect(contentSecurityPolicy({ 'img-src': ['https://tiles.example.org'] })).toContain(
      "img-src 'self' https://tiles.example.org;",
    )
    expect(contentSecurityPolicy({ 'default-src': ["'self'"] })).toMatch(/^default-src 'self';/)
  })

  it.each([
    "'unsafe-inline'",
    "'unsafe-eval'",
    '*',
    'data:',
    'https:',
    'https://a;script-src *',
    'https://a, b',
    "'self' *",
    '',
  ])('refuses the source %j', (source) => {
    expect(() => contentSecurityPolicy({ 'script-src': [source as CspSource] })).toThrow(/Content-Security-Policy/)
  })
})
