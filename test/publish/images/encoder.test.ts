import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

/** Draws in a process of its own, because other tests use memory too. Prints by how many megabytes it grew. */
const DRAW = `
const { toPng } = await import('./src/publish/images/encoder.ts')
const draw = async (number) => {
  for (let i = 0; i < number; i++) {
    toPng('<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><circle r="' + i + '"/></svg>')
    await new Promise((resolve) => setImmediate(resolve))
  }
}
await draw(20)
const before = process.memoryUsage.rss()
await draw(200)
console.log((process.memoryUsage.rss() - before) / 1e6)
`

it('frees the memory of images that were drawn', async () => {
  const { stdout } = await promisify(execFile)('node', ['--input-type=module', '-e', DRAW])
  expect(Number(stdout)).toBeLessThan(200)
})
