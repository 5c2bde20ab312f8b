/** What a reader of the newsletter may choose to hear of. */
export const TOPICS = ['projects', 'plans', 'inquiries', 'statistics', 'international'] as const
export type Topic = (typeof TOPICS)[number]
