import { describe, expect, it } from 'vitest'
import { imageName } from '../../../src/content/hash.ts'
import { isImage } from '../../../src/content/reader/image-proof.ts'
import { ReleaseReader } from '../../../src/content/reader/reader.ts'
import type { ShareRecipe } from '../../../src/content/schema/image.ts'
import { FakeKv } from '../../support/fake-kv.ts'
import { encodeElsewhere, encodePixel } from '../../support/images.ts'
import { Clock, compiled, Isolate, MapBackup, publish } from './world.ts'

const RECIPE: ShareRecipe = {
  made: 'x',
  title: 'Titel',
  section: 'Deel',
  language: 'Nederlands',
  site: 'x.y',
  tick: 0.5,
}

describe('the proof of an image', () => {
  it('holds for the bytes of any encoder', async () => {
    const name = await imageName(RECIPE)
    expect(await encodePixel(RECIPE)).not.toBe(await encodeElsewhere(RECIPE))
    expect(await isImage(await encodePixel(RECIPE), name)).toBe(true)
    expect(await isImage(await encodeElsewhere(RECIPE), name)).toBe(true)
  })

  it('holds if a later version has more keys in the recipe', async () => {
    const later = { ...RECIPE, dark: true }
    expect(await isImage(await encodePixel(later), await imageName(later))).toBe(true)
  })

  const DAMAGES: [string, (text: string) => string][] = [
    ['a byte has changed', (text) => text.replace('iVBOR', 'iVBOS')],
    ['it is cut off', (text) => text.slice(0, -9)],
    ['it has another recipe', (text) => text.replace('Titel', 'Title')],
    ['its bytes are not base64', (text) => text.replace('iVBOR', '*****')],
    ['it is not an image', () => '{"kind":"file","type":"text/plain","body":"x"}'],
    ['it is empty', () => ''],
  ]
  it.each(DAMAGES)('fails if %s', async (_, damage) => {
    expect(await isImage(damage(await encodePixel(RECIPE)), await imageName(RECIPE))).toBe(false)
  })
})

describe('an image of a release', () => {
  /** Publishes a release with its images. */
  async function begin() {
    const [clock, release] = [new Clock(), await compiled({})]
    const kv = new FakeKv(clock)
    for (const [name, recipe] of release.images) kv.put(name, await encodePixel(recipe))
    publish(kv, release)
    const location = kv.location()
    const [name = '', recipe] = [...release.images][0] ?? []
    if (!recipe) throw new Error('no image')
    return { clock, release, kv, location, name, recipe }
  }

  it('is read by its name, and has its recipe', async () => {
    const { clock, location, name, recipe } = await begin()
    const isolate = new Isolate({ kv: location, clock })
    const image = await isolate.reader.read((edition) => edition.image(name), isolate.defer)
    expect(image.recipe).toEqual(recipe)
    expect(location.reads.at(-1)).toBe(name)
  })

  it('is not kept in memory, where it would replace pages: the cache in front keeps it', async () => {
    const { clock, location, name } = await begin()
    const isolate = new Isolate({ kv: location, clock })
    for (let i = 0; i < 2; i++) await isolate.reader.read((edition) => edition.image(name), isolate.defer)
    expect(location.reads.filter((key) => key === name)).toHaveLength(2)
  })

  it('that is damaged in KV is read from the backup', async () => {
    const { clock, kv, name, recipe } = await begin()
    kv.put(name, (await encodePixel(recipe)).replace('iVBOR', 'iVBOS'))
    const backup = new MapBackup()
    backup.copies.set(name, await encodeElsewhere(recipe))
    const events: string[] = []
    const reader = new ReleaseReader({
      kv: kv.location(),
      backup,
      report: (event) => events.push(event),
      now: clock.now,
    })
    const image = await reader.read(
      (edition) => edition.image(name),
      () => undefined,
    )
    expect(image.recipe).toEqual(recipe)
    expect(events).toEqual(['record-damaged'])
  })
})
