import { describe, expect, it } from 'vitest'
import { compile } from '../../../../src/publish/compile/compile.ts'
import { type SiteDraft, siteFiles } from '../../../support/site.ts'

const SITE = siteFiles().get('site.yaml') ?? ''
const problems = async (draft: SiteDraft) =>
  (await compile(siteFiles(draft))).problems.map(
    ({ file, line, column, found, instead }) => `${file}:${line}:${column} ${found} → ${instead}`,
  )

describe('references outside of Markdown', () => {
  it.each([
    ['the navigation', '- page: /about', '- page: /abuot', 'navigation'],
    ['the footer', 'pages: [/about]', 'pages: [/abuot]', 'footer'],
    ['the newsletter block', 'newsletter: { page: /about', 'newsletter: { page: /abuot', 'newsletter'],
    ['the newsletter’s privacy page', 'privacy: /about', 'privacy: /abuot', 'newsletter'],
    ['a short path', '/short: /about', '/short: /abuot', 'shortcuts'],
  ])('are refused when %s names a page that is not there', async (_, good, bad, where) => {
    expect(await problems({ files: { 'site.yaml': SITE.replace(good, bad) } })).toEqual([
      `content/site.yaml:1:1 ${where} names the page /abuot → write /about`,
    ])
  })

  it('are refused if a page names an unknown contact, once for each file, with its position', async () => {
    const file = siteFiles().get('about/nl.md') ?? ''
    const withContacts = file.replace('updated:', 'contacts: [expert, exprt]\nupdated:')
    expect(await problems({ pages: { '/about': { en: false } }, files: { 'about/nl.md': withContacts } })).toEqual([
      'content/about/en.md:1:1 no en.md, or only a draft, next to nl.md, fr.md → translate it, or leave it: readers then see the original, with a notice',
      'content/about/nl.md:6:20 the contact exprt → write expert',
    ])
  })

  it('do not accept property names of Object.prototype as contacts', async () => {
    const file = siteFiles().get('about/nl.md') ?? ''
    const withContacts = file.replace('updated:', 'contacts: [constructor]\nupdated:')
    expect(await problems({ files: { 'about/nl.md': withContacts } })).toEqual([
      expect.stringContaining('content/about/nl.md:6:12 the contact constructor'),
    ])
  })
})
