import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWebAddress } from '../../../src/publish/source/web-address.ts'

describe('readWebAddress', () => {
  it.each([
    ['https://bisa.brussels', 'https://bisa.brussels'],
    ['HTTPS://Bisa.Brussels/A', 'HTTPS://Bisa.Brussels/A'],
    ['https://x.be/a%20b?c=1&d=é#é', 'https://x.be/a%20b?c=1&d=%C3%A9#%C3%A9'],
    ['https://x.be/a_(b)', 'https://x.be/a_(b)'],
    ['https://x.be:8443/@name?mail=a@x.be', 'https://x.be:8443/@name?mail=a@x.be'],
    ['https://xn--prspective-ksi.brussels/', 'https://xn--prspective-ksi.brussels/'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
  ])('accepts %s', (written, url) => {
    expect(readWebAddress(written)).toEqual({ url, mistakes: [] })
  })

  it.each([
    ['https://perspective.brussels@evil.example/', 'address-with-user', 'https://evil.example/'],
    ['https://a:b@x.be/c?d', 'address-with-user', 'https://x.be/c?d'],
    ['https://@x.be', 'address-with-user', 'https://x.be'],
    ['https://x.be/\u202Egpj.exe', 'invisible-character', 'U+202E'],
    ['https://x.be/a\u200Bb', 'invisible-character', '%E2%80%8B'],
    ['https://per\u00ADspective.brussels', 'invisible-character', 'U+00AD'],
    ['https://x.be/\u0007', 'invisible-character', 'U+0007'],
    ['https://x.be/\uD800', 'invisible-character', 'U+D800'],
    ['https://x.be/\u3164', 'invisible-character', 'U+3164'],
    ['https://x.be/a b', 'address-with-space', '%20'],
    ['https://x.be\\@evil.example', 'address-with-backslash', 'https://x.be/@evil.example'],
    ['https:\\\\x.be', 'address-with-backslash', 'https://x.be'],
    ['https:x.be', 'incomplete-address', 'https://x.be'],
    ['https:///x.be', 'incomplete-address', 'https://x.be'],
    ['https://', 'incomplete-address', 'https://bisa.brussels'],
    ['www.x.be/a', 'incomplete-address', 'https://www.x.be/a'],
    ['http://127.0.0.1:8787/nl/', 'private-address', 'public address'],
    ['https://localhost/x', 'private-address', 'public address'],
    ['https://127.1', 'private-address', 'public address'],
    ['https://2130706433', 'private-address', 'public address'],
    ['https://192.168.1.20/share', 'private-address', 'public address'],
    ['https://[::1]/', 'private-address', 'public address'],
  ])('refuses %j', (written, code, instead) => {
    const { url, mistakes } = readWebAddress(written)
    expect(url).toBeUndefined()
    expect(mistakes).toMatchObject([{ code, severity: 'error', instead: expect.stringContaining(instead) }])
  })

  it.each([
    ['http://archive.be/a', 'http-address', 'Write https://archive.be/a if'],
    ['http://archive.be:80/a', 'http-address', 'Write https://archive.be/a if'],
    ['https://pеrspective.brussels/', 'host-not-ascii', 'xn--prspective-ksi.brussels/ if'],
    ['https://p%D0%B5rspective.brussels/', 'host-not-ascii', 'https://xn--prspective-ksi.brussels/ if'],
    ['https://été.be:8443/é', 'host-not-ascii', 'https://xn--t-9fab.be:8443/é if'],
    ['https://ｂisa.brussels/', 'host-not-ascii', 'https://bisa.brussels/ if'],
  ])('warns about %s', (written, code, instead) => {
    const { url, mistakes } = readWebAddress(written)
    expect(url).toBeDefined()
    expect(mistakes).toMatchObject([{ code, severity: 'warning', instead: expect.stringContaining(instead) }])
  })

  it('gives no mistake again when its advice is followed', () => {
    const part = (...choices: string[]) => fc.constantFrom(...choices)
    const address = fc
      .tuple(
        part('http://', 'https://', 'HTTP://', 'https:', 'https:\\\\'),
        part('', 'me@', 'a:b@', '@'),
        part('x.be', 'été.be', 'pеrs.brussels', 'ＡＢ.be', 'X.be.'),
        part('', ':80', ':8443', ':'),
        part('', '/', '/a@b', '?a@b', '#c:80', '/a\\b', '/é'),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(address, (written) => {
        let current = written
        for (let round = 0; round < 5; round++) {
          const [mistake] = readWebAddress(current).mistakes
          if (mistake) current = /Write (\S+)/.exec(mistake.instead)?.[1] ?? current
        }
        expect(readWebAddress(current).mistakes).toEqual([])
      }),
    )
  })

  it('never throws, and gives an address in ASCII or an error', () => {
    const anything = fc.string({ unit: 'binary' }).map((text) => `https://x.be/${text}`)
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ unit: 'binary' })), (written) => {
        const { url, mistakes } = readWebAddress(written)
        if (url === undefined) expect(mistakes).toHaveLength(1)
        else expect(url).toMatch(/^[\x21-\x7E]+$/)
      }),
    )
  })
})
