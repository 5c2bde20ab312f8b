import type { ReleaseStore } from '../store/store.ts'
import { readHeld, Unreadable } from './held.ts'
import { type Before, moveTo, type PushOptions } from './push.ts'

/** Why a release cannot be put back in force. */
export class CannotRollBack extends Error {
  override name = 'CannotRollBack'
}

/**
 * Puts an earlier release back in force. This is one write: records are never deleted.
 * @param wanted name of the release or its first characters; undefined means the release before the present one
 * @returns the full name of the release
 * @throws CannotRollBack
 */
export async function rollback(
  store: ReleaseStore,
  before: Before,
  wanted: string | undefined,
  options: PushOptions,
): Promise<string> {
  const release = wanted === undefined ? before.pointer?.previous : await named(store, wanted)
  if (!release)
    throw new CannotRollBack(
      wanted
        ? `no release is named ${wanted}; "npm run content -- releases" lists them`
        : 'there is no release before the present one',
    )
  if (release === before.pointer?.release) throw new CannotRollBack(`release ${release} is in force already`)
  await refuseUnreadable(store, release)
  await moveTo(store, release, before, options)
  return release
}

async function named({ ledger }: ReleaseStore, wanted: string): Promise<string | undefined> {
  if (wanted.length < 4) throw new CannotRollBack('name a release with at least four characters')
  const names = new Set(
    (await ledger.newest(1_000)).map(({ release }) => release).filter((release) => release.startsWith(wanted)),
  )
  if (names.size > 1) throw new CannotRollBack(`${wanted} is the beginning of ${names.size} releases; write more of it`)
  return [...names][0]
}

async function refuseUnreadable({ kv }: ReleaseStore, release: string): Promise<void> {
  await readHeld(kv, release).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error
    throw new CannotRollBack(`${error.message}. Check its commit out and push it instead`)
  })
}
