import { isDay } from './is-day.ts'
import type { KindMessages } from './messages.ts'

/** Names and texts of the kinds of pages, in Dutch. */
export const kinds: KindMessages = {
  kind: {
    page: 'Pagina',
    news: 'Nieuws',
    inquiry: 'Openbaar onderzoek',
    event: 'Evenement',
    publication: 'Publicatie',
    project: 'Stadsproject',
    instrument: 'Plan of reglement',
    municipality: 'Gemeente',
  },

  theme: {
    projects: 'Stadsprojecten',
    planning: 'Plannen en reglementen',
    housing: 'Wonen',
    economy: 'Economie',
    schools: 'Scholen',
    'public-space': 'Openbare ruimte',
    statistics: 'Cijfers',
    organisation: 'Organisatie',
    international: 'Internationaal',
  },

  newsType: {
    publication: 'Publicatie',
    meeting: 'Openbare vergadering',
    inquiry: 'Openbaar onderzoek',
    call: 'Oproep',
    conference: 'Conferentie',
    decision: 'Beslissing',
    organisation: 'Organisatie',
    opinion: 'Advies',
  },

  publicationType: {
    report: 'Verslag',
    study: 'Studie',
    figures: 'Cijfers',
    plan: 'Plan',
    recommendation: 'Aanbevelingen',
  },

  level: { regional: 'Gewest', municipal: 'Gemeente' },

  nature: {
    legal: 'Wettelijke basis',
    strategic: 'Strategisch',
    regulatory: 'Verordenend',
    programme: 'Programma met budget',
  },

  binding: {
    everyone: 'Ja, voor iedereen',
    part: 'Deels: het verordenende deel, voor iedereen',
    authorities: 'Nee: het plan geeft overheden een richting',
    programme: 'Nee: het is een programma met subsidies',
    replaced: 'Nee: het plan is vervangen',
    nobody: 'Nee, een leidraad',
  },

  instrumentStatus: {
    'in-force': 'Van kracht',
    'under-revision': 'Van kracht, in herziening',
    replaced: 'Vervangen',
  },

  asOf: (date) => `stand ${isDay(date) ? 'op' : 'in'} ${date}`,
  lastStepOn: (date) => `laatste stap: ${date}`,
  lastStep: {
    until: (step, last) => `${step}, tot en met ${last}`,
    now: (step) => `${step}, nu bezig`,
    nothingSince: (step) => `${step}; geen latere stap bekend`,
    nextUnknown: (step, asOf) => `${step}; geen latere stap bekend (${asOf})`,
  },
  facts: {
    keyFacts: 'In het kort',
    phase: 'Status',
    area: 'Gebied',
    where: 'Waar',
    instrument: 'Instrument',
    published: 'Gepubliceerd',
    eventDate: 'Datum van het feit',
    publisher: 'Uitgever',
    type: 'Soort',
    themes: 'Thema’s',
    when: 'Wanneer',
    place: 'Plaats',
    organiser: 'Organisator',
    calendarTitle: 'In uw agenda',
    calendar: 'Zet in uw agenda (ICS)',
    past: 'Dit evenement is voorbij.',
    names: 'Naam in drie talen',
    level: 'Niveau',
    nature: 'Aard',
    binding: 'Bindend?',
    legalBasis: 'Rechtsgrond',
    status: 'Status',
    dates: 'Belangrijke data',
    meanwhile: 'Intussen',
    outcome: 'Resultaat',
    documents: 'Documenten',
    sources: 'Bronnen',
    source: 'Bron',
    related: 'Over hetzelfde onderwerp',
  },
  replaced: {
    title: 'Dit plan is vervangen',
    text: 'Wat u hier leest, geldt niet meer. In de plaats kwam:',
    replaces: 'Dit plan vervangt',
  },

  around: { label: 'Vorige en volgende', before: 'Vorige', after: 'Volgende', newer: 'Nieuwer', older: 'Ouder' },

  document: {
    type: { web: 'webpagina', pdf: 'pdf', csv: 'csv' },
    language: { nl: 'Nederlands', fr: 'Frans', en: 'Engels' },
  },

  timeline: {
    overTime: 'De stappen in de tijd',
    toScale:
      'De tekening is op schaal: één vakje per maand. De nummers zijn die van de stappen hieronder. Van een stap met een gestippeld vakje is de datum niet bekend.',
    toSteps: 'Naar de stappen',
    title: 'De stappen',
    procedure: 'Hoe komt het tot stand?',
    procedureLead: 'De stappen, in volgorde. Bij elke stap staat wie aan zet is en wat u kunt doen.',
    stepOf: (step, all) => `Stap ${step} van ${all}:`,
    state: { done: 'Afgerond', now: 'Nu bezig', 'to-come': 'Moet nog komen', unknown: 'Niet bekend' },
    who: 'Aan zet',
    term: 'Termijn',
    act: 'Wat u kunt doen',
  },

  eventChange: {
    name: { cancelled: 'Geannuleerd', postponed: 'Uitgesteld' },
    titled: { cancelled: (title) => `Geannuleerd: ${title}`, postponed: (title) => `Uitgesteld: ${title}` },
    text: {
      cancelled: 'Dit evenement gaat niet door.',
      postponed:
        'Dit evenement gaat niet door op de aangekondigde datum. De nieuwe datum vindt u hier zodra die bekend is.',
    },
  },
  agenda: {
    name: (site) => `Evenementen – ${site}`,
    link: 'Abonneer u op alle evenementen (ICS)',
    how: 'Kopieer het adres van deze link en voeg het in uw agenda toe als abonnement. Wijzigingen volgen dan vanzelf.',
  },
  inquiry: {
    state: { announced: 'Aangekondigd', open: 'Nu open', closed: 'Afgesloten' },
    lastDay: 'Nu open: vandaag is de laatste dag',
    daysLeft: (days) => (days === 1 ? 'dag om te reageren' : 'dagen om te reageren'),
    today: 'Vandaag',
    openUntil: (last) => `Openbaar onderzoek, tot en met ${last}`,
    respond: 'Geef uw mening',
    toFile: 'Bekijk het dossier',
    box: 'Dit openbaar onderzoek in vijf regels',
    plan: 'Waarover',
    perimeter: 'Gebied',
    period: 'Wanneer',
    from: (first, last) => [`Van ${first}`, `tot en met ${last}`],
    until: (last) => `Tot en met ${last}`,
    answer: 'Reageren',
    howToAnswer: 'Hoe reageert u?',
    whereIsFile: 'Waar ligt het dossier?',
    closedAnswer: 'Reageren kan niet meer.',
    file: 'Het dossier',
    decides: 'Wie beslist',
    meetings: 'Infopunten en vergaderingen',
    result: 'Advies en beslissing',
    answers: (count) => `${count} reacties`,
    advice: 'Advies',
    decision: 'Beslissing',
    noResult: 'Op deze site staat geen beslissing.',
  },

  figures: {
    latest: 'De laatste cijfers',
    years: (name, area, first, last) => `${name}, ${area}, ${first}–${last}`,
    places: (name, date) => `${name} per gemeente, ${date}`,
    region: 'Brussels Gewest',
    date: 'Datum',
    year: 'Jaar',
    municipality: 'Gemeente',
    source: (word) => `${word}:`,
    copy: (day) => `kopie van ${day}`,
    download: 'De cijfers downloaden',
    columns: (isOfPlace) =>
      isOfPlace
        ? 'De tabel bevat alle cijfers van deze pagina: één regel per cijfer, met datum en bron.'
        : 'De tabel bevat alle cijfers van het Gewest en de gemeenten: één regel per onderwerp en datum, één kolom per gemeente, met haar (eerste) postcode als naam.',
    file: (size) => `Alle cijfers in één tabel (CSV, ${size})`,
    all: 'Alle cijfers, met grafieken en download',
  },

  hierarchy: {
    title: 'De plaats tussen de andere plannen',
    titleOfAll: 'Alle plannen in één schema',
    lead: 'Bovenaan wat voor het hele Gewest geldt, daaronder wat voor één gemeente of een deel ervan geldt. Wat strategisch is, geeft richting. Wat verordenend is, legt bindende regels op. Een plan kan allebei zijn.',
  },

  section: {
    title: 'Doorsnede',
    label: 'Schematische doorsnede, niet op schaal, met onderdelen van het plan die in de tekst staan',
    note: 'Schematische doorsnede, niet op schaal. Ze toont onderdelen die in de tekst staan.',
    panorama: (count) =>
      `Doorsnede van west naar oost door de ${count} gebieden, schematisch en niet op schaal; de nummers zijn die van de lijst`,
    panoramaNote: 'Doorsnede van west naar oost, schematisch en niet op schaal. De nummers zijn die van de lijst.',
  },
  map: {
    label: (count) =>
      `Kaart van het Gewest met de 19 gemeenten, het kanaal${count === 0 ? '' : count === 1 ? ' en één genummerd projectgebied' : ` en ${count} genummerde projectgebieden`}; de namen staan in de lijst`,
    labelOne: (title) =>
      `Kaart van het projectgebied ${title} en zijn omgeving, met de gemeentegrenzen en de waterlopen`,
    schematic:
      'Gemeentegrenzen van Statbel (statistische sectoren van 2011, vergeleken met die van 2025), vereenvoudigd; via BelgiumMaps.StatBel, CC BY. De projectgebieden zijn schematisch, tot op enkele honderden meters juist. De blauwe lijn is het kanaal, de blauwe streepjeslijn de Zenne.',
    all: 'Alle projecten, met een filter op status en gemeente',
  },

  list: {
    filter: 'Filteren',
    legend: 'Verfijn deze lijst',
    all: 'Alle',
    apply: 'Toon',
    clear: 'Wis de filters',
    field: {
      type: 'Soort',
      year: 'Jaar',
      theme: 'Thema',
      municipality: 'Gemeente',
      phase: 'Status',
      level: 'Niveau',
      nature: 'Aard',
    },
    count: (count) => (count === 1 ? '1 resultaat' : `${count} resultaten`),
    of: (from, to, count) => `${from} tot ${to} van ${count}`,
    none: 'Niets gevonden met deze filters.',
    pages: 'Bladeren',
    page: (number, of) => `Pagina ${number} van ${of}`,
    previous: 'Vorige pagina',
    next: 'Volgende pagina',
    open: 'Nu open',
    closed: 'Afgesloten',
    coming: 'Binnenkort',
    past: 'Voorbij',
  },

  finder: {
    label: 'Postcode of gemeente',
    hint: 'Bijvoorbeeld 1080 of Elsene',
    submit: 'Zoek',
    title: 'Wat komt er in uw buurt?',
    all: 'De 19 gemeenten',
    like: 'Bedoelt u',
    several: (typed) => `“${typed}” kan in meer dan één gemeente liggen`,
    outside: (postCode) =>
      `${postCode} is geen postcode van het Brussels Hoofdstedelijk Gewest. De postcodes van het Gewest staan hieronder.`,
    shared: (postCode, names) => `Een adres met postcode ${postCode} ligt in ${names}.`,
  },

  municipality: {
    projects: 'Stadsprojecten',
    noProjects: 'Geen van de gebieden op deze site ligt in deze gemeente.',
    inquiries: 'Openbare onderzoeken',
    noInquiries: 'Voor zover we weten loopt er nu geen gewestelijk openbaar onderzoek over een plan in deze gemeente.',
    pastInquiries: 'De laatste die afgesloten zijn',
    allInquiries: 'Hoe een openbaar onderzoek werkt',
    news: 'Nieuws',
    ask: 'Bij wie kunt u terecht?',
    newsletter: 'Nieuws over deze gemeente per mail',
    newsletterText:
      'Vink bij de inschrijving deze gemeente aan. Dan krijgt u het nieuws over haar plannen en projecten.',
    site: (name) => `Website van ${name}`,
    service: 'Dienst',
    noService:
      'Het adres van de dienst stedenbouw staat niet op deze site: het staat in geen van onze bronnen. De website van de gemeente brengt u ernaartoe.',
    address: 'Adres',
    phone: 'Telefoon',
    email: 'E-mail',
    online: 'Online',
    accordingTo: 'Bron:',
    figures: 'Cijfers',
    codes: 'Postcodes',
    former: 'Laken, Neder-Over-Heembeek en Haren zijn vroegere gemeenten. Ze horen nu bij Brussel-Stad.',
    shares: (codes) => `Ook sommige adressen met postcode ${codes} liggen in deze gemeente.`,
    sharedBy: (code, names) => `Niet elk adres met postcode ${code} ligt hier. Sommige liggen in ${names}.`,
    plan: 'Gemeentelijk ontwikkelingsplan',
    hasPlan: (date) => `Er is een gemeentelijk ontwikkelingsplan van ${date}.`,
    noPlan: 'Er is geen gemeentelijk ontwikkelingsplan.',
    neighbours: 'Buurgemeenten',
    everywhere: 'Wat overal hetzelfde is',
  },

  accessibility: {
    failures: 'Wat voldoet niet?',
    noFailures: 'De tests vonden geen onderdeel dat niet voldoet.',
    untested: 'Wat nog niet getest is',
    tested: 'Wat is getest, en wanneer?',
    on: (day, tools) => `De laatste tests in een browser liepen op ${day}, met ${tools}.`,
    axe: (pages, views, rules) =>
      `Een programma controleerde ${pages} pagina’s, elk in ${views} weergaven (licht en donker, breed en smal), aan de hand van ${rules} regels.`,
    results: 'Uitslag van elke test',
    suite: 'Test',
    passed: 'Geslaagd',
    failed: 'Niet geslaagd',
    criterion: (number) => `WCAG ${number}`,
    until: (day) => `te herstellen tegen ${day}`,
    json: 'Deze resultaten voor programma’s (JSON)',
    suites: {
      accessibility: 'Regels voor elke pagina (axe-core)',
      keyboard: 'Met het toetsenbord alleen, de focus altijd zichtbaar',
      reflow: 'Smal scherm, 400 % vergroot, ruimere tekst',
      preferences: 'Hoog contrast, minder beweging, zonder JavaScript',
      targets: 'Grootte van knoppen en links',
      language: 'Taal van elk stuk tekst',
      names: 'Namen en rollen voor een schermlezer',
      print: 'Afdrukken',
      newsletter: 'Inschrijven en uitschrijven voor de nieuwsbrief',
      tasks: 'Acht taken op een telefoon',
    },
  },

  doors: { goTo: 'Hier moet u zijn' },
  statuses: { projects: 'Projecten met deze status', noProjects: 'Nu geen enkel project' },
  people: { about: 'Volgt op', page: 'Dienst' },

  home: {
    inquiries: 'Uw mening',
    noneOpen: 'Voor zover we weten loopt er nu geen openbaar onderzoek over een gewestelijk plan.',
    lastClosed: 'De laatste drie',
    projects: 'Waar verandert de stad?',
    news: 'Nieuws',
    allNews: 'Al het nieuws',
  },
}
