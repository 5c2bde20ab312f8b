import { describe, expect, it } from 'vitest'
import { readLanguage } from '../../src/cli/language.ts'
import { count, SILENT, terminalOutput } from '../../src/cli/output.ts'
import { type Finding, problemLines } from '../../src/cli/problems.ts'

const PROBLEM: Finding = {
  file: 'content/about/nl.md',
  line: 12,
  column: 3,
  severity: 'error',
  code: 'dead-link',
  found: '[x](/no)',
  expected: 'a page',
  instead: 'write /about',
}

/** A stream that stores what is written to it. */
function stream(isTTY: boolean) {
  const written: string[] = []
  const fake = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream
  return { fake, text: () => written.join('') }
}

describe('problemLines', () => {
  it('starts with file, line and column, which terminals and text editors turn into a link', () => {
    expect(problemLines(PROBLEM)).toEqual([
      'content/about/nl.md:12:3 error dead-link',
      '  found     [x](/no)',
      '  expected  a page',
      '  instead   write /about',
    ])
  })
})

describe('the line of a problem', () => {
  const shown = (text: string, place: Partial<Finding>, language?: 'nl' | 'fr') =>
    problemLines({ ...PROBLEM, ...place }, { textOf: () => text, ...(language && { language }) }, ['instead'])

  it('is shown with a caret under the column', () => {
    expect(shown('a\n\tSee [x](/no).', { line: 2, column: 6 })).toEqual([
      'content/about/nl.md:2:6 error dead-link',
      '  |  See [x](/no).',
      '  |      ^',
      '  instead   write /about',
    ])
  })

  it('is cut on both sides if it is long', () => {
    const [, line = '', caret = ''] = shown(`${'a'.repeat(500)}X${'b'.repeat(500)}`, { line: 1, column: 501 })
    expect(line).toMatch(/^ {2}\| …a{60}Xb{39}…$/)
    expect(line[caret.indexOf('^')]).toBe('X')
  })

  it('is left out if the file has no such line, or nothing to see in it', () => {
    expect(shown('a', { line: 12 })).toHaveLength(2)
    expect(shown('  \n', { line: 1, column: 1 })).toHaveLength(2)
  })

  it('shows characters that a terminal would obey', () => {
    const [, line = '', caret = ''] = shown('a\u202Eb\x1bX', { line: 1, column: 5 })
    expect(line).toBe('  | a\\u202eb\\x1bX')
    expect(line[caret.indexOf('^')]).toBe('X')
  })

  it('is between words in the language of the editor', () => {
    expect(shown('X', { line: 1, column: 1 }, 'nl')).toEqual([
      'content/about/nl.md:1:1 fout dead-link',
      '  | X',
      '  | ^',
      '  schrijf   write /about',
    ])
    expect(shown('X', { line: 1, column: 1, severity: 'warning' }, 'fr').at(0)).toBe(
      'content/about/nl.md:1:1 avertissement dead-link',
    )
  })
})

describe('readLanguage', () => {
  it.each([
    [undefined, { LANG: 'nl_BE.UTF-8' }, 'nl'],
    [undefined, { LANG: 'nl_BE.UTF-8', LC_ALL: 'fr_BE' }, 'fr'],
    [undefined, { LANG: 'C.UTF-8' }, 'en'],
    [undefined, { LANG: 'de_BE.UTF-8', LC_MESSAGES: '' }, 'en'],
    [undefined, {}, 'en'],
    ['fr', { LANG: 'nl_BE.UTF-8' }, 'fr'],
  ])('of %s with %j is %s', (option, env, language) => {
    expect(readLanguage(option, env)).toBe(language)
  })
})

describe('count', () => {
  it.each([
    [0, '0 pages'],
    [1, '1 page'],
    [2, '2 pages'],
    [3_276, '3,276 pages'],
  ])('%i is %s', (number, text) => {
    expect(count(number, 'page')).toBe(text)
  })
})

describe('terminalOutput', () => {
  it('prints each text on one line, and shows controls instead of obeying them', () => {
    const { fake, text } = stream(true)
    terminalOutput(fake).line('who\x1b[2K\x1b[1A\r0 errors\n::add-mask::x\u202E')
    expect(text()).toBe('who\\x1b[2K\\x1b[1A\\r0 errors\\n::add-mask::x\\u202e\n')
  })
})

describe('progress', () => {
  const run = (isTTY: boolean, total: number) => {
    const { fake, text } = stream(isTTY)
    const output = terminalOutput(fake)
    for (let done = 1; done <= total; done++) output.progress('Writing', done, total)
    return text()
  }

  it('prints one line for each quarter in a pipe, the last one at 100 %', () => {
    expect(run(false, 1_000)).toBe(
      'Writing 1/1000\nWriting 250/1000\nWriting 500/1000\nWriting 750/1000\nWriting 1000/1000\n',
    )
    expect(run(false, 1)).toBe('Writing 1/1\n')
  })

  it('starts again for the next task', () => {
    const { fake, text } = stream(false)
    const output = terminalOutput(fake)
    for (const label of ['A', 'B']) output.progress(label, 2, 2)
    expect(text()).toBe('A 2/2\nB 2/2\n')
  })

  it('redraws one line on a terminal, and ends it at 100 %', () => {
    const text = run(true, 2)
    expect(text).toBe(`\rWriting ${'█'.repeat(15)}${'░'.repeat(15)} 1/2\x1b[K\rWriting ${'█'.repeat(30)} 2/2\x1b[K\n`)
  })

  it('says on a terminal how long a long work still takes, once its speed is known', () => {
    const { fake, text } = stream(true)
    let clock = 0
    const output = terminalOutput(fake, () => clock)
    const shown = (done: number, seconds: number) => {
      clock = seconds * 1_000
      const before = text().length
      output.progress('Checking', done, 1_000)
      return text().slice(before).split('/1000')[1]?.split('\x1b')[0]
    }
    expect([shown(1, 0), shown(50, 2), shown(101, 10), shown(501, 50), shown(1_000, 100)]).toEqual([
      '',
      '',
      ', 90 s left',
      ', 50 s left',
      '',
    ])
    expect(shown(1, 200)).toBe('')
    expect(shown(11, 210)).toBe(', 17 min left')
  })

  it('prints nothing with the silent output', () => {
    SILENT.progress('A', 1, 2)
    SILENT.line('x')
  })
})
