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
    ['the navigation', '- page: /about', '- page: /abuot', '5:11 navigation'],
    ['the footer', 'pages: [/about]', 'pages: [/abuot]', '7:19 footer'],
    ['the newsletter block', 'newsletter: { page: /about', 'newsletter: { page: /abuot', '8:21 newsletter'],
    ['the newsletter’s privacy page', 'privacy: /about', 'privacy: /abuot', '8:38 newsletter'],
    ['the contact of the newsletter', 'contact: /about', 'contact: /abuot', '8:55 newsletter'],
    ['a contact', 'name: Jo,', 'name: Jo, page: /abuot,', '10:29 contacts.expert'],
    ['a short path', '/short: /about', '/short: /abuot', '11:22 shortcuts./short'],
  ])('are refused at their place when %s names a page that is not there', async (_, good, bad, where) => {
    expect(await problems({ files: { 'site.yaml': SITE.replace(good, bad) } })).toEqual([
      `content/site.yaml:${where} names the page /abuot → write /about`,
    ])
  })

  it.each([
    [
      'former',
      'former:\n  - { path: /nl/x, page: /about }\n  - { path: /nl/y, page: /abuot }\n',
      '3:26 /abuot, to which the former address /nl/y leads',
    ],
    [
      'withdrawn',
      'withdrawn:\n  - page: /abuot\n    on: 2026-01-02\n    reason: { nl: a, fr: b, en: c }\n',
      '2:11 withdrawn names the page /abuot',
    ],
  ])('are refused at their place when the history names a page under %s that is not there', async (_, text, found) => {
    expect(await problems({ files: { 'history.yaml': text } })).toEqual([
      `content/history.yaml:${found} → write /about`,
    ])
  })

  it('are refused when a term of the glossary names a page that is not there, or has the id of another term', async () => {
    const term = (id: string, page: string) =>
      `- id: ${id}\n  page: ${page}\n  terms: { nl: { name: a }, fr: { name: b }, en: { name: c } }\n  definition: { nl: a, fr: b, en: c }\n`
    const glossary = term('plan', '/about') + term('plan', '/abuot')
    expect(await problems({ files: { 'glossary.yaml': glossary } })).toEqual([
      'content/glossary.yaml:5:7 the id plan, which another term has → give this term another id, or remove one of the two; the other is in line 1',
      'content/glossary.yaml:6:9 a term names the page /abuot → write /about',
    ])
  })

  it('say that the page is a draft', async () => {
    const draft = { nl: { draft: true }, fr: { draft: true }, en: { draft: true } }
    const advice =
      'remove "draft: true" from content/zoo/nl.md and content/zoo/fr.md and content/zoo/en.md, or name another page'
    const files = {
      'site.yaml': SITE.replace('- page: /about', '- page: /zoo'),
      'history.yaml': 'former: [{ path: /nl/x, page: /zoo }]',
    }
    expect(await problems({ pages: { '/zoo': draft }, files })).toEqual([
      `content/history.yaml:1:31 /zoo, to which the former address /nl/x leads, is a draft → ${advice}`,
      `content/site.yaml:5:11 navigation names the page /zoo, which is a draft → ${advice}`,
    ])
  })

  it('are refused if a page names an unknown contact, once for each file, with its position', async () => {
    const file = siteFiles().get('about/nl.md') ?? ''
    const withContacts = file.replace('updated:', 'contacts: [expert, exprt]\nupdated:')
    expect(await problems({ pages: { '/about': { en: false } }, files: { 'about/nl.md': withContacts } })).toEqual([
      'content/about/en.md:1:1 no en.md next to nl.md, fr.md → translate it, or leave it: readers then see the original, with a notice',
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
