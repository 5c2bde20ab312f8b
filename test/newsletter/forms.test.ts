import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressForm, fieldErrors, preferencesForm, signUpForm, typedValues } from '../../src/newsletter/forms.ts'
import { newId } from '../../src/newsletter/id.ts'
import { TRAP } from '../../src/newsletter/model.ts'

const GOOD = { email: 'Jan@example.org', locale: 'fr', topics: ['projects', 'plans'], municipalities: ['1000', '1080'] }

/** All errors that have a message. */
const KNOWN = [
  'email-missing',
  'email-malformed',
  'email-too-long',
  'email-space',
  'email-invisible',
  'email-accent',
  'email-dots',
  'email-domain',
  'locale-unknown',
  'topics-missing',
  'municipalities-unknown',
  'person-unconfirmed',
  'erase-unconfirmed',
]

function errorsOf(typed: unknown) {
  const read = signUpForm.safeParse(typed)
  return read.success ? {} : fieldErrors(read.error.issues)
}

const FILE = new File(['x'], 'x.txt')

describe('the sign-up form', () => {
  it('returns the preferences and the address', () => {
    expect(signUpForm.parse(GOOD)).toMatchObject({
      email: { email: 'Jan@example.org', address: 'jan@example.org' },
      locale: 'fr',
      topics: ['projects', 'plans'],
      municipalities: ['1000', '1080'],
    })
  })

  it('reads a field that was sent once as a list of one, and accepts no municipality', () => {
    expect(signUpForm.parse({ ...GOOD, topics: 'plans', municipalities: undefined })).toMatchObject({
      topics: ['plans'],
      municipalities: [],
    })
    expect(signUpForm.parse({ ...GOOD, municipalities: '1080' }).municipalities).toEqual(['1080'])
  })

  it.each<[string, object, object]>([
    ['nothing', {}, { email: 'email-missing', locale: 'locale-unknown', topics: 'topics-missing' }],
    ['no address', { ...GOOD, email: '' }, { email: 'email-missing' }],
    ['a wrong address', { ...GOOD, email: 'jan' }, { email: 'email-malformed' }],
    ['a long address', { ...GOOD, email: `${'a'.repeat(65)}@example.org` }, { email: 'email-too-long' }],
    ['an address with a space', { ...GOOD, email: 'jan peeters@example.org' }, { email: 'email-space' }],
    [
      'an invisible character in the address',
      { ...GOOD, email: 'jan\u200b@example.org' },
      { email: 'email-invisible' },
    ],
    ['an accent in the address', { ...GOOD, email: 'andré@example.org' }, { email: 'email-accent' }],
    ['a misplaced dot in the address', { ...GOOD, email: 'jan.@example.org' }, { email: 'email-dots' }],
    ['half a domain', { ...GOOD, email: 'jan@gmail' }, { email: 'email-domain' }],
    ['no topic', { ...GOOD, topics: undefined }, { topics: 'topics-missing' }],
    ['an unknown topic', { ...GOOD, topics: ['projects', 'gossip'] }, { topics: 'topics-missing' }],
    ['an unknown language', { ...GOOD, locale: 'de' }, { locale: 'locale-unknown' }],
    ['two languages', { ...GOOD, locale: ['nl', 'fr'] }, { locale: 'locale-unknown' }],
    [
      'an unknown municipality',
      { ...GOOD, municipalities: ['1000', '9000'] },
      { municipalities: 'municipalities-unknown' },
    ],
    [
      'names of prototypes',
      { ...GOOD, topics: ['__proto__'], locale: 'constructor' },
      { topics: 'topics-missing', locale: 'locale-unknown' },
    ],
  ])('says what is wrong with %s', (_what, typed, errors) => {
    expect(errorsOf(typed)).toEqual(errors)
  })

  it.each<[string, object]>([
    ['two addresses', { ...GOOD, email: ['jan@example.org', 'piet@example.org'] }],
    ['a file as address', { ...GOOD, email: FILE }],
    ['a file as topic', { ...GOOD, topics: FILE }],
    ['files among topics', { ...GOOD, topics: ['projects', FILE] }],
    ['a file as municipality', { ...GOOD, municipalities: FILE }],
    ['a file as language', { ...GOOD, locale: FILE }],
  ])('says it in words that a view has for %s', (_what, typed) => {
    const errors = Object.values(errorsOf(typed))
    expect(errors.length).toBeGreaterThan(0)
    for (const error of errors) expect(KNOWN).toContain(error)
  })

  it.each<[string, unknown]>([
    ['several times', ['', '']],
    ['with a file', FILE],
  ])('takes the trap for filled when it is sent %s', (_what, value) => {
    expect(signUpForm.parse({ ...GOOD, [TRAP]: value })[TRAP]).toBeTruthy()
  })

  it('leaves an empty honeypot empty', () => {
    expect(signUpForm.parse({ ...GOOD, [TRAP]: '' })[TRAP]).toBeFalsy()
    expect(signUpForm.parse(GOOD)[TRAP]).toBeFalsy()
  })

  it.each(['person', 'cf-turnstile-response'] as const)('treats %s as absent if it is not text', (field) => {
    for (const value of [['on', 'on'], FILE])
      expect(signUpForm.parse({ ...GOOD, [field]: value })[field]).toBeUndefined()
  })

  it('keeps an idempotency key of 1 to 64 letters, and drops anything else', () => {
    const attempt = newId()
    for (const key of [attempt, 'x', 'a-client_s-own-key', 'k'.repeat(64)])
      expect(signUpForm.parse({ ...GOOD, attempt: key }).attempt).toBe(key)
    for (const wrong of ['', 'k'.repeat(65), `${attempt}=`, `${attempt}\n`, [attempt, attempt], FILE, "' or 1=1 --"]) {
      expect(signUpForm.parse({ ...GOOD, attempt: wrong }).attempt).toBeUndefined()
    }
  })

  it('ignores unknown fields, whatever their names', () => {
    const typed = JSON.parse(`{"__proto__":{"admin":"yes"},"constructor":"x","status":"confirmed"}`)
    const read = signUpForm.parse({ ...typed, ...GOOD, ['__proto__']: { admin: 'yes' } })
    expect(Object.keys(read)).not.toContain('status')
    expect('admin' in read).toBe(false)
    expect('admin' in {}).toBe(false)
  })

  it('never throws, and has a message for every error', () => {
    const value = fc.oneof(
      fc.string(),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.constant(FILE),
      fc.constant(undefined),
    )
    const field = fc.constantFrom(
      ...Object.keys(GOOD),
      TRAP,
      'person',
      'attempt',
      'cf-turnstile-response',
      '__proto__',
      'toString',
    )
    fc.assert(
      fc.property(fc.dictionary(field, value), (typed) => {
        for (const error of Object.values(errorsOf(typed))) expect(KNOWN).toContain(error)
        typedValues(typed, 'nl')
      }),
      { numRuns: 500 },
    )
  })
})

describe('the forms behind a link', () => {
  it('are read by the same rules', () => {
    const { email, ...preferences } = GOOD
    expect(preferencesForm.parse(preferences)).toEqual(preferences)
    expect(preferencesForm.safeParse({ ...preferences, topics: [] }).success).toBe(false)
    expect(addressForm.parse({ email }).email.address).toBe('jan@example.org')
    expect(addressForm.safeParse({ email: 'jan' }).success).toBe(false)
  })
})

describe('how often, and alerts', () => {
  const read = (typed: object) => {
    const { email: _, ...preferences } = GOOD
    return preferencesForm.parse({ ...preferences, ...typed })
  }

  it.each([
    [{}, undefined, undefined],
    [{ rhythm: 'monthly' }, 'monthly', undefined],
    [{ rhythm: 'weekly', alerts: 'yes' }, 'weekly', true],
    [{ rhythm: 'daily' }, undefined, undefined],
    [{ rhythm: ['weekly', 'monthly'] }, undefined, undefined],
    [{ rhythm: '__proto__' }, undefined, undefined],
    [{ alerts: 'on' }, undefined, undefined],
    [{ alerts: '' }, undefined, undefined],
    [{ alerts: ['yes', 'yes'] }, undefined, undefined],
    [{ alerts: FILE }, undefined, undefined],
    [{ alerts: true }, undefined, undefined],
  ])('reads %j as %s and %s: only the value of the box is consent', (typed, rhythm, alerts) => {
    const form = read(typed)
    expect([form.rhythm, form.alerts]).toEqual([rhythm, alerts])
  })

  it('are shown again as typed', () => {
    expect(typedValues({ rhythm: 'monthly', alerts: 'yes' }, 'nl')).toMatchObject({ rhythm: 'monthly', alerts: true })
    expect(typedValues({ rhythm: 'never', alerts: 'no' }, 'nl')).not.toMatchObject({ alerts: true })
  })
})

describe('typedValues', () => {
  it('keeps an address as typed, valid or not', () => {
    for (const email of ['jan', ' Jan@BÜRO.example ', '<script>', '"'])
      expect(typedValues({ email }, 'nl').email).toBe(email)
  })

  it('keeps known choices and drops others', () => {
    const typed = { locale: 'fr', topics: ['plans', 'gossip'], municipalities: '1080' }
    expect(typedValues(typed, 'nl')).toEqual({ email: '', locale: 'fr', topics: ['plans'], municipalities: ['1080'] })
  })

  it('falls back to the language of the page', () => {
    for (const locale of [undefined, 'de', ['nl', 'fr'], FILE, '__proto__'])
      expect(typedValues({ locale }, 'en').locale).toBe('en')
  })

  it('returns an empty form for input that is not a form', () => {
    expect(typedValues({ email: FILE, topics: FILE, municipalities: [FILE] }, 'nl')).toEqual({
      email: '',
      locale: 'nl',
      topics: [],
      municipalities: [],
    })
  })

  it('cuts a long address', () => {
    expect(typedValues({ email: 'a'.repeat(1_000_000) }, 'nl').email).toHaveLength(1_000)
  })
})
