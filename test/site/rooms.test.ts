import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findCycles, readImports } from '../support/imports.ts'

const SRC = join(import.meta.dirname, '../../src')

/** The rooms that each room may import, the same list as in docs/architecture.md. Every room may import `text`. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'index.ts': ['worker.ts'],
  'worker.ts': ['app.tsx', 'environment.ts', 'pages', 'newsletter', 'content', 'platform'],
  'app.tsx': [
    'environment.ts',
    'components-page',
    'pages',
    'newsletter',
    'search',
    'views',
    'content',
    'locale',
    'domain',
    'platform',
    'text',
  ],
  'environment.ts': ['origin.ts', 'text'],
  'origin.ts': [],
  'components-page': ['newsletter/model.ts', 'views', 'content', 'locale', 'domain', 'platform', 'text'],
  pages: ['search', 'views', 'content', 'locale', 'domain', 'platform', 'text'],
  newsletter: ['newsletter/model.ts', 'environment.ts', 'views', 'content', 'locale', 'domain', 'platform', 'text'],
  search: ['content', 'locale', 'domain', 'text'],
  views: ['newsletter/model.ts', 'content', 'locale', 'domain', 'text'],
  content: ['locale', 'domain', 'platform', 'text'],
  'newsletter/model.ts': ['locale', 'domain', 'text'],
  locale: ['domain', 'text'],
  domain: ['text'],
  platform: ['text'],
  publish: ['content', 'locale', 'domain', 'search', 'wrangler', 'text', 'cli'],
  text: [],
  cli: ['text'],
  wrangler: ['text'],
  bin: ['origin.ts', 'publish', 'newsletter', 'wrangler', 'content', 'locale', 'domain', 'text', 'cli'],
}

/** Files that count as separate rooms, because rooms above and below the folder's room import them. */
const GROUND_FLOOR: readonly string[] = ['newsletter/model.ts']

/** Parts of a room that run on Node only, and the further rooms that they may import. */
const NODE_ONLY: Record<string, readonly string[]> = {
  'newsletter/cli': ['cli', 'wrangler', 'newsletter'],
  // `push` counts the readers of what it announces, by the rule with which they are chosen.
  'publish/readers': ['newsletter'],
}

const { files, imports } = readImports(SRC)
const importsOf = Map.groupBy(imports, ({ from }) => from)

const roomOf = (file: string) => (GROUND_FLOOR.includes(file) ? file : (file.split('/')[0] ?? file))
const nodeOnly = (file: string) => Object.keys(NODE_ONLY).find((part) => file.startsWith(`${part}/`))
const isOurs = (to: string) => files.includes(to)
const packageOf = (to: string) =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/')

/** Every file and package that a file imports at run time, directly or not, with the chain of imports. Types do not count. */
function reachable(start: string): Map<string, string> {
  const ways = new Map([[start, start]])
  for (const [file, way] of ways) {
    for (const { to, typeOnly } of importsOf.get(file) ?? []) {
      if (!typeOnly && !ways.has(to)) ways.set(to, `${way} → ${to}`)
    }
  }
  return ways
}

test('every import within src is found', () => {
  expect(imports.length).toBeGreaterThan(300)
  const lost = imports.filter(({ to }) => /\.(?:tsx?|css|json)$/.test(to) && !isOurs(to) && !existsSync(join(SRC, to)))
  expect(lost).toEqual([])
})

describe.each([...new Set(files.map(roomOf))])('%s', (room) => {
  test('imports only the rooms listed for it', () => {
    const allowed = MAY_IMPORT[room]
    if (!allowed)
      throw new Error(`the room ${room} has no rule: add it to MAY_IMPORT, README.md and docs/architecture.md`)
    const wrong = imports.filter(({ from, to }) => {
      if (roomOf(from) !== room || !isOurs(to) || roomOf(to) === room) return false
      return ![...allowed, ...(NODE_ONLY[nodeOnly(from) ?? ''] ?? [])].includes(roomOf(to))
    })
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })
})

describe('the Worker', () => {
  const edge = reachable('index.ts')

  test('never imports the publisher or another Node room, directly or not', () => {
    const wrong = [...edge].filter(
      ([file]) => ['publish', 'cli', 'wrangler', 'bin'].includes(roomOf(file)) || nodeOnly(file),
    )
    expect(wrong.map(([, way]) => way)).toEqual([])
  })

  test('imports only packages of `dependencies`', () => {
    const { dependencies } = JSON.parse(readFileSync(join(SRC, '../package.json'), 'utf8'))
    const packages = [...edge.keys()].filter((to) => !isOurs(to))
    expect(packages.filter((to) => !(packageOf(to) in dependencies) && !to.startsWith('cloudflare:'))).toEqual([])
  })

  test('is built again when one of its files changes, and only then', () => {
    const toml = readFileSync(join(SRC, '../wrangler.toml'), 'utf8')
    const watched = [...(/^watch_dir = \[(.*?)\]/ms.exec(toml)?.[1] ?? '').matchAll(/"src\/([^"]+)"/g)].map(
      ([, room]) => room,
    )
    const rooms = new Set([...edge.keys()].filter(isOurs).map((file) => file.split('/')[0]))
    expect(watched.toSorted()).toEqual([...rooms].toSorted())
  })

  test('reaches the pages, the release reader and the messages', () => {
    expect([...edge.keys()]).toEqual(
      expect.arrayContaining([
        'pages/page.tsx',
        'content/reader/reader.ts',
        'locale/messages/fr.ts',
        'views/layout/layout.tsx',
      ]),
    )
  })
})

test('the publisher never imports hono, directly or not', () => {
  const wrong = files
    .filter((file) => roomOf(file) === 'publish')
    .flatMap((file) => [...reachable(file)].filter(([to]) => packageOf(to) === 'hono').map(([, way]) => way))
  expect(wrong).toEqual([])
})

test('of two rooms, only one imports the other', () => {
  const pairs = new Set(
    imports
      .filter(({ from, to }) => isOurs(to) && roomOf(from) !== roomOf(to))
      .map(({ from, to }) => `${roomOf(from)} ${roomOf(to)}`),
  )
  expect([...pairs].filter((pair) => pairs.has(pair.split(' ').reverse().join(' ')))).toEqual([])
})

test('no file imports itself through other files, not even for a type', () => {
  expect(findCycles(files, imports)).toEqual([])
})
