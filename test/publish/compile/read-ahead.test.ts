import { Lexer } from 'marked'
import { expect, it, vi } from 'vitest'
import { compile } from '../../../src/publish/compile/compile.ts'
import { Memory } from '../../../src/publish/compile/memory.ts'
import type { Files } from '../../../src/publish/source/read-folder.ts'
import { bigSite, FROM } from '../../support/big-site.ts'

/** A link to a table; a page that appears later; pages without English. It has no errors. */
async function site(): Promise<Files> {
  const files = new Map(await bigSite({ pages: 20, events: 2, bytes: 800 }))
  const page = (title: string, slug: string, more = '') =>
    `---\ntitle: ${title}\nsummary: Over de GBP en de PRAS.\nupdated: 2026-01-01\nslug: ${slug}\n${more}---\n`
  files.set('table/figures.csv', 'year,people\n2020,1\n2021,2\n')
  for (const locale of ['nl', 'fr'] as const) {
    files.set(`table/${locale}.md`, `${page('Table', 'table')}[Figures](/table/figures.csv), PRAS.\n`)
    files.set(`soon/${locale}.md`, `${page('Soon', 'soon', 'publishAt: 2026-12-01T09:00\n')}[Table](/table).\n`)
  }
  return files
}

async function compiled(files: Files, workers: number, memory?: Memory) {
  const lexed = vi.spyOn(Lexer.prototype, 'lex')
  try {
    const { release, problems, language } = await compile(files, { at: FROM, language: true, workers, memory })
    const outcome = { root: release?.root, schedule: release?.schedule.map(({ root }) => root), problems, language }
    return { outcome, read: lexed.mock.calls.filter(([text]) => text !== '').length }
  } finally {
    lexed.mockRestore()
  }
}

it('gives the same outcome with workers, which read the bodies of the pages that are published', async () => {
  const files = new Map(await site())
  const alone = await compiled(files, 0)
  const memory = new Memory()
  const together = await compiled(files, 2, memory)
  expect(together.outcome).toEqual(alone.outcome)
  expect(alone.outcome.root).toBeDefined()
  // The next command needs it.
  expect([memory.texts.changed().length > 0, memory.said.changed().length > 0]).toEqual([true, true])
  // The page that appears later is read when its hour is compiled.
  expect(together.read).toBeLessThan(10)
  expect(alone.read).toBeGreaterThan(60)
})

/** A memory, and the number of documents of the search that the compiler weighed itself. */
function counting(): { memory: Memory; weighed: () => number } {
  const memory = new Memory()
  const recall = memory.weights.recall.bind(memory.weights)
  let count = 0
  vi.spyOn(memory.weights, 'recall').mockImplementation((name, text, make) =>
    recall(name, text, () => {
      count++
      return make()
    }),
  )
  return { memory, weighed: () => count }
}

it('leaves the words of the pages that are published to the workers', async () => {
  const files = await site()
  const alone = counting()
  await compiled(files, 0, alone.memory)
  expect(alone.weighed()).toBeGreaterThan(60)
  const together = counting()
  await compiled(files, 2, together.memory)
  // The page that appears later, in the languages in which it was written.
  expect(together.weighed()).toBe(2)
})

it('weighs all documents again after a change of the glossary, on which their words depend', async () => {
  const files = new Map(await site())
  const { memory, weighed } = counting()
  await compiled(files, 2, memory)
  files.set('glossary.yaml', (files.get('glossary.yaml') ?? '').replaceAll('PRAS', 'PRASX'))
  const { outcome } = await compiled(files, 0, memory)
  expect(weighed()).toBeGreaterThan(60)
  expect(outcome).toEqual((await compiled(files, 0)).outcome)
})

it('finds the same problems with workers', async () => {
  const files = new Map(await site())
  files.set('table/nl.md', `${files.get('table/nl.md')}\n[Nowhere](/tabel), [soon](/soon), <b>bold</b>\n`)
  const alone = await compiled(files, 0)
  expect(alone.outcome.problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(2)
  expect((await compiled(files, 1)).outcome).toEqual(alone.outcome)
})
