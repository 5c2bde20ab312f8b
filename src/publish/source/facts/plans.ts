import * as z from 'zod'
import { BINDING, INSTRUMENT_STATUSES, LEVELS, NATURES, PHASES } from '../../../domain/kinds.ts'
import { PART_NAMES } from '../../drawings/parts.ts'
import { fieldNotes } from '../field-notes.ts'
import {
  about,
  contentPath,
  documents,
  id,
  inEachLanguage,
  mapShape,
  municipalities,
  partialDate,
  picture,
  sources,
  termId,
  themes,
} from './fields.ts'

const part = z.enum(PART_NAMES, { error: `one of ${PART_NAMES.join(', ')}` })

/** When an editor last looked for a newer source and found none. It keeps `stale-step` silent for a year. */
const checked = partialDate.describe('The day on which you last looked for a newer source and found none.').optional()

/** A project or area, with its phase. */
export const project = z.strictObject({
  kind: z.literal('project').describe('A project or area.'),
  phase: z.enum(PHASES, { error: `one of ${PHASES.join(', ')}` }).describe('How far the project is.'),
  asOf: partialDate.describe('The date of the newest source for the phase.'),
  checked,
  area: inEachLanguage('the area in a few words').optional(),
  municipalities: municipalities.min(1, 'at least one municipality'),
  map: mapShape.describe('Its place on the schematic map. Without it, the project is only in the list.').optional(),
  section: z
    .array(part)
    .describe('What the text of the page names, in the order of the text: the parts of its section drawing.')
    .register(fieldNotes, { mayRepeat: true })
    .default([]),
  skyline: z
    .array(part)
    .max(3, 'at most three parts')
    .describe('The parts by which people recognise the area, in the panorama of all areas.')
    .register(fieldNotes, { mayRepeat: true })
    .default([]),
  instrument: contentPath
    .describe('The page of the instrument by which it is planned. That page defines the steps.')
    .optional(),
  steps: z
    .array(
      z.strictObject({
        step: id.describe("The id of a step in the instrument's procedure."),
        on: partialDate.describe('When it happened, or began.').register(fieldNotes, { dates: 'planned' }).optional(),
        until: partialDate.describe('When it ended.').register(fieldNotes, { dates: 'planned' }).optional(),
        state: z
          .enum(['done', 'now', 'to-come', 'unknown'], { error: 'done, now, to-come or unknown' })
          .describe('Whether the step is over.')
          .default('done'),
        note: inEachLanguage('what happened').optional(),
        page: contentPath.describe('A page about this step, such as its public inquiry.').optional(),
      }),
    )
    .describe('The steps of the project so far.')
    .default([]),
  outcome: inEachLanguage('what came of it').optional(),
  themes: themes.default(['projects']),
  about,
  picture,
  documents,
  sources,
})

/** A plan, regulation, law or programme. */
export const instrument = z.strictObject({
  kind: z.literal('instrument').describe('A plan, regulation, law or programme.'),
  term: termId.describe('The id of the glossary entry that has its name and acronym in each language.').optional(),
  level: z.enum(LEVELS, { error: LEVELS.join(' or ') }).describe('The level of government.'),
  nature: z
    .array(z.enum(NATURES, { error: `some of ${NATURES.join(', ')}` }))
    .min(1)
    .describe('Its legal nature.'),
  binding: z.enum(BINDING, { error: `one of ${BINDING.join(', ')}` }).describe('For whom it is binding.'),
  legalBasis: inEachLanguage('the legal basis').optional(),
  status: z
    .enum(INSTRUMENT_STATUSES, { error: `one of ${INSTRUMENT_STATUSES.join(', ')}` })
    .describe('Whether it is in force.'),
  asOf: partialDate.describe('The date of the newest source for the status.'),
  checked,
  dates: z
    .array(
      z.strictObject({
        on: partialDate.describe('When it happens.').register(fieldNotes, { dates: 'planned' }),
        what: inEachLanguage('what happened'),
      }),
    )
    .describe('Dates, and what happened on each.')
    .default([]),
  replacedBy: contentPath.describe('The page of the instrument that replaced it.').optional(),
  procedure: z
    .array(
      z.strictObject({
        id,
        name: inEachLanguage('the name of the step'),
        who: inEachLanguage('who acts'),
        term: inEachLanguage('how long it takes').optional(),
        act: inEachLanguage('what you can do').describe('What a citizen can do at this step, if anything.').optional(),
      }),
    )
    .describe('How it is made, step by step. Projects refer to these steps.')
    .default([]),
  themes: themes.default(['planning']),
  about,
  picture,
  documents,
  sources,
})
