import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { editorBar } from '../../src/bin/editor-bar.ts'
import { EDITOR_BAR } from '../../src/bin/editor-bar-script.ts'
import { Preview } from '../../src/publish/preview.ts'
import { contentFolder, keptOutput } from '../support/commands.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { pageFile } from '../support/site.ts'

async function started(language: 'nl' | 'fr' | 'en' = 'en') {
  const folder = await contentFolder({ pages: { '/news': {} } })
  const now = () => new Date('2026-11-24T10:00:00Z')
  const preview = new Preview({
    folder: folder.path,
    store: new MemoryStore().open(),
    output: keptOutput(),
    now,
    language,
  })
  await preview.publish()
  const answers = editorBar(
    (address) => preview.notesOn(address),
    language,
    async () => 'reload()',
  )
  const stateAt = async (path: string) => {
    const answer = await answers['/_dev/editor']?.(new URL(`http://x/_dev/editor?path=${encodeURIComponent(path)}`))
    return JSON.parse(answer?.body ?? '')
  }
  return { folder, preview, answers, stateAt }
}

describe('the bar of npm start', () => {
  it('names the files behind a page, and the command that opens them', async () => {
    const { stateAt } = await started()
    expect(await stateAt('/fr/about-fr?x=1')).toMatchObject({
      files: ['content/about/fr.md'],
      open: 'npm run content -- open /fr/about-fr',
      checking: false,
    })
    expect((await stateAt('/nowhere')).files).toEqual([])
  })

  it('shows mistakes in the language of the editor, those of the page first, until they are mended', async () => {
    const { folder, preview, stateAt } = await started('nl')
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Zie [ons](/abuot).\n' }))
    await folder.write('news/nl.md', pageFile('/news', 'nl', { body: 'Zie [ons](/abuot).\n' }))
    await preview.saved('content/about/nl.md')
    const { wrong } = await stateAt('/nl/news-nl')
    expect(wrong.title).toBe('2 fouten: hieronder ziet u de laatste goede versie')
    expect(wrong.problems[0]).toMatch(
      /^content\/news\/nl\.md:8:5 fout dead-link: Link naar een pagina die niet bestaat\n {2}\| Zie \[ons\]/,
    )
    expect(wrong.explain).toBe('npm run content -- explain dead-link')
    await folder.write('about/nl.md', pageFile('/about', 'nl'))
    await folder.write('news/nl.md', pageFile('/news', 'nl'))
    await preview.saved('content/news/nl.md')
    expect((await stateAt('/nl/news-nl')).wrong).toBeUndefined()
  })

  it('still knows the files of a page whose front matter cannot be read', async () => {
    const { folder, preview, stateAt } = await started()
    await folder.write('about/nl.md', 'no front matter')
    await preview.saved('content/about/nl.md')
    expect(await stateAt('/nl/about-nl')).toMatchObject({
      files: ['content/about/nl.md'],
      wrong: { problems: [expect.stringContaining('no-front-matter')] },
    })
  })

  it('says while a save is being checked', async () => {
    const { preview, stateAt } = await started()
    const saving = preview.saved('content/about/nl.md')
    expect((await stateAt('/nl/about-nl')).checking).toBe(true)
    await saving
    expect((await stateAt('/nl/about-nl')).checking).toBe(false)
  })

  it('is added to the script that reloads the page', async () => {
    const { answers } = await started()
    const answer = await answers['/_dev/reload.js']?.(new URL('http://x/_dev/reload.js'))
    expect(answer?.body.startsWith('reload()\n')).toBe(true)
    expect(() => new Script(answer?.body ?? '')).not.toThrow()
  })

  it('sets text only: what an editor writes is never read as HTML', () => {
    expect(EDITOR_BAR).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(/)
  })
})
