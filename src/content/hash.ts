import type { Recipe } from './schema/image.ts'

/** Key of a record: the SHA-256 of its bytes (of a text, in UTF-8), in lower-case hexadecimal. */
export async function hashOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Name of an image's record: the SHA-256 of its recipe. */
export function imageName(recipe: Recipe): Promise<string> {
  return hashOf(recipeText(recipe))
}

/** A recipe as JSON. Keys are in alphabetical order, so that their order does not change the name of the image. */
export function recipeText(recipe: Recipe): string {
  return JSON.stringify(recipe, Object.keys(recipe).sort())
}

/** The first characters of a release's hash, enough for people to distinguish releases. */
export function shortName(hash: string): string {
  return hash.slice(0, 12)
}

/** Decodes base64 (RFC 4648 section 4). @throws for invalid base64 */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64)
  // Thirty times as fast as `Uint8Array.from`; an image has about 40,000 bytes.
  const bytes = new Uint8Array(characters.length)
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i)
  return bytes
}
