import { fold } from '../text/fold.ts'

interface Locality {
  code: string
  nl: string
  fr: string
}

const municipality = (nl: string, fr: string, localities: readonly Locality[] = []) => ({ nl, fr, localities })

/** The 19 municipalities of the Region by main post code. Both names are official. */
export const MUNICIPALITIES = {
  '1000': municipality('Brussel-Stad', 'Bruxelles-Ville', [
    { code: '1000', nl: 'Brussel', fr: 'Bruxelles' },
    { code: '1020', nl: 'Laken', fr: 'Laeken' },
    { code: '1120', nl: 'Neder-Over-Heembeek', fr: 'Neder-Over-Heembeek' },
    { code: '1130', nl: 'Haren', fr: 'Haren' },
  ]),
  '1030': municipality('Schaarbeek', 'Schaerbeek'),
  '1040': municipality('Etterbeek', 'Etterbeek'),
  '1050': municipality('Elsene', 'Ixelles'),
  '1060': municipality('Sint-Gillis', 'Saint-Gilles'),
  '1070': municipality('Anderlecht', 'Anderlecht'),
  '1080': municipality('Sint-Jans-Molenbeek', 'Molenbeek-Saint-Jean'),
  '1081': municipality('Koekelberg', 'Koekelberg'),
  '1082': municipality('Sint-Agatha-Berchem', 'Berchem-Sainte-Agathe'),
  '1083': municipality('Ganshoren', 'Ganshoren'),
  '1090': municipality('Jette', 'Jette'),
  '1140': municipality('Evere', 'Evere'),
  '1150': municipality('Sint-Pieters-Woluwe', 'Woluwe-Saint-Pierre'),
  '1160': municipality('Oudergem', 'Auderghem'),
  '1170': municipality('Watermaal-Bosvoorde', 'Watermael-Boitsfort'),
  '1180': municipality('Ukkel', 'Uccle'),
  '1190': municipality('Vorst', 'Forest'),
  '1200': municipality('Sint-Lambrechts-Woluwe', 'Woluwe-Saint-Lambert'),
  '1210': municipality('Sint-Joost-ten-Node', 'Saint-Josse-ten-Noode'),
} as const satisfies Record<string, { nl: string; fr: string; localities: readonly Locality[] }>

/** The main post code is the id of a municipality. */
export type Municipality = keyof typeof MUNICIPALITIES
export const MUNICIPALITY_CODES = Object.keys(MUNICIPALITIES) as Municipality[]

/** Maximum number of characters that are read of a name. */
const LONGEST = 60

/** What each municipality and its parts are found by: post codes, and names in plain letters. */
const KNOWN = MUNICIPALITY_CODES.map((code) => {
  const { nl, fr, localities } = MUNICIPALITIES[code]
  return {
    code,
    codes: [code, ...localities.map((one) => one.code)],
    names: [nl, fr, ...localities.flatMap((one) => [one.nl, one.fr])].map(plain),
  }
})

/**
 * Finds a municipality by post code or by name in either language, including those of the parts of the City of Brussels.
 * Ignores case, accents and hyphens, and reads `St` as `Sint` or `Saint`.
 * @example municipalityOf('st gilles') // '1060'
 */
export function municipalityOf(text: string): Municipality | undefined {
  const wanted = plain(text)
  return KNOWN.find(({ code, codes, names }) =>
    [...codes, ...names].some((one) => one === wanted || `${code} ${one}` === wanted),
  )?.code
}

/** Municipalities with a name that contains the input, to choose from if none matches exactly. */
export function municipalitiesLike(text: string): Municipality[] {
  const wanted = plain(text)
  if (wanted.length < 3) return []
  return KNOWN.filter(({ names }) => names.some((name) => name.includes(wanted))).map(({ code }) => code)
}

function plain(text: string): string {
  return fold(text.slice(0, LONGEST))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\b(?:st|ste|sint|saint|sainte)\b/g, 'st')
}
