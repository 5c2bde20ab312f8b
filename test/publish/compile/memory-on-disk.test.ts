import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Lexer } from 'marked'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { compile } from '../../../src/publish/compile/compile.ts'
import { keepMemory, restoreMemory } from '../../../src/publish/compile/memory-on-disk.ts'
import type { Files } from '../../../src/publish/source/read-folder.ts'
import { FROM } from '../../support/big-site.ts'
import { siteFiles } from '../../support/site.ts'

const SITE = siteFiles({ pages: { '/people': { en: false }, '/glossary': {} } })

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'cache-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

/** The texts of the files that a command keeps, by path. */
async function filesIn(path: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(join(path, 'compiled'))).map((name) => join(path, 'compiled', name))
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(name, 'utf8')] as const)))
}

/** The documents of the search that the last command weighed. */
let weighed: string[] = []

/** What a command does: compiles with what the folder has, and keeps the result there. */
async function command(path: string, files: Files = SITE, language = true) {
  const lexed = vi.spyOn(Lexer.prototype, 'lex')
  try {
    const memory = await restoreMemory(path)
    const { release, problems, language: advice } = await compile(files, { at: FROM, language, memory })
    await keepMemory(path, memory)
    const parsed = lexed.mock.calls.filter(([text]) => text !== '').length
    weighed = memory.weights.changed()
    return { parsed, outcome: { root: release?.root, problems, language: advice } }
  } finally {
    lexed.mockRestore()
  }
}

async function cold(files: Files = SITE) {
  const { release, problems, language } = await compile(files, { at: FROM, language: true })
  return { root: release?.root, problems, language }
}

describe('what a command keeps for the next one', () => {
  it('saves the next command all reading of bodies, with the same outcome', async () => {
    const path = await folder()
    const first = await command(path)
    expect(first.parsed).toBe(11)
    expect(await command(path)).toEqual({ parsed: 0, outcome: await cold() })
  })

  it('saves the reading of all bodies that did not change', async () => {
    const path = await folder()
    await command(path)
    const next = new Map(SITE).set('about/nl.md', (SITE.get('about/nl.md') ?? '').replace('Text.', '[x](/gone)'))
    const { parsed, outcome } = await command(path, next)
    expect([parsed, outcome]).toEqual([1, await cold(next)])
  })

  it('is enough for a command that gives no advice, and still there for the next one that does', async () => {
    const path = await folder()
    await command(path)
    const { root, problems } = await cold()
    expect(await command(path, SITE, false)).toEqual({ parsed: 0, outcome: { root, problems, language: [] } })
    expect((await command(path)).parsed).toBe(0)
  })

  it('saves the weights of documents that did not change, also after a mistake', async () => {
    const path = await folder()
    await command(path)
    expect(weighed).toHaveLength(11)
    const about = SITE.get('about/nl.md') ?? ''
    const wrong = new Map(SITE).set('about/nl.md', about.replace('Text.', '[x](/gone)'))
    expect((await command(path, wrong)).outcome.root).toBeUndefined()
    const next = new Map(SITE).set('about/nl.md', about.replace('Text.', 'Zeldzaam woord.'))
    const { outcome } = await command(path, next)
    expect([weighed, outcome]).toEqual([['nl /about'], await cold(next)])
  })

  it.each([
    ['is empty', () => ''],
    ['was cut short', (text: string) => text.slice(0, -100)],
    ['has a byte changed', (text: string) => text.replace('<p>Text', '<p>Next')],
    ['is of another version', (text: string) => text.replace(/"compiler":"../, '"compiler":"zz')],
    ['is no text', () => '\0\xff{'],
  ])('does not count if it %s', async (_, damage) => {
    const path = await folder()
    const { parsed } = await command(path)
    const whole = await filesIn(path)
    for (const [name, text] of whole) await writeFile(name, damage(text))
    expect(await command(path)).toEqual({ parsed, outcome: await cold() })
    expect((await command(path)).parsed).toBe(0)
  })

  it('is no more than the present files need', async () => {
    const path = await folder()
    await command(path)
    const smaller = new Map([...SITE].filter(([name]) => !name.startsWith('people/')))
    await command(path, smaller)
    expect([...(await filesIn(path)).values()].join('')).not.toContain('content/people/nl.md')
  })

  it('writes one file of it after a change of one page in one language', async () => {
    const path = await folder()
    await command(path)
    const before = await filesIn(path)
    expect(before.size).toBeGreaterThan(3)
    await command(path, new Map(SITE).set('about/en.md', (SITE.get('about/en.md') ?? '').replace('Text.', 'Words.')))
    const after = await filesIn(path)
    expect([...after].filter(([name, text]) => before.get(name) !== text)).toHaveLength(1)
  })

  it('has the texts of a large site in compressed form', async () => {
    const site = siteFiles({ pages: Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`/page-${i}`, {}])) })
    const path = await folder()
    const first = await command(path, site)
    expect([...(await filesIn(path)).values()].join('')).not.toContain('<p>Text')
    expect(await command(path, site)).toEqual({ parsed: 0, outcome: first.outcome })
  }, 120_000)

  it('is not missed if it cannot be written', async () => {
    const path = join(await folder(), 'file')
    await writeFile(path, '')
    expect((await command(path)).outcome).toEqual(await cold())
  })
})
