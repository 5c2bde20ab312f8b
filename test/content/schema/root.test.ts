import { expect, test } from 'vitest'
import { siteSettings } from '../../../src/content/schema/root.ts'

const LINK = { path: '/en/x', title: 'x', locale: 'en' }
const SITE = {
  name: 'x',
  organisation: 'x',
  tagline: 'x',
  home: '/en/',
  navigation: [],
  footer: [],
  disclaimer: 'x',
  newsletter: { link: LINK, privacy: LINK, contact: LINK, title: 'x', text: 'x' },
}

test('a release from before a status was added is read', () => {
  const names = { study: 'Under study', unknown: 'Not known' }
  const read = siteSettings.parse({ ...SITE, statuses: { path: '/en/statuses', names } })
  expect(read.statuses?.names).toEqual(names)
})
