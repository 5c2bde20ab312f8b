import * as pagefind from 'pagefind'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../../src/publish/compile/compile.ts'
import { readFolder } from '../../src/publish/source/read-folder.ts'
import { searchRoot } from '../../src/search/index/schema.ts'
import { readQuery } from '../../src/search/query.ts'
import { search } from '../../src/search/search.ts'
import { wordsOf } from '../../src/search/terms.ts'
import { FRESH } from '../search/fresh.ts'
import { HELD_OUT } from '../search/held-out.ts'
import { JUDGED, type Judged } from '../search/judged.ts'
import { REVIEW } from '../search/review.ts'
import { ELSEWHERE, THIRD } from '../search/third.ts'
import { release } from '../support/real-site.ts'
import { askPagefind, type Found } from './pagefind.ts'

/** `npm run search:quality`: the judged queries on this site's search and on Pagefind, over the same pages, in one run. */
const SETS = { judged: JUDGED, 'held out': HELD_OUT, fresh: FRESH, review: REVIEW, third: THIRD }

/** The least share of the queries of each set whose first result is right. */
const LEAST = 0.95

const index = JSON.parse(release.records.get(release.root) ?? '').search as string
const root = searchRoot.parse(JSON.parse(release.records.get(index) ?? ''))

/** The rank of the first expected page for each query, from 1; 0 if it is not among the first ten. */
type Ranks = number[]
const rankOf = (found: readonly string[], wanted: readonly string[]) =>
  found.slice(0, 10).findIndex((path) => wanted.includes(path)) + 1

const expected = ([locale, , ...pages]: Judged): string[] =>
  pages.map((id) => {
    const [page = '', part] = id.split('#')
    const path = release.tree.get(page)?.paths[locale]
    if (path === undefined) throw new Error(`no page ${page}`)
    if (part !== undefined && !doorsAt(page).includes(part)) throw new Error(`no entry ${id}`)
    return part === undefined ? path : `${path}#_${part}`
  })

/** Ids of the entries of a page. An expected entry that no longer exists is an error, not a missed result. */
function doorsAt(page: string): string[] {
  const facts = release.tree.get(page)?.facts
  return facts?.kind === 'doors' ? facts.entries.map(({ id }) => id) : []
}

/** Searches with an empty cache. `reads` is the number of records read, `may` the allowed number: one per word and per result, and the list of words. */
async function find([locale, typed]: Judged) {
  const reads = new Set<string>()
  const records = {
    async record<S extends { parse(value: unknown): unknown }>(hash: string, schema: S) {
      reads.add(hash)
      return schema.parse(JSON.parse(release.records.get(hash) ?? 'null')) as never
    },
  }
  const { entries, others, words } = await search(records, index, { query: readQuery(typed, locale), locale, page: 1 })
  const list = reads.has(root.words ?? '') ? 1 : 0
  const may = Math.max(wordsOf(typed).length, words.length) + list + entries.length + others.length
  return { paths: entries.map(({ path }) => path), reads: reads.size - 1, may }
}

const share = (ranks: Ranks, fits: (rank: number) => boolean) => ranks.filter(fits).length / ranks.length
const measures = (ranks: Ranks) => ({
  'success@1': share(ranks, (rank) => rank === 1),
  'success@5': share(ranks, (rank) => rank > 0 && rank <= 5),
  MRR: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
})
const notFirst = (set: readonly Judged[], ranks: Ranks) =>
  set.flatMap(([locale, query], i) => (ranks[i] === 1 ? [] : [`${locale} “${query}” (${ranks[i] || '–'})`])).join(' · ')

/** Pagefind's results with whole pages indexed, and with their main parts only. */
let theirs: Found[] = []

beforeAll(async () => {
  const all = Object.values(SETS)
    .flat()
    .map(([locale, query]) => [locale, query] as const)
  theirs = [await askPagefind(all, 'html'), await askPagefind(all, 'main')]
})

afterAll(() => pagefind.close())

/** The ranks of the better of the two. Pagefind indexes pages only, so a page counts for its parts. */
function best(set: readonly Judged[]): Ranks {
  const ways = theirs.map((found) =>
    set.map((judged) => {
      const wanted = expected(judged).flatMap((path) => [path, path.split('#')[0] ?? path])
      return rankOf(found.get(`${judged[0]} ${judged[1]}`) ?? [], wanted)
    }),
  )
  return ways.sort((a, b) => measures(b).MRR - measures(a).MRR)[0] ?? []
}

describe.each(Object.entries(SETS))('the %s queries', (name, set) => {
  test('are answered better than by Pagefind, by all three measures', async () => {
    const here = await Promise.all(set.map(async (judged) => rankOf((await find(judged)).paths, expected(judged))))
    const there = best(set)
    const [own, other] = [measures(here), measures(there)]
    const names = Object.keys(own) as (keyof typeof own)[]
    console.log(
      [
        `${`${set.length} ${name}`.padEnd(14)} ours    Pagefind`,
        ...names.map((one) => `${one.padEnd(14)} ${own[one].toFixed(3)}   ${other[one].toFixed(3)}`),
        `Not first, ours: ${notFirst(set, here)}`,
        `Not first, Pagefind: ${notFirst(set, there)}\n`,
      ].join('\n'),
    )
    for (const one of names) expect(own[one], one).toBeGreaterThan(other[one])
    expect(own['success@1']).toBeGreaterThanOrEqual(LEAST)
  })

  test('read at most one record per word and one per result', async () => {
    const found = await Promise.all(set.map(find))
    console.log(`Most records read by one of the ${name} queries: ${Math.max(...found.map(({ reads }) => reads))}\n`)
    expect(set.filter((_, i) => (found[i]?.reads ?? 0) > (found[i]?.may ?? 0)).map(([, query]) => query)).toEqual([])
  })
})

test('a question for another body finds the page that names this body', async () => {
  const ranks = await Promise.all(ELSEWHERE.map(async (judged) => rankOf((await find(judged)).paths, expected(judged))))
  expect(ELSEWHERE.filter((_, i) => ranks[i] === 0 || (ranks[i] ?? 0) > 2)).toEqual([])
})

test('an edit of one word changes few records of the index', async () => {
  // A page without footnotes, which come last and are not shown in results. A sentence of fewer than five words is not either.
  const file = 'planning/master-plan/nl.md'
  const files = await readFolder('content')
  const edited = new Map([...files, [file, `${files.get(file)}\nHet woord wolkenkrabber staat er ook.\n`]])
  const { release: after } = await compile(edited)
  const added = [...(after?.records ?? [])].filter(([hash]) => !release.records.has(hash)).map(([, text]) => text)
  const count = (kind: string) => added.filter((text) => text.startsWith(`{"kind":"${kind}"`)).length
  const bytes = (hashes: readonly string[]) =>
    hashes.reduce((sum, hash) => sum + Buffer.byteLength(release.records.get(hash) ?? ''), 0)
  console.log(
    [
      `Index: ${root.terms.length} shards of terms (${bytes(root.terms.map(([, hash]) => hash))} bytes),`,
      `${root.entries.length} of entries (${bytes(root.entries)} bytes), root ${bytes([index])} bytes.`,
      `Two words more on a page: ${count('terms')} shards of terms, ${count('entries')} of entries and the root are new.\n`,
    ].join(' '),
  )
  expect(count('terms')).toBeLessThanOrEqual(6)
  expect(count('entries')).toBe(1)
})
