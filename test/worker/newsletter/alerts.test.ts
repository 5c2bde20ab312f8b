import { beforeEach, describe, expect, it } from 'vitest'
import { brusselsInstant } from '../../../src/locale/brussels-time.ts'
import { ALERTS_WORDING } from '../../../src/locale/messages/index.ts'
import { linkIn, type NewsletterApp, newsletterApp as realApp } from './app.ts'
import { FakeMemory } from './backup.ts'
import { emptyDatabase, NOW, rows } from './support.ts'

const FORM = { email: 'jan@example.org', locale: 'nl', topics: ['projects'] }
const BULK = {
  provider: 'brevo' as const,
  url: undefined,
  from: 'news@example.brussels',
  postalAddress: 'Naamsestraat 59, 1000 Brussel',
  token: 'secret',
  eventsSecrets: ['t'.repeat(40)],
}

beforeEach(emptyDatabase)

/** With a memory of its own: to the next test, whose database is empty, the copies of this journal would mean a restore. */
const newsletterApp = (options: Parameters<typeof realApp>[0] = {}) => realApp({ memory: new FakeMemory(), ...options })

const wishes = async () =>
  (await rows('select status, rhythm, alerts, alerts_since, alerts_wording from subscriber'))[0]
const NONE = { alerts: 0, alerts_since: null, alerts_wording: null }
const SINCE = (at: number) => ({ alerts: 1, alerts_since: at, alerts_wording: ALERTS_WORDING })

/** Signs up, and presses the button of the mailed page. */
async function subscribe(app: NewsletterApp, fields: Record<string, string> = {}): Promise<void> {
  await app.post('/nl/nieuwsbrief', { ...FORM, ...fields })
  await app.send()
  await app.post(linkIn(app.mails.at(-1), 'bevestigen'), { do: 'confirm' })
  await app.send()
}

/** The page with the preferences, for which a mailed link is needed. */
async function preferencesOf(app: NewsletterApp): Promise<string> {
  await app.post(linkIn(app.mails.at(-1), 'beheren'), { do: 'link' })
  await app.send()
  return linkIn(app.mails.at(-1), 'voorkeuren')
}

describe('consent to alerts', () => {
  it('is stored by the confirmation, not by the form: a stranger may have typed the address', async () => {
    const app = await newsletterApp()
    await app.post('/nl/nieuwsbrief', { ...FORM, rhythm: 'monthly', alerts: 'yes' })
    expect(await wishes()).toMatchObject({ status: 'pending', rhythm: 'monthly', ...NONE })
    await app.send()
    expect(app.mails.at(-1)?.text).toContain('Meldingen over openbare onderzoeken: ja')
    await app.get(linkIn(app.mails.at(-1), 'bevestigen'))
    expect(await wishes()).toMatchObject(NONE)
    await app.post(linkIn(app.mails.at(-1), 'bevestigen'), { do: 'confirm' })
    expect(await wishes()).toEqual({ status: 'confirmed', rhythm: 'monthly', ...SINCE(NOW) })
  })

  it.each<[string, Record<string, string>]>([
    ['without the box', {}],
    ['with another value', { alerts: 'on' }],
    ['with a version that the client chose', { alertsWording: 'mine', alerts: '' }],
  ])('is not given %s', async (_what, fields) => {
    const app = await newsletterApp()
    await subscribe(app, fields)
    expect(await wishes()).toEqual({ status: 'confirmed', rhythm: 'weekly', ...NONE })
  })

  it('is given, kept and withdrawn on the page of the preferences', async () => {
    const app = await newsletterApp()
    await subscribe(app)
    const page = await preferencesOf(app)
    const save = (fields: Record<string, string>) =>
      app.post(page, { do: 'save', locale: 'nl', topics: ['plans'], ...fields })
    await save({ rhythm: 'monthly', alerts: 'yes' })
    expect(await wishes()).toMatchObject({ rhythm: 'monthly', ...SINCE(NOW) })
    app.clock.now += 60_000
    await save({ alerts: 'yes' })
    expect(await wishes()).toMatchObject({ rhythm: 'monthly', ...SINCE(NOW) })
    app.clock.now += 60_000
    await save({ rhythm: 'weekly' })
    expect(await wishes()).toMatchObject({ rhythm: 'weekly', ...NONE })
  })

  it('keeps its proof after it is withdrawn: which text, on which page, from when to when', async () => {
    const app = await newsletterApp()
    await subscribe(app, { alerts: 'yes' })
    const page = await preferencesOf(app)
    const save = (fields: Record<string, string>) =>
      app.post(page, { do: 'save', locale: 'nl', topics: ['plans'], ...fields })
    app.clock.now += 60_000
    await save({})
    app.clock.now += 60_000
    await save({ alerts: 'yes' })
    const proofs = [
      { given_at: NOW, wording: ALERTS_WORDING, page: '/nl/nieuwsbrief', withdrawn_at: NOW + 60_000 },
      { given_at: NOW + 120_000, wording: ALERTS_WORDING, page: '/nl/nieuwsbrief/voorkeuren', withdrawn_at: null },
    ]
    expect(await rows('select given_at, wording, page, withdrawn_at from alerts_consent order by 1')).toEqual(proofs)
    expect(await (await app.get(`${page}/data.json`)).json()).toMatchObject({ alertsConsent: proofs })
  })

  it('is never offered as a ticked box because somebody else ticked it in a form', async () => {
    const app = await newsletterApp()
    await subscribe(app)
    await app.post('/nl/nieuwsbrief', { ...FORM, rhythm: 'monthly', alerts: 'yes' })
    expect(await wishes()).toMatchObject({ rhythm: 'weekly', ...NONE })
    await app.send()
    const html = await (await app.get(linkIn(app.mails.at(-1), 'voorkeuren'))).text()
    expect(html).toMatch(/<input[^>]*name="rhythm"[^>]*value="monthly"[^>]*checked/)
    expect(html.match(/<input[^>]*name="alerts"[^>]*>/)?.[0]).not.toContain('checked')
  })

  it('ends with a new sign-up after an unsubscription that does not ask for it', async () => {
    const app = await newsletterApp()
    await subscribe(app, { alerts: 'yes' })
    await app.post(linkIn(app.mails.at(-1), 'beheren'), { do: 'unsubscribe' })
    app.clock.now += 60_000
    await subscribe(app)
    expect(await wishes()).toEqual({ status: 'confirmed', rhythm: 'weekly', ...NONE })
  })
})

describe('what comes next', () => {
  it('is in the welcome mail and on the page of the preferences, if a mail service for issues is configured', async () => {
    const app = await newsletterApp({ bulk: BULK })
    // NOW is Thursday 15 January 2026, 13:00 in Brussels.
    await app.post('/nl/nieuwsbrief', { ...FORM, rhythm: 'monthly', alerts: 'yes' })
    await app.send()
    const confirmed = await app.post(linkIn(app.mails.at(-1), 'bevestigen'), { do: 'confirm' })
    expect(await confirmed.text()).toContain('Uw eerste overzicht komt op donderdag 5\u00a0februari 2026')
    await app.send()
    expect(app.mails.at(-1)?.text).toContain('Uw eerste overzicht komt op donderdag 5\u00a0februari 2026')
    const html = await (await app.get(await preferencesOf(app))).text()
    expect(html).toContain('Uw volgende overzicht komt op donderdag 5\u00a0februari 2026')
    expect(html).toContain('om 8 uur')
  })

  it.each([
    ['before 8:00 on a Thursday', '2026-12-03T07:59', '3\u00a0december 2026'],
    ['after 8:00 on a Thursday', '2026-12-03T08:00', '10\u00a0december 2026'],
    ['on a Sunday on which summer time begins', '2026-03-29T12:00', 'donderdag 2\u00a0april 2026'],
    ['on a Sunday on which summer time ends', '2026-10-25T12:00', 'donderdag 29\u00a0oktober 2026'],
    ['in the week of Ascension Day', '2026-05-12T12:00', 'vrijdag 15\u00a0mei 2026'],
    ['on Ascension Day', '2026-05-14T12:00', 'vrijdag 15\u00a0mei 2026'],
  ])('is the day on which the overview is sent, %s', async (_when, minute, day) => {
    const app = await newsletterApp({ bulk: BULK })
    app.clock.now = brusselsInstant(minute)
    await subscribe(app)
    expect(app.mails.at(-1)?.text).toContain(day)
    expect(await (await app.get(await preferencesOf(app))).text()).toContain(day)
  })

  it('is on the pages and in the mail of a development machine too, which keeps issues for /_dev/mails', async () => {
    const app = await newsletterApp({ environment: 'development' })
    await app.post('/nl/nieuwsbrief', FORM)
    await app.send()
    const confirmed = await app.post(linkIn(app.mails.at(-1), 'bevestigen'), { do: 'confirm' })
    await app.send()
    expect(app.mails.at(-1)?.text).toContain('eerste overzicht')
    expect(await confirmed.text()).toContain('eerste overzicht')
    expect(await (await app.get(await preferencesOf(app))).text()).toContain('volgende overzicht')
  })

  it('is not promised without a mail service for issues', async () => {
    const app = await newsletterApp()
    await subscribe(app)
    expect(app.mails.at(-1)?.text).not.toContain('eerste overzicht')
    expect(await (await app.get(await preferencesOf(app))).text()).not.toContain('volgende overzicht')
  })
})
