import { expect, it } from 'vitest'
import { push } from '../../../src/publish/commands/push.ts'
import { rollback } from '../../../src/publish/commands/rollback.ts'
import { status } from '../../../src/publish/commands/status.ts'
import { contentFolder, contextFor, runTyped } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { type PageDraft, pageFile } from '../../support/site.ts'

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

it('push refuses to hide a page that is published, with one error, and accepts that it expires', async () => {
  const [folder, store] = [await contentFolder({ pages: { '/news': {} } }), new MemoryStore()]
  const files = (line: string) =>
    Promise.all(
      (['nl', 'fr', 'en'] as const).map((locale) =>
        folder.write(`news/${locale}.md`, pageFile('/news', locale, { more: [line] })),
      ),
    )
  const pushed = async () => {
    const { context, lines } = contextFor(folder, store.open())
    const { code, result } = await runTyped(push, context)
    return { code, result, lines }
  }
  expect((await pushed()).code).toBe(0)
  await files('publishAt: 2100-01-01')
  const refused = await pushed()
  expect([refused.code, refused.result]).toEqual([
    1,
    {
      problems: expect.arrayContaining([
        expect.objectContaining({
          file: 'content/news/nl.md',
          line: 7,
          column: 12,
          code: 'published-page-hidden',
          instead: expect.stringContaining('remove "publishAt" in each language of /news'),
        }),
      ]),
    },
  ])
  expect(JSON.stringify(refused.result).match(/"severity":"error"/g)).toHaveLength(1)
  await files('expireAt: 2020-01-01')
  expect((await pushed()).code).toBe(0)
})

it('rollback says when the site changes by itself', async () => {
  const [folder, store] = [
    await contentFolder({ pages: { '/news': inEach('publishAt: 2090-12-01T09:00') } }),
    new MemoryStore(),
  ]
  const run = async (command: typeof push | typeof rollback) => {
    const { context, lines } = contextFor(folder, store.open())
    await runTyped(command, context)
    return lines
  }
  await run(push)
  await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Anders.\n' }))
  await run(push)
  expect(await run(rollback)).toContain(
    'Its schedule is in force again too: the site changes by itself on 2090-12-01 09:00 (Brussels)',
  )
})
