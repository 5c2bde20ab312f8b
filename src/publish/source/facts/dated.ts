import * as z from 'zod'
import { EVENT_CHANGES, NEWS_TYPES, PUBLICATION_TYPES } from '../../../domain/kinds.ts'
import { fieldNotes } from '../field-notes.ts'
import {
  about,
  addressInEachLanguage,
  contentPath,
  day,
  documents,
  inEachLanguage,
  moment,
  municipalities,
  partialDate,
  picture,
  sources,
  themes,
} from './fields.ts'

/** A news item with a date. */
export const news = z.strictObject({
  kind: z.literal('news').describe('A news item with a date.'),
  date: day.describe('The day of the news.'),
  type: z.enum(NEWS_TYPES, { error: `one of ${NEWS_TYPES.join(', ')}` }).describe('The type of news.'),
  themes: themes.default([]),
  municipalities: municipalities.default([]),
  about,
  picture,
  documents,
  sources,
})

/** A public inquiry: people may answer from its first day to its last, both included. */
export const inquiry = z.strictObject({
  kind: z.literal('inquiry').describe('A public inquiry.'),
  plan: contentPath.describe('The page of the plan or project that it is about.'),
  perimeter: inEachLanguage('which area it is about'),
  municipalities: municipalities.default([]),
  first: partialDate
    .describe(
      'The first day to answer. Leave it out if no source says it, but not for an inquiry that is to come. An inquiry that is not over needs a whole date.',
    )
    .register(fieldNotes, { dates: 'coming' })
    .optional(),
  last: partialDate
    .describe('The last day to answer. An inquiry that is not over needs a whole date.')
    .register(fieldNotes, { dates: 'coming' }),
  answer: z.array(inEachLanguage('a way to answer')).describe('Ways to answer.').default([]),
  respond: z
    .strictObject({
      form: addressInEachLanguage('the address of the form').optional(),
      email: z.email('an e-mail address').describe('The e-mail address.').optional(),
      letter: inEachLanguage('the postal address').optional(),
    })
    .describe('Where to answer: a form, an e-mail address, a postal address. Other ways go under `answer`.')
    .optional(),
  file: inEachLanguage('where the file can be seen').optional(),
  desk: z
    .strictObject({
      address: inEachLanguage('the address of the desk'),
      hours: inEachLanguage('when the desk is open'),
    })
    .describe('The desk where the file can be read.')
    .optional(),
  online: addressInEachLanguage('the address of the file').optional(),
  decides: inEachLanguage('who decides'),
  meetings: z
    .array(z.strictObject({ on: moment, text: inEachLanguage('what happens there') }))
    .describe('Meetings about it.')
    .default([]),
  picture,
  documents,
  result: z
    .strictObject({
      answers: z.number().int().positive().describe('The number of answers received.').optional(),
      advice: z
        .strictObject({ on: partialDate, by: inEachLanguage('who advised'), text: inEachLanguage('the advice') })
        .describe('The advice that followed.')
        .optional(),
      decision: z
        .strictObject({ on: partialDate, by: inEachLanguage('who decided'), text: inEachLanguage('the decision') })
        .describe('The decision that followed.')
        .optional(),
    })
    .describe('The result of the inquiry.')
    .optional(),
  themes: themes.default([]),
  sources,
})

/** An event. `end` is its last day, or the moment at which it ends. */
export const event = z.strictObject({
  kind: z.literal('event').describe('An event.'),
  start: moment.describe('When it begins: a day, or a day and a time in Brussels.'),
  end: moment.describe('Its last day, or the moment at which it ends.').optional(),
  change: z
    .enum(EVENT_CHANGES, { error: `one of ${EVENT_CHANGES.join(', ')}` })
    .describe('Whether it was cancelled, or postponed to a date that is not known yet. Leave `start` as announced.')
    .optional(),
  revision: z
    .number()
    .int()
    .min(1)
    .max(9)
    .describe('Counts the changes of one day: add 1 if the event changes again on the day of `updated`.')
    .optional(),
  place: inEachLanguage('where it takes place'),
  organiser: inEachLanguage('who organises it'),
  municipalities: municipalities.default([]),
  themes: themes.default([]),
  about,
  picture,
  documents,
  sources,
})

export const publication = z.strictObject({
  kind: z.literal('publication').describe('A report, study or other publication.'),
  date: partialDate.describe('When it was published.'),
  type: z
    .enum(PUBLICATION_TYPES, { error: `one of ${PUBLICATION_TYPES.join(', ')}` })
    .describe('The type of publication.'),
  publisher: inEachLanguage('who published it'),
  themes: themes.default([]),
  municipalities: municipalities.default([]),
  about,
  picture,
  documents,
  sources,
})
