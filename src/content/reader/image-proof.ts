import { bytesOf, hashOf, imageName } from '../hash.ts'
import { imageRecord } from '../schema/image.ts'
import type { Proof } from './records.ts'

/** An image is named by what it was made from; its own bytes are held against the digest beside them. */
export const isImage: Proof = async (text, name) => {
  try {
    const record = JSON.parse(text)
    const { digest, data } = imageRecord.parse(record)
    // The recipe as it stands there: it may say more than this version knows.
    return (await imageName(record.recipe)) === name && (await hashOf(bytesOf(data))) === digest
  } catch {
    // Not JSON, or not an image: whoever asked reports the record as damaged.
    return false
  }
}
