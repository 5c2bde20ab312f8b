import type { Kind, Theme } from './kinds.ts'
import type { Municipality } from './municipalities.ts'

/** Topics of the newsletter that a subscriber can choose. */
export const TOPICS = ['projects', 'plans', 'inquiries', 'statistics', 'international'] as const
export type Topic = (typeof TOPICS)[number]

/**
 * Which topics of the newsletter a page belongs to: those of its kind and those of each of its themes. Each theme has a
 * topic, so that each theme reaches readers. What a page says of the agency itself concerns the readers of every topic,
 * unless its kind is a topic already.
 */
const TOPICS_OF = {
  kind: { inquiry: ['inquiries'], publication: ['statistics'] },
  theme: {
    projects: ['projects'],
    planning: ['plans'],
    housing: ['projects', 'statistics'],
    economy: ['projects', 'statistics'],
    schools: ['projects', 'statistics'],
    'public-space': ['projects'],
    statistics: ['statistics'],
    organisation: TOPICS,
    international: ['international'],
  },
} as const satisfies {
  kind: Partial<Record<Kind, readonly [Topic, ...Topic[]]>>
  theme: Record<Theme, readonly [Topic, ...Topic[]]>
}

/**
 * The topics of a page, in the order of `TOPICS`. Empty only without a theme, for a kind without its own topic.
 * @param kind undefined for a page without facts
 * @param theme one theme of the page; undefined for the topics of the kind alone
 */
export function topicsOf(kind: Kind | undefined, theme: Theme | undefined): readonly Topic[] {
  const ofKinds: Partial<Record<Kind, readonly Topic[]>> = TOPICS_OF.kind
  const own = (kind && ofKinds[kind]) ?? []
  const isOfAgency = theme === 'organisation' && own.length > 0
  const themed = theme === undefined || isOfAgency ? [] : TOPICS_OF.theme[theme]
  return TOPICS.filter((topic) => own.includes(topic) || themed.some((one) => one === topic))
}

/** What an item that is sent is about, or what a subscriber chose. No municipality means all of them, on both sides. */
export interface Interests {
  topics: readonly Topic[]
  municipalities: readonly Municipality[]
}

/** Whether an item is for a subscriber: a topic is common to both and, if both name municipalities, a municipality too. */
export function concerns(item: Interests, subscriber: Interests): boolean {
  const isEverywhere = item.municipalities.length === 0 || subscriber.municipalities.length === 0
  return (
    item.topics.some((topic) => subscriber.topics.includes(topic)) &&
    (isEverywhere || item.municipalities.some((one) => subscriber.municipalities.includes(one)))
  )
}
