import type { HtmlEscapedString } from 'hono/utils/html'
import type { Sample } from './sample/sample.ts'

/** A component in one of its states. */
export interface Example {
  /** Unique in its folder. */
  state: string
  /** One element, or a fragment. */
  show(sample: Sample): HtmlEscapedString | Promise<HtmlEscapedString>
}

/** The components of one folder of views. */
export interface Group {
  /** Name of the folder. */
  folder: string
  examples: readonly Example[]
}

/** Name of an example's anchor: `notice-out-of-date`. */
export function anchorOf({ folder }: Group, { state }: Example): string {
  return `${folder}-${state.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
}
