import * as z from 'zod'
import { LOCALES } from '../../locale/locale.ts'
import { slugify } from '../markdown/slug.ts'
import {
  contactId,
  contentPath,
  day,
  id,
  inEachLanguage,
  MOST,
  moment,
  municipalities,
  text,
  topics,
} from './facts/fields.ts'
import { fieldNotes } from './field-notes.ts'
import { quoted } from './quoted.ts'

const BY_TOOL = 'what "npm run content -- translated PAGE LANG" writes'
const hash16 = z
  .string({ error: BY_TOOL })
  .regex(/^[0-9a-f]{16}$/, BY_TOOL)
  .describe('A hash of the text.')

/** A slug from what was typed, between quotes if YAML would read a number. */
function slugAdvice(typed: string): string | undefined {
  const slug = slugify(typed).slice(0, MOST.name).replace(/-+$/, '')
  if (slug === '' || slug === 'null') return undefined
  return `write ${/^\d+(?:e\d+)?$|^true$|^false$/.test(slug) ? quoted(slug) : slug}`
}

/** Another name of a page. A former address does not belong here, as in other systems: it would redirect nothing. */
const alias = text('a name', MOST.name)
  .regex(
    /^(?!\/|https?:\/\/)/i,
    'a name by which people look for the page; former addresses go into content/history.yaml',
  )
  .register(fieldNotes, {
    advise: (typed) =>
      /^(?:\/|https?:\/\/)/i.test(typed)
        ? `remove it here, and add { path: ${typed.replace(/^https?:\/\/[^/]*/i, '') || '/'}, page: … } under "former" in content/history.yaml`
        : undefined,
  })

/** The YAML above the Markdown of each page. */
export const frontMatter = z.strictObject({
  title: text('a title in plain text', MOST.title),
  slug: z
    .string({ error: 'the last part of the address, such as over-ons' })
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single dashes, such as over-ons')
    .max(MOST.name, `at most ${MOST.name} characters`)
    .meta({ description: 'The last part of the address. The home page has none.', examples: ['over-ons'] })
    .register(fieldNotes, { advise: slugAdvice })
    .optional(),
  summary: text('one or two sentences in plain text', MOST.summary).describe(
    'One or two sentences in plain text, at most 300 characters. Lists and search engines show them.',
  ),
  order: z
    .number({ error: 'a number: lower comes first' })
    .describe('The place among the pages beside it: lower comes first. The same in each language.')
    .default(1000),
  updated: day.describe('The day on which the text was last checked. Readers see it at the foot of the page.'),
  contacts: z
    .array(contactId, { error: 'a list of contacts, such as [international-expert]' })
    .meta({ description: 'Whom to ask, by the ids in site.yaml.', examples: [['international-expert']] })
    .default([]),
  aliases: z
    .array(alias, { error: 'a list of names, such as [Kanaalplan]' })
    .meta({
      description: 'Other names by which people look for the page: former names, streets, everyday words.',
      examples: [['Kanaalplan']],
    })
    .default([]),
  translatedFrom: z
    .strictObject({
      language: z.enum(LOCALES, { error: BY_TOOL }).describe('The language of the original.'),
      hash: hash16,
      blob: z
        .string({ error: BY_TOOL })
        .regex(/^[0-9a-f]{40}$/, BY_TOOL)
        .describe('The name that Git gives to the file of the original.'),
      on: day,
    })
    .describe('Written by `npm run content -- translated`: the text that this one was translated from.')
    .optional(),
  minor: z
    .strictObject({ of: hash16, same: z.array(hash16).describe('Hashes of the earlier texts.') })
    .describe('Written by `npm run content -- minor`: earlier texts that mean the same as the present one.')
    .optional(),
  major: day
    .describe(
      'Written by `npm run content -- major`: the day of the last change that readers of a translation must know.',
    )
    .optional(),
  publishAt: moment
    .meta({
      description:
        'From when on readers see the page: a day, or a day and a time in Brussels. The same in each language.',
      examples: ['2026-12-01', '2026-12-01T09:00'],
    })
    .optional(),
  expireAt: moment
    .meta({
      description:
        'Until when readers see the page: the last day, or a day and a time in Brussels. The same in each language.',
      examples: ['2026-12-31', '2026-12-31T17:00'],
    })
    .optional(),
  announce: z
    .strictObject(
      {
        on: day
          .describe('The day of the announcement. The same in each language.')
          .register(fieldNotes, { dates: 'coming' }),
        text: text('what has changed, in one or two sentences', MOST.summary).describe(
          'What has changed, in one or two sentences. Subscribers of the newsletter read it below the title.',
        ),
        topics: topics.optional(),
        municipalities: municipalities.optional(),
      },
      { error: 'a day and a text: { on: 2026-12-01, text: … }' },
    )
    .describe('Announces a change of the page to subscribers of the newsletter. Write it in each language of the page.')
    .optional(),
  draft: z.boolean({ error: 'true or false' }).describe('true: the page is not published.').default(false),
})
export type FrontMatter = z.infer<typeof frontMatter>

/** content/site.yaml */
export const siteFile = z.strictObject({
  name: inEachLanguage('the name of the site'),
  organisation: inEachLanguage('the name of the organisation'),
  tagline: inEachLanguage('what the organisation does, in one sentence'),
  navigation: z
    .array(z.strictObject({ page: contentPath, teaser: inEachLanguage('a teaser') }))
    .min(1)
    .describe('The sections of the site, in the order of the menu.'),
  footer: z
    .strictObject({
      do: z.array(contentPath).describe('Links to what people do here.').default([]),
      learn: z.array(contentPath).describe('Links to what people learn here.').default([]),
      agency: z.array(contentPath).describe('Links about the agency.').default([]),
      pages: z.array(contentPath).describe('Links about this site.'),
      disclaimer: inEachLanguage('the disclaimer'),
    })
    .describe('The foot of each page.'),
  newsletter: z
    .strictObject({
      page: contentPath.describe('The page with the form.'),
      privacy: contentPath.describe('The page that says what is kept of a subscriber, and how long.'),
      contact: contentPath.describe('The page that says whom to ask when no mail comes.'),
      title: inEachLanguage('the title of the newsletter block'),
      text: inEachLanguage('the text of the newsletter block'),
    })
    .describe('The newsletter block, and the pages it links to.'),
  contacts: z
    .record(
      z.string(),
      z.strictObject({
        name: text('a name', MOST.name).optional(),
        function: inEachLanguage('a function'),
        about: inEachLanguage('what to ask').optional(),
        page: contentPath.describe('The page of the department that the person works in.').optional(),
      }),
    )
    .describe('People to ask, by an id that pages refer to.'),
  shortcuts: z
    .record(z.string().regex(/^\/[a-z0-9-]+$/, 'a short path such as /strategy'), contentPath)
    .meta({
      description: 'Short addresses without a language, for print and speech, and the page each leads to.',
      examples: [{ '/strategy': '/about/departments/territorial-strategy' }],
    })
    .default({}),
})
export type SiteFile = z.infer<typeof siteFile>

const formerAddress = z
  .string({ error: 'an address such as /nl/oud' })
  .startsWith('/', 'an address that begins with /, such as /nl/oud')
  .meta({
    description: 'A former address of this site: with or without a language, an extension or a query.',
    examples: ['/nl/oud', '/Page.html', '/index.php?id=12'],
  })

/** content/history.yaml. `npm run content -- rename | move | remove` writes it. */
export const historyFile = z.strictObject({
  former: z
    .array(z.strictObject({ path: formerAddress, page: contentPath }))
    .describe('Former addresses, and the page each redirects to.')
    .default([]),
  gone: z
    .array(z.strictObject({ path: formerAddress, on: day }))
    .describe('Addresses that answer 410 Gone.')
    .default([]),
  withdrawn: z
    .array(z.strictObject({ page: contentPath, on: day, reason: inEachLanguage('a reason') }))
    .describe('Pages that were withdrawn. Each address says why.')
    .default([]),
  moved: z
    .array(z.strictObject({ from: contentPath, to: contentPath }))
    .describe(
      'Folders that were moved, in the order of the moves. By them the newsletter knows a page again, and announces nothing twice.',
    )
    .default([]),
})
export type HistoryFile = z.infer<typeof historyFile>

const term = z
  .strictObject(
    {
      name: text('its full name', MOST.name).describe('Its full name in this language.'),
      acronym: text('its acronym', MOST.name)
        .min(2, 'an acronym of at least two letters')
        .meta({ description: 'Its acronym in this language. Pages may use it.', examples: ['RPA'] })
        .optional(),
    },
    { error: 'a name and, if it has one, an acronym: { name: …, acronym: … }' },
  )
  .describe('In this language.')

/** content/glossary.yaml: the agency's terms, each with its name, acronym and definition in each language. */
export const glossaryFile = z.array(
  z.strictObject(
    {
      id: id.meta({ description: 'A name: lower-case letters, digits and dashes.', examples: ['master-plan'] }),
      terms: z
        .strictObject({ nl: term, fr: term, en: term }, { error: 'what it is called in each language' })
        .describe('What it is called in each language.'),
      definition: inEachLanguage('what it means').describe('What it means, in each language.'),
      page: contentPath
        .meta({
          description: 'The page that explains it at length, by its folder in content/.',
          examples: ['/planning/master-plan'],
        })
        .optional(),
    },
    { error: 'a term, with id, terms and definition' },
  ),
  { error: 'a list of terms' },
)
