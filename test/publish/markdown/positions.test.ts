import { describe, expect, it } from 'vitest'
import { locator } from '../../../src/publish/markdown/positions.ts'
import { places } from './context.ts'

const BAD = '[x](/no)'

describe('the position of a problem', () => {
  it.each<[string, string, string[]]>([
    ['in a paragraph', `One\ntwo ${BAD}`, ['2:5']],
    ['after another paragraph', `One\n\n\n\ntwo ${BAD}`, ['5:5']],
    ['the same link twice', `${BAD} and ${BAD}\n\n${BAD}`, ['1:1', '1:14', '3:1']],
    ['in bold in italics', `a *b **c ${BAD}***`, ['1:10']],
    ['in bold, twice', `**${BAD}** **${BAD}**`, ['1:3', '1:16']],
    ['in a link text', '[a ![](x) b](/about)', ['1:4']],
    ['in a list item', `- a\n- b ${BAD}\n- ${BAD}`, ['2:5', '3:3']],
    ['in a numbered list', `9. a\n10. b ${BAD}`, ['2:7']],
    ['on a later line of an item', `- a\n  b ${BAD}\nlazy ${BAD}`, ['2:5', '3:6']],
    ['in a loose list', `- a\n\n- b\n\n  c ${BAD}`, ['5:5']],
    ['in a nested list', `- a\n  - b ${BAD}\n    - c ${BAD}\n  - d ${BAD}\n- e ${BAD}`, ['2:7', '3:9', '4:7', '5:5']],
    ['in a quote', `> a\n> b ${BAD}\n>\n>c ${BAD}`, ['2:5', '4:4']],
    ['in a quote in a quote', `> a\n> > b ${BAD}\nlazy ${BAD}`, ['2:7', '3:6']],
    ['in a list in a quote', `> - a ${BAD}\n>   b ${BAD}\n> - ${BAD}`, ['1:7', '2:7', '3:5']],
    ['in a quote in a list', `- a\n\n  > b ${BAD}\n  > c ${BAD}`, ['3:7', '4:7']],
    ['in a table', `| a | ${BAD} |\n|--|--|\n| ${BAD} | ${BAD} |\n| b | c ${BAD} |`, ['1:7', '3:3', '3:14', '4:9']],
    ['in a table without outer pipes', `a | ${BAD}\n--|--\n${BAD} | ${BAD}`, ['1:5', '3:1', '3:12']],
    ['after an escaped pipe', `| a |\n|--|\n| b \\| ${BAD} |`, ['3:8']],
    ['in a table in a quote', `> | a |\n> |--|\n> | ${BAD} |`, ['3:5']],
    ['in a heading', `## a ${BAD}\n\n  ## ${BAD} ##`, ['1:6', '3:6']],
    ['in an underlined heading', `a ${BAD}\n---`, ['1:3']],
    [
      'in a callout',
      `text\n::: callout a ${BAD}\nb ${BAD}\n\n- c ${BAD}\n:::\nd ${BAD}`,
      ['2:15', '3:3', '5:5', '7:3'],
    ],
    ['in a footnote', `a[^1]\n\n[^1]: b ${BAD}\n\n    c ${BAD}\n`, ['3:9', '5:7']],
    ['in a footnote without a reference', `[^1]: b ${BAD}\n`, ['1:1', '1:9']],
    ['after CRLF', `One\r\n\r\ntwo\r\nthree ${BAD}\r\n`, ['4:7']],
    ['after CR', `One\rtwo ${BAD}`, ['2:5']],
    ['after characters outside the BMP', `𝒳 👍🏽 ${BAD}`, ['1:6']],
    ['after a tab', `a\t${BAD}\n\n-\tb\t${BAD}`, ['1:3', '3:5']],
    ['in an item indented by a tab', `- a\n\t- b ${BAD}\n\n\tc ${BAD}`, ['2:6', '4:4']],
    ['after code and entities', `\`[x](/no)\` &amp; &#65; \\[ ${BAD}`, ['1:27']],
    ['after a hard break', `a  \n  b\\\n${BAD}`, ['3:1']],
    ['of inline HTML', 'a <i>b</i>\n<u>c', ['1:3', '2:1']],
    [
      'of block HTML',
      'a\n\n<div>\n\nb <hr>\n\n<!-- c\n\n-->\n\n  <script>\nx\n</script>\n',
      ['3:1', '5:3', '7:1', '11:3'],
    ],
    ['of a heading jump', 'a\n\n  #### b\n', ['3:3']],
    ['of a block', '- a\n\n  ::: calout\n  b\n  :::\n\n:::\n', ['3:3', '7:1']],
    ['of a missing footnote', 'a\n> b[^x] c', ['2:4']],
    ['of an entity', 'a\n- b &eacutee;', ['2:5']],
    ['of an image', 'a ![b](c)', ['1:3']],
    ['of a definition that a link uses', `a [b][c]\n\n[c]: http://x.be`, ['3:1']],
  ])('%s', (_, body, expected) => {
    expect(places(body).map((place) => place.split(' ')[0])).toEqual(expected)
  })

  it('counts from the first line of the body', () => {
    expect(places(`\n${BAD}`, { firstLine: 8 })).toEqual(['9:1 [x](/no)'])
  })
})

describe('locator', () => {
  it('counts characters, not UTF-16 units', () => {
    expect(locator('a\n👍b', 5)(4)).toEqual({ line: 6, column: 2 })
  })
})
