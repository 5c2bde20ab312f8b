import { isImage } from '../../content/reader/image-proof.ts'
import type { Recipe } from '../../content/schema/image.ts'
import type { KeyValueStore } from '../store/store.ts'

/** Makes an image's record from its recipe. */
export type Encode = (recipe: Recipe) => Promise<string>

/** Images by the name of their record. */
type Images = ReadonlyMap<string, Recipe>

/** Images read at once: about a megabyte. */
const AT_ONCE = 20

/** Records of the images that are not held, encoded one after another: the encoder blocks, some twenty milliseconds an image. */
export async function encodeMissing(
  images: Images,
  held: ReadonlySet<string>,
  encode: Encode,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Map<string, string>> {
  const missing = [...images].filter(([name]) => !held.has(name))
  const records = new Map<string, string>()
  for (const [name, recipe] of missing) {
    records.set(name, await encode(recipe))
    progress(records.size, missing.length)
  }
  return records
}

/**
 * Writes the images that KV lacks, after a push that did not bring them. What a release names tells nothing here, as an
 * earlier run may have been stopped half-way: KV itself is asked, once a run.
 * @param known names of images that are there; grows
 */
export async function pushImages(kv: KeyValueStore, images: Images, encode: Encode, known: Set<string>): Promise<void> {
  const unknown = [...images.keys()].filter((name) => !known.has(name))
  for (let i = 0; i < unknown.length; i += AT_ONCE)
    for (const [name, text] of await kv.read(unknown.slice(i, i + AT_ONCE)))
      if (await isImage(text, name)) known.add(name)
  for (const [name, recipe] of images) {
    if (known.has(name)) continue
    await kv.write(new Map([[name, await encode(recipe)]]))
    known.add(name)
    // Whoever waits for a save to be published goes first.
    await new Promise((resolve) => setImmediate(resolve))
  }
}
