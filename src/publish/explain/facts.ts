import { MUNICIPALITY_CODES } from '../../domain/municipalities.ts'
import { type Example, type Explanations, file, words } from './explanation.ts'

/** An example in the facts of a page. */
const facts = (wrong: string, right: string, more?: Omit<Example, 'file' | 'part' | 'wrong' | 'right'>) =>
  file('plan/facts.yaml', `${wrong}\n`, `${right}\n`, more)

const THREE = '{ nl: A, fr: B, en: C }'
const EVENT = `place: ${THREE}\norganiser: ${THREE}\nthemes: [planning]\nannounced: 2026-11-24`
const INQUIRY = `kind: inquiry\nplan: /about\nperimeter: ${THREE}\ndecides: ${THREE}`
const PROJECT = 'kind: project\nmunicipalities: [1080]\n'
const WITH_INSTRUMENT = {
  pages: { '/instrument': '' },
  files: {
    'instrument/facts.yaml': `kind: instrument\nlevel: regional\nnature: [legal]\nbinding: everyone\nstatus: in-force\nasOf: 2026\nprocedure: [{ id: draft, name: ${THREE}, who: ${THREE} }, { id: decision, name: ${THREE}, who: ${THREE} }]\n`,
  },
}
const DOORS = `kind: doors\nentries:\n  - { id: permit, question: ${THREE}, answer: ${THREE}, words: { nl: [a], fr: [b], en: [c] }, links: `
const RESULTS = `on: 2026-11-24
tools: [{ name: axe-core, version: "4" }]
axe: { pages: 1, views: 1, rules: 1 }
suites: [{ id: keyboard, passed: 7, failed: 0 }]
violations: []
`
const STATEMENT = { files: { 'plan/facts.yaml': 'kind: accessibility\n' } }
const CHART = (ring: number, at: string) =>
  `kind: distances\ncharts: [{ name: ${THREE}, reach: 105, ring: ${ring}, cities: [{ name: ${THREE}, at: ${at} }] }]`
const ANTWERP = '[4.40, 51.22]'

/** The facts of the finder: 19 municipalities in a ring, each with the two beside it as neighbours. */
function finder(change: (entries: string[]) => string[]): string {
  const entries = MUNICIPALITY_CODES.map((code, i) => {
    const beside = [MUNICIPALITY_CODES.at(i - 1), MUNICIPALITY_CODES[(i + 1) % MUNICIPALITY_CODES.length]]
    return `    - { code: ${code}, site: { nl: "https://a.be" }, neighbours: [${beside.join(', ')}] }`
  })
  return `kind: finder
municipality: { summary: { nl: "A {name}", fr: "B {name}", en: "C {name}" }, ask: ${THREE} }
places:
  everywhere: /about
  plans: { asOf: 2023, source: { name: ${THREE} }, about: [/about] }
  list:
${change(entries).join('\n')}`
}
const FINDER = finder((entries) => entries)

/** Facts of pages. */
export const factsOfPages = {
  'facts-without-page': {
    example: file('nieuw/facts.yaml', 'kind: news\ndate: 2026-03-02\ntype: decision\n', undefined),
    nl: words(
      'facts.yaml zonder pagina',
      'In de map staat geen tekst, dus geen pagina toont deze gegevens.',
      'Schrijf nl.md en fr.md, of verwijder facts.yaml.',
    ),
    fr: words(
      'facts.yaml sans page',
      'Le dossier ne contient aucun texte : aucune page ne montre ces données.',
      'Rédigez nl.md et fr.md, ou supprimez facts.yaml.',
    ),
    en: words(
      'facts.yaml without a page',
      'The folder has no text, so no page shows these facts.',
      'Write nl.md and fr.md, or remove facts.yaml.',
    ),
  },
  'second-of-kind': {
    example: facts('kind: index', 'kind: people', {
      pages: { '/map': '' },
      files: { 'map/facts.yaml': 'kind: index\n' },
    }),
    nl: words(
      'Tweede pagina van een soort die één keer bestaat',
      'Een lijst, de sitemap, de zoeker en dergelijke bestaan één keer op de site.',
      'Verwijder een van de twee, of geef ze een andere soort.',
    ),
    fr: words(
      'Deuxième page d’un type unique',
      'Une liste, le plan du site, la recherche de commune et autres n’existent qu’une fois sur le site.',
      'Supprimez l’une des deux, ou donnez-lui un autre type.',
    ),
    en: words(
      'Second page of a kind that exists once',
      'A list, the site map, the finder and the like exist once on the site.',
      'Remove one of the two, or give it another kind.',
    ),
  },
  'wrong-dates': {
    example: facts(
      `kind: event\nstart: 2026-12-10\nend: 2026-12-09\n${EVENT}`,
      `kind: event\nstart: 2026-12-09\nend: 2026-12-10\n${EVENT}`,
    ),
    nl: words('Einde voor het begin', 'De tweede datum ligt voor de eerste.', 'Verbeter een van de twee datums.'),
    fr: words('Fin avant le début', 'La seconde date précède la première.', 'Corrigez l’une des deux dates.'),
    en: words('End before the beginning', 'The second date is before the first.', 'Correct one of the two dates.'),
  },
  'event-without-start-time': {
    example: facts(
      `kind: event\nstart: 2026-12-09\nend: 2026-12-09T18:00\n${EVENT}`,
      `kind: event\nstart: 2026-12-09T16:00\nend: 2026-12-09T18:00\n${EVENT}`,
    ),
    nl: words(
      'Evenement met een einduur maar zonder beginuur',
      'Een agenda kent alleen evenementen met twee uren of met geen.',
      'Schrijf het uur ook in start, of alleen de dag in end.',
    ),
    fr: words(
      'Événement avec une heure de fin mais sans heure de début',
      'Un agenda ne connaît que des événements avec deux heures ou sans heure.',
      'Écrivez aussi l’heure dans start, ou seulement le jour dans end.',
    ),
    en: words(
      'Event with a time of end but none of start',
      'Calendars know only events with both times or with none.',
      'Write the time in start too, or only the day in end.',
    ),
  },
  'inquiry-without-last-day': {
    example: facts(`${INQUIRY}\nfirst: 2026-11-01\nlast: 2026-12`, `${INQUIRY}\nfirst: 2026-11-01\nlast: 2026-12-15`),
    nl: words(
      'Openbaar onderzoek zonder laatste dag',
      'Het onderzoek sluit vanzelf na zijn laatste dag; daarvoor is een volledige datum nodig.',
      'Schrijf de laatste dag waarop mensen kunnen reageren.',
    ),
    fr: words(
      'Enquête publique sans dernier jour',
      'L’enquête se clôt d’elle-même après son dernier jour ; il faut pour cela une date complète.',
      'Écrivez le dernier jour pour réagir.',
    ),
    en: words(
      'Public inquiry without a last day',
      'The inquiry closes by itself after its last day, which needs a whole date.',
      'Write the last day on which people can answer.',
    ),
  },
  'inquiry-without-first-day': {
    example: facts(`${INQUIRY}\nlast: 2026-12-15`, `${INQUIRY}\nfirst: 2026-11-01\nlast: 2026-12-15`),
    nl: words(
      'Openbaar onderzoek zonder eerste dag',
      'Zonder eerste dag zien lezers het onderzoek als geopend.',
      'Schrijf in first de eerste dag waarop mensen kunnen reageren.',
    ),
    fr: words(
      'Enquête publique sans premier jour',
      'Sans premier jour, le lecteur voit l’enquête comme ouverte.',
      'Écrivez dans first le premier jour pour réagir.',
    ),
    en: words(
      'Public inquiry without a first day',
      'Without a first day, readers see the inquiry as open.',
      'Write in first the first day on which people can answer.',
    ),
  },
  'unknown-step': {
    example: facts(
      `${PROJECT}phase: decision\nasOf: 2026-05\ninstrument: /instrument\nsteps: [{ step: drafd, on: 2026-01 }]`,
      `${PROJECT}phase: decision\nasOf: 2026-05\ninstrument: /instrument\nsteps: [{ step: draft, on: 2026-01 }]`,
      WITH_INSTRUMENT,
    ),
    nl: words(
      'Stap die de procedure niet kent',
      'De stappen van een project zijn die van de procedure van zijn instrument.',
      'Schrijf een stap die de melding noemt, of noem het juiste instrument.',
    ),
    fr: words(
      'Étape absente de la procédure',
      'Les étapes d’un projet sont celles de la procédure de son instrument.',
      'Écrivez une étape citée dans le message, ou indiquez le bon instrument.',
    ),
    en: words(
      'Step that the procedure does not have',
      'The steps of a project are those of the procedure of its instrument.',
      'Write a step that the message names, or name the right instrument.',
    ),
  },
  'unknown-phase': {
    example: facts(
      `${PROJECT}phase: unknown\nasOf: 2026-05\ninstrument: /instrument\nsteps: [{ step: draft, on: 2026-01 }]`,
      `${PROJECT}phase: study\nasOf: 2026-05\ninstrument: /instrument\nsteps: [{ step: draft, on: 2026-01 }]`,
      WITH_INSTRUMENT,
    ),
    nl: words(
      'Onbekende fase ondanks een bekende stap',
      'Lezers kunnen het project dan niet vinden bij zijn fase.',
      'Schrijf de fase na de laatste bekende stap.',
    ),
    fr: words(
      'Phase inconnue malgré une étape connue',
      'Le lecteur ne trouve alors pas le projet par sa phase.',
      'Écrivez la phase qui suit la dernière étape connue.',
    ),
    en: words(
      'Unknown phase although a step is known',
      'Readers then cannot find the project by its phase.',
      'Write the phase after the last known step.',
    ),
  },
  'stale-step': {
    example: facts(
      `${PROJECT}phase: study\nasOf: 2024-05`,
      `${PROJECT}phase: study\nasOf: 2024-05\nchecked: 2026-11-20`,
    ),
    nl: words(
      'Gegeven dat al een jaar niet is nagekeken',
      'Er wordt een volgende stap verwacht, en de bron is meer dan een jaar oud.',
      'Zoek een nieuwere bron. Is er geen, schrijf dan checked: met de dag van vandaag.',
    ),
    fr: words(
      'Donnée non vérifiée depuis un an',
      'Une étape suivante est attendue, et la source a plus d’un an.',
      'Cherchez une source plus récente. S’il n’y en a pas, écrivez checked: avec la date du jour.',
    ),
    en: words(
      'Fact that was not checked for a year',
      'A next step is expected, and the source is more than a year old.',
      'Look for a newer source. If there is none, write checked: with the day of today.',
    ),
  },
  'overdue-step': {
    example: facts(
      `${PROJECT}phase: study\nasOf: 2026-05\ninstrument: /instrument\nsteps: [{ step: draft, on: 2026-06-01, state: to-come }]`,
      `${PROJECT}phase: study\nasOf: 2026-05\ninstrument: /instrument\nsteps: [{ step: draft, on: 2026-06-01, state: done }]`,
      WITH_INSTRUMENT,
    ),
    nl: words(
      'Stap die al voorbij zou zijn',
      'De datum is voorbij, maar de stap geldt nog als bezig of toekomstig.',
      'Schrijf state: done, of verbeter de datum.',
    ),
    fr: words(
      'Étape qui devrait être passée',
      'La date est passée, mais l’étape est encore en cours ou à venir.',
      'Écrivez state: done, ou corrigez la date.',
    ),
    en: words(
      'Step that should be over',
      'Its date is over, but the step still counts as present or to come.',
      'Write state: done, or correct the date.',
    ),
  },
  'door-without-link': {
    example: facts(`${DOORS}[] }`, `${DOORS}[{ name: ${THREE}, url: "https://a.brussels" }] }`),
    nl: words(
      'Vraag zonder link naar de dienst',
      'De lezer weet dan niet waar hij heen moet.',
      'Voeg onder links het adres van de dienst toe.',
    ),
    fr: words(
      'Question sans lien vers le service',
      'Le lecteur ne sait alors pas où aller.',
      'Ajoutez sous links l’adresse du service.',
    ),
    en: words(
      'Question without a link to the service',
      'The reader then does not know where to go.',
      'Add the address of the service under links.',
    ),
  },
  'door-to-itself': {
    example: facts(
      `${DOORS}[{ name: ${THREE}, page: /plan }] }`,
      `${DOORS}[{ name: ${THREE}, url: "https://a.brussels" }] }`,
    ),
    nl: words('Link naar de pagina zelf', 'De lezer blijft op dezelfde pagina.', 'Schrijf het adres van de dienst.'),
    fr: words('Lien vers la page elle-même', 'Le lecteur reste sur la même page.', 'Écrivez l’adresse du service.'),
    en: words('Link to the page itself', 'The reader stays on the same page.', 'Write the address of the service.'),
  },
  'ring-distance': {
    example: facts(CHART(500, ANTWERP), CHART(50, ANTWERP)),
    nl: words(
      'Afstand tussen ringen die niet past',
      'De grafiek zou geen of veel te veel ringen hebben.',
      'Schrijf een afstand die de melding noemt.',
    ),
    fr: words(
      'Distance entre cercles inadaptée',
      'Le graphique n’aurait aucun cercle ou beaucoup trop.',
      'Écrivez une distance indiquée dans le message.',
    ),
    en: words(
      'Distance between rings that does not fit',
      'The chart would have no ring, or far too many.',
      'Write a distance that the message names.',
    ),
  },
  'city-off-chart': {
    example: facts(CHART(50, '[51.22, 4.40]'), CHART(50, ANTWERP)),
    nl: words(
      'Stad buiten de grafiek',
      'Vaak staan lengte en breedte verkeerd om.',
      'Schrijf eerst de lengte, dan de breedte: [4.40, 51.22].',
    ),
    fr: words(
      'Ville hors du graphique',
      'Souvent, longitude et latitude sont inversées.',
      'Écrivez d’abord la longitude, puis la latitude : [4.40, 51.22].',
    ),
    en: words(
      'City outside the chart',
      'Longitude and latitude are often the wrong way round.',
      'Write the longitude first, then the latitude: [4.40, 51.22].',
    ),
  },
  'missing-municipality': {
    example: facts(
      finder((entries) => entries.slice(0, -1).map((one) => one.replace(/1210, |, 1210/, ''))),
      FINDER,
    ),
    nl: words(
      'Gemeente die ontbreekt',
      'De zoeker heeft alle 19 gemeenten nodig.',
      'Voeg de gemeente toe, met code, site en neighbours.',
    ),
    fr: words(
      'Commune manquante',
      'La recherche a besoin des 19 communes.',
      'Ajoutez la commune, avec code, site et neighbours.',
    ),
    en: words(
      'Municipality that is missing',
      'The finder needs all 19 municipalities.',
      'Add the municipality, with code, site and neighbours.',
    ),
  },
  'second-municipality': {
    example: facts(
      finder((entries) => [...entries, ...entries.slice(-1)]),
      FINDER,
    ),
    nl: words(
      'Gemeente die twee keer voorkomt',
      'Elke gemeente heeft één vermelding.',
      'Verwijder een van de twee, of verbeter de code.',
    ),
    fr: words(
      'Commune présente deux fois',
      'Chaque commune a une seule entrée.',
      'Supprimez l’une des deux, ou corrigez le code.',
    ),
    en: words(
      'Municipality that is there twice',
      'Each municipality has one entry.',
      'Remove one of the two, or correct the code.',
    ),
  },
  'one-sided-border': {
    example: facts(
      finder(([first = '', ...rest]) => [first.replace(/, \d+\] \}$/, '] }'), ...rest]),
      FINDER,
    ),
    nl: words(
      'Buurgemeenten die elkaar niet noemen',
      'Als A aan B grenst, grenst B aan A.',
      'Noem elke buur in beide gemeenten.',
    ),
    fr: words(
      'Communes voisines qui ne se citent pas',
      'Si A touche B, B touche A.',
      'Citez chaque voisine dans les deux communes.',
    ),
    en: words(
      'Neighbours that do not name each other',
      'If A borders on B, B borders on A.',
      'Name each neighbour in both municipalities.',
    ),
  },
  'missing-test-results': {
    example: file('test-results.yaml', undefined, RESULTS, STATEMENT),
    nl: words(
      'Toegankelijkheidsverklaring zonder testresultaten',
      'De verklaring toont wat de tests vonden.',
      'Voer npm run accessibility uit.',
    ),
    fr: words(
      'Déclaration d’accessibilité sans résultats de tests',
      'La déclaration montre ce que les tests ont trouvé.',
      'Exécutez npm run accessibility.',
    ),
    en: words(
      'Accessibility statement without test results',
      'The statement shows what the tests found.',
      'Run npm run accessibility.',
    ),
  },
  'fault-not-in-statement': {
    example: file(
      'test-results.yaml',
      RESULTS.replace('violations: []', 'violations: [{ rule: color-contrast, pages: [/nl/] }]'),
      RESULTS,
      STATEMENT,
    ),
    nl: words(
      'Gebrek dat niet in de verklaring staat',
      'Elk bekend gebrek moet in de toegankelijkheidsverklaring staan.',
      'Verhelp het en test opnieuw, of voeg het toe onder known.',
    ),
    fr: words(
      'Défaut absent de la déclaration',
      'Chaque défaut connu doit figurer dans la déclaration d’accessibilité.',
      'Corrigez-le et testez de nouveau, ou ajoutez-le sous known.',
    ),
    en: words(
      'Fault that is not in the statement',
      'Each known fault has to be in the accessibility statement.',
      'Correct it and test again, or add it under known.',
    ),
  },
  'failed-tests': {
    example: file('test-results.yaml', RESULTS.replace('failed: 0', 'failed: 1'), RESULTS, STATEMENT),
    nl: words(
      'Tests die niet slaagden',
      'De verklaring zou zeggen dat de site werkt, terwijl een test faalt.',
      'Verbeter de site en voer npm run accessibility opnieuw uit.',
    ),
    fr: words(
      'Tests échoués',
      'La déclaration dirait que le site fonctionne alors qu’un test échoue.',
      'Corrigez le site et exécutez de nouveau npm run accessibility.',
    ),
    en: words(
      'Tests that failed',
      'The statement would say that the site works although a test fails.',
      'Correct the site and run npm run accessibility again.',
    ),
  },
} as const satisfies Explanations

// cspell:locale en-GB,nl,fr
// cspell:ignore drafd
