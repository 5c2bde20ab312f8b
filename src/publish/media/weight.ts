import { gzipSync } from 'node:zlib'
import type { PageRecord } from '../../content/schema/page.ts'
import type { Compiled } from '../compile/compile.ts'
import { PAGE_BUDGET } from './limits.ts'
import type { Encode } from './recipe.ts'

/** What a reader with a wide screen loads of a page and of no other. `PAGE_BUDGET` says what counts. */
export interface PageWeight {
  /** Its address. */
  path: string
  bytes: number
  pictures: number
}

type Weighed = Pick<Compiled, 'pages' | 'routes' | 'images'>

/**
 * Weighs the pages, the heaviest first. Of each picture the largest AVIF counts. Pages that borrow their text weigh the
 * same as the original, and are left out.
 */
export async function weights(release: Weighed, encode: Encode): Promise<PageWeight[]> {
  const known = new Map<string, number>()
  const sizeOf = async (address: string) => {
    const size = known.get(address) ?? (await bytesAt(address, release, encode))
    known.set(address, size)
    return size
  }
  const found: PageWeight[] = []
  for (const page of release.pages) {
    if (page.locale !== page.textLocale) continue
    const addresses = picturesOf(page)
    let bytes = gzipSync(JSON.stringify(page)).length
    for (const address of addresses) bytes += await sizeOf(address)
    found.push({ path: page.path, bytes, pictures: addresses.length })
  }
  return found.sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1))
}

/** The pages that weigh more than their budget. */
export function overweight(all: readonly PageWeight[]): PageWeight[] {
  return all.filter(({ bytes }) => bytes > PAGE_BUDGET)
}

const FIGURE = /<figure class="picture">[\s\S]*?<\/figure>/g

/** The address of the file that a current browser loads of each picture. */
function picturesOf({ html, picture = '' }: PageRecord): string[] {
  const addresses = [...(picture + html).matchAll(FIGURE)].flatMap(([figure]) => {
    const [, set] = /<source type="image\/avif" srcset="([^"]*)"/.exec(figure) ?? []
    const largest = set?.split(', ').at(-1)?.split(' ')[0]
    return largest ?? /<img src="([^"]*)"/.exec(figure)?.[1] ?? []
  })
  return [...new Set(addresses)]
}

async function bytesAt(address: string, { routes, images }: Weighed, encode: Encode): Promise<number> {
  const route = routes.get(address)
  if (route && 'document' in route) return route.document.bytes
  const made = route && 'image' in route ? images.get(route.image) : undefined
  if (!made) return 0
  const { data } = JSON.parse(await encode(made)) as { data: string }
  return Buffer.from(data, 'base64').length
}
