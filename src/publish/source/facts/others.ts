import * as z from 'zod'
import { LISTED_KINDS, PHASES } from '../../../domain/kinds.ts'
import { contentPath, day, id, inEachLanguage, text, webAddress } from './fields.ts'

/** A list of all pages of one kind. */
export const list = z.strictObject({
  kind: z.literal('list'),
  of: z.enum(LISTED_KINDS, { error: `one of ${LISTED_KINDS.join(', ')}` }),
  /** What is said when there is none, or none open. */
  empty: inEachLanguage('what is said where there is nothing').optional(),
})

/** Finds a municipality by post code or name; the pages of the municipalities are made from these sentences. */
export const finder = z.strictObject({
  kind: z.literal('finder'),
  /** `{name}` stands for the municipality. */
  municipality: z.strictObject({
    summary: inEachLanguage('the summary, with {name}'),
    /** Whom to ask there for what is not the agency's. */
    ask: inEachLanguage('whom to ask'),
  }),
})

/** Who does what: each entry leads to the right door. */
export const doors = z.strictObject({
  kind: z.literal('doors'),
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
          .default([]),
        /** Words by which people look for it. */
        words: z.strictObject({
          nl: z.array(text('a word')),
          fr: z.array(text('a word')),
          en: z.array(text('a word')),
        }),
      }),
    )
    .min(1),
})

/** Defines each status once. */
export const statuses = z.strictObject({
  kind: z.literal('statuses'),
  phases: z.record(
    z.enum(PHASES),
    z.strictObject({ name: inEachLanguage('the name'), definition: inEachLanguage('what it means') }),
  ),
})

/** The accessibility statement: what the tests cannot tell. What they found stands in test-results.yaml. */
export const accessibility = z.strictObject({
  kind: z.literal('accessibility'),
  /** What does not meet the rules, as far as is known. */
  known: z
    .array(
      z.strictObject({
        /** Name that axe gives to the rule, where it finds it. */
        rule: id.optional(),
        /** Success criterion of WCAG. */
        criterion: z.string().regex(/^\d\.\d\.\d{1,2}$/, 'a success criterion between quotes, such as "1.4.3"'),
        pages: z.array(contentPath).min(1),
        /** When it will be mended. */
        until: day,
        what: inEachLanguage('what does not work, and for whom'),
      }),
    )
    .default([]),
  /** What nobody has tested. */
  untested: z.array(inEachLanguage('what was not tested')).default([]),
})

/** A page that is drawn in a way of its own. */
export const home = z.strictObject({ kind: z.literal('home') })
export const index = z.strictObject({ kind: z.literal('index') })
export const people = z.strictObject({ kind: z.literal('people') })
