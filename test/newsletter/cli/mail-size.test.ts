import { expect, test } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { mailBytes } from '../../../src/newsletter/cli/issues/dry-run.ts'
import { composeIssue, LETTER, RECIPIENT } from '../mail/issues.ts'

const bytes = (text: string) => new TextEncoder().encode(text).length

test.each(LOCALES.filter((locale) => LETTER.bodies[locale]))(
  'the size of a letter in a dry run is that of the whole mail, within a tenth: %s',
  async (locale) => {
    const body = LETTER.bodies[locale] ?? { html: '', text: '', path: '' }
    for (const times of [1, 20, 100]) {
      const long = { ...body, html: body.html.repeat(times), text: body.text.repeat(times) }
      const composed = await composeIssue({ ...LETTER, bodies: { [locale]: long } }, locale)
      const { to, from, subject, html, text, headers } = composed.for(RECIPIENT)
      const lines = Object.entries({ To: to, From: `${from.name} <${from.email}>`, Subject: subject, ...headers })
      const whole = bytes(html) + bytes(text) + bytes(lines.map((line) => line.join(': ')).join('\r\n'))
      expect(mailBytes(long) / whole, String(whole)).toBeGreaterThan(0.9)
      expect(mailBytes(long) / whole, String(whole)).toBeLessThan(1.1)
    }
  },
)
