import { describe, expect, it } from 'vitest'
import { proseOf } from '../../../src/publish/language/prose.ts'
import { readBody } from '../../../src/publish/markdown/body.ts'

/** Texts without the gaps that markup leaves. */
const texts = (body: string) => proseOf(readBody(body).said).map(({ text }) => text.replace(/\s+/g, ' ').trim())

describe('proseOf', () => {
  it.each([
    ['paragraphs', 'Een zin.\nNog een.\n\nEen alinea.\n', ['Een zin. Nog een.', 'Een alinea.']],
    [
      'items of lists',
      '- een\n- twee\n  gaat door\n\n1. drie\n2) vier\n* vijf\n',
      ['een', 'twee gaat door', 'drie', 'vier', 'vijf'],
    ],
    ['lines that end in a hard break', 'Een\\\ntwee  \ndrie\nvier\n', ['Een', 'twee', 'drie vier']],
    ['notes', 'Tekst.[^1]\n\n[^1]: Een noot.\n[^b]: Nog een.\n', ['Tekst.', 'Een noot.', 'Nog een.']],
    ['what stands in a block', '::: callout Titel\nTekst.\n:::\nEn verder.\n', ['Tekst.', 'En verder.']],
    [
      'words of links and emphasis',
      'Zie **de [tekst](/a/b "t")** en _[die][1]_.\n\n[1]: /about\n',
      ['Zie de tekst en die.'],
    ],
  ])('gives %s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected)
  })

  it.each([
    ['a heading', '## Een titel\nTekst.\n', ['Tekst.']],
    ['an underlined heading', 'Een titel\n===\nTekst.\n', ['Tekst.']],
    [
      'bold words that open a text',
      '- **FMDV.** Een fonds.\n\n**Let op:** dit.\n\n**Dit** blijft.\n',
      ['Een fonds.', 'dit.', 'Dit blijft.'],
    ],
    ['code', '```js\n# a `b`\n```\nTekst `met code` erin.\n\n~~~\nopen', ['Tekst erin.']],
    ['a table', '| a | b |\n|---|---|\n| c | d |\n\na | b\n--- | ---\nc | d\n', []],
    ['a quotation', '> Geciteerd.\nGaat door.\n\nTekst.\n', ['Tekst.']],
    ['words in quotes', 'Hij zei: “Dat is zo.” En «  dit » en "dat" ook.\n', ['Hij zei: . En en ook.']],
    ['an address', 'Zie https://a.example/b?c. Of jan@a.example. Of <https://b.example>.\n', ['Zie . Of . Of .']],
    ['a definition of a link', '[1]: /a "Titel"\n\nTekst.\n', ['Tekst.']],
    ['an image', 'Tekst ![een beeld](/a.png).\n', ['Tekst .']],
    ['HTML and comments', '<b>Tekst</b><!-- niet\ndit -->.\n', ['Tekst.']],
  ])('leaves out %s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected)
  })

  it('does not change the position of any letter', () => {
    const body = '## T\n\n- a `b` [c](/d) **e** &amp; \\*i\n  - j\n\n> f\n\ng\\\nh'
    for (const { text, offsets } of proseOf(readBody(body).said))
      for (const { 0: letter, index } of text.matchAll(/\p{L}/gu)) expect(body[offsets.at(index)]).toBe(letter)
  })
})
