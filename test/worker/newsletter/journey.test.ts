import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { messages } from '../../../src/locale/messages/index.ts'
import { everyMinute } from '../../../src/newsletter/jobs.ts'
import { COPY_KEY } from '../../../src/newsletter/journal/copies.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { writeValue } from '../../../src/newsletter/store/values.ts'
import { NO_STORE } from '../../../src/platform/cache-control.ts'
import { linkIn, type NewsletterApp, newsletterApp } from './app.ts'
import { FakeMemory } from './backup.ts'
import { answerLost, around } from './database.ts'
import { db, emptyDatabase, everything, pseudonyms, rows, signUpAs, standing } from './support.ts'

const FORM = { email: 'Jean.Dupont@example.org', locale: 'fr', topics: ['projects', 'plans'], municipalities: '1080' }
const HOUR = 3_600_000

let site: NewsletterApp
let memory: FakeMemory
/** Another instance of the site, with the same database and the same KV. */
const open = (options: Parameters<typeof newsletterApp>[0] = {}) => newsletterApp({ memory, ...options })
beforeEach(async () => {
  await emptyDatabase()
  memory = new FakeMemory()
  site = await open()
})

const idOf = async () => (await rows<{ id: string }>('select id from subscriber'))[0]?.id ?? ''
/** Waits for the copies of a subscriber's journal entries: they are made after the answer. */
async function expectCopies(id: string, expected: readonly string[]): Promise<void> {
  await vi.waitFor(async () => {
    const { keys } = await memory.list({ prefix: COPY_KEY })
    const copies = keys.map(({ metadata }) => metadata as { kind: string; detail: { subscriber?: string } })
    expect(copies.filter(({ detail }) => detail.subscriber === id).map(({ kind }) => kind)).toEqual(expected)
    expect(await rows('select id from journal where copied = 0')).toEqual([])
  })
}

/** Captures the error lines that a test causes. @returns the lines */
function expectErrors(): string[] {
  const lines: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(String(line)))
  return lines
}
afterEach(() => vi.restoreAllMocks())

async function suppressed(address: string): Promise<void> {
  const [{ id: subscriber } = { id: undefined }] = await rows<{ id: string }>(
    'select id from subscriber where address = ?',
    address,
  )
  await suppress(db, pseudonyms, { address, subscriber, reason: 'asked', source: 'operator', now: site.clock.now })
}

/** Signs up and confirms. */
async function subscribe(email = FORM.email): Promise<void> {
  await site.post('/fr/newsletter', { ...FORM, email })
  await site.send()
  await site.post(linkIn(site.mails.at(-1), 'confirmer'), { do: 'confirm' })
  await site.send()
}

/** Asks for a preferences link with the link at the foot of the last mail. @returns the link */
async function openPreferences(): Promise<string> {
  await site.post(linkIn(site.mails.at(-1), 'gerer'), { do: 'link' })
  await site.send()
  return linkIn(site.mails.at(-1), 'preferences')
}

/** Enters a new address and waits for its mail. @returns the link in that mail */
async function askForNewAddress(preferences: string, email = 'new@example.net'): Promise<string> {
  await site.post(preferences, { do: 'address', email })
  await site.send()
  const mail = site.mails.at(-1)
  expect(mail?.to).toBe(email)
  return linkIn(mail, 'adresse')
}

describe('a subscriber', () => {
  test('signs up in French, confirms, changes everything, leaves, comes back and is erased', async () => {
    const signedUp = await site.post('/fr/newsletter', FORM)
    expect([signedUp.status, signedUp.headers.get('Location')]).toEqual([303, '/fr/newsletter/envoye'])
    expect((await site.get('/fr/newsletter/envoye')).status).toBe(200)
    expect(site.mails).toHaveLength(0)
    await site.send()
    const [mail] = site.mails
    expect(mail).toMatchObject({
      to: 'Jean.Dupont@example.org',
      headers: { 'Content-Language': 'fr', 'Auto-Submitted': 'auto-generated' },
    })

    const confirmLink = linkIn(mail, 'confirmer')
    const page = await site.get(confirmLink)
    expect(page.status).toBe(200)
    expect(page.headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(await standing('jean.dupont@example.org')).toBe('pending')
    expect((await site.post(confirmLink, { do: 'confirm' })).status).toBe(200)
    expect(await rows('select status, locale, topics, municipalities from subscriber')).toEqual([
      { status: 'confirmed', locale: 'fr', topics: '["projects","plans"]', municipalities: '["1080"]' },
    ])
    await site.send()
    const manageLink = linkIn(site.mails[1], 'gerer')

    await site.post(manageLink, { do: 'link' })
    await site.send()
    const preferencesLink = linkIn(site.mails[2], 'preferences')
    expect((await site.get(preferencesLink)).status).toBe(200)
    expect((await site.post(preferencesLink, { do: 'save', locale: 'nl', topics: 'statistics' })).status).toBe(303)
    expect(await rows('select locale, topics from subscriber')).toEqual([{ locale: 'nl', topics: '["statistics"]' }])
    const data = (await (await site.get(`${preferencesLink}/data.json`)).json()) as {
      subscriber: { email: string }
      consent: unknown[]
    }
    expect([data.subscriber.email, data.consent.length]).toEqual(['Jean.Dupont@example.org', 1])

    await site.post(manageLink, { do: 'unsubscribe' })
    expect(await standing('jean.dupont@example.org')).toBe('unsubscribed')
    await site.post(manageLink, { do: 'undo' })
    expect(await standing('jean.dupont@example.org')).toBe('confirmed')
    expect((await site.post(preferencesLink, { do: 'erase' })).status).toBe(422)
    expect((await site.post(preferencesLink, { do: 'erase', erase: 'yes' })).headers.get('Location')).toBe(
      '/fr/newsletter/efface',
    )
    expect(
      await rows(
        'select (select count(*) from subscriber) + (select count(*) from consent) + (select count(*) from outbox) as n',
      ),
    ).toEqual([{ n: 0 }])
  })

  test('gets a new link in place of an expired one, and confirms the same consent with it', async () => {
    await site.post('/fr/newsletter', FORM)
    await site.send()
    const old = linkIn(site.mails.at(-1), 'confirmer')
    site.clock.now += 73 * HOUR
    expect(await (await site.get(old)).text()).toContain('value="renew"')
    await site.post(old, { do: 'renew' })
    await site.send()
    const fresh = linkIn(site.mails.at(-1), 'confirmer')
    expect(fresh).not.toBe(old)
    await site.post(fresh, { do: 'confirm' })
    expect(await standing('jean.dupont@example.org')).toBe('confirmed')
    expect(await rows('select locale, topics, municipalities, confirmed_at from consent')).toEqual([
      { locale: 'fr', topics: '["projects","plans"]', municipalities: '["1080"]', confirmed_at: site.clock.now },
    ])
  })

  test('gets a new link in the language chosen in that sign-up, not in an earlier one', async () => {
    await site.post('/nl/nieuwsbrief', { ...FORM, locale: 'nl' })
    await site.post('/fr/newsletter', FORM)
    await site.send()
    const french = site.mails.find(({ headers }) => headers['Content-Language'] === 'fr')
    site.clock.now += 73 * HOUR
    await site.post(linkIn(french, 'confirmer'), { do: 'renew' })
    await site.send()
    expect(site.mails.at(-1)?.headers['Content-Language']).toBe('fr')
  })

  test('moves to another address only after the new address confirms', async () => {
    await subscribe()
    const preferences = await openPreferences()
    const change = await askForNewAddress(preferences)
    expect(await standing('new@example.net')).toBe('unknown')
    expect(await (await site.get(change)).text()).toContain('value="change"')
    await site.post(change, { do: 'change' })
    expect([await standing('new@example.net'), await standing('jean.dupont@example.org')]).toEqual([
      'confirmed',
      'unknown',
    ])
    await expectCopies(await idOf(), ['moved'])
    // Links mailed to the former mailbox do not work any more.
    for (const link of [preferences, linkIn(site.mails[1], 'gerer')]) expect((await site.get(link)).status).toBe(404)
  })

  test('does not move with a link older than 72 hours', async () => {
    await subscribe()
    const change = await askForNewAddress(await openPreferences())
    site.clock.now += LIMITS.changeLink
    const before = await everything()
    expect((await site.post(change, { do: 'change' })).status).toBe(404)
    expect(await everything()).toBe(before)
  })

  test('does not confirm with a link older than 72 hours', async () => {
    await site.post('/fr/newsletter', FORM)
    await site.send()
    site.clock.now += LIMITS.confirmLink
    const before = await everything()
    const answer = await site.post(linkIn(site.mails[0], 'confirmer'), { do: 'confirm' })
    expect(await answer.text()).toContain('value="renew"')
    expect(await everything()).toBe(before)
    site.clock.now -= 1
    await site.post(linkIn(site.mails[0], 'confirmer'), { do: 'confirm' })
    expect(await standing('jean.dupont@example.org')).toBe('confirmed')
  })
})

describe('the mail to a new address', () => {
  test('contains no data of the existing subscription, because its reader may be a stranger', async () => {
    await subscribe()
    await askForNewAddress(await openPreferences())
    const { text, html, subject, headers } = site.mails.at(-1) ?? { text: '', html: '', subject: '', headers: {} }
    for (const part of [text, html, subject, JSON.stringify(headers)]) {
      expect(part).not.toMatch(/dupont|jean|j…@example\.org|one-click|gerer|preferences/i)
    }
    expect(Object.keys(headers)).not.toContain('List-Unsubscribe')
    expect(Object.keys(headers)).not.toContain('List-Unsubscribe-Post')
  })

  test('has a button "that was not me": the new address is erased, and the subscription stays', async () => {
    await subscribe()
    const change = await askForNewAddress(await openPreferences())
    const answer = await site.post(change, { do: 'forget' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(`<h1>${messages('fr').newsletter.change.forgotten.title}</h1>`)
    expect(await rows("select id from outbox where recipient is not null or wish like '%example.net%'")).toEqual([])
    expect(await standing('jean.dupont@example.org')).toBe('confirmed')
    expect((await site.get(change)).status).toBe(404)
    expect((await site.post(change, { do: 'change' })).status).toBe(404)
    expect(await standing('new@example.net')).toBe('unknown')
  })
})

describe('a POST without the value of a button', () => {
  test.each([
    ['confirm', 'confirmer'],
    ['manage', 'gerer'],
    ['preferences', 'preferences'],
    ['change', 'adresse'],
  ])('shows the page again and changes nothing: %s', async (page, segment) => {
    if (page === 'confirm') {
      await site.post('/fr/newsletter', FORM)
      await site.send()
    } else {
      await subscribe()
      if (page !== 'manage') await openPreferences()
      if (page === 'change') await askForNewAddress(linkIn(site.mails.at(-1), 'preferences'))
    }
    const link = linkIn(site.mails.at(-1), segment)
    const shown = await (await site.get(link)).text()
    const before = await everything()
    const others = ['', 'x', 'Confirm', 'change ', 'one-click', 'erase', page === 'change' ? 'confirm' : 'change']
    for (const fields of [
      {},
      ...others.filter((what) => !shown.includes(`value="${what}"`)).map((what) => ({ do: what })),
    ]) {
      const answer = await site.post(link, { ...fields, email: 'thief@example.net', topics: 'plans', locale: 'nl' })
      expect(answer.status, JSON.stringify(fields)).toBe(200)
      expect(await answer.text(), JSON.stringify(fields)).toBe(shown)
    }
    expect(await everything()).toBe(before)
  })
})

describe('a link with added characters', () => {
  test.each(['/', '>', '.', '%3E', '/?done=saved'])(
    'works with %j, and redirects to the link without them',
    async (sign) => {
      await subscribe()
      const manage = linkIn(site.mails.at(-1), 'gerer')
      const page = await site.get(manage + sign)
      expect([page.status, page.headers.get('Referrer-Policy'), page.headers.get('Cache-Control')]).toEqual([
        200,
        'no-referrer',
        NO_STORE,
      ])
      const path = new URL(manage).pathname
      expect(await page.text()).toContain(`action="${path}"`)
      const answer = await site.post(manage + sign, { do: 'pause' })
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${path}?done=paused`])
    },
  )

  test('unsubscribes with one click', async () => {
    await subscribe()
    const address = site.mails.at(-1)?.headers['List-Unsubscribe']?.slice(1, -1) ?? ''
    expect((await site.app.request(`${address}>`, { method: 'POST' })).status).toBe(200)
    expect(await standing('jean.dupont@example.org')).toBe('unsubscribed')
    expect((await site.app.request(`${address}/`, { method: 'POST' })).status).toBe(200)
  })

  test.each(['preferences', 'confirmer'])(
    'redirects from the token, not from the path of the request: %s',
    async (segment) => {
      await site.post('/fr/newsletter', FORM)
      await site.send()
      if (segment === 'preferences') {
        await site.post(linkIn(site.mails.at(-1), 'confirmer'), { do: 'confirm' })
        await site.send()
        await openPreferences()
      }
      const link = linkIn(site.mails.at(-1), segment)
      const answer = await site.post(`${link}/?x=//evil.example`, { do: 'save', locale: 'nl', topics: 'plans' })
      const path = new URL(link).pathname
      if (segment === 'preferences') expect(answer.headers.get('Location')).toBe(`${path}?done=saved`)
      else expect(await answer.text()).toContain(`action="${path}"`)
    },
  )
})

describe('a client over its limit', () => {
  test('gets the sign-up form as typed, with 429 and Retry-After', async () => {
    const limited = await open({ client: false })
    const before = await everything()
    const answer = await limited.post('/fr/newsletter', FORM)
    const html = await answer.text()
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(html).toContain('value="Jean.Dupont@example.org"')
    expect(html).toMatch(/value="1080"[^>]*checked/)
    expect(html).toContain(messages('fr').newsletter.problems['too-many'])
    expect(html).toMatch(/name="attempt" value="[\w-]{22}"/)
    expect(await everything()).toBe(before)
  })

  test('gets no preferences link, and can still unsubscribe', async () => {
    await subscribe()
    const manage = linkIn(site.mails.at(-1), 'gerer')
    const limited = await open({ client: false })
    const before = await everything()
    const answer = await limited.post(manage, { do: 'link' })
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(await everything()).toBe(before)
    expect((await limited.post(manage, { do: 'unsubscribe' })).status).toBe(303)
    expect(await standing('jean.dupont@example.org')).toBe('unsubscribed')
  })

  test('gets no new confirmation link, and can still confirm', async () => {
    await site.post('/fr/newsletter', FORM)
    await site.send()
    const confirm = linkIn(site.mails.at(-1), 'confirmer')
    const limited = await open({ client: false })
    const before = await everything()
    const answer = await limited.post(confirm, { do: 'renew' })
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(await everything()).toBe(before)
    await limited.post(confirm, { do: 'confirm' })
    expect(await standing('jean.dupont@example.org')).toBe('confirmed')
  })

  test('gets the form with the new address as typed', async () => {
    await subscribe()
    const preferences = await openPreferences()
    const limited = await open({ client: false })
    const before = await everything()
    const answer = await limited.post(preferences, { do: 'address', email: 'New@example.net' })
    const html = await answer.text()
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(html).toContain('value="New@example.net"')
    expect(html).toContain(messages('fr').newsletter.problems['too-many'])
    expect(await everything()).toBe(before)
  })

  test('is allowed when the rate limit itself fails', async () => {
    const failing = await open({ allow: () => Promise.reject(new Error('the limit is down')) })
    const errors = expectErrors()
    expect((await failing.post('/fr/newsletter', FORM)).status).toBe(303)
    expect(errors.join()).toContain('the limit is down')
    expect(await standing('jean.dupont@example.org')).toBe('pending')
  })
})

describe('the page of a suppressed address', () => {
  test('has no button that sends a mail, and does not revert an unsubscription', async () => {
    await subscribe()
    await suppressed('jean.dupont@example.org')
    const manage = linkIn(site.mails[1], 'gerer')
    const page = await (await site.get(manage)).text()
    for (const what of ['undo', 'link', 'resume']) expect(page).not.toContain(`value="${what}"`)
    expect(page).toContain(messages('fr').newsletter.manage.suppressed)
    const answer = await site.post(manage, { do: 'undo' })
    expect([answer.status, await answer.text()]).toEqual([200, page])
    expect(await standing('jean.dupont@example.org')).toBe('unsubscribed')
    await site.post(manage, { do: 'link' })
    expect(await rows("select id from outbox where state = 'due'")).toEqual([])
  })
})

describe('"that was not me"', () => {
  test('ends an ended subscription again that a stranger signed up, and does not erase it', async () => {
    await subscribe()
    await site.post(linkIn(site.mails[1], 'gerer'), { do: 'unsubscribe' })
    await site.post('/fr/newsletter', FORM)
    await site.send()
    await site.post('/fr/newsletter', FORM)
    await site.post(linkIn(site.mails.at(-1), 'confirmer'), { do: 'forget' })
    expect(await standing('jean.dupont@example.org')).toBe('unsubscribed')
    expect(await rows("select id from outbox where state = 'due'")).toEqual([])
    // A journal entry "erased" would erase the subscriber after a restore.
    await expectCopies(await idOf(), ['unsubscribed', 'unsubscribed'])
  })

  test('leaves only a journal entry of a new sign-up', async () => {
    await site.post('/fr/newsletter', FORM)
    await site.send()
    const id = await idOf()
    await site.post(linkIn(site.mails[0], 'confirmer'), { do: 'forget' })
    expect(await rows('select id from subscriber union select id from outbox')).toEqual([])
    await expectCopies(id, ['erased'])
  })
})

describe('the answer to a sign-up', () => {
  test('is the same whatever the state of the address or the limit of its mailbox', async () => {
    await subscribe('confirmed@example.org')
    await signUpAs('pending@example.org')
    for (let i = 0; i < 4; i++) await signUpAs('limited@example.org')
    await suppressed('suppressed@example.org')
    const answers = await Promise.all(
      ['unknown', 'confirmed', 'pending', 'limited', 'suppressed'].map((name) =>
        site.post('/nl/nieuwsbrief', { ...FORM, email: `${name}@example.org` }),
      ),
    )
    const seen = await Promise.all(
      answers.map(async (answer) => JSON.stringify([answer.status, [...answer.headers], await answer.text()])),
    )
    expect(new Set(seen).size).toBe(1)
  })

  test('of a client over its limit is the same whatever the state of the address', async () => {
    await subscribe('confirmed@example.org')
    await suppressed('suppressed@example.org')
    const limited = await open({ client: false })
    const answers = await Promise.all(
      ['unknown', 'confirmed', 'suppressed'].map((name) =>
        limited.post('/nl/nieuwsbrief', { ...FORM, attempt: 'attempt', email: `${name}@example.org` }),
      ),
    )
    const seen = await Promise.all(
      answers.map(async (answer) => [answer.status, (await answer.text()).replace(/\w+@example\.org/, '')].join()),
    )
    expect(new Set(seen).size).toBe(1)
  })
})

test('the times of answers to sign-ups overlap, whatever the state of the address', async () => {
  await subscribe('confirmed@example.org')
  await suppressed('suppressed@example.org')
  const asks: Record<string, (i: number) => Response | Promise<Response>> = {
    unknown: (i) => site.post('/nl/nieuwsbrief', { ...FORM, email: `new${i}@example.org` }),
    confirmed: () => site.post('/nl/nieuwsbrief', { ...FORM, email: 'confirmed@example.org' }),
    suppressed: () => site.post('/nl/nieuwsbrief', { ...FORM, email: 'suppressed@example.org' }),
  }
  const times: Record<string, number[]> = {}
  for (let i = 0; i < 20; i++) {
    for (const [state, ask] of Object.entries(asks)) {
      const begun = Date.now()
      await (await ask(i)).text()
      times[state] = [...(times[state] ?? []), Date.now() - begun]
    }
  }
  const slowestStart = Math.max(...Object.values(times).map((all) => Math.min(...all)))
  const fastestEnd = Math.min(...Object.values(times).map((all) => Math.max(...all)))
  expect(slowestStart, JSON.stringify(times)).toBeLessThanOrEqual(fastestEnd)
  // No mail is sent within a request: the service got only what `subscribe` sent.
  expect(site.mails).toHaveLength(2)
})

describe('an invalid form', () => {
  test('is shown again in its language with what was typed, 422, and the error in the title', async () => {
    const response = await site.post('/fr/newsletter', { ...FORM, email: 'jean"><script>@', topics: [] })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toMatch(/<title>Erreur/)
    expect(html).toContain('value="jean&quot;&gt;&lt;script&gt;@"')
    expect(html).toMatch(/value="1080"[^>]*checked/)
    expect(await rows('select count(*) as n from subscriber')).toEqual([{ n: 0 }])
  })

  test('is refused from another site, also if the browser sends only Origin', async () => {
    expect((await site.post('/fr/newsletter', FORM, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await site.post('/fr/newsletter', FORM, { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await site.post('/fr/newsletter', FORM, { Origin: 'https://site.test' })).status).toBe(303)
  })

  test('asks for one more step when the honeypot was filled in, and is then accepted', async () => {
    const trapped = await site.post('/fr/newsletter', { ...FORM, 'leave-empty': 'x' })
    expect(trapped.status).toBe(422)
    expect(await trapped.text()).toContain('name="person"')
    expect((await site.post('/fr/newsletter', { ...FORM, person: 'yes' })).status).toBe(303)
  })

  test('that is too large, or not a form, gets an answer other than 500', async () => {
    const huge = await site.post('/fr/newsletter', { ...FORM, email: 'a'.repeat(20_000) })
    expect(huge.status).toBe(413)
    expect(await huge.text()).toContain(messages('fr').newsletter.problems['too-large'])
    const json = await site.app.request('https://site.test/fr/newsletter', {
      method: 'POST',
      body: '{"a":',
      headers: { 'Content-Type': 'application/json' },
    })
    expect(json.status).toBe(422)
    const broken = await site.app.request('https://site.test/fr/newsletter', {
      method: 'POST',
      body: 'x',
      headers: { 'Content-Type': 'multipart/form-data; boundary=y' },
    })
    expect(broken.status).toBeGreaterThanOrEqual(400)
    expect(broken.status).toBeLessThan(500)
  })
})

describe('Turnstile, if it is configured', () => {
  const challenge = { siteKey: 'key', verify: async (response: string) => response === 'a person' }

  test('is not required while the breaker is closed', async () => {
    site = await open({ challenge })
    expect((await site.post('/fr/newsletter', FORM)).status).toBe(303)
  })

  test('is required while the breaker is open, on the only page that may load its script', async () => {
    await writeValue(db, 'breaker-delay', '600000')
    site = await open({ challenge })
    const asked = await site.post('/fr/newsletter', FORM)
    expect(asked.status).toBe(422)
    expect(asked.headers.get('Content-Security-Policy')).toContain('script-src https://challenges.cloudflare.com')
    const html = await asked.text()
    expect(html).toContain('data-sitekey="key"')
    expect(html).toContain('value="Jean.Dupont@example.org"')
    expect((await site.post('/fr/newsletter', { ...FORM, 'cf-turnstile-response': 'a person' })).status).toBe(303)
  })
})

test('an invalid new address is shown again as typed', async () => {
  await subscribe()
  await site.post(linkIn(site.mails[1], 'gerer'), { do: 'link' })
  await site.send()
  const refused = await site.post(linkIn(site.mails[2], 'preferences'), { do: 'address', email: 'new@' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('value="new@"')
})

test('the page with the mails of a development machine does not exist in production', async () => {
  await subscribe()
  for (const path of ['/_dev/mails', '/_dev/mails/x']) expect((await site.get(path)).status, path).toBe(404)
})

test('a method that a path does not have gets 405 with the allowed methods', async () => {
  const allowed = async (path: string) =>
    (await site.app.request(`https://site.test${path}`, { method: 'PUT' })).headers.get('Allow')
  expect(await allowed('/nl/nieuwsbrief')).toBe('GET, HEAD, POST, OPTIONS')
  expect(await allowed('/nl/nieuwsbrief/beheren/x')).toBe('GET, HEAD, POST, OPTIONS')
  expect(await allowed('/newsletter/one-click/x')).toBe('GET, HEAD, POST, OPTIONS')
  expect(await allowed('/nl/nieuwsbrief/verzonden')).toBe('GET, HEAD, OPTIONS')
  expect(await allowed('/nl/')).toBe('GET, HEAD, OPTIONS')
})

test('no cache stores an answer to a path with a token', async () => {
  for (const path of [
    '/nl/nieuwsbrief/beheren/x/',
    '/fr/newsletter/confirmer/x/y',
    '/newsletter/one-click/x',
    '/newsletter/one-click/x/',
  ]) {
    for (const method of ['GET', 'POST']) {
      const { headers } = await site.app.request(`https://site.test${path}`, { method })
      expect([path, method, headers.get('Cache-Control'), headers.get('Referrer-Policy')]).toEqual([
        path,
        method,
        NO_STORE,
        'no-referrer',
      ])
    }
  }
})

test('a link that is renewed while the breaker is open is delayed, as for sign-ups', async () => {
  await site.post('/fr/newsletter', FORM)
  await site.send()
  site.clock.now += 73 * HOUR
  await writeValue(db, 'breaker-delay', '600000')
  await site.post(linkIn(site.mails.at(-1), 'confirmer'), { do: 'renew' })
  await site.send()
  expect(site.mails).toHaveLength(1)
  site.clock.now += 600_000
  await site.send()
  expect(site.mails).toHaveLength(2)
})

test('cron purges but sends nothing while KV does not answer', async () => {
  await site.post('/fr/newsletter', FORM)
  await db.prepare("insert into tally (day, event, client, count) values ('2020-01-01', 'sent', '', 1)").run()
  memory.down = true
  await everyMinute(site.options)
  expect(site.mails).toHaveLength(0)
  expect(await rows('select * from tally')).toEqual([])
  expect(site.lines.join()).toContain('memory-failed')
  memory.down = false
  await everyMinute(site.options)
  expect(site.mails).toHaveLength(1)
})

describe('one-click unsubscribe', () => {
  test('accepts urlencoded and multipart posts from servers, twice, with an empty 200', async () => {
    await subscribe()
    const address = site.mails[1]?.headers['List-Unsubscribe']?.slice(1, -1) ?? ''
    const multipart = new FormData()
    multipart.set('List-Unsubscribe', 'One-Click')
    for (const body of [new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), multipart]) {
      const response = await site.app.request(address, { method: 'POST', body })
      expect([
        response.status,
        await response.text(),
        response.headers.get('Set-Cookie'),
        response.headers.get('Location'),
      ]).toEqual([200, '', null, null])
    }
    expect(await standing('jean.dupont@example.org')).toBe('unsubscribed')
  })

  test('gets an empty 503 while the database is down, so that the mail program may try again', async () => {
    await subscribe()
    const address = site.mails[1]?.headers['List-Unsubscribe']?.slice(1, -1) ?? ''
    const down = await open({ database: around(() => Promise.reject(new Error('down'))) })
    expectErrors()
    const response = await down.app.request(address, { method: 'POST' })
    expect([response.status, await response.text()]).toEqual([503, ''])
    expect(await standing('jean.dupont@example.org')).toBe('confirmed')
  })

  test('deletes a sign-up that was not confirmed', async () => {
    await site.post('/fr/newsletter', FORM)
    await site.send()
    const address = site.mails[0]?.headers['List-Unsubscribe']?.slice(1, -1) ?? ''
    expect((await site.app.request(address, { method: 'POST' })).status).toBe(200)
    expect(await standing('jean.dupont@example.org')).toBe('unknown')
    expect((await site.app.request(address, { method: 'POST' })).status).toBe(200)
  })

  test('of a subscription that has moved or was erased gets 200 and changes nothing', async () => {
    await subscribe()
    const address = site.mails.at(-1)?.headers['List-Unsubscribe']?.slice(1, -1) ?? ''
    await site.post(await askForNewAddress(await openPreferences()), { do: 'change' })
    await expectCopies(await idOf(), ['moved'])
    const before = await everything()
    const answer = await site.app.request(address, { method: 'POST' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect((await site.get(address)).status).toBe(404)
    expect(await everything()).toBe(before)
    await db.prepare('delete from subscriber').run()
    expect((await site.app.request(address, { method: 'POST' })).status).toBe(200)
  })

  test('gets 404 for a token that is not genuine', async () => {
    const path = `/newsletter/one-click/${'a'.repeat(22)}.${'A'.repeat(43)}`
    expect((await site.app.request(`https://site.test${path}`, { method: 'POST' })).status).toBe(404)
  })

  test.each([
    ['the chosen language', { Cookie: 'perspective-language=en', 'Accept-Language': 'fr' }, 'en'],
    ['the language of the browser', { 'Accept-Language': 'fr-BE' }, 'fr'],
    ['Dutch if neither is known', {}, 'nl'],
  ] as const)('answers a reader of a dead link in %s', async (_, headers, locale) => {
    const path = `/newsletter/one-click/${'a'.repeat(22)}.${'A'.repeat(43)}`
    const dead = await site.get(path, headers)
    expect(dead.status).toBe(404)
    expect(await dead.text()).toContain(`<h1>${messages(locale).newsletter.linkError.unknown.title}</h1>`)
    await subscribe()
    const address = site.mails.at(-1)?.headers['List-Unsubscribe']?.slice(1, -1) ?? ''
    const down = await open({ database: around(() => Promise.reject(new Error('down'))) })
    const errors = expectErrors()
    const failed = await down.get(address, headers)
    expect(failed.status).toBe(503)
    expect(await failed.text()).toContain(`<h1>${messages(locale).newsletter.linkError.failed.title}</h1>`)
    expect(errors).toEqual([expect.stringContaining('"message":"down"')])
  })

  test('writes a journal entry', async () => {
    await subscribe()
    const address = site.mails[1]?.headers['List-Unsubscribe']?.slice(1, -1) ?? ''
    await site.app.request(address, { method: 'POST' })
    await expectCopies(await idOf(), ['unsubscribed'])
  })

  test('redirects a mail program that opens it to the page with the buttons', async () => {
    await subscribe()
    const address = site.mails[1]?.headers['List-Unsubscribe']?.slice(1, -1) ?? ''
    const answer = await site.get(address)
    const { pathname } = new URL(linkIn(site.mails[1], 'gerer'))
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, pathname])
  })
})

test('repeated GET and HEAD of every URL in every mail change nothing', async () => {
  await subscribe()
  await site.post(linkIn(site.mails[1], 'gerer'), { do: 'link' })
  await site.send()
  await site.post('/nl/nieuwsbrief', { ...FORM, email: 'other@example.org' })
  await site.send()
  const links = site.mails.flatMap(({ text, html, headers }) =>
    [text, html, headers['List-Unsubscribe'] ?? ''].flatMap(
      (part) => part.match(/https:\/\/site\.test[^\s"<>]*/g) ?? [],
    ),
  )
  expect(links.length).toBeGreaterThan(10)
  const before = await everything()
  for (let i = 0; i < 3; i++) {
    for (const link of new Set(links)) {
      await site.app.request(link)
      await site.app.request(link, { method: 'HEAD', headers: { 'Sec-Purpose': 'prefetch' } })
    }
  }
  expect(await everything()).toBe(before)
})

test('no log line contains an address, a token or form data', async () => {
  await subscribe()
  await site.post(linkIn(site.mails[1], 'gerer'), { do: 'unsubscribe' })
  const log = site.lines.join('\n')
  expect(log).not.toMatch(/jean|dupont|example\.org/i)
  expect(log).not.toContain(linkIn(site.mails[1], 'gerer').split('/').at(-1))
})

describe('a database that fails', () => {
  test('shows the form again with an error and what was typed', async () => {
    site = await open({ database: around(() => Promise.reject(new Error('down'))) })
    const response = await site.post('/fr/newsletter', FORM)
    const html = await response.text()
    expect(response.status).toBe(503)
    expect(html).toContain('value="Jean.Dupont@example.org"')
    expect(html).toMatch(/name="attempt" value="[\w-]{22}"/)
  })

  test('that commits but loses its answer: sending the form again changes nothing twice', async () => {
    site = await open({ database: answerLost() })
    const html = await (await site.post('/fr/newsletter', FORM)).text()
    const attempt = html.match(/name="attempt" value="([\w-]{22})"/)?.[1] ?? ''
    site = await open()
    expect(html).not.toContain('attempt-email')
    expect((await site.post('/fr/newsletter', { ...FORM, attempt })).status).toBe(303)
    expect(await rows('select (select count(*) from subscriber) as s, (select count(*) from outbox) as o')).toEqual([
      { s: 1, o: 1 },
    ])
  })

  test('that loses its answer: the form shown again accepts a corrected address', async () => {
    site = await open({ database: answerLost() })
    const html = await (await site.post('/fr/newsletter', FORM)).text()
    const attempt = html.match(/name="attempt" value="([\w-]{22})"/)?.[1] ?? ''
    site = await open()
    await site.post('/fr/newsletter', { ...FORM, attempt, email: 'jean@example.org' })
    expect(await standing('jean@example.org')).toBe('pending')
  })

  test.each([
    ['nl', 'bevestigen', 'beheren', 'Dat lukte nu niet', 'Er is niets veranderd'],
    ['fr', 'confirmer', 'gerer', 'Cela n’a pas fonctionné', 'Rien n’a été modifié'],
    ['en', 'confirm', 'manage', 'Something went wrong', 'Nothing has been changed'],
  ] as const)(
    'or a form from elsewhere gets a page in %s behind a link, and no referrer carries the link',
    async (locale, confirming, managing, failed, refused) => {
      await site.post('/nl/nieuwsbrief', { ...FORM, locale })
      await site.send()
      await site.post(linkIn(site.mails[0], confirming), { do: 'confirm' })
      await site.send()
      const links = [linkIn(site.mails[0], confirming), linkIn(site.mails[1], managing)]
      const down = await open({ database: around(() => Promise.reject(new Error('down'))) })
      expectErrors()
      const broken = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'multipart/form-data; boundary=y' }
      const before = await everything()
      for (const link of links) {
        for (const [answer, status, sentence] of [
          [await down.get(link), 503, failed],
          [await down.post(link, { do: 'unsubscribe' }), 503, failed],
          [await site.post(link, { do: 'unsubscribe' }, { 'Sec-Fetch-Site': 'cross-site' }), 403, refused],
          [
            await site.post(link, { do: 'x'.repeat(20_000) }),
            413,
            messages(locale).newsletter.linkError['too-large'].title,
          ],
          [await site.app.request(link, { method: 'POST', body: 'x', headers: broken }), 400, refused],
        ] as const) {
          expect([answer.status, answer.headers.get('Referrer-Policy')]).toEqual([status, 'no-referrer'])
          expect(await answer.text()).toContain(`<h1>${sentence}</h1>`)
        }
      }
      expect(await everything()).toBe(before)
    },
  )

  test('that stalls gets an answer after five seconds', async () => {
    site = await open({ database: around(() => new Promise(() => undefined)) })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const answer = site.post('/fr/newsletter', FORM)
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
      await vi.advanceTimersByTimeAsync(5_000)
      expect((await answer).status).toBe(503)
    } finally {
      vi.useRealTimers()
    }
  })
})
