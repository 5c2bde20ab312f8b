import { stringify } from 'yaml'
import { BINDING, INSTRUMENT_STATUSES, LEVELS, NATURES, PHASES } from '../../../domain/kinds.ts'
import { MUNICIPALITY_CODES } from '../../../domain/municipalities.ts'
import { TOPICS } from '../../../domain/topics.ts'
import { LOCALES } from '../../../locale/locale.ts'
import { placeholder } from '../../source/placeholder.ts'
import { quoted } from '../../source/quoted.ts'
import type { NewKind, PageBrief } from './brief.ts'

/** A text in three languages that is not written yet. @param also what each text must contain, such as `{name}` */
const toWrite = (also = '') =>
  `{ ${LOCALES.map((locale) => `${locale}: ${quoted(`${also}${also && ' '}${placeholder(locale)}`)}`).join(', ')} }`

const yaml = (value: unknown) => stringify(value, { blockQuote: false, lineWidth: 0 }).trimEnd()
const oneOf = (values: readonly string[]) => `# One of ${values.join(', ')}:`

type Told = PageBrief['facts']

/** The lines of facts.yaml after its kind: the facts that the editor gave, and placeholders for the others that are needed. */
const SAMPLES: { [K in Exclude<NewKind, 'page'>]: (told: Told, parent: string, today: string) => string[] } = {
  news: ({ date, type, themes }) => [`date: ${yaml(date)}`, `type: ${type}`, `themes: [${themes?.join(', ')}]`],
  inquiry: ({ date, end, about }) => [
    `plan: ${about}`,
    '# Which area it is about:',
    `perimeter: ${toWrite()}`,
    `first: ${yaml(date)}`,
    `last: ${yaml(end)}`,
    '# Who decides afterwards:',
    `decides: ${toWrite()}`,
  ],
  event: ({ date, end, themes }, _, today) => [
    `start: ${yaml(date)}`,
    ...(end ? [`end: ${yaml(end)}`] : []),
    '# The day on which the newsletter announces it:',
    `announced: ${today}`,
    `themes: [${themes?.join(', ')}]`,
    '# Where it takes place:',
    `place: ${toWrite()}`,
    '# Who organises it:',
    `organiser: ${toWrite()}`,
  ],
  publication: ({ date, type }) => [
    `date: ${yaml(date)}`,
    `type: ${type}`,
    '# Who published it:',
    `publisher: ${toWrite()}`,
  ],
  project: ({ date, phase, municipalities }) => [
    `phase: ${phase}`,
    '# The date of the newest source for the phase:',
    `asOf: ${yaml(date)}`,
    `municipalities: [${municipalities?.join(', ')}]`,
    '# What the area is, in a few words:',
    `area: ${toWrite()}`,
  ],
  instrument: ({ date }) => [
    oneOf(LEVELS),
    'level: regional',
    `# Some of ${NATURES.join(', ')}:`,
    'nature: [strategic]',
    oneOf(BINDING),
    'binding: authorities',
    oneOf(INSTRUMENT_STATUSES),
    'status: in-force',
    '# The date of the newest source for the status:',
    `asOf: ${yaml(date)}`,
    '# On which law or decision it rests:',
    `legalBasis: ${toWrite()}`,
  ],
  list: ({ of }) => [`of: ${of}`, '# The text for an empty list:', `empty: ${toWrite()}`],
  finder: () => [
    '# Texts of the pages of the municipalities; {name} becomes the name of the municipality:',
    'municipality:',
    `  summary: ${toWrite('{name}')}`,
    `  ask: ${toWrite()}`,
  ],
  doors: (_, parent) => [
    'entries:',
    '  - id: first-question',
    `    question: ${toWrite()}`,
    `    answer: ${toWrite()}`,
    '    # The service that helps: a page of this site, or the url of another one:',
    `    links: [{ name: ${toWrite()}, page: ${parent} }]`,
    '    # Words with which people search for it:',
    `    words: { ${LOCALES.map((locale) => `${locale}: [${quoted(placeholder(locale))}]`).join(', ')} }`,
  ],
  statuses: () => [
    'phases:',
    ...PHASES.flatMap((phase) => [`  ${phase}:`, `    name: ${toWrite()}`, `    definition: ${toWrite()}`]),
  ],
  accessibility: () => ['# Parts of the site that were not tested:', `untested: [${toWrite()}]`],
  index: () => [],
  people: () => [],
  figures: () => [
    `table: ${FIGURES_TABLE}`,
    '# Texts of the pages of the municipalities; {name} becomes the name of the municipality:',
    'place:',
    `  title: ${toWrite('{name}')}`,
    `  summary: ${toWrite('{name}')}`,
    'measures:',
    '  - id: inhabitants',
    `    name: ${toWrite()}`,
    '    source:',
    `      name: ${toWrite()}`,
  ],
  distances: () => [
    'charts:',
    `  - name: ${toWrite()}`,
    '    # Kilometres to the upper edge, and between two rings:',
    '    reach: 100',
    '    ring: 50',
    '    cities:',
    `      - name: ${toWrite()}`,
    '        # Longitude and latitude:',
    '        at: [4.4, 51.22]',
  ],
  letter: ({ date }) => [
    `date: ${yaml(date)}`,
    `# Some of ${TOPICS.join(', ')}:`,
    `topics: [${TOPICS.join(', ')}]`,
    '# The subject of the mail:',
    `subject: ${toWrite()}`,
  ],
}

const FIGURES_TABLE = 'figures.csv'

/** The page above another one. */
const parentOf = (id: string) => id.slice(0, id.lastIndexOf('/')) || '/'

/** The files beside the texts of a new page, by name: its facts, and a table if its kind needs one. */
export function sampleFiles({ kind, id, facts, today }: PageBrief): Map<string, string> {
  if (kind === 'page') return new Map()
  const files = new Map([
    ['facts.yaml', `${[`kind: ${kind}`, ...SAMPLES[kind](facts, parentOf(id), today)].join('\n')}\n`],
  ])
  if (kind === 'figures') {
    const figures = MUNICIPALITY_CODES.map((_, i) => (i === 0 ? '0' : ''))
    const rows = [
      ['measure', 'date', ...MUNICIPALITY_CODES],
      ['inhabitants', today.slice(0, 4), ...figures],
    ]
    files.set(FIGURES_TABLE, `${rows.map((row) => row.join(',')).join('\n')}\n`)
  }
  return files
}
