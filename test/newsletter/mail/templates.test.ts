import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { LOCALES, REGIONAL_TAGS } from '../../../src/locale/locale.ts'
import { messages } from '../../../src/locale/messages/index.ts'
import { type Mail, renderMail } from '../../../src/newsletter/mail/templates/index.ts'
import { DARK, LIGHT } from '../../../src/newsletter/mail/templates/style.ts'
import { mails } from './specimens.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'doctype-style': 'off',
    'no-raw-characters': 'off',
    // Mail programs support little else.
    'no-inline-style': 'off',
    // A subject names the sender.
    'long-title': 'off',
  },
})

const CASES = LOCALES.flatMap((locale) => mails(locale).map((mail) => [mail.kind, locale, mail] as const))
const urlsOf = (mail: Mail) =>
  Object.entries(mail)
    .filter(([name]) => name.endsWith('Url'))
    .map(([, url]) => String(url))
const HOSTILE = '"><script>alert(1)</script>\r\nBcc: all@example.org\u2028x'

describe.each(CASES)('the mail "%s" in %s', (_kind, locale, mail) => {
  it('is valid HTML', async () => {
    const { results } = await validator.validateString((await renderMail(mail)).html)
    expect(results.flatMap((one) => one.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
  })

  it('has every link in full, in text and in HTML', async () => {
    const { html, text } = await renderMail(mail)
    const lines = text.split('\n')
    expect(urlsOf(mail).length).toBeGreaterThan(2)
    for (const url of urlsOf(mail)) {
      expect(lines).toContain(url)
      expect(html).toContain(`href="${url}"`)
      expect(html).toContain(`>${url}</a>`)
    }
  })

  it('says that it comes from a demonstration, not from the agency', async () => {
    const { html, text } = await renderMail(mail)
    const sender = {
      nl: `van een onafhankelijke demonstratie, niet van ${mail.siteName} (${mail.organisation}) zelf`,
      fr: `d’une démonstration indépendante et non de ${mail.siteName} (${mail.organisation})`,
      en: `from an independent demonstration, not from ${mail.siteName} (${mail.organisation})`,
    }[locale]
    expect(text).toContain(sender)
    expect(html.replaceAll('&#39;', '’')).toContain(sender)
  })

  it('loads nothing from a server', async () => {
    const { html } = await renderMail(mail)
    expect(html).not.toMatch(/<(?:img|link|script|iframe|object|video|audio|form|base)\b/)
    expect(html).not.toMatch(/\b(?:src|srcset|background|poster|action)=/)
    expect(html).not.toMatch(/url\(|@import|@font-face|http-equiv/)
  })

  it('has a button that Outlook for Windows shows as one: it ignores the padding of a link, and knows mso-padding-alt', async () => {
    const { html } = await renderMail(mail)
    const padded = [...html.matchAll(/<a\b[^>]*style="[^"]*\bpadding:([^;]*);[^>]*>/g)]
    const buttons = [...html.matchAll(/<td\b([^>]*)>\s*<a\b[^>]*class="mail-button"[^>]*\bpadding:([^;]*);/g)]
    expect(buttons).toHaveLength(padded.length)
    for (const [, cell, padding] of buttons) {
      expect(cell).toContain(`mso-padding-alt:${padding};`)
      expect(cell).toContain(`background-color: ${LIGHT.ink};`)
    }
  })

  it('declares its language, and supports dark mode', async () => {
    const { html } = await renderMail(mail)
    expect(html).toContain(`<html lang="${REGIONAL_TAGS[locale]}" dir="ltr">`)
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>')
    expect(html).toContain('prefers-color-scheme: dark')
  })

  it('names sender, recipient and reason, and what to do if somebody else entered the address', async () => {
    const { text } = await renderMail(mail)
    const texts = messages(locale).newsletter.mail
    for (const part of [
      mail.siteName,
      mail.organisation,
      mail.address,
      mail.reference,
      texts[mail.kind].why,
      texts.notYou,
    ]) {
      expect(text).toContain(part)
    }
  })

  it('has no address in the subject', async () => {
    const { subject } = await renderMail(mail)
    expect(subject).not.toContain('@')
    expect(subject.length).toBeLessThan(100)
  })

  it('escapes every value', async () => {
    const texts = {
      siteName: HOSTILE,
      organisation: HOSTILE,
      address: HOSTILE,
      reference: HOSTILE,
      disclaimer: HOSTILE,
    }
    const urls = Object.fromEntries(
      Object.keys(mail)
        .filter((name) => name.endsWith('Url'))
        .map((name) => [name, `https://example.org/"><b>`]),
    )
    const { subject, html } = await renderMail({ ...mail, ...texts, ...urls } as Mail)
    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
    expect(html).not.toContain('<script')
    expect(html).not.toContain('"><b>')
  })
})

describe('a mail', () => {
  it.each(LOCALES)('starts with the notice that the site is a demonstration, in %s', async (locale) => {
    const notice = messages(locale).demonstration.text
    for (const mail of mails(locale)) {
      const { html, text } = await renderMail(mail)
      expect(text.startsWith(notice), mail.kind).toBe(true)
      expect(html.indexOf(notice), mail.kind).toBeLessThan(html.indexOf('<h1'))
      expect(html.indexOf(notice), mail.kind).toBeGreaterThan(0)
    }
  })

  it('has one button, except the welcome mail', async () => {
    for (const mail of mails('nl')) {
      const buttons = [...(await renderMail(mail)).html.matchAll(/class="mail-button"/g)]
      expect(buttons, mail.kind).toHaveLength(mail.kind === 'welcome' ? 0 : 1)
    }
  })

  it.each([
    ['nl', 'donderdag 7\u00a0januari 2027', 'Overzicht: Elke maand, op de eerste donderdag'],
    ['fr', 'jeudi 7\u00a0janvier 2027', 'Aperçu\u202f: Chaque mois, le premier jeudi'],
    ['en', 'Thursday 7\u00a0January 2027', 'Overview: Every month, on the first Thursday'],
  ] as const)('that welcomes a reader says when the first overview comes, in %s', async (locale, day, choice) => {
    const welcome = mails(locale).find(({ kind }) => kind === 'welcome')
    if (welcome?.kind !== 'welcome') throw new Error('no welcome mail')
    const { html, text } = await renderMail(welcome)
    for (const words of [day, choice]) {
      expect(text).toContain(words)
      expect(html).toContain(words)
    }
    const { firstDigest: _, ...without } = welcome
    expect((await renderMail(without)).text).not.toContain(day)
  })

  it('names the choices in the reader’s language, without municipalities if none were chosen', async () => {
    const [confirm] = mails('fr')
    if (confirm?.kind !== 'confirm') throw new Error('the first mail is not the confirmation')
    const chosen = await renderMail(confirm)
    for (const words of ['Projets urbains', 'Chiffres et études', 'Ixelles, Etterbeek', 'Français']) {
      expect(chosen.text).toContain(words)
      expect(chosen.html).toContain(words)
    }
    const none = await renderMail({ ...confirm, preferences: { ...confirm.preferences, municipalities: [] } })
    expect(none.text).not.toContain('Communes')
    expect(none.html).not.toContain('Communes')
  })
})

/** Contrast of two colours: WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(...colours: [string, string]): number {
  const [darker = 0, lighter = 0] = colours.map(luminance).toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

it.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the colours of a mail can be read in the %s scheme (WCAG 1.4.3)', (_scheme, { paper, ink, soft, link }) => {
  for (const colour of [ink, soft, link]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5)
})
