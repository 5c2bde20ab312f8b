import type { LastStep, ListItem } from '../../content/schema/list-item.ts'
import { FINAL_PHASES, type Phase } from '../../domain/kinds.ts'
import { formatPartialDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { Hatch } from './hatch.tsx'

/** How far a project is: its status, the last step that is known, and the date of the newest source. */
export interface Standing {
  phase: Phase
  lastStep?: LastStep | undefined
  asOf?: string | undefined
  /** Whether a step with its date is shown without the date of the newest source, in a list with little space. */
  isShort?: boolean
}

/** The status of a project in a list. Undefined for items of other kinds. */
export function standingOf({ phase, lastStep, date }: ListItem): Standing | undefined {
  return phase && { phase, lastStep, asOf: date }
}

/** The hatch of a status, and in words the last step that is known. */
export function ProjectStatus({ frame, standing }: { frame: Pick<Frame, 'locale' | 'site'>; standing: Standing }) {
  return (
    <span class="phase">
      <Hatch phase={standing.phase} unconfirmed={standing.lastStep?.unconfirmed ?? false} />
      <span>{statusWords(frame, standing)}</span>
    </span>
  )
}

/**
 * The status of a project in words: its last known step with the date, and whether anything is known of the time after it.
 * The status itself if the plan is in force, was carried out or was given up, or if no step is known.
 * @example 'Second reading, January 2024; nothing is known since'
 */
export function statusWords({ locale, site }: Pick<Frame, 'locale' | 'site'>, standing: Standing): string {
  const { phase, asOf } = standing
  const step = stepWords({ locale }, standing)
  if (step !== undefined) return step
  const name = site.statuses?.names[phase] ?? ''
  return asOf === undefined ? name : `${name} (${dateWords(phase, asOf, locale)})`
}

/** The date of a status: that of the last step if the plan is in force, was carried out or was given up. */
export function dateWords(phase: Phase, asOf: string, locale: Locale): string {
  const { asOf: asOfText, lastStepOn } = messages(locale).kinds
  return (FINAL_PHASES.includes(phase) ? lastStepOn : asOfText)(formatPartialDate(asOf, locale))
}

/** The last known step in words. Undefined if no step is known, or none follows. */
export function stepWords(
  { locale }: Pick<Frame, 'locale'>,
  { phase, lastStep, asOf, isShort }: Standing,
): string | undefined {
  if (!lastStep || FINAL_PHASES.includes(phase)) return undefined
  const { lastStep: text, asOf: asOfText } = messages(locale).kinds
  const { isNow, on, unconfirmed } = lastStep
  const step = isNow ? text.now(lastStep.name) : endedStep(lastStep, locale)
  const isNewer = asOf !== undefined && (isNow || on === undefined || isLater(asOf, on))
  if (!isNewer) return unconfirmed ? text.nothingSince(step) : step
  if (isShort && on !== undefined) return unconfirmed ? text.nothingSince(step) : step
  const asOfWords = asOfText(formatPartialDate(asOf, locale))
  return unconfirmed ? text.nextUnknown(step, asOfWords) : `${step} (${asOfWords})`
}

/** A step that is over, with its date: `Public inquiry, to 19 December 2023`. */
function endedStep({ name, on, isLastDay }: LastStep, locale: Locale): string {
  if (on === undefined) return name
  const date = formatPartialDate(on, locale)
  return isLastDay ? messages(locale).kinds.lastStep.until(name, date) : `${name}, ${date}`
}

/** Whether a date is after another. Of two dates of which one is less precise, none is later if they can be the same. */
function isLater(date: string, other: string): boolean {
  return date > other && !date.startsWith(other)
}
