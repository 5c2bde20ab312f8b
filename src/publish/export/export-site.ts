import { localeOf, SEARCH_PATHS } from '../../content/paths.ts'
import { pageRecord } from '../../content/schema/page.ts'
import type { Route } from '../../content/schema/routes.ts'
import { LOCALES } from '../../locale/locale.ts'
import { type Held, recordOf } from '../release/held.ts'
import type { KeyValueStore } from '../store/store.ts'
import { type Ask, type CreateApp, openSite } from './app.ts'
import { isPortable, pageFile, relativeTo } from './file-names.ts'
import { type Resolve, rewriteCss, rewriteHtml, withoutPreloads } from './rewrite.ts'
import { formNote, movedPage } from './words.ts'

export interface ExportOptions {
  createApp: CreateApp
  kv: KeyValueStore
  /** The release, and what KV holds of it. */
  root: string
  held: Pick<Held, 'routes'>
  /** Scheme and host at which the export, or the site, is found: for addresses that cannot be relative. */
  origin: string
  /** The instant that the pages show, in milliseconds since 1970. */
  now: number
  write(file: string, content: string | Uint8Array): Promise<void>
  progress?(done: number, total: number): void
}

/** What an export has, and what it does not have. */
export interface Exported {
  pages: number
  files: number
  images: number
  /** Number of former addresses, each with a page that redirects. */
  redirects: number
  bytes: number
  /** Former addresses that no file can have: with a query, or with characters that a file system refuses. */
  leftOut: string[]
  /** Addresses that answer 410 on the site, and 404 in the export. */
  gone: string[]
}

/** Files that the site has besides the content, whether or not a page links to them. */
const OWN = ['/robots.txt', '/humans.txt', '/favicon.ico', '/favicon.svg', '/site.webmanifest', '/apple-touch-icon.png']
const MORE = ['/icon-192.png', '/icon-512.png', '/.well-known/security.txt', ...Object.values(SEARCH_PATHS)]

/** The page for addresses that do not exist: a server sends it for any path, so its links cannot be relative. */
const ERRORS = ['/404.html', ...LOCALES.map((locale) => `/${locale}/404.html`)]

/** Routes of which the records are read together. */
const AT_ONCE = 100

/**
 * Writes a release as files: each answer of the site, with links that lead from file to file. The app of the Worker renders
 * it; only addresses are replaced.
 */
export async function exportSite(options: ExportOptions): Promise<Exported> {
  const one = new SiteExport(options)
  await one.run()
  return one.exported
}

class SiteExport {
  readonly exported: Exported = { pages: 0, files: 0, images: 0, redirects: 0, bytes: 0, leftOut: [], gone: [] }
  readonly #options: ExportOptions
  readonly #ask: Ask
  /** Records that were read together with others. */
  #texts = new Map<string, string>()
  /** File of each address that is found by a link, not by a route. Undefined: only the site has it. */
  readonly #found = new Map<string, string | undefined>()
  /** Addresses that were found and are not written yet. */
  readonly #queue: { address: string; file: string }[] = []
  readonly #lists = new Map<string, Promise<boolean>>()

  constructor(options: ExportOptions) {
    this.#options = options
    const { createApp, root, origin, now } = options
    const get = async (key: string) => this.#texts.get(key) ?? (await options.kv.read([key])).get(key) ?? null
    this.#ask = openSite({ createApp, kv: { get }, root, origin, now })
  }

  async run(): Promise<void> {
    const { held, progress } = this.#options
    const routes = [...held.routes].filter(([, route]) => !('document' in route))
    const documents = [...held.routes].filter(([, route]) => 'document' in route)
    for (const address of [...OWN, ...MORE]) await this.#findFile(address)
    for (let i = 0; i < routes.length; i += AT_ONCE) {
      const part = routes.slice(i, i + AT_ONCE)
      this.#texts = await this.#options.kv.read(part.flatMap(([, route]) => recordOf(route)))
      for (const [path, route] of part) await this.#exportRoute(path, route)
      progress?.(Math.min(i + AT_ONCE, routes.length), held.routes.size)
    }
    // One after the other, because each may have a hundred megabytes.
    for (const [i, [path, route]] of documents.entries()) {
      this.#texts = await this.#options.kv.read(recordOf(route))
      await this.#exportRoute(path, route)
      progress?.(routes.length + i + 1, held.routes.size)
    }
    for (let next = this.#queue.shift(); next; next = this.#queue.shift())
      await this.#exportAnswer(next.address, next.file)
    for (const address of ERRORS) await this.#exportError(address)
  }

  async #exportRoute(path: string, route: Route): Promise<void> {
    const file = this.#fileOf(path, route)
    if ('gone' in route) this.exported.gone.push(path)
    else if (file === undefined) this.exported.leftOut.push(path)
    else if ('moved' in route || 'elsewhere' in route) await this.#exportMoved(path, route, file)
    else await this.#exportAnswer(encodeURI(path), file)
  }

  /** Undefined if no file can have the address. */
  #fileOf(path: string, route: Route): string | undefined {
    const file = 'file' in route || 'image' in route || 'document' in route ? path.slice(1) : pageFile(path)
    // A former address with a query is a route too.
    return isPortable(file) && !path.includes('?') ? file : undefined
  }

  async #exportMoved(path: string, route: Extract<Route, { moved: string } | { elsewhere: string }>, file: string) {
    this.exported.redirects++
    const fragment = 'fragment' in route && route.fragment !== undefined ? `#${route.fragment}` : ''
    const target =
      'moved' in route ? `${await this.#resolved(encodeURI(route.moved), file)}${fragment}` : route.elsewhere
    await this.#write(file, movedPage(target, localeOf(path)))
  }

  async #exportAnswer(address: string, file: string): Promise<void> {
    const response = await this.#ask(address)
    const location = response.headers.get('Location')
    if (location !== null) {
      this.exported.redirects++
      return this.#write(file, movedPage(await this.#resolved(location, file), localeOf(address)))
    }
    if (response.status !== 200) throw new Error(`${address} answers ${response.status}`)
    const type = response.headers.get('Content-Type') ?? ''
    if (type.startsWith('text/html')) {
      this.exported.pages++
      const html = withoutPreloads(await response.text())
      return this.#write(file, await this.#rewritten(html, address, (to) => this.#resolved(to, file)))
    }
    if (type.startsWith('image/')) this.exported.images++
    else this.exported.files++
    if (type.startsWith('text/css'))
      return this.#write(file, await rewritten(await response.text(), rewriteCss, (to) => this.#resolved(to, file)))
    if (type.startsWith('application/manifest'))
      return this.#write(file, (await response.text()).replaceAll('"/', '"./'))
    return this.#write(file, new Uint8Array(await response.arrayBuffer()))
  }

  /** The page of an error, with its style sheets in it. */
  async #exportError(address: string): Promise<void> {
    const { origin } = this.#options
    const html = await (await this.#ask(address)).text()
    const absolute = async (to: string) => origin + (await this.#publicAddress(to))
    const sheets = new Map<string, string>()
    for (const [link, href = '', media = ''] of html.matchAll(
      /<link rel="stylesheet" href="([^"]*)"( media="[^"]*")?\/?>/g,
    )) {
      const css = await (await this.#ask(href)).text()
      sheets.set(link, `<style${media}>${await rewritten(css, rewriteCss, absolute)}</style>`)
    }
    const text = await this.#rewritten(html, address, absolute)
    let whole = text
    for (const [link, style] of sheets) {
      const replaced = await this.#rewritten(link, address, absolute)
      whole = whole.replace(replaced, () => style)
    }
    this.exported.pages++
    await this.#write(address.slice(1), whole)
  }

  /** The address on the server of the export. */
  async #publicAddress(address: string): Promise<string> {
    const { pathname, hash } = new URL(address, this.#options.origin)
    const file = await this.#findFile(address)
    return file === undefined ? address : `${file.endsWith('index.html') ? pathname : `/${file}`}${hash}`
  }

  #rewritten(html: string, address: string, resolve: (to: string) => Promise<string>): Promise<string> {
    const form = (action: string) => {
      const { href } = new URL(action || address, this.#options.origin)
      return { address: href, note: formNote(href, localeOf(address)) }
    }
    return rewritten(html, (text, sync) => rewriteHtml(text, sync, form), resolve)
  }

  /** A link in a file: relative to it, or to the site if only the site has the address. */
  async #resolved(address: string, from: string): Promise<string> {
    const { origin } = this.#options
    if (!address.startsWith('/') || address.startsWith('//')) return address
    const file = await this.#findFile(address)
    return file === undefined ? `${origin}${address}` : `${relativeTo(from, file)}${new URL(address, origin).hash}`
  }

  /** The file of an address within the site. An address that no route has is requested once, and written later. */
  async #findFile(address: string): Promise<string | undefined> {
    const { held, origin } = this.#options
    const { pathname, search } = new URL(address, origin)
    const path = decodeURI(pathname)
    const route = held.routes.get(path)
    if (route && search === '') return 'gone' in route ? undefined : this.#fileOf(path, route)
    const key = `${pathname}${search}`
    if (!this.#found.has(key)) {
      const file = await this.#fileBesides(path, search)
      this.#found.set(key, file)
      if (file !== undefined) this.#queue.push({ address: key, file })
    }
    return this.#found.get(key)
  }

  /** The file of an address that no route has: a part of a list, or a file of the site itself. */
  async #fileBesides(path: string, search: string): Promise<string | undefined> {
    if (search !== '' && !(await this.#isList(path))) return undefined
    const response = await this.#ask(`${encodeURI(path)}${search}`)
    if (response.status !== 200) return undefined
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false
    const file = isPage ? pageFile(path, search) : path.slice(1)
    return isPortable(file) ? file : undefined
  }

  /** Whether the query of an address shows a part of a list. Other queries are those of forms. */
  #isList(path: string): Promise<boolean> {
    const known = this.#lists.get(path) ?? this.#readKind(path)
    this.#lists.set(path, known)
    return known
  }

  async #readKind(path: string): Promise<boolean> {
    const route = this.#options.held.routes.get(path)
    if (!route || !('page' in route)) return false
    const text = this.#texts.get(route.page) ?? (await this.#options.kv.read([route.page])).get(route.page)
    return text !== undefined && pageRecord.parse(JSON.parse(text)).facts?.kind === 'list'
  }

  async #write(file: string, content: string | Uint8Array): Promise<void> {
    this.exported.bytes += Buffer.byteLength(content)
    await this.#options.write(file, content)
  }
}

/** Rewrites a text whose addresses are resolved later: finds them first, then replaces them. */
async function rewritten(
  text: string,
  rewrite: (text: string, resolve: Resolve) => string,
  resolve: (address: string) => Promise<string>,
): Promise<string> {
  const addresses = new Set<string>()
  rewrite(text, (address) => {
    addresses.add(address)
    return address
  })
  const resolved = new Map<string, string>()
  for (const address of addresses) resolved.set(address, await resolve(address))
  return rewrite(text, (address) => resolved.get(address) ?? address)
}
