import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identityOf } from '../../../../../src/publish/compile/outputs/mailings/identity.ts'
import { contentPath } from '../../../../../src/publish/source/facts/fields.ts'

type Moves = Parameters<typeof identityOf>[1]
const move = (from: string, to: string): Moves[number] => ({ from: contentPath.parse(from), to: contentPath.parse(to) })

describe('identityOf', () => {
  it.each([
    ['a page that was never moved', '/news/a', [], '/news/a'],
    ['a page that was moved', '/actions/a', [['/news/a', '/actions/a']], '/news/a'],
    ['a page below a folder that was moved', '/actions/a', [['/news', '/actions']], '/news/a'],
    [
      'a page that was moved twice',
      '/c/a',
      [
        ['/news/a', '/b/a'],
        ['/b', '/c'],
      ],
      '/news/a',
    ],
    [
      'a page that was moved back',
      '/news/a',
      [
        ['/news/a', '/b'],
        ['/b', '/news/a'],
      ],
      '/news/a',
    ],
    ['a new page in a folder that another page left', '/news/a', [['/news/a', '/b']], '/news/a~1'],
    ['a page with the same beginning of its name', '/newsletter/a', [['/news', '/b']], '/newsletter/a'],
  ] as const)('of %s', (_, id, moves, expected) => {
    expect(
      identityOf(
        id,
        moves.map(([from, to]) => move(from, to)),
      ),
    ).toBe(expected)
  })

  it('stays the same in any history of moves and new pages, and no two pages share one', () => {
    const names = ['/a', '/b', '/c', '/d', '/a/x', '/b/x', '/c/x', '/d/y']
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), at: fc.constantFrom(...names) }),
      fc.record({
        kind: fc.constant('move' as const),
        from: fc.constantFrom(...names),
        to: fc.constantFrom(...names),
      }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        /** The identity that each page had when it was added, by its present folder. */
        let pages = new Map<string, string>()
        const moves: Moves = []
        for (const one of steps) {
          if (one.kind === 'add') {
            if (!pages.has(one.at)) pages.set(one.at, identityOf(one.at, moves))
          } else {
            const { from, to } = one
            const isIn = (id: string, folder: string) => id === folder || id.startsWith(`${folder}/`)
            const exists = [...pages.keys()]
            // The command `move` refuses all else.
            if (isIn(to, from) || !exists.some((id) => isIn(id, from)) || exists.some((id) => isIn(id, to))) continue
            moves.push(move(from, to))
            pages = new Map([...pages].map(([id, name]) => [isIn(id, from) ? to + id.slice(from.length) : id, name]))
          }
          for (const [id, name] of pages) expect(identityOf(id, moves)).toBe(name)
          expect(new Set(pages.values()).size).toBe(pages.size)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
