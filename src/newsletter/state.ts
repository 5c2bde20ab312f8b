import type { SubscriberStatus } from './model.ts'

/** State of an address; `unknown` means that it has no row. */
export type Standing = SubscriberStatus | 'unknown'

/** Events of a subscription. */
export type SubscriptionEvent =
  | 'sign-up'
  /** The reader pressed the button behind a confirmation link. */
  | 'confirm'
  | 'pause'
  | 'resume'
  | 'unsubscribe'
  /** Reverts an unsubscription. */
  | 'undo'
  /** "That was not me": withdraws an unconfirmed sign-up. */
  | 'forget'
  /** The term of an unconfirmed sign-up ended. */
  | 'lapse'
  /** The address was suppressed. */
  | 'suppress'
  | 'erase'

interface Transition {
  from: readonly Standing[]
  to: Standing
  /**
   * If given, the transition applies only to subscriptions that were confirmed at least once (true), or never (false).
   * A subscription that was confirmed once is kept for a year after its end, as proof of consent. One that never was is deleted.
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
 * `store/transition.ts` makes its SQL from this table, and the model in the tests uses it.
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
