import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAIL_PROVIDERS } from '../../src/newsletter/mail-providers.ts'
import { foldMailbox, isPublicProvider, registrableDomain } from '../../src/newsletter/mailbox.ts'

function fold(address: string): string {
  const [local = '', domain = ''] = address.split('@')
  return foldMailbox(local, domain)
}

/** Each row is one mailbox; limits count it as the first address. */
const SAME: string[][] = [
  ['jan@example.org', 'jan+a@example.org', 'jan+a+b@example.org', 'jan+@example.org'],
  ['+a@example.org', '+a+b@example.org'],
  ['jan@gmail.com', 'j.a.n@gmail.com', 'jan+news@gmail.com', 'j.an+a.b@googlemail.com'],
  ['jan@outlook.com', 'jan+news@outlook.com'],
  ['jan@hotmail.be', 'jan+news@hotmail.be'],
  ['janpeeters@proton.me', 'jan.peeters@proton.me', 'jan-peeters@protonmail.com', 'jan_peeters+a@pm.me'],
  ['jan@proton.me', 'jan@protonmail.ch'],
  ['jan@fastmail.com', 'jan+news@fastmail.com', 'news@jan.fastmail.com', 'other+tag@jan.fastmail.com'],
  ['jan@sent.com', 'news@jan.sent.com', 'news@mail.jan.sent.com'],
  ['jan-peeters@fastmail.fm', 'jan_peeters@fastmail.fm', 'news@jan-peeters.fastmail.fm'],
  ['jan@yahoo.com', 'jan-shop@yahoo.com', 'jan-shop-b@yahoo.com', 'jan+shop@yahoo.com'],
  ['jan.p_1@yahoo.fr', 'jan.p_1-shop@yahoo.fr'],
  ['jan@icloud.com', 'jan@me.com', 'jan@mac.com', 'jan+news@me.com'],
  ['jan.peeters@yandex.ru', 'jan-peeters@ya.ru', 'jan.peeters+a@yandex.com', 'jan-peeters@yandex.kz'],
  ['jan@skynet.be', 'jan+news@skynet.be'],
]

/** The addresses of a row are different mailboxes. */
const DIFFERENT: string[][] = [
  ['jan@example.org', 'j.an@example.org', 'j-an@example.org', 'jan@mail.example.org', 'jan@example.com'],
  ['jan@gmail.com', 'jan@notgmail.com', 'jan@gmail.com.example', 'jan@mail.gmail.com', 'jan@gmail.be'],
  ['jan@outlook.com', 'j.an@outlook.com', 'jan@hotmail.com', 'jan@live.be', 'jan-a@outlook.com'],
  ['jan@proton.me', 'jan@mail.proton.me', 'janp@proton.me'],
  ['jan@fastmail.com', 'j.an@fastmail.com', 'jan@fastmail.fm', 'jan@piet.fastmail.com', 'jan@notfastmail.com'],
  ['jan@yahoo.com', 'j.an@yahoo.com', 'jan@yahoo.fr', 'jan@ymail.com', 'jan@mail.yahoo.com'],
  ['jan@icloud.com', 'j.an@icloud.com', 'j-an@icloud.com'],
  ['jan@yandex.ru', 'j.an@yandex.ru', 'j_an@yandex.ru'],
  ['jan@skynet.be', 'jan@proximus.be', 'j.an@skynet.be', 'j-an@skynet.be'],
]

describe('foldMailbox', () => {
  it.each(SAME)('counts %s and its other forms as one mailbox', (first, ...others) => {
    expect(fold(first ?? '')).toBe(first)
    for (const other of others) expect(fold(other)).toBe(first)
  })

  it.each(DIFFERENT)('counts %s separately from similar addresses', (...addresses) => {
    expect(new Set(addresses.map(fold)).size).toBe(addresses.length)
  })

  it.each(['.@gmail.com', '-_@proton.me', '-@yahoo.com', '+@example.org', '__@pm.me'])(
    'keeps at least one character of the local part of %s',
    (address) => {
      expect(fold(address).startsWith('@')).toBe(false)
    },
  )

  const local = fc.stringMatching(/^[a-z0-9+._-]{1,12}$/)
  const domain = fc.oneof(
    fc.constantFrom(...MAIL_PROVIDERS.flatMap(({ domains }) => domains)),
    fc.constantFrom('jan.fastmail.com', 'a.b.fastmail.com', 'example.org', 'mail.gmail.com'),
  )

  it('is idempotent', () => {
    fc.assert(
      fc.property(local, domain, (local, domain) => {
        const once = foldMailbox(local, domain)
        expect(fold(once)).toBe(once)
      }),
      { numRuns: 5_000 },
    )
  })

  it('ignores every tag', () => {
    fc.assert(
      fc.property(local, domain, local, (local, domain, tag) => {
        expect(foldMailbox(`${local}+${tag}`, domain)).toBe(foldMailbox(local, domain))
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('registrableDomain', () => {
  it.each([
    ['example.org', 'example.org'],
    ['a.b.example.org', 'example.org'],
    ['mail.example.be', 'example.be'],
    ['example.co.uk', 'example.co.uk'],
    ['a.example.co.uk', 'example.co.uk'],
    ['a.b.example.com.au', 'example.com.au'],
    ['a.ulb.ac.be', 'ulb.ac.be'],
    ['interieur.gouv.fr', 'interieur.gouv.fr'],
    ['dgsi.interieur.gouv.fr', 'interieur.gouv.fr'],
    ['co.uk', 'co.uk'],
    // Three labels only under a country's top level.
    ['a.co.com', 'co.com'],
    ['a.com.example', 'com.example'],
    ['a.example.brussels', 'example.brussels'],
    ['a.xn--bro-hoa.xn--jxalpdlp', 'xn--bro-hoa.xn--jxalpdlp'],
  ])('of %s is %s', (domain, registrable) => {
    expect(registrableDomain(domain)).toBe(registrable)
  })

  it('maps every subdomain to the same domain', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,10}(\.[a-z0-9]{1,10}){0,3}$/), (name) => {
        expect(registrableDomain(`${name}.attacker.example`)).toBe('attacker.example')
        expect(registrableDomain(`${name}.attacker.co.uk`)).toBe('attacker.co.uk')
      }),
    )
  })
})

describe('isPublicProvider', () => {
  it.each([
    'gmail.com',
    'hotmail.be',
    'skynet.be',
    'telenet.be',
    'orange.fr',
    'ziggo.nl',
    'jan.fastmail.com',
    'gmx.net',
  ])('is true for %s', (domain) => {
    expect(isPublicProvider(domain)).toBe(true)
  })

  it.each([
    'example.org',
    'mail.gmail.com',
    'gmail.com.example',
    'notfastmail.com',
    'perspective.brussels',
    'fastmail',
  ])('is false for %s', (domain) => {
    expect(isPublicProvider(domain)).toBe(false)
  })
})

describe('the table of mail providers', () => {
  it('has each domain once, in lower case, as a registrable domain', () => {
    const domains = MAIL_PROVIDERS.flatMap(({ domains }) => domains)
    expect(domains.length).toBe(new Set(domains).size)
    for (const domain of domains) {
      expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
      expect(registrableDomain(domain)).toBe(domain)
    }
  })
})
