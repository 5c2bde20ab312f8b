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
    ['about/nl 2.md', /^compare it with content\/about\/nl\.md/],
    ['about/nl (1).md', /^compare it with content\/about\/nl\.md/],
    ['about/nl - Copy.md', /^compare it with content\/about\/nl\.md/],
    ['about/Kopie van fr.md', /^compare it with content\/about\/fr\.md/],
    ['about/nl-BE.md', /^compare it with content\/about\/nl\.md/],
    ['about/nl.mdx', /^compare it with content\/about\/nl\.md/],
    ['about/nl.md.txt', /^compare it with content\/about\/nl\.md/],
    ['about/nl (conflicted copy 2026-11-28).md', /^compare it with content\/about\/nl\.md/],
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
})
