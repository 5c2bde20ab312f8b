import { describe, expect, it } from 'vitest'
import { treeProblems } from '../../../../src/publish/compile/checks/tree-problems.ts'
import { buildTree } from '../../../../src/publish/compile/tree/tree.ts'
import { readContent } from '../../../../src/publish/source/content.ts'
import { type SiteDraft, siteFiles } from '../../../support/site.ts'

const problems = (draft: SiteDraft, change: (files: Map<string, string>) => void = () => undefined) => {
  const files = new Map(siteFiles(draft))
  change(files)
  const { rest } = readContent(files)
  return treeProblems(buildTree(rest), rest).map(
    ({ file, line, column, severity, found, instead }) => `${file}:${line}:${column} ${severity} ${found} → ${instead}`,
  )
}

describe('treeProblems', () => {
  it('finds no problem in a correct site', () => {
    expect(problems({ pages: { '/about/team': {}, '/zoo': { en: false } } })).toEqual([])
  })

  it('requires a home page', () => {
    const noHome = { '/': { nl: false, fr: false, en: false } } as const
    expect(problems({ pages: noHome })).toEqual([
      'content/nl.md:1:1 error no home page → create content/nl.md, content/fr.md and content/en.md',
    ])
  })

  it('requires a page in each parent folder', () => {
    expect(problems({ pages: { '/about/gap/team': {} } })).toEqual([
      'content/about/gap/team/nl.md:3:7 error a page at /about/gap/team, none at /about/gap → write content/about/gap/nl.md and fr.md, or move the folder',
    ])
  })

  it('refuses two pages at one address, at the slug of the second page, in that language only', () => {
    expect(problems({ pages: { '/us': { fr: { slug: 'about-fr' } } } })).toEqual([
      'content/us/fr.md:3:7 error the address /fr/about-fr, which is that of content/about/fr.md too → give one of the two another slug',
    ])
  })

  it('allows the same slug below different parents and in different languages', () => {
    expect(problems({ pages: { '/about/us': { nl: { slug: 'about-nl' }, fr: { slug: 'about-nl' } } } })).toEqual([])
  })

  it('refuses a slug that equals the folder name of another page without a text in that language', () => {
    expect(problems({ pages: { '/a': { en: false }, '/b': { en: { slug: 'a' } } } })).toEqual([
      'content/b/en.md:3:7 error the address /en/a, which is that of content/a/nl.md too → give one of the two another slug',
    ])
  })

  it('refuses the address of the search', () => {
    expect(problems({ pages: { '/find': { fr: { slug: 'recherche' } } } })).toEqual([
      'content/find/fr.md:3:7 error the address /fr/recherche, which is that of the search → give the page another slug',
    ])
  })

  it('refuses an order that differs by language', () => {
    expect(problems({ pages: { '/about': { fr: { order: 7 } } } })).toEqual([
      'content/about/fr.md:5:8 error order: 7 → write "order: 10"',
    ])
  })

  it('says that a parent or the home page is a draft', () => {
    const draft = { nl: { draft: true }, fr: { draft: true }, en: { draft: true } }
    const files = (page: string) => ['nl', 'fr', 'en'].map((locale) => `content${page}/${locale}.md`).join(' and ')
    expect(problems({ pages: { '/zoo': draft, '/zoo/team': {} } })).toEqual([
      `content/zoo/team/nl.md:3:7 error a page at /zoo/team, below the draft /zoo → remove "draft: true" from ${files('/zoo')}, or write "draft: true" in the files of /zoo/team too`,
    ])
    expect(problems({ pages: { '/': draft } })).toEqual([
      `content/nl.md:1:1 error a home page that is a draft → remove "draft: true" from ${files('')}`,
    ])
  })

  it('reports nothing that is only a consequence of an unreadable file', () => {
    const broken =
      (...paths: string[]) =>
      (files: Map<string, string>) => {
        for (const path of paths) files.set(path, 'no front matter\n')
      }
    expect(problems({}, broken('nl.md', 'fr.md', 'en.md'))).toEqual([])
    expect(problems({ pages: { '/about/team': {} } }, broken('about/nl.md', 'about/fr.md', 'about/en.md'))).toEqual([])
    expect(problems({ pages: { '/a': {}, '/b': { en: { slug: 'a' } } } }, broken('a/en.md'))).toEqual([])
  })
})
