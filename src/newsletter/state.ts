import type { SubscriberStatus } from '../views/newsletter/types.ts'

/** Where somebody stands; `unknown` has no row. */
export type Standing = SubscriberStatus | 'unknown'

/** What can happen to a subscription. */
export type Event =
  | 'sign-up'
  /** The link of a confirmation mail, its button pressed. */
  | 'confirm'
  | 'pause'
  | 'resume'
  | 'unsubscribe'
  /** Takes an unsubscription back, from the page that confirmed it. */
  | 'undo'
  | 'erase'
  /** The term of an unconfirmed sign-up ended. */
  | 'lapse'

/**
 * The subscription's state machine: the one statement of what each event does, which the SQL has to agree with.
 * What is not named changes nothing.
 * @param everConfirmed whether this subscription was confirmed once: then a new sign-up that lapses leaves it ended, not forgotten
 */
export function next(standing: Standing, event: Event, everConfirmed: boolean): Standing {
  switch (event) {
    case 'sign-up':
      return standing === 'unknown' || standing === 'unsubscribed' ? 'pending' : standing
    case 'confirm':
      return standing === 'pending' ? 'confirmed' : standing
    case 'pause':
      return standing === 'confirmed' ? 'paused' : standing
    case 'resume':
      return standing === 'paused' ? 'confirmed' : standing
    case 'unsubscribe':
      if (standing === 'pending') return everConfirmed ? 'unsubscribed' : 'unknown'
      return standing === 'unknown' ? 'unknown' : 'unsubscribed'
    case 'undo':
      return standing === 'unsubscribed' ? 'confirmed' : standing
    case 'erase':
      return 'unknown'
    case 'lapse':
      if (standing !== 'pending') return standing
      return everConfirmed ? 'unsubscribed' : 'unknown'
  }
}
