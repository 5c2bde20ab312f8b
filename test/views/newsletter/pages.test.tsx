import { describe, expect, it } from 'vitest'
import { SEARCH_PATHS } from '../../../src/content/paths.ts'
import { TERMS } from '../../../src/domain/newsletter-terms.ts'
import { LOCALES } from '../../../src/locale/locale.ts'
import { messages } from '../../../src/locale/messages/index.ts'
import type { ManageState } from '../../../src/newsletter/model.ts'
import { ManageView } from '../../../src/views/newsletter/manage.tsx'
import { PreferencesView } from '../../../src/views/newsletter/preferences.tsx'
import { frameOf } from './frame.ts'
import { elements, textOf } from './html.ts'
import { preferencesOf, specimens } from './specimens.tsx'

/** Values of the buttons on a page. */
const deeds = (view: unknown) =>
  elements(String(view), 'input')
    .filter(({ attributes }) => attributes.name === 'do')
    .map(({ attributes }) => attributes.value)

const heading = (view: unknown) => elements(String(view), 'h1')[0]?.text
const nl = specimens('nl') as Record<string, unknown>

describe('the pages of the newsletter', () => {
  it.each([
    ['confirm ask', ['confirm', 'forget']],
    ['confirm confirmed', []],
    ['confirm already', []],
    ['confirm expired', ['renew']],
    ['confirm renewed', []],
    ['confirm forgotten', []],
    ['confirm withdrawn', []],
    ['confirm unknown', []],
    ['manage pending', ['unsubscribe']],
    ['manage confirmed', ['unsubscribe', 'pause', 'link']],
    ['manage paused', ['resume', 'unsubscribe', 'link']],
    ['manage unsubscribed', ['undo', 'link']],
    ['preferences', ['save', 'address', 'erase']],
    ['manage suppressed confirmed', ['unsubscribe', 'pause']],
    ['manage suppressed paused', ['unsubscribe']],
    ['manage suppressed unsubscribed', []],
    ['change ask', ['change', 'forget']],
    ['change changed', []],
    ['change taken', []],
    ['change forgotten', []],
    ['change expired', []],
    ['sent', []],
    ['erased', []],
  ])('%s offers %j', (name, expected) => {
    expect(deeds(nl[name])).toEqual(expected)
  })

  it.each(LOCALES)('post only to their own URL and load no script, in %s', (locale) => {
    for (const [name, view] of Object.entries(specimens(locale))) {
      const html = String(view)
      if (!name.includes('challenge')) expect(html, name).not.toMatch(/<script(?! type="application\/ld\+json")/)
      expect(html, name).not.toMatch(/ style="| on\w+="/)
      const forms = elements(html, 'form').filter(({ attributes }) => attributes.action !== SEARCH_PATHS[locale])
      for (const { attributes } of forms) expect(attributes.method, name).toBe('post')
    }
  })

  it('have noindex', () => {
    for (const [name, view] of Object.entries(nl)) expect(String(view), name).toContain('content="noindex"')
  })

  it('state term, limit and contact on the page after a sign-up', () => {
    const text = textOf(String(nl.sent))
    for (const fact of ['72 uur', '3 mails', '7 dagen', 'ongewenste mail', 'tikfout']) expect(text).toContain(fact)
    expect(elements(String(nl.sent), 'a').map(({ attributes }) => attributes.href)).toContain('/nl/contact')
  })
})

describe('the page of the link at the foot of each mail', () => {
  const manage = (state: Partial<ManageState>) => (
    <ManageView
      frame={frameOf('nl')}
      state={{ maskedAddress: 'j…@example.org', status: 'confirmed', ...state }}
      action="/a"
      signUpPath="/s"
    />
  )

  it('shows what was done, only after it was done', () => {
    expect(heading(manage({ status: 'unsubscribed', done: 'unsubscribed' }))).toBe('U bent uitgeschreven')
    expect(heading(manage({ done: 'undone' }))).toBe('U bent weer ingeschreven')
  })

  it('ignores a query that claims something was done', () => {
    expect(heading(manage({ done: 'unsubscribed' }))).toBe('Uw inschrijving')
    expect(heading(manage({ status: 'paused', done: 'resumed' }))).toBe('Uw nieuwsbrief staat op pauze')
  })

  it('says that the address is suppressed, and offers no undo', () => {
    const { suppressed, ended, texts } = messages('nl').newsletter.manage
    expect(textOf(String(manage({})))).not.toContain(suppressed)
    expect(textOf(String(manage({ suppressed: true })))).toContain(suppressed)
    const text = textOf(String(manage({ status: 'unsubscribed', suppressed: true })))
    expect(text).toContain(ended)
    expect(text).not.toContain(texts.unsubscribed(TERMS.undoDays))
  })

  it('shows the masked address', () => {
    expect(textOf(String(manage({})))).toContain('j…@example.org')
  })
})

describe('the preferences', () => {
  const preferences = (newEmail?: string) => (
    <PreferencesView
      frame={frameOf('fr')}
      state={preferencesOf('fr', { errors: { email: 'email-malformed', erase: 'erase-unconfirmed' } })}
      action="/a"
      downloadPath="/d"
      {...(newEmail !== undefined && { newEmail })}
    />
  )

  it('show a new address as typed', () => {
    const email = elements(String(preferences('"><b>@')), 'input').find(({ attributes }) => attributes.name === 'email')
    expect(email?.attributes.value).toBe('"><b>@')
    expect(String(preferences('"><b>@'))).not.toContain('<b>@')
  })

  it('never have "erase" checked', () => {
    const box = elements(String(preferences()), 'input').find(({ attributes }) => attributes.name === 'erase')
    expect(box?.attributes).not.toHaveProperty('checked')
  })

  it('summarise the errors of all forms, and mark the title', () => {
    const html = String(preferences())
    const targets = elements(html, 'a').map(({ attributes }) => attributes.href)
    expect(targets).toEqual(expect.arrayContaining(['#_address-email', '#_erase-erase']))
    expect(html).toContain('id="_address-email"')
    expect(html).toContain('id="_erase-erase"')
    expect(elements(html, 'title')[0]?.text).toMatch(/^Erreur\u202f: /)
  })

  it('announce first what was done', () => {
    const saved = elements(String(nl['preferences saved']), 'section').find(
      ({ attributes }) => 'autofocus' in attributes,
    )
    expect(saved?.attributes).toMatchObject({ tabindex: '-1', class: 'notice' })
  })
})
