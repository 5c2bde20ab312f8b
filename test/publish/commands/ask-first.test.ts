import { describe, expect, it } from 'vitest'
import type { Command } from '../../../src/cli/command.ts'
import type { CommandContext } from '../../../src/publish/commands/command.ts'
import { prune } from '../../../src/publish/commands/prune.ts'
import { push } from '../../../src/publish/commands/push.ts'
import { rollback } from '../../../src/publish/commands/rollback.ts'
import { contentFolder, contextFor, runTyped, type TypedOptions } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { pageFile } from '../../support/site.ts'

/** Two releases, and a third content that is not published yet. */
async function site() {
  const [folder, store] = [await contentFolder(), new MemoryStore()]
  const write = (body: string) => folder.write('about/nl.md', pageFile('/about', 'nl', { body: `${body}\n` }))
  for (const body of ['Eerste.', 'Tweede.']) {
    await write(body)
    await runTyped(push, contextFor(folder, store.open()).context)
  }
  await write('Derde.')
  return { folder, store }
}

type Case = [name: string, command: Command<CommandContext>, options: TypedOptions, question: string]
const CASES: Case[] = [
  ['push', push, {}, 'production, https://www.example.brussels: 1 page changed. Publish?'],
  ['rollback', rollback, {}, 'production, https://www.example.brussels: 1 page changed. Put release'],
  [
    'prune --delete',
    prune,
    { delete: true },
    'production, https://www.example.brussels: 0 records that nothing needs.',
  ],
]

async function runIn(isPublic: boolean, answer: boolean, [, command, options]: Case) {
  const { folder, store } = await site()
  const { context, lines } = contextFor(folder, store.open())
  const before = [new Map(store.values), [...store.entries], [...store.pruning]]
  const asked: string[] = []
  const confirm = async (question: string) => {
    asked.push(question)
    return answer
  }
  const target = { ...context.target, isPublic, name: 'production, https://www.example.brussels' }
  const { code } = await runTyped(command, { ...context, target, confirm }, [], options)
  return { code, asked, lines, before, after: [new Map(store.values), [...store.entries], [...store.pruning]] }
}

describe.each(CASES)('%s', (...one) => {
  const [, , , question] = one
  it('asks before it changes production, saying what changes, and changes nothing after a no', async () => {
    const { code, asked, lines, before, after } = await runIn(true, false, one)
    expect(asked).toEqual([expect.stringContaining(question)])
    expect(code).toBe(1)
    expect(lines.at(-1)).toMatch(/^Nothing was (?:published|changed)\.$/)
    expect(after).toEqual(before)
  })

  it('goes on after a yes', async () => {
    const { asked, before, after } = await runIn(true, true, one)
    expect(asked).toHaveLength(1)
    expect(after).not.toEqual(before)
  })

  it('asks nothing elsewhere', async () => {
    expect((await runIn(false, false, one)).asked).toEqual([])
  })
})

it('push lists the addresses that change before it asks', async () => {
  const { lines } = await runIn(true, false, CASES[0] as Case)
  expect(lines).toContain('  ~ /nl/about-nl')
})

it('push asks nothing if production has this content already', async () => {
  const { folder, store } = await site()
  await runTyped(push, contextFor(folder, store.open()).context)
  const { context } = contextFor(folder, store.open())
  const confirm = () => Promise.reject(new Error('asked'))
  const target = { ...context.target, isPublic: true }
  await runTyped(push, { ...context, target, confirm })
})
