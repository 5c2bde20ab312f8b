import * as z from 'zod'
import { NEWS_TYPES, PUBLICATION_TYPES } from '../../../domain/kinds.ts'
import {
  about,
  contentPath,
  day,
  documents,
  inEachLanguage,
  moment,
  municipalities,
  partialDate,
  sources,
  themes,
} from './fields.ts'

/** A dated piece of news. */
export const news = z.strictObject({
  kind: z.literal('news'),
  date: day,
  type: z.enum(NEWS_TYPES, { error: `one of ${NEWS_TYPES.join(', ')}` }),
  themes: themes.default([]),
  municipalities: municipalities.default([]),
  about,
  documents,
  sources,
})

/** A public inquiry: people may answer from its first day to its last, both included. */
export const inquiry = z.strictObject({
  kind: z.literal('inquiry'),
  /** The page of the plan or project it is about. */
  plan: contentPath,
  perimeter: inEachLanguage('which area it is about'),
  municipalities: municipalities.default([]),
  /** Left out where no source tells it. An inquiry that is to come has a day for both. */
  first: day.optional(),
  last: partialDate,
  /** Ways to answer. */
  answer: z.array(inEachLanguage('a way to answer')).default([]),
  /** Where the file lies. */
  file: inEachLanguage('where the file can be seen').optional(),
  decides: inEachLanguage('who decides'),
  meetings: z.array(z.strictObject({ on: moment, text: inEachLanguage('what happens there') })).default([]),
  documents,
  result: z
    .strictObject({
      /** Number of answers received. */
      answers: z.number().int().positive().optional(),
      advice: z
        .strictObject({ on: partialDate, by: inEachLanguage('who advised'), text: inEachLanguage('the advice') })
        .optional(),
      decision: z
        .strictObject({ on: partialDate, by: inEachLanguage('who decided'), text: inEachLanguage('the decision') })
        .optional(),
    })
    .optional(),
  themes: themes.default([]),
  sources,
})

/** Something that takes place: `end` is the last day, or the moment at which it ends. */
export const event = z.strictObject({
  kind: z.literal('event'),
  start: moment,
  end: moment.optional(),
  place: inEachLanguage('where it takes place'),
  organiser: inEachLanguage('who organises it'),
  municipalities: municipalities.default([]),
  themes: themes.default([]),
  about,
  documents,
  sources,
})

export const publication = z.strictObject({
  kind: z.literal('publication'),
  date: partialDate,
  type: z.enum(PUBLICATION_TYPES, { error: `one of ${PUBLICATION_TYPES.join(', ')}` }),
  publisher: inEachLanguage('who published it'),
  themes: themes.default([]),
  municipalities: municipalities.default([]),
  about,
  documents,
  sources,
})
