import { bytesOf, hashOf, imageName } from '../hash.ts'
import { imageRecord } from '../schema/image.ts'
import type { Proof } from './records.ts'

/** Checks an image record: its name is the hash of its recipe, and `digest` is the hash of its bytes. */
export const isImage: Proof = async (text, name) => {
  try {
    const record = JSON.parse(text)
    const { digest, data } = imageRecord.parse(record)
    // The unparsed recipe: a later version may add keys that this schema removes.
    return (await imageName(record.recipe)) === name && (await hashOf(bytesOf(data))) === digest
  } catch {
    // Not JSON, or not an image: the caller reports the record as damaged.
    return false
  }
}
