import { describe, expect, it } from 'vitest'
import { readPageFile } from '../../../src/publish/source/page-file.ts'
import { meaningOf } from '../../../src/publish/translation/meaning.ts'
import { pageFile } from '../../support/site.ts'

const meaning = (body: string) => {
  const { page } = readPageFile('f', pageFile('/a', 'nl', { body }), '/a', 'nl')
  if (!page) throw new Error('no page')
  return meaningOf(page)
}

describe('the meaning of a page', () => {
  it.each([
    ['the target of a link', 'Zie [de tekst](/about).', 'Zie [de tekst](/about/missions#x).'],
    ['a link by reference', 'Zie [de tekst](/about).', 'Zie [de tekst][1].\n\n[1]: /about\n'],
    ['the sign of an item', '- een\n- twee', '* een\n* twee'],
    ['the indent of a list', '- een\n  - twee', '-   een\n    - twee'],
    ['a line break', 'Een zin. Nog een.', 'Een zin.\nNog een.'],
    ['the alignment of a table', '| a |\n|---|\n| b |', '| a   |\n|----:|\n| b   |'],
    ['the marks of emphasis', 'Een *woord* en **nog een**.', 'Een _woord_ en __nog een__.'],
    ['the notation of a heading', '## Kop\n\nTekst', 'Kop\n---\nTekst'],
    ['curly quotes and non-breaking spaces', 'Het "plan" van 5 km', 'Het “plan” van 5&nbsp;km'],
    ['soft hyphens', 'Stadsplan', 'Stads&shy;plan'],
    ['the name of a footnote', 'a[^1]\n\n[^1]: noot', 'a[^noot]\n\n[^noot]: noot'],
    ['a comment', 'Tekst', 'Tekst\n\n<!-- later -->\n'],
    ['the path of a chart', '::: chart /a/b.csv Titel\nx\n:::', '::: chart /c/d.csv Titel\nx\n:::'],
  ])('does not change with %s', (_, before, after) => {
    expect(meaning(after)).toBe(meaning(before))
  })

  it.each([
    ['a word', 'Een zin.', 'Een andere zin.'],
    ['the text of a link', '[een](/about)', '[twee](/about)'],
    ['a cell', '| a |\n|---|\n| b |', '| a |\n|---|\n| c |'],
    ['a title of a block', '::: callout Een\nx\n:::', '::: callout Twee\nx\n:::'],
    ['code', 'Typ `a`.', 'Typ `b`.'],
    ['a note', 'a[^1]\n\n[^1]: een', 'a[^1]\n\n[^1]: twee'],
    ['words struck out', 'Een zin.', 'Een ~~zin~~.'],
    ['an address that is its own text', 'Zie <https://a.brussels>.', 'Zie <https://b.brussels>.'],
  ])('changes with %s', (_, before, after) => {
    expect(meaning(after)).not.toBe(meaning(before))
  })
})
