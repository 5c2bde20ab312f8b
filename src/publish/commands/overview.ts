import { count, type Output } from '../../cli/output.ts'
import { minuteInBrussels } from '../../locale/brussels-time.ts'
import { LOCALES, type Localized, localized } from '../../locale/locale.ts'
import { inBytes, PAGE_BUDGET } from '../media/limits.ts'
import type { PageWeight } from '../media/weight.ts'
import type { Changes } from '../release/changes.ts'
import type { StoredPreview } from '../store/previews.ts'
import type { State } from '../translation/states.ts'

/** How many pages are in each state, by language. */
export type StateCounts = Localized<Partial<Record<State, number>>>

export function countStates(languages: ReadonlyMap<string, Localized<State>>): StateCounts {
  return localized((locale) => {
    const counts: Partial<Record<State, number>> = {}
    for (const states of languages.values()) counts[states[locale]] = (counts[states[locale]] ?? 0) + 1
    return counts
  })
}

/** One line for each language: `Pages nl  83: 80 current, 3 stale`. */
export function printStateCounts(output: Output, counts: StateCounts): void {
  for (const locale of LOCALES) {
    const states = Object.entries(counts[locale])
    const all = states.reduce((sum, [, number]) => sum + number, 0)
    const parts = states.map(([state, number]) => `${number} ${state}`).join(', ')
    output.line(`Pages ${locale}   ${all}${parts && `: ${parts}`}`)
  }
}

/** Maximum number of lines of one kind, so that all is on one screen. */
const MOST = 5

/** Prints the pages over the budget. */
export function printHeavyPages(output: Output, pages: readonly PageWeight[]): void {
  if (pages.length === 0) return
  output.line(`Sizes      ${count(pages.length, 'page')} over ${inBytes(PAGE_BUDGET)}`)
  for (const { path, bytes } of pages.slice(0, MOST)) output.line(`           ${path}: ${inBytes(bytes)}`)
  if (pages.length > MOST) output.line(`           … and ${pages.length - MOST} more; --json lists all`)
}

export function printPreviews(output: Output, previews: readonly StoredPreview[]): void {
  if (previews.length === 0) return
  output.line(`Previews   ${previews.length} alive`)
  for (const { id, outline } of previews.slice(0, MOST)) {
    const until = outline?.until === undefined ? '' : `, until ${timeOf(outline.until)}`
    output.line(
      `           ${id}${outline ? `${outline.who ? ` by ${outline.who}` : ''}${until}` : ', of another version'}`,
    )
  }
  if (previews.length > MOST) output.line(`           … and ${previews.length - MOST} more; --json lists all`)
}

function timeOf(until: string | number): string {
  const at = typeof until === 'number' ? until : Date.parse(until)
  return Number.isNaN(at) ? String(until) : `${minuteInBrussels(at).replace('T', ' ')} in Brussels`
}

/** What differs between the content here and the release in force: `2 pages new, 1 changed`. */
export function changesInWords({ added, changed, removed }: Changes): string {
  const parts = [
    [added.length, 'new'],
    [changed.length, 'changed'],
    [removed.length, 'removed'],
  ] as const
  const present = parts.filter(([number]) => number > 0)
  if (present.length === 0) return 'no page changes'
  return present.map(([number, what], i) => `${i === 0 ? count(number, 'page') : number} ${what}`).join(', ')
}
