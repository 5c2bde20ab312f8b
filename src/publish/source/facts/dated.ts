import * as z from 'zod'
import { EVENT_CHANGES, NEWS_TYPES, PUBLICATION_TYPES } from '../../../domain/kinds.ts'
import { fieldNotes } from '../field-notes.ts'
import { dateAdvice } from './dates.ts'
import {
  about,
  addressInEachLanguage,
  contentPath,
  day,
  documents,
  inEachLanguage,
  MOST,
  moment,
  municipalities,
  partialDate,
  picture,
  sources,
  text,
  themes,
  topics,
} from './fields.ts'

/** Written instead of a day, for a page that the newsletter does not announce. */
export const NEVER = 'never'

const ANNOUNCED = `a day such as 2026-11-24, or ${NEVER}`

/** The day on which the newsletter announces a page. */
const announced = (otherwise: string) =>
  z
    .union([z.literal(NEVER), day], { error: ANNOUNCED })
    .describe(`The day on which the newsletter announces it, or ${NEVER}. ${otherwise}`)
    .register(fieldNotes, { advise: (typed) => dateAdvice(typed, 'day'), dates: 'coming' })
    .optional()

/** A news item with a date. */
export const news = z.strictObject({
  kind: z.literal('news').describe('A news item with a date.'),
  date: day.describe('The day of the news.'),
  announced: announced('Without it, the day of the news.'),
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
  announced: announced('Without it, the first day to answer.'),
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
  announced: announced('Without it, the newsletter does not announce the event.'),
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
  announced: announced('Without it, the day of publication, if that is a whole day.'),
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

const subject = text('the subject of the mail', MOST.name)

/** A letter of the newsletter: a page that is also sent to subscribers. */
export const letter = z.strictObject({
  kind: z.literal('letter').describe('A letter of the newsletter.'),
  date: day.describe('The day of the letter.').register(fieldNotes, { dates: 'coming' }),
  topics,
  municipalities: municipalities
    .describe('Municipalities that it is for, by their main post codes. Without them, it is for all.')
    .default([]),
  subject: z
    .strictObject(
      { nl: subject, fr: subject, en: subject.optional() },
      { error: 'the subject of the mail: { nl: …, fr: …, en: … }' },
    )
    .describe('The subject of the mail in Dutch and French, and in English if the letter has an English text.'),
  correctionOf: contentPath.describe('The page of the letter that this one corrects, for a correction.').optional(),
})
