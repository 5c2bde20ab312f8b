import type { Compilation } from './page.ts'

/** A file of content/ that an address means. */
export interface OwnFile {
  /** Content path and name: `/about/missions/plan.jpg`. */
  path: string
  /** What follows `#`, such as `page=3`. */
  fragment: string | undefined
}

/** The folder of the page whose text is compiled, with a slash at its end: `/about/missions/`. */
function folderOf({ context }: Compilation): string {
  return `/${context.file.replace(/^content\//, '').replace(/[^/]*$/, '')}`
}

/**
 * The file that an address means: by its name, if it is in the folder of the page, or by its path from the root of
 * content/. Undefined for an address of another site.
 * @example ownFile('plan.jpg', page) // { path: '/about/missions/plan.jpg', fragment: undefined }
 */
export function ownFile(href: string, page: Compilation): OwnFile | undefined {
  if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(href)) return undefined
  const [before = '', fragment] = href.split('#')
  const name = decoded(before)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
  const url = URL.parse(name.replaceAll('?', '%3F'), `https://content.invalid${folderOf(page)}`)
  return url ? { path: decoded(url.pathname).normalize('NFC'), fragment } : undefined
}

/** The shortest form of the path of a file: its name, if it is in the folder of the page. */
export function shortest(path: string, page: Compilation): string {
  const folder = folderOf(page)
  const name = path.slice(folder.length)
  return path.startsWith(folder) && !name.includes('/') ? name : path
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
