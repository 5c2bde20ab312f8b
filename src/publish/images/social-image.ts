import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { IMAGE_SIZE, type Recipe } from '../../content/schema/image.ts'
import { HEIGHT, VALLEY, WIDTH } from '../../content/valley.ts'
import { escapeXml } from '../compile/xml.ts'

const require = createRequire(import.meta.url)
const FONTS = ['400Regular/PublicSans_400Regular.ttf', '700Bold/PublicSans_700Bold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/public-sans/${file}`),
)
const OPTIONS = { font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Public Sans' } }

const PAPER = '#fbfaf6'
const INK = '#14202a'
const SOFT = '#4c5a66'
const RULE = '#e3e0d7'
const ACCENT = '#0b3d7a'
const MARGIN = 72
const MOST_LINES = 4
/** Sizes of a title in pixels, the largest first: the first at which it fits is taken. */
const SIZES = [84, 72, 62, 54, 46]

/** The image that other sites show beside a link to a page: a sheet with its title, as somebody who draws plans would set it. */
export function socialImage(recipe: Recipe): Uint8Array {
  return new Resvg(drawing(recipe), OPTIONS).render().asPng()
}

function drawing({ title, section, language, site, tick }: Recipe): string {
  const { width, height } = IMAGE_SIZE
  const { size, lines } = fit(title, width - 2 * MARGIN)
  const [strong = '', ...rest] = site.split(/(?=\.)/)
  const texts = lines.map(
    (line, i) =>
      `<text x="${MARGIN}" y="${210 + i * size * 1.16}" font-size="${size}" font-weight="700" fill="${INK}">${escapeXml(line)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Public Sans">
<rect width="100%" height="100%" fill="${PAPER}"/>
${contours()}
<rect x="24" y="24" width="${width - 48}" height="${height - 48}" fill="none" stroke="${INK}" stroke-width="3"/>
<text x="${MARGIN}" y="104" font-size="34" fill="${SOFT}">${escapeXml(section)}</text>
${texts.join('\n')}
${valley(tick)}
<text x="${MARGIN}" y="572" font-size="34" fill="${INK}"><tspan font-weight="700">${escapeXml(strong)}</tspan>${escapeXml(rest.join(''))}</text>
<text x="${width - MARGIN}" y="572" font-size="30" fill="${SOFT}" text-anchor="end">${escapeXml(language)}</text>
</svg>`
}

/** The valley again and again below itself, as contour lines: the ground of the sheet. */
function contours(): string {
  const scale = (IMAGE_SIZE.width - 48) / WIDTH
  const lines = Array.from({ length: 5 }, (_, i) => {
    const depth = 1 + i * 0.7
    return `<path transform="translate(24 ${492 - i * 38 - 30 * depth}) scale(${scale} ${depth})" d="${VALLEY}" vector-effect="non-scaling-stroke"/>`
  })
  return `<g fill="none" stroke="${RULE}" stroke-width="1.2">${lines.join('')}</g>`
}

function valley(tick: number): string {
  const scale = (IMAGE_SIZE.width - 48) / WIDTH
  const mark = tick < 0 ? '' : `<path d="M${24 + tick * WIDTH * scale} 462v70" stroke="${ACCENT}" stroke-width="8"/>`
  return `<path transform="translate(24 470) scale(${scale} 1.3)" d="${VALLEY}V${HEIGHT}" fill="none" stroke="${INK}" stroke-width="3" vector-effect="non-scaling-stroke"/>${mark}`
}

/** The largest size at which a title takes few enough lines; the smallest one cuts it off. */
function fit(title: string, width: number): { size: number; lines: string[] } {
  for (const size of SIZES) {
    const lines = wrap(title, width / size)
    const room = Math.min(MOST_LINES, Math.floor(260 / (size * 1.16)) + 1)
    if (lines.length <= room) return { size, lines }
  }
  const size = SIZES.at(-1) ?? 46
  return { size, lines: wrap(title, width / size).slice(0, MOST_LINES) }
}

/** Breaks a title at spaces, by the measured width of its words. @param width in ems */
function wrap(title: string, width: number): string[] {
  const lines: string[] = []
  for (const word of title.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const widths = new Map<string, number>()

/** Width of a bold text in ems. */
function widthOf(text: string): number {
  const known = widths.get(text)
  if (known !== undefined) return known
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="10000" height="200" font-family="Public Sans"><text x="0" y="100" font-size="100" font-weight="700">${escapeXml(text)}</text></svg>`
  const width = (new Resvg(svg, OPTIONS).getBBox()?.width ?? 0) / 100
  widths.set(text, width)
  return width
}
