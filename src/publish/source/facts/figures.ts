import * as z from 'zod'
import { day, id, inEachLanguage, tableName, webAddress } from './fields.ts'

/** One thing that is counted or measured in each municipality. */
const measure = z.strictObject({
  id: id.describe('Its name in the table, in the column "measure".'),
  name: inEachLanguage('what is counted'),
  note: inEachLanguage('what the figure includes, and what not').optional(),
  decimals: z
    .number({ error: 'a number of decimals from 0 to 3' })
    .int('a whole number of decimals')
    .min(0, 'a number of decimals from 0 to 3')
    .max(3, 'a number of decimals from 0 to 3')
    .describe('Number of decimals in the table. 0 if it is left out.')
    .default(0),
  per: z
    .strictObject({ of: id, to: id })
    .describe('For a figure that is calculated: one measure divided by another, at its latest date.')
    .optional(),
  places: z.boolean().describe('Whether a chart compares the municipalities.').default(false),
  source: z
    .strictObject({
      name: inEachLanguage('the name of the source'),
      url: webAddress.optional(),
      on: day.describe('The day of the copy from which the figures were taken.').optional(),
    })
    .describe('Where the figures come from.'),
})
export type MeasureFacts = z.infer<typeof measure>

/** Figures of the Region and of each municipality, from one table. */
export const figures = z.strictObject({
  kind: z.literal('figures').describe('Figures of the Region and of each municipality.'),
  table: tableName.describe(
    'The table of all figures: one line for each measure and date, one column for each municipality.',
  ),
  place: z
    .strictObject({
      title: inEachLanguage('the title, with {name}'),
      summary: inEachLanguage('the summary, with {name}'),
    })
    .describe('Words of the pages of the municipalities. `{name}` becomes the name of the municipality.'),
  measures: z.array(measure).min(1, 'at least one measure').describe('What is measured, in the order of the page.'),
})
