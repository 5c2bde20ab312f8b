import { describe, expect, it } from 'vitest'
import { readFormerAddress } from '../../../src/publish/source/former-address.ts'

describe('a former address that does not begin with a slash', () => {
  it.each([
    ['nl/oud', 'write /nl/oud'],
    ['index.php/nl/oud', 'write /index.php/nl/oud'],
    ['Page.html', 'write /Page.html'],
    ['\\nl\\oud', 'write /nl/oud'],
    ['oud.example/nl/x?a=1', 'write it without the name of the site: /nl/x?a=1'],
    ['www.perspective.brussels/nl/x', 'write it without the name of the site: /nl/x'],
    ['https://oud.example/nl/x', 'write it without the name of the site: /nl/x'],
  ])('gets advice that can be followed: %s', (written, instead) => {
    expect(readFormerAddress(written)).toMatchObject({ instead })
    expect(readFormerAddress(instead.slice(instead.indexOf('/')))).toMatchObject({ key: expect.any(String) })
  })
})
