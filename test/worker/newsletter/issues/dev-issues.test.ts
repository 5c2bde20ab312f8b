import { Hono } from 'hono'
import { beforeEach, expect, test } from 'vitest'
import { prepareIssue } from '../../../../src/newsletter/issues/prepare.ts'
import { type IssuePreview, issuePages } from '../../../../src/newsletter/mail/dev-issues.tsx'
import type { ComposeIssue } from '../../../../src/newsletter/mail/issue.tsx'
import { securityHeaders } from '../../../../src/platform/security-headers.ts'
import { db, rows } from '../support.ts'
import { HASH, insertLetter, LETTER, place } from './sending.ts'
import { emptyIssues, insertReaders } from './support.ts'

beforeEach(emptyIssues)

const compose: ComposeIssue = async (content, locale) => ({
  for: ({ email, reference, links }) => ({
    to: email,
    from: { email: 'newsletter@example.brussels', name: 'Nieuwsbrief' },
    subject: `<b> ${content.id} ${locale}`,
    html: `<style>@media (prefers-color-scheme: dark) { p { color: white } }</style><p>${JSON.stringify(content)}`,
    text: `${links.unsubscribe} ${links.oneClick} ${links.preferences}`,
    headers: { 'X-Mail-Reference': reference },
  }),
})

function site(change: Partial<IssuePreview> = {}) {
  const { options } = place()
  const preview = { ...options, compose, ...change }
  const app = new Hono().use(securityHeaders({ https: false })).route('/', issuePages(preview))
  return async (path: string) => {
    const response = await app.request(path)
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
}

test('lists letters that were not prepared, and issues', async () => {
  const get = site()
  expect((await get('/_dev/issues')).text).toContain(
    `<a href="/_dev/issues/${LETTER}">${LETTER}</a> published, not prepared`,
  )
  await insertLetter(0)
  await insertLetter(0, { id: '2026-11' })
  const { text } = await get('/_dev/issues')
  expect(text).toContain(`${LETTER}</a> letter, preparing`)
  expect(text).toContain('2026-11</a> letter, preparing')
  expect(text).not.toContain('not prepared')
})

test('shows a letter before it is prepared, in each language, with who would get it', async () => {
  await insertReaders([{ locale: 'nl' }, { locale: 'fr' }, { status: 'paused' }])
  const { text } = await site()(`/_dev/issues/${LETTER}`)
  for (const locale of ['nl', 'fr', 'en']) {
    expect(text).toContain(`&lt;b&gt; ${LETTER} ${locale}`)
    for (const width of [640, 320]) expect(text).toContain(`title="${locale}, ${width} px, dark"`)
  }
  expect(text).toContain('nl: 1 get a mail')
  expect(text).toContain('nl: 1 left out: paused')
  expect(text).toMatch(/0\.\d kB of HTML/)
  expect(await rows('select * from issue')).toEqual([])
})

test('shows an issue as it is stored, also when the letter is no longer in force', async () => {
  await insertReaders([{}])
  const all = place()
  await insertLetter(0)
  await prepareIssue(all.options, LETTER)
  const { text } = await site({ mailings: async () => undefined })(`/_dev/issues/${LETTER}`)
  expect(text).toContain(`${LETTER} fr`)
  expect(text).toContain('nl: 1 get a mail')
})

test('shows all items of a digest', async () => {
  const items = ['a', 'b'].map((id) => ({
    id,
    seen: 1,
    topics: ['plans'],
    municipalities: [],
    locales: { nl: { title: `Titel ${id}`, path: '/nl/a', text: '' }, fr: { title: id, path: '/fr/a', text: '' } },
  }))
  await db
    .prepare(`insert into issue (id, kind, rhythm, hash, content, state, covers, prepared_by, prepared_at)
values ('digest:weekly:2026-01-15', 'digest', 'weekly', ?1, ?2, 'prepared', 1, 'worker', 1)`)
    .bind(HASH, JSON.stringify({ kind: 'digest', items }))
    .run()
  const { text } = await site()('/_dev/issues/digest%3Aweekly%3A2026-01-15/nl')
  expect(text).toContain('Titel a')
  expect(text).toContain('Titel b')
})

test('shows a mail in the dark, without loading anything', async () => {
  const get = site()
  const light = await get(`/_dev/issues/${LETTER}/nl`)
  expect(light.text).toContain('@media (prefers-color-scheme: dark)')
  expect(light.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  // A browser shows the mail in a frame of the page.
  expect(light.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'")
  expect(light.headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
  expect((await get(`/_dev/issues/${LETTER}`)).headers.get('Content-Security-Policy')).toContain("frame-src 'self'")
  expect((await get(`/_dev/issues/${LETTER}/nl?dark`)).text).toContain('@media all { p')
})

test('has dead links only', async () => {
  const { text } = await site()(`/_dev/issues/${LETTER}`)
  const links = [...text.matchAll(/https:\/\/site\.test\S+/g)].map(([link]) => link)
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((link) => !/\/preview(#_link)?(<|$)/.test(link))).toEqual([])
})

test.each(['/_dev/issues/2027-01', '/_dev/issues/2027-01/nl', `/_dev/issues/${LETTER}/de`])(
  '%s is not found',
  async (path) => {
    expect((await site()(path)).status).toBe(404)
  },
)
