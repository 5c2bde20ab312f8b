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

/** Prints plain lines, and a progress bar on a terminal. */
export function terminalOutput(stream: NodeJS.WriteStream): Output {
  let lastQuarter = -1
  return {
    line: (text = '') => void stream.write(`${visible(text)}\n`),
    progress(label, done, total) {
      const part = total === 0 ? 1 : done / total
      if (stream.isTTY) {
        const bar = '█'.repeat(Math.round(part * BAR)).padEnd(BAR, '░')
        stream.write(`\r${label} ${bar} ${done}/${total}${done >= total ? '\n' : ''}`)
        return
      }
      const quarter = Math.floor(part * 4)
      if (quarter !== lastQuarter) stream.write(`${label} ${done}/${total}\n`)
      lastQuarter = done >= total ? -1 : quarter
    },
  }
}

/** `1 page`, `2 pages`, `3,000 pages`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
