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
/** Space between a dot and its name, and the mean width of a letter at the largest size of the text. */
const [GAP, LETTER] = [5, 7.5]
/** Radius of the dot of a city. */
const DOT = 2

/**
 * Cities around Brussels on an azimuthal equidistant chart: distance and direction from Brussels are right. North is up.
 * A name is on the outer side of its dot, or on the inner side if it would not fit there.
 */
export function drawDistances(cities: readonly City[], { reach, ring, ringLabel, label }: DistancesOptions): string {
  const unitsPerKm = HEIGHT / 2 / reach
  const corner = Math.hypot(WIDTH, HEIGHT) / 2
  const rings = Array.from(
    { length: Math.floor(corner / (ring * unitsPerKm)) },
    (_, i) => `<circle class="ring" cx="${WIDTH / 2}" cy="${HEIGHT / 2}" r="${short((i + 1) * ring * unitsPerKm)}"/>`,
  )
  const dots = cities.map((city) => {
    const [x, y] = placeOf(city, reach)
    const width = GAP + city.name.length * LETTER
    const isLeft = x < WIDTH / 2 ? x > width : x + width > WIDTH
    const end = isLeft ? ' text-anchor="end"' : ''
    return `<circle cx="${short(x)}" cy="${short(y)}" r="${DOT}"/><text x="${short(isLeft ? x - GAP : x + GAP)}" y="${short(y)}"${end}>${escapeHtml(city.name)}</text>`
  })
  return `<svg class="distances" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(label)}">${rings.join('')}<circle cx="${WIDTH / 2}" cy="${HEIGHT / 2}" r="4"/>${dots.join('')}<text class="ring-text" x="4" y="${HEIGHT - 8}">${escapeHtml(ringLabel)}</text></svg>`
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
