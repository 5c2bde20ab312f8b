import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { IS_WHOLE } from '../support/whole.ts'
import { launch, openPage, tabTo } from './browser.ts'
import { focusIsVisible } from './focus.ts'
import { type BrowserSite, type SentMail, startSite } from './site.ts'

let site: BrowserSite
let browser: Browser
beforeAll(async () => {
  site = await startSite({ content: deserialize(readFileSync(inject('content'))) })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Waits for a mail to an address with a link to this page. */
function mailTo(email: string, segment: string): Promise<SentMail> {
  return vi.waitFor(
    () => {
      const mail = site.mails.find(({ to, text }) => to === email && text.includes(`/${segment}/`))
      if (!mail) throw new Error(`no mail to ${email} with ${segment}`)
      return mail
    },
    { timeout: 15_000, interval: 100 },
  )
}

const linkIn = ({ text }: SentMail, segment: string) => text.match(new RegExp(`http://\\S*/${segment}/\\S+`))?.[0] ?? ''
const standing = async (email: string) =>
  (await site.db.prepare('select status from subscriber where address = ?1').bind(email).first<string>('status')) ??
  'unknown'

/** All rows of the newsletter's tables, to check that nothing changes. */
async function everything(): Promise<string> {
  const tables = ['subscriber', 'consent', 'outbox', 'caused_mail', 'suppression', 'tally', 'journal']
  return JSON.stringify(
    await Promise.all(
      tables.map(async (table) => (await site.db.prepare(`select * from ${table} order by 1, 2`).all()).results),
    ),
  )
}

test('with the keyboard only, a person can correct errors, subscribe and confirm', async () => {
  const { page, errors } = await openPage(browser, { javaScriptEnabled: true })
  await page.goto(`${site.origin}/fr/newsletter`)
  await tabTo(page, 'main form button')
  expect(await focusIsVisible(page)).toBe(true)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  expect(await page.title()).toMatch(/^Erreur/)
  expect(await page.locator('.error-summary:focus').count()).toBe(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.locator('input[name=email]:focus').count()).toBe(1)
  await page.keyboard.type('clavier@example.org')
  await tabTo(page, 'main input[name=topics]')
  expect(await focusIsVisible(page)).toBe(true)
  await page.keyboard.press('Space')
  await tabTo(page, 'main form button')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/fr/newsletter/envoye')

  await page.goto(linkIn(await mailTo('clavier@example.org', 'confirmer'), 'confirmer'))
  expect(await standing('clavier@example.org')).toBe('pending')
  await tabTo(page, 'main form button')
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  expect(await standing('clavier@example.org')).toBe('confirmed')
  expect(errors).toEqual([])
})

test('subscribing, confirming and unsubscribing work without JavaScript', async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false })
  await page.goto(`${site.origin}/nl/`)
  await page.fill('footer input[name=email]', 'zonder@example.org')
  await page.click('footer form button')
  await page.waitForURL('**/nl/nieuwsbrief/verzonden')
  await page.goto(linkIn(await mailTo('zonder@example.org', 'bevestigen'), 'bevestigen'))
  await page.click('main form button')
  const manage = linkIn(await mailTo('zonder@example.org', 'beheren'), 'beheren')
  await page.goto(manage)
  await page.click('form:has(input[value=unsubscribe]) button')
  expect(await standing('zonder@example.org')).toBe('unsubscribed')
  await page.click('form:has(input[value=undo]) button')
  expect(await standing('zonder@example.org')).toBe('confirmed')
})

describe('a page with a secret URL', () => {
  test('accepts its own form, although it sends no referrer', async () => {
    const { page } = await openPage(browser)
    await page.goto(`${site.origin}/en/newsletter`)
    await page.fill('main input[name=email]', 'origin@example.org')
    await page.check('main input[name=topics][value=plans]')
    await page.click('main form button')
    const confirm = linkIn(await mailTo('origin@example.org', 'confirm'), 'confirm')
    await page.goto(confirm)
    const posted = page.waitForRequest((request) => request.method() === 'POST')
    await page.click('main form button')
    const headers = await (await posted).allHeaders()
    expect([headers.origin, headers['sec-fetch-site'], headers.referer]).toEqual(['null', 'same-origin', undefined])
    expect(await standing('origin@example.org')).toBe('confirmed')
  })

  test('refuses a form that another site posts to it', async () => {
    const { page } = await openPage(browser)
    const { text } = await mailTo('origin@example.org', 'manage')
    const action = text.match(/http:\/\/\S*\/manage\/\S+/)?.[0] ?? ''
    await page.setContent(
      `<form method="post" action="${action}"><input name="do" value="unsubscribe"><button>Win</button></form>`,
    )
    await page.click('button')
    await page.waitForLoadState()
    expect(await standing('origin@example.org')).toBe('confirmed')
  })
})

/** How long a mail scanner keeps each link open, in milliseconds, and how often it fetches it meanwhile. */
const SCAN = IS_WHOLE ? { time: 10_000, fetches: 50 } : { time: 1_000, fetches: 10 }

test('a mail scanner that opens every link for seconds, with scripts, changes nothing', async () => {
  const links = [
    ...new Set(
      site.mails.flatMap(({ text, html }) => `${text} ${html}`.match(/http:\/\/127\.0\.0\.1[^\s"<>]*/g) ?? []),
    ),
  ]
  expect(links.length).toBeGreaterThan(10)
  // The queue has sent everything, so only a visit can change rows now.
  await vi.waitFor(
    async () =>
      expect(await site.db.prepare("select count(*) as n from outbox where state = 'due'").first('n')).toBe(0),
    { timeout: 15_000 },
  )
  const before = await everything()
  const { context } = await openPage(browser)
  const pages = await Promise.all(
    links.map(async (link) => {
      const page = await context.newPage()
      await page.goto(link)
      return page
    }),
  )
  // While the pages are open, each link is fetched again and again.
  const fetched = links.map(async (link) => {
    for (let i = 0; i < SCAN.fetches; i++)
      await fetch(link, { redirect: 'manual' }).then((response) => response.arrayBuffer())
  })
  await Promise.all([new Promise((resolve) => setTimeout(resolve, SCAN.time)), ...fetched])
  await Promise.all(pages.map((page) => page.close()))
  expect(await everything()).toBe(before)
}, 120_000)
