import * as z from 'zod/mini'
import {
  BINDING,
  EVENT_CHANGES,
  INSTRUMENT_STATUSES,
  type Kind,
  LEVELS,
  LISTED_KINDS,
  NATURES,
  NEWS_TYPES,
  PHASES,
  PUBLICATION_TYPES,
  THEMES,
} from '../../domain/kinds.ts'
import { TEST_SUITES } from '../../domain/test-suites.ts'
import { TOPICS } from '../../domain/topics.ts'
import { person } from './contact.ts'
import { day, eachLocale, locale, pageLink, urlPath } from './fields.ts'
import { inquiryState, lastStep, listItem, municipality } from './list-item.ts'
import { regionMap } from './map.ts'

/** A municipality and its page, if it has one. `locale` is the language of the page's text, if it is borrowed. */
const place = z.object({ code: municipality, path: z.optional(urlPath), locale: z.optional(locale) })
export type Place = z.infer<typeof place>

/** A document to read on another site or to download. */
const documentLink = z.object({
  title: z.string(),
  href: z.string(),
  languages: z.array(locale),
  type: z.enum(['web', 'pdf', 'csv']),
  /** In bytes. */
  size: z.optional(z.number()),
  pages: z.optional(z.number()),
  date: z.optional(z.string()),
})
export type DocumentLink = z.infer<typeof documentLink>

const source = z.object({ name: z.string(), href: z.optional(z.string()) })
export type Source = z.infer<typeof source>

/** Fields that several kinds share. */
const common = {
  themes: z.array(z.enum(THEMES)),
  municipalities: z.array(place),
  documents: z.array(documentLink),
  sources: z.array(source),
}

/** One step of a planning procedure. */
const step = z.object({
  name: z.string(),
  who: z.string(),
  term: z.optional(z.string()),
  /** What a citizen can do at this step. */
  act: z.optional(z.string()),
})
export type Step = z.infer<typeof step>

const projectStep = z.extend(step, {
  state: z.enum(['done', 'now', 'to-come', 'unknown']),
  on: z.optional(z.string()),
  until: z.optional(z.string()),
  note: z.optional(z.string()),
  page: z.optional(pageLink),
})
export type ProjectStep = z.infer<typeof projectStep>

const dated = z.object({ on: z.string(), by: z.string(), text: z.string() })

const news = z.object({ kind: z.literal('news'), date: z.string(), type: z.enum(NEWS_TYPES), ...common })

const inquiry = z.object({
  kind: z.literal('inquiry'),
  state: inquiryState,
  /** Whether today is the last day to respond. */
  isLastDay: z.optional(z.boolean()),
  plan: pageLink,
  perimeter: z.string(),
  first: z.optional(z.string()),
  last: z.string(),
  answer: z.array(z.string()),
  /** Where to respond: the address of a form, an e-mail address, a postal address. */
  respond: z.optional(
    z.object({ form: z.optional(z.string()), email: z.optional(z.string()), letter: z.optional(z.string()) }),
  ),
  file: z.optional(z.string()),
  /** The desk where the file can be read. */
  desk: z.optional(z.object({ address: z.string(), hours: z.string() })),
  /** The address of the file on another site. */
  online: z.optional(z.string()),
  decides: z.string(),
  meetings: z.array(z.object({ on: z.string(), text: z.string() })),
  result: z.optional(
    z.object({ answers: z.optional(z.number()), advice: z.optional(dated), decision: z.optional(dated) }),
  ),
  ...common,
})

export type InquiryFacts = z.infer<typeof inquiry>

const event = z.object({
  kind: z.literal('event'),
  /** A day, or a day and a time in Brussels. */
  start: z.string(),
  end: z.optional(z.string()),
  past: z.boolean(),
  change: z.optional(z.enum(EVENT_CHANGES)),
  /** The number of the change among those of one day. */
  revision: z.optional(z.number()),
  place: z.string(),
  organiser: z.string(),
  ...common,
})

const publication = z.object({
  kind: z.literal('publication'),
  date: z.string(),
  type: z.enum(PUBLICATION_TYPES),
  publisher: z.string(),
  ...common,
})

const project = z.object({
  kind: z.literal('project'),
  phase: z.enum(PHASES),
  asOf: z.string(),
  lastStep: z.optional(lastStep),
  /** The rules that apply while no plan for the area is in force. */
  meanwhile: z.optional(z.object({ text: z.string(), page: pageLink })),
  area: z.optional(z.string()),
  instrument: z.optional(pageLink),
  steps: z.array(projectStep),
  outcome: z.optional(z.string()),
  /** The map around this project, as SVG. */
  window: z.optional(z.string()),
  /** The dates of its steps to scale, as SVG. */
  timeline: z.optional(z.string()),
  ...common,
})

const instrument = z.object({
  kind: z.literal('instrument'),
  /** Its name and acronym in each language. */
  names: z.optional(eachLocale(z.object({ name: z.string(), acronym: z.optional(z.string()) }))),
  level: z.enum(LEVELS),
  nature: z.array(z.enum(NATURES)),
  binding: z.enum(BINDING),
  legalBasis: z.optional(z.string()),
  status: z.enum(INSTRUMENT_STATUSES),
  asOf: z.string(),
  dates: z.array(z.object({ on: z.string(), what: z.string() })),
  replacedBy: z.optional(pageLink),
  replaces: z.array(pageLink),
  procedure: z.array(z.extend(step, { id: z.string() })),
  /** All instruments, for the diagram of the hierarchy. */
  hierarchy: z.array(listItem),
  ...common,
})

const list = z.object({
  kind: z.literal('list'),
  of: z.enum(LISTED_KINDS),
  empty: z.optional(z.string()),
  items: z.array(listItem),
  /** Map of the projects, only in the list of projects. */
  regionMap: z.optional(regionMap),
})
export type ListFacts = z.infer<typeof list>

/** The page on which a municipality can be looked up. */
const finder = z.object({
  kind: z.literal('finder'),
  regionMap: z.optional(regionMap),
  places: z.array(z.extend(place, { path: urlPath })),
})

/** A value at a date: a day, a month or a year. */
const figure = z.object({ date: z.string(), value: z.number() })

/** One measure of a municipality or of the Region, in order of date. Drawings are SVG. */
const measure = z.object({
  id: z.string(),
  name: z.string(),
  note: z.optional(z.string()),
  source,
  /** The day of the copy from which the figures were taken. */
  on: z.optional(z.string()),
  series: z.array(figure).check(z.minLength(1)),
  /** The series as bars, if it has two values or more. */
  drawing: z.optional(z.string()),
  /** The latest value of each municipality, the highest first. */
  places: z.optional(z.object({ values: z.array(z.extend(place, figure.shape)), drawing: z.string() })),
})
export type Measure = z.infer<typeof measure>

/** A text, with its language if it is not the reader's. */
const ownText = z.object({ text: z.string(), locale: z.optional(locale) })
export type OwnText = z.infer<typeof ownText>

/** What is known of one municipality besides the content of the site. */
const aboutPlace = z.object({
  /** Its websites, the reader's language first. */
  sites: z.array(ownText),
  service: z.optional(
    z.object({
      name: z.optional(ownText),
      href: z.optional(ownText),
      address: z.optional(ownText),
      phone: z.optional(z.string()),
      email: z.optional(ownText),
      source,
      on: z.optional(z.string()),
    }),
  ),
  plan: z.object({
    /** The date of its development plan, if it has one. */
    on: z.optional(z.string()),
    note: z.optional(z.string()),
    asOf: z.string(),
    source,
    about: z.optional(pageLink),
  }),
  /** Municipalities with whose main post code an address there can begin, and those that have addresses with its own. */
  shares: z.array(place),
  sharedBy: z.array(place),
  neighbours: z.array(place),
  everywhere: pageLink,
})
export type AboutPlace = z.infer<typeof aboutPlace>

const municipalityPage = z.object({
  kind: z.literal('municipality'),
  code: municipality,
  /** The map of the Region with this municipality filled, and its projects. */
  regionMap: z.optional(regionMap),
  about: z.optional(aboutPlace),
  /** Its latest figures, and the page with all of them. */
  figures: z.optional(z.object({ measures: z.array(z.omit(measure, { drawing: true, places: true })), all: pageLink })),
  projects: z.array(listItem),
  inquiries: z.array(listItem),
  news: z.array(listItem),
  ask: z.string(),
  /** Links to the list of all inquiries, and to the page "who does what". */
  ways: z.object({ inquiries: z.optional(pageLink), doors: z.optional(pageLink) }),
})

const doors = z.object({
  kind: z.literal('doors'),
  entries: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      answer: z.string(),
      links: z.array(z.object({ name: z.string(), href: z.string(), locale: z.optional(locale) })),
    }),
  ),
})

const statuses = z.object({
  kind: z.literal('statuses'),
  phases: z.array(
    z.object({ id: z.enum(PHASES), name: z.string(), definition: z.string(), projects: z.array(pageLink) }),
  ),
})

const accessibility = z.object({
  kind: z.literal('accessibility'),
  /** Day of the tests. */
  on: z.string(),
  tools: z.array(z.object({ name: z.string(), version: z.string() })),
  axe: z.object({ pages: z.number(), views: z.number(), rules: z.number() }),
  suites: z.array(z.object({ id: z.enum(TEST_SUITES), passed: z.number(), failed: z.number() })),
  known: z.array(z.object({ criterion: z.string(), what: z.string(), until: z.string(), pages: z.array(pageLink) })),
  untested: z.array(z.string()),
})

const home = z.object({
  kind: z.literal('home'),
  finder: z.optional(pageLink),
  regionMap: z.optional(regionMap),
  /** Figures of the Region, each with a drawing as SVG. */
  figures: z._default(
    z.array(z.object({ value: z.string(), text: z.string(), drawing: z.string(), link: z.optional(pageLink) })),
    [],
  ),
  projects: z.optional(z.object({ list: pageLink, items: z._default(z.array(listItem), []) })),
  inquiries: z.optional(z.object({ list: pageLink, open: z.array(listItem), closed: z.array(listItem) })),
  news: z.optional(z.object({ list: pageLink, items: z.array(listItem) })),
})

/** Figures of the Region, or of the municipality `code`. */
const figures = z.object({
  kind: z.literal('figures'),
  code: z.optional(municipality),
  measures: z.array(measure),
  /** The same figures as a table to download. The size is in bytes. */
  file: z.object({ href: urlPath, size: z.number() }),
  /** The figures of the Region, and the page about the municipality. */
  region: z.optional(pageLink),
  place: z.optional(pageLink),
})

/** A page and the pages below it. */
export interface IndexEntry {
  link: z.infer<typeof pageLink>
  below: IndexEntry[]
}
const indexEntry: z.ZodMiniType<IndexEntry> = z.lazy(() => z.object({ link: pageLink, below: z.array(indexEntry) }))
const index = z.object({ kind: z.literal('index'), pages: z.array(indexEntry) })

const people = z.object({
  kind: z.literal('people'),
  people: z.array(person),
})

/** A letter of the newsletter. */
const letter = z.object({
  kind: z.literal('letter'),
  date: day,
  topics: z.array(z.enum(TOPICS)).check(z.minLength(1)),
  /** The municipalities that it is for. Empty: all. */
  municipalities: z.array(place),
  /** The letter that this one corrects. */
  corrects: z.optional(pageLink),
})

/** Its charts are drawings beside the title. */
const distances = z.object({ kind: z.literal('distances') })

const schemas = {
  news,
  inquiry,
  event,
  publication,
  project,
  instrument,
  list,
  finder,
  municipality: municipalityPage,
  doors,
  statuses,
  accessibility,
  home,
  index,
  people,
  figures,
  distances,
  letter,
} satisfies { [K in Kind]: z.ZodMiniType<{ kind: K }> }
const { news: first, ...others } = schemas

/** The structured facts of a page, by kind. A page without them is only a text. */
export const facts = z.discriminatedUnion('kind', [first, ...Object.values(others)])
export type Facts = z.infer<typeof facts>
export type FactsOf<K extends Facts['kind']> = Extract<Facts, { kind: K }>
