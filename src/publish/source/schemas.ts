import * as z from 'zod'
import { glossaryEntry } from '../../content/schema/glossary.ts'
import { LOCALES } from '../../locale/locale.ts'
import { contentPath, day, inEachLanguage, text } from './facts/fields.ts'

const BY_TOOL = 'what "npm run content -- translated PAGE LANG" writes'
const hash16 = z.string({ error: BY_TOOL }).regex(/^[0-9a-f]{16}$/, BY_TOOL)

/** The YAML above the Markdown of each page. */
export const frontMatter = z.strictObject({
  title: text('a title in plain text'),
  slug: z
    .string({ error: 'the last part of the address, such as over-ons' })
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single dashes, such as over-ons')
    .optional(),
  summary: text('one or two sentences in plain text').max(300, 'at most 300 characters'),
  order: z.number({ error: 'a number: lower comes first' }).default(1000),
  updated: day,
  contacts: z.array(z.string(), { error: 'a list of contacts, such as [international-expert]' }).default([]),
  /** Other names that people search for: former names, streets, everyday words. */
  aliases: z.array(text('a name'), { error: 'a list of names, such as [Kanaalplan]' }).default([]),
  /** Written by the tool: the text that this one was translated from. */
  translatedFrom: z
    .strictObject({
      language: z.enum(LOCALES, { error: BY_TOOL }),
      hash: hash16,
      blob: z.string({ error: BY_TOOL }).regex(/^[0-9a-f]{40}$/, BY_TOOL),
      on: day,
    })
    .optional(),
  /** Written by the tool: earlier texts that mean the same as the present one. */
  minor: z.strictObject({ of: hash16, same: z.array(hash16) }).optional(),
  /** Written by the tool: the day of the last major change. Older translations show a notice. */
  major: day.optional(),
  draft: z.boolean({ error: 'true or false' }).default(false),
})
export type FrontMatter = z.infer<typeof frontMatter>

/** content/site.yaml */
export const siteFile = z.strictObject({
  name: inEachLanguage('the name of the site'),
  organisation: inEachLanguage('the name of the organisation'),
  tagline: inEachLanguage('what the organisation does, in one sentence'),
  navigation: z.array(z.strictObject({ page: contentPath, teaser: inEachLanguage('a teaser') })).min(1),
  footer: z.strictObject({ pages: z.array(contentPath), disclaimer: inEachLanguage('the disclaimer') }),
  newsletter: z.strictObject({
    page: contentPath,
    /** The page on which data are stored about a subscriber, and for how long. The form links to it. */
    privacy: contentPath,
    /** The page with the contact for readers who get no mail. */
    contact: contentPath,
    title: inEachLanguage('the title of the newsletter block'),
    text: inEachLanguage('the text of the newsletter block'),
  }),
  contacts: z.record(
    z.string(),
    z.strictObject({
      name: text('a name').optional(),
      function: inEachLanguage('a function'),
      /** Subjects of this contact, and the page of the department. */
      about: inEachLanguage('what to ask').optional(),
      page: contentPath.optional(),
    }),
  ),
  /** Short addresses without a language, for print and speech. */
  shortcuts: z.record(z.string().regex(/^\/[a-z0-9-]+$/, 'a short path such as /strategy'), contentPath).default({}),
})
export type SiteFile = z.infer<typeof siteFile>

/** content/history.yaml. `npm run content -- rename | remove` writes it. */
export const historyFile = z.strictObject({
  former: z.array(z.strictObject({ path: z.string().startsWith('/'), page: contentPath })).default([]),
  gone: z.array(z.strictObject({ path: z.string().startsWith('/'), on: day })).default([]),
  withdrawn: z.array(z.strictObject({ page: contentPath, on: day, reason: inEachLanguage('a reason') })).default([]),
})
export type HistoryFile = z.infer<typeof historyFile>

/** content/glossary.yaml */
export const glossaryFile = z.array(glossaryEntry)
