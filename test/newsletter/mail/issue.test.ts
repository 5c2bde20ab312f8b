import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale, REGIONAL_TAGS } from '../../../src/locale/locale.ts'
import type { IssueContent } from '../../../src/newsletter/mail/issue-content.ts'
import type { OutgoingMail } from '../../../src/newsletter/mail/mailer.ts'
import { composeIssue, event, ISSUES, item, LETTER, ORIGIN, POSTAL, RECIPIENT } from './issues.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'doctype-style': 'off',
    'no-raw-characters': 'off',
    'no-inline-style': 'off',
    'long-title': 'off',
  },
})

const mailOf = async (content: IssueContent, locale: Locale = 'nl', recipient = RECIPIENT): Promise<OutgoingMail> =>
  (await composeIssue(content, locale)).for(recipient)
const kilobytes = (text: string) => new TextEncoder().encode(text).byteLength / 1000
const hrefs = (html: string) => [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, url]) => url ?? '')
const CASES = ISSUES.flatMap(([name, content]) => LOCALES.map((locale) => [name, locale, content] as const))

describe.each(CASES)('the mail "%s" in %s', (_name, locale, content) => {
  it('is valid HTML that a screen reader can use', async () => {
    const { results } = await validator.validateString((await mailOf(content, locale)).html)
    expect(results.flatMap((one) => one.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
  })

  it('has every link in the text too, and only absolute links', async () => {
    const { html, text } = await mailOf(content, locale)
    const urls = hrefs(html)
    expect(urls.length).toBeGreaterThan(4)
    for (const url of urls) {
      expect(url).toMatch(/^https:\/\//)
      expect(text).toContain(url)
    }
    expect(text).not.toMatch(/[\s(]\/(?:nl|fr|en)\//)
  })

  it('loads nothing from a server, and counts nothing', async () => {
    const { html } = await mailOf(content, locale)
    expect(html).not.toMatch(/<(?:img|link|script|iframe|object|video|audio|form|base)\b/)
    expect(html).not.toMatch(/\b(?:src|srcset|background|poster|action)=/)
    expect(html).not.toMatch(/url\(|@import|@font-face|http-equiv|mso-hide|<!--\[if/)
    for (const url of hrefs(html)) expect(new URL(url).search).toBe('')
  })

  it('is smaller than what mail programs cut off', async () => {
    const { html, text } = await mailOf(content, locale)
    expect(kilobytes(html)).toBeLessThan(90)
    expect(kilobytes(text)).toBeLessThan(90)
  })

  it('says who sends it, from where, why, and how to end it', async () => {
    const { html, text, from } = await mailOf(content, locale)
    for (const part of ['perspective.brussels', POSTAL, RECIPIENT.reference]) {
      expect(text).toContain(part)
      expect(html).toContain(part)
    }
    expect(text).toContain(RECIPIENT.email)
    for (const url of [RECIPIENT.links.unsubscribe, RECIPIENT.links.preferences]) {
      expect(text.split('\n')).toContain(url)
      expect(html).toContain(`href="${url}"`)
    }
    expect(from.email).toBe('news@example.brussels')
    expect(text).not.toContain(RECIPIENT.links.oneClick)
  })

  it('has the headers of a mailing list (RFC 2369, 2919, 5064, 8058)', async () => {
    const { headers, subject } = await mailOf(content, locale)
    expect(headers).toMatchObject({
      'List-Unsubscribe': `<${RECIPIENT.links.oneClick}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': content.kind === 'alert' ? '<alerts.example.org>' : '<news.example.org>',
      'X-Mail-Reference': RECIPIENT.reference,
      'Content-Language': locale,
    })
    expect(headers['List-Archive']).toMatch(new RegExp(`^<${ORIGIN}/${locale}/[^>]+>$`))
    const written = content.kind === 'letter' && locale !== 'en'
    expect(headers['Archived-At']).toBe(written ? `<${ORIGIN}/${locale}/news/2026-12>` : undefined)
    for (const value of [subject, ...Object.values(headers)]) expect(value).not.toMatch(/[\r\n]/)
    expect(subject).not.toContain('@')
  })

  it('declares its language and that of borrowed text', async () => {
    const { html } = await mailOf(content, locale)
    expect(html).toContain(`<html lang="${REGIONAL_TAGS[locale]}" dir="ltr">`)
    const items = [
      ...html.matchAll(/<a\b[^>]*href="https:\/\/example\.org\/(nl|fr)\/(?:nieuws|onderzoeken|enquetes)\/[^>]*>/g),
    ]
    if (content.kind !== 'letter') expect(items.length).toBeGreaterThan(0)
    for (const [link, written] of items) {
      if (written === locale) expect(link).not.toContain('lang=')
      else expect(link).toContain(`lang="${written}-BE"`)
    }
  })
})

describe('the mails of an issue', () => {
  it('are equal but for address, reference and links', async () => {
    const composed = await composeIssue(LETTER, 'nl')
    const other = {
      email: 'other@example.org',
      reference: 'f'.repeat(32),
      links: { unsubscribe: `${ORIGIN}/u`, oneClick: `${ORIGIN}/o`, preferences: `${ORIGIN}/p` },
    }
    const neutral = (mail: OutgoingMail, { email, reference, links }: typeof RECIPIENT) =>
      [links.preferences, links.unsubscribe, links.oneClick, reference, email]
        .flatMap((value) => [value, value.replaceAll("'", '&#39;')])
        .reduce((text, value) => text.replaceAll(value, '…'), JSON.stringify(mail))
    expect(neutral(composed.for(other), other)).toBe(neutral(composed.for(RECIPIENT), RECIPIENT))
  })

  it('escape what is put in for a recipient, and leave no mark behind', async () => {
    const url = `${ORIGIN}/"><b>`
    const recipient = {
      email: '"><b>@example.org',
      reference: '"><b>',
      links: { unsubscribe: url, oneClick: url, preferences: url },
    }
    const composed = await composeIssue(LETTER, 'nl')
    const first = composed.for(recipient)
    expect(first.html).not.toContain('"><b>')
    expect(first.text).toContain('"><b>@example.org')
    const second = composed.for({ ...recipient, reference: '$1 $& $$' })
    expect(second.text).toContain('$1 $& $$')
    expect(second.html).not.toMatch(/\b[\w-]{22}[arup]\b/)
  })

  it('take little time for each recipient', async () => {
    const composed = await composeIssue(LETTER, 'nl')
    const start = performance.now()
    for (let i = 0; i < 2000; i++) composed.for({ ...RECIPIENT, email: `p${i}@example.org` })
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('escape every text of a digest and an alert, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
        const hostile = `<script>${text}</script><img src=x>`
        const digest = await mailOf({
          kind: 'digest',
          id: 'w',
          rhythm: 'weekly',
          items: [item(1, { title: hostile, text: hostile })],
          more: 0,
        })
        const alert = await mailOf({
          kind: 'alert',
          id: 'a',
          events: [event({ title: hostile, municipality: hostile })],
        })
        for (const { html, subject } of [digest, alert]) {
          expect(html).not.toMatch(/<script|<img/)
          expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('a letter', () => {
  it('has its text, with the styles of the other mails and absolute links', async () => {
    const { html, text, subject } = await mailOf(LETTER)
    expect(subject).toBe('Nieuws van december')
    expect(html).toMatch(/<a class="mail-link" style="[^"]+" href="https:\/\/example\.org\/nl\/josaphat">het plan<\/a>/)
    expect(text).toContain('(https://example.org/nl/josaphat)')
    expect(text).toContain('(https://participation.brussels)')
  })

  it('that is not in the reader’s language is a short mail with a link to each language', async () => {
    const { html, text, subject } = await mailOf(LETTER, 'en')
    expect(subject).toContain('not in English')
    expect(text).toContain('https://example.org/nl/news/2026-12')
    expect(text).toContain('https://example.org/fr/news/2026-12')
    expect(text).toContain('text in French')
    expect(html).toMatch(/href="https:\/\/example\.org\/fr\/news\/2026-12" lang="fr-BE">Nouvelles de décembre/)
    expect(html).not.toContain('Beste lezer')
    expect(text.length).toBeLessThan(2500)
  })

  it('shows its first sentence beside the subject, not the salutation', async () => {
    const text = 'Beste lezer,\n\nHet plan voor Josaphat is sinds vorige maand van kracht.\n\nMeer volgt.'
    const body = { html: '<p>Beste lezer,</p>', text, path: '/nl/news/2026-12' }
    const { html } = await mailOf({ ...LETTER, bodies: { nl: body, fr: body } })
    expect(html).toMatch(
      /<div style="display: none[^>]*>Het plan voor Josaphat is sinds vorige maand van kracht\.<\/div>/,
    )
    const short = { ...body, text: 'Kort.' }
    expect((await mailOf({ ...LETTER, bodies: { nl: short, fr: short } })).html).toContain('De nieuwsbrief.')
  })

  it('that corrects another one says so in its subject, and why the reader gets it', async () => {
    const { subject, text } = await mailOf({ ...LETTER, correction: true }, 'fr')
    expect(subject).toBe('Correction\u202f: Nouvelles de décembre')
    expect(text).toContain('la lettre qui contenait une erreur')
  })

  it('that mail programs would cut off is a link to its page', async () => {
    const long = `<p>${'Lang. '.repeat(20_000)}</p>`
    const body = { html: long, text: 'Lang.', path: '/nl/news/2026-12' }
    const { html, text } = await mailOf({ ...LETTER, bodies: { nl: body, fr: body } })
    expect(kilobytes(html)).toBeLessThan(90)
    expect(text).toContain('https://example.org/nl/news/2026-12')
  })

  it('changes no address but paths of the site', async () => {
    const html =
      '<p><a href="//other.example/x">a</a> <a href="#b">b</a> <a class="own" href="/nl/c">c</a> href="/nl/d"</p>'
    const body = { html, text: 'a', path: '/nl/x' }
    const mail = await mailOf({ ...LETTER, bodies: { nl: body, fr: body } })
    expect(mail.html).toContain('href="//other.example/x"')
    expect(mail.html).toContain('href="#b"')
    expect(mail.html).toContain('<a class="own" href="https://example.org/nl/c"')
    expect(mail.html).toContain(' href="/nl/d"</p>')
  })
})

describe('a digest', () => {
  it('has at most 20 items, then the number of the others and a link', async () => {
    const items = Array.from({ length: 30 }, (_, i) => item(i, { text: 'x y '.repeat(2000) }))
    const { html, text, subject } = await mailOf({ kind: 'digest', id: 'm', rhythm: 'monthly', items, more: 3 })
    expect(html.match(/<h2/g)).toHaveLength(20)
    expect(text).toContain('nog 13 berichten')
    expect(subject).toContain('33 berichten')
    expect(kilobytes(html)).toBeLessThan(90)
  })

  it.each([
    [1, 'één bericht'],
    [2, '2 berichten'],
  ])('with %i items counts them in its subject', async (count, words) => {
    const items = Array.from({ length: count }, (_, i) => item(i))
    expect((await mailOf({ kind: 'digest', id: 'w', rhythm: 'weekly', items, more: 0 })).subject).toContain(words)
  })
})

describe('an alert', () => {
  it('names the inquiry, the municipality and the last day', async () => {
    const { subject, text } = await mailOf({ kind: 'alert', id: 'a', events: [event()] }, 'fr')
    expect(subject).toBe('Nouvelle enquête publique – RPA Josaphat')
    expect(text).toContain('Schaarbeek, Evere')
    expect(text).toContain('jusqu’au 1er\u00a0janvier 2027 inclus')
    expect(text).toContain('texte en néerlandais')
  })

  it('does not ask for a response to an inquiry that was withdrawn', async () => {
    for (const locale of LOCALES) {
      const { text } = await mailOf({ kind: 'alert', id: 'a', events: [event({ event: 'withdrawn' })] }, locale)
      expect(text).not.toContain('2027')
    }
  })
})
