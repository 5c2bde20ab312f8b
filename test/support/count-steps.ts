import { Session } from 'node:inspector/promises'
import { text } from 'node:stream/consumers'

/**
 * A script: reads a list of texts as JSON, compiles each, and prints how many steps each took: how often V8 ran the blocks
 * of code of the publisher and its packages. Unlike time, the number is the same on every machine. What a regular expression
 * does within one call does not count. A process of its own, because V8 counts only in code that it loads after the start.
 */
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
const { compile } = await import('../publish/markdown/context.ts')

/** Steps since the last call. */
async function takeSteps(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .filter(({ url }) => url.startsWith('file:'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0)
}

const texts: string[] = JSON.parse(await text(process.stdin))
// What is done once only counts for no text.
compile('Tekst.\n', 'nl')
await takeSteps()
const steps: number[] = []
for (const one of texts) {
  compile(one, 'nl')
  steps.push(await takeSteps())
}
console.log(JSON.stringify(steps))
