import { isSameSecret } from './same-secret.ts'

/**
 * Whether an `Authorization` header contains this token (RFC 6750 section 2.1).
 * @returns false if no token is configured
 */
export async function hasBearer(authorization: string | undefined, token: string | undefined): Promise<boolean> {
  const sent = /^Bearer +(.+)$/i.exec(authorization ?? '')?.[1]
  if (sent === undefined || token === undefined) return false
  return isSameSecret(sent, token)
}
