import { readFileSync } from 'node:fs'

/**
 * Sets the clock of a command to that of the run: `CLOCK_FILE` holds how far it is ahead of the machine's clock, in
 * milliseconds. A command gets it with `NODE_OPTIONS="--import …/clock.ts"`.
 */
const file = process.env.CLOCK_FILE
if (file !== undefined) {
  const machine = Date.now
  const ahead = Number(readFileSync(file, 'utf8'))
  Date.now = () => machine() + ahead
}
