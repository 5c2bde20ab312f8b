import { describe, expect, it } from 'vitest'
import { POINTER_KEY } from '../../../src/content/schema/pointer.ts'
import { kvOf } from '../../../src/publish/store/local.ts'
import { readPointer, writePointer } from '../../../src/publish/store/store.ts'
import { MemoryStore } from '../../support/memory-store.ts'

const RELEASE = 'a'.repeat(64)

describe('the pointer', () => {
  it('is written with one write, and read back unchanged', async () => {
    const store = new MemoryStore()
    const pointer = { release: RELEASE, previous: null, schedule: [{ from: '2026-12-01T00:00:00Z', root: RELEASE }] }
    await writePointer(store.open().kv, pointer)
    expect(store.writes).toEqual([POINTER_KEY])
    expect(await readPointer(store.open().kv)).toEqual(pointer)
  })

  it('is undefined if nothing was ever published', async () => {
    expect(await readPointer(new MemoryStore().open().kv)).toBeUndefined()
  })

  it.each(['', 'x', '{}', `{"release":"${RELEASE}"}`, '{"release":"short","previous":null,"schedule":[]}'])(
    'with the value %j is refused, so that no release is built on it',
    async (text) => {
      const store = new MemoryStore()
      store.values.set(POINTER_KEY, text)
      await expect(readPointer(store.open().kv)).rejects.toThrow()
    },
  )

  it('is never written with an invalid name', async () => {
    const store = new MemoryStore()
    const pointer = { release: 'short', previous: null, schedule: [] }
    await expect(writePointer(store.open().kv, pointer)).rejects.toThrow()
    expect(store.writes).toEqual([])
  })
})

describe('kvOf', () => {
  /** A namespace with the limits of the real one, which counts simultaneous writes. */
  function namespace() {
    const values = new Map<string, string>()
    const counts = { reads: [] as number[], underWay: 0, most: 0 }
    const fake = {
      async get(keys: string[]) {
        if (keys.length > 100) throw new Error('too many keys')
        counts.reads.push(keys.length)
        const bytes = keys.reduce((sum, key) => sum + Buffer.byteLength(values.get(key) ?? ''), 0)
        if (bytes > 25_000_000)
          throw new Error('KV GET_BULK failed: 413 Total size of request exceeds the limit of 25MB')
        return new Map(keys.map((key) => [key, values.get(key) ?? null]))
      },
      /** Two keys a page. */
      async list({ prefix = '', cursor }: { prefix?: string; cursor: string | null }) {
        const all = [...values.keys()].filter((key) => key.startsWith(prefix)).sort()
        const start = Number(cursor ?? 0)
        const keys = all.slice(start, start + 2).map((name) => ({ name }))
        return start + 2 >= all.length
          ? { keys, list_complete: true }
          : { keys, list_complete: false, cursor: String(start + 2) }
      },
      async put(key: string, value: string) {
        counts.most = Math.max(counts.most, ++counts.underWay)
        await Promise.resolve()
        counts.underWay--
        values.set(key, value)
      },
    }
    return { counts, kv: kvOf(fake as unknown as KVNamespace) }
  }

  it('names all keys, however many pages their list has', async () => {
    const { kv } = namespace()
    expect(await kv.list()).toEqual(new Map())
    await kv.write(new Map(['a', 'b', 'c', 'd', 'e'].map((key) => [key, 'x'])))
    expect([...(await kv.list()).keys()]).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('requests at most as many keys at once as KV allows, and makes no request for no keys', async () => {
    const { counts, kv } = namespace()
    expect(await kv.read([])).toEqual(new Map())
    expect(await kv.read(Array.from({ length: 201 }, (_, i) => `${i}`))).toEqual(new Map())
    expect(counts.reads).toEqual([100, 100, 1])
  })

  it('limits the number of simultaneous writes, and reports how many are done', async () => {
    const { counts, kv } = namespace()
    const entries = new Map(Array.from({ length: 120 }, (_, i) => [`${i}`, `value ${i}`]))
    const told: number[] = []
    await kv.write(entries, (done) => told.push(done))
    expect(told).toEqual([50, 100, 120])
    expect(counts.most).toBe(50)
    expect(await kv.read([...entries.keys()])).toEqual(entries)
  })

  it('reads values that are too large for one request together, and each only once more than needed', async () => {
    const { counts, kv } = namespace()
    const large = new Map(['a', 'b', 'c'].map((key) => [key, key.repeat(11_000_000)]))
    await kv.write(new Map([...large, ['small', 'x']]))
    expect(await kv.read([...large.keys(), 'small'])).toEqual(new Map([...large, ['small', 'x']]))
    expect(counts.reads).toEqual([4, 2, 2])
  })

  it('passes on every other failure, and that of a single value', async () => {
    const failing = (message: string) =>
      kvOf({
        get: async () => {
          throw new Error(message)
        },
      } as unknown as KVNamespace)
    await expect(failing('500 Internal Server Error').read(['a', 'b'])).rejects.toThrow('500')
    await expect(failing('413 too large').read(['a'])).rejects.toThrow('413')
  })

  it('writes large values in smaller parts, to save memory', async () => {
    const { counts, kv } = namespace()
    await kv.write(new Map(Array.from({ length: 8 }, (_, i) => [`${i}`, 'x'.repeat(20_000_000)])))
    expect(counts.most).toBe(2)
  })

  it('distinguishes an empty value from a missing one', async () => {
    const { kv } = namespace()
    await kv.write(new Map([['empty', '']]))
    expect(await kv.read(['empty', 'missing'])).toEqual(new Map([['empty', '']]))
  })
})
