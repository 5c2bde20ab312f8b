import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { UsageError } from './exit.ts'
import { type Output, SILENT, terminalOutput } from './output.ts'

/** How a command talks to the person, or the script, that called it. */
export interface Terminal {
  /** What it does. Silent with `--json`, where only the result counts. */
  output: Output
  /** Writes a result as it goes, also with `--json`: it may be long. */
  write(text: string): Promise<void>
  /** Asks before something is destroyed; `--yes` answers. @throws UsageError when nobody can answer */
  confirm(question: string): Promise<boolean>
}

export function openTerminal({ json, yes }: { json: boolean; yes: boolean }): Terminal {
  return {
    output: json ? SILENT : terminalOutput(process.stdout),
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    },
    async confirm(question) {
      if (yes) return true
      if (!process.stdin.isTTY) throw new UsageError(`${question} There is no terminal to answer at: add --yes`)
      const terminal = createInterface({ input: process.stdin, output: process.stderr })
      const answer = await terminal.question(`${question} [y/N] `)
      terminal.close()
      return /^y(es)?$/i.test(answer.trim())
    },
  }
}

/** The first line of standard input. @throws UsageError when there is none */
export async function readLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line.trim()
  throw new UsageError('"-" reads from standard input, which is empty')
}

/** `… | head` closes the pipe before everything is printed; that is no error of ours. */
export function endQuietlyWithThePipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
}
