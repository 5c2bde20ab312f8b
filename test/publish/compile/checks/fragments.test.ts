import { describe, expect, it } from 'vitest'
import { compile } from '../../../../src/publish/compile/compile.ts'
import { type SiteDraft, siteFiles } from '../../../support/site.ts'

const problems = async (draft: SiteDraft) =>
  (await compile(siteFiles(draft))).problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, found, instead }) => `${file}:${line}:${column} ${found} → ${instead}`)

const heading = { nl: { body: '## Onze ploeg\n' }, fr: { body: '## Notre équipe\n' }, en: { body: '## Our team\n' } }

describe('links to headings', () => {
  it('are accepted if the page has the heading in that language', async () => {
    const pages = {
      '/about': heading,
      '/news': {
        nl: { body: '[a](/about#onze-ploeg)\n' },
        fr: { body: '[a](/about#notre-equipe)\n' },
        en: { body: '[a](/about#our-team) [b](#x)\n\n## X\n' },
      },
    }
    expect(await problems({ pages })).toEqual([])
  })

  it('are refused if the heading does not exist, with the most similar one as a suggestion', async () => {
    const pages = { '/about': heading, '/news': { nl: { body: 'Zie\n[a](/about#onze-pleog).\n' } } }
    expect(await problems({ pages })).toEqual(['content/news/nl.md:9:1 a link to #onze-pleog → write #onze-ploeg'])
  })

  it('are refused if only another language has that heading', async () => {
    const pages = { '/about': heading, '/news': { fr: { body: '[a](/about#onze-ploeg)\n' } } }
    expect(await problems({ pages })).toEqual(['content/news/fr.md:8:1 a link to #onze-ploeg → one of #notre-equipe'])
  })

  it('are refused within a page that has no heading', async () => {
    const [problem] = await problems({ pages: { '/about': { nl: { body: '[a](#qqqqqq)\n' } } } })
    expect(problem).toBe('content/about/nl.md:8:1 a link to #qqqqqq → link to the page without #')
  })

  it('are checked against the original if the target page borrows its text', async () => {
    const target = { ...heading, en: false as const }
    const link = (fragment: string) => ({ '/about': target, '/news': { en: { body: `[a](/about#${fragment})\n` } } })
    expect(await problems({ pages: link('onze-ploeg') })).toEqual([])
    expect(await problems({ pages: link('our-team') })).toEqual([
      'content/news/en.md:8:1 a link to #our-team → one of #onze-ploeg',
    ])
  })

  it('are not checked if the target file cannot be read, because that is reported once, for the target', async () => {
    const pages = { '/about': heading, '/news': { fr: { body: '[a](/about#notre-equipe)\n' } } }
    expect(await problems({ pages, files: { 'about/fr.md': 'no front matter\n' } })).toEqual([
      expect.stringMatching(/^content\/about\/fr\.md:1:1 "no front matter"/),
    ])
  })
})
