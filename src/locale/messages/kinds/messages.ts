import type {
  Binding,
  EventChange,
  InstrumentStatus,
  Level,
  NamedKind,
  Nature,
  NewsType,
  PublicationType,
  Theme,
} from '../../../domain/kinds.ts'
import type { TestSuite } from '../../../domain/test-suites.ts'
import type { Localized } from '../../locale.ts'

/** Names and texts of the kinds of pages. */
export interface KindMessages {
  kind: Record<NamedKind, string>
  theme: Record<Theme, string>
  newsType: Record<NewsType, string>
  publicationType: Record<PublicationType, string>
  level: Record<Level, string>
  nature: Record<Nature, string>
  /** Whether it is binding: by whom it binds, in part, as a programme with a budget, or no longer. */
  binding: Record<Binding | 'part' | 'programme' | 'replaced', string>
  instrumentStatus: Record<InstrumentStatus, string>
  asOf: (date: string) => string
  /** The date of the last step of a plan after which none follows: it is in force, was carried out or was given up. */
  lastStepOn: (date: string) => string
  /** The last step of a project that is known. */
  lastStep: {
    now: (step: string) => string
    /** A step of several days, with the last of them. */
    until: (step: string, last: string) => string
    nothingSince: (step: string) => string
    /** A newer source knows of no next step. */
    nextUnknown: (step: string, asOf: string) => string
  }
  facts: {
    keyFacts: string
    phase: string
    area: string
    where: string
    instrument: string
    published: string
    /** Of news: the day of what it reports. */
    eventDate: string
    publisher: string
    type: string
    themes: string
    /** Topics of the newsletter. */
    topics: string
    /** The earlier letter that a letter corrects. */
    corrects: string
    when: string
    place: string
    organiser: string
    calendarTitle: string
    calendar: string
    past: string
    names: string
    level: string
    nature: string
    binding: string
    legalBasis: string
    status: string
    dates: string
    meanwhile: string
    outcome: string
    documents: string
    sources: string
    source: string
    related: string
  }
  replaced: { title: string; text: string; replaces: string }
  around: { label: string; before: string; after: string; newer: string; older: string }
  document: {
    type: { web: string; pdf: string; csv: string }
    pages: (count: number) => string
    language: Localized<string>
  }
  timeline: {
    /** Above the drawing of the dates. */
    overTime: string
    /** How to read the drawing of the dates. */
    toScale: string
    /** The link from the drawing to the list of steps. */
    toSteps: string
    title: string
    procedure: string
    procedureLead: string
    /** Before the name of the last step that is known. */
    stepOf: (step: number, all: number) => string
    /** Before the name of the last step of a plan that was given up. */
    stoppedAfter: (step: number) => string
    state: { done: string; now: string; 'to-come': string; unknown: string }
    who: string
    term: string
    act: string
  }
  /** Events that do not take place as announced. */
  eventChange: {
    name: Record<EventChange, string>
    /** The title of the event after what became of it. */
    titled: Record<EventChange, (title: string) => string>
    text: Record<EventChange, string>
  }
  /** A calendar with all events, to which a calendar program can subscribe. */
  agenda: { name: (site: string) => string; link: string; how: string }
  inquiry: {
    state: { announced: string; open: string; closed: string }
    lastDay: string
    /** The words after the number of days, which is larger than they are. */
    daysLeft: (days: number) => string
    today: string
    openUntil: (last: string) => string
    /** The button of an open inquiry. */
    respond: string
    toFile: string
    box: string
    plan: string
    perimeter: string
    period: string
    from: (first: string, last: string) => [string, string]
    until: (last: string) => string
    answer: string
    howToAnswer: string
    /** Before the place to which a response goes. */
    ways: { form: string; email: string; letter: string }
    whereIsFile: string
    /** Names of what is known of the place of the file. */
    desk: { address: string; hours: string; online: string }
    closedAnswer: string
    file: string
    decides: string
    meetings: string
    result: string
    answers: (count: string) => string
    advice: string
    decision: string
    noResult: string
  }
  figures: {
    latest: string
    /** Name of a measure, of the area, first and last year. */
    years: (name: string, area: string, first: string, last: string) => string
    /** Name of a measure, and the date of its values. */
    places: (name: string, date: string) => string
    /** What opens the table of the years. */
    yearsTable: string
    /** What opens the table of a number of municipalities. */
    table: (count: number) => string
    region: string
    date: string
    /** Heading of a column of years. */
    year: string
    municipality: string
    /** The word "source", as it begins a line. */
    source: (word: string) => string
    copy: (day: string) => string
    download: string
    columns: (isOfPlace: boolean) => string
    file: (size: string) => string
    all: string
  }
  /** Charts of distances from Brussels. */
  distances: {
    /** Text alternative of a chart. @param cities each with its distance */
    label: (name: string, cities: string) => string
    city: (name: string, km: string) => string
    /** Distance between two rings. */
    ring: (km: string) => string
    note: string
  }
  hierarchy: { title: string; titleOfAll: string; lead: string }
  section: {
    /** Name of the drawing among the key facts. */
    title: string
    /** Text alternative. */
    label: string
    note: string
    /** Text alternative of the drawing of all areas. */
    panorama: (count: number) => string
    panoramaNote: string
  }
  map: {
    /** What opens the list of municipalities. */
    places: (count: number) => string
    label: (count: number) => string
    labelOne: (title: string) => string
    schematic: string
    all: string
  }
  /** The list of letters on the page of the newsletter. */
  letters: { title: string; feed: string; none: string }
  list: {
    filter: string
    legend: string
    all: string
    apply: string
    clear: string
    field: {
      type: string
      year: string
      theme: string
      municipality: string
      phase: string
      level: string
      nature: string
    }
    count: (count: number) => string
    of: (from: number, to: number, count: number) => string
    none: string
    pages: string
    page: (number: number, of: number) => string
    previous: string
    next: string
    open: string
    closed: string
    coming: string
    past: string
  }
  finder: {
    label: string
    hint: string
    submit: string
    title: string
    all: string
    like: string
    several: (typed: string) => string
    outside: (postCode: string) => string
    /** A post code that lies in several municipalities. */
    shared: (postCode: string, names: string) => string
  }
  municipality: {
    projects: string
    noProjects: string
    inquiries: string
    noInquiries: string
    pastInquiries: string
    allInquiries: string
    /** The link to the list of inquiries in this municipality. */
    inquiriesHere: string
    news: string
    ask: string
    newsletter: string
    newsletterText: string
    site: (name: string) => string
    service: string
    noService: string
    address: string
    phone: string
    email: string
    online: string
    /** Before the name of a source and its date, such as "Source:". */
    accordingTo: string
    figures: string
    codes: string
    former: string
    shares: (codes: string) => string
    sharedBy: (code: string, names: string) => string
    plan: string
    hasPlan: (date: string) => string
    noPlan: string
    neighbours: string
    everywhere: string
  }
  accessibility: {
    failures: string
    noFailures: string
    untested: string
    tested: string
    on: (day: string, tools: string) => string
    axe: (pages: string, views: string, rules: string) => string
    /** Name of the table of test results. */
    results: string
    suite: string
    passed: string
    failed: string
    criterion: (number: string) => string
    until: (day: string) => string
    json: string
    suites: Record<TestSuite, string>
  }
  doors: { goTo: string }
  statuses: { projects: string; noProjects: string }
  people: { about: string; page: string }
  home: {
    inquiries: string
    noneOpen: string
    lastClosed: string
    projects: string
    news: string
    allNews: string
  }
}
