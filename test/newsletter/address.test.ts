import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Address, type AddressProblem, maskAddress, readAddress } from '../../src/newsletter/address.ts'
import { cpuTime } from '../support/cpu-time.ts'

/** Typed text, and the address for sending. */
const GOOD: [typed: string, email: string][] = [
  ['jan@example.org', 'jan@example.org'],
  ['Jan.Peeters@Example.ORG', 'Jan.Peeters@example.org'],
  ['  jan@example.org\n', 'jan@example.org'],
  ['\u00a0jan@example.org\ufeff', 'jan@example.org'],
  // Copied from a document or from another program: invisible characters on both sides.
  ['\u200bjan@example.org', 'jan@example.org'],
  ['\u202ajan@example.org\u202c', 'jan@example.org'],
  ['\ufeff\u00ad\u2060jan@example.org\u200d\u200e', 'jan@example.org'],
  ['\0jan@example.org\x7f', 'jan@example.org'],
  ['\u{e0041}jan@example.org\u{e007f}', 'jan@example.org'],
  ['jan@example.org\ufe0f', 'jan@example.org'],
  // Copied from a mail program or from a link.
  ['<jan@example.org>', 'jan@example.org'],
  ['mailto:jan@example.org', 'jan@example.org'],
  ['MAILTO:jan@example.org', 'jan@example.org'],
  [' <\u200bmailto: jan@example.org > ', 'jan@example.org'],
  // RFC 5321 section 4.1.2, Dot-string: every character of atext, dots only between other characters.
  ["!#$%&'*+/=?^_`{|}~-.a9@example.org", "!#$%&'*+/=?^_`{|}~-.a9@example.org"],
  ['a.b.c@example.org', 'a.b.c@example.org'],
  ['a@b.cd', 'a@b.cd'],
  ['a@1.2.example', 'a@1.2.example'],
  ['a@a-b.c--d.example', 'a@a-b.c--d.example'],
  ['jan@0.be', 'jan@0.be'],
  ['jan+news@example.org', 'jan+news@example.org'],
  // Harmless as an address; code that writes a CSV file must escape it.
  ["=cmd|'/C'!A0@example.org", "=cmd|'/C'!A0@example.org"],
  ['+31@example.org', '+31@example.org'],
  // An internationalized domain in both forms, with Unicode dots, in full-width letters.
  ['jan@BÜRO.example', 'jan@xn--bro-hoa.example'],
  ['jan@büro.example', 'jan@xn--bro-hoa.example'],
  ['jan@bu\u0308ro.example', 'jan@xn--bro-hoa.example'],
  ['jan@XN--BRO-HOA.example', 'jan@xn--bro-hoa.example'],
  ['jan@büro。example', 'jan@xn--bro-hoa.example'],
  ['jan@ｅｘａｍｐｌｅ.org', 'jan@example.org'],
  ['jan@straße.example', 'jan@xn--strae-oqa.example'],
  ['jan@παράδειγμα.δοκιμή', 'jan@xn--hxajbheg2az3al.xn--jxalpdlp'],
]

/** Typed text, by the problem that is reported. */
const REFUSED: Record<Exclude<AddressProblem, 'email-missing' | 'email-too-long'>, string[]> = {
  'email-malformed': [
    'jan',
    'jan peeters',
    'jän',
    '@example.org',
    '@',
    '@@',
    'a@b@c',
    'jan@example.org@example.org',
    'jan@example.org, piet@example.org',
    'jan@example.org;piet@example.org',
    'jan@example.org\r\nBcc: all@example.org',
    'jan@example.org\nBcc: all@example.org',
    'jan(comment)@example.org',
    'jan\\@example.org',
    '"jan.peeters"@example.org',
    'jan’s@example.org',
    '😀@example.org',
    '<script>@example.org',
    '<jan@example.org',
    'jan@example.org>',
    'mailto:mailto:jan@example.org',
    'mailto:jan@example.org?subject=x',
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
    'jan@%62üro.example',
    'jan@[192.0.2.1]',
    'jan@[IPv6:2001:db8::1]',
    'jan@2001:db8::1',
    'jan@😀:example',
  ],
  'email-space': [
    'jan peeters@example.org',
    'jan@exam ple.org',
    'jan @example.org',
    'jan@ example.org',
    '"jan peeters"@example.org',
    'Jan <jan@example.org>',
    'jan\r\n@example.org',
    'jan\t@example.org',
    'jan\u00a0@example.org',
    'jan\u2028@example.org',
    'jan@example.org\u2028x',
    'jan@example.org\u3000x',
  ],
  'email-invisible': [
    'jan\u200b@example.org',
    'jan@\u202aexample.org',
    'jan@b\u202eüro.example',
    'jan@exam\u00adple.org',
    'jan@exam\ufeffple.org',
    'jan\ufe0f@example.org',
    'jan\u3164@example.org',
    'jan\u{e0041}@example.org',
    'jan\0@example.org',
    'jan@büro\0.example',
    'j\x7fan@example.org',
  ],
  'email-accent': [
    'jän@example.org',
    'andré.dupont@skynet.be',
    'andre\u0301.dupont@skynet.be',
    'ß@example.org',
    'ｊan@example.org',
    'иван@example.org',
    '.andré@example.org',
  ],
  'email-dots': ['.jan@example.org', 'jan.@example.org', 'jan..peeters@example.org', '.@example.org', '..@localhost'],
  'email-domain': [
    'jan@',
    'jan@gmail',
    'jan@localhost',
    'a@b',
    'jan@1.2',
    'jan@192.0.2.1',
    'jan@１９２.0.2.1',
    'jan@0x7f.1',
    'jan@example.0x1f',
    'jan@example.123',
    'jan@example.c0m',
    'jan@example.c',
    'a@xn--a.example',
    'jan@example.xn--zzzzzzzzz',
    'jan@xn--a\u0301.example',
  ],
}

const read = (typed: string): Address => {
  const reading = readAddress(typed)
  if (!reading.ok) throw new Error(`${typed}: ${reading.reason}`)
  return reading.address
}

describe('readAddress', () => {
  it.each(GOOD)('accepts %j', (typed, email) => {
    expect(read(typed).email).toBe(email)
  })

  it.each(Object.entries(REFUSED).flatMap(([problem, list]) => list.map((typed) => [problem, typed])))(
    'reports %s for %j',
    (problem, typed) => {
      expect(readAddress(typed)).toEqual({ ok: false, reason: problem })
    },
  )

  it.each(['', ' ', '\n\t', '\u3000', '\u200b', '<>', ' <mailto: > ', 'mailto:'])(
    'reports for %j that nothing was typed',
    (typed) => {
      expect(readAddress(typed)).toEqual({ ok: false, reason: 'email-missing' })
    },
  )

  it('keeps the local part as typed for sending, and compares without case', () => {
    expect(read('Jan@Example.org')).toMatchObject({ email: 'Jan@example.org', address: 'jan@example.org' })
    expect(read('JAN@büro.example').address).toBe(read('jan@xn--bro-hoa.EXAMPLE').address)
  })

  it.each([
    ['a local part of 64 octets', `${'a'.repeat(64)}@example.org`, true],
    ['a local part of 65', `${'a'.repeat(65)}@example.org`, false],
    ['a label of 63', `a@${'b'.repeat(63)}.org`, true],
    ['a label of 64', `a@${'b'.repeat(64)}.org`, false],
    ['an address of 254', `${'a'.repeat(63)}@${`${'b'.repeat(46)}.`.repeat(4)}cd`, true],
    ['an address of 255', `${'a'.repeat(64)}@${`${'b'.repeat(46)}.`.repeat(4)}cd`, false],
    // Short as typed, too long in Punycode.
    ['a domain that grows too long', `${'a'.repeat(64)}@${'é.'.repeat(21)}example`, true],
    ['a domain that grows too long', `${'a'.repeat(64)}@${'é.'.repeat(24)}example`, false],
  ])('applies the limits of RFC 5321: %s', (_what, typed, ok) => {
    expect(readAddress(typed).ok).toBe(ok)
  })

  it('reports that an address is too long rather than malformed', () => {
    expect(readAddress(`${'a'.repeat(65)}@example.org`)).toEqual({ ok: false, reason: 'email-too-long' })
    expect(readAddress(`a@${'b.'.repeat(200)}org`)).toEqual({ ok: false, reason: 'email-too-long' })
    expect(readAddress(`${' '.repeat(2_000)}jan@example.org`)).toEqual({ ok: false, reason: 'email-too-long' })
  })

  const PIECES = ['a', 'é', '@', 'a@', '.', '\0', '\n', '\u200b', '%', ' a', '\n\u200b', '😀', 'xn--', '<', 'mailto:']

  it.each(PIECES.flatMap((piece) => [1_000, 1_000_000].map((length) => [length, piece] as const)))(
    'reads %i characters of %j in less than half a second',
    async (length, piece) => {
      const many = piece.repeat(length / piece.length)
      const work = () => {
        for (const typed of [many, `a@${many}é`, `a${many}b@example.org`, `${many}jan@example.org${many}.`])
          readAddress(typed)
      }
      expect(await cpuTime(work)).toBeLessThan(500)
    },
  )

  it.each([
    ['jan@example.org', 'jan@example.org', 'example.org', false],
    ['Jan+news@Mail.Example.co.uk', 'jan@mail.example.co.uk', 'example.co.uk', false],
    ['J.A.N+news@GoogleMail.com', 'jan@gmail.com', 'googlemail.com', true],
    ['shop@jan.fastmail.com', 'jan@fastmail.com', 'fastmail.com', true],
    ['jan@BÜRO.example', 'jan@xn--bro-hoa.example', 'xn--bro-hoa.example', false],
  ])('reads %s for limits: mailbox %s, domain %s, public provider: %s', (typed, mailbox, domain, publicProvider) => {
    expect(read(typed)).toMatchObject({ mailbox, domain, publicProvider })
  })
})

/** Text that is similar to an address. */
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
  fc.stringMatching(/^[A-Za-z0-9+=-]{1,10}(\.[a-z0-9+-]{1,5}){0,2}$/),
  fc.stringMatching(/^[A-Za-zé]{1,12}(\.[a-z]{2,5}){1,2}$/),
)
/** Characters that are removed around an address: Unicode Cc, Cf, Z and default ignorable. */
const unseen = fc
  .array(
    fc.constantFrom(
      '\u200b',
      '\u202a',
      '\ufeff',
      '\u00ad',
      '\u00a0',
      '\u2028',
      '\u{e0041}',
      '\ufe0f',
      '\0',
      ' ',
      '\r\n',
    ),
    { maxLength: 5 },
  )
  .map((signs) => signs.join(''))
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  nearly,
  plain.map(([local, domain]) => `${local}@${domain}`),
  fc.emailAddress(),
)

describe('every address', () => {
  const addresses = (check: (address: Address) => void) =>
    fc.assert(
      fc.property(typed, (text) => {
        const reading = readAddress(text)
        if (reading.ok) check(reading.address)
      }),
      { numRuns: 2_000 },
    )

  it('is read without an exception, whatever the text', () => {
    fc.assert(fc.property(typed, (text) => readAddress(text) !== undefined))
  })

  it('is unchanged when it is read again', () => {
    addresses((address) => {
      expect(read(address.email)).toEqual(address)
      expect(read(address.address).address).toBe(address.address)
    })
  })

  it('is read the same with invisible characters and white space around it', () => {
    fc.assert(
      fc.property(typed, unseen, unseen, (text, before, after) => {
        expect(readAddress(`${before}${text}${after}`)).toEqual(readAddress(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it('is read the same in angle brackets and after mailto:', () => {
    addresses((address) => {
      expect(read(`<mailto:${address.email}>`)).toEqual(address)
    })
  })

  it('has a domain with a dot, a top level that is not a number, and a registrable domain at its end', () => {
    addresses(({ address, domain }) => {
      expect(address).toMatch(/@(?:[a-z0-9-]+\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/)
      expect(domain).toMatch(/^[a-z0-9-]+\.[a-z0-9-]+(?:\.[a-z]{2})?$/)
      expect(`.${address.slice(address.indexOf('@') + 1)}`.endsWith(`.${domain}`)).toBe(true)
    })
  })

  it('compares in lower case and in ASCII', () => {
    addresses(({ address, mailbox, domain }) => {
      for (const text of [address, mailbox, domain]) expect(text).toMatch(/^[\x21-\x40\x5b-\x7e]+$/)
    })
  })

  it('cannot start another header, another recipient or a tag', () => {
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

  it('reveals only the first letter of the local part, not its length', () => {
    fc.assert(
      fc.property(plain, ([local, domain]) => {
        expect(maskAddress(`${local}@${domain}`)).toBe(`${local[0]}…@${domain}`)
      }),
    )
  })
})
