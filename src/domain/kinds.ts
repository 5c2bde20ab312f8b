/** What a page is about, for lists, filters and search; the messages name each in the reader's language. */
export const KINDS = [
  'page',
  'news',
  'inquiry',
  'event',
  'publication',
  'project',
  'instrument',
  'municipality',
] as const
export type Kind = (typeof KINDS)[number]

/** Kinds whose pages stand in lists. */
export type ListedKind = Exclude<Kind, 'page' | 'municipality'>

/** Subjects that run across the kinds. */
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
] as const
export type NewsType = (typeof NEWS_TYPES)[number]

export const PUBLICATION_TYPES = ['report', 'study', 'figures', 'plan', 'recommendation'] as const
export type PublicationType = (typeof PUBLICATION_TYPES)[number]

/**
 * Where a project or plan stands; each has a hatch of its own in the legend. Defined for readers on the page of
 * the statuses. `unknown` is a status too: no public source tells, as of a date.
 */
export const PHASES = ['study', 'inquiry', 'decision', 'in-force', 'built', 'unknown'] as const
export type Phase = (typeof PHASES)[number]

/** Where a planning instrument stands. */
export const INSTRUMENT_STATUSES = ['in-force', 'under-revision', 'replaced'] as const
export type InstrumentStatus = (typeof INSTRUMENT_STATUSES)[number]

export const LEVELS = ['regional', 'municipal'] as const
export type Level = (typeof LEVELS)[number]

/** What an instrument does: law, strategy, rules for the use of land or for building, money. */
export const NATURES = ['legal', 'strategic', 'regulatory', 'programme'] as const
export type Nature = (typeof NATURES)[number]

/** Whom an instrument binds. */
export const BINDING = ['everyone', 'authorities', 'nobody'] as const
export type Binding = (typeof BINDING)[number]
