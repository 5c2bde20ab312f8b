import type { Municipality } from '../../../../../domain/municipalities.ts'
import { borrowedIn } from '../../../tree/links.ts'
import { regionMap } from '../../drawings/maps.ts'
import { placesProblems } from '../about-place.ts'
import type { KindRecord } from './kind-record.ts'

export const finder: KindRecord<'finder'> = {
  record(context) {
    const { overview, locale } = context
    const places = [...overview.places].map(([code, page]) => ({
      code: code as Municipality,
      path: page.paths[locale],
      locale: borrowedIn(page, locale),
    }))
    return { kind: 'finder', regionMap: regionMap(context, []), places }
  },
  problems: placesProblems,
}
