import * as z from 'zod'
import { LICENCE_EXPECTED, readLicence } from '../media/licences.ts'
import { oncePerText } from '../once-per.ts'
import { inEachLanguage, MOST, text, webAddress } from './facts/fields.ts'
import { fieldNotes } from './field-notes.ts'

/** Longest text for readers who do not see a picture. A longer one belongs into the page, where all can read it. */
const LONGEST_ALT = 400

const licence = z
  .string({ error: LICENCE_EXPECTED })
  .transform((written, context) => {
    const known = readLicence(written)
    if (known === undefined) context.issues.push({ code: 'custom', input: written, message: LICENCE_EXPECTED })
    return known ?? ''
  })
  .meta({
    description: 'The right to publish it.',
    examples: ['own work', 'permission', 'public domain', 'CC0 1.0', 'CC BY 4.0', 'CC BY-SA 4.0'],
  })
  .register(fieldNotes, { isText: true })

const alt = z
  .strictObject(
    {
      nl: text('what it shows', LONGEST_ALT),
      fr: text('what it shows', LONGEST_ALT),
      en: text('what it shows', LONGEST_ALT),
    },
    { error: 'what the picture shows: { nl: …, fr: …, en: … }' },
  )
  .describe('What the picture shows, for readers who do not see it, in Dutch, French and English.')

const picture = z
  .strictObject({
    alt: alt.optional(),
    decorative: z
      .boolean({ error: 'true or false' })
      .describe('true: the picture says nothing that the text does not say.')
      .default(false),
    caption: inEachLanguage('the text under the picture').optional(),
    author: text('who made it: a person or an organisation', MOST.name),
    licence,
    source: webAddress.optional(),
  })
  .refine((one) => !(one.decorative && one.alt), {
    error: 'either alt, or decorative: true',
    path: ['decorative'],
  })

/** pictures.yaml in the folder of a page: what is said of each picture, by the name of its file. */
export const picturesFile = z
  .record(z.string(), picture, {
    error: 'the name of each picture, with author, licence and what else is known of it',
  })
  .describe('Author, licence, description and caption of each picture in the folder.')
export type PicturesFile = z.infer<typeof picturesFile>

/** `projects/heyvaert/pictures.yaml` → `/projects/heyvaert`. Undefined for another file. */
export const pageOfPictures = oncePerText((path): string | undefined => {
  const match = /^(?<folder>(?:[a-z0-9-]+\/)*)pictures\.yaml$/.exec(path)
  return match ? `/${match.groups?.folder ?? ''}`.replace(/(?<=.)\/$/, '') : undefined
})
