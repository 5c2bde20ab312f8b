import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/publish/compile/compile.ts'
import { readContent } from '../../../src/publish/source/content.ts'
import { siteFiles } from '../../support/site.ts'

const told = (text: string, path = 'about/table.csv') =>
  readContent(siteFiles({ files: { [path]: text } })).problems.map(
    ({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`,
  )

describe('a cell that a spreadsheet runs', () => {
  it.each([
    ['a,b\n1,=1+1\n', '2:3'],
    ['a;b\r\n1;=HYPERLINK("http://evil.example");2\r\n', '2:3'],
    ['a\tb\n1\t@SUM(A1)\n', '2:3'],
    ['a,b\n1,"=1+1"\n', '2:3'],
    ['\uFEFF=a,b\n1,2\n', '1:2'],
    ['a,b\n"x\n""y""",+cmd\n', '3:8'],
    ['a,b\n1,-2+3\n', '2:3'],
    ['a,b\n1,- geen\n', '2:3'],
    ['a,b\n1,"\t=1"\n', '2:3'],
    ['a,b\n1,"\r\n=1"\n', '2:3'],
    ['é😀,@x\n', '1:4'],
    ['a,b\n1,=1', '2:3'],
  ])('in %j is a warning at its place', (text, place) => {
    expect(told(text)).toEqual([`${place} warning formula-in-table`])
  })

  it.each(['a,b\n-1,+2\n-1.234,"-1,5"\n+32 2 204 21 11,-3 %\n-1e5,-.5\n', 'a,b\n-,--\n–,—\n"",x=1\n', 'a;b\n1,=2;3\n'])(
    'is not in %j',
    (text) => {
      expect(told(text)).toEqual([])
    },
  )

  it('is found in every cell, in every form of quotes, separators and line ends', () => {
    const cell = fc.constantFrom('=1', '@a', '+a', '-b', '1', '-2', 'x', 'é "quoted"', 'a\nb')
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
        const written = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
        const expected = rows.flat().filter((one) => /^[=@]|^[+-]\D/.test(one)).length
        expect(told([`a${separator}b`, ...written].join(end))).toHaveLength(expected)
      }),
    )
  })
})

describe('a table', () => {
  it('is published byte for byte', async () => {
    const text = '\uFEFFdate,gemeente\r\n2020,Évère\r\n2021,{origin}/x'
    const { release } = await compile(siteFiles({ files: { 'about/table.csv': text } }))
    const route = release?.routes.get('/files/about/table.csv')
    const record = route && 'file' in route ? release?.records.get(route.file) : undefined
    expect(JSON.parse(record ?? '{}')).toMatchObject({ kind: 'file', body: text })
  })

  it.each([
    ['a,b\n"open,1\n2,3\n', '2:1 error open-quote'],
    ['a,b\n1,"x""\n2,3\n', '2:3 error open-quote'],
    ['', '1:1 warning empty-table'],
    ['\uFEFF\r\n,\r\n', '1:1 warning empty-table'],
  ])('%j has the problem %s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it('in a folder without a page is a warning', () => {
    expect(told('a,b\n', 'zz/table.csv')).toEqual(['1:1 warning table-without-page'])
  })

  it('that cannot be read is one problem, also if a page links to it and draws it', async () => {
    const chart =
      '::: chart /about/table.csv Title\nText.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n\n[t](/about/table.csv)\n'
    const { problems } = await compile(
      siteFiles({ pages: { '/about': { nl: { body: chart } } }, files: { 'about/table.csv': 'date,x\n\uDCE9,1\n' } }),
    )
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(['content/about/table.csv not-utf-8'])
  })
})
