import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterProblems } from '../../../src/publish/source/characters.ts'
import { readContent } from '../../../src/publish/source/content.ts'
import { decode } from '../../../src/publish/source/decode.ts'
import { siteFiles } from '../../support/site.ts'

const problems = (text: string) => characterProblems('f', text)
const places = (text: string) => problems(text).map(({ line, column, code }) => `${line}:${column} ${code}`)
const problemsOfBytes = (...bytes: (string | number)[]) =>
  problems(decode(Buffer.concat(bytes.map((part) => Buffer.from(typeof part === 'string' ? part : [part])))))

describe('a file that is not UTF-8', () => {
  it.each([
    [
      'Windows-1252',
      ['title: x\nCaf', 0xe9, ' l', 0x92, 0xe9, 't', 0xe9],
      'E9',
      4,
      'Windows-1252, where this word is "Café"',
    ],
    ['Mac Roman', ['title: x\nCaf', 0x8e, ', ', 0x8f, 't', 0x8e], '8E', 3, 'Mac Roman, where this word is "Café"'],
    ['code page 850', ['title: x\nCaf', 0x82, ' ', 0x90, 'v', 0x8a, 're'], '82', 3, 'DOS), where this word is "Café"'],
  ])(
    'in %s is one problem, with place, likely encoding and the word that was meant',
    (_, bytes, byte, count, words) => {
      expect(problemsOfBytes(...bytes)).toEqual([
        expect.objectContaining({
          line: 2,
          column: 4,
          severity: 'error',
          code: 'not-utf-8',
          found: `the byte ${byte}, which is not UTF-8, the first of ${count} such bytes`,
          instead: expect.stringContaining(words),
        }),
      ])
    },
  )

  it.each(['utf16le', 'utf-16be'])('in %s, with or without a byte order mark, is one problem', (encoding) => {
    for (const text of ['\uFEFFdate;commune\n2020;Évère\n', 'date;commune\n2020;Evere\n']) {
      const bytes = Buffer.from(text, 'utf16le')
      const file = decode(encoding === 'utf16le' ? bytes : bytes.swap16())
      expect(problems(file)).toMatchObject([{ line: 1, column: 1, code: 'not-utf-8', found: 'a text in UTF-16' }])
    }
  })

  it('that is a document of Word is one problem', () => {
    expect(problemsOfBytes('PK', 3, 4, 0x14, 0, 6, 0, 8, 0xe9)).toMatchObject([
      { code: 'not-utf-8', found: expect.stringContaining('Word') },
    ])
  })
})

describe('a character that no reader sees', () => {
  it.each([
    ['woord\u001Fdeel', '1:6 control-character', 'Word'],
    ['niet\u001Eafbreken', '1:5 control-character', 'write a hyphen'],
    ['a\u000Bb', '1:2 control-character', "Word's line break"],
    ['l\u0092été', '1:2 control-character', '"’" in Windows-1252'],
    ['x\u001B[2J', '1:2 control-character', 'a control character'],
    ['\u007F', '1:1 control-character', 'a control character'],
    ['a\nb\rc', '2:2 control-character', 'LF or CRLF'],
    ['a\u2028b', '1:2 invisible-character', 'line separator'],
    ['a\u2029b', '1:2 invisible-character', 'paragraph separator'],
    ['x\u202Egpj.exe', '1:2 invisible-character', 'direction'],
    ['x\u2066y', '1:2 invisible-character', 'direction'],
    ['a\uFEFFb', '1:2 invisible-character', 'byte order mark'],
    ['\uFEFF\uFEFF---', '1:2 invisible-character', 'byte order mark'],
    ['a\uFDD0', '1:2 invisible-character', 'without a meaning'],
    ['a\u{1FFFE}', '1:2 invisible-character', 'U+1FFFE'],
    ['é\uD800', '1:2 invisible-character', 'half a character'],
    ['a\uF0B7 b', '1:2 invisible-character', 'bullet of Word'],
    ['😀\uFFFD', '1:2 lost-character', 'character that was lost'],
    ['a\uFFFCb', '1:2 lost-character', 'image'],
  ])('%j is an error at its place', (text, place, words) => {
    const [problem, ...more] = problems(text)
    expect(more).toEqual([])
    expect(`${problem?.line}:${problem?.column} ${problem?.code}`).toBe(place)
    expect(`${problem?.found}; ${problem?.instead}`).toContain(words)
    expect(problem?.severity).toBe('error')
  })

  it('is reported at each place, up to 25 in a file', () => {
    expect(places('a\u001F\nb\u0092')).toEqual(['1:2 control-character', '2:2 control-character'])
    expect(places('\u001F'.repeat(1_000))).toHaveLength(25)
    expect(problems('\u001F'.repeat(1_000)).at(-1)?.found).toContain('975 more')
  })

  it('is reported once for a file with the line ends of old Macs', () => {
    expect(places('---\rtitle: x\r---\rText\r')).toEqual(['1:4 control-character'])
  })

  it.each([
    'tabs\tand\nline breaks\r\n',
    '\uFEFFdate,value\r\n',
    'zachte\u00ADkoppeling, «\u00A0é\u202F», 10\u2009%, ‘x’ “y” – — … €',
    'familie 👨‍👩‍👧 vlag 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} می\u200Cخواهم ‏',
  ])('%j has no problem', (text) => {
    expect(problems(text)).toEqual([])
  })
})

describe('a letter that only looks like another', () => {
  it.each([
    ['title: Het pl\u0430n', '1:12 look-alike-letter', '"plаn", with U+0430', 'write "plan"'],
    ['De \u0420roject-fiche', '1:4 look-alike-letter', 'U+0420', 'write "Project"'],
    ['pr\u03BFject', '1:1 look-alike-letter', 'U+03BF', 'write "project"'],
    ['\u{1D5E1}\u{1D5F6}\u{1D5F2}\u{1D602}\u{1D604} plan', '1:1 look-alike-letter', 'U+1D5E1', 'write "Nieuw"'],
    ['\uFF30lan', '1:1 look-alike-letter', 'U+FF30', 'write "Plan"'],
    ['De \uFB01ets', '1:4 look-alike-letter', 'U+FB01', 'write "fiets"'],
    ['\u24C5lan', '1:1 look-alike-letter', 'U+24C5', 'write "Plan"'],
    ['Z\u0300\u0301\u0302\u0303\u0304o', '1:1 stacked-marks', '5 marks', 'write "Z"'],
    ['x Z\u0351\u036B\u0343\u036A o\u0302\u036B\u033D\u034F', '1:3 stacked-marks', 'and 1 more', 'write "Z"'],
  ])('%j is an error at its place', (text, place, found, instead) => {
    const [problem, ...more] = problems(text)
    expect(more).toEqual([])
    expect(`${problem?.line}:${problem?.column} ${problem?.code}`).toBe(place)
    expect(problem).toMatchObject({ severity: 'error', found: expect.stringContaining(found), instead })
  })

  it.each([
    'Москва, Αθήνα, 10 μm, 5 kΩ, Δt, π-day, H\u2082O, 1\uFE0F\u20E3, ½, №, ™, 2ᵉ, ㎡',
    'Tie\u0302\u0301ng Vie\u0323\u0302t, e\u0301te\u0301, שִׁ֣יר',
    'Софија и Pлус',
    'Zie [hier](https://p\u0435rspective.brussels/pl\u0430n) en j\u043E@x.be.',
  ])('%j has no problem', (text) => {
    expect(problems(text)).toEqual([])
  })
})

describe('a text that was read in a wrong encoding', () => {
  it.each([
    ['CÃ©cile', 'é'],
    ['lâ€™Ã©tÃ©', '’'],
    ['l\u00E2\u0080\u0099homme', '’'],
    ['cÅ“ur', 'œ'],
    ['Â« oui Â»', '«'],
    ['C√©cile', 'é'],
  ])('%j is one problem, with the character that was meant', (text, meant) => {
    expect(problems(text)).toMatchObject([{ code: 'misread-encoding', severity: 'error' }])
    expect(problems(text)[0]?.instead).toContain(`write "${meant}"`)
  })

  it.each(['« LIBERTÉ» ÉTÉ» «ÉCOLE»', 'Âge, Ångström, ‚a‘, √2 ≈ 1,4', 'Ã', 'À°'])('%j is not one', (text) => {
    expect(problems(text)).toEqual([])
  })

  it('is found in every accented letter of Dutch and French', () => {
    const letters = fc.constantFrom(...'àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ’“”–€')
    fc.assert(
      fc.property(letters, (letter) => {
        const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode(`x${letter}y`))
        expect(problems(misread)).toMatchObject([{ code: 'misread-encoding', line: 1, column: 2 }])
        expect(problems(`x${letter}y`)).toEqual([])
      }),
    )
  })
})

describe('the files of the content', () => {
  const found = (path: string, text: string) =>
    readContent(siteFiles({ files: { [path]: text } })).problems.map(({ file, code }) => `${file} ${code}`)

  it.each(['about/nl.md', 'site.yaml', 'glossary.yaml', 'history.yaml', 'about/facts.yaml', 'about/table.csv'])(
    '%s is refused with a byte that is not UTF-8 or a control character, and reported once',
    (path) => {
      expect(found(path, 'a\uDCE9: x')).toEqual([`content/${path} not-utf-8`])
      expect(found(path, 'a\u001F: x')).toEqual([`content/${path} control-character`])
    },
  )

  it('are not read if they are not text of the site', () => {
    expect(found('about/photo.heic', '\uDCFF\uDCD8\u0000')).toEqual(['content/about/photo.heic unknown-file'])
  })
})
