import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { SEARCH_PATHS } from '../../../src/content/paths.ts'
import { LOCALES } from '../../../src/locale/locale.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { type PushReport, push, readBefore } from '../../../src/publish/release/push.ts'
import { rollback } from '../../../src/publish/release/rollback.ts'
import { encodePixel } from '../../support/images.ts'
import { compilerOf } from '../../support/inquiry-site.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { MemoryKv, openIsolate, received } from '../../support/memory-site.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { randomRuns } from '../../support/random-runs.ts'
import { pushOptions } from '../../support/releases.ts'
import type { PageDraft, SiteDraft } from '../../support/site.ts'

/** A word that only embargoed pages have. */
const WORD = 'zwaluwnest'
const HOURS = ['publishAt: 2026-05-05T10:00', 'expireAt: 2026-06-05T10:00']
const APPEARS = Date.parse('2026-05-05T08:00:00Z')
const EXPIRES = Date.parse('2026-06-05T08:00:00Z')
const DAY = 86_400_000
const PUSHED = Date.parse('2026-04-20T12:00:00Z')

const three = (text: string) => `{ nl: ${text} nl, fr: ${text} fr, en: ${text} en }`
const embargoed = (name: string, more: readonly string[] = HOURS): Record<'nl' | 'fr' | 'en', PageDraft> => {
  const page = (locale: string): PageDraft => ({
    title: `${WORD} ${name} ${locale}`,
    slug: `${WORD}-${name}-${locale}`,
    summary: `${WORD} in short`,
    body: `The wintertaling and the ${WORD}.\n`,
    more,
  })
  return { nl: page('nl'), fr: page('fr'), en: page('en') }
}

/** The site of all kinds, with a page of several kinds that is embargoed, and one below another. */
const SITE: SiteDraft = {
  pages: {
    ...KINDS_SITE.pages,
    '/news/secret': embargoed('news'),
    '/events/secret': embargoed('event'),
    '/inquiries/secret': embargoed('inquiry'),
    '/publications/secret': embargoed('report'),
    '/projects/secret': embargoed('project'),
    '/secret': embargoed('section'),
    '/secret/below': embargoed('below', []),
  },
  files: {
    ...KINDS_SITE.files,
    'news/secret/facts.yaml':
      'kind: news\ndate: 2026-05-05\ntype: decision\nthemes: [planning]\nabout: [/projects/secret]',
    'events/secret/facts.yaml': `kind: event\nstart: 2026-05-20T18:30\nend: 2026-05-20T20:00\nplace: ${three(WORD)}\nthemes: [planning]\norganiser: ${three('Office')}`,
    'inquiries/secret/facts.yaml': `${KINDS_SITE.files['inquiries/west/facts.yaml'].replace('The yard', WORD).replace('plan: /projects/west', 'plan: /projects/secret')}`,
    'publications/secret/facts.yaml': KINDS_SITE.files['publications/report/facts.yaml'].replaceAll('Figures', WORD),
    'publications/secret/figures.csv': `year,${WORD}\n2025,1\n`,
    'projects/secret/facts.yaml': 'kind: project\nphase: inquiry\nasOf: 2026-05\nmunicipalities: [1080]',
    'history.yaml': 'former: [{ path: /nl/vroeger, page: /news/secret }]',
  },
}

/** A new isolate of the site at an instant. */
function siteAt(store: MemoryStore, at: number) {
  const kv = new MemoryKv()
  for (const [key, text] of store.values) kv.values.set(key, text)
  return openIsolate({ kv, now: () => at, pointerFresh: 0 })
}

const SEARCHES = LOCALES.flatMap((locale) =>
  ['wintertaling', 'zwaluwnes', 'secret', 'zwaluw', 'planning'].map((q) => `${SEARCH_PATHS[locale]}?q=${q}`),
)
const OTHERS = [
  '/',
  '/vroeger',
  '/nl/vroeger',
  '/nl/news-nl/zwaluwnes',
  '/nl/secret',
  '/secret',
  '/sitemap.xml',
  '/healthz',
]

function pathsOf(release: Compiled): string[] {
  const texts = [...release.records.values(), ...release.schedule.flatMap(({ records }) => [...records.values()])]
  const shards = texts.map((text) => JSON.parse(text)).filter(({ kind }) => kind === 'shard')
  return [...new Set([...shards.flatMap(({ routes }) => Object.keys(routes)), ...SEARCHES, ...OTHERS])]
}

async function pushAt(store: MemoryStore, release: Compiled, now: number): Promise<PushReport['outcome']> {
  const options = { ...pushOptions(), at: new Date(now).toISOString(), images: encodePixel }
  const { outcome } = await push(store.open(), release, await readBefore(store.open(), now), options)
  return outcome
}

describe('pages with publishAt and expireAt', () => {
  const store = new MemoryStore()
  let paths: string[]
  let own: string[]

  beforeAll(async () => {
    const release = await compilerOf(SITE)(PUSHED)
    await pushAt(store, release, PUSHED)
    paths = pathsOf(release)
    own = paths.filter((path) => path.includes(WORD))
  }, 120_000)

  const answersAt = async (at: number, asked = paths) => {
    const { ask } = siteAt(store, at)
    return new Map(await Promise.all(asked.map(async (path) => [path, await received(await ask(path))] as const)))
  }
  const withWord = (answers: ReadonlyMap<string, string>) =>
    [...answers].filter(([, text]) => text.toLowerCase().includes(WORD)).map(([path]) => path)

  it('are in no answer before their hour: pages, lists, feeds, sitemap, calendars, search, suggestions, images', async () => {
    expect(own.length).toBeGreaterThan(40)
    for (const at of [PUSHED, APPEARS - 1]) {
      const answers = await answersAt(at)
      expect(withWord(answers)).toEqual([])
      for (const path of [...own, '/nl/vroeger'])
        expect(`${path} ${answers.get(path)?.slice(0, 3)}`).toBe(`${path} 404`)
    }
  }, 120_000)

  it('are in all of them from their hour on, without a push', async () => {
    const answers = await answersAt(APPEARS)
    const found = withWord(answers)
    for (const path of [
      '/nl/',
      '/nl/news-nl',
      '/fr/news-fr/atom.xml',
      '/en/atom.xml',
      '/nl/events-nl',
      '/nl/events-nl.ics',
      '/en/inquiries-en',
      '/fr/projects-fr',
      '/nl/publications-nl',
      '/sitemap.xml',
      `/nl/news-nl/${WORD}-news-nl`,
      `/nl/events-nl/${WORD}-event-nl.ics`,
      `/fr/${WORD}-section-fr/${WORD}-below-fr`,
      '/files/publications/secret/figures.csv',
      ...LOCALES.map((locale) => `${SEARCH_PATHS[locale]}?q=wintertaling`),
    ])
      expect(found.includes(path) || `${path}: ${answers.get(path)?.slice(0, 300)}`).toBe(true)
    expect(answers.get('/nl/vroeger')?.slice(0, 3)).toBe('301')
  }, 120_000)

  it('are gone after their hour, and each of their addresses answers 410 in its language', async () => {
    const answers = await answersAt(EXPIRES)
    expect(withWord(answers)).toEqual([])
    for (const path of [...own, '/nl/vroeger', '/files/publications/secret/figures.csv'])
      expect(`${path} ${answers.get(path)?.slice(0, 3)}`).toBe(`${path} 410`)
    for (const locale of LOCALES)
      expect(answers.get(`/${locale}/news-${locale}/${WORD}-news-${locale}`)).toContain(`lang="${locale}`)
  }, 120_000)

  it('end the lifetimes of all public answers at their hour', async () => {
    const answers = await answersAt(APPEARS - 20_000, [
      '/nl/',
      '/nl/news-nl',
      '/sitemap.xml',
      '/nl/atom.xml',
      '/nl/nergens',
    ])
    for (const [path, text] of answers)
      expect(`${path} ${/(?:s-maxage=|cdn-cache-control: (?:public, )?max-age=)(\d+)/i.exec(text)?.[1]}`).toBe(
        `${path} 20`,
      )
  })
})

describe('a second push of the same content', () => {
  it.each([
    ['before the hours', APPEARS - DAY],
    ['between them', APPEARS + DAY],
    ['after them', EXPIRES + DAY],
  ])('changes nothing %s', async (_when, now) => {
    const compileAt = compilerOf({ pages: { '/news': embargoed('news') } })
    const store = new MemoryStore()
    expect(await pushAt(store, await compileAt(PUSHED), PUSHED)).toBe('published')
    const pointer = structuredClone(store.pointer)
    expect(await pushAt(store, await compileAt(now), now)).toBe('unchanged')
    expect(store.pointer).toEqual(pointer)
  })

  it('with a later hour replaces the schedule, so that the page waits', async () => {
    const store = new MemoryStore()
    await pushAt(store, await compilerOf({ pages: { '/news': embargoed('news') } })(PUSHED), PUSHED)
    const later = embargoed('news', ['publishAt: 2026-05-06T10:00'])
    await pushAt(store, await compilerOf({ pages: { '/news': later } })(PUSHED), PUSHED)
    const statusAt = async (at: number) => (await siteAt(store, at).ask(`/nl/${WORD}-news-nl`)).status
    expect([await statusAt(APPEARS), await statusAt(APPEARS + DAY), await statusAt(EXPIRES)]).toEqual([404, 200, 200])
  })
})

/** The hours of a page, in days from the first push on. */
const hours = fc.record({ from: fc.option(fc.nat({ max: 20 })), length: fc.option(fc.integer({ min: 1, max: 20 })) })
type RandomHours = typeof hours extends fc.Arbitrary<infer T> ? T : never
const dayAfter = (days: number) => new Date(PUSHED + days * DAY).toISOString().slice(0, 10)

function linesOf({ from, length }: RandomHours): string[] {
  const publishAt = from === null ? [] : [`publishAt: ${dayAfter(from)}T14:00`]
  return [...publishAt, ...(length === null ? [] : [`expireAt: ${dayAfter((from ?? 0) + length)}T14:00`])]
}

/** In April and May, 14:00 in Brussels is the hour of the pushes, 12:00 UTC. */
function isShown({ from, length }: RandomHours, at: number): boolean {
  const days = (at - PUSHED) / DAY
  return days >= (from ?? 0) && (length === null || days < (from ?? 0) + length)
}

const NAMES = ['wulp', 'grutto'] as const
const page = (name: string, one: RandomHours) => embargoed(name, linesOf(one))

const act = fc.oneof(
  fc.record({ kind: fc.constant('push' as const), hours: fc.tuple(hours, hours) }),
  fc.record({ kind: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ kind: fc.constant('rollback' as const) }),
)

describe('any history of hours, pushes and rollbacks', () => {
  it('has no word of a page in any answer outside its hours, and its page within them', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(hours, hours), fc.array(act, { maxLength: 6 }), async (first, acts) => {
        const store = new MemoryStore()
        const contents = new Map<string, readonly RandomHours[]>()
        const paths = new Set<string>()
        let now = PUSHED
        let inForce: readonly RandomHours[] = first
        const publish = async (wanted: readonly RandomHours[]) => {
          const pages = Object.fromEntries(wanted.map((one, i) => [`/news/${NAMES[i]}`, page(NAMES[i] ?? '', one)]))
          const files = Object.fromEntries(
            NAMES.map((name) => [
              `news/${name}/facts.yaml`,
              'kind: news\ndate: 2026-04-20\ntype: decision\nthemes: [planning]',
            ]),
          )
          const draft = {
            pages: { '/news': {}, ...pages },
            files: { 'news/facts.yaml': 'kind: list\nof: news', ...files },
          }
          const release = await compilerOf(draft)(now)
          await pushAt(store, release, now)
          contents.set(store.pointer?.release ?? '', wanted)
          for (const path of pathsOf(release)) paths.add(path)
          inForce = wanted
        }
        const check = async () => {
          const { ask } = siteAt(store, now)
          for (const path of paths) {
            const text = (await received(await ask(path))).toLowerCase()
            for (const [i, name] of NAMES.entries()) {
              const one = inForce[i]
              if (!one) continue
              const isOwn = path === `/nl/news-nl/${WORD}-${name}-nl`
              if (!isShown(one, now) && text.includes(`${WORD} ${name}`)) throw new Error(`${name} is at ${path}`)
              if (isOwn && isShown(one, now)) expect(text.slice(0, 3)).toBe('200')
              if (isOwn && !isShown(one, now)) expect(['404', '410']).toContain(text.slice(0, 3))
            }
          }
        }
        await publish(first)
        await check()
        for (const one of acts) {
          if (one.kind === 'pass') now += one.days * DAY
          if (one.kind === 'push') await publish(one.hours)
          if (one.kind === 'rollback' && store.entries.length > 1) {
            const options = { ...pushOptions(), at: new Date(now).toISOString() }
            const release = await rollback(store.open(), await readBefore(store.open(), now), undefined, options).catch(
              () => undefined,
            )
            inForce = contents.get(store.pointer?.release ?? release ?? '') ?? inForce
          }
          await check()
        }
      }),
      randomRuns(15),
    )
  })
})
