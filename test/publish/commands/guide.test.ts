import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseInput } from '../../../src/cli/parse.ts'
import { newPage } from '../../../src/publish/commands/new.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { contentFolder, contextFor } from '../../support/commands.ts'

const DOCS = join(import.meta.dirname, '../../../docs')

/** The calls of `new` with arguments in a document, as lists of words. */
function callsIn(file: string): string[][] {
  const lines = readFileSync(join(DOCS, file), 'utf8').matchAll(/^ {4}npm run content -- new (.+)$/gm)
  return [...lines].map(([, words = '']) =>
    [...words.matchAll(/"([^"]*)"|(\S+)/g)].map((one) => one[1] ?? one[2] ?? ''),
  )
}

describe.each(['editors.md', 'editors.nl.md', 'editors.fr.md'])('the guide %s', (file) => {
  it('has calls of "new" that make a page without errors', async () => {
    const calls = callsIn(file)
    expect(calls.length).toBeGreaterThan(0)
    for (const call of calls) {
      const folder = await contentFolder({
        pages: { '/news': {}, '/newsletter': {} },
        files: { 'news/facts.yaml': 'kind: list\nof: news', 'newsletter/facts.yaml': 'kind: list\nof: letter' },
      })
      const { context, lines } = contextFor(folder)
      expect([(await newPage.run(context, parseInput(newPage, call))).code, lines]).toEqual([0, lines])
      expect((await compile(await folder.files(), { schedule: false })).release).toBeDefined()
    }
  })
})
