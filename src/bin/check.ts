import { availableParallelism } from 'node:os'
import { runTogether } from './run-together.ts'

/** `npm run check`: the type check and everything of `npm run lint`, side by side, after the style sheets are bundled. */
const code = await runTogether(
  [
    // The longest first. One checker each, so that they share the processors.
    ['npm', 'run', '--silent', 'spelling'],
    ['tsc', '--build', '--force', '--checkers', '1'],
    ['npm', 'run', '--silent', 'knip'],
    ['biome', 'ci'],
    ['node', 'src/bin/lint-workflows.ts'],
  ],
  Math.max(2, availableParallelism()),
  ({ job, code: own, output, took }) => {
    const name = job.filter((word) => !['npm', 'run', '--silent'].includes(word)).join(' ')
    console.log(`${own === 0 ? 'ok' : 'FAILED'}  ${name} (${(took / 1000).toFixed(1)} s)`)
    // What a program prints beside success, such as the number of files, is of no interest.
    if (own !== 0) console.log(output)
  },
)
process.exitCode = code
