import { Lexer } from 'marked'
import { describe, expect, it, vi } from 'vitest'
import { compile } from '../../../src/publish/compile/compile.ts'
import { bigSite, FROM } from '../../support/big-site.ts'

/** How often a body is read while a site is compiled. */
async function readings(pages: number): Promise<{ bodies: number; read: number }> {
  const files = await bigSite({ pages, events: 2, bytes: 400 })
  const lexed = vi.spyOn(Lexer.prototype, 'lex')
  try {
    const { release } = await compile(files, { at: FROM, language: true })
    expect(release?.schedule).toHaveLength(2)
    return { bodies: [...files.keys()].filter((path) => path.endsWith('.md')).length, read: lexed.mock.calls.length }
  } finally {
    lexed.mockRestore()
  }
}

describe('compile', () => {
  it('reads each body once, however large the site is', async () => {
    for (const pages of [5, 40]) {
      const { bodies, read } = await readings(pages)
      expect(read).toBe(bodies)
    }
  })

  it('gives advice on plain language for each Markdown file, in the order of pages and languages, if it is asked for', async () => {
    const files = await bigSite({ pages: 5, bytes: 400 })
    const { language, read } = await compile(files, { at: FROM, language: true })
    const wanted = [...read.pages.values()].flatMap(({ nl, fr, en }) => [nl?.file, fr?.file, en?.file])
    expect(language.map(({ file }) => file)).toEqual(wanted)
    expect((await compile(files, { at: FROM })).language).toEqual([])
  })
})
