// cspell:ignore Nieuw Nouveau Gewijzigd Modifié
import { describe, expect, it } from 'vitest'
import { type DayOfChanges, withChanges } from '../../../src/publish/release/change-list.ts'

const PAGE = '---\ntitle: Changes\n---\nWhat changed.\n'
const day = (on: string, added: string[], changed: string[] = []): DayOfChanges => {
  const links = (ids: string[]) => ids.map((id) => ({ id, title: `Page ${id}` }))
  return { on, added: links(added), changed: links(changed) }
}

describe('withChanges', () => {
  it('adds a section below the introduction, in the language of the file', () => {
    expect(withChanges(PAGE, 'nl', day('2026-11-28', ['/a'], ['/b']))).toBe(
      `${PAGE}\n## 28 november 2026\n\nNieuw:\n\n- [Page /a](/a)\n\nGewijzigd:\n\n- [Page /b](/b)\n`,
    )
    expect(withChanges(PAGE, 'fr', day('2026-12-01', ['/a']))).toBe(
      `${PAGE}\n## 1er décembre 2026\n\nNouveau:\n\n- [Page /a](/a)\n`.replace('Nouveau:', 'Nouveau :'),
    )
  })

  it('puts the newest day first and keeps the others', () => {
    const one = withChanges(PAGE, 'en', day('2026-11-28', ['/a']))
    const two = withChanges(one, 'en', day('2026-12-05', [], ['/b']))
    expect(two).toBe(
      `${PAGE}\n## 5 December 2026\n\nChanged:\n\n- [Page /b](/b)\n\n## 28 November 2026\n\nNew:\n\n- [Page /a](/a)\n`,
    )
  })

  it('replaces the section of the same day', () => {
    const one = withChanges(withChanges(PAGE, 'en', day('2026-11-27', ['/old'])), 'en', day('2026-11-28', ['/a']))
    const again = withChanges(one, 'en', day('2026-11-28', ['/a', '/c']))
    expect(again).toBe(one.replace('- [Page /a](/a)\n', '- [Page /a](/a)\n- [Page /c](/c)\n'))
    expect(withChanges(again, 'en', day('2026-11-28', ['/a', '/c']))).toBe(again)
  })

  it('folds a long list', () => {
    const ids = Array.from({ length: 13 }, (_, i) => `/p${i}`)
    const text = withChanges(PAGE, 'en', day('2026-11-28', ids))
    expect(text).toContain('\n\n::: details New (13)\n- [Page /p0](/p0)\n')
    expect(text.endsWith('- [Page /p12](/p12)\n:::\n')).toBe(true)
  })

  it('writes titles as plain text', () => {
    const changed = [{ id: '/a', title: 'A [b] *c* d_e `f` <g> h\\i' }]
    expect(withChanges(PAGE, 'en', { on: '2026-11-28', added: [], changed })).toContain(
      String.raw`- [A \[b\] \*c\* d\_e ${'\\`'}f${'\\`'} \<g> h\\i](/a)`,
    )
  })
})
