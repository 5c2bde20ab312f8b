import { PHASES } from '../../src/domain/kinds.ts'
import { MUNICIPALITY_CODES } from '../../src/domain/municipalities.ts'
import type { SiteDraft } from './site.ts'

const three = (text: string) => `{ nl: ${text} nl, fr: ${text} fr, en: ${text} en }`

/** One page of each kind, related as on the real site: a plan with its steps, a project, an inquiry, news about them. */
export const KINDS_SITE = {
  pages: {
    '/planning': {},
    '/planning/master-plan': {},
    '/planning/old-plan': {},
    '/projects': {},
    '/projects/west': {},
    '/projects/statuses': {},
    '/inquiries': {},
    '/inquiries/west': {},
    '/news': {},
    '/news/first': {},
    '/news/second': { en: false },
    '/events': {},
    '/events/meeting': {},
    '/publications': {},
    '/publications/report': {},
    '/near': {},
    '/doors': {},
    '/people': {},
    '/figures': {},
    '/distances': {},
    '/newsletter': {},
    '/newsletter/2026-06': { en: false },
    '/map': {},
  },
  files: {
    'facts.yaml': 'kind: home',
    'planning/facts.yaml': 'kind: list\nof: instrument',
    'planning/master-plan/facts.yaml': `kind: instrument
level: regional
nature: [strategic, regulatory]
binding: everyone
status: in-force
asOf: 2018
procedure:
  - { id: draft, name: ${three('Draft')}, who: ${three('Office')} }
  - { id: inquiry, name: ${three('Inquiry')}, who: ${three('Public')}, term: ${three('60 days')}, act: ${three('Answer')} }
  - { id: decision, name: ${three('Decision')}, who: ${three('Government')} }`,
    'planning/old-plan/facts.yaml': `kind: instrument
level: regional
nature: [strategic]
binding: nobody
status: replaced
asOf: "2002"
replacedBy: /planning/master-plan`,
    'projects/facts.yaml': 'kind: list\nof: project',
    'projects/west/facts.yaml': `kind: project
phase: inquiry
asOf: 2026-05
municipalities: [1080, 1070]
instrument: /planning/master-plan
steps:
  - { step: draft, on: 2026-01 }
  - { step: inquiry, on: 2026-05-01, until: 2026-05-30, state: now, page: /inquiries/west }
  - { step: decision, state: to-come }`,
    'projects/statuses/facts.yaml': `kind: statuses
phases:
${PHASES.map((phase) => `  ${phase}: { name: ${three(phase)}, definition: ${three('means')} }`).join('\n')}`,
    'inquiries/facts.yaml': `kind: list\nof: inquiry\nempty: ${three('None')}`,
    'inquiries/west/facts.yaml': `kind: inquiry
plan: /projects/west
perimeter: ${three('The yard')}
municipalities: [1080]
first: 2026-05-01
last: 2026-05-30
answer: [${three('By letter')}]
decides: ${three('Government')}
meetings: [{ on: 2026-05-10T18:30, text: ${three('In the hall')} }]`,
    'news/facts.yaml': 'kind: list\nof: news',
    'news/first/facts.yaml': `kind: news
date: 2026-03-02
type: decision
themes: [planning]
municipalities: [1080]
about: [/projects/west]`,
    'news/second/facts.yaml': 'kind: news\ndate: 2026-04-02\ntype: call\nthemes: [housing, planning]',
    'events/facts.yaml': `kind: list\nof: event\nempty: ${three('None')}`,
    'events/meeting/facts.yaml': `kind: event
start: 2026-05-10T18:30
end: 2026-05-10T20:00
place: ${three('Hall')}
themes: [planning]
organiser: ${three('Office')}
announced: 2026-03-20`,
    'publications/facts.yaml': 'kind: list\nof: publication',
    'publications/report/facts.yaml': `kind: publication
date: 2025-06
type: report
publisher: ${three('Office')}
documents:
  - { title: ${three('Figures')}, file: figures.csv, languages: [nl, fr] }
  - { title: ${three('Report')}, url: https://example.brussels/report, languages: [fr], type: pdf, size: 2400000, date: 2025-06-18 }
themes: [statistics]`,
    'publications/report/figures.csv': 'year,number\n2025,1\n',
    'near/facts.yaml': `kind: finder\nmunicipality: { summary: { nl: "Plannen in {name}", fr: "Plans à {name}", en: "Plans in {name}" }, ask: ${three('The town hall')} }`,
    'doors/facts.yaml': `kind: doors
entries:
  - { id: permit, question: ${three('A permit')}, answer: ${three('Ask')}, links: [{ name: ${three('Town')}, url: "https://example.brussels/" }], words: { nl: [vergunning], fr: [permis], en: [permit] } }`,
    'figures/facts.yaml': `kind: figures
table: table.csv
place: { title: { nl: "{name} in cijfers", fr: "{name} en chiffres", en: "{name} in figures" }, summary: ${three('Figures')} }
measures: [{ id: people, name: ${three('People')}, source: { name: ${three('Office')}, url: "https://example.brussels/" } }]`,
    'figures/table.csv': [
      ['measure', 'date', ...MUNICIPALITY_CODES].join(','),
      ['people', '2025', ...MUNICIPALITY_CODES.map((_, i) => 90 + i)].join(','),
    ].join('\n'),
    'distances/facts.yaml': `kind: distances
charts: [{ name: ${three('Country')}, reach: 105, ring: 50, cities: [{ name: ${three('Antwerp')}, at: [4.40, 51.22] }] }]`,
    'newsletter/facts.yaml': 'kind: list\nof: letter',
    'newsletter/2026-06/facts.yaml': `kind: letter
date: 2026-06-01
topics: [plans]
municipalities: [1080]
subject: { nl: Plan, fr: Plan }`,
    'people/facts.yaml': 'kind: people',
    'map/facts.yaml': 'kind: index',
  },
} as const satisfies SiteDraft
