import { oncePerText } from '../once-per.ts'

/** Endings of pictures of pixels, of drawings and of documents that a page's folder may have. */
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i
const DRAWING = /\.svg$/i
const DOCUMENT = /\.pdf$/i

/** Endings of pictures that browsers or sharp do not read. */
const OTHER_PICTURE = /\.(?:heic|heif|bmp|ico|psd|ai|eps|raw|cr2|nef|dng|jxl|jp2)$/i

const NAME = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.[a-z]+$/

/** What a file is by its name. */
export type MediaKind = 'picture' | 'drawing' | 'document'

/** Sort of a picture or a document by its name. Undefined for another file. */
export function mediaKindOf(path: string): MediaKind | undefined {
  if (PICTURE.test(path)) return 'picture'
  if (DRAWING.test(path)) return 'drawing'
  return DOCUMENT.test(path) ? 'document' : undefined
}

/** Whether a path in content/ is that of a picture or a document with a name that can be published. */
export const isMediaPath = oncePerText((path): boolean => mediaKindOf(path) !== undefined && NAME.test(path))

/** Whether a file is a picture, in a format that is published or another one. */
export function isPictureName(path: string): boolean {
  const kind = mediaKindOf(path)
  return kind === 'picture' || kind === 'drawing' || OTHER_PICTURE.test(path)
}
