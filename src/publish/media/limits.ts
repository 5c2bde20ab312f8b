/** Bytes of a picture of pixels, as it is in the folder. Readers load smaller ones, which are made from it. */
export const MOST_PICTURE_BYTES = 25_000_000
/** Pixels of a picture, when it is unpacked: a file of few bytes can have many (a decompression bomb). */
export const MOST_PIXELS = 60_000_000
/** Least width of a picture, in pixels: a smaller one is not legible, even on a telephone. */
export const LEAST_WIDTH = 320
/** Bytes of a drawing, after what draws nothing is removed. */
export const MOST_DRAWING_BYTES = 1_000_000
/** Elements of a drawing, with those that `use` repeats. */
export const MOST_ELEMENTS = 50_000
/** Bytes of a document. GitHub refuses files of more than 100 MiB, and the content is in Git. */
export const MOST_DOCUMENT_BYTES = 100_000_000
/** Pictures and documents in one folder. */
export const MOST_FILES = 60
/** Pages of a document of which the search knows the text, and characters of this text. */
export const SEARCHED_PAGES = 20
export const SEARCHED_CHARACTERS = 40_000

/**
 * Bytes of a page: its own text and facts, compressed, and its pictures as a wide screen loads them. Two and a half
 * seconds at 1.6 Mbit/s. Style sheets and the font are not counted: all pages share them, and browsers keep them.
 */
export const PAGE_BUDGET = 500_000

/** Bytes in words: `25 MB`, `340 kB`. */
export function inBytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`
}
