import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { escapeHtml } from '../../text/escape.ts'
import { BEGIN } from '../markdown/parts.ts'
import { typography } from '../markdown/typography/index.ts'
import { licenceIn } from './licences.ts'
import type { ShownPicture } from './shown.ts'

/** What pictures.yaml says of a picture, in one language. */
export interface PictureNotes {
  /** Text for readers who do not see it. Undefined if only the page can say it. */
  alt?: string | undefined
  isDecorative: boolean
  caption?: string | undefined
  author: string
  licence: string
  /** Where it was published first. */
  source?: string | undefined
}

/**
 * Width of a picture in the page, for the choice of a file: the column of text (`--measure`), or the screen without its
 * margins (`--gutter`).
 */
const SIZES = '(min-width: 100rem) 42rem, (min-width: 42rem) 38rem, 92vw'

interface FigureOptions {
  /** Text for readers who do not see it; empty if it is decorative. */
  alt: string
  caption: string | undefined
  notes: PictureNotes
  locale: Locale
  /** Whether it is on the first screen of the page, so that it must not wait. */
  isFirst?: boolean
}

/**
 * A picture with caption, author and licence, as HTML with the marks of its parts. In a browser its place has the right size
 * before it is loaded, and its colour: an SVG, because the Content-Security-Policy allows no style in the page. Feed readers
 * have no style sheet, so they would show the colour above the picture, and they choose badly among files: they get one.
 */
export function figure(picture: ShownPicture, { alt, caption, notes, locale, isFirst = false }: FigureOptions): string {
  const { width, height, tone, src, sets } = picture
  const size = `width="${width}" height="${height}"`
  const hints = isFirst ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"'
  const img = (more: string) =>
    `<img src="${BEGIN.site}${src}"${more} ${size} alt="${escapeHtml(typography(alt, locale))}"${forBrowsers(` ${hints}`)}>`
  const shown = sets
    ? `${forBrowsers(`<picture>${source('avif', sets.avif)}${source('webp', sets.webp)}`)}${img(forBrowsers(` srcset="${sets.jpeg}" sizes="${SIZES}"`))}${forBrowsers('</picture>')}`
    : img('')
  const ground = `<svg class="picture-tone" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false"><path fill="${tone}" d="M0 0h${width}v${height}H0z"/></svg>`
  return `<figure class="picture">\n<div class="picture-frame">${forBrowsers(ground)}${shown}</div>\n<figcaption>${captionOf(caption, notes, locale)}</figcaption>\n</figure>\n`
}

function forBrowsers(html: string): string {
  return `${BEGIN.browser}${html}${BEGIN.rest}`
}

function source(format: 'avif' | 'webp', set: string): string {
  return `<source type="image/${format}" srcset="${set}" sizes="${SIZES}">`
}

function captionOf(
  caption: string | undefined,
  { author, licence, source: from }: PictureNotes,
  locale: Locale,
): string {
  const { credit } = messages(locale).markdown
  const { name, href } = licenceIn(licence, locale)
  const maker = escapeHtml(typography(author, locale))
  const by = from === undefined ? maker : `<a href="${escapeHtml(from)}">${maker}</a>`
  const right = href === undefined ? escapeHtml(name) : `<a href="${href}" rel="license">${escapeHtml(name)}</a>`
  const says = caption === undefined ? '' : `${escapeHtml(typography(caption, locale))} `
  return `${says}<span class="picture-credit">${escapeHtml(credit)} ${by}, ${right}</span>`
}
