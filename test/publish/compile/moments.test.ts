import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/publish/compile/compile.ts'
import { pageFile, siteFiles } from '../../support/site.ts'

const NOW = Date.parse('2026-11-24T10:00:00Z')
const EACH = '{ nl: Zaal, fr: Salle, en: Room }'

/** Problems of a site with events on the days after each other from 1 December. */
async function toldOf(events: number, more: Record<string, string> = {}) {
  const files = Array.from({ length: events }, (_, i) => {
    const day = `2026-12-${String(i + 1).padStart(2, '0')}`
    const facts = `kind: event\nstart: ${day}\nplace: ${EACH}\norganiser: ${EACH}\nthemes: [planning]\nannounced: 2026-11-20\n`
    const pages = (['nl', 'fr', 'en'] as const).map((locale) => [
      `event-${i}/${locale}.md`,
      pageFile(`/event-${i}`, locale),
    ])
    return [...pages, [`event-${i}/facts.yaml`, facts]]
  }).flat()
  const { problems } = await compile(siteFiles({ files: { ...Object.fromEntries(files), ...more } }), {
    at: NOW,
    schedule: false,
  })
  return problems.map(({ severity, code, file, found, instead }) => [severity, code, file, found, instead])
}

describe('moments at which the site changes without a push', () => {
  it('are at most twelve, all of which a push prepares', async () => {
    expect(await toldOf(12)).toEqual([])
  })

  it('are a warning if there are more, at the first for which nothing is prepared', async () => {
    expect(await toldOf(14)).toEqual([
      [
        'warning',
        'too-many-moments',
        'content/event-12/facts.yaml',
        '14 moments ahead at which a page, an inquiry or an event begins or ends; this page has the 13th, on 2026-12-14',
        'push again between the 12th moment, on 2026-12-13, and the 13th',
      ],
    ])
  })
})
