import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from './context.ts'

/** The advice for each wrong heading: `found → instead`. */
function advice(body: string, title = 'Loket'): string[] {
  return compile(body, 'nl', { title }).problems.map(({ found, instead }) => `${found} → ${instead}`)
}

describe('levels of headings', () => {
  it.each([
    ['from level 2 on', '## A\n\n### B\n\n#### C\n\n## D\n\n### E'],
    ['without text below them', '## A\n## B'],
    ['with the words of the title, below level 1', 'x\n\n## Loket'],
  ])('are right %s', (_, body) => {
    expect(advice(body)).toEqual([])
  })

  it.each([
    ['a title that is repeated', '# Loket\n\n## A\n\n## B', ['# Loket → Remove this line.']],
    ['a title in other capitals and marks', 'x\n\n# LOKET!\n\n## A', ['# LOKET! → Remove this line.']],
    ['an underlined title', 'Loket\n===\n\n## A', ['Loket === → Remove these lines.']],
    [
      'a single level 1 before all text',
      '# Het loket\n\n## A',
      ['# Het loket → Remove this line. To show these words, make them the title in the front matter.'],
    ],
    [
      'a level 1 after text',
      'x\n\n# A\n\n## B',
      ['# A → Add # before each of the 2 headings of this page: the first is then ## A'],
    ],
    [
      'several levels 1',
      '# A\n\n## B\n\n# C',
      ['# A → Add # before each of the 3 headings of this page: the first is then ## A'],
    ],
    [
      'a repeated title and other levels 1',
      '# Loket\n\n# A\n\n## B',
      ['# Loket → Remove this line.', '# A → Add # before each of the 2 headings of this page: the first is then ## A'],
    ],
    ['a lone level 3', '### A', ['### A → Write ## A']],
    [
      'headings that all have too many marks',
      '### A\n\n### B\n\n#### C',
      ['### A → Remove # from each of the 3 headings of this page: the first is then ## A'],
    ],
    [
      'headings of the same level below one',
      '## A\n\n###### B\n\n###### C\n\n###### D',
      ['###### B → Write ### B', '###### C → Write ### C', '###### D → Write ### D'],
    ],
    ['a level 1 in the middle', '## A\n\n# B\n\n## C', ['# B → Write ## B', '## C → Write ### C']],
    ['a level that is skipped once', '## A\n\n#### B\n\n### C', ['#### B → Write ### B']],
    [
      'more than three levels',
      '## A\n\n### B\n\n#### C\n\n##### D',
      ['##### D → Remove the marks, and begin the paragraph below with **D**'],
    ],
    [
      'Markdown in a heading',
      '## A\n\n#### *B* [c](/about) \\#',
      ['#### *B* [c](/about) \\# → Write ### *B* [c](/about) \\#'],
    ],
    [
      'an underlined heading',
      'x\n\nA\nB\n===\n\n# C\n\n### D',
      ['A B === → Write ## A B in place of these lines', '# C → Write ## C'],
    ],
    ['a heading without text', '##\n\n## A', ['## → Write the text of the heading, or remove the marks.']],
  ])('%s', (_, body, expected) => {
    expect(advice(body)).toEqual(expected)
  })
})

/** Which heading is under which other: the path of each heading, from the top. */
function outline(headings: readonly { depth: number; name: string }[]): string[] {
  const above: { depth: number; name: string }[] = []
  return headings.map((heading) => {
    while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop()
    above.push(heading)
    return above.map(({ name }) => name).join(' > ')
  })
}

const headingsOf = (body: string) =>
  body.split('\n').flatMap((line) => {
    const [, marks, name = ''] = /^(#{1,6}) (.*)$/.exec(line) ?? []
    return marks ? [{ depth: marks.length, name }] : []
  })

/** Does what the advice says, to the letter. */
function follow(body: string, title: string): string {
  const lines = body.split('\n')
  for (const { line, instead } of compile(body, 'nl', { title }).problems) {
    const [, all, marks = ''] = /^(Add|Remove) (#+) (?:before|from) each of/.exec(instead) ?? []
    const [, written] = /^Write (#+ .*)$/.exec(instead) ?? []
    if (all === 'Add') for (const [i, one] of lines.entries()) lines[i] = one.replace(/^#/, `${marks}#`)
    else if (all === 'Remove')
      for (const [i, one] of lines.entries()) lines[i] = one.replace(new RegExp(`^${marks}(?=#)`), '')
    else if (written) lines[line - 1] = written
    else lines[line - 1] = instead.startsWith('Remove the marks') ? `**${lines[line - 1]?.replace(/^#+ /, '')}**` : ''
  }
  return lines.join('\n')
}

describe('the advice for headings', () => {
  it('keeps the outline, and is not given again after it is followed', () => {
    const depths = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(depths, fc.boolean(), fc.integer({ min: 0, max: 3 }), (written, textFirst, titleAt) => {
        const headings = written.map((depth, i) => ({ depth, name: i === titleAt ? 'Loket' : `H${i}` }))
        const body = `${textFirst ? 'x\n\n' : ''}${headings.map(({ depth, name }) => `${'#'.repeat(depth)} ${name}`).join('\n\n')}`
        const once = follow(body, 'Loket')
        expect(advice(once)).toEqual([])

        const kept = headingsOf(once)
        const names = new Set(kept.map(({ name }) => name))
        const title = headings.filter(({ depth, name }) => depth === 1 && !names.has(name))
        expect(title.length).toBeLessThanOrEqual(1)
        const rest = outline(headings.filter((heading) => !title.includes(heading)))
        // Three levels of headings can be shown.
        expect(outline(kept)).toEqual(rest.filter((path) => path.split(' > ').length <= 3))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('headings in the reader views of browsers', () => {
  it.each([
    ['Comment réagir ?', '<h2 id="comment-reagir" class="article-heading">'],
    ['Contactpersonen', '<h2 id="contactpersonen" class="article-heading">'],
    ['Social media', '<h2 id="social-media" class="article-heading">'],
    ['Voor wie is dit?', '<h2 id="voor-wie-is-dit">'],
  ])('"%s" has a class that they keep, if its id has a word for which they drop it', (heading, expected) => {
    expect(compile(`## ${heading}`, 'fr').html).toContain(expected)
  })
})

describe('a line of signs below a text', () => {
  it.each([
    [
      'an empty item of a list',
      '- Een punt\n  -\n- Twee',
      '2:3',
      '-',
      /^If it is a heading, write ## Een punt in place of both lines\. If not, remove -, or write the text of the item after it$/,
    ],
    ['an empty item in an item', '* Spreker: An\n  - ', '2:3', '-', /^If it is a heading, write ## Spreker: An in/],
    ['one or two signs', 'Een tekst\n--\n\nMeer', '2:1', '--', /^If it is a heading, write ## Een tekst in/],
    ['a lone sign =', 'Een tekst\n=\n\nMeer', '2:1', '=', /^If it is a heading, write ## Een tekst in/],
    [
      'a rule below a paragraph of two lines',
      'Een regel\nen nog een\n---\n\nMeer',
      '3:1',
      '---',
      'If it is a heading, write ## Een regel en nog een in place of these lines. If it divides two parts, leave an empty line above ---',
    ],
    ['a rule below a sentence', 'Dit is een zin.\n---\n\nMeer', '2:1', '---', /leave an empty line above ---$/],
    ['a rule below a sentence in a quotation', '> Dit is een zin.\n> -----', '2:3', '-----', /above -----$/],
  ])('is one error: %s', (_, body, place, found, instead) => {
    const { problems } = compile(body, 'nl', { title: 'Loket' })
    expect(problems.map((one) => [one.severity, one.code, `${one.line}:${one.column}`, one.found])).toEqual([
      ['error', 'underline', place, found],
    ])
    expect(problems[0]?.instead).toMatch(instead)
  })

  it.each([
    'Een kop\n---\n\nTekst',
    'Kop?\n-------\n\nTekst',
    'Een zin.\n\n---\n\nTekst',
    'Een kop met **nadruk**\n---',
    '- een\n- twee\n\n---',
  ])('is right in %j', (body) => {
    expect(compile(body, 'nl', { title: 'Loket' }).problems).toEqual([])
  })
})
