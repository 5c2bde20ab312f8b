import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCycles, type Import, readImports } from './imports.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'))
  const files = {
    'a.ts': `import { b } from './b.ts'
import type { C } from './c.ts'
import { type D } from './d.ts'
export { e } from './e.ts'
export type { F } from './f.ts'
import './g.css'
type H = import('./h.ts').H
// import { not } from './comment.ts'
export const text = "import x from './text.ts'"
export const later = () => import('./later.ts')
import {
  several,
} from '@scope/package/part'
`,
    'b.tsx': `import type { text } from './a.ts'
export const view = <p>import nothing from './nothing.ts'</p>
`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('lists imports of every form, and whether they are type-only', () => {
  const { files, imports } = readImports(folder)
  expect(files).toEqual(['a.ts', 'b.tsx'])
  const found = imports.map(({ from, to, typeOnly }) => `${from} ${to}${typeOnly ? ' (type)' : ''}`)
  expect(found.sort()).toEqual([
    'a.ts @scope/package/part',
    'a.ts b.ts',
    'a.ts c.ts (type)',
    'a.ts d.ts',
    'a.ts e.ts',
    'a.ts f.ts (type)',
    'a.ts g.css',
    'a.ts h.ts (type)',
    'a.ts later.ts',
    'b.tsx a.ts (type)',
  ])
})

test('groups the files of each cycle', () => {
  const imports = ['a b', 'b c', 'c a', 'c d', 'd e', 'f g', 'g f', 'h h'].map((pair): Import => {
    const [from = '', to = ''] = pair.split(' ')
    return { from, to, typeOnly: pair === 'b c' }
  })
  expect(findCycles([...'abcdefgh'], imports)).toEqual([['a', 'b', 'c'], ['f', 'g'], ['h']])
})
