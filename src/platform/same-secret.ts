/** Compares the digests of two texts in constant time, so that the time reveals nothing about the secret. */
export async function isSameSecret(sent: string, secret: string): Promise<boolean> {
  const [a, b] = await Promise.all([digest(sent), digest(secret)])
  return a.reduce((difference, byte, i) => difference | (byte ^ (b[i] ?? 0)), 0) === 0
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}
