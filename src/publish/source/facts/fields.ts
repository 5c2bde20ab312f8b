import * as z from 'zod'
import { THEMES } from '../../../domain/kinds.ts'
import { MUNICIPALITY_CODES } from '../../../domain/municipalities.ts'
import { TOPICS } from '../../../domain/topics.ts'
import { LOCALES } from '../../../locale/locale.ts'
import { slugify } from '../../markdown/slug.ts'
import { type FieldNote, fieldNotes } from '../field-notes.ts'
import { quoted } from '../quoted.ts'
import { readWebAddress } from '../web-address.ts'
import { DATE_FORMS, type DateForm, dateAdvice, whyMissing } from './dates.ts'

const KEBAB = /^[a-z0-9-]+$/
const KEBAB_EXPECTED = 'lower-case letters, digits and dashes, such as first-reading'

/**
 * Maximum numbers of characters. Longer texts are nearly always a mistake, such as a quote that is not closed, and they
 * cost: a title is drawn into an image and is in each menu, a summary in each list and search result.
 */
export const MOST = {
  title: 200,
  /** What a search engine and a list show of it. */
  summary: 300,
  /** A name by which people search. */
  name: 100,
  /** One paragraph for readers. Texts of more than a paragraph belong into the Markdown of the page. */
  text: 1000,
  /** The common limit of browsers and servers for addresses. */
  address: 2000,
} as const

// `npm run schemas` writes the descriptions and examples into JSON schemas, for text editors with YAML support.
const sentence = (what: string) => `${what.charAt(0).toUpperCase()}${what.slice(1)}.`

/** A text for readers, in one line, with something to see in it. */
export const text = (what: string, most: number = MOST.text) =>
  z
    .string({ error: what })
    .trim()
    .min(1, { error: what, abort: true })
    .regex(/[^\s\u00AD\u200B-\u200F\u2060\u2800\uFEFF]/, { error: what, abort: true })
    .max(most, `at most ${most} characters`)
    .describe(sentence(what))
    .register(fieldNotes, { isText: true })
export const inEachLanguage = (what: string) =>
  z
    .strictObject({ nl: text(what), fr: text(what), en: text(what) }, { error: `${what}: { nl: …, fr: …, en: … }` })
    .describe(sentence(`${what}, in Dutch, French and English`))

/** A name for the address or the file of something. What was typed becomes one where that is possible. */
const kebabNote: FieldNote = {
  advise: (typed) => {
    const slug = slugify(typed)
    return slug === '' ? undefined : `write ${/^\d+$/.test(slug) ? quoted(slug) : slug}`
  },
}

// Dates. The calendar decides: 31 November is refused in each field. `fieldNotes` says which dates are likely.

const dateNote = (form: DateForm): FieldNote => ({ advise: (typed) => dateAdvice(typed, form), dates: 'past' })
const missingDate = (what: string) => (issue: { input?: unknown }) => {
  const why = whyMissing(String(issue.input))
  return why === undefined ? what : `${what}, and one that exists: ${why}`
}
const exists = (date: string) => whyMissing(date) === undefined

const DAY = 'a day such as 2026-11-24'
export const day = z.iso
  .date({ error: missingDate(DAY), abort: true })
  .refine(exists, { error: missingDate(DAY) })
  .meta({ description: 'A day: year, month, day.', examples: ['2026-11-24'] })
  .register(fieldNotes, dateNote('day'))

const PARTIAL = 'a day, month or year such as 2021-09-16, 2021-09 or 2021'
/** A day, a month or a year, as precise as the source: `2021-09-16`, `2021-09`, `"2021"`. */
export const partialDate = z
  .union([z.string(), z.number().transform(String)], { error: PARTIAL })
  .pipe(
    z
      .string()
      .regex(DATE_FORMS.partial, { error: PARTIAL, abort: true })
      .refine(exists, { error: missingDate(PARTIAL) }),
  )
  .meta({
    description: 'A day, a month or a year, as precise as the source has it.',
    examples: ['2021-09-16', '2021-09', '2021'],
  })
  .register(fieldNotes, dateNote('partial'))

const MOMENT = 'a day or a moment such as 2023-06-12 or 2023-06-12T18:30'
/** A day, or a day and a time in Brussels: `2023-06-12`, `2023-06-12T18:30`. */
export const moment = z
  .string({ error: MOMENT })
  .regex(DATE_FORMS.moment, { error: MOMENT, abort: true })
  .refine(exists, { error: missingDate(MOMENT) })
  .meta({
    description: 'A day, or a day and a time in Brussels.',
    examples: ['2023-06-12', '2023-06-12T18:30'],
  })
  .register(fieldNotes, { ...dateNote('moment'), dates: 'coming' })

// References. The brand names the type of the target, so that each reference is checked: compile/records/facts/references.ts.

export const contentPath = z
  .string({ error: 'a content path such as /about/missions' })
  .regex(/^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/, 'a content path such as /about/missions')
  .meta({ description: 'A page, by its folder in content/.', examples: ['/about/missions'] })
  .register(fieldNotes, { advise: pathAdvice })
  .brand<'page'>()

/** The path of the folder, where the path of a file, or one with capitals or another slash, was typed. */
function pathAdvice(typed: string): string | undefined {
  const path = typed
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/^\.?\/*(?:content\/)?/, '/')
    .replace(/(?:\/(?:nl|fr|en)\.md|\/facts\.yaml)?\/*$/, '')
  return /^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)$/.test(path) ? `write ${path}` : undefined
}

/** A CSV file in the folder of the page. */
export const tableName = z
  .string()
  .regex(/^[a-z0-9-]+\.csv$/, 'the name of a .csv file in the same folder')
  .meta({ description: 'A table in the same folder, instead of a url.', examples: ['population.csv'] })
  .brand<'table'>()

/** A table or a document in the folder of the page. */
const fileName = z
  .string({ error: 'the name of a .pdf or .csv file in the same folder' })
  .regex(/^[a-z0-9-]+\.(?:csv|pdf)$/, 'the name of a .pdf or .csv file in the same folder')
  .meta({ description: 'A document or a table in the same folder, instead of a url.', examples: ['report.pdf'] })
  .brand<'table'>()

const PICTURE_EXPECTED = 'the name of a picture in the same folder, such as canal.jpg'
/** The picture at the top of a page. */
export const picture = z
  .string({ error: PICTURE_EXPECTED })
  .regex(/^[a-z0-9-]+\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)$/, PICTURE_EXPECTED)
  .meta({
    description: 'The picture at the top of the page. pictures.yaml has its description, author and licence.',
    examples: ['canal.jpg'],
  })
  .optional()

/** An entry of content/glossary.yaml. */
export const termId = z.string({ error: KEBAB_EXPECTED }).regex(KEBAB, KEBAB_EXPECTED).brand<'term'>()

/** A key of `contacts` in content/site.yaml. A kind that names a contact uses this for its field `contact`. */
export const contactId = z
  .string({ error: 'the id of a contact in content/site.yaml' })
  .meta({ description: 'Whom to ask, by the id in site.yaml.', examples: ['international-expert'] })
  .brand<'contact'>()

/** An address of another site. Markdown accepts the same. */
export const webAddress = z
  .string({ error: 'an address such as https://bisa.brussels' })
  .max(MOST.address, { error: `at most ${MOST.address} characters`, abort: true })
  .check(({ value, issues }) => {
    const mistake = readWebAddress(value).mistakes.find(({ severity }) => severity === 'error')
    if (!mistake) return
    const { code, expected, instead } = mistake
    issues.push({ code: 'custom', input: value, message: expected, params: { code, instead } })
  })
  .meta({ description: 'A web address.', examples: ['https://bisa.brussels'], format: 'uri' })
  .register(fieldNotes, { isAddress: true })

/** A page of another site, in each language. */
export const addressInEachLanguage = (what: string) =>
  z
    .strictObject({ nl: webAddress, fr: webAddress, en: webAddress }, { error: `${what}: { nl: …, fr: …, en: … }` })
    .describe(sentence(`${what}, in Dutch, French and English`))

export const themes = z
  .array(z.enum(THEMES, { error: `one of ${THEMES.join(', ')}` }), { error: 'a list of themes such as [housing]' })
  .describe('Themes that the page belongs to.')

/** Topics of the newsletter: subscribers who chose one of them are sent the page. */
export const topics = z
  .array(z.enum(TOPICS, { error: `one of ${TOPICS.join(', ')}` }), {
    error: `a list of topics of the newsletter such as [${TOPICS[1]}]`,
  })
  .min(1, `at least one of ${TOPICS.join(', ')}`)
  .describe('Topics of the newsletter: subscribers who chose one of them are sent it.')

/** Main post codes of municipalities, between quotes or not. */
export const municipalities = z
  .array(
    z
      .union([z.string(), z.number().transform(String)])
      .pipe(z.enum(MUNICIPALITY_CODES, { error: 'the main post code of one of the 19 municipalities, such as 1080' }))
      .meta({
        description: 'The main post code of a municipality.',
        enum: [...MUNICIPALITY_CODES.map(Number), ...MUNICIPALITY_CODES],
      }),
    { error: 'a list of post codes such as [1070, 1080]' },
  )
  .describe('Municipalities that it is about, by their main post codes.')

/** Longitude and latitude (WGS 84), within the Region. The limits detect latitude before longitude, a common mistake. */
const position = z
  .tuple([z.number().min(4.2).max(4.5), z.number().min(50.7).max(50.95)], {
    error: 'longitude and latitude within the Region, such as [4.3325, 50.847]',
  })
  .meta({ description: 'Longitude and latitude, in this order (WGS 84).', examples: [[4.3325, 50.847]] })

/** The shape of a project on the schematic map: an area, a line, or one place. */
export const mapShape = z.union(
  [
    z.strictObject({ area: z.array(position).min(3).describe('The corners of an area, in order.') }),
    z.strictObject({ line: z.array(position).min(2).describe('The points of a line, in order.') }),
    z.strictObject({ place: position }),
  ],
  {
    error:
      'an area of three positions or more, a line of two or more, or a place; each position is longitude and latitude within the Region, such as { place: [4.3325, 50.847] }',
  },
)

/** A document to read or to download: an address, or a file in the folder of the page. */
const document = z
  .strictObject({
    title: inEachLanguage('the title of the document'),
    url: webAddress.optional(),
    file: fileName.optional(),
    languages: z
      .array(z.enum(LOCALES), { error: 'a list of languages, such as [nl, fr]' })
      .min(1, 'at least one of nl, fr, en')
      .describe('The languages that the document itself is in.'),
    type: z
      .enum(['web', 'pdf', 'csv'], { error: 'web, pdf or csv' })
      .describe('The type of the document. For a `file`, the tool knows it.')
      .default('web'),
    size: z
      .number()
      .int()
      .positive()
      .describe('Its size in bytes, if known. For a `file`, the tool measures size and pages.')
      .optional(),
    date: partialDate.optional(),
  })
  .refine(({ url, file }) => (url === undefined) !== (file === undefined), 'either a url or a file')
export const documents = z.array(document).describe('Documents to read or download.').default([])

/** Sources of the facts. */
export const sources = z
  .array(z.strictObject({ name: inEachLanguage('the name of the source'), url: webAddress.optional() }))
  .describe('The sources of the facts.')
  .default([])

/** Kebab-case name of a part of a page, unique on that page. */
export const id = z
  .string({ error: KEBAB_EXPECTED })
  .regex(KEBAB, KEBAB_EXPECTED)
  .meta({ description: 'A name: lower-case letters, digits and dashes.', examples: ['first-reading'] })
  .register(fieldNotes, kebabNote)

/** Pages on the same subject. */
export const about = z.array(contentPath).describe('Pages on the same subject.').default([])
