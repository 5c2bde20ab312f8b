import { describe, expect, it } from 'vitest'
import { compile } from './context.ts'

const codes = (body: string) => [...new Set(compile(body).problems.map(({ code, line }) => `${code} ${line}`))]

describe('a text that is too long or nested too deeply to be read', () => {
  it.each<[string, string, string[]]>([
    ['a word of a megabyte', 'a'.repeat(1_000_000), ['unread-text 1']],
    ['brackets', `b\n\n- ${'['.repeat(50_000)}`, ['unread-text 3']],
    ['backticks', '`a '.repeat(50_000), ['unread-text 1']],
    ['stars', '*a '.repeat(50_000), ['unread-text 1']],
    ['spaces', `a${' '.repeat(50_000)}b`, ['unread-text 1']],
    ['a row of a table', `${'|a'.repeat(50_000)}|\n${'|-'.repeat(50_000)}|\n`, ['unread-text 1']],
    ['lists in lists', `a\n\n${'- '.repeat(50_000)}a`, ['nested-too-deeply 3']],
    ['quotes in quotes', '> '.repeat(50_000), ['nested-too-deeply 1']],
    ['blocks in blocks', `${'::: callout\n'.repeat(3000)}${':::\n'.repeat(3000)}`, ['nested-too-deeply 1']],
    ['open blocks', '::: callout\n'.repeat(4000), ['open-block 1']],
    ['lines without end', '- a\n'.repeat(250_000), ['too-many-lines 1']],
    ['an item without end', `a\n\n- b\n${'woord woord\n'.repeat(2000)}`, ['long-item 3']],
    ['a quote with a list', '> - a\nb\n'.repeat(4000), ['long-quote 1']],
  ])('is refused at its place: %s', (_, body, expected) => {
    expect(codes(body)).toEqual(expected)
  })

  it('is not an item with a long block of code, or items with an empty line between them', () => {
    const code = `- a\n\n  \`\`\`\n${'  1234567890\n'.repeat(3000)}  \`\`\`\n`
    expect(codes(code)).toEqual([])
    expect(codes(`- a\n\n${'woord woord.\n\n'.repeat(2000)}`)).toEqual([])
  })

  it('is the only text that is not read', () => {
    expect(codes(`${'['.repeat(2000)}\n\n[x](/no)`)).toEqual(['unread-text 1', 'dead-link 3'])
  })
})

describe('the time for a long body', () => {
  /** Processor time in milliseconds; the lower of two, because the first also compiles the patterns. */
  const time = (body: string) => {
    const once = () => {
      const before = process.cpuUsage()
      compile(body)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }
    return Math.min(once(), once())
  }

  it.each<[string, (count: number) => string]>([
    ['paragraphs', (count) => 'Een alinea.\n\n'.repeat(count)],
    ['items', (count) => '- een\n'.repeat(count)],
    ['loose items', (count) => '- een\n\n  twee\n\n'.repeat(count / 2)],
    ['rows', (count) => `| a |\n|---|\n${'| b |\n'.repeat(count)}`],
    ['lines with tags', (count) => '<p>Een regel</p>\n'.repeat(count)],
    ['equal headings', (count) => '## Kop\n\n'.repeat(count)],
    ['blocks', (count) => '::: callout\na\n:::\n'.repeat(count / 2)],
    ['footnotes', (count) => Array.from({ length: count / 2 }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n`).join('\n')],
    ['links', (count) => '[a](/about) **b** `c`\n\n'.repeat(count / 2)],
  ])('grows with its length, not with its square: %s', (_, make) => {
    const [short, long] = [time(make(250)), time(make(2000))]
    // Eight times the text: a square would take 64 times as long.
    expect(long).toBeLessThan(30 * short + 50)
  })
})
