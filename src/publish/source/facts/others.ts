import * as z from 'zod'
import { LISTED_KINDS, PHASES } from '../../../domain/kinds.ts'
import { fieldNotes } from '../field-notes.ts'
import { contentPath, day, id, inEachLanguage, text, webAddress } from './fields.ts'
import { places } from './municipality.ts'

/** A list of all pages of one kind. */
export const list = z.strictObject({
  kind: z.literal('list').describe('A list of all pages of one kind.'),
  of: z
    .enum(LISTED_KINDS, { error: `the kind of pages that the list shows: one of ${LISTED_KINDS.join(', ')}` })
    .describe('The kind of its pages.'),
  empty: inEachLanguage('the text for an empty list').optional(),
})

/** Finds a municipality by post code or name. The pages of the municipalities are made from its sentences. */
export const finder = z.strictObject({
  kind: z.literal('finder').describe('Finds a municipality by post code or name.'),
  municipality: z
    .strictObject({
      summary: inEachLanguage('the summary, with {name}'),
      ask: inEachLanguage('whom to ask').describe(
        'The service to contact there for questions that the agency does not handle.',
      ),
    })
    .describe('Sentences of the pages of the municipalities. `{name}` becomes the name of the municipality.'),
  places: places.optional(),
})

/** Who does what: each entry names the right service. */
export const doors = z.strictObject({
  kind: z.literal('doors').describe('Who does what.'),
  entries: z
    .array(
      z.strictObject({
        id,
        question: inEachLanguage('the question'),
        answer: inEachLanguage('the answer'),
        links: z
          .array(
            z.strictObject({
              name: inEachLanguage('the name of the door'),
              url: webAddress.optional(),
              page: contentPath.optional(),
            }),
          )
          .describe('Links to the service: an address elsewhere, or a page of this site.')
          .default([]),
        words: z
          .strictObject({
            nl: z.array(text('a word')).describe('In Dutch.'),
            fr: z.array(text('a word')).describe('In French.'),
            en: z.array(text('a word')).describe('In English.'),
          })
          .describe('Words with which people search for it.'),
      }),
    )
    .min(1)
    .describe('Questions, and the services that answer them.'),
})

/** Defines each phase of a project. */
export const statuses = z.strictObject({
  kind: z.literal('statuses').describe('The meaning of each phase of a project.'),
  phases: z
    .record(
      z.enum(PHASES),
      z.strictObject({ name: inEachLanguage('the name'), definition: inEachLanguage('what it means') }),
    )
    .describe('Each phase, by its name in the code.'),
  meanwhile: z
    .strictObject({
      text: inEachLanguage('which rules apply'),
      page: contentPath.describe('The page of the plan that applies.'),
    })
    .describe('Which rules apply in an area whose plan is not in force. Each such project shows it.')
    .optional(),
})

/** The accessibility statement: what the tests cannot find. Their results are in test-results.yaml. */
export const accessibility = z.strictObject({
  kind: z.literal('accessibility').describe('The accessibility statement.'),
  known: z
    .array(
      z.strictObject({
        rule: id.describe('The name of the rule in axe, if axe finds the fault.').optional(),
        criterion: z
          .string()
          .regex(/^\d\.\d\.\d{1,2}$/, 'a success criterion between quotes, such as "1.4.3"')
          .meta({ description: 'The success criterion of WCAG, between quotes.', examples: ['1.4.3'] }),
        pages: z.array(contentPath).min(1).describe('The pages that have the fault.'),
        until: day.describe('The day by which it will be repaired.').register(fieldNotes, { dates: 'planned' }),
        what: inEachLanguage('what does not work, and for whom'),
      }),
    )
    .describe('Known faults.')
    .default([]),
  untested: z
    .array(inEachLanguage('what was not tested'))
    .describe('Parts of the site that were not tested.')
    .default([]),
})

/** Charts beside the title of a page: how far cities are from Brussels, and in which direction. */
export const distances = z.strictObject({
  kind: z.literal('distances').describe('A page with charts of distances from Brussels beside its title.'),
  charts: z
    .array(
      z.strictObject({
        name: inEachLanguage('what the chart shows'),
        reach: z
          .number()
          .positive()
          .max(20_000)
          .describe('The distance from Brussels to the upper edge, in kilometres.'),
        ring: z.number().positive().describe('The distance between two rings, in kilometres.'),
        cities: z
          .array(
            z.strictObject({
              name: inEachLanguage('the name of the city'),
              at: z
                .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], {
                  error: 'longitude and latitude in degrees, such as [4.40, 51.22]',
                })
                .describe('Where it is: longitude and latitude.'),
            }),
          )
          .min(1)
          .describe('Cities to find one’s way by.'),
      }),
    )
    .min(1)
    .describe('The charts, from the nearest to the farthest.'),
})

/** Pages with their own layout. */
export const home = z.strictObject({ kind: z.literal('home').describe('The home page.') })
export const index = z.strictObject({ kind: z.literal('index').describe('The list of all pages.') })
export const people = z.strictObject({ kind: z.literal('people').describe('The people of the agency.') })
