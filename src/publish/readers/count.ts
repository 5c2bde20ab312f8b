import { type ReaderCounts, readersOf } from '../../newsletter/issues/store/readers.ts'
import type { Announced } from '../release/announced.ts'
import type { ReleaseStore } from '../store/store.ts'

/** An announced change with the number of its readers by language, if they could be counted. */
export interface CountedChange extends Announced {
  readers?: ReaderCounts
}

/**
 * Counts who would be sent each change, with one query. Numbers are all that it reads.
 * @returns the changes, and why their readers could not be counted: a push does not fail because of that
 */
export async function countReaders(
  { newsletter }: Pick<ReleaseStore, 'newsletter'>,
  all: readonly Announced[],
): Promise<{ changes: readonly CountedChange[]; failure?: string }> {
  if (!newsletter || all.length === 0) return { changes: all }
  try {
    const counts = await readersOf(
      newsletter,
      all.map(({ change }) => change),
    )
    return {
      changes: all.map((one, i) => {
        const readers = counts[i]
        return readers ? { ...one, readers } : one
      }),
    }
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1)
    return { changes: all, failure: reason }
  }
}
