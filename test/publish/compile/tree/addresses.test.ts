import { expect, it } from 'vitest'
import { compile } from '../../../../src/publish/compile/compile.ts'
import { addressesOf } from '../../../../src/publish/compile/tree/addresses.ts'
import { buildTree } from '../../../../src/publish/compile/tree/tree.ts'
import { readContent } from '../../../../src/publish/source/content.ts'
import { type SiteDraft, siteFiles } from '../../../support/site.ts'

const FORMER = 'former: [{ path: /nl/oud, page: /about }, { path: /nl/weg, page: /nowhere }]\n'
const DRAFT: SiteDraft = {
  pages: {
    '/plans': { nl: { slug: 'plan' }, fr: { slug: 'plans' } },
    '/map': { nl: { slug: 'kaart' }, fr: { slug: 'plan' } },
  },
  files: { 'history.yaml': FORMER, 'plans/list.csv': 'a,b\n1,2\n' },
}

function addresses(locale: 'nl' | 'fr') {
  const { site, rest } = readContent(siteFiles(DRAFT))
  return addressesOf(buildTree(rest), rest, site)(locale)
}

it('names the page of present, former and short addresses, with and without a language', () => {
  const found = addresses('nl')
  for (const address of ['/nl/about-nl', '/fr/about-fr', '/about-en', '/nl/oud', '/oud', '/short'])
    expect(found.get(address)).toBe('/about')
  expect(found.get('/en/')).toBe('/')
  expect(found.get('/')).toBe('/')
  expect(found.get('/files/plans/list.csv')).toBe('/plans/list.csv')
  expect(found.has('/nl/weg')).toBe(false)
})

it('prefers the language of the text for an address without a language', () => {
  expect(addresses('nl').get('/plan')).toBe('/plans')
  expect(addresses('fr').get('/plan')).toBe('/map')
})

it('gives the advice of the compiler in each language', async () => {
  const body = '[x](/fr/about-fr) [y](https://www.example.brussels/nl/about-nl)\n'
  const pages = { '/news': { nl: { body }, fr: { body }, en: { body } } }
  const { problems } = await compile(siteFiles({ pages }), { origins: ['https://www.example.brussels'] })
  expect(problems.map(({ file, instead }) => `${file}: ${instead}`)).toEqual(
    ['en', 'fr', 'nl'].flatMap((locale) => Array(2).fill(`content/news/${locale}.md: Write /about`)),
  )
})
