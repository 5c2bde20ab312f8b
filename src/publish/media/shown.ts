import { PICTURE_FORMATS, type PictureFormat } from '../../content/schema/image.ts'
import type { DrawingDescription, PictureDescription } from './description.ts'
import { digestOf } from './parts.ts'
import { mediaAddress, variantsIn, variantsOf } from './recipe.ts'

/** What a page needs to show a picture. */
export interface ShownPicture {
  /** In pixels: the largest that readers get. */
  width: number
  height: number
  /** Its colour while it loads, `#rgb`. */
  tone: string
  /** What every browser can show. */
  src: string
  /** The same in other widths and formats, as in `srcset`. None for a drawing. */
  sets?: Record<PictureFormat, string>
}

/** @param file its name: `canal.jpg` */
export function shownPicture(file: string, description: PictureDescription | DrawingDescription): ShownPicture {
  if (description.kind === 'drawing') {
    const { width, height, svg } = description
    return { width, height, tone: '#fff', src: mediaAddress(digestOf(svg), file) }
  }
  const variants = variantsOf(file, description)
  const setOf = (format: PictureFormat) =>
    variantsIn(variants, format)
      .map(({ address, recipe }) => `${address} ${recipe.width}w`)
      .join(', ')
  const width = Math.max(...variants.map(({ recipe }) => recipe.width))
  const [smallest] = variantsIn(variants, 'jpeg')
  const [avif, webp, jpeg] = PICTURE_FORMATS.map(setOf)
  return {
    width,
    height: Math.max(1, Math.round((description.height * width) / description.width)),
    tone: description.tone,
    src: smallest?.address ?? '',
    sets: { avif: avif ?? '', webp: webp ?? '', jpeg: jpeg ?? '' },
  }
}
