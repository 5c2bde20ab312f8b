import type { KindMessages } from './nl.ts'

/** What the kinds of pages are called and say, in English. */
export const kinds: KindMessages = {
  kind: {
    page: 'Page',
    news: 'News',
    inquiry: 'Public inquiry',
    event: 'Event',
    publication: 'Publication',
    project: 'Urban project',
    instrument: 'Plan or regulation',
    municipality: 'Municipality',
  },

  theme: {
    projects: 'Urban projects',
    planning: 'Plans and rules',
    housing: 'Housing',
    economy: 'Economy',
    schools: 'Schools',
    'public-space': 'Public space',
    statistics: 'Figures',
    organisation: 'Organisation',
    international: 'International',
  },

  newsType: {
    publication: 'Publication',
    meeting: 'Public meeting',
    inquiry: 'Public inquiry',
    call: 'Call',
    conference: 'Conference',
    decision: 'Decision',
    organisation: 'Organisation',
  },

  publicationType: {
    report: 'Report',
    study: 'Study',
    figures: 'Figures',
    plan: 'Plan',
    recommendation: 'Recommendations',
  },

  level: { regional: 'Region', municipal: 'Municipality' },

  nature: {
    legal: 'Legal basis',
    strategic: 'Strategic',
    regulatory: 'Regulatory',
    programme: 'Programme with a budget',
  },

  binding: {
    everyone: 'Yes, on everyone',
    authorities: 'Only on authorities, as a framework',
    nobody: 'No, it gives guidance',
  },

  instrumentStatus: {
    'in-force': 'In force',
    'under-revision': 'In force, under revision',
    replaced: 'Replaced',
  },

  asOf: (date) => `as of ${date}`,
  facts: {
    keyFacts: 'In brief',
    phase: 'Status',
    area: 'Area',
    where: 'Where',
    instrument: 'Instrument',
    published: 'Published',
    publisher: 'Publisher',
    type: 'Type',
    themes: 'Themes',
    when: 'When',
    place: 'Place',
    organiser: 'Organiser',
    calendar: 'Add to your calendar (ICS)',
    past: 'This event is over.',
    names: 'Its name in three languages',
    level: 'Level',
    nature: 'Nature',
    binding: 'Binding?',
    legalBasis: 'Legal basis',
    status: 'Status',
    dates: 'Key dates',
    outcome: 'Outcome',
    documents: 'Documents',
    sources: 'Sources',
    related: 'On the same subject',
  },
  replaced: {
    title: 'This plan has been replaced',
    text: 'What you read here no longer holds. It was replaced by:',
    replaces: 'This plan replaces',
  },

  around: { label: 'Previous and next', before: 'Previous', after: 'Next', newer: 'Newer', older: 'Older' },

  document: {
    type: { web: 'web page', pdf: 'PDF', csv: 'CSV' },
    language: { nl: 'Dutch', fr: 'French', en: 'English' },
  },

  timeline: {
    title: 'The steps',
    procedure: 'How does it come about?',
    procedureLead: 'The steps, in order. Each says who acts and what you can do.',
    finished: (count) => (count === 1 ? '1 finished step' : `${count} finished steps`),
    state: { done: 'Finished', now: 'Under way', 'to-come': 'Still to come', unknown: 'Not known' },
    who: 'Who acts',
    term: 'How long',
    act: 'What you can do',
  },

  inquiry: {
    state: { announced: 'Announced', open: 'Open now', closed: 'Closed' },
    box: 'This public inquiry in five lines',
    plan: 'About',
    perimeter: 'Area',
    period: 'When',
    from: (first, last) => `from ${first} to ${last}, both included`,
    until: (last) => `up to and including ${last}`,
    answer: 'Answering',
    closedAnswer: 'It is no longer possible to answer.',
    file: 'The file',
    decides: 'Who decides',
    meetings: 'Meetings',
    result: 'What became of the answers',
    answers: (count) => `${count} answers`,
    advice: 'Advice',
    decision: 'Decision',
    noResult: 'We have not found a decision.',
  },

  hierarchy: {
    title: 'Its place among the other plans',
    lead: 'At the top, what holds for the whole Region; below, what holds for one municipality or part of it. On the left, what gives direction; on the right, what sets rules.',
    you: 'this page',
  },

  map: {
    label: (count) =>
      `Schematic map of the Region with ${count === 1 ? 'one project area' : `${count} project areas`}, numbered as in the list`,
    labelOne: (title) => `Schematic map of the Region with the area ${title}`,
    schematic:
      'Schematic: outlines and places are approximate. The numbers in grey are post codes; the thick line is the canal, the dashed one the Zenne/Senne.',
    all: 'All projects, with a filter by status and municipality',
  },

  list: {
    filter: 'Filter',
    legend: 'Narrow down this list',
    all: 'All',
    apply: 'Show',
    clear: 'Clear the filters',
    field: {
      type: 'Type',
      year: 'Year',
      theme: 'Theme',
      municipality: 'Municipality',
      phase: 'Status',
      level: 'Level',
      nature: 'Nature',
    },
    count: (count) => (count === 1 ? '1 result' : `${count} results`),
    of: (from, to, count) => `${from} to ${to} of ${count}`,
    none: 'Nothing matches these filters.',
    items: 'List',
    pages: 'Pages of the list',
    page: (number, of) => `Page ${number} of ${of}`,
    previous: 'Previous page',
    next: 'Next page',
    open: 'Open now',
    closed: 'Closed',
    coming: 'Coming',
    past: 'Past',
  },

  finder: {
    label: 'Post code or municipality',
    hint: 'For example 1080 or Ixelles',
    submit: 'Find',
    title: 'What is planned near you?',
    unknown: (text) => `We find no Brussels municipality for “${text}”.`,
    hintUnknown: 'Type one of the Region’s post codes (1000 to 1210) or choose below.',
    all: 'The 19 municipalities',
    like: 'Did you mean',
  },

  municipality: {
    projects: 'Urban projects',
    noProjects: 'We know of no strategic area of the Region here.',
    inquiries: 'Public inquiries',
    noInquiries: 'As far as we know, no regional public inquiry on a plan is open in this municipality now.',
    pastInquiries: 'Closed before',
    allInquiries: 'How a public inquiry works',
    news: 'News',
    instruments: 'Plans that hold everywhere in the Region',
    ask: 'Whom to ask?',
    newsletter: 'News about this municipality by e-mail',
    newsletterText: 'Tick this municipality when you sign up. You will get the news about its plans and projects.',
  },

  accessibility: {
    failures: 'What does not meet the rules?',
    noFailures: 'We know of no part that does not.',
    untested: 'What nobody has tested',
    tested: 'What was tested, and when?',
    on: (day, tools) => `The last tests in a browser ran on ${day}, with ${tools}.`,
    axe: (pages, views, rules) =>
      `A program went through ${pages} pages, each in ${views} views (light and dark, wide and narrow), by ${rules} rules.`,
    suite: 'Test',
    passed: 'Passed',
    failed: 'Failed',
    criterion: (number) => `WCAG ${number}`,
    until: (day) => `mended by ${day}`,
    json: 'These results for programs (JSON)',
    suites: {
      accessibility: 'Rules for every page',
      keyboard: 'By keyboard alone, the focus always visible',
      reflow: 'Narrow screen, 400% zoom, wider text spacing',
      preferences: 'High contrast, less motion, no JavaScript',
      targets: 'Size of buttons and links',
      language: 'Language of each passage',
      names: 'Names and roles for a screen reader',
      print: 'Printing',
      newsletter: 'Signing up for the newsletter and leaving it',
      tasks: 'Eight tasks on a telephone',
    },
  },

  doors: { goTo: 'This is the place' },
  statuses: { projects: 'Projects with this status', noProjects: 'No project now' },
  people: { about: 'Ask about', page: 'Department' },

  home: {
    inquiries: 'Your opinion',
    open: 'Open now',
    noneOpen: 'As far as we know, no public inquiry on a regional plan is open now.',
    lastClosed: 'The last three',
    projects: 'Where is the city changing?',
    news: 'News',
    allNews: 'All news',
  },
}
