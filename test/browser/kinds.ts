/** A page of each layout in Dutch. Together they represent the whole site: news, events, letters and so on add no layout. */
export const KINDS = {
  home: '/nl/',
  section: '/nl/over-ons',
  article: '/nl/over-ons/onze-partners',
  projects: '/nl/stadsprojecten',
  project: '/nl/stadsprojecten/heyvaert',
  instrument: '/nl/plannen-en-reglementen/gewestelijk-bestemmingsplan',
  inquiry: '/nl/openbare-onderzoeken/heyvaert-2019',
  municipality: '/nl/in-uw-buurt/sint-jans-molenbeek',
  search: '/nl/zoeken?q=plan',
  newsletter: '/nl/nieuwsbrief',
  glossary: '/nl/woordenlijst',
  gateway: '/',
  unknown: '/nl/onbekend',
  chart: '/nl/statistieken-en-analyse/bevolking',
  inquiries: '/nl/openbare-onderzoeken',
  statement: '/nl/toegankelijkheid',
} as const
export type Kind = keyof typeof KINDS

const ALL = Object.entries(KINDS) as [Kind, string][]

/** Runs a check on a page of each kind. Returns the faults, prefixed with the kind. */
export async function faultsOf(look: (path: string, kind: Kind) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = []
  for (const [kind, path] of ALL) faults.push(...(await look(path, kind)).map((fault) => `${kind}: ${fault}`))
  return faults
}
