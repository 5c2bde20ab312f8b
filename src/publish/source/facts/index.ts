import * as z from 'zod'
import {
  BINDING,
  INSTRUMENT_STATUSES,
  LEVELS,
  NATURES,
  NEWS_TYPES,
  PHASES,
  PUBLICATION_TYPES,
} from '../../../locale/kinds.ts'
import {
  contentPath,
  day,
  documents,
  inEachLanguage,
  mapShape,
  moment,
  municipalities,
  partialDate,
  sources,
  text,
  themes,
  webAddress,
} from './fields.ts'

/** Kebab-case name of a part of a page, unique there. */
const id = z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and dashes, such as first-reading')
/** Pages that belong to the same subject. */
const about = z.array(contentPath).default([])

/** A dated piece of news. */
const news = z.strictObject({
  kind: z.literal('news'),
  date: day,
  type: z.enum(NEWS_TYPES, { error: `one of ${NEWS_TYPES.join(', ')}` }),
  themes: themes.default([]),
  municipalities: municipalities.default([]),
  about,
  documents,
  sources,
})

/** A public inquiry: people may answer from its first day to its last, both included. */
const inquiry = z.strictObject({
  kind: z.literal('inquiry'),
  /** The page of the plan or project it is about. */
  plan: contentPath,
  perimeter: inEachLanguage('which area it is about'),
  municipalities: municipalities.default([]),
  /** Left out where no source tells it. An inquiry that is to come has a day for both. */
  first: day.optional(),
  last: partialDate,
  /** Ways to answer. */
  answer: z.array(inEachLanguage('a way to answer')).default([]),
  /** Where the file lies. */
  file: inEachLanguage('where the file can be seen').optional(),
  decides: inEachLanguage('who decides'),
  meetings: z.array(z.strictObject({ on: moment, text: inEachLanguage('what happens there') })).default([]),
  documents,
  result: z
    .strictObject({
      /** Number of answers received. */
      answers: z.number().int().positive().optional(),
      advice: z
        .strictObject({ on: partialDate, by: inEachLanguage('who advised'), text: inEachLanguage('the advice') })
        .optional(),
      decision: z
        .strictObject({ on: partialDate, by: inEachLanguage('who decided'), text: inEachLanguage('the decision') })
        .optional(),
    })
    .optional(),
  themes: themes.default([]),
  sources,
})

/** Something that takes place: `end` is the last day, or the moment at which it ends. */
const event = z.strictObject({
  kind: z.literal('event'),
  start: moment,
  end: moment.optional(),
  place: inEachLanguage('where it takes place'),
  organiser: inEachLanguage('who organises it'),
  municipalities: municipalities.default([]),
  themes: themes.default([]),
  about,
  documents,
  sources,
})

const publication = z.strictObject({
  kind: z.literal('publication'),
  date: partialDate,
  type: z.enum(PUBLICATION_TYPES, { error: `one of ${PUBLICATION_TYPES.join(', ')}` }),
  publisher: inEachLanguage('who published it'),
  themes: themes.default([]),
  municipalities: municipalities.default([]),
  about,
  documents,
  sources,
})

/** A project or area, and how far it is. */
const project = z.strictObject({
  kind: z.literal('project'),
  phase: z.enum(PHASES, { error: `one of ${PHASES.join(', ')}` }),
  /** When the sources last told where it stands. */
  asOf: partialDate,
  /** The area in words, such as its size. */
  area: inEachLanguage('the area in a few words').optional(),
  municipalities: municipalities.min(1, 'at least one municipality'),
  /** Where it lies on the schematic map; left out, it stands in the list alone. */
  map: mapShape.optional(),
  /** The instrument by which it is planned; its page defines the steps. */
  instrument: contentPath.optional(),
  steps: z
    .array(
      z.strictObject({
        /** A step of the instrument's procedure. */
        step: id,
        on: partialDate.optional(),
        until: partialDate.optional(),
        state: z
          .enum(['done', 'now', 'to-come', 'unknown'], { error: 'done, now, to-come or unknown' })
          .default('done'),
        note: inEachLanguage('what happened').optional(),
        page: contentPath.optional(),
      }),
    )
    .default([]),
  outcome: inEachLanguage('what came of it').optional(),
  themes: themes.default(['projects']),
  about,
  documents,
  sources,
})

/** A plan, regulation, law or programme. */
const instrument = z.strictObject({
  kind: z.literal('instrument'),
  /** The glossary entry that gives its name and acronym in each language. */
  term: id.optional(),
  level: z.enum(LEVELS, { error: LEVELS.join(' or ') }),
  nature: z.array(z.enum(NATURES, { error: `some of ${NATURES.join(', ')}` })).min(1),
  binding: z.enum(BINDING, { error: `one of ${BINDING.join(', ')}` }),
  legalBasis: inEachLanguage('the legal basis').optional(),
  status: z.enum(INSTRUMENT_STATUSES, { error: `one of ${INSTRUMENT_STATUSES.join(', ')}` }),
  asOf: partialDate,
  dates: z.array(z.strictObject({ on: partialDate, what: inEachLanguage('what happened') })).default([]),
  /** The page of what came after it. */
  replacedBy: contentPath.optional(),
  /** How it comes about, step by step. Projects tell by these how far they are. */
  procedure: z
    .array(
      z.strictObject({
        id,
        name: inEachLanguage('the name of the step'),
        who: inEachLanguage('who acts'),
        term: inEachLanguage('how long it takes').optional(),
        /** What a citizen can do at this step; left out where nothing. */
        act: inEachLanguage('what you can do').optional(),
      }),
    )
    .default([]),
  themes: themes.default(['planning']),
  about,
  documents,
  sources,
})

/** A list of all pages of one kind. */
const list = z.strictObject({
  kind: z.literal('list'),
  of: z.enum(['news', 'inquiry', 'event', 'publication', 'project', 'instrument']),
  /** What is said when there is none, or none open. */
  empty: inEachLanguage('what is said where there is nothing').optional(),
})

/** Finds a municipality by post code or name; the pages of the municipalities are made from these sentences. */
const finder = z.strictObject({
  kind: z.literal('finder'),
  /** `{name}` stands for the municipality. */
  municipality: z.strictObject({
    summary: inEachLanguage('the summary, with {name}'),
    /** Whom to ask there for what is not the agency's. */
    ask: inEachLanguage('whom to ask'),
  }),
})

/** Who does what: each entry leads to the right door. */
const doors = z.strictObject({
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
const statuses = z.strictObject({
  kind: z.literal('statuses'),
  phases: z.record(
    z.enum(PHASES),
    z.strictObject({ name: inEachLanguage('the name'), definition: inEachLanguage('what it means') }),
  ),
})

/** The accessibility statement: what the tests cannot tell. What they found stands in test-results.yaml. */
const accessibility = z.strictObject({
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
const home = z.strictObject({ kind: z.literal('home') })
const index = z.strictObject({ kind: z.literal('index') })
const people = z.strictObject({ kind: z.literal('people') })

/** facts.yaml beside a page's texts: what is the same in every language. */
export const facts = z.discriminatedUnion(
  'kind',
  [
    news,
    inquiry,
    event,
    publication,
    project,
    instrument,
    list,
    finder,
    doors,
    statuses,
    accessibility,
    home,
    index,
    people,
  ],
  {
    error:
      'a kind of page: news, inquiry, event, publication, project, instrument, list, finder, doors, statuses, accessibility, home, index or people',
  },
)
export type Facts = z.infer<typeof facts>
export type FactsOf<K extends Facts['kind']> = Extract<Facts, { kind: K }>
