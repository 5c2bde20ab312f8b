/** Time as clocks in Brussels show it, summer and winter. Instants are milliseconds since 1970. */
const BRUSSELS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

/** What a clock in Brussels shows at an instant: `2023-06-12T18:30:00`. */
function clockAt(instant: number): string {
  return BRUSSELS.format(instant).replace(', ', 'T')
}

/** The day in Brussels at an instant: `2023-06-12`. */
export function dayInBrussels(instant: number): string {
  return clockAt(instant).slice(0, 10)
}

/**
 * The instant at which clocks in Brussels show a time: the start of a day for `2023-06-12`, else `2023-06-12T18:30`.
 * An hour that summer time skips is taken as the hour after, one that occurs twice as the first.
 */
export function brusselsInstant(local: string): number {
  const wanted = Date.parse(`${local.length === 10 ? `${local}T00:00` : local}Z`)
  const offsetAt = (instant: number) => Date.parse(`${clockAt(instant)}Z`) - Math.floor(instant / 1000) * 1000
  // The clock is one or two hours ahead: the larger lead is the earlier instant.
  const [early, late] = [wanted - 7_200_000, wanted - 3_600_000]
  return early + offsetAt(early) === wanted ? early : late
}

/** A time in Brussels, or the start of a day there, for machines anywhere (RFC 3339): `2023-06-12T18:30` → `2023-06-12T18:30:00+02:00`. */
export function withOffset(local: string): string {
  const time = local.length === 10 ? `${local}T00:00` : local
  const lead = (Date.parse(`${time}Z`) - brusselsInstant(local)) / 3_600_000
  return `${time}:00+0${lead}:00`
}

/** The day after: `2024-02-28` → `2024-02-29`. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
