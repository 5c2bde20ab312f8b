import * as z from 'zod'
import { MUNICIPALITY_CODES } from '../../../domain/municipalities.ts'
import { about, contentPath, inEachLanguage, municipalities, partialDate, text, webAddress } from './fields.ts'

/** A text or an address in Dutch, in French or in both: some municipalities have it in one language only. */
const inOneOrBoth = <T extends z.ZodType>(value: T, what: string) =>
  z
    .strictObject(
      { nl: value.optional(), fr: value.optional() },
      { error: `${what}: { nl: …, fr: … }, or one of them` },
    )
    .refine(({ nl, fr }) => nl !== undefined || fr !== undefined, `${what} in Dutch, in French or in both`)
    .describe(`${what}, in Dutch, in French or in both.`)

const source = z
  .strictObject({ name: inEachLanguage('the name of the source'), url: webAddress.optional() })
  .describe('Where it was read.')

/** What is known of the planning department of a municipality. */
const service = z
  .strictObject({
    name: inOneOrBoth(text('the name of the department'), 'The name of the department').optional(),
    url: inOneOrBoth(webAddress, 'Its page').optional(),
    address: inOneOrBoth(text('its address'), 'Its address').optional(),
    phone: z
      .string()
      .regex(/^0\d(?: \d{2,3}){3}$/, 'a telephone number such as 02 279 22 11')
      .describe('Its telephone number.')
      .optional(),
    email: inOneOrBoth(z.email('an e-mail address').describe('An e-mail address.'), 'Its e-mail address').optional(),
    source,
    on: partialDate.describe('When the source was written or checked, if it says so.').optional(),
  })
  .describe('The planning department.')

/** What differs from one municipality to another. */
const place = z.strictObject({
  code: z
    .union([z.string(), z.number().transform(String)])
    .pipe(z.enum(MUNICIPALITY_CODES, { error: 'the main post code of one of the 19 municipalities, such as 1080' }))
    .describe('Its main post code.'),
  site: inOneOrBoth(webAddress, 'Its website').describe('Its website.'),
  service: service.optional(),
  developmentPlan: partialDate.describe('The date of its development plan. Without it, there is none.').optional(),
  planNote: inEachLanguage('what is known of a newer plan').optional(),
  shares: municipalities
    .describe('Main post codes of other municipalities that some of its addresses have.')
    .default([]),
  neighbours: municipalities.describe('The municipalities with which it has a border, the longest border first.'),
})

/** Facts of the 19 municipalities, in the facts.yaml of the finder. */
export const places = z
  .strictObject({
    everywhere: contentPath.describe('The page that says what is the same in each municipality.'),
    plans: z
      .strictObject({
        asOf: partialDate.describe('The date of the source for the development plans.'),
        source,
        about: about.describe('The page that explains such a plan.'),
      })
      .describe('The source for which municipality has a development plan.'),
    list: z.array(place).describe('One entry for each municipality.'),
  })
  .describe('What differs from one municipality to another.')
