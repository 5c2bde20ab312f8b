import type { AboutPlace, FactsOf } from '../../content/schema/facts.ts'
import { type Kind, PHASES } from '../../domain/kinds.ts'
import { TEST_SUITES } from '../../domain/test-suites.ts'
import { localized } from '../../locale/locale.ts'
import { TIME_SCALE } from './drawings.ts'
import { figuresFacts } from './figures.ts'
import { inquiryItems, instrumentItems, newsItems, projectItems } from './items.ts'
import { WINDOW } from './map.ts'
import { linkTo, otherThan, pathOf, type Sample, wordsOf } from './sample.ts'
import { stepsOf } from './steps.ts'

/** The facts that several kinds share, with documents and sources of every sort. */
export function commonOf({ locale, words }: Sample) {
  return {
    themes: ['planning' as const, 'housing' as const],
    municipalities: [{ code: '1070' as const, path: pathOf(locale, '1070') }, { code: '1080' as const }],
    documents: [
      {
        title: words.publication,
        href: pathOf(locale, 'a.pdf'),
        languages: ['nl' as const, 'fr' as const],
        type: 'pdf' as const,
        size: 2_400_000,
        pages: 34,
        date: '2026-05',
      },
      { title: words.long, href: pathOf(locale, 'b.csv'), languages: [locale], type: 'csv' as const, size: 900 },
      { title: words.page, href: pathOf(locale, 'c'), languages: ['en' as const], type: 'web' as const },
    ],
    sources: [{ name: words.law }, { name: words.publication, href: pathOf(locale, 'source') }],
  }
}

export function projectFacts(sample: Sample): FactsOf<'project'> {
  const { locale, words } = sample
  return {
    kind: 'project',
    phase: 'decision',
    asOf: '2026-09-30',
    lastStep: { name: words.steps[1] ?? '', on: '2025-05-30', unconfirmed: true },
    meanwhile: { text: words.answer, page: linkTo(locale, 'plan-0', words.plans[0] ?? '') },
    area: words.area,
    instrument: linkTo(locale, 'plan-1', words.plans[1] ?? ''),
    steps: stepsOf(sample),
    outcome: words.said,
    window: WINDOW,
    timeline: TIME_SCALE,
    ...commonOf(sample),
  }
}

export function inquiryFacts(sample: Sample, given: Partial<FactsOf<'inquiry'>>): FactsOf<'inquiry'> {
  const { locale, words } = sample
  return {
    kind: 'inquiry',
    state: 'open',
    plan: linkTo(locale, 'plan-1', words.plans[1] ?? ''),
    perimeter: words.area,
    first: '2026-11-02',
    last: '2026-12-31',
    answer: words.ways,
    respond: {
      form: 'https://www.example.brussels/form',
      email: 'inquiry@example.brussels',
      letter: words.place,
    },
    file: words.file,
    desk: { address: words.place, hours: words.hours },
    online: 'https://www.example.brussels/file',
    decides: words.body,
    meetings: [],
    ...commonOf(sample),
    ...given,
  }
}

export function eventFacts(sample: Sample, past: boolean): FactsOf<'event'> {
  const { place, organisation } = sample.words
  return {
    kind: 'event',
    start: past ? '2025-12-10' : '2026-12-10T09:30',
    end: past ? '2025-12-10' : '2026-12-11T17:00',
    past,
    place,
    organiser: organisation,
    ...commonOf(sample),
  }
}

export function instrumentFacts(sample: Sample): FactsOf<'instrument'> {
  const { locale, words } = sample
  return {
    kind: 'instrument',
    names: localized((one) => ({ name: wordsOf(one).plans[1] ?? '', acronym: wordsOf(one).acronym })),
    level: 'regional',
    nature: ['strategic'],
    binding: 'authorities',
    legalBasis: words.law,
    status: 'in-force',
    asOf: '2026-11-24',
    dates: [{ on: '2024-07', what: words.steps[3] ?? '' }],
    replaces: [linkTo(locale, 'plan-0', words.plans[0] ?? '')],
    procedure: stepsOf(sample).map(({ name: title, who, term = '', act = '' }, i) => ({
      id: `step-${i}`,
      name: title,
      who,
      term,
      act,
    })),
    hierarchy: instrumentItems(sample),
    ...commonOf(sample),
  }
}

/** What the finder says of a municipality: its service in the reader's language and in the other one. */
export function aboutPlace({ locale, words }: Sample): AboutPlace {
  const other = otherThan(locale)
  return {
    sites: [{ text: 'https://sample.brussels' }, { text: 'https://voorbeeld.brussels', locale: other }],
    service: {
      name: { text: words.organisation },
      href: { text: 'https://planning.sample.brussels/page' },
      address: { text: words.place, locale: other },
      phone: '02\u00A0000\u00A000\u00A000',
      email: { text: 'planning@sample.brussels' },
      source: { name: words.publication, href: 'https://sample.brussels/source' },
      on: '2026-06-11',
    },
    plan: {
      on: '2015',
      note: words.sentence,
      asOf: '2023',
      source: { name: words.law },
      about: linkTo(locale, 'plan-4', words.plans[4] ?? ''),
    },
    shares: [{ code: '1050' }],
    sharedBy: [{ code: '1000', path: pathOf(locale, '1000') }],
    neighbours: [{ code: '1070', path: pathOf(locale, '1070') }, { code: '1081' }],
    everywhere: linkTo(locale, 'everywhere', words.page),
  }
}

/** Kinds whose facts are not shown by FactsHead and FactsBody: the views of these pages have examples of their own. */
type ShownElsewhere = 'list' | 'finder' | 'home' | 'distances'

/** Facts of each kind with every field that the kind can have. */
export const SAMPLE_FACTS: { [K in Exclude<Kind, ShownElsewhere>]: (sample: Sample) => FactsOf<K> } = {
  news: (sample) => ({ kind: 'news', date: '2026-11-02', type: 'call', ...commonOf(sample) }),
  inquiry: (sample) => {
    const { words } = sample
    const said = { by: words.organisation, text: words.said }
    return inquiryFacts(sample, {
      state: 'closed',
      first: '2026-05-04',
      last: '2026-06-12',
      // Once it is closed, the page no longer says how to answer.
      answer: [],
      respond: undefined,
      desk: undefined,
      online: undefined,
      meetings: [{ on: '2026-05-10', text: words.place }],
      result: { answers: 1234, advice: { on: '2026-09-15', ...said }, decision: { on: '2026-10-01', ...said } },
    })
  },
  event: (sample) => eventFacts(sample, false),
  letter: ({ locale, words }) => ({
    kind: 'letter',
    date: '2026-12-01',
    topics: ['plans', 'statistics'],
    municipalities: [{ code: '1070', path: pathOf(locale, '1070') }, { code: '1080' }],
    corrects: linkTo(locale, 'letter-0', words.publication),
  }),
  publication: (sample) => ({
    kind: 'publication',
    date: '2026',
    type: 'study',
    publisher: sample.words.organisation,
    ...commonOf(sample),
  }),
  project: projectFacts,
  instrument: instrumentFacts,
  municipality: (sample) => ({
    kind: 'municipality',
    code: '1080',
    about: aboutPlace(sample),
    figures: { measures: figuresFacts(sample).measures, all: linkTo(sample.locale, 'figures', sample.words.page) },
    projects: projectItems(sample).slice(0, 2),
    inquiries: inquiryItems(sample),
    news: newsItems(sample).slice(0, 1),
    ask: sample.words.sentence,
    ways: { doors: linkTo(sample.locale, 'doors', sample.words.page) },
  }),
  doors: ({ locale, words: { question, answer, body } }) => ({
    kind: 'doors',
    entries: [{ id: 'first', question, answer, links: [{ name: body, href: pathOf(locale, 'body') }] }],
  }),
  statuses: ({ words }) => ({
    kind: 'statuses',
    phases: PHASES.map((id) => ({ id, name: words.phases[id], definition: words.sentence, projects: [] })),
  }),
  accessibility: ({ locale, words }) => ({
    kind: 'accessibility',
    on: '2026-11-24',
    tools: [{ name: 'sample', version: '1.2.3' }],
    axe: { pages: 1234, views: 4, rules: 90 },
    suites: TEST_SUITES.map((id, i) => ({ id, passed: 10 + i, failed: i === 1 ? 2 : 0 })),
    known: [
      { criterion: '1.4.3', what: words.sentence, until: '2027-01-31', pages: [linkTo(locale, 'page', words.page)] },
    ],
    untested: [words.long],
  }),
  index: ({ locale, words }) => ({ kind: 'index', pages: [{ link: linkTo(locale, 'below', words.page), below: [] }] }),
  figures: (sample) => figuresFacts(sample),
  people: ({ locale, words }) => ({
    kind: 'people',
    people: [{ name: words.person, function: words.role, about: words.about, page: linkTo(locale, 'us', words.page) }],
  }),
}
