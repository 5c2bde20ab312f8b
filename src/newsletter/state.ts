import type { SubscriberStatus } from './model.ts'

/** State of an address: `unknown` has no row. */
export type Standing = SubscriberStatus | 'unknown'

/** What can happen to a subscription. */
export type SubscriptionEvent =
  | 'sign-up'
  /** The button behind the link of a confirmation mail. */
  | 'confirm'
  | 'pause'
  | 'resume'
  | 'unsubscribe'
  /** Takes an unsubscription back. */
  | 'undo'
  /** "That was not me": takes an unconfirmed sign-up back. */
  | 'forget'
  /** The term of an unconfirmed sign-up ended. */
  | 'lapse'
  /** The address must not be mailed any more. */
  | 'suppress'
  | 'erase'

interface Transition {
  from: readonly Standing[]
  to: Standing
  /**
   * Holds only for a subscription that was confirmed at least once (true), or never (false).
   * A subscription that was confirmed once is kept for a year after its end, as proof; one that never was is deleted.
   */
  confirmedBefore?: boolean
}

const WITHDRAW_SIGN_UP: readonly Transition[] = [
  { from: ['pending'], to: 'unknown', confirmedBefore: false },
  { from: ['pending'], to: 'unsubscribed', confirmedBefore: true },
]
const END: readonly Transition[] = [...WITHDRAW_SIGN_UP, { from: ['confirmed', 'paused'], to: 'unsubscribed' }]

/**
 * The state machine of a subscription. An event that is not listed for a state changes nothing.
 * The statements in `store/transition.ts` are made from this table, and the tests' model runs on it.
 */
export const TRANSITIONS: Readonly<Record<SubscriptionEvent, readonly Transition[]>> = {
  'sign-up': [{ from: ['unknown', 'unsubscribed', 'pending'], to: 'pending' }],
  confirm: [{ from: ['pending'], to: 'confirmed' }],
  pause: [{ from: ['confirmed'], to: 'paused' }],
  resume: [{ from: ['paused'], to: 'confirmed' }],
  unsubscribe: END,
  undo: [{ from: ['unsubscribed'], to: 'confirmed', confirmedBefore: true }],
  forget: WITHDRAW_SIGN_UP,
  lapse: WITHDRAW_SIGN_UP,
  suppress: END,
  erase: [{ from: ['pending', 'confirmed', 'paused', 'unsubscribed'], to: 'unknown' }],
}

/**
 * The state after an event.
 * @param confirmedBefore whether this subscription was confirmed at least once
 */
export function next(standing: Standing, event: SubscriptionEvent, confirmedBefore: boolean): Standing {
  const transition = TRANSITIONS[event].find(
    (one) =>
      one.from.includes(standing) && (one.confirmedBefore === undefined || one.confirmedBefore === confirmedBefore),
  )
  return transition?.to ?? standing
}
