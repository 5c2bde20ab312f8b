interface Locality {
  code: string
  nl: string
  fr: string
}

interface More {
  localities?: readonly Locality[]
  /** Parts of a name by which people call the whole municipality. */
  short?: readonly string[]
  /** Post codes of other municipalities, or of one organisation, with addresses in this one. */
  alsoIn?: readonly string[]
}

const municipality = (nl: string, fr: string, { localities = [], short = [], alsoIn = [] }: More = {}) => ({
  nl,
  fr,
  localities,
  short,
  alsoIn,
})

/**
 * The 19 municipalities of the Region by main post code. Both names are official. Post codes: address register BeST of
 * FPS BOSA, September 2026.
 */
export const MUNICIPALITIES = {
  '1000': municipality('Brussel-Stad', 'Bruxelles-Ville', {
    localities: [
      { code: '1000', nl: 'Brussel', fr: 'Bruxelles' },
      { code: '1020', nl: 'Laken', fr: 'Laeken' },
      { code: '1120', nl: 'Neder-Over-Heembeek', fr: 'Neder-Over-Heembeek' },
      { code: '1130', nl: 'Haren', fr: 'Haren' },
    ],
    short: ['Brussels', 'BXL', 'Heembeek', 'NOH'],
    alsoIn: ['1040', '1047', '1050', '1060'],
  }),
  '1030': municipality('Schaarbeek', 'Schaerbeek', { alsoIn: ['1035', '1105'] }),
  '1040': municipality('Etterbeek', 'Etterbeek'),
  '1050': municipality('Elsene', 'Ixelles'),
  '1060': municipality('Sint-Gillis', 'Saint-Gilles'),
  '1070': municipality('Anderlecht', 'Anderlecht'),
  '1080': municipality('Sint-Jans-Molenbeek', 'Molenbeek-Saint-Jean', { short: ['Molenbeek'] }),
  '1081': municipality('Koekelberg', 'Koekelberg'),
  '1082': municipality('Sint-Agatha-Berchem', 'Berchem-Sainte-Agathe', { short: ['Berchem'] }),
  '1083': municipality('Ganshoren', 'Ganshoren'),
  '1090': municipality('Jette', 'Jette'),
  '1140': municipality('Evere', 'Evere'),
  '1150': municipality('Sint-Pieters-Woluwe', 'Woluwe-Saint-Pierre', { short: ['WSP'] }),
  '1160': municipality('Oudergem', 'Auderghem'),
  '1170': municipality('Watermaal-Bosvoorde', 'Watermael-Boitsfort', {
    short: ['Watermaal', 'Watermael', 'Bosvoorde', 'Boitsfort'],
  }),
  '1180': municipality('Ukkel', 'Uccle'),
  '1190': municipality('Vorst', 'Forest'),
  '1200': municipality('Sint-Lambrechts-Woluwe', 'Woluwe-Saint-Lambert', { short: ['WSL'] }),
  '1210': municipality('Sint-Joost-ten-Node', 'Saint-Josse-ten-Noode', {
    short: ['Sint-Joost', 'Saint-Josse'],
    alsoIn: ['1006'],
  }),
} as const satisfies Record<string, { nl: string; fr: string } & Required<More>>

/** The main post code is the id of a municipality. */
export type Municipality = keyof typeof MUNICIPALITIES
export const MUNICIPALITY_CODES = Object.keys(MUNICIPALITIES) as Municipality[]
