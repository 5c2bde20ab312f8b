import type { HtmlEscapedString } from 'hono/utils/html'
import type { Sample } from './sample-data/sample.ts'

/** A view in one of its states. */
export interface Example {
  /** Unique in its folder. */
  state: string
  /** One element, or a fragment. */
  show(sample: Sample): HtmlEscapedString | Promise<HtmlEscapedString>
}

/** The examples of one folder of views: what `hatch/hatch.example.tsx` exports as `examples`. */
export interface Examples {
  /** Parts of a page, all shown on one page. */
  components?: readonly Example[]
  /** Whole documents, each shown at its own path. */
  pages?: readonly Example[]
}
