/** Local time in Brussels, in summer and winter. Instants are in milliseconds since 1970. */
const BRUSSELS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

/** The local time in Brussels at an instant: `2023-06-12T18:30:00`. */
function clockAt(instant: number): string {
  return BRUSSELS.format(instant).replace(', ', 'T')
}

/** The day in Brussels at an instant: `2023-06-12`. */
export function dayInBrussels(instant: number): string {
  return clockAt(instant).slice(0, 10)
}

/**
 * The instant of a local time in Brussels: of `2023-06-12T18:30`, or for `2023-06-12` of the start of the day.
 * A time that summer time skips is read as an hour later; of a time that occurs twice, the first counts.
 */
export function brusselsInstant(local: string): number {
  const wanted = Date.parse(`${local.length === 10 ? `${local}T00:00` : local}Z`)
  const offsetAt = (instant: number) => Date.parse(`${clockAt(instant)}Z`) - Math.floor(instant / 1000) * 1000
  // Brussels is one or two hours ahead of UTC. The larger offset gives the earlier instant.
  const [early, late] = [wanted - 7_200_000, wanted - 3_600_000]
  return early + offsetAt(early) === wanted ? early : late
}

/** Adds the UTC offset to a local time or a day in Brussels (RFC 3339): `2023-06-12T18:30` → `2023-06-12T18:30:00+02:00`. */
export function withOffset(local: string): string {
  const time = local.length === 10 ? `${local}T00:00` : local
  const lead = (Date.parse(`${time}Z`) - brusselsInstant(local)) / 3_600_000
  return `${time}:00+0${lead}:00`
}

/** The day after: `2024-02-28` → `2024-02-29`. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
