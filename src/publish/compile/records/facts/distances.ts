import { isOnChart } from '../../../drawings/distances.ts'
import type { Problem } from '../../../problem.ts'
import type { FileOf } from './kinds/kind-record.ts'

/** Most rings between the middle of a chart and its upper edge. */
const MOST_RINGS = 8

/** Charts of distances that would show nothing of a city, no ring, or too many rings. */
export function distancesProblems({ facts, placeOf }: FileOf<'distances'>): Problem[] {
  return facts.charts.flatMap(({ reach, ring, cities }, i): Problem[] => {
    const least = reach / MOST_RINGS
    const wrongRing: Problem = {
      ...placeOf(['charts', i, 'ring']),
      severity: 'error',
      code: 'ring-distance',
      found: `a ring each ${ring} km on a chart that reaches ${reach} km`,
      expected: `a distance from ${Math.ceil(least)} to ${Math.floor(reach)} km`,
      instead: `write such a distance, for instance ${Math.ceil(reach / 3)}`,
    }
    const outside = cities.flatMap(({ name, at: [longitude, latitude] }, j): Problem[] => {
      if (isOnChart({ longitude, latitude }, reach)) return []
      return [
        {
          ...placeOf(['charts', i, 'cities', j, 'at']),
          severity: 'error',
          code: 'city-off-chart',
          found: `${name.nl} at [${longitude}, ${latitude}], outside a chart that reaches ${reach} km`,
          expected: 'longitude and latitude, in this order, of a city within the chart',
          instead: 'correct the position, write a larger reach, or remove the city',
        },
      ]
    })
    return [...(ring < least || ring > reach ? [wrongRing] : []), ...outside]
  })
}
