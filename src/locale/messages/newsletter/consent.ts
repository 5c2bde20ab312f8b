/**
 * Version of the sentence that people agree to when they sign up. Stored with each consent (GDPR art. 7.1).
 * Change it with `newsletter.consent` in any language; a test checks that.
 */
export const CONSENT_WORDING = '2026-11-2'
