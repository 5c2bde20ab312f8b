import type { SubscriptionEvent } from '../state.ts'
import { noteSubscriber } from './journal.ts'
import { happens, transition } from './transition.ts'

/** Events that a button causes, and the kind of their journal entry. */
const CHANGES = { pause: 'paused', resume: 'resumed', undo: 'undone' } as const satisfies Partial<
  Record<SubscriptionEvent, string>
>
export type StatusChange = keyof typeof CHANGES

/** Pauses, resumes, or reverts an unsubscription. @returns whether the status changed */
export async function changeStatus(db: D1Database, what: StatusChange, id: string, now: number): Promise<boolean> {
  const [noted] = await db.batch([
    noteSubscriber(db, { id, kind: `'${CHANGES[what]}'`, condition: happens(what), now }),
    ...transition(db, what, id, now),
  ])
  return (noted?.meta.changes ?? 0) > 0
}
