import { bytesOf } from '../../content/hash.ts'
import { IMMUTABLE, publicFor } from '../../platform/cache-control.ts'
import { favicon, iconImages } from '../../views/icons.gen.ts'
import { stylesheets, titleFont } from '../../views/stylesheets.gen.ts'
import type { PagesContext } from '../context.ts'
import { errorPage } from '../errors/errors.tsx'
import { sendConstant, sendFixed } from './constant.ts'

/** Paths of the present and earlier style sheets and title fonts; see bin/build-styles.ts. */
const STYLE_PATH = /^(\/assets\/[a-z]+\.)[0-9a-f]{16}\.css$/
const FONT_PATH = /^\/assets\/titles\.[0-9a-f]{16}\.woff2$/

const STYLE_TYPE = 'text/css; charset=utf-8'
const FONT_TYPE = 'font/woff2'

const FOR_EVER = { 'Cache-Control': IMMUTABLE }
const ONE_DAY = publicFor({ browser: 86_400, shared: 86_400 })

/**
 * Sends a style sheet or the title font. Its path contains a hash of its content, so caches keep it for a year. A page
 * from before the last deployment requests an older path: it gets the present file, but caches must not store it there.
 */
export async function asset(c: PagesContext): Promise<Response> {
  const { path } = c.req
  const [, name] = STYLE_PATH.exec(path) ?? []
  const sheet = name && stylesheets.find((one) => one.path.startsWith(name))
  if (sheet && path === sheet.path) return sendFixed(c, sheet.css, STYLE_TYPE, FOR_EVER)
  if (path === titleFont.path) return sendFixed(c, bytesOf(titleFont.data), FONT_TYPE, FOR_EVER)
  if (sheet) return sendConstant(c, sheet.css, STYLE_TYPE, {})
  if (FONT_PATH.test(path)) return sendConstant(c, bytesOf(titleFont.data), FONT_TYPE, {})
  return errorPage(c, 'notFound', 404)
}

export async function icon(c: PagesContext): Promise<Response> {
  return sendFixed(c, favicon, 'image/svg+xml', ONE_DAY)
}

/**
 * Sends an image of the icon. Telephones ask for more names than there are images, such as
 * `/apple-touch-icon-120x120-precomposed.png`: they get the icon of a home screen.
 */
export async function iconImage(c: PagesContext): Promise<Response> {
  const { path } = c.req
  if (isIconImage(path)) return sendFixed(c, bytesOf(iconImages[path].data), iconImages[path].type, ONE_DAY)
  const { type, data } = iconImages['/apple-touch-icon.png']
  return sendConstant(c, bytesOf(data), type, ONE_DAY)
}

function isIconImage(path: string): path is keyof typeof iconImages {
  return Object.hasOwn(iconImages, path)
}
