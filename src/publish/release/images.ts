import { isImage } from '../../content/reader/image-proof.ts'
import { digestOf } from '../media/parts.ts'
import type { Encode, Made } from '../media/recipe.ts'
import type { KeyValueStore } from '../store/store.ts'

/** Images that one read of KV fetches: about a megabyte. */
const AT_ONCE = 20

/**
 * Writes the images that KV lacks, after a push with `images: 'later'`. An earlier run may have stopped half-way, so a
 * release that names an image does not prove that KV holds it: this reads KV, once for each image and run.
 * @param known hashes of images that KV holds; this function adds to it
 * @param turn is awaited before each image, so that more urgent work comes first
 */
export async function pushImages(
  kv: KeyValueStore,
  images: ReadonlyMap<string, Made>,
  encode: Encode,
  known: Set<string>,
  turn: () => Promise<void> = async () => undefined,
): Promise<void> {
  const unknown = [...images.keys()].filter((name) => !known.has(name))
  for (let i = 0; i < unknown.length; i += AT_ONCE)
    for (const [name, text] of await kv.read(unknown.slice(i, i + AT_ONCE)))
      if ((await isImage(text, name)) || digestOf(text) === name) known.add(name)
  // Pages wait for their pictures and documents; the share images are for other sites.
  const ordered = [...images].sort(([, a], [, b]) => Number('title' in a) - Number('title' in b))
  for (const [name, recipe] of ordered) {
    if (known.has(name)) continue
    await turn()
    await kv.write(new Map([[name, await encode(recipe)]]))
    known.add(name)
    // Lets the event loop publish a saved file before the next image.
    await new Promise((resolve) => setImmediate(resolve))
  }
}
