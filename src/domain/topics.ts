/** Topics of the newsletter that a subscriber can choose. */
export const TOPICS = ['projects', 'plans', 'inquiries', 'statistics', 'international'] as const
export type Topic = (typeof TOPICS)[number]
