import { errorName } from '../../../platform/log-error.ts'

/** What an address outside the site answered. */
export interface CheckedLink {
  address: string
  /** Undefined if it answered with a page. */
  problem: string | undefined
}

/** How long to wait for an answer, in milliseconds. */
const TIMEOUT = 10_000
const AT_ONCE = 4

/** Asks each address once, a few at a time. Only web addresses are asked. */
export async function checkLinks(addresses: readonly string[], ask: typeof fetch = fetch): Promise<CheckedLink[]> {
  const checked: CheckedLink[] = addresses.map((address) => ({ address, problem: undefined }))
  const waiting = checked.filter(({ address }) => /^https?:/i.test(address))
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) one.problem = await problemOf(one.address, ask)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return checked
}

async function problemOf(address: string, ask: typeof fetch): Promise<string | undefined> {
  try {
    const response = await ask(address, { signal: AbortSignal.timeout(TIMEOUT) })
    await response.body?.cancel()
    return response.ok ? undefined : `answers ${response.status}`
  } catch (error) {
    return `does not answer (${errorName(error)})`
  }
}
