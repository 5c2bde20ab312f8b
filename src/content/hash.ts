/** A record's key: the SHA-256 of its UTF-8 bytes, in lower-case hexadecimal. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** First characters of a release's name, enough for people to tell two apart. */
export function shortName(hash: string): string {
  return hash.slice(0, 12)
}
