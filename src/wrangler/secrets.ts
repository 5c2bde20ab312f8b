import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import * as z from 'zod'
import { oneAtATime } from './one-at-a-time.ts'
import { jsonIn, wrangler } from './run.ts'

const NAMES = ['NEWSLETTER_SECRETS', 'ADDRESS_PEPPER'] as const
export type Secrets = Record<(typeof NAMES)[number], string>

/**
 * The secrets of the local state. Made at random the first time and stored in the folder of the state.
 * @returns the secrets, and the file that `wrangler dev --env-file` reads them from
 */
export async function localSecrets(stateDir: string): Promise<{ secrets: Secrets; file: string }> {
  await mkdir(stateDir, { recursive: true })
  // Of two processes that begin at once, the second gets the secrets of the first.
  return oneAtATime(join(stateDir, 'secrets'), () => readOrMake(join(stateDir, 'secrets.env')))
}

async function readOrMake(file: string): Promise<{ secrets: Secrets; file: string }> {
  // Before the first start there is no file.
  const known = parseEnv(await readFile(file, 'utf8').catch(() => ''))
  const secrets = Object.fromEntries(
    NAMES.map((name) => [name, known[name] || randomBytes(32).toString('base64url')]),
  ) as Secrets
  if (NAMES.some((name) => !known[name]))
    await writeFile(file, `${NAMES.map((name) => `${name}=${secrets[name]}`).join('\n')}\n`, { mode: 0o600 })
  return { secrets, file }
}

const listed = z.array(z.object({ name: z.string() }))

/** Names of the Worker's secrets in the account. Empty if the Worker does not exist yet. */
export async function secretNames(environment: string): Promise<string[]> {
  try {
    const output = await wrangler(['secret', 'list', '--env', environment, '--format', 'json'])
    return listed.parse(jsonIn(output)).map(({ name }) => name)
  } catch (error) {
    if (error instanceof Error && /Worker ".*" .*not found/.test(error.message)) return []
    throw error
  }
}
