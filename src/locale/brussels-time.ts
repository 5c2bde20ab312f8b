/** Local time in Brussels, in summer and winter. Instants are in milliseconds since 1970. */
let brussels: Intl.DateTimeFormat | undefined

/** Made when it is first needed: it takes milliseconds, which the start of an isolate does not have. */
function brusselsFormat(): Intl.DateTimeFormat {
  brussels ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Brussels',
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  })
  return brussels
}

const DAY = 86_400_000

/** The local time in Brussels at an instant: `2023-06-12T18:30:00`. */
function clockAt(instant: number): string {
  // A year before 1000 is written without zeros.
  return brusselsFormat().format(instant).replace(', ', 'T').padStart('2023-06-12T18:30:00'.length, '0')
}

/** The day in Brussels at an instant: `2023-06-12`. */
export function dayInBrussels(instant: number): string {
  return clockAt(instant).slice(0, 10)
}

/** The minute in Brussels at an instant: `2023-06-12T18:30`. */
export function minuteInBrussels(instant: number): string {
  return clockAt(instant).slice(0, 16)
}

/** How far Brussels is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number): number {
  return Date.parse(`${clockAt(instant)}Z`) - Math.floor(instant / 1000) * 1000
}

/**
 * The instant of a local time in Brussels: of `2023-06-12T18:30`, or for `2023-06-12` of the start of the day.
 * A time that summer time skips is read as an hour later; of a time that occurs twice, the first counts.
 */
export function brusselsInstant(local: string): number {
  const wanted = Date.parse(`${local.length === 10 ? `${local}T00:00` : local}Z`)
  // The clock changes at most once within these two days. The larger offset gives the earlier instant.
  const [before, after] = [offsetAt(wanted - DAY), offsetAt(wanted + DAY)]
  const early = wanted - Math.max(before, after)
  const late = wanted - Math.min(before, after)
  return early + offsetAt(early) === wanted ? early : late
}

/** Whether a local time occurs in Brussels. Summer time skips an hour: `2026-03-29T02:30` does not exist. */
export function occursInBrussels(local: string): boolean {
  return minuteInBrussels(brusselsInstant(local)) === local
}

/** Adds the UTC offset to a local time or a day in Brussels (RFC 3339): `2023-06-12T18:30` → `2023-06-12T18:30:00+02:00`. */
export function withOffset(local: string): string {
  const time = local.length === 10 ? `${local}T00:00` : local
  // In whole minutes. Before 1892 Brussels was 17 minutes and 30 seconds ahead.
  const lead = Math.round((Date.parse(`${time}Z`) - brusselsInstant(local)) / 60_000)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${time}:00+${two(Math.floor(lead / 60))}:${two(lead % 60)}`
}

/** The day after: `2024-02-28` → `2024-02-29`. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + DAY).toISOString().slice(0, 10)
}
