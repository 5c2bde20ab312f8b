import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** Cloudflare Turnstile, the only script of the site, loaded only during abuse. The CSP of the page must allow its origin. */
export function Challenge({ locale, siteKey }: { locale: Locale; siteKey: string }) {
  const { challenge, noScript } = messages(locale).newsletter.signUp
  return (
    <fieldset class="field">
      <legend class="field-label">{challenge}</legend>
      <div class="cf-turnstile" data-sitekey={siteKey} data-language={locale} />
      <noscript>
        <p>{noScript}</p>
      </noscript>
      <script src="https://challenges.cloudflare.com/turnstile/v0/api.js" async defer />
    </fieldset>
  )
}
