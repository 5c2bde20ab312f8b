import { describe, expect, it } from 'vitest'
import { loggedPath } from '../../src/platform/log-route.ts'

describe('loggedPath', () => {
  it.each([
    ['/', 200, '/'],
    ['/', 503, '/'],
    ['/nl/', 200, '/nl/'],
    ['/fr/a-propos/equipe', 200, '/fr/a-propos/equipe'],
    ['/assets/site.4f2a.css', 304, '/assets/site.4f2a.css'],
    ['/fr/a-propos/equipe', 404, '/fr/*'],
    ['/sitemap', 404, '/sitemap'],
    ['/nl/jan@example.org', 301, '/nl/*'],
    ['/nl/jan%40example.org', 301, '/nl/*'],
    ['/nl/Over-Ons', 301, '/nl/*'],
    ['/jan@example.org', 404, '/*'],
    ['/wp-login.php', 404, '/*'],
    ['/0470123456', 404, '/*'],
    [`/nl/${'a'.repeat(300)}`, 200, '/nl/*'],
    [`/${'a'.repeat(21)}/b`, 404, '/*'],
    ['//nl', 404, '/*'],
    ['', 404, '/*'],
  ])('logs %s with status %i as %s', (path, status, logged) => {
    expect(loggedPath(path, status)).toBe(logged)
  })
})
