import { describe, expect, it } from 'vitest'
import { missingTranslations, readContent } from '../../../src/publish/source/content.ts'
import { type SiteDraft, siteFiles } from '../../support/site.ts'

const found = (draft: SiteDraft) => readContent(siteFiles(draft)).problems.map(({ file, found }) => `${file}: ${found}`)
const missing = (draft: SiteDraft) =>
  missingTranslations(readContent(siteFiles(draft)).rest).map(({ file, severity }) => `${severity} ${file}`)

describe('readContent', () => {
  it('reads the site, its history, its glossary and its pages in order of path', () => {
    const { site, rest, problems } = readContent(siteFiles({ pages: { '/zoo': {}, '/about/team': {} } }))
    expect(problems).toEqual([])
    expect(site?.name.nl).toBe('Proef')
    expect(rest.history).toEqual({ former: [], gone: [], withdrawn: [], moved: [] })
    expect(rest.glossary).toEqual([])
    expect([...rest.pages.keys()]).toEqual(['/', '/about', '/about/team', '/zoo'])
  })

  it.each(['notes.txt', 'about/de.md', 'about/photo.heic', 'old/site.yaml', 'about/readme.md'])(
    'refuses the unknown file %s',
    (path) => {
      expect(found({ files: { [path]: 'x' } })).toEqual([`content/${path}: a file that is not part of a page`])
    },
  )

  it('requires a site.yaml', () => {
    const files = new Map(siteFiles())
    files.delete('site.yaml')
    expect(readContent(files)).toMatchObject({
      site: undefined,
      problems: [
        { file: 'content/site.yaml', line: 1, column: 1, severity: 'error', instead: 'create content/site.yaml' },
      ],
    })
  })

  it('does not require history and glossary', () => {
    const files = new Map(siteFiles())
    files.delete('history.yaml')
    files.delete('glossary.yaml')
    expect(readContent(files).problems).toEqual([])
  })

  it('leaves drafts out', () => {
    const draft = { draft: true }
    const { rest } = readContent(siteFiles({ pages: { '/plan': { nl: draft, fr: draft, en: draft } } }))
    expect([...rest.pages.keys()]).toEqual(['/', '/about'])
  })

  it('still reports the problems of a draft', () => {
    const broken = '---\ntitle: T\ndraft: true\n---\n'
    expect(found({ files: { 'plan/nl.md': broken } })).toEqual([
      'content/plan/nl.md: no summary',
      'content/plan/nl.md: no updated',
    ])
  })

  it('lists the files that it could not read', () => {
    const { rest } = readContent(siteFiles({ files: { 'about/fr.md': 'x', 'new/nl.md': 'x' } }))
    expect([...rest.unread]).toEqual([
      ['/about', new Set(['fr'])],
      ['/new', new Set(['nl'])],
    ])
    expect(Object.keys(rest.pages.get('/about') ?? {})).toEqual(['nl', 'en'])
  })
})

describe('missingTranslations', () => {
  it('is an error for Dutch and for French, which are equal in law', () => {
    expect(missing({ pages: { '/a': { nl: false }, '/b': { fr: false } } })).toEqual([
      'error content/a/nl.md',
      'error content/b/fr.md',
    ])
    expect(missing({ pages: { '/a': { nl: false, fr: false } } })).toEqual([
      'error content/a/nl.md',
      'error content/a/fr.md',
    ])
  })

  it('is a warning for English', () => {
    expect(missing({ pages: { '/a': { en: false } } })).toEqual(['warning content/a/en.md'])
  })

  it('counts a draft as missing', () => {
    expect(missing({ pages: { '/a': { fr: { draft: true }, en: { draft: true } } } })).toEqual([
      'error content/a/fr.md',
      'warning content/a/en.md',
    ])
  })

  it('calls a draft a draft, at the line that makes it one', () => {
    const { rest } = readContent(siteFiles({ pages: { '/a': { fr: { draft: true }, en: { draft: true } } } }))
    expect(
      missingTranslations(rest).map(({ line, column, found, instead }) => `${line}:${column} ${found} → ${instead}`),
    ).toEqual([
      '7:8 fr.md is a draft, next to nl.md → remove "draft: true" from fr.md when it is ready, or write "draft: true" in the front matter of nl.md too',
      '7:8 en.md is a draft, next to nl.md → remove "draft: true" from en.md when it is ready, or leave it: readers then see the original, with a notice',
    ])
  })

  it('names a file of the home page by its path in the repository', () => {
    expect(missing({ pages: { '/': { en: false } } })).toEqual(['warning content/en.md'])
  })

  it('does not count an existing file that cannot be read as missing', () => {
    expect(missing({ files: { 'about/fr.md': 'x' } })).toEqual([])
  })
})
