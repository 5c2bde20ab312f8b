import * as z from 'zod'
import { BINDING, INSTRUMENT_STATUSES, LEVELS, NATURES, PHASES } from '../../../domain/kinds.ts'
import {
  about,
  contentPath,
  documents,
  id,
  inEachLanguage,
  mapShape,
  municipalities,
  partialDate,
  sources,
  termId,
  themes,
} from './fields.ts'

/** A project or area, and how far it is. */
export const project = z.strictObject({
  kind: z.literal('project'),
  phase: z.enum(PHASES, { error: `one of ${PHASES.join(', ')}` }),
  /** When the sources last told where it stands. */
  asOf: partialDate,
  /** The area in words, such as its size. */
  area: inEachLanguage('the area in a few words').optional(),
  municipalities: municipalities.min(1, 'at least one municipality'),
  /** Where it lies on the schematic map; left out, it stands in the list alone. */
  map: mapShape.optional(),
  /** The instrument by which it is planned; its page defines the steps. */
  instrument: contentPath.optional(),
  steps: z
    .array(
      z.strictObject({
        /** A step of the instrument's procedure. */
        step: id,
        on: partialDate.optional(),
        until: partialDate.optional(),
        state: z
          .enum(['done', 'now', 'to-come', 'unknown'], { error: 'done, now, to-come or unknown' })
          .default('done'),
        note: inEachLanguage('what happened').optional(),
        page: contentPath.optional(),
      }),
    )
    .default([]),
  outcome: inEachLanguage('what came of it').optional(),
  themes: themes.default(['projects']),
  about,
  documents,
  sources,
})

/** A plan, regulation, law or programme. */
export const instrument = z.strictObject({
  kind: z.literal('instrument'),
  /** The glossary entry that gives its name and acronym in each language. */
  term: termId.optional(),
  level: z.enum(LEVELS, { error: LEVELS.join(' or ') }),
  nature: z.array(z.enum(NATURES, { error: `some of ${NATURES.join(', ')}` })).min(1),
  binding: z.enum(BINDING, { error: `one of ${BINDING.join(', ')}` }),
  legalBasis: inEachLanguage('the legal basis').optional(),
  status: z.enum(INSTRUMENT_STATUSES, { error: `one of ${INSTRUMENT_STATUSES.join(', ')}` }),
  asOf: partialDate,
  dates: z.array(z.strictObject({ on: partialDate, what: inEachLanguage('what happened') })).default([]),
  /** The page of what came after it. */
  replacedBy: contentPath.optional(),
  /** How it comes about, step by step. Projects tell by these how far they are. */
  procedure: z
    .array(
      z.strictObject({
        id,
        name: inEachLanguage('the name of the step'),
        who: inEachLanguage('who acts'),
        term: inEachLanguage('how long it takes').optional(),
        /** What a citizen can do at this step; left out where nothing. */
        act: inEachLanguage('what you can do').optional(),
      }),
    )
    .default([]),
  themes: themes.default(['planning']),
  about,
  documents,
  sources,
})
