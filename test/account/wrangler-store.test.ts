import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../src/content/hash.ts'
import { openLocalStore } from '../../src/publish/store/local.ts'
import { LedgerConflict, type ReleaseStore, readPointer, writePointer } from '../../src/publish/store/store.ts'
import { openWranglerStore } from '../../src/publish/store/wrangler.ts'
import { temporaryFolder } from '../support/project.ts'
import { pushOptions } from '../support/releases.ts'

const TEXTS = ['Bien sûr\u202F: l’été à Bruxelles', '{"emoji":"👩🏽‍🔬","quote":"\\"é\\""}', 'a\n[b]\n{c}\n\u2028d']
const WHO = "Zoé d'Hondt; drop table releases; --"

let state: string
let store: ReleaseStore
let records: Map<string, string>

beforeAll(async () => {
  state = join(await temporaryFolder(), 'state')
  // The first opening creates the ledger.
  await (await openLocalStore(state)).close()
  store = openWranglerStore({ where: ['--local', '--persist-to', state] })
  records = new Map(await Promise.all(TEXTS.map(async (text) => [await hashOf(text), text] as const)))
})

describe('a store through wrangler', () => {
  it('stores records with any characters, and leaves out missing ones', async () => {
    const told: number[] = []
    await store.kv.write(records, (done) => told.push(done))
    expect(told).toEqual([3])
    expect(await store.kv.read([...records.keys(), 'f'.repeat(64)])).toEqual(records)
  })

  it('lists keys with a beginning, keeps values for a time, and deletes', async () => {
    await store.kv.writeFor(
      new Map([
        ['preview:a', '1'],
        ['preview:b', '2'],
        ['other', '3'],
      ]),
      60,
    )
    expect([...(await store.kv.list('preview:')).keys()].sort()).toEqual(['preview:a', 'preview:b'])
    await store.kv.delete(['preview:a', 'other', 'no such key'])
    expect(await store.kv.read(['preview:a', 'preview:b', 'other'])).toEqual(new Map([['preview:b', '2']]))
  })

  it('stores the pointer', async () => {
    expect(await readPointer(store.kv)).toBeUndefined()
    await writePointer(store.kv, pointer())
    expect(await readPointer(store.kv)).toEqual(pointer())
  })

  it('stores the ledger, and reports a conflict if another entry follows the same one', async () => {
    expect(await store.ledger.newest(5)).toEqual([])
    await store.ledger.append(entry(), 0)
    await expect(store.ledger.append(entry(), 0)).rejects.toThrow(LedgerConflict)
    expect(await store.ledger.newest(5)).toEqual([{ ...entry(), sequence: 1 }])
  })

  it('is the same store as the one that is opened without wrangler', async () => {
    const local = await openLocalStore(state)
    try {
      expect(await local.kv.read([...records.keys()])).toEqual(records)
      expect(await readPointer(local.kv)).toEqual(pointer())
      expect(await local.ledger.newest(5)).toEqual([{ ...entry(), sequence: 1 }])
    } finally {
      await local.close()
    }
  })
})

function pointer() {
  const [release = '', previous = ''] = records.keys()
  return { release, previous, schedule: [{ from: '2026-12-01T00:00:00Z', root: previous }] }
}

function entry() {
  return { ...pushOptions(WHO), message: 'é 👍 ?1 "x"\n{y}', release: [...records.keys()][0] ?? '', previous: 0 }
}
