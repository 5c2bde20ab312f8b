import { describe, expect, it } from 'vitest'
import { ContentStore } from '../../../src/content/reader/content-store.ts'
import { PointerReader } from '../../../src/content/reader/pointer-reader.ts'
import { POINTER_KEY, type Pointer } from '../../../src/content/schema/pointer.ts'
import { FakeKv } from '../../support/fake-kv.ts'
import { Clock, MapBackup } from './world.ts'

const pointerTo = (digit: string, schedule: Pointer['schedule'] = []): Pointer => ({
  release: digit.repeat(64),
  previous: null,
  schedule,
})
const ONE = pointerTo('1')
const TWO = pointerTo('2')

function begin({ fresh = 10_000 } = {}) {
  const clock = new Clock()
  const kv = new FakeKv(clock)
  const location = kv.location()
  const backup = new MapBackup()
  const report = () => {}
  const source = new ContentStore({ kv: location, backup, now: clock.now, report, deadline: 20 })
  const reader = new PointerReader({ source, now: clock.now, report, fresh })
  const deferred: Promise<unknown>[] = []
  const put = (pointer: Pointer) => kv.put(POINTER_KEY, JSON.stringify(pointer))
  put(ONE)
  return {
    clock,
    location,
    backup,
    deferred,
    put,
    /** Reads without waiting for deferred work. */
    read: async () => (await reader.read((work) => deferred.push(work)))?.pointer,
    settle: async () => {
      while (deferred.length > 0) await deferred.pop()
    },
  }
}

describe('PointerReader', () => {
  it('does not read KV for ten seconds', async () => {
    const { clock, location, read, settle } = begin()
    await read()
    await settle()
    clock.pass(9.999)
    expect(await read()).toEqual(ONE)
    expect(location.reads).toHaveLength(1)
  })

  it('between 10 and 30 seconds, returns at once and reads KV after the response', async () => {
    const { clock, location, put, read, settle } = begin()
    await read()
    await settle()
    put(TWO)
    clock.pass(29.999)
    let answer = (_: string | null) => {}
    location.fault = (_, value) =>
      new Promise((resolve) => {
        answer = () => resolve(value)
      })
    expect(await read()).toEqual(ONE)
    answer(null)
    await settle()
    location.fault = undefined
    expect(await read()).toEqual(TWO)
    expect(location.reads).toHaveLength(2)
  })

  it('runs one refresh at a time after responses', async () => {
    const { clock, location, read, settle } = begin()
    await read()
    await settle()
    clock.pass(10)
    await Promise.all([read(), read(), read()])
    await read()
    expect(location.reads).toHaveLength(2)
    await settle()
    clock.pass(10)
    await read()
    expect(location.reads).toHaveLength(3)
  })

  it('gives up a refresh that was cut off after ten seconds', async () => {
    const { clock, location, deferred, read, settle } = begin()
    await read()
    await settle()
    location.fault = () => new Promise(() => {})
    clock.pass(10)
    await read()
    // The request ended, so its deferred work stops and never settles.
    deferred.length = 0
    clock.pass(10)
    await read()
    expect(location.reads).toHaveLength(2)
    clock.pass(0.001)
    await read()
    expect(location.reads).toHaveLength(3)
  })

  it('from 30 seconds on, waits for KV', async () => {
    const { clock, put, read, settle } = begin()
    await read()
    await settle()
    put(TWO)
    clock.pass(30)
    expect(await read()).toEqual(TWO)
  })

  it('reads KV each time if the pointer is never fresh', async () => {
    const { location, read } = begin({ fresh: 0 })
    await read()
    await read()
    expect(location.reads).toEqual([POINTER_KEY, POINTER_KEY])
  })

  it('never accepts a KV copy older than half a minute', async () => {
    const { clock, location, read, settle } = begin()
    for (let i = 0; i < 4; i++) {
      await read()
      await settle()
      clock.pass(30)
    }
    expect(location.answers.map(({ cacheTtl }) => cacheTtl)).toEqual([30, 30, 30, 30])
  })

  it('keeps a copy of each pointer that differs from the previous one, also if only in its schedule', async () => {
    const { clock, backup, put, read, settle } = begin()
    await read()
    await settle()
    expect(backup.copies.get(POINTER_KEY)).toBe(JSON.stringify(ONE))
    const scheduled = pointerTo('1', [{ from: '2026-03-02T08:00:00Z', root: TWO.release }])
    put(scheduled)
    clock.pass(30)
    await read()
    await settle()
    expect(backup.copies.get(POINTER_KEY)).toBe(JSON.stringify(scheduled))
  })

  it('writes no copy of an unchanged pointer', async () => {
    const { clock, backup, read, settle } = begin()
    await read()
    await settle()
    backup.copies.clear()
    clock.pass(30)
    await read()
    await settle()
    expect(backup.copies.size).toBe(0)
  })
})
