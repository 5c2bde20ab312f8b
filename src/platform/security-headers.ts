import type { MiddlewareHandler } from 'hono'
import { type CspAdditions, contentSecurityPolicy } from './content-security-policy.ts'
import { setMissing } from './set-missing.ts'

export type SecurityHeadersOptions = {
  /** The site is reached by HTTPS only: adds HSTS. False on a developer's machine. */
  https: boolean
  /** What some pages load beyond the site's own styles and images: a live reload, a challenge. */
  contentSecurityPolicy?: CspAdditions
}

/** Devices and data that no page of ours asks for, so that nothing embedded or injected can either. */
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

/** Two years, as the preload list asks; RFC 6797 section 6.1. */
const STRICT_TRANSPORT_SECURITY = 'max-age=63072000; includeSubDomains'

/**
 * Adds the headers by which a browser limits what a page may do. A header that the handler has set stays
 * (a page with a token in its address sends `Referrer-Policy: no-referrer`).
 * @example app.use(securityHeaders({ https: true }))
 */
export function securityHeaders(options: SecurityHeadersOptions): MiddlewareHandler {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy(options.contentSecurityPolicy),
    ...(options.https && { 'Strict-Transport-Security': STRICT_TRANSPORT_SECURITY }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Origin-Agent-Cluster': '?1',
  }
  return async function securityHeaders(c, next) {
    await next()
    setMissing(c, headers)
  }
}
