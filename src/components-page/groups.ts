import type { Example, Examples } from '../views/example.ts'
import { EXAMPLES } from './examples.gen.ts'

/** The examples of one folder of views. */
export interface Group {
  /** Name of the folder. */
  folder: string
  examples: readonly Example[]
}

/** Examples that are part of a page. */
export const COMPONENTS = groupsWith('components')
/** Examples that are whole documents. */
export const WHOLE_PAGES = groupsWith('pages')

function groupsWith(part: keyof Examples): Group[] {
  return Object.entries(EXAMPLES).flatMap(([folder, { [part]: examples }]) => (examples ? [{ folder, examples }] : []))
}

/** Name of an example's anchor: `notice-out-of-date`. */
export function anchorOf({ folder }: Group, { state }: Example): string {
  return `${folder}-${state.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
}
