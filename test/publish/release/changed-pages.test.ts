import { describe, expect, it } from 'vitest'
import type { PageRecord } from '../../../src/content/schema/page.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { changedPages } from '../../../src/publish/release/changed-pages.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { siteFiles } from '../../support/site.ts'

async function pagesOf(change: Record<string, string> = {}): Promise<PageRecord[]> {
  const { release } = await compile(siteFiles({ ...KINDS_SITE, files: { ...KINDS_SITE.files, ...change } }))
  if (!release) throw new Error('the site has errors')
  return release.pages
}

const idsOf = (before: PageRecord[], after: PageRecord[], language: 'nl' | 'fr' = 'nl') => {
  const { added, changed } = changedPages(before, after, language)
  return { added: added.map(({ id }) => id), changed: changed.map(({ id }) => id) }
}

describe('changedPages', () => {
  it('finds nothing between two equal releases', async () => {
    const pages = await pagesOf()
    expect(idsOf(pages, pages)).toEqual({ added: [], changed: [] })
  })

  it('finds a page whose words differ, and only in that language', async () => {
    const pages = await pagesOf()
    const after = pages.map((page) =>
      page.id === '/projects/west' && page.locale === 'nl' ? { ...page, html: `${page.html}<p>More</p>` } : page,
    )
    expect(idsOf(pages, after)).toEqual({ added: [], changed: ['/projects/west'] })
    expect(idsOf(pages, after, 'fr')).toEqual({ added: [], changed: [] })
  })

  it('finds a project whose status changed, but not the pages that link to it', async () => {
    const before = await pagesOf()
    const facts = KINDS_SITE.files['projects/west/facts.yaml'].replace('phase: inquiry', 'phase: decision')
    expect(idsOf(before, await pagesOf({ 'projects/west/facts.yaml': facts }))).toEqual({
      added: [],
      changed: ['/projects/west'],
    })
  })

  it('counts a page as new if it had no text in that language, and leaves out generated pages', async () => {
    const pages = await pagesOf()
    const before = pages.filter(({ id, locale }) => !(id === '/news/first' && locale === 'fr'))
    const [municipality] = pages.filter(({ facts }) => facts?.kind === 'municipality')
    expect(municipality).toBeDefined()
    const without = before.filter(({ id }) => id !== municipality?.id)
    expect(idsOf(without, pages, 'fr')).toEqual({ added: ['/news/first'], changed: [] })
    expect(idsOf(without, pages)).toEqual({ added: [], changed: [] })
  })
})
