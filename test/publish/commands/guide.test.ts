import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGE_OPTION, readLanguage } from '../../../src/cli/language.ts'
import { parseInput } from '../../../src/cli/parse.ts'
import { content } from '../../../src/publish/cli.ts'
import { explain } from '../../../src/publish/commands/explain.ts'
import { newPage } from '../../../src/publish/commands/new.ts'
import { openAddress } from '../../../src/publish/commands/open.ts'
import { preview } from '../../../src/publish/commands/preview.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { translateInto } from '../../../src/publish/sentences/index.ts'
import { livePreviews } from '../../../src/publish/store/previews.ts'
import { contentFolder, contextFor } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'

const CONTENT = join(import.meta.dirname, '../../../content')
const DOCS = join(import.meta.dirname, '../../../docs')

/** The calls of a command with arguments in a document, as lists of words. */
function callsIn(file: string, command: string): string[][] {
  const lines = readFileSync(join(DOCS, file), 'utf8').matchAll(/^ {4}npm run content -- (\w+) (.+)$/gm)
  return [...lines]
    .filter(([, name]) => name === command)
    .map(([, , words = '']) => [...words.matchAll(/"([^"]*)"|(\S+)/g)].map((one) => one[1] ?? one[2] ?? ''))
}

/** The calls of another command in a document, as lists of words. */
function wordsIn(file: string, command: string): string[][] {
  const calls = new RegExp(`^ {4}npm run content -- ${command} ?([^#\\n]*)`, 'gm')
  const lines = readFileSync(join(DOCS, file), 'utf8').matchAll(calls)
  return [...lines].map(([, words = '']) => words.trim().split(' ').filter(Boolean))
}

/** The chapter of a day, and the commands in it, as lists of words. */
function dayIn(file: string): { pictures: string[]; calls: string[][]; said: string[] } {
  const text = readFileSync(join(DOCS, file), 'utf8')
  const [, chapter = ''] = /^## (?:A day|Een dag|Une journée)\n([\s\S]*?)^## /m.exec(text) ?? []
  const calls = [...chapter.matchAll(/^\$ npm run content -- (.+)$/gm)].map(([, words = '']) =>
    [...words.matchAll(/"([^"]*)"|(\S+)/g)].map((one) => one[1] ?? one[2] ?? ''),
  )
  const blocks = [...chapter.matchAll(/```text\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.split('\n'))
  const said = blocks.filter((line) => !/^$|^\$|error|^ {2}(?:\||instead)/.test(line))
  return { pictures: [...chapter.matchAll(/\]\((day\/[^)]+)\)/g)].map(([, path = '']) => path), calls, said }
}

describe('the day of an editor', () => {
  it.each(['editors.md', 'editors.nl.md', 'editors.fr.md'])('in %s has commands that exist', (file) => {
    const { calls } = dayIn(file)
    expect(calls).toHaveLength(6)
    for (const [name, ...words] of calls) {
      const command = content.commands.find((one) => one.name === name)
      expect(() => command && parseInput(command, words)).not.toThrow()
      expect(command?.name).toBe(name)
    }
  })

  it.each(['nl', 'fr'] as const)('shows in %s what the commands print in that language', (language) => {
    const own = dayIn(`editors.${language}.md`).said
    const translated = dayIn('editors.md').said.map(translateInto(language))
    expect(translated.filter((line) => !own.includes(line))).toEqual([])
  })

  it('is the same in three languages, with pictures of less than 60 kB', () => {
    const [en, nl, fr] = ['editors.md', 'editors.nl.md', 'editors.fr.md'].map(dayIn)
    const names = (day: typeof en) => day?.calls.map((words) => words.filter((word) => !/coll/.test(word)))
    expect([names(nl), names(fr)]).toEqual([names(en), names(en)])
    expect([nl?.pictures, fr?.pictures]).toEqual([en?.pictures, en?.pictures])
    expect(en?.pictures).toHaveLength(4)
    for (const path of en?.pictures ?? []) expect(statSync(join(DOCS, path)).size).toBeLessThan(60_000)
  })
})

describe.each(['editors.md', 'editors.nl.md', 'editors.fr.md'])('the guide %s', (file) => {
  it('has calls of "new" that make a page without errors', async () => {
    const calls = callsIn(file, 'new')
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

  it('has calls of "explain" that explain something', async () => {
    const calls = wordsIn(file, 'explain')
    expect(calls.length).toBeGreaterThan(0)
    for (const call of calls) {
      const { context, lines } = contextFor(await contentFolder())
      const { positionals, shared } = parseInput(explain, call, LANGUAGE_OPTION)
      await explain.run({ ...context, language: readLanguage(shared.lang, {}) }, { positionals, options: {} })
      expect(lines.length).toBeGreaterThan(5)
    }
  })

  it('has calls of "open" that find files of the content', async () => {
    const calls = wordsIn(file, 'open')
    expect(calls.length).toBeGreaterThan(0)
    for (const call of calls) {
      const { context, lines } = contextFor(await contentFolder())
      await openAddress.run({ ...context, folder: CONTENT }, parseInput(openAddress, call))
      expect(existsSync(join(CONTENT, '..', lines[0] ?? ''))).toBe(true)
    }
  }, 60_000)

  it('has calls of "preview" that make previews, list them and end them', async () => {
    const calls = callsIn(file, 'preview')
    expect(calls.length).toBe(4)
    const [folder, store] = [await contentFolder(), new MemoryStore()]
    for (const call of calls) {
      const { context, lines } = contextFor(folder, store.open())
      const [id = ''] = (await livePreviews(store.open().kv, context.now().getTime())).map((one) => one.id)
      const typed = call.map((word) => (word === '1a2b3c4d5e6f' ? id : word))
      expect([(await preview.run(context, parseInput(preview, typed))).code, lines]).toEqual([0, lines])
    }
    expect([...store.values.keys()].filter((key) => key.startsWith('preview'))).toEqual([])
  })
})
