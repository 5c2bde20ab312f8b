import { expect, test } from 'vitest'
import { rootRecord, SCHEMA, siteSettings } from '../../../src/content/schema/root.ts'

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

test.each([
  [SCHEMA, true],
  [SCHEMA - 1, true],
  [SCHEMA - 2, false],
  [SCHEMA + 1, false],
])('a release of format %i can be read: %s', (schema, isReadable) => {
  const root = { kind: 'root', schema, shards: ['a'.repeat(64)], site: { nl: SITE, fr: SITE, en: SITE } }
  expect(rootRecord.safeParse(root).success).toBe(isReadable)
})

test('a release from before a status was added is read', () => {
  const names = { study: 'Under study', unknown: 'Not known' }
  const read = siteSettings.parse({ ...SITE, statuses: { path: '/en/statuses', names } })
  expect(read.statuses?.names).toEqual(names)
})
