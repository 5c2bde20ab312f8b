import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Address, maskAddress, readAddress } from '../../src/newsletter/address.ts'

/** What was typed, and where mail for it goes. */
const GOOD: [typed: string, email: string][] = [
  ['jan@example.org', 'jan@example.org'],
  ['Jan.Peeters@Example.ORG', 'Jan.Peeters@example.org'],
  ['  jan@example.org\n', 'jan@example.org'],
  ['\u00a0jan@example.org\ufeff', 'jan@example.org'],
  // The HTML standard, "valid e-mail address": every character of RFC 5322 atext, and dots anywhere.
  ["!#$%&'*+/=?^_`{|}~-.a9@example.org", "!#$%&'*+/=?^_`{|}~-.a9@example.org"],
  ['.jan..peeters.@example.org', '.jan..peeters.@example.org'],
  ['jan@localhost', 'jan@localhost'],
  ['a@b', 'a@b'],
  ['a@1.2', 'a@1.2'],
  ['a@192.0.2.1', 'a@192.0.2.1'],
  ['a@a-b.c--d.example', 'a@a-b.c--d.example'],
  ['jan+news@example.org', 'jan+news@example.org'],
  // Harmless as an address; who writes a CSV file has to guard against it there.
  ["=cmd|'/C'!A0@example.org", "=cmd|'/C'!A0@example.org"],
  ['+31@example.org', '+31@example.org'],
  // An internationalized domain in both forms, with the dots of Unicode, in wide letters.
  ['jan@BÜRO.example', 'jan@xn--bro-hoa.example'],
  ['jan@büro.example', 'jan@xn--bro-hoa.example'],
  ['jan@bu\u0308ro.example', 'jan@xn--bro-hoa.example'],
  ['jan@XN--BRO-HOA.example', 'jan@xn--bro-hoa.example'],
  ['jan@büro。example', 'jan@xn--bro-hoa.example'],
  ['jan@ｅｘａｍｐｌｅ.org', 'jan@example.org'],
  ['jan@straße.example', 'jan@xn--strae-oqa.example'],
  ['jan@παράδειγμα.δοκιμή', 'jan@xn--hxajbheg2az3al.xn--jxalpdlp'],
]

const MALFORMED = [
  'jan',
  'jan@',
  '@example.org',
  '@',
  '@@',
  'a@b@c',
  'jan@example.org@example.org',
  'jan peeters@example.org',
  'jan@exam ple.org',
  '"jan peeters"@example.org',
  'jan@example.org, piet@example.org',
  'jan@example.org;piet@example.org',
  'Jan <jan@example.org>',
  '<jan@example.org>',
  'mailto:jan@example.org',
  'jan(comment)@example.org',
  'jan\\@example.org',
  'jan@example..org',
  'jan@.example.org',
  'jan@example.org.',
  'jan@büro.example.',
  'jan@-example.org',
  'jan@example-.org',
  'jan@exam_ple.org',
  'jan@example.org:25',
  'jan@büro.example:25',
  'jan@büro.example/path',
  'jan@büro.example?query',
  'jan@büro.example#part',
  'jan@user:word@büro.example',
  'jan@%62üro.example',
  'jan@[192.0.2.1]',
  'jan@[IPv6:2001:db8::1]',
  'jan@2001:db8::1',
  'jän@example.org',
  'jan@xn--a\u0301.example',
  'jan\0@example.org',
  'jan@example.org\0',
  'jan@büro\0.example',
  'jan@example.org\r\nBcc: all@example.org',
  'jan@example.org\nBcc: all@example.org',
  'jan\r\n@example.org',
  'jan\u2028@example.org',
  'jan@example.org\u2028x',
  'jan@b\u202eüro.example',
  '<script>@example.org',
]

const read = (typed: string): Address => {
  const address = readAddress(typed)
  if (typeof address === 'string') throw new Error(`${typed}: ${address}`)
  return address
}

describe('readAddress', () => {
  it.each(GOOD)('takes %j', (typed, email) => {
    expect(read(typed).email).toBe(email)
  })

  it.each(MALFORMED)('refuses %j', (typed) => {
    expect(readAddress(typed)).toBe('email-malformed')
  })

  it.each(['', ' ', '\n\t', '\u3000'])('says of %j that nothing was typed', (typed) => {
    expect(readAddress(typed)).toBe('email-missing')
  })

  it('keeps the local part as typed to write to, and compares without case', () => {
    expect(read('Jan@Example.org')).toMatchObject({ email: 'Jan@example.org', address: 'jan@example.org' })
    expect(read('JAN@büro.example').address).toBe(read('jan@xn--bro-hoa.EXAMPLE').address)
  })

  it.each([
    ['a local part of 64 octets', `${'a'.repeat(64)}@example.org`, 'object'],
    ['a local part of 65', `${'a'.repeat(65)}@example.org`, 'string'],
    ['a label of 63', `a@${'b'.repeat(63)}.org`, 'object'],
    ['a label of 64', `a@${'b'.repeat(64)}.org`, 'string'],
    ['an address of 254', `${'a'.repeat(64)}@${`${'b'.repeat(46)}.`.repeat(4)}c`, 'object'],
    ['an address of 255', `${'a'.repeat(64)}@${`${'b'.repeat(46)}.`.repeat(4)}cd`, 'string'],
    // Short as typed, too long in Punycode.
    ['a domain that grows too long', `${'a'.repeat(64)}@${'é.'.repeat(21)}example`, 'object'],
    ['a domain that grows too long', `${'a'.repeat(64)}@${'é.'.repeat(24)}example`, 'string'],
  ])('draws the line of RFC 5321 at %s', (_what, typed, kind) => {
    expect(typeof readAddress(typed)).toBe(kind)
  })

  it('says that an address is too long rather than wrong', () => {
    expect(readAddress(`${'a'.repeat(65)}@example.org`)).toBe('email-too-long')
    expect(readAddress(`a@${'b.'.repeat(200)}org`)).toBe('email-too-long')
  })

  it.each(['a', 'é', '@', 'a@', '.', '\0', '%', ' a', '😀'])('reads a megabyte of %j in no time', (piece) => {
    const start = performance.now()
    for (const typed of [piece.repeat(1_000_000 / piece.length), `a@${piece.repeat(1_000_000 / piece.length)}é`]) {
      expect(typeof readAddress(typed)).toBe('string')
    }
    expect(performance.now() - start).toBeLessThan(500)
  })

  it.each([
    ['jan+a@example.org', 'jan@example.org'],
    ['jan+a+b@example.org', 'jan@example.org'],
    ['+a@example.org', '+a@example.org'],
    ['j.an@example.org', 'j.an@example.org'],
    ['J.A.N+news@gmail.com', 'jan@gmail.com'],
    ['jan@GoogleMail.com', 'jan@gmail.com'],
    ['jan@notgmail.com', 'jan@notgmail.com'],
    ['j.an@gmail.com.example', 'j.an@gmail.com.example'],
  ])('counts %s as the mailbox %s', (typed, mailbox) => {
    expect(read(typed).mailbox).toBe(mailbox)
  })
})

/** Text that looks like an address, or nearly. */
const piece = fc.constantFrom(
  '@',
  '.',
  '+',
  'a',
  'B',
  '9',
  '-',
  ' ',
  '\r\n',
  '\0',
  'é',
  'ß',
  '。',
  ':',
  '%',
  '"',
  'xn--',
  '=',
)
const nearly = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
const plain = fc.tuple(
  fc.stringMatching(/^[A-Za-z0-9.+=-]{1,20}$/),
  fc.stringMatching(/^[A-Za-zé]{1,12}(\.[a-z]{1,5})?$/),
)
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  nearly,
  plain.map(([local, domain]) => `${local}@${domain}`),
  fc.emailAddress(),
)

describe('every address', () => {
  const addresses = (check: (address: Address, text: string) => void) =>
    fc.assert(
      fc.property(typed, (text) => {
        const address = readAddress(text)
        if (typeof address === 'object') check(address, text)
      }),
      { numRuns: 2_000 },
    )

  it('is read without an exception, whatever was typed', () => {
    fc.assert(fc.property(typed, (text) => readAddress(text) !== undefined))
  })

  it('is read again as itself', () => {
    addresses((address) => {
      expect(readAddress(address.email)).toEqual(address)
      expect(read(address.address).address).toBe(address.address)
    })
  })

  it('compares in lower case and in ASCII', () => {
    addresses(({ address, mailbox, domain }) => {
      for (const text of [address, mailbox, domain]) expect(text).toMatch(/^[\x21-\x40\x5b-\x7e]+$/)
    })
  })

  it('cannot begin another header, another recipient or a tag', () => {
    addresses(({ email, address }) => {
      for (const text of [email, address]) expect(text).toMatch(/^[^\s\p{Cc}"(),:;<>@[\\\]]+@[a-z0-9.-]+$/u)
    })
  })

  it('fits RFC 5321', () => {
    addresses(({ email }) => {
      expect(email.length).toBeLessThanOrEqual(254)
      expect(email.lastIndexOf('@')).toBeLessThanOrEqual(64)
    })
  })
})

describe('maskAddress', () => {
  it.each([
    ['jan@example.org', 'j…@example.org'],
    ['j@example.org', 'j…@example.org'],
    ['Jan.Peeters+news@xn--bro-hoa.example', 'J…@xn--bro-hoa.example'],
  ])('shows %s as %s', (email, masked) => {
    expect(maskAddress(email)).toBe(masked)
  })

  it('gives nothing of the local part away beyond its first letter, not even its length', () => {
    fc.assert(
      fc.property(plain, ([local, domain]) => {
        expect(maskAddress(`${local}@${domain}`)).toBe(`${local[0]}…@${domain}`)
      }),
    )
  })
})
