/** Where a command says what it does. */
export interface Output {
  line(text?: string): void
  /** On a terminal a bar that moves, in a pipe a line now and then. */
  progress(label: string, done: number, total: number): void
}

/** For `--json`: only the result counts. */
export const SILENT: Output = { line: () => undefined, progress: () => undefined }

const BAR = 30

/** Plain lines; a progress bar on a terminal. */
export function terminalOutput(stream: NodeJS.WriteStream): Output {
  let lastQuarter = -1
  return {
    line: (text = '') => void stream.write(`${text}\n`),
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

/** `1 page`, `2 pages`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
