import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { UsageError } from './exit.ts'
import { type Output, SILENT, terminalOutput } from './output.ts'
import { type Translate, untranslated } from './sentences.ts'
import { visible, visibleLines } from './visible.ts'

/** Input and output of a command, for a person or a script. */
export interface Terminal {
  /** Prints what the command does. Silent with `--json`. */
  output: Output
  /** Writes a part of a long result at once, also with `--json`. */
  write(text: string): Promise<void>
  /** Asks for confirmation before data is deleted; `--yes` confirms. @throws UsageError if there is no terminal */
  confirm(question: string): Promise<boolean>
  /** Asks a question. Undefined if no person can answer. @throws UsageError if the person ends the input */
  ask: ((question: string) => Promise<string>) | undefined
}

export function openTerminal({
  json,
  yes,
  translate = untranslated,
}: {
  json: boolean
  yes: boolean
  translate?: Translate
}): Terminal {
  return {
    output: json ? SILENT : terminalOutput(process.stdout, Date.now, translate),
    async write(text) {
      // A file gets the text as it is. For a person, a CRLF at the end of a line is one line break.
      const shown = process.stdout.isTTY ? visibleLines(text.replaceAll('\r\n', '\n')).join('\n') : text
      if (process.stdout.write(shown)) return
      // `once` fails if the reader closes the pipe meanwhile: then nothing more is written.
      await once(process.stdout, 'drain').catch(() => undefined)
    },
    async confirm(question) {
      if (yes) return true
      if (!process.stdin.isTTY) throw new UsageError(`${question} There is no terminal for the answer: add --yes`)
      const terminal = createInterface({ input: process.stdin, output: process.stderr })
      const answer = await terminal.question(`${visible(translate(question))} ${translate('[y/N]')} `)
      terminal.close()
      return /^(?:y|yes|j|ja|o|oui)$/i.test(answer.trim())
    },
    ask: process.stdin.isTTY && !json ? (question) => askOnTerminal(translate(question)) : undefined,
  }
}

function askOnTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  return new Promise((resolve, reject) => {
    terminal.once('close', () => reject(new UsageError('no answer was given: nothing was changed')))
    // The promise is settled once: closing after an answer changes nothing.
    void terminal.question(visible(question)).then((answer) => {
      resolve(answer)
      terminal.close()
    })
  })
}

/** Reads the first line of standard input. @throws UsageError if standard input is empty */
export async function readLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line.trim()
  throw new UsageError('"-" reads from standard input, but standard input is empty')
}

/**
 * Writes nothing more once the reader has closed the pipe, as in `… | head`: this is not an error. The command finishes its
 * work, because a push must not stop half-way, and the local state must be closed, or its process would stay.
 */
export function endQuietlyWithThePipe({ stdout }: { stdout: NodeJS.WriteStream } = process): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      // `… > FILE` on a full disk.
      console.error(`The result cannot be written: ${error.message}`)
      process.exit(1)
    }
    stdout.write = () => true
  })
}
