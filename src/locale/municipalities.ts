/** The 19 municipalities of the Region by post code, each under its names; both are official. */
export const MUNICIPALITIES = {
  '1000': { nl: 'Brussel', fr: 'Bruxelles' },
  '1030': { nl: 'Schaarbeek', fr: 'Schaerbeek' },
  '1040': { nl: 'Etterbeek', fr: 'Etterbeek' },
  '1050': { nl: 'Elsene', fr: 'Ixelles' },
  '1060': { nl: 'Sint-Gillis', fr: 'Saint-Gilles' },
  '1070': { nl: 'Anderlecht', fr: 'Anderlecht' },
  '1080': { nl: 'Sint-Jans-Molenbeek', fr: 'Molenbeek-Saint-Jean' },
  '1081': { nl: 'Koekelberg', fr: 'Koekelberg' },
  '1082': { nl: 'Sint-Agatha-Berchem', fr: 'Berchem-Sainte-Agathe' },
  '1083': { nl: 'Ganshoren', fr: 'Ganshoren' },
  '1090': { nl: 'Jette', fr: 'Jette' },
  '1140': { nl: 'Evere', fr: 'Evere' },
  '1150': { nl: 'Sint-Pieters-Woluwe', fr: 'Woluwe-Saint-Pierre' },
  '1160': { nl: 'Oudergem', fr: 'Auderghem' },
  '1170': { nl: 'Watermaal-Bosvoorde', fr: 'Watermael-Boitsfort' },
  '1180': { nl: 'Ukkel', fr: 'Uccle' },
  '1190': { nl: 'Vorst', fr: 'Forest' },
  '1200': { nl: 'Sint-Lambrechts-Woluwe', fr: 'Woluwe-Saint-Lambert' },
  '1210': { nl: 'Sint-Joost-ten-Node', fr: 'Saint-Josse-ten-Noode' },
} as const

/** A municipality is known by its main post code. */
export type Municipality = keyof typeof MUNICIPALITIES
export const MUNICIPALITY_CODES = Object.keys(MUNICIPALITIES) as Municipality[]
