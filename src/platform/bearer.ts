/**
 * Whether an `Authorization` header contains this token (RFC 6750 section 2.1).
 * Compares the digests of both in constant time, so that the time reveals nothing about the token.
 * @returns false if no token is configured
 */
export async function hasBearer(authorization: string | undefined, token: string | undefined): Promise<boolean> {
  const sent = /^Bearer +(.+)$/i.exec(authorization ?? '')?.[1]
  if (sent === undefined || token === undefined) return false
  const [a, b] = await Promise.all([digest(sent), digest(token)])
  return a.reduce((difference, byte, i) => difference | (byte ^ (b[i] ?? 0)), 0) === 0
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}
