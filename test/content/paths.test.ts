import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ancestors,
  encodePath,
  localeOf,
  MAX_PATH,
  type PathReading,
  readPath,
  tidyPath,
  withoutLocale,
} from '../../src/content/paths.ts'

const ORIGIN = 'https://site.example'

/** Reads the path of an address as a browser requests it, after the browser's URL parser. */
const asked = (address: string): PathReading => readPath(new URL(ORIGIN + address).pathname)

describe('readPath', () => {
  it.each([
    ['the root', '/', '/'],
    ['nothing but slashes', '////', '/'],
    ['a language', '/nl/', '/nl/'],
    ['a language without its slash', '/nl', '/nl/'],
    ['a language in capitals', '/FR', '/fr/'],
    ['a language with two slashes', '/en//', '/en/'],
    ['a segment that only starts like a language', '/nlx/', '/nlx'],
    ['a page', '/nl/over-ons', '/nl/over-ons'],
    ['a trailing slash', '/nl/over-ons/', '/nl/over-ons'],
    ['double slashes', '/nl//over-ons///team//', '/nl/over-ons/team'],
    ['capitals', '/NL/Over-Ons', '/nl/over-ons'],
    ['a path without a language', '/Over-Ons/', '/over-ons'],
    ['a file', '/sitemap.xml', '/sitemap.xml'],
    ['another host after a double slash', '//evil.example', '/evil.example'],
    ['another host after a backslash', '/\\evil.example', '/evil.example'],
    ['encoded letters', '/nl/%6fver%2Dons', '/nl/over-ons'],
    ['an encoded accent', '/fr/%C3%A9tudes', '/fr/études'],
    ['an accent in capitals', '/fr/%C3%89TUDES', '/fr/études'],
    ['an accent not encoded', '/fr/Études', '/fr/études'],
    ['an accent in two characters (NFD)', '/fr/e%CC%81tudes', '/fr/études'],
    ['an accent that composes only with the lower-case letter', '/J%CC%8C', '/\u01f0'],
    ['another script', '/\u0411\u0440\u044e\u0441\u0441\u0435\u043b\u044c', '/брюссель'],
    ['characters outside the first plane', '/%F0%9F%9A%B2', '/🚲'],
    ['an encoded space', '/nl/a%20b', '/nl/a b'],
    ['an encoded percent sign, decoded once only', '/nl/a%252Fb', '/nl/a%2fb'],
    ['an encoded question mark', '/nl/a%3Fb', '/nl/a?b'],
    ['a plus sign', '/nl/a+b', '/nl/a+b'],
    ['an address with a query, which is not part of the path', '/nl/?A=//B', '/nl/'],
    ['a dot segment', '/nl/./over-ons', '/nl/over-ons'],
    ['a double-dot segment', '/nl/../fr', '/fr/'],
    ['encoded dot segments', '/nl/%2e%2E/%2e/fr', '/fr/'],
    ['more double dots than segments', '/nl/../../../etc/passwd', '/etc/passwd'],
    ['three dots', '/nl/.../a', '/nl/.../a'],
    ['dots with a parameter', '/nl/..;/a', '/nl/..;/a'],
  ])('reads %s', (_, address, path) => {
    expect(asked(address)).toEqual({ kind: 'path', path })
  })

  it.each([
    ['an encoded slash', '/nl/a%2Fb'],
    ['dot segments around encoded slashes', '/nl/..%2f..%2fetc'],
    ['an encoded backslash', '/nl/a%5Cb'],
    ['a NUL', '/nl/a%00'],
    ['a line break', '/nl/a%0D%0ASet-Cookie:x'],
    ['DEL', '/%7F'],
    ['a control character of two octets', '/%C2%85'],
    ['a lead octet without its continuation', '/%C3%28'],
    ['a lead octet at the end', '/nl/%E2%82'],
    ['an octet that UTF-8 never uses', '/%FF'],
    ['an overlong slash', '/%C0%AF'],
    ['an encoded surrogate', '/%ED%A0%80'],
    ['a lone percent sign', '/100%'],
    ['a percent sign without hexadecimal digits', '/%zz'],
  ])('rejects %s as malformed', (_, address) => {
    expect(asked(address)).toEqual({ kind: 'malformed' })
  })

  it('reads a path up to the length limit, counted before decoding', () => {
    const longest = `/${'a'.repeat(MAX_PATH - 1)}`
    expect(readPath(longest)).toEqual({ kind: 'path', path: longest })
    expect(readPath(`${longest}a`)).toEqual({ kind: 'too-long' })
    expect(readPath(`/${'%41'.repeat(MAX_PATH / 3)}`)).toEqual({ kind: 'path', path: `/${'a'.repeat(MAX_PATH / 3)}` })
    expect(readPath(`/${'%41'.repeat(MAX_PATH / 2)}`)).toEqual({ kind: 'too-long' })
  })

  /** Addresses made of difficult parts. */
  const address = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '/',
          '//',
          '\\',
          '.',
          '..',
          '%2e',
          '%2E%2e',
          ';',
          '%2f',
          '%5C',
          '%00',
          '%',
          '%25',
          '%C3',
          '%FF',
        ),
        fc.constantFrom('nl', 'NL', 'fr', 'En', '%6el', 'a', 'É', '%C3%89', 'e\u0301', 'J\u030c', 'İ', 'ẞ', 'Σ', 'K'),
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.string({ unit: 'grapheme', maxLength: 4 }).map(encodeURIComponent),
      ),
      { maxLength: 12 },
    )
    .map((parts) => `/${parts.join('')}`)

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(address, fc.string({ unit: 'binary' })), (pathname) => {
        expect(readPath(pathname).kind).toMatch(/^(path|malformed|too-long)$/)
      }),
    )
  })

  it('returns a path with one leading slash, no empty segment, and a trailing slash only after a language', () => {
    fc.assert(
      fc.property(address, (any) => {
        const reading = asked(any)
        fc.pre(reading.kind === 'path')
        expect(reading.path).toMatch(/^\//)
        expect(reading.path).not.toContain('//')
        if (reading.path.endsWith('/')) expect(['/', '/nl/', '/fr/', '/en/']).toContain(reading.path)
      }),
    )
  })

  it('reads its own result, encoded and requested by a browser, as the same path: one redirect is enough', () => {
    fc.assert(
      fc.property(address, (any) => {
        const reading = asked(any)
        fc.pre(reading.kind === 'path')
        const target = encodePath(reading.path)
        expect(new URL(target, ORIGIN).href).toBe(ORIGIN + target)
        expect(asked(target)).toEqual(reading)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('localeOf', () => {
  it.each([
    ['/nl/', 'nl'],
    ['/fr/projets', 'fr'],
    ['/en/a/b', 'en'],
    ['/nl', 'nl'],
    ['/', undefined],
    ['/de/', undefined],
    ['/nlx', undefined],
    ['/NL/', undefined],
    ['/a/nl/', undefined],
  ])('of %s is %s', (path, locale) => {
    expect(localeOf(path)).toBe(locale)
  })
})

describe('withoutLocale', () => {
  it.each([
    ['/nl/', '/'],
    ['/fr/projets', '/projets'],
    ['/en/a/b', '/a/b'],
    ['/', '/'],
    ['/projets', '/projets'],
    ['/nlx/a', '/nlx/a'],
    ['/nl/nl/a', '/nl/a'],
  ])('of %s is %s', (path, rest) => {
    expect(withoutLocale(path)).toBe(rest)
  })
})

describe('ancestors', () => {
  it.each([
    ['/', []],
    ['/nl/', []],
    ['/nl/a', ['/nl/']],
    ['/nl/a/b/c', ['/nl/a/b', '/nl/a', '/nl/']],
    ['/a', []],
    ['/a/b', ['/a']],
  ])('of %s are %j', (path, above) => {
    expect(ancestors(path)).toEqual(above)
  })
})

describe('encodePath', () => {
  it.each([
    ['/', '/'],
    ['/nl/', '/nl/'],
    ['/nl/over-ons_2.~', '/nl/over-ons_2.~'],
    ['/fr/études', '/fr/%C3%A9tudes'],
    ['/nl/a b', '/nl/a%20b'],
    ['/nl/a?b#c', '/nl/a%3Fb%23c'],
    ['/nl/a%2fb', '/nl/a%252fb'],
    ['/🚲', '/%F0%9F%9A%B2'],
  ])('of %s is %s', (path, encoded) => {
    expect(encodePath(path)).toBe(encoded)
  })
})

describe('tidyPath', () => {
  it.each([
    ['/nl/nieuws%0A', '/nl/nieuws'],
    ['/nl/nie%0D%0Auws', '/nl/nieuws'],
    ['/nl/nieuws%E2%80%8B', '/nl/nieuws'],
    ['/nl/nieuws).', '/nl/nieuws'],
    ['/nl/%E2%80%9Cnieuws%E2%80%9D', '/nl/nieuws'],
    ['/nl/nieuws;jsessionid=1', '/nl/nieuws'],
    ['/nl;a/nieuws', '/nl/nieuws'],
    ['/nl/nieuws&utm_source=x', '/nl/nieuws'],
    ['/nl/nieuws%3Fpage=2', '/nl/nieuws'],
    ['/nl%2Fnieuws', '/nl/nieuws'],
    ['/nl%5Cnieuws', '/nl/nieuws'],
    ['/nl/x%2F..%2Fnieuws', '/nl/nieuws'],
    ['/..%2F..%2Fetc', '/etc'],
    ['/%2F%2Fevil.example', '/evil.example'],
    ['/NL%0A', '/nl/'],
    ['/%0A', '/'],
    // Encoded twice, or more often.
    ['/nl/nieuws%250A', '/nl/nieuws'],
    ['/nl/nieuws%252F', '/nl/nieuws'],
    ['/nl%252Fnieuws', '/nl/nieuws'],
    ['/nl/n%2569euws', '/nl/nieuws'],
    ['/nl/nieuws%2520', '/nl/nieuws'],
    ['/nl/nieuws%25252520', '/nl/nieuws'],
    ['/fr/%25C3%25A9tudes', '/fr/études'],
    ['/nl/100%25-nieuws', '/nl/100%-nieuws'],
    ['/%252F%252Fevil.example', '/evil.example'],
    // Parameters in a segment of their own.
    ['/nl/nieuws/;x', '/nl/nieuws'],
    ['/;jsessionid=1/nl/nieuws', '/nl/nieuws'],
    ['/nl/nieuws/&utm_source=x', '/nl/nieuws'],
    ['/nl/nieuws/%23top', '/nl/nieuws'],
    ['/nl/nieuws+', '/nl/nieuws'],
    // The file that other servers have in each folder.
    ['/index.html', '/'],
    ['/nl/index.php', '/nl/'],
    ['/nl/nieuws/Index.htm', '/nl/nieuws'],
    ['/nl/index.html/nieuws', '/nl/index.html/nieuws'],
    // Cut within an escape.
    ['/nl/nieuws%', '/nl/nieuws'],
    ['/nl/nieuws%2', '/nl/nieuws'],
    ['/nl/nieuws%20%', '/nl/nieuws'],
    // A language with its region, and a language too many.
    ['/nl-be/nieuws', '/nl/nieuws'],
    ['/fr_BE/', '/fr/'],
    ['/EN-gb', '/en/'],
    ['/nl-nieuws', '/nl-nieuws'],
    ['/nl/fr/actualites', '/fr/actualites'],
    ['/nl/nl/nieuws', '/nl/nieuws'],
    ['/nl/fr-be/actualites', '/fr/actualites'],
  ])('reads %s as %s', (asked, path) => {
    expect(tidyPath(asked)).toBe(path)
  })

  it.each(['/nl/%FF', '/nl/%', '/nl/%2', '/nl/%00', '/nl/a%2500', '/nl/100%-a'])(
    'returns undefined for %s',
    (asked) => {
      expect(tidyPath(asked)).toBeUndefined()
    },
  )

  it('returns a path of this site that is canonical, or undefined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const path = tidyPath(`/${encodeURI(text.toWellFormed())}`)
        if (path === undefined) return
        expect(path).toMatch(/^\/(?!\/)/)
        expect(readPath(encodePath(path))).toEqual({ kind: 'path', path })
      }),
    )
  })
})
