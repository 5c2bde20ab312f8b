/**
 * Whether an `Authorization` header carries this token (RFC 6750 section 2.1).
 * Compares digests of both, so that the time it takes does not depend on how much of the token is right.
 * @returns false where no token is configured
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
