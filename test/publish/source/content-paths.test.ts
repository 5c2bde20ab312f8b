import { describe, expect, it } from 'vitest'
import { movedFrom, withLinks, withPaths } from '../../../src/publish/source/content-paths.ts'

const change = movedFrom('/a', '/x/b')

describe('withLinks', () => {
  it.each([
    ['a link', '[t](/a)', '[t](/x/b)'],
    ['a link to a page below', '[t](/a/c#d)', '[t](/x/b/c#d)'],
    ['a link with a title', '[t](/a "u")', '[t](/x/b "u")'],
    ['a link between angle brackets', '[t](</a>)', '[t](</x/b>)'],
    ['a definition', '[t][r]\n\n[r]: /a/c "u"\n', '[t][r]\n\n[r]: /x/b/c "u"\n'],
    ['a definition in a quote', '> [r]: /a\n', '> [r]: /x/b\n'],
    ['a chart', '::: chart /a/t.csv Title\n:::', '::: chart /x/b/t.csv Title\n:::'],
    ['a table file', '[t](/a/t.csv)', '[t](/x/b/t.csv)'],
    ['a link after a lone backtick', 'a ` b\n\n[t](/a)\n\nc ` d', 'a ` b\n\n[t](/x/b)\n\nc ` d'],
    ['a link after code', '`x` [t](/a) `y`', '`x` [t](/x/b) `y`'],
    ['a link after a code block', '```\n[t](/a)\n```\n[t](/a)', '```\n[t](/a)\n```\n[t](/x/b)'],
  ])('changes %s', (_, before, after) => {
    expect(withLinks(before, change)).toBe(after)
  })

  it.each([
    '[t](/ab)',
    '[t](/c/a)',
    '/a',
    '`[t](/a)`',
    '``[t](/a)` ``',
    '~~~ md\n[t](/a)\n~~~',
    '[t](https://x.example/a)',
    '[t](#a)',
  ])('leaves %j as it is', (text) => {
    expect(withLinks(text, change)).toBe(text)
  })
})

describe('withPaths', () => {
  it('changes values and keeps the rest: comments, quotes, keys', () => {
    const yaml = `# /a\nabout: [/a, "/a/c", '/ab'] # /a\n/a: /a\npath: /a\ntext: see /a\nmap: { page: /a/d }\n`
    expect(withPaths(yaml, change, ['path'])).toBe(
      `# /a\nabout: [/x/b, "/x/b/c", '/ab'] # /a\n/a: /x/b\npath: /a\ntext: see /a\nmap: { page: /x/b/d }\n`,
    )
  })

  it('leaves a text without such values as it is', () => {
    for (const text of ['', '{}', '# only a comment\n', 'a:\r\n  - b\r\n']) expect(withPaths(text, change)).toBe(text)
  })
})
