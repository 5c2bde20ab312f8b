import type { Language } from '../../cli/language.ts'

/** What a kind of problem means, in one language of the editors. */
export interface Explained {
  /** Name of the mistake, in a few words. Messages show it beside the code. */
  title: string
  /** What it means, and why it is a mistake. */
  means: string
  /** What to write instead. */
  instead: string
}

/** Content with the mistake, and the same content without it. */
export interface Example {
  /** Path below content/. A page that is not there yet is a page in three languages. */
  file: string
  /** What `wrong` and `right` are: the text of a page, lines of its front matter, or a whole file. */
  part: 'text' | 'front matter' | 'file'
  /** Undefined: the file does not exist. */
  wrong: string | undefined
  right: string | undefined
  /** What follows `wrong`, for a mistake that only a long text can have. */
  filler?: { text: string; times: number; after: string }
  /** Whether every language of the page has these lines. */
  inEach?: true
  /** More pages that the example needs, by content path, with lines of their front matter. */
  pages?: Readonly<Record<string, string>>
  /**
   * More files that the example needs. A picture is its size and format (`800 × 600 pixels, JPEG`; `GIF × 2` has two
   * frames), a document what it says of itself (`title: …`), a drawing its own text.
   */
  files?: Readonly<Record<string, string>>
  /** Languages of the page that are missing. */
  without?: readonly Language[]
  /** For a file that the publisher does not read: what is on the disk. */
  onDisk?: 'file' | 'folder' | 'link'
  /** Addresses of other sites that do not open. */
  dead?: readonly string[]
  /** The file as it was published before. */
  published?: string
  /** Texts that Git has. */
  committed?: readonly string[]
}

/** The explanation of a code: an example that gives this code, and its words in each language of the editors. */
export interface Explanation extends Readonly<Record<Language, Explained>> {
  example: Example
}

export type Explanations = Readonly<Record<string, Explanation>>

type More = Omit<Example, 'file' | 'part' | 'wrong' | 'right'>

/** An example in the text of the page /about, in Dutch. */
export function text(wrong: string, right: string, more: More = {}): Example {
  return { file: 'about/nl.md', part: 'text', wrong, right, ...more }
}

/** An example in the front matter of the page /plan, in Dutch. */
export function front(wrong: string, right: string, more: More = {}): Example {
  return { file: 'plan/nl.md', part: 'front matter', wrong, right, ...more }
}

/** An example that is a whole file. */
export function file(path: string, wrong: string | undefined, right: string | undefined, more: More = {}): Example {
  return { file: path, part: 'file', wrong, right, ...more }
}

export function words(title: string, means: string, instead: string): Explained {
  return { title, means, instead }
}
