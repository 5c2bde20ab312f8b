/**
 * Version of the sentence that people agree to when they sign up. Stored with each consent (GDPR art. 7.1).
 * Change it with `newsletter.consent` in any language; a test checks that.
 */
export const CONSENT_WORDING = '2026-11-2'

/**
 * Version of the text that people agree to when they ask for alerts. Change it with `newsletter.fields.alerts` in any
 * language; a test checks that.
 */
export const ALERTS_WORDING = 'alerts-2026-11-1'
