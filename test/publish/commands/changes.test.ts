// cspell:ignore Nieuw Nouveau Gewijzigd Modifié
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../src/cli/command.ts'
import { changes } from '../../../src/publish/commands/changes.ts'
import { check } from '../../../src/publish/commands/check.ts'
import type { CommandContext } from '../../../src/publish/commands/command.ts'
import { push } from '../../../src/publish/commands/push.ts'
import { contentFolder, contextFor, type Folder, runTyped } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { pageFile } from '../../support/site.ts'

const run = async (command: Command<CommandContext>, folder: Folder, store: MemoryStore, ...words: string[]) => {
  const { context, lines } = contextFor(folder, store.open())
  return { ...(await runTyped(command, context, words)), lines }
}

async function write(folder: Folder, id: string, body: string) {
  for (const locale of ['nl', 'fr', 'en'] as const)
    await folder.write(`${id.slice(1)}/${locale}.md`, pageFile(id, locale, { body }))
}

async function published() {
  const [folder, store] = [await contentFolder(), new MemoryStore()]
  await write(folder, '/changes', 'What changed.\n')
  expect((await run(push, folder, store)).code).toBe(0)
  return { folder, store }
}

describe('changes', () => {
  it('lists new and changed pages in each language, and the result has no problems', async () => {
    const { folder, store } = await published()
    await write(folder, '/news', 'New.\n')
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Other words.\n' }))
    const { code, result, lines } = await run(changes, folder, store)
    expect([code, result]).toEqual([0, { added: ['/news'], changed: ['/about'] }])
    expect(lines.at(-1)).toMatch(/^content\/changes: 1 new page and 1 changed page on \d{4}-\d{2}-\d{2}$/)
    expect((await folder.files()).get('changes/nl.md')).toMatch(
      /Nieuw:\n\n- \[.*\]\(\/news\)\. Summary of \/news\n\nGewijzigd:\n\n- \[.*\]\(\/about\)\. Summary of \/about\n$/,
    )
    expect((await folder.files()).get('changes/fr.md')).toMatch(
      /translatedFrom: .*\n[\s\S]*Nouvelles pages :\n\n- \[.*\]\(\/news\)\. Summary of \/news\n$/,
    )
    expect((await folder.files()).get('changes/en.md')).toMatch(/New:\n\n- \[.*\]\(\/news\)\. Summary of \/news\n$/)
    const { lines: problems } = await run(check, folder, store)
    expect(problems.filter((line) => line.includes('content/changes'))).toEqual([])
  })

  it('can run again before the push', async () => {
    const { folder, store } = await published()
    await write(folder, '/news', 'New.\n')
    await run(changes, folder, store)
    const once = (await folder.files()).get('changes/nl.md')
    await run(changes, folder, store)
    expect((await folder.files()).get('changes/nl.md')).toBe(once)
  })

  it('writes nothing if no page is new or changed', async () => {
    const { folder, store } = await published()
    const before = (await folder.files()).get('changes/nl.md')
    expect((await run(changes, folder, store)).lines.at(-1)).toBe('No page is new or changed')
    expect((await folder.files()).get('changes/nl.md')).toBe(before)
  })

  it('is refused without a release to compare with, and asks for the page if it is missing', async () => {
    const [folder, store] = [await contentFolder(), new MemoryStore()]
    await expect(run(changes, folder, store)).rejects.toThrow(
      'there is no content/changes/nl.md: write the page /changes in three languages first',
    )
    await write(folder, '/changes', 'What changed.\n')
    expect((await run(changes, folder, store)).code).toBe(1)
  })
})
