import { describe, expect, it } from 'vitest'
import { compile } from '../../../../src/publish/compile/compile.ts'
import { type PageDraft, type SiteDraft, siteFiles } from '../../../support/site.ts'

const EACH = '{ nl: A, fr: A, en: A }'
const AT = Date.parse('2026-11-24T10:00:00Z')

async function problemsOf(draft: SiteDraft): Promise<string[]> {
  const { problems } = await compile(siteFiles({ ...draft, pages: { '/x': {}, ...draft.pages } }), { at: AT })
  return problems.map(
    ({ file, line, column, severity, code, instead }) =>
      `${file.replace('content/x/', '')}:${line}:${column} ${severity} ${code}: ${instead}`,
  )
}
const withFacts = (facts: string) => problemsOf({ files: { 'x/facts.yaml': facts } })
const announcing = (text: string): PageDraft => ({ more: [`announce: { ${text} }`] })

describe('a page that the newsletter sends', () => {
  const THEMES = 'projects, planning, housing, economy, schools, public-space, statistics, organisation, international'
  const ADVICE = `write themes: [planning], with the themes of the page; they are ${THEMES}`

  it.each([
    ['news without themes', 'kind: news\ndate: 2026-11-20\ntype: decision', 'facts.yaml:1:7'],
    ['news with no themes', 'kind: news\ndate: 2026-11-20\ntype: decision\nthemes: []', 'facts.yaml:1:7'],
    ['old news', 'kind: news\ndate: 2017-11-20\ntype: decision', 'facts.yaml:1:7'],
    [
      'an event',
      `kind: event\nstart: 2026-12-10\nplace: ${EACH}\norganiser: ${EACH}\nannounced: 2026-11-20`,
      'facts.yaml:1:7',
    ],
  ])('needs a topic: %s', async (_, facts, place) => {
    expect(await withFacts(facts)).toEqual([`${place} error page-without-topic: ${ADVICE}`])
  })

  it.each(THEMES.split(', '))('has one by the theme %s', async (theme) => {
    expect(await withFacts(`kind: news\ndate: 2026-11-20\ntype: decision\nthemes: [${theme}]`)).toEqual([])
  })

  it.each([
    [
      'an inquiry',
      `kind: inquiry\nplan: /about\nperimeter: ${EACH}\nfirst: 2026-11-10\nlast: 2026-12-20\ndecides: ${EACH}`,
    ],
    ['a publication', `kind: publication\ndate: 2026-11-20\ntype: study\npublisher: ${EACH}`],
  ])('has one by its kind: %s', async (_, facts) => {
    expect(await withFacts(facts)).toEqual([])
  })

  it('needs no topic as a draft', async () => {
    const draft = { draft: true }
    const pages = { '/x': { nl: draft, fr: draft, en: draft } }
    expect(
      await problemsOf({ pages, files: { 'x/facts.yaml': 'kind: news\ndate: 2026-11-20\ntype: decision' } }),
    ).toEqual([])
  })
})

describe('the day on which the newsletter announces a page', () => {
  const event = `kind: event\nstart: 2026-12-10\nplace: ${EACH}\norganiser: ${EACH}\nthemes: [planning]`

  it('is missed for a coming event and for a new publication of a month', async () => {
    expect(await withFacts(event)).toEqual([
      'facts.yaml:2:8 warning no-announcement: add a line "announced: 2026-11-24", or "announced: never"',
    ])
    expect(await withFacts(`kind: publication\ndate: 2026-11\ntype: study\npublisher: ${EACH}`)).toEqual([
      'facts.yaml:2:7 warning no-announcement: add a line "announced: 2026-11-24", or "announced: never"',
    ])
  })

  it.each([
    ['an event with the day', `${event}\nannounced: 2026-11-24`],
    ['an event that is never announced', `${event}\nannounced: never`],
    ['an event that is over', event.replace('2026-12', '2026-10')],
    ['an old publication of a year', `kind: publication\ndate: "2022"\ntype: study\npublisher: ${EACH}`],
  ])('is not missed for %s', async (_, facts) => {
    expect(await withFacts(facts)).toEqual([])
  })

  it('is not after the end', async () => {
    expect(await withFacts(`${event}\nannounced: 2026-12-11`)).toEqual([
      'facts.yaml:6:12 error announced-too-late: correct one of the two',
    ])
    expect(await withFacts(`${event}\nannounced: 2026-12-10`)).toEqual([])
  })

  it.each([
    ['soon', 'correct the value, or remove the line'],
    ['24/11/2026', 'write 2026-11-24'],
    ['2026-11-31', 'write the day that the source gives; the last day of that month is 2026-11-30'],
  ])('is not %s', async (written, advice) => {
    const found = await withFacts(`${event}\nannounced: ${written}`)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^facts\.yaml:6:12 error /)
    if (!written.startsWith('soon')) expect(found[0]).toContain(advice)
  })
})

describe('announce in the front matter', () => {
  const full = announcing('on: 2026-11-24, text: Nieuw., topics: [plans]')

  it('says the same in each language, except for the text', async () => {
    expect(await problemsOf({ pages: { '/x': { nl: full, fr: full, en: full } } })).toEqual([])
    const other = announcing('on: 2026-11-25, text: Nouveau., topics: [plans]')
    expect(await problemsOf({ pages: { '/x': { nl: full, fr: other, en: full } } })).toEqual([
      'fr.md:7:11 error announcement-differs: write "announce: { on: 2026-11-24, topics: [plans], text: … }"',
    ])
    const elsewhere = announcing('on: 2026-11-24, text: Nouveau., topics: [plans], municipalities: [1080]')
    expect(await problemsOf({ pages: { '/x': { nl: full, fr: elsewhere, en: full } } })).toEqual([
      'fr.md:7:11 error announcement-differs: write "announce: { on: 2026-11-24, topics: [plans], text: … }"',
    ])
  })

  it('is in Dutch and in French; English is optional', async () => {
    expect(await problemsOf({ pages: { '/x': { nl: full, en: full } } })).toEqual([
      'fr.md:2:8 error announcement-missing: add "announce: { on: 2026-11-24, text: … }" with the text in this language',
    ])
    expect(await problemsOf({ pages: { '/x': { fr: full } } })).toEqual([
      'en.md:2:8 warning announcement-not-translated: add "announce: { on: 2026-11-24, text: … }" with the text in this language',
      'nl.md:2:8 error announcement-missing: add "announce: { on: 2026-11-24, text: … }" with the text in this language',
    ])
    const noEnglish = await problemsOf({ pages: { '/x': { nl: full, fr: full, en: false } } })
    expect(noEnglish.filter((one) => one.includes('announce'))).toEqual([])
  })

  it('needs a topic, which a page has by its facts or names itself', async () => {
    const bare = announcing('on: 2026-11-24, text: Nieuw.')
    const pages = { '/x': { nl: bare, fr: bare, en: bare } }
    const advice =
      'write the topics in each language: "announce: { on: 2026-11-24, topics: [plans], text: … }"; they are projects, plans, inquiries, statistics, international'
    expect(await problemsOf({ pages })).toEqual([`nl.md:7:11 error page-without-topic: ${advice}`])
    const facts = 'kind: project\nphase: study\nasOf: 2026-11-20\nmunicipalities: [1080]'
    expect(await problemsOf({ pages, files: { 'x/facts.yaml': facts } })).toEqual([])
  })

  it('is a warning once the newsletter no longer sends it', async () => {
    const old = announcing('on: 2025-10-01, text: Nieuw., topics: [plans]')
    expect(await problemsOf({ pages: { '/x': { nl: old, fr: old, en: old } } })).toEqual([
      'nl.md:7:17 warning announcement-over: remove announce in each language, or write the day of a new announcement, such as 2026-11-24',
    ])
  })

  it.each([
    ['no text', 'on: 2026-11-24', 1],
    ['no day', 'text: Nieuw.', 1],
    ['an unknown topic', 'on: 2026-11-24, text: Nieuw., topics: [planning]', 1],
    ['no topic in the list', 'on: 2026-11-24, text: Nieuw., topics: []', 1],
    ['an unknown key', 'on: 2026-11-24, text: Nieuw., tekst: x, topics: [plans]', 1],
    ['a municipality that does not exist', 'on: 2026-11-24, text: Nieuw., topics: [plans], municipalities: [9000]', 1],
  ])('is one error with %s', async (_, text, number) => {
    const found = await problemsOf({ pages: { '/x': { nl: announcing(text), fr: full, en: full } } })
    expect(found.filter((one) => one.startsWith('nl.md') && one.includes(' error '))).toHaveLength(number)
    expect(found.filter((one) => !one.startsWith('nl.md'))).toEqual([])
  })
})
