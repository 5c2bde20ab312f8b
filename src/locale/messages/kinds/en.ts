import type { KindMessages } from './messages.ts'

/** Names and texts of the kinds of pages, in English. */
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
    planning: 'Plans and regulations',
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
  lastStep: {
    now: (step) => `${step}, under way`,
    nothingSince: (step) => `${step}; nothing known since`,
    nothingAfter: (step, date) => `${step}; nothing known after ${date}`,
  },
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
    calendarTitle: 'In your calendar',
    calendar: 'Add to your calendar (ICS)',
    past: 'This event is over.',
    names: 'Its name in three languages',
    level: 'Level',
    nature: 'Nature',
    binding: 'Binding?',
    legalBasis: 'Legal basis',
    status: 'Status',
    dates: 'Key dates',
    meanwhile: 'Meanwhile',
    outcome: 'Outcome',
    documents: 'Documents',
    sources: 'Sources',
    source: 'Source',
    related: 'On the same subject',
  },
  replaced: {
    title: 'This plan has been replaced',
    text: 'What you read here no longer applies. It was replaced by:',
    replaces: 'This plan replaces',
  },

  around: { label: 'Previous and next', before: 'Previous', after: 'Next', newer: 'Newer', older: 'Older' },

  document: {
    type: { web: 'web page', pdf: 'PDF', csv: 'CSV' },
    language: { nl: 'Dutch', fr: 'French', en: 'English' },
  },

  timeline: {
    overTime: 'The steps over time',
    toScale: 'To scale, by month. The numbers are those of the steps below. A dashed box has no known date.',
    title: 'The steps',
    procedure: 'How is it made?',
    procedureLead: 'The steps, in order. Each says who acts and what you can do.',
    stepOf: (step, all) => `Step ${step} of ${all}:`,
    state: { done: 'Finished', now: 'Under way', 'to-come': 'Still to come', unknown: 'Not known' },
    who: 'Who acts',
    term: 'Time limit',
    act: 'What you can do',
  },

  eventChange: {
    name: { cancelled: 'Cancelled', postponed: 'Postponed' },
    titled: { cancelled: (title) => `Cancelled: ${title}`, postponed: (title) => `Postponed: ${title}` },
    text: {
      cancelled: 'This event will not take place.',
      postponed:
        'This event will not take place on the date announced. The new date will be here as soon as it is known.',
    },
  },
  agenda: {
    name: (site) => `Events – ${site}`,
    link: 'Subscribe to all events (ICS)',
    how: 'Copy the address of this link and add it to your calendar as a subscription. Changes then follow by themselves.',
  },
  inquiry: {
    state: { announced: 'Announced', open: 'Open now', closed: 'Closed' },
    lastDay: 'Open now: today is the last day',
    daysLeft: (days) => (days === 1 ? 'day to respond' : 'days to respond'),
    today: 'Today',
    openUntil: (last) => `Public inquiry, up to and including ${last}`,
    respond: 'Have your say',
    toFile: 'See the file',
    box: 'This public inquiry in five lines',
    plan: 'About',
    perimeter: 'Area',
    period: 'When',
    from: (first, last) => [`From ${first}`, `to ${last} inclusive`],
    until: (last) => `Up to and including ${last}`,
    answer: 'Responding',
    howToAnswer: 'How to respond',
    whereIsFile: 'Where to find the file',
    closedAnswer: 'It is no longer possible to respond.',
    file: 'The file',
    decides: 'Who decides',
    meetings: 'Meetings',
    result: 'What became of the responses',
    answers: (count) => `${count} responses`,
    advice: 'Opinion',
    decision: 'Decision',
    noResult: 'This site does not mention a decision yet.',
  },

  figures: {
    latest: 'The latest figures',
    years: (name, area, first, last) => `${name}, ${area}, ${first}-${last}`,
    places: (name, date) => `${name} by municipality, ${date}`,
    region: 'Brussels Region',
    date: 'Date',
    municipality: 'Municipality',
    source: (word) => `${word}:`,
    copy: (day) => `copy of ${day}`,
    download: 'Download the figures',
    columns: (isOfPlace) =>
      isOfPlace
        ? 'The table has all the figures of this page: one line for each figure, with its date and source.'
        : 'The table has all the figures of the Region and the municipalities: one line for each subject and date, one column for each municipality, named by its postcode.',
    file: (size) => `All the figures in one table (CSV, ${size})`,
    all: 'All the figures, with charts and a download',
  },

  hierarchy: {
    title: 'Its place among the other plans',
    titleOfAll: 'All the plans at a glance',
    lead: 'At the top, what applies to the whole Region; below, what applies to one municipality or part of it. What is strategic sets a direction. What is regulatory imposes binding rules. A plan can be both.',
  },

  section: {
    title: 'Section drawing',
    label: 'Section drawing, schematic and not to scale: what the text of this page names, in that order',
    note: 'Schematic section: what the text names, in that order. Not to scale.',
    panorama: (count) =>
      `Section drawing from west to east through the ${count} areas, schematic and not to scale; the numbers are those of the list`,
    panoramaNote: 'Section from west to east, schematic, not to scale. The numbers are those of the list.',
  },
  map: {
    label: (count) =>
      `Map of the Region with the 19 municipalities, the canal${count === 0 ? '' : count === 1 ? ' and one numbered project area' : ` and ${count} numbered project areas`}; the names are in the list`,
    labelOne: (title) => `Map of the area around ${title}, with municipal boundaries and water`,
    schematic:
      'Municipal boundaries: Statbel, statistical sectors, 1 January 2011 (compared with 2025), via BelgiumMaps.StatBel, CC BY; generalised. Project areas are schematic, accurate to a few hundred metres. The canal is the blue line, the Senne the dashed one.',
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
    pages: 'Pages of the list',
    page: (number, of) => `Page ${number} of ${of}`,
    previous: 'Previous page',
    next: 'Next page',
    open: 'Open now',
    closed: 'Closed',
    coming: 'Coming up',
    past: 'Past',
  },

  finder: {
    label: 'Postcode or municipality',
    hint: 'For example 1080 or Ixelles',
    submit: 'Find',
    title: 'What is planned near you?',
    all: 'The 19 municipalities',
    like: 'Did you mean',
    several: (typed) => `“${typed}” can be in more than one municipality`,
    outside: (postCode) =>
      `${postCode} is not a postcode of the Brussels-Capital Region. The Region’s postcodes are below.`,
    shared: (postCode, names) => `An address with the postcode ${postCode} can be in ${names.join(' or ')}.`,
  },

  municipality: {
    projects: 'Urban projects',
    noProjects: 'This site lists no strategic area in this municipality.',
    inquiries: 'Public inquiries',
    noInquiries: 'As far as we know, no regional public inquiry on a plan is open in this municipality now.',
    pastInquiries: 'Closed earlier',
    allInquiries: 'How a public inquiry works',
    news: 'News',
    instruments: 'Plans that apply everywhere in the Region',
    noInstruments: 'At present we know of no plan that applies to the whole Region.',
    ask: 'Who to ask',
    newsletter: 'News about this municipality by email',
    newsletterText: 'Tick this municipality when you sign up. You will get the news about its plans and projects.',
  },

  accessibility: {
    failures: 'What does not meet the rules?',
    noFailures: 'We know of no part that does not.',
    untested: 'What has not been tested yet',
    tested: 'What was tested, and when?',
    on: (day, tools) => `The last tests in a browser ran on ${day}, with ${tools}.`,
    axe: (pages, views, rules) =>
      `An automated test checked ${pages} pages, each in ${views} views (light and dark, wide and narrow), against ${rules} rules.`,
    suite: 'Test',
    passed: 'Passed',
    failed: 'Failed',
    criterion: (number) => `WCAG ${number}`,
    until: (day) => `to be fixed by ${day}`,
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
    inquiries: 'Have your say',
    noneOpen: 'As far as we know, no public inquiry on a regional plan is open now.',
    lastClosed: 'The last three',
    projects: 'Where is the city changing?',
    news: 'News',
    allNews: 'All news',
  },
}
