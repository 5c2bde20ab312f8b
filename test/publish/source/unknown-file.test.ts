import { describe, expect, it } from 'vitest'
import { missingTranslations, readContent } from '../../../src/publish/source/content.ts'
import { pageFile, siteFiles } from '../../support/site.ts'

const told = (files: Record<string, string>) =>
  readContent(siteFiles({ files })).problems.map(({ file, code, instead }) => `${file} ${code}: ${instead}`)
const advice = (path: string) => told({ [path]: 'x' }).map((one) => one.replace(/^.*? unknown-file: /, ''))

describe('a file that is not part of a page', () => {
  it.each([
    ['about/NL.md', 'compare it with content/about/nl.md, keep what is right there, and remove this file'],
    ['about/nl.MD', /^compare it with content\/about\/nl\.md/],
    ['about/nl-BE.md', /^compare it with content\/about\/nl\.md/],
    ['about/nl.mdx', /^compare it with content\/about\/nl\.md/],
    ['about/nl.md.txt', /^compare it with content\/about\/nl\.md/],
    ['about/facts.yml', 'rename it to content/about/facts.yaml'],
    ['about/Facts.yaml', 'rename it to content/about/facts.yaml'],
    ['about/fact.yaml', 'rename it to facts.yaml, or remove it'],
    ['site.yml', /^compare it with content\/site\.yaml/],
    ['about/site.yaml', 'use content/site.yaml, and remove this file'],
    ['about/Bevolking 2024.csv', 'rename it to content/about/bevolking-2024.csv'],
    ['about/photo.heic', /save it as JPEG \(photograph\) or PNG \(drawing\)/],
    ['about/Foto van de Kaai (1).JPG', 'rename it to content/about/foto-van-de-kaai-1.jpg'],
    ['about/table.xlsx', /save its table as CSV in UTF-8/],
    ['about/Plan Définitif.PDF', 'rename it to content/about/plan-definitif.pdf'],
    ['about/plan.docx', /export it as a tagged PDF/],
    ['about/de.md', /^remove it: the languages of the site are nl, fr, en/],
    ['about/missions.md', /move it to content\/about\/missions\/nl\.md/],
    ['about/nl', 'remove it'],
  ])('%s is one problem, with advice for its name', (path, expected) => {
    expect(advice(path)).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)])
  })

  it('in a folder with a wrong name is reported once, for the folder', () => {
    expect(told({ 'zz-été/nl.md': 'x', 'zz-été/fr.md': 'x', 'zz-été/sub/nl.md': 'x' })).toEqual([
      'content/zz-été folder-name: rename it to content/zz-ete',
    ])
    expect(told({ 'About/nl.md': 'x' })).toEqual(['content/About folder-name: move its files to content/about'])
  })

  it('that stands for a file of a page does not make that file missing as well', () => {
    const { rest, problems } = readContent(
      siteFiles({ pages: { '/plan': { nl: false } }, files: { 'plan/NL.md': pageFile('/plan', 'nl') } }),
    )
    expect(problems.map(({ instead }) => instead)).toEqual(['rename it to content/plan/nl.md'])
    expect(missingTranslations(rest)).toEqual([])
  })

  it.each([
    ['about/nl 2.md', 'about/nl.md'],
    ['about/nl (1).md', 'about/nl.md'],
    ['about/nl copy.md', 'about/nl.md'],
    ['about/nl - Copy.md', 'about/nl.md'],
    ['about/nl (kopie).md', 'about/nl.md'],
    ['about/nl - kopie (2).md', 'about/nl.md'],
    ['about/fr - Copie.md', 'about/fr.md'],
    ['about/fr (copie).md', 'about/fr.md'],
    ['about/Kopie van fr.md', 'about/fr.md'],
    ["about/nl (Jo's conflicted copy 2026-11-28).md", 'about/nl.md'],
    ['about/fr (Copie en conflit de Zoé 2026-11-28).md', 'about/fr.md'],
    ['about/nl (conflict van Jo 2026-11-28).md', 'about/nl.md'],
    ['about/nl.sync-conflict-20261128-101500-ABCDEFG.md', 'about/nl.md'],
    ['about/nl_conflict-20261128.md', 'about/nl.md'],
    ['site (1).yaml', 'site.yaml'],
    ['about/people 2.csv', 'about/people.csv'],
    ['about/People (kopie).csv', 'about/people.csv'],
    ['about 2/nl.md', 'about'],
    ['about (kopie)/nl.md', 'about'],
  ])('%s, a copy beside the original, does not stop a release and is named once', (path, original) => {
    const { problems } = readContent(siteFiles({ files: { 'about/people.csv': 'a,b\n1,2\n', [path]: 'x' } }))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const named = path.includes('/nl.md') ? path.replace('/nl.md', '') : path
    expect(problems.filter(({ file }) => file === `content/${named}`)).toMatchObject([
      { code: 'leftover-file', found: `a copy of content/${original}, which is not read` },
    ])
  })

  it('is no copy if its name has a year', () => {
    expect(told({ 'about/people.csv': 'a\n1\n', 'about/people 2024.csv': 'a\n1\n' })).toEqual([
      'content/about/people 2024.csv unknown-file: rename it to content/about/people-2024.csv',
    ])
  })

  it('is an error if it is a copy of nothing: its text would be lost', () => {
    const { problems } = readContent(siteFiles({ pages: { '/plan': { nl: false } }, files: { 'plan/nl 2.md': 'x' } }))
    expect(problems.map(({ severity, code, instead }) => [severity, code, instead])).toEqual([
      ['error', 'unknown-file', 'rename it to content/plan/nl.md'],
    ])
  })
})
