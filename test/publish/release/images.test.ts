import { beforeAll, describe, expect, it } from 'vitest'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import type { Made } from '../../../src/publish/media/recipe.ts'
import { pushImages } from '../../../src/publish/release/images.ts'
import { push, readBefore } from '../../../src/publish/release/push.ts'
import { encodePixel } from '../../support/images.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { namesOf, pushOptions, releaseOf } from '../../support/releases.ts'

let release: Compiled
beforeAll(async () => {
  release = await releaseOf()
})

/** A store that has the pages of a release, but no images. */
async function withoutImages(): Promise<MemoryStore> {
  const store = new MemoryStore()
  await push(store.open(), release, await readBefore(store.open()), { ...pushOptions(), images: 'later' })
  return store
}

/** An encoder that counts, and fails at its n-th image. */
function counting(dyingAt = Number.POSITIVE_INFINITY) {
  const drawn: string[] = []
  const encode = (recipe: Made) => {
    if (drawn.length === dyingAt) throw new Error('stopped')
    drawn.push('title' in recipe ? recipe.title : '')
    return encodePixel(recipe)
  }
  return { drawn, encode }
}

describe('images that are pushed later', () => {
  it('do not delay the pages, which are in force before an image is encoded', async () => {
    const store = await withoutImages()
    expect(store.pointer?.release).toBe(release.root)
    for (const name of release.images.keys()) expect(store.values.has(name)).toBe(false)
  })

  it('are all written by pushImages', async () => {
    const store = await withoutImages()
    await pushImages(store.open().kv, release.images, counting().encode, new Set())
    for (const name of namesOf(release)) expect(store.values.has(name)).toBe(true)
  })

  it('are completed by the next run if a run stopped half-way, each encoded once', async () => {
    const store = await withoutImages()
    const [stopped, next] = [counting(2), counting()]
    await expect(pushImages(store.open().kv, release.images, stopped.encode, new Set())).rejects.toThrow('stopped')
    await pushImages(store.open().kv, release.images, next.encode, new Set())
    expect(stopped.drawn.length + next.drawn.length).toBe(release.images.size)
    expect(await store.disagreement()).toBeUndefined()
  })

  it('are encoded again if the record in KV is damaged', async () => {
    const store = await withoutImages()
    const [image = ''] = release.images.keys()
    await pushImages(store.open().kv, release.images, counting().encode, new Set())
    store.values.set(image, (store.values.get(image) ?? '').replace('iVBOR', 'iVBOS'))
    const { drawn, encode } = counting()
    await pushImages(store.open().kv, release.images, encode, new Set())
    expect(drawn).toHaveLength(1)
    expect(store.values.get(image)).toContain('iVBOR')
  })

  it('cause no KV operation if they are known to exist', async () => {
    const store = await withoutImages()
    const known = new Set<string>()
    await pushImages(store.open().kv, release.images, counting().encode, known)
    let steps = 0
    const watched = store.open(async (_, act) => {
      steps++
      return act()
    })
    await pushImages(watched.kv, release.images, counting(0).encode, known)
    expect(steps).toBe(0)
  })
})
