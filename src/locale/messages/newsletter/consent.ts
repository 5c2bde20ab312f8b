/**
 * Version of the sentence that people agree to when they sign up; stored with each consent (GDPR art. 7.1).
 * Whoever changes `newsletter.consent` in any language gives it a new one; a test compares.
 */
export const CONSENT_WORDING = '2026-11-2'
