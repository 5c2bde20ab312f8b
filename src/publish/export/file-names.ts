// cspell:ignore nieuws

/** The longest name of a file that every usual file system accepts, in bytes. */
const LONGEST = 200

/** Characters that Windows refuses in the name of a file, and control characters. */
const REFUSED = /[<>:"\\|?*\p{Cc}]/u

/**
 * The file of an address that shows a page, relative to the folder of the export: `/nl/nieuws` → `nl/nieuws/index.html`.
 * A server that answers a folder with its `index.html` keeps the address. A query is a part of the name, because a file
 * has none: `?page=2` → `index.page-2.html`.
 * @param query canonical, with `?`; empty for none
 */
export function pageFile(path: string, query = ''): string {
  const parts = [...new URLSearchParams(query)].map(([key, value]) => `.${safe(key)}-${safe(value)}`)
  return `${path.slice(1).replace(/(?<=[^/])$/, '/')}index${parts.join('')}.html`
}

function safe(text: string): string {
  return encodeURIComponent(text).replaceAll('%', '~')
}

/** Whether every usual file system can hold a file with this name. */
export function isPortable(file: string): boolean {
  return file
    .split('/')
    .every(
      (part) =>
        part !== '' && Buffer.byteLength(part) <= LONGEST && !REFUSED.test(part) && !/^\.{1,2}$|[. ]$/.test(part),
    )
}

/** The relative address of a file for a link in another file, percent-encoded. */
export function relativeTo(from: string, to: string): string {
  const [above, target] = [from.split('/').slice(0, -1), to.split('/')]
  let shared = 0
  while (shared < above.length && shared < target.length - 1 && above[shared] === target[shared]) shared++
  const up = above.slice(shared).map(() => '..')
  return [...up, ...target.slice(shared).map(encodeURIComponent)].join('/')
}
