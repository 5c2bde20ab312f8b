/** Kinds of pages, for lists, filters and search. The messages have their names in each language. */
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

/** Kinds whose pages are listed. */
export type ListedKind = Exclude<Kind, 'page' | 'municipality'>

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
] as const
export type NewsType = (typeof NEWS_TYPES)[number]

export const PUBLICATION_TYPES = ['report', 'study', 'figures', 'plan', 'recommendation'] as const
export type PublicationType = (typeof PUBLICATION_TYPES)[number]

/**
 * Status of a project or plan. Each has its own hatch in the legend. The statuses page defines them for readers.
 * `unknown`: no public source gives the status, as of a date.
 */
export const PHASES = ['study', 'inquiry', 'decision', 'in-force', 'built', 'unknown'] as const
export type Phase = (typeof PHASES)[number]

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
