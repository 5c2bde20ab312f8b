/** Subjects, which pages of several kinds can have. */
export const THEMES = [
  'projects',
  'planning',
  'housing',
  'economy',
  'schools',
  'public-space',
  'statistics',
  'organisation',
  'international',
] as const
export type Theme = (typeof THEMES)[number]

export const NEWS_TYPES = [
  'publication',
  'meeting',
  'inquiry',
  'call',
  'conference',
  'decision',
  'organisation',
  'opinion',
] as const
export type NewsType = (typeof NEWS_TYPES)[number]

/** What can become of an event that was announced. */
export const EVENT_CHANGES = ['cancelled', 'postponed'] as const
export type EventChange = (typeof EVENT_CHANGES)[number]

export const PUBLICATION_TYPES = ['report', 'study', 'figures', 'plan', 'recommendation'] as const
export type PublicationType = (typeof PUBLICATION_TYPES)[number]

/**
 * Status of a project or plan. Each has its own hatch in the legend. The statuses page defines them for readers.
 * `given-up`: the government or the municipality stopped the plan. `unknown`: no public source gives the status, as of
 * a date.
 */
export const PHASES = ['study', 'inquiry', 'decision', 'in-force', 'built', 'given-up', 'unknown'] as const
export type Phase = (typeof PHASES)[number]

/** Statuses after which no step follows. */
export const FINAL_PHASES: readonly Phase[] = ['in-force', 'built', 'given-up']

/** Status of a planning instrument. */
export const INSTRUMENT_STATUSES = ['in-force', 'under-revision', 'replaced'] as const
export type InstrumentStatus = (typeof INSTRUMENT_STATUSES)[number]

export const LEVELS = ['regional', 'municipal'] as const
export type Level = (typeof LEVELS)[number]

/** Nature of an instrument: law, strategy, rules for land use or building, funding. */
export const NATURES = ['legal', 'strategic', 'regulatory', 'programme'] as const
export type Nature = (typeof NATURES)[number]

/** Who is bound by an instrument. */
export const BINDING = ['everyone', 'authorities', 'nobody'] as const
export type Binding = (typeof BINDING)[number]

/** Filters of lists: names of query parameters, in the order in which a URL has them. */
export const FILTERS = ['type', 'year', 'theme', 'phase', 'municipality', 'level', 'nature'] as const
export type Filter = (typeof FILTERS)[number]

/** What the site does with the pages of one kind. Every kind sets every trait. */
export interface KindTraits {
  /** Editors write the facts.yaml of such a page. False if the publisher generates the page from others. */
  written: boolean
  /** Lists and search show the name of the kind. For other kinds they show "page". */
  named: boolean
  /** The site has a list of its pages (`kind: list`, `of: …`), which these filters narrow down. It can have a feed. */
  list: false | { filters: readonly Filter[]; feed: boolean }
  /** Values of the field `type`, if the kind has it. */
  types: false | readonly string[]
  /** Has a date. Its list shows the newest first; the previous and next links lead to the newer and the older page. */
  dated: boolean
  /** Its field `date` is the day of publication, which feeds use. */
  published: boolean
  /** Opens, closes or ends on a date. Its list has two groups; these are the keys of their headings in `kinds.list`. */
  timed: false | { now: 'open' | 'coming'; over: 'closed' | 'past' }
  /** The title block at the foot of the page shows its status. */
  status: boolean
  /** The key facts come before the table of contents, also on a narrow screen. */
  leads: boolean
  /** Only links to other pages: the feed of all pages leaves it out. */
  signpost: boolean
  /** Search finds the page by the texts of its facts. False if the facts are about other pages. */
  searchable: boolean
  /** The site has at most one such page. Of lists, one for each kind. */
  single: boolean
}

/** Traits of a page that the site has once, and that has its own view. */
const SINGLE = {
  written: true,
  named: false,
  list: false,
  types: false,
  dated: false,
  published: false,
  timed: false,
  status: false,
  leads: false,
  signpost: false,
  searchable: false,
  single: true,
} as const satisfies KindTraits

/**
 * Every kind of page that has facts. A page without facts is only a text. Other lists of kinds are derived from this
 * one. Add a named kind after the others: published search indexes encode a kind by its position.
 */
export const KINDS = {
  news: {
    written: true,
    named: true,
    list: { filters: ['type', 'year', 'theme', 'municipality'], feed: true },
    types: NEWS_TYPES,
    dated: true,
    published: true,
    timed: false,
    status: false,
    leads: false,
    signpost: false,
    searchable: true,
    single: false,
  },
  inquiry: {
    written: true,
    named: true,
    list: { filters: ['year', 'municipality'], feed: false },
    types: false,
    dated: true,
    published: false,
    timed: { now: 'open', over: 'closed' },
    status: true,
    leads: true,
    signpost: false,
    searchable: true,
    single: false,
  },
  event: {
    written: true,
    named: true,
    list: { filters: ['year', 'theme'], feed: false },
    types: false,
    dated: true,
    published: false,
    timed: { now: 'coming', over: 'past' },
    status: false,
    leads: false,
    signpost: false,
    searchable: true,
    single: false,
  },
  publication: {
    written: true,
    named: true,
    list: { filters: ['type', 'year', 'theme'], feed: false },
    types: PUBLICATION_TYPES,
    dated: true,
    published: true,
    timed: false,
    status: false,
    leads: false,
    signpost: false,
    searchable: true,
    single: false,
  },
  project: {
    written: true,
    named: true,
    list: { filters: ['phase', 'municipality'], feed: false },
    types: false,
    dated: false,
    published: false,
    timed: false,
    status: true,
    leads: false,
    signpost: false,
    searchable: true,
    single: false,
  },
  instrument: {
    written: true,
    named: true,
    list: { filters: ['level', 'nature'], feed: false },
    types: false,
    dated: false,
    published: false,
    timed: false,
    status: true,
    leads: false,
    signpost: false,
    searchable: true,
    single: false,
  },
  municipality: { ...SINGLE, written: false, named: true, signpost: true, single: false },
  list: { ...SINGLE, signpost: true },
  finder: SINGLE,
  doors: SINGLE,
  statuses: { ...SINGLE, searchable: true },
  accessibility: SINGLE,
  home: { ...SINGLE, signpost: true },
  index: { ...SINGLE, signpost: true },
  people: SINGLE,
  figures: SINGLE,
  distances: SINGLE,
  letter: {
    written: true,
    named: true,
    list: { filters: [], feed: true },
    types: false,
    dated: true,
    published: true,
    timed: false,
    status: false,
    leads: false,
    signpost: false,
    searchable: true,
    single: false,
  },
} as const satisfies Record<string, KindTraits>
export type Kind = keyof typeof KINDS

type Trait = keyof KindTraits

/** Kinds of which a trait is not false. */
export type KindWith<T extends Trait> = {
  [K in Kind]: (typeof KINDS)[K][T] extends false ? never : K
}[Kind]

/** The kinds that have a trait, in the order of the registry. */
export function kindsWith<T extends Trait>(trait: T): KindWith<T>[] {
  return (Object.keys(KINDS) as Kind[]).filter((kind): kind is KindWith<T> => KINDS[kind][trait] !== false)
}

/**
 * Whether facts are of a kind that has a trait.
 * @example if (hasTrait(page.facts, 'published')) page.facts.date
 */
export function hasTrait<F extends { kind: Kind }, T extends Trait>(
  facts: F | undefined,
  trait: T,
): facts is F & { kind: KindWith<T> } {
  return facts !== undefined && KINDS[facts.kind][trait] !== false
}

export const WRITTEN_KINDS = kindsWith('written')
export type WrittenKind = KindWith<'written'>

/** Kinds whose pages are in lists. */
export const LISTED_KINDS = kindsWith('list')
export type ListedKind = KindWith<'list'>

/** Kinds whose list has a feed. */
export const FEED_KINDS = LISTED_KINDS.filter((kind) => KINDS[kind].list.feed)

export type TimedKind = KindWith<'timed'>
export type SingleKind = KindWith<'single'>

/** Kinds with a field `type`, and the values of that field. */
export type TypedKind = KindWith<'types'>
export type TypeOf<K extends TypedKind> = (typeof KINDS)[K]['types'][number]

/** Kinds that lists and search show by name. */
export type NamedKind = 'page' | KindWith<'named'>
export const NAMED_KINDS: readonly NamedKind[] = ['page', ...kindsWith('named')]
