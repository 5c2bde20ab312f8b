import { describe, expect, it } from 'vitest'
import { EXIT } from '../../../src/cli/exit.ts'
import { check } from '../../../src/publish/commands/check.ts'
import { contentFolder, contextFor, runTyped } from '../../support/commands.ts'
import type { SiteDraft } from '../../support/site.ts'

const PAGES: SiteDraft['pages'] = {
  '/news': { nl: { body: 'Het plan werd goedgekeurd.\n' }, en: { body: 'The plan was made by the IWEPS.\n' } },
  '/old': { nl: { body: 'De visie werd herzien.\n' } },
}

const run = async (draft: SiteDraft, words: string[] = [], values = {}) => {
  const { context, lines } = contextFor(await contentFolder(draft))
  return { ...(await runTyped(check, context, words, values)), lines }
}

describe('check', () => {
  it('prints the amount of advice in the last line, and succeeds', async () => {
    const { code, lines } = await run({ pages: PAGES })
    expect(code).toBe(EXIT.done)
    expect(lines).toEqual([
      '4 pages in three languages checked',
      expect.stringMatching(/^The heaviest page is \/.*: \d+ kB$/),
      'Advice on plain language: nl 2, fr 0, en 2; to see it, run "npm run content -- check --plain [page]"',
    ])
  })

  it('prints no line about advice if there is none', async () => {
    expect((await run({})).lines).toEqual([
      '2 pages in three languages checked',
      expect.stringContaining('The heaviest page is'),
    ])
  })

  it('prints all advice by page with --plain, and the amount of each kind', async () => {
    const { code, lines } = await run({ pages: PAGES }, [], { plain: true })
    expect(code).toBe(EXIT.done)
    expect(lines.slice(2)).toEqual([
      '',
      '/news in nl: 2 sentences, 3.5 words each on average',
      '  content/news/nl.md:8:10 advice passive',
      '    found     a passive: "werd goedgekeurd"',
      expect.stringMatching(/^ {4}expected {2}./),
      expect.stringMatching(/^ {4}instead {3}./),
      '',
      '/news in en: 2 sentences, 5 words each on average',
      '  content/news/en.md:8:10 advice passive',
      '    found     a passive: "was made by the IWEPS"',
      expect.anything(),
      expect.anything(),
      '  content/news/en.md:8:26 advice acronym',
      '    found     IWEPS',
      expect.anything(),
      expect.anything(),
      '',
      '/old in nl: 2 sentences, 3.5 words each on average',
      '  content/old/nl.md:8:10 advice passive',
      expect.anything(),
      expect.anything(),
      expect.anything(),
      '',
      'Advice on plain language: 4 (0 long sentences, 3 passives, 1 acronym); it does not prevent publication',
    ])
  })

  it('prints the advice for one page', async () => {
    const { lines } = await run({ pages: PAGES }, ['/old'], { plain: true })
    expect(lines.filter((line) => line.includes('advice'))).toHaveLength(1)
    expect(lines.at(-1)).toBe(
      'Advice on plain language: 1 (0 long sentences, 1 passive, 0 acronyms); it does not prevent publication',
    )
  })

  it('refuses a page that does not exist, and a page without --plain', async () => {
    await expect(run({ pages: PAGES }, ['/no'], { plain: true })).rejects.toThrow('there is no page /no')
    await expect(run({ pages: PAGES }, ['/old'])).rejects.toThrow('--plain')
  })

  it('prints only errors, or the problems of one kind, and returns all', async () => {
    const draft: SiteDraft = { pages: { '/news': { nl: { body: '<b>x</b>\n' }, en: false }, '/old': { fr: false } } }
    const { lines, result } = await run(draft, [], { errors: true })
    expect(lines.join('\n')).not.toMatch(/^no-translation: /m)
    expect(lines).toContain('  no-translation       1 warning in 1 file')
    const only = await run(draft, [], { only: 'missing-translation', limit: '0' })
    expect(only.lines.filter((line) => line.startsWith('content/'))).toEqual([
      expect.stringMatching(/^content\/old\/fr\.md:1:1 error [a-z-]+$/),
    ])
    expect(only.result).toEqual(result)
    await expect(run(draft, [], { limit: 'all' })).rejects.toThrow('--limit')
  })

  it('returns the advice and the figures of each page, separate from the problems', async () => {
    const { result } = await run({ pages: PAGES })
    expect(result).toMatchObject({ problems: [] })
    const { language } = result as { language: { page: string; locale: string }[] }
    expect(language.find(({ page, locale }) => page === '/old' && locale === 'nl')).toMatchObject({
      file: 'content/old/nl.md',
      sentences: 2,
      words: 7,
      wordsPerSentence: 3.5,
      advice: [{ severity: 'advice', code: 'passive', line: 8, column: 10 }],
    })
  })

  it('prints advice also if there are errors, and is refused because of the errors only', async () => {
    const { code, lines } = await run({
      pages: { '/news': { fr: false, nl: { body: 'Het plan werd goedgekeurd.\n' } } },
    })
    expect(code).toBe(EXIT.refused)
    expect(lines.at(-1)).toMatch(/^Advice on plain language: nl 1, fr 0, en 0/)
  })
})
