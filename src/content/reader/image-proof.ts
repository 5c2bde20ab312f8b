import { bytesOf, hashOf } from '../hash.ts'
import { imageRecord } from '../schema/image.ts'
import type { Proof } from './records.ts'

/** An image is named by what it was made from; its own bytes are held against the digest beside them. */
export const isImage: Proof = async (text, name) => {
  try {
    const { recipe, digest, data } = imageRecord.parse(JSON.parse(text))
    return (await hashOf(JSON.stringify(recipe))) === name && (await hashOf(bytesOf(data))) === digest
  } catch {
    return false
  }
}
