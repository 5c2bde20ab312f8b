import { expect, it } from 'vitest'
import { status } from '../../../src/publish/commands/status.ts'
import { contentFolder, contextFor, runTyped } from '../../support/commands.ts'
import type { PageDraft } from '../../support/site.ts'

const inEach = (...more: string[]): Record<'nl' | 'fr' | 'en', PageDraft> => ({
  nl: { more },
  fr: { more },
  en: { more },
})

it('status shows which pages appear and expire by themselves, and what this costs', async () => {
  const folder = await contentFolder({
    pages: {
      '/news': inEach('publishAt: 2026-12-01T09:00', 'expireAt: 2026-12-31'),
      '/news/first': {},
      '/old': inEach('expireAt: 2026-11-30T12:00'),
      '/long-ago': inEach('publishAt: 2020-01-01'),
    },
  })
  const { context, lines } = contextFor(folder)
  const now = () => new Date('2026-11-24T10:00:00Z')
  const { result } = await runTyped(status, { ...context, now })
  expect(lines.filter((line) => /^(?:Appears|Expires|Ahead)/.test(line))).toEqual([
    'Expires    /old on 2026-11-30 12:00 in Brussels',
    'Appears    /news, with 1 page below it, on 2026-12-01 09:00 in Brussels',
    'Expires    /news, with 1 page below it, on 2027-01-01 00:00 in Brussels',
    expect.stringMatching(/^Ahead {6}3 moments, for which a push writes \d+ records$/),
  ])
  expect(result).toMatchObject({
    coming: [
      { at: '2026-11-30T11:00:00.000Z', page: '/old', what: 'expireAt', below: 0 },
      { at: '2026-12-01T08:00:00.000Z', page: '/news', what: 'publishAt', below: 1 },
      { at: '2026-12-31T23:00:00.000Z', page: '/news', what: 'expireAt', below: 1 },
    ],
  })
})
