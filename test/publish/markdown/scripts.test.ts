import { describe, expect, it } from 'vitest'
import { compile } from './context.ts'

describe('raised and lowered characters', () => {
  it.each([
    ['25 m^2^ en 3 km^2^', '25 m<sup>2</sup> en 3 km<sup>2</sup>'],
    ['le 1^er^ et le XIX^e^', 'le 1<sup>er</sup> et le XIX<sup>e</sup>'],
    ['CO~2~-uitstoot, H~2~O', 'CO<sub>2</sub>-uitstoot, H<sub>2</sub>O'],
    ['x~max~ = 10^-6^', 'x<sub>max</sub> = 10<sup>-6</sup>'],
    ['**m^2^**', '<strong>m<sup>2</sup></strong>'],
    ['[m^2^](/about)', '<a href="/nl/about">m<sup>2</sup></a>'],
    ['"m^2^"', '“m<sup>2</sup>”'],
    ['m² en CO₂', 'm² en CO₂'],
    ['`m^2^ CO~2~`', '<code>m^2^ CO~2~</code>'],
    ['m\\^2^ CO\\~2~', 'm^2^ CO~2~'],
    ['2^3 en 4^5, ^_^', '2^3 en 4^5, ^_^'],
    ['tussen ~1,34 en ~5,4', 'tussen ~1,34 en ~5,4'],
    ['~~oud~~ en ~~2~~', '<del>oud</del> en <del>2</del>'],
  ])('%s', (body, html) => {
    expect(compile(body, 'nl')).toMatchObject({ html: `<p>${html}</p>\n`, problems: [] })
  })

  it('are plain characters in the text for search', () => {
    expect(compile('m^2^ CO~2~').text).toBe('m2 CO2')
  })

  it('do not take the mark of a footnote', () => {
    expect(compile('a[^1] b[^2]\n\n[^1]: x\n[^2]: y').html).not.toContain('<sup>1]')
  })

  it('are counted in headings', () => {
    expect(compile('## CO~2~ in m^2^').html).toBe('<h2 id="co2-in-m2">CO<sub>2</sub> in m<sup>2</sup></h2>\n')
  })
})

describe('a folded passage', () => {
  it('is a details element with its title', () => {
    const body = '::: details "Wie" *mag*?\nIedereen.\n\n- a\n:::\nEinde'
    expect(compile(body, 'nl')).toMatchObject({
      html: '<details class="details">\n<summary>“Wie” <em>mag</em>?</summary>\n<p>Iedereen.</p>\n<ul>\n<li>a</li>\n</ul>\n</details>\n<p>Einde</p>\n',
      text: '“Wie” mag?\nIedereen.\na\nEinde',
      problems: [],
    })
  })

  it('needs a title', () => {
    expect(compile('::: details\nx\n:::').problems).toMatchObject([{ code: 'untitled-details', severity: 'error' }])
  })

  it.each([
    '::: details T\n:::',
    '::: callout\n\n&nbsp;\n:::',
    '::: callout T\n<!-- later -->\n:::',
    '- a\n\n  ::: callout\n  :::',
  ])('has a text: %j', (body) => {
    expect(compile(body).problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'empty-block' },
    ])
  })

  it('has a text, which may be a table, a list or another block', () => {
    expect(compile('::: callout T\n- a\n:::\n\n::: details T\n::: callout\nx\n:::\n:::').problems).toEqual([])
  })

  it('is suggested for a similar name', () => {
    expect(compile('::: detail x\ny\n:::').problems).toMatchObject([{ instead: 'Write ::: details x' }])
  })
})

describe('code', () => {
  it('has a name and can have focus, because it scrolls', () => {
    expect(compile('```ts\na\n```').html).toBe(
      '<pre role="group" aria-label="Code" tabindex="0"><code class="language-ts">a\n</code></pre>\n',
    )
  })
})

describe('HTML tags with something to write instead', () => {
  it.each([
    ['m<sup>2</sup>', 'm^2^'],
    ['CO<sub>2</sub>', 'CO~2~'],
    ['<details><summary>x</summary>y</details>', '::: details'],
    ['<kbd>Ctrl</kbd>', 'backticks'],
  ])('%s', (body, instead) => {
    const [problem] = compile(body).problems
    expect(problem).toMatchObject({ code: 'raw-html', instead: expect.stringContaining(instead) })
  })
})
