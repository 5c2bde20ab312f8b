import fc from 'fast-check'
import { Lexer } from 'marked'
import { describe, expect, it, vi } from 'vitest'
import { pageRecord } from '../../../src/content/schema/page.ts'
import { LOCALES } from '../../../src/locale/locale.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { KeptPages } from '../../../src/publish/compile/kept-pages.ts'
import { Memory } from '../../../src/publish/compile/memory.ts'
import { readContent } from '../../../src/publish/source/content.ts'
import type { Files } from '../../../src/publish/source/read-folder.ts'
import { FROM } from '../../support/big-site.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { randomRuns } from '../../support/random-runs.ts'
import { siteFiles } from '../../support/site.ts'

/** All results of compiling: names of the records, and problems. */
async function outcome(files: Files, memory?: Memory, at = FROM): Promise<unknown> {
  const { release, problems, language } = await compile(files, { at, language: true, memory })
  const records = release && [...release.records.keys()].sort()
  return { root: release?.root, records, schedule: release?.schedule.map(({ root }) => root), problems, language }
}

const IDS = ['/about', '/news/first', '/news/second', '/projects/west', '/glossary']
const BODIES = [
  'Text.\n',
  '## Head\n\n[x](/news/first) and [y](/projects/west#head).\n',
  '[z](/gone) and GBP.\n',
  '[a](/nl/about-nl), PRAS and [p](/draft).\n',
  '::: glossary\n:::\n',
  '',
]
const GLOSSARY = (acronym: string) =>
  `- id: plan\n  terms:\n${LOCALES.map((locale) => `    ${locale}: { name: Plan ${locale}, acronym: ${acronym}${locale === 'fr' ? 'F' : ''} }`).join('\n')}\n  definition: { nl: Een plan, fr: Un plan, en: A plan }\n`

/** A change to a site: new text of a file, or no file. */
const edit = fc.oneof(
  fc.record({
    id: fc.constantFrom(...IDS, '/draft'),
    locale: fc.constantFrom(...LOCALES),
    body: fc.constantFrom(...BODIES),
    slug: fc.constantFrom('one', 'two', 'three'),
    title: fc.constantFrom('A title', 'GBP', 'Another title'),
    draft: fc.boolean(),
  }),
  fc.record({ id: fc.constantFrom(...IDS), locale: fc.constantFrom(...LOCALES), removed: fc.constant(true) }),
  fc.record({ acronym: fc.constantFrom('GBP', 'PRAS', 'XYZ') }),
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function edited(files: Files, one: Edit): Files {
  const next = new Map(files)
  if ('acronym' in one) return next.set('glossary.yaml', GLOSSARY(one.acronym))
  const path = `${one.id.slice(1)}/${one.locale}.md`
  if ('removed' in one) next.delete(path)
  else {
    const { title, slug, draft, body } = one
    const front = `title: ${title}\nslug: ${slug}-${one.id.length}\nsummary: About GBP\nupdated: 2026-01-02`
    next.set(path, `---\n${front}\n${draft ? 'draft: true\n' : ''}---\n${body}`)
  }
  return next
}

describe('compile with a memory', () => {
  it('has the same outcome as without, after any changes', async () => {
    const start = siteFiles({ ...KINDS_SITE, pages: { ...KINDS_SITE.pages, '/glossary': {} } })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const memory = new Memory(new KeptPages())
        let files: Files = start
        await outcome(files, memory)
        for (const one of edits) {
          files = edited(files, one)
          expect(await outcome(files, memory)).toEqual(await outcome(files))
        }
      }),
      randomRuns(6),
    )
  }, 120_000)

  it('has the same outcome as without, at any later instant', async () => {
    const [files, memory] = [siteFiles(KINDS_SITE), new Memory(new KeptPages())]
    await outcome(files, memory)
    const { release } = await compile(files, { at: Date.parse('2026-04-01T10:00:00Z') })
    const moments = release?.schedule.map(({ from }) => Date.parse(from)) ?? []
    expect(moments.length).toBeGreaterThanOrEqual(4)
    for (const at of moments.flatMap((moment) => [moment - 1, moment]))
      expect(await outcome(files, memory, at)).toEqual(await outcome(files, undefined, at))
  }, 120_000)

  it('makes only the records of the page that changed', async () => {
    const [files, memory] = [siteFiles(KINDS_SITE), new Memory(new KeptPages())]
    await compile(files, { at: FROM, memory, schedule: false })
    const made = vi.spyOn(pageRecord, 'parse')
    try {
      const next = new Map(files).set('about/nl.md', (files.get('about/nl.md') ?? '').replace('Text.', 'Tekst.'))
      // A minute later: lists with dates are the same until the next moment.
      await compile(next, { at: FROM + 60_000, memory, schedule: false })
      expect(made.mock.results.map(({ value }) => value.path)).toEqual(['/nl/about-nl', '/fr/about-fr', '/en/about-en'])
    } finally {
      made.mockRestore()
    }
  })

  it('asks again only for the text of the page that changed', async () => {
    const [files, memory] = [siteFiles(KINDS_SITE), new Memory(new KeptPages())]
    await compile(files, { at: FROM, memory, schedule: false })
    const asked = vi.spyOn(memory.texts, 'recall')
    const next = new Map(files).set('about/nl.md', (files.get('about/nl.md') ?? '').replace('Text.', 'Tekst.'))
    await compile(next, { at: FROM + 60_000, memory, schedule: false })
    expect([...new Set(asked.mock.calls.map(([name]) => name.slice(3)))]).toEqual(['/about'])
  })

  it('reads only the file that changed', () => {
    const [files, memory] = [siteFiles(KINDS_SITE), new Memory()]
    const before = readContent(files, memory.readers)
    const next = new Map(files).set('about/nl.md', (files.get('about/nl.md') ?? '').replace('Text.', 'Tekst.'))
    const after = readContent(next, memory.readers)
    const pages = [...after.rest.pages].flatMap(([id, page]) =>
      LOCALES.filter((locale) => page[locale] !== before.rest.pages.get(id)?.[locale]).map(
        (locale) => `${id} ${locale}`,
      ),
    )
    const facts = [...after.rest.facts].filter(([id, { facts: one }]) => one !== before.rest.facts.get(id)?.facts)
    expect([pages, facts]).toEqual([['/about nl'], []])
    expect([after.site, after.rest.glossary]).toEqual([before.site, before.rest.glossary])
    expect(after.site === before.site && after.rest.history === before.rest.history).toBe(true)
  })

  it('reads only the body that changed', async () => {
    const [files, memory] = [siteFiles(KINDS_SITE), new Memory()]
    await compile(files, { at: FROM, memory })
    const lexed = vi.spyOn(Lexer.prototype, 'lex')
    try {
      const next = new Map(files).set('about/nl.md', (files.get('about/nl.md') ?? '').replace('Text.', 'Tekst.'))
      await compile(next, { at: FROM, memory })
      // Generated pages have no text, and no file that could be the same as before.
      expect(lexed.mock.calls.filter(([text]) => text !== '')).toEqual([['Tekst.\n']])
    } finally {
      lexed.mockRestore()
    }
  })
})
