import type { MiddlewareHandler } from 'hono'
import { type CspAdditions, contentSecurityPolicy } from './content-security-policy.ts'
import { setMissing } from './set-missing.ts'

export type SecurityHeadersOptions = {
  /** Adds HSTS, because the site is served over HTTPS only. False on a developer's machine. */
  https: boolean
  /** Sources besides the site's own styles and images: the live reload, a challenge. */
  contentSecurityPolicy?: CspAdditions
}

/** Browser features that the site does not use. Denied, so that embedded or injected code cannot use them. */
const DENIED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** RFC 6797 section 6.1. Two years, as hstspreload.org recommends. */
const STRICT_TRANSPORT_SECURITY = 'max-age=63072000; includeSubDomains'

/**
 * Adds headers that make a browser restrict what a page can do. A header that the handler has set stays
 * (a page with a token in its address sends `Referrer-Policy: no-referrer`).
 * @example app.use(securityHeaders({ https: true }))
 */
export function securityHeaders(options: SecurityHeadersOptions): MiddlewareHandler {
  const headers = Object.entries({
    'Content-Security-Policy': contentSecurityPolicy(options.contentSecurityPolicy),
    ...(options.https && { 'Strict-Transport-Security': STRICT_TRANSPORT_SECURITY }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Origin-Agent-Cluster': '?1',
  })
  return async function securityHeaders(c, next) {
    await next()
    setMissing(c, headers)
  }
}
