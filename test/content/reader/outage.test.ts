import { beforeAll, describe, expect, it } from 'vitest'
import { NoRelease } from '../../../src/content/reader/reader.ts'
import { POINTER_KEY } from '../../../src/content/schema/pointer.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { FakeKv, type FakeLocation } from '../../support/fake-kv.ts'
import { Clock, Isolate, MapBackup, publish, recordsOf, releaseCalled } from './world.ts'

let one: Compiled
let two: Compiled
beforeAll(async () => {
  ;[one, two] = await Promise.all([releaseCalled('one'), releaseCalled('two')])
})

type Fault = NonNullable<FakeLocation['fault']>

const OUTAGES: [string, Fault][] = [
  ['throws', () => Promise.reject(new Error('KV GET failed: 500 Internal Server Error'))],
  [
    'throws at once',
    () => {
      throw new TypeError('KV is not bound')
    },
  ],
  ['never responds', () => new Promise(() => {})],
]

function begin() {
  const clock = new Clock()
  const kv = new FakeKv(clock)
  const location = kv.location()
  const backup = new MapBackup()
  publish(kv, one)
  return { clock, kv, location, backup, isolate: new Isolate({ kv: location, clock, backup }) }
}

describe.each(OUTAGES)('when KV %s', (_, fault) => {
  it('memory serves the last release for hours, as stale', async () => {
    const { clock, location, isolate } = begin()
    await isolate.visit()
    location.fault = fault
    for (const seconds of [30, 600, 9_000]) {
      clock.pass(seconds)
      expect(await isolate.visit()).toMatchObject({ state: 'stale', release: one.root, titles: ['one'] })
    }
    expect(isolate.reports).toEqual(['kv-failed', 'kv-failed', 'kv-failed'])
  })

  it('an isolate without memory serves from the backup of its location', async () => {
    const { clock, location, backup, isolate } = begin()
    await isolate.visit()
    location.fault = fault
    const cold = new Isolate({ kv: location, clock, backup })
    expect(await cold.visit()).toMatchObject({ state: 'stale', release: one.root, titles: ['one'] })
  })

  it('an isolate with neither memory nor backup throws NoRelease', async () => {
    const { clock, location } = begin()
    location.fault = fault
    await expect(new Isolate({ kv: location, clock }).visit()).rejects.toThrow(NoRelease)
  })

  it('KV is not read for five seconds, then again', async () => {
    const { clock, kv, location, isolate } = begin()
    await isolate.visit()
    location.fault = fault
    location.reads = []
    clock.pass(30)
    await isolate.visit()
    expect(location.reads).toEqual([POINTER_KEY])
    for (const seconds of [0, 1, 2, 1.999]) {
      clock.pass(seconds)
      await isolate.visit()
    }
    expect(location.reads).toHaveLength(1)

    publish(kv, two, one)
    location.fault = undefined
    clock.pass(0.001)
    expect(await isolate.visit()).toMatchObject({ state: 'current', titles: ['two'] })
  })

  it('a failed refresh after a response affects no response until the pointer is too old', async () => {
    const { clock, location, isolate } = begin()
    await isolate.visit()
    location.fault = fault
    clock.pass(15)
    expect(await isolate.visit()).toMatchObject({ state: 'current', titles: ['one'] })
    clock.pass(14.999)
    expect(await isolate.visit()).toMatchObject({ state: 'current', titles: ['one'] })
    clock.pass(0.001)
    expect(await isolate.visit()).toMatchObject({ state: 'stale', titles: ['one'] })
  })

  it('the backup of a location has the release that the isolate saw last', async () => {
    const { clock, kv, location, backup, isolate } = begin()
    await isolate.visit()
    publish(kv, two, one)
    clock.pass(30)
    await isolate.visit()
    location.fault = fault
    const cold = new Isolate({ kv: location, clock, backup })
    expect(await cold.visit()).toMatchObject({ state: 'stale', titles: ['two'] })
  })
})

describe('when KV fails for some keys', () => {
  it('the previous release is served if a record cannot be read', async () => {
    const { clock, kv, location, isolate } = begin()
    await isolate.visit()
    publish(kv, two, one)
    const { page } = recordsOf(two)
    location.fault = async (key, value) => {
      if (key === page) throw new Error('KV GET failed: 500')
      return value
    }
    clock.pass(30)
    expect(await isolate.visit()).toMatchObject({ state: 'previous', titles: ['one'] })
    expect(isolate.reports).toContain('record-unavailable failed')
  })
})

describe('when the pointer is unreadable', () => {
  const POINTERS: [string, string | null][] = [
    ['invalid JSON', '{"release":'],
    ['empty', ''],
    ['not valid by its schema', '{"release":"newest","previous":null,"schedule":[]}'],
    ['missing', null],
  ]

  it.each(POINTERS)('(%s) memory serves the last release, as stale', async (_, text) => {
    const { clock, kv, isolate } = begin()
    await isolate.visit()
    kv.put(POINTER_KEY, text)
    clock.pass(30)
    expect(await isolate.visit()).toMatchObject({ state: 'stale', titles: ['one'] })
    expect(isolate.reports).toEqual(text === null ? [] : ['pointer-damaged'])
  })

  it.each(POINTERS)('(%s) an isolate without memory serves from the backup of its location', async (_, text) => {
    const { clock, kv, location, backup, isolate } = begin()
    await isolate.visit()
    kv.put(POINTER_KEY, text)
    clock.pass(30)
    const cold = new Isolate({ kv: location, clock, backup })
    expect(await cold.visit()).toMatchObject({ state: 'stale', titles: ['one'] })
  })

  it.each(POINTERS)('(%s) an isolate with neither memory nor backup throws NoRelease', async (_, text) => {
    const { clock, kv, location } = begin()
    kv.put(POINTER_KEY, text)
    await expect(new Isolate({ kv: location, clock }).visit()).rejects.toThrow(NoRelease)
  })

  it('it never replaces a good copy in the backup', async () => {
    const { clock, kv, backup, isolate } = begin()
    await isolate.visit()
    const copy = backup.copies.get(POINTER_KEY)
    kv.put(POINTER_KEY, '{}')
    clock.pass(30)
    await isolate.visit()
    expect(backup.copies.get(POINTER_KEY)).toBe(copy)
  })
})

describe('when the backup cannot be read either', () => {
  it('memory still serves', async () => {
    const { clock, location, backup, isolate } = begin()
    await isolate.visit()
    backup.get = () => Promise.reject(new Error('cache is down'))
    location.fault = () => Promise.reject(new Error('KV GET failed: 500'))
    clock.pass(30)
    expect(await isolate.visit()).toMatchObject({ state: 'stale', titles: ['one'] })
  })
})
