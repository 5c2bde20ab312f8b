/**
 * How a page of a preview differs from the published one. `details`: facts, links or documents. `around`: only menus or
 * lists around the text.
 */
export const DIFFERENCES = ['new', 'text', 'details', 'removed', 'around'] as const
export type DifferenceState = (typeof DIFFERENCES)[number]
