import { count, type Output } from '../../cli/output.ts'
import { minuteInBrussels } from '../../locale/brussels-time.ts'
import type { Compiled } from '../compile/compile.ts'
import type { WithoutSite } from '../source/content.ts'
import { type HourKey, hoursAfter } from '../source/hours.ts'

/** A page of the content here that appears or expires by itself. */
interface Coming {
  /** Instant, ISO 8601 in UTC. */
  at: string
  page: string
  what: HourKey
  /** Pages below it that appear or expire with it. */
  below: number
}

/** What appears and expires by itself after an instant, the nearest first. */
export function comingIn(content: Pick<WithoutSite, 'pages'>, now: number): Coming[] {
  const all = hoursAfter(content, now)
  return all
    .filter(({ id, hour }) => hour.page === id)
    .map(({ id, key, hour }) => ({
      at: new Date(hour.at).toISOString(),
      page: id,
      what: key,
      below: all.filter((one) => one.id !== id && one.key === key && one.hour.page === id).length,
    }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
}

/** Maximum number of pages to print. */
const MOST = 40

/** Prints what is coming, and how many records the moments ahead need. */
export function printComing(output: Output, coming: readonly Coming[], release: Compiled | undefined): void {
  for (const { at, page, what, below } of coming.slice(0, MOST)) {
    const time = minuteInBrussels(Date.parse(at)).replace('T', ' ')
    const all = below > 0 ? `, with ${count(below, 'page')} below it,` : ''
    output.line(
      what === 'publishAt'
        ? `Appears    ${page}${all} on ${time} in Brussels`
        : `Expires    ${page}${all} on ${time} in Brussels`,
    )
  }
  if (coming.length > MOST) output.line(`           … and ${coming.length - MOST} more`)
  if (!release || release.schedule.length === 0) return
  const records = new Set(release.schedule.flatMap((one) => [...one.records.keys()]))
  output.line(
    `Ahead      ${count(release.schedule.length, 'moment')}, for which a push writes ${count(records.size, 'record')}`,
  )
}
