import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { content } from '../../../src/publish/cli.ts'
import { walk } from '../../../src/publish/commands/tour.ts'
import { contentFolder, contextFor } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'

const LANGUAGES = ['nl', 'fr', 'en'] as const
const leftFolders = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('tour-'))

/** Walks the tour with these answers; the last one is repeated. */
async function walked(language: (typeof LANGUAGES)[number], answers?: readonly string[]) {
  const store = new MemoryStore()
  const { context, lines } = contextFor(await contentFolder(), store.open())
  const questions: string[] = []
  const ask = async (question: string) => answers?.[questions.push(question) - 1] ?? answers?.at(-1) ?? ''
  const steps = await walk({ ...context, language, ...(answers && { ask }) }, content.commands, async () =>
    store.open(),
  )
  return { store, lines, steps, questions }
}

describe('the tour', () => {
  it.each(LANGUAGES)(
    'takes a newcomer through new, a mistake, a preview, schedule, publish and undo, in %s',
    async (language) => {
      const before = await leftFolders()
      const { store, lines, steps } = await walked(language)
      expect(steps).toBe(13)
      expect(lines.filter((line) => line.startsWith('$ ')).map((line) => line.split(' ')[5])).toEqual([
        'push',
        'new',
        'check',
        'explain',
        'diff',
        'preview',
        'push',
        'status',
        'rollback',
        'releases',
      ])
      expect(lines.filter((line) => /dead-link/.test(line)).length).toBeGreaterThan(2)
      const [first, second, third] = store.entries
      expect(store.entries).toHaveLength(3)
      expect(second?.pointer?.schedule).toHaveLength(1)
      expect([third?.release, third?.rolledBack]).toEqual([first?.release, second?.release])
      expect(lines.filter((line) => /^Preview [0-9a-f]{12} has ended/.test(line))).toHaveLength(1)
      expect(await store.disagreement()).toBeUndefined()
      expect(await leftFolders()).toEqual(before)
    },
    60_000,
  )

  it('lets a person type each command, and says which one is meant', async () => {
    const { questions, lines } = await walked('en', [
      'something else',
      'npm run content -- push --message "As it was"',
      '',
    ])
    expect(questions[0]).toContain('Type this command, or press Enter to run it: npm run content -- push')
    expect(questions[1]).toBe('> ')
    expect(lines).toContain('This step takes: npm run content -- push --message "As it was"')
    expect(lines.at(-1)).toContain('That was the tour')
  }, 60_000)

  it('removes its folder if the person leaves', async () => {
    const before = await leftFolders()
    const { context } = contextFor(await contentFolder())
    let asked = 0
    const ask = async () => {
      if (++asked > 3) throw new Error('left')
      return ''
    }
    const store = new MemoryStore()
    await expect(walk({ ...context, ask }, content.commands, async () => store.open())).rejects.toThrow('left')
    expect(await leftFolders()).toEqual(before)
  }, 60_000)
})
