// cspell:ignore Nieuw Gewijzigd Nouvelles modifiées
import { describe, expect, it } from 'vitest'
import { type DayOfChanges, withChanges } from '../../../src/publish/release/change-list.ts'

const PAGE = '---\ntitle: Changes\n---\nWhat changed.\n'
const day = (on: string, added: string[], changed: string[] = []): DayOfChanges => {
  const links = (ids: string[]) => ids.map((id) => ({ id, title: `Page ${id}`, summary: `On ${id}.` }))
  return { on, added: links(added), changed: links(changed) }
}
const ids = (count: number) => Array.from({ length: count }, (_, i) => `/p${i}`)
const linksIn = (text: string) => text.match(/^- \[/gm)?.length ?? 0

describe('withChanges', () => {
  it('adds a section below the introduction, in the language of the file', () => {
    expect(withChanges(PAGE, 'nl', day('2026-11-28', ['/a'], ['/b']))).toBe(
      `${PAGE}\n## 28 november 2026\n\nNieuwe pagina's: 1. Gewijzigde pagina's: 1.\n\nNieuw:\n\n- [Page /a](/a). On /a.\n\nGewijzigd:\n\n- [Page /b](/b). On /b.\n`,
    )
    expect(withChanges(PAGE, 'fr', day('2026-12-01', ['/a']))).toBe(
      `${PAGE}\n## 1er décembre 2026\n\nNouvelles pages : 1. Pages modifiées : 0.\n\nNouvelles pages :\n\n- [Page /a](/a). On /a.\n`,
    )
  })

  it('puts the newest day first and keeps the others', () => {
    const one = withChanges(PAGE, 'en', day('2026-11-28', ['/a']))
    const two = withChanges(one, 'en', day('2026-12-05', [], ['/b']))
    expect(two).toBe(
      `${PAGE}\n## 5 December 2026\n\nNew pages: 0. Changed pages: 1.\n\nChanged:\n\n- [Page /b](/b). On /b.\n\n## 28 November 2026\n\nNew pages: 1. Changed pages: 0.\n\nNew:\n\n- [Page /a](/a). On /a.\n`,
    )
  })

  it('replaces the section of the same day', () => {
    const one = withChanges(withChanges(PAGE, 'en', day('2026-11-27', ['/old'])), 'en', day('2026-11-28', ['/a']))
    const again = withChanges(one, 'en', day('2026-11-28', ['/a', '/c']))
    expect(again).toContain(
      'New pages: 2. Changed pages: 0.\n\nNew:\n\n- [Page /a](/a). On /a.\n- [Page /c](/c). On /c.\n',
    )
    expect(again.match(/## 28 November 2026/g)).toHaveLength(1)
    expect(again).toContain('## 27 November 2026')
    expect(withChanges(again, 'en', day('2026-11-28', ['/a', '/c']))).toBe(again)
  })

  it('links to 25 pages at most, the new ones first, and counts all of them', () => {
    const text = withChanges(PAGE, 'en', day('2026-11-28', ids(20), ['/x', ...ids(30)]))
    expect(linksIn(text)).toBe(25)
    expect(text).toContain('New pages: 20. Changed pages: 31.')
    expect(text).toContain('Changed, among others:\n\n- [Page /x](/x). On /x.\n')
  })

  it('turns older days that do not fit into one line below their year, the newest first', () => {
    const days = [
      day('2025-12-31', ids(3)),
      day('2026-01-02', ids(20)),
      day('2026-01-03', ids(4), ids(2)),
      day('2026-01-04', ids(15)),
    ]
    const text = days.reduce((before, one) => withChanges(before, 'en', one), PAGE)
    expect(linksIn(text)).toBe(21)
    expect(text).toContain(
      '\n\n## 2026\n\n- **2 January 2026.** New pages: 20. Changed pages: 0.\n\n## 2025\n\n- **31 December 2025.** New pages: 3. Changed pages: 0.\n',
    )
    expect(text.indexOf('## 4 January 2026')).toBeLessThan(text.indexOf('## 3 January 2026'))
    expect(withChanges(text, 'en', day('2026-01-05', ids(25)))).toContain(
      '## 2026\n\n- **4 January 2026.** New pages: 15. Changed pages: 0.\n- **3 January 2026.** New pages: 4. Changed pages: 2.\n- **2 January 2026.**',
    )
  })

  it('writes titles and summaries as plain text', () => {
    const changed = [{ id: '/a', title: 'A [b] *c* d_e `f` <g> h\\i', summary: '*S*' }]
    expect(withChanges(PAGE, 'en', { on: '2026-11-28', added: [], changed })).toContain(
      String.raw`- [A \[b\] \*c\* d\_e ${'\\`'}f${'\\`'} \<g> h\\i](/a). \*S\*`,
    )
  })
})
