import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { linkIn, type NewsletterApp, newsletterApp } from './app.ts'
import { emptyDatabase } from './support.ts'

beforeEach(emptyDatabase)

/** Ways in which programs and people change the fixed part of a link, or add to its end. */
const FORMS = {
  capitals: (path: string) => path.replace(/^.*\//, (fixed) => fixed.toUpperCase()),
  slash: (path: string) => `${path}/`,
  slashes: (path: string) => path.replaceAll('/', '//'),
  index: (path: string) => `${path}/index.html`,
  encoded: (path: string) => path.replace('n', '%6E'),
  encodedTwice: (path: string) => path.replace('w', '%2577'),
  encodedSlash: (path: string) => path.replace(/(?<=\w)\//, '%2F'),
  encodedDot: (path: string) => path.replace(/\.(?=[^.]*$)/, '%2E'),
  bracket: (path: string) => `${path})`,
  lineBreak: (path: string) => `${path}%0A`,
  parameter: (path: string) => `${path};jsessionid=1`,
  region: (path: string) => path.replace(/^\/+([a-z]{2})\//i, '/$1-BE/'),
  french: (path: string) => path.replace(/^\/nl\//, '/fr/'),
  mark: (path: string) => `${path}?utm_source=mail`,
}

/** The mailed links of a subscriber, with the heading of each page in Dutch and in French. */
async function mailedLinks(app: NewsletterApp): Promise<string[]> {
  await app.post('/nl/nieuwsbrief', { email: 'jan@example.org', locale: 'nl', topics: ['projects'] })
  await app.send()
  const confirm = linkIn(app.mails.at(-1), 'bevestigen')
  await app.post(confirm, { do: 'confirm' })
  await app.send()
  const manage = linkIn(app.mails.at(-1), 'beheren')
  await app.post(manage, { do: 'link' })
  await app.send()
  return [confirm, manage, linkIn(app.mails.at(-1), 'voorkeuren')].map(
    (link) => new URL(link, 'https://site.test').pathname,
  )
}

const headingOf = (html: string) => html.match(/<h1[^>]*>([^<]*)/)?.[1]

it('a mailed link in any form opens its page at once, and nothing of the answer is public', async () => {
  const app = await newsletterApp()
  const pages: { link: string; headings: (string | undefined)[] }[] = []
  for (const link of await mailedLinks(app)) {
    const answers = [await app.get(link), await app.get(FORMS.french(link))]
    pages.push({ link, headings: await Promise.all(answers.map(async (answer) => headingOf(await answer.text()))) })
  }
  expect(new Set(pages.flatMap(({ headings }) => headings)).size).toBe(6)

  const asked = fc.record({
    page: fc.constantFrom(...pages),
    forms: fc.uniqueArray(fc.constantFrom(...(Object.keys(FORMS) as (keyof typeof FORMS)[])), { maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ page: { link, headings }, forms }) => {
      const order = [...forms].sort((a, b) => rank(a) - rank(b))
      const path = order.reduce((form, name) => FORMS[name](form), link)
      // An address with its origin: a path that begins with two slashes would be another host.
      const answer = await app.get(`https://site.test${path}`)
      const { headers, status } = answer
      expect(`${status} ${headers.get('Cache-Control')} ${headers.get('Referrer-Policy')}`, path).toBe(
        '200 private, no-store no-referrer',
      )
      expect(headers.has('Location') || headers.has('Cache-Tag'), path).toBe(false)
      expect(headings, path).toContain(headingOf(await answer.text()))
    }),
    { numRuns: 300 },
  )
  const logged = app.lines.join('\n')
  for (const { link } of pages) expect(logged).not.toContain(link.split('/').at(-1))
})

/** The order of forms: the language and the capitals are those of the link as it was mailed; the query is at the end. */
function rank(form: keyof typeof FORMS): number {
  if (form === 'french') return 0
  if (form === 'capitals') return 1
  return form === 'mark' ? 3 : 2
}
