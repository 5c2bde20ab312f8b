import { type Translate, untranslated } from './sentences.ts'
import { visible } from './visible.ts'

/** Prints what a command does. */
export interface Output {
  /** Prints one line. A line break or another control in the text is shown as an escape, not obeyed. */
  line(text?: string): void
  /** Shows a moving bar on a terminal, and one line for each quarter in a pipe. */
  progress(label: string, done: number, total: number): void
}

/** Prints nothing, for `--json`: standard output contains only the result. */
export const SILENT: Output = { line: () => undefined, progress: () => undefined }

const BAR = 30

/** Milliseconds after which the speed of a work is known well enough to say how long it still takes. */
const SETTLED = 3_000

/**
 * Prints plain lines, and a progress bar on a terminal.
 * @param now milliseconds since 1970
 */
export function terminalOutput(
  stream: NodeJS.WriteStream,
  now: () => number = Date.now,
  translate: Translate = untranslated,
): Output {
  let lastQuarter = -1
  /** When each work was shown first, and how much of it was done then. Two works may take turns. */
  const begun = new Map<string, { since: number; done: number }>()
  return {
    line: (text = '') => void stream.write(`${visible(translate(text))}\n`),
    progress(name, done, total) {
      const label = translate(name)
      const part = total === 0 ? 1 : done / total
      if (stream.isTTY) {
        const known = begun.get(label)
        const start = known && known.done <= done ? known : { since: now(), done }
        begun.set(label, start)
        const bar = '█'.repeat(Math.round(part * BAR)).padEnd(BAR, '░')
        const left = done >= total ? '' : translate(remaining(now() - start.since, done - start.done, total - done))
        // CSI K clears the rest of the line, which a longer text may have filled.
        if (done >= total) begun.delete(label)
        stream.write(`\r${label} ${bar} ${done}/${total}${left}\x1b[K${done >= total ? '\n' : ''}`)
        return
      }
      const quarter = Math.floor(part * 4)
      if (quarter !== lastQuarter) stream.write(`${label} ${done}/${total}\n`)
      lastQuarter = done >= total ? -1 : quarter
    },
  }
}

/** How long the rest takes at the speed until now; empty while that is not known. @param elapsed in milliseconds */
function remaining(elapsed: number, done: number, rest: number): string {
  if (elapsed < SETTLED || done <= 0) return ''
  const seconds = Math.ceil((elapsed / done) * rest * 0.001)
  return seconds < 100 ? `, ${seconds} s left` : `, ${Math.ceil(seconds / 60)} min left`
}

/** `1 page`, `2 pages`, `3,000 pages`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
