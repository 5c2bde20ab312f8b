import { escapeHtml } from '../../text/escape.ts'
import { short } from './path.ts'

/** A city, and where it is in degrees. */
export interface City {
  name: string
  longitude: number
  latitude: number
}

interface DistancesOptions {
  /** Distance from the middle to the upper edge, in kilometres. */
  reach: number
  /** Distance between two rings, in kilometres. */
  ring: number
  /** What the rings mean, such as `ring: 50 km`. */
  ringLabel: string
  /** Text alternative. */
  label: string
}

const BRUSSELS = { longitude: 4.352, latitude: 50.847 }
const EARTH_RADIUS_KM = 6371
/** Size of a chart in units. */
const [WIDTH, HEIGHT] = [180, 120]
/** Space between a dot and its name, and the mean width of a letter and height of a line at the largest size of the text. */
const [GAP, LETTER, LINE] = [5, 8.5, 14]
/** Radius of the dot of a city, and of that of Brussels. */
const [DOT, MIDDLE] = [2, 4]

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Where the name of a city may stand. */
interface NamePlace {
  x: number
  y: number
  /** The value of `text-anchor`. */
  anchor: 'start' | 'middle' | 'end'
  box: Box
}

/**
 * Cities around Brussels on an azimuthal equidistant chart: distance and direction from Brussels are right. North is up.
 * A name is on the outer side of its dot; if it does not fit there or covers something, on the inner side, above or below.
 */
export function drawDistances(cities: readonly City[], { reach, ring, ringLabel, label }: DistancesOptions): string {
  const unitsPerKm = HEIGHT / 2 / reach
  const corner = Math.hypot(WIDTH, HEIGHT) / 2
  const rings = Array.from(
    { length: Math.floor(corner / (ring * unitsPerKm)) },
    (_, i) => `<circle class="ring" cx="${WIDTH / 2}" cy="${HEIGHT / 2}" r="${short((i + 1) * ring * unitsPerKm)}"/>`,
  )
  const taken = [
    around(WIDTH / 2, HEIGHT / 2, MIDDLE),
    boxOfText(4, HEIGHT - 8, 'start', ringLabel),
    ...cities.map((city) => around(...placeOf(city, reach), DOT)),
  ]
  const dots = cities.map((city) => {
    const [x, y] = placeOf(city, reach)
    const name = bestPlace(namePlaces(x, y, city.name), taken)
    taken.push(name.box)
    const anchor = name.anchor === 'start' ? '' : ` text-anchor="${name.anchor}"`
    return `<circle cx="${short(x)}" cy="${short(y)}" r="${DOT}"/><text x="${short(name.x)}" y="${short(name.y)}"${anchor}>${escapeHtml(city.name)}</text>`
  })
  return `<svg class="distances" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(label)}">${rings.join('')}<circle cx="${WIDTH / 2}" cy="${HEIGHT / 2}" r="${MIDDLE}"/>${dots.join('')}<text class="ring-text" x="4" y="${HEIGHT - 8}">${escapeHtml(ringLabel)}</text></svg>`
}

/** The places for a name beside, above and below its dot, the best first. */
function namePlaces(x: number, y: number, name: string): NamePlace[] {
  const place = (x: number, y: number, anchor: NamePlace['anchor']) => ({
    x,
    y,
    anchor,
    box: boxOfText(x, y, anchor, name),
  })
  const [left, right] = [place(x - GAP, y, 'end'), place(x + GAP, y, 'start')]
  const [above, below] = [place(x, y - GAP - LINE / 2, 'middle'), place(x, y + GAP + LINE / 2, 'middle')]
  return x < WIDTH / 2 ? [left, right, above, below] : [right, left, above, below]
}

/** The first place on the chart that covers nothing; if there is none, the first on the chart. */
function bestPlace(places: readonly NamePlace[], taken: readonly Box[]): NamePlace {
  const within = places.filter(({ box }) => box.left >= 0 && box.right <= WIDTH && box.top >= 0 && box.bottom <= HEIGHT)
  const best = within.find(({ box }) => !taken.some((other) => overlap(box, other))) ?? within[0] ?? places[0]
  if (!best) throw new Error('A name has no places')
  return best
}

function boxOfText(x: number, y: number, anchor: NamePlace['anchor'], text: string): Box {
  const width = text.length * LETTER
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return { left, right: left + width, top: y - LINE / 2, bottom: y + LINE / 2 }
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether a place is on a chart, with space for its dot. */
export function isOnChart(place: Omit<City, 'name'>, reach: number): boolean {
  const [x, y] = placeOf(place, reach)
  return x > DOT && x < WIDTH - DOT && y > 2 * DOT && y < HEIGHT - 2 * DOT
}

/** The place of a city on a chart, in units. */
function placeOf(place: Omit<City, 'name'>, reach: number): [number, number] {
  const { distance, bearing } = fromBrussels(place)
  const units = (distance * HEIGHT) / 2 / reach
  return [WIDTH / 2 + units * Math.sin(bearing), HEIGHT / 2 - units * Math.cos(bearing)]
}

/** Great-circle distance in kilometres, and bearing in radians clockwise from north (haversine formula). */
export function fromBrussels({ longitude, latitude }: Omit<City, 'name'>): { distance: number; bearing: number } {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const [lat1, lat2] = [rad(BRUSSELS.latitude), rad(latitude)]
  const [dLat, dLon] = [lat2 - lat1, rad(longitude - BRUSSELS.longitude)]
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(dLon / 2) ** 2
  const bearing = Math.atan2(
    Math.sin(dLon) * Math.cos(lat2),
    Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(dLon),
  )
  return { distance: 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a)), bearing }
}
