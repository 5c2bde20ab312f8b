import { describe, expect, it } from 'vitest'
import { MUNICIPALITY_CODES } from '../../../src/domain/municipalities.ts'
import { LOCALES } from '../../../src/locale/locale.ts'
import { messages } from '../../../src/locale/messages/index.ts'
import type { AddressProblem } from '../../../src/newsletter/address.ts'
import type { FieldErrors } from '../../../src/newsletter/model.ts'
import { SignUpView } from '../../../src/views/newsletter/sign-up.tsx'
import { SignUpForm } from '../../../src/views/newsletter/sign-up-form.tsx'
import type { SignUpFormProps } from '../../../src/views/newsletter/sign-up-form-props.ts'
import { frameOf } from './frame.ts'
import { elements, textOf } from './html.ts'
import { formOf, refusedForm } from './specimens.tsx'

const ADDRESS_PROBLEMS: AddressProblem[] = [
  'email-missing',
  'email-malformed',
  'email-too-long',
  'email-space',
  'email-invisible',
  'email-accent',
  'email-dots',
  'email-domain',
]

const render = (props: SignUpFormProps) => String(<SignUpForm {...props} />)
const summaryOf = (html: string) => html.slice(html.indexOf('class="error-summary"'), html.indexOf('<form'))

describe.each(LOCALES)('a refused sign-up in %s', (locale) => {
  const html = render(refusedForm(locale))

  it('shows the same text in the summary and at the field, with a link between them', () => {
    for (const [field, error] of Object.entries(refusedForm(locale).errors as FieldErrors)) {
      const words = messages(locale).newsletter.errors[error]
      const id = `_sign-up-${field}`
      const link = elements(summaryOf(html), 'a').find(({ attributes }) => attributes.href === `#${id}`)
      expect(link?.text).toBe(words)
      const atField = elements(html, 'p').find(({ attributes }) => attributes.id === `${id}-error`)
      expect(atField?.text).toBe(`${messages(locale).form.error} ${words}`)
    }
  })

  it('connects each error to its field with aria-describedby', () => {
    const email = elements(html, 'input').find(({ attributes }) => attributes.name === 'email')
    expect(email?.attributes['aria-invalid']).toBe('true')
    expect(email?.attributes['aria-describedby']?.split(' ')).toContain('_sign-up-email-error')
    const groups = elements(html, 'fieldset').map(({ attributes }) => attributes['aria-describedby'] ?? '')
    for (const field of ['locale', 'topics', 'municipalities']) {
      expect(groups.some((ids) => ids.split(' ').includes(`_sign-up-${field}-error`))).toBe(true)
    }
  })

  it('has a separate text for each mistake in an address', () => {
    const words = ADDRESS_PROBLEMS.map((email) => {
      const at = elements(render(formOf(locale, { errors: { email } })), 'p')
      return at.find(({ attributes }) => attributes.id === '_sign-up-email-error')?.text
    })
    expect(words).not.toContain(undefined)
    expect(new Set(words).size).toBe(ADDRESS_PROBLEMS.length)
  })

  it('links to existing fields, and has unique ids', () => {
    const page = String(<SignUpView frame={frameOf(locale)} form={refusedForm(locale)} />)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const named = [...page.matchAll(/ (?:for|href|aria-describedby|aria-labelledby)="(#?_[^"]+)"/g)]
    expect(named.length).toBeGreaterThan(10)
    for (const id of named.flatMap(([, list = '']) => list.replace('#', '').split(' '))) expect(ids).toContain(id)
  })

  it('starts the page title with the word for error', () => {
    const page = String(<SignUpView frame={frameOf(locale)} form={refusedForm(locale)} />)
    const title = elements(page, 'title')[0]?.text
    expect(title?.startsWith(`${messages(locale).form.error} `)).toBe(true)
    const unharmed = String(<SignUpView frame={frameOf(locale)} form={formOf(locale)} />)
    expect(elements(unharmed, 'title')[0]?.text).not.toContain(messages(locale).form.error)
  })

  it.each(['not-saved', 'cross-site', 'challenge', 'too-many', 'too-large'] as const)(
    'says what is to be done about %s',
    (problem) => {
      const summary = summaryOf(render(formOf(locale, { problem })))
      expect(textOf(summary)).toContain(messages(locale).newsletter.problems[problem])
    },
  )
})

describe('the error summary', () => {
  it('gets the focus when the page opens, and is announced', () => {
    const summary = elements(render(refusedForm('nl')), 'section').find(
      ({ attributes }) => attributes.class === 'error-summary',
    )
    expect(summary?.attributes).toMatchObject({ tabindex: '-1', autofocus: '', 'aria-labelledby': expect.any(String) })
    expect(summary?.attributes).not.toHaveProperty('role')
    expect(
      elements(render(refusedForm('nl')), 'div').filter(({ attributes }) => attributes.role === 'alert'),
    ).toHaveLength(1)
  })

  it('is absent without errors', () => {
    expect(render(formOf('nl'))).not.toContain('autofocus')
    expect(render(formOf('nl'))).not.toContain('aria-invalid')
  })
})

describe('the sign-up form', () => {
  it('keeps any typed text', () => {
    const email = `"><script>alert('1')</script>&amp;@example.org`
    const values = { email, locale: 'en', topics: ['plans'], municipalities: ['1050'] } as const
    const html = render(
      formOf('nl', {
        values: { ...values, topics: [...values.topics], municipalities: [...values.municipalities] },
        attempt: '"><script>',
      }),
    )
    expect(html).not.toContain('<script')
    const inputs = elements(html, 'input').map(({ attributes }) => attributes)
    expect(inputs.find(({ name }) => name === 'email')?.value).toBe(email)
    expect(inputs.find(({ name }) => name === 'attempt')?.value).toBe('"><script>')
    const checked = inputs.filter((one) => 'checked' in one).map(({ name, value }) => `${name}=${value}`)
    expect(checked).toEqual(['locale=en', 'topics=plans', 'municipalities=1050', 'rhythm=weekly'])
  })

  it('opens the municipalities only if some are selected', () => {
    expect(elements(render(formOf('nl')), 'details')[0]?.attributes).not.toHaveProperty('open')
    expect(elements(render(refusedForm('nl')), 'details')[0]?.attributes).toHaveProperty('open')
  })

  it.each(LOCALES)('lists all municipalities in %s, sorted for that language', (locale) => {
    const html = render(formOf(locale))
    const values = elements(html, 'input').filter(({ attributes }) => attributes.name === 'municipalities')
    expect(values.map(({ attributes }) => attributes.value).toSorted()).toEqual([...MUNICIPALITY_CODES])
    const names = elements(html, 'label')
      .filter(({ attributes }) => attributes.for?.startsWith('_sign-up-municipalities'))
      .map(({ text }) => text)
    expect(names).toEqual(names.toSorted(new Intl.Collator(locale).compare))
    expect(names).toContain({ nl: 'Elsene', fr: 'Ixelles', en: 'Elsene / Ixelles' }[locale])
  })

  it('marks both names of a municipality with their language in English', () => {
    expect(render(formOf('en'))).toContain('<span lang="nl">Elsene</span> / <span lang="fr">Ixelles</span>')
  })

  it('has a honeypot field that is invisible, out of the tab order and without autocomplete', () => {
    const html = render(formOf('nl'))
    const trap = elements(html, 'input').find(({ attributes }) => attributes.name === 'leave-empty')
    expect(trap?.attributes).toMatchObject({ tabindex: '-1', autocomplete: 'off', value: '', 'data-lpignore': 'true' })
    expect(trap?.attributes).toHaveProperty('data-1p-ignore')
    expect(trap?.attributes).toHaveProperty('data-bwignore')
    expect(html).toMatch(/aria-hidden="true"><label[^>]*>Laat dit veld leeg</)
  })

  it('asks for a confirmation checkbox if the honeypot was filled', () => {
    const html = render(formOf('nl', { plainStep: true, errors: { person: 'person-unconfirmed' } }))
    const names = elements(html, 'input').map(({ attributes }) => attributes.name)
    expect(names).toContain('person')
    expect(names).not.toContain('leave-empty')
  })

  it('loads a script only with the challenge', () => {
    expect(render(formOf('nl'))).not.toContain('<script')
    const html = render(formOf('fr', { challenge: 'site"key' }))
    expect(
      elements(html, 'div').find(({ attributes }) => attributes.class === 'cf-turnstile')?.attributes,
    ).toMatchObject({
      'data-sitekey': 'site"key',
      'data-language': 'fr',
    })
    expect([...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src]) => src)).toEqual([
      'https://challenges.cloudflare.com/turnstile/v0/api.js',
    ])
  })

  it('shows our own errors instead of the browser’s', () => {
    expect(elements(render(formOf('nl')), 'form')[0]?.attributes).toMatchObject({ method: 'post', novalidate: '' })
  })

  it('states the consent, with a link to the privacy page', () => {
    const link = elements(render(formOf('nl')), 'a').find(({ attributes }) => attributes.href === '/nl/privacy')
    expect(link?.text).toBe(messages('nl').newsletter.consent.privacy)
  })
})
