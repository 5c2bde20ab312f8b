import { expect, it } from 'vitest'
import { push } from '../../../src/publish/commands/push.ts'
import { status } from '../../../src/publish/commands/status.ts'
import { contentFolder, contextFor, runTyped } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { pageFile } from '../../support/site.ts'

/** A drawing of at least this many bytes. */
function drawingOf(bytes: number): string {
  const lines = Array.from({ length: bytes / 6 }, (_, i) => `L${(i * 7919) % 800} ${(i * 104_729) % 600}`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"><path d="M0 0${lines}"/></svg>`
}

it('shows on one screen who and where, what differs, pages by language, previews, and heavy pages', async () => {
  const folder = await contentFolder({
    pages: Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`/p-${i}`, { en: i % 2 === 0 ? {} : false }])),
  })
  const store = new MemoryStore()
  await runTyped(push, contextFor(folder, store.open()).context)
  const release = store.pointer?.release
  await folder.write('about/nl.md', pageFile('/about', 'nl', { body: '![A plan](plan.svg)\n' }))
  await folder.write('about/plan.svg', drawingOf(510_000))
  await folder.write('about/pictures.yaml', 'plan.svg: { author: An author, licence: own work }\n')
  const { kv } = store.open()
  const preview = { root: release, schedule: [], who: 'Ann', until: '2026-11-27T09:00:00Z', secretHash: 'x' }
  await kv.write(
    new Map([
      ['preview:abc', JSON.stringify(preview)],
      ['preview:bad', '{}'],
    ]),
  )
  const { context, lines } = contextFor(folder, store.open())
  const { result } = await runTyped(status, context)
  expect(lines.length).toBeLessThanOrEqual(24)
  expect(lines).toEqual(
    expect.arrayContaining([
      'Target     a test',
      'You        An editor',
      expect.stringMatching(/^ {11}1 page changed: see "npm run content -- diff"$/),
      'Pages nl   6: 6 unstated',
      'Pages en   6: 4 unstated, 2 fallback',
      'Previews   2 alive',
      '           abc by Ann, until 2026-11-27 10:00 in Brussels',
      '           bad, of another version',
      'Sizes      1 page over 500 kB',
      expect.stringMatching(/^ {11}\/nl\/about-nl: \d{3} kB$/),
    ]),
  )
  expect(result).toMatchObject({
    inForce: release,
    target: { name: 'a test', who: 'An editor' },
    counts: { en: { unstated: 4, fallback: 2 } },
    previews: [{ id: 'abc', who: 'Ann' }, { id: 'bad' }],
    heavy: [{ path: '/nl/about-nl', pictures: 1 }],
  })
})
