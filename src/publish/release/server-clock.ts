import type { Output } from '../../cli/output.ts'
import { minuteInBrussels } from '../../locale/brussels-time.ts'
import type { Target } from '../target.ts'

/** In milliseconds. A larger difference is printed, and the time of the site counts. */
const MOST = 2 * 60_000
const MINUTE = 60_000

/**
 * The clock for a command. Which pages a push shows depends on the time, so the time of the site counts if the clock of
 * this computer is wrong by more than two minutes, which is printed. On this machine there is only one clock. If the site
 * does not answer, the clock of this computer counts.
 */
export async function clockFor(
  { local, origin }: Pick<Target, 'local' | 'origin'>,
  output: Pick<Output, 'line'>,
  own: () => number = Date.now,
): Promise<() => Date> {
  const lead = local ? undefined : await leadOf(origin, own)
  if (lead === undefined || Math.abs(lead) <= MOST) return () => new Date(own())
  const now = () => new Date(own() + lead)
  output.line(
    `The clock of this computer is ${Math.round(Math.abs(lead) / MINUTE)} minutes ${lead < 0 ? 'ahead of' : 'behind'} that of ${origin}. The time of the site counts: ${minuteInBrussels(now().getTime()).replace('T', ' ')} in Brussels. Set the clock of this computer.`,
  )
  return now
}

/**
 * How far the clock of a site is ahead, in milliseconds, from the header Date of an answer (RFC 9110, 6.6.1).
 * @returns undefined if the site cannot be reached, or does not say the time
 */
async function leadOf(origin: string, own: () => number): Promise<number | undefined> {
  const before = own()
  const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
  const date = Date.parse(response?.headers.get('Date') ?? '')
  // The header leaves out the milliseconds: on average, half a second.
  return Number.isNaN(date) ? undefined : date + 500 - (before + own()) / 2
}
