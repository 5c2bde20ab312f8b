import { IMAGE_SIZE, type ShareRecipe } from '../../content/schema/image.ts'
import { VALLEY, WIDTH } from '../../content/valley.ts'
import { escapeXml } from '../../text/escape.ts'
import { CANAL_PATH, REGION_PATH } from '../drawings/outline.ts'
import { drawable, withGlyphs } from './font.ts'
import { placed } from './path.ts'
import { fitLine, fitTitle, type Measure } from './title.ts'

export const FONT = 'Public Sans'

const { width, height } = IMAGE_SIZE
const PAPER = '#fbfaf6'
const INK = '#14202a'
const SOFT = '#4c5a66'
const RULE = '#cfcabc'
const ACCENT = '#0b3d7a'

/** The frame of the sheet, and its strip at the foot. */
const FRAME = { left: 24, top: 24, right: width - 24, bottom: height - 24, strip: height - 104 }
const MARGIN = 72
/** Top of the title's capitals, and the space for the title. */
const TITLE_TOP = 148
const WATER = '#3787bb'
/** The map of the Region in the upper right, if the image is of a place: its corner, and its size relative to the map. */
const MAP = { left: 840, top: 50, scale: 0.96, width: 330 }
const ROOM = { width: width - 2 * MARGIN, height: 250, sizes: [88, 76, 66, 58, 50], lineHeight: 1.16, mostLines: 4 }
/** Font size of the section above the title. */
const SECTION_SIZE = 34
/** Height of the font's capitals, in ems. */
const CAPITALS = 0.7

/**
 * Draws the image that other sites show beside a link to a page, in the style of a plan: the title, the cross-section of
 * the valley with its strata and a mark for the section, and a strip with the name of the site and the language.
 * @returns SVG
 */
export function drawing({ title, section, language, site, tick, place }: ShareRecipe, measure: Measure): string {
  const taken = place === undefined ? 0 : MAP.width
  const room = { ...ROOM, width: ROOM.width - taken }
  const { size, lines } = fitTitle(drawable(title) || drawable(site), room, measure)
  const above = fitLine(drawable(section), (width - 2 * MARGIN - taken) / SECTION_SIZE, measure)
  const titleLine = (line: string, i: number) => {
    const y = TITLE_TOP + size * (CAPITALS + i * ROOM.lineHeight)
    return text(line, `x="${MARGIN}" y="${round(y)}" font-size="${size}" font-weight="700"`, INK)
  }
  const [strong = '', ...rest] = site.split(/(?=\.)/)
  const name = `<tspan font-weight="700">${printable(strong)}</tspan>${printable(rest.join(''))}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FONT}">
<rect width="${width}" height="${height}" fill="${PAPER}"/>
${ground()}
${place === undefined ? '' : mapWith(place)}
${mark(tick)}
<path d="M${FRAME.left} ${FRAME.strip}H${FRAME.right}V${FRAME.bottom}H${FRAME.left}Z" fill="${PAPER}" stroke="${INK}" stroke-width="3"/>
<path d="M${FRAME.left} ${FRAME.top}H${FRAME.right}V${FRAME.bottom}H${FRAME.left}Z" fill="none" stroke="${INK}" stroke-width="3"/>
${text(above, `x="${MARGIN}" y="108" font-size="${SECTION_SIZE}"`, SOFT)}
${lines.map(titleLine).join('\n')}
<text x="${MARGIN}" y="577" font-size="36" fill="${INK}">${name}</text>
${text(language, `x="${width - MARGIN}" y="577" font-size="32" text-anchor="end"`, SOFT)}
</svg>`
}

/** The surface and five strata below it: the same line, flatter each time. */
function ground(): string {
  const across = (FRAME.right - FRAME.left) / WIDTH
  const line = (depth: number) => {
    const scale = 2.8 - depth * 0.3
    return placed(VALLEY, { at: [FRAME.left, 394 + depth * 24], scale: [across, scale] })
  }
  const strata = [1, 2, 3, 4, 5].map((depth) => `<path d="${line(depth)}"/>`).join('')
  return `<g fill="none" stroke="${RULE}" stroke-width="1.5">${strata}</g>
<path d="${line(0)}" fill="none" stroke="${INK}" stroke-width="3"/>`
}

/** The mark of the section on the line, at `tick` from 0 to 1; none below 0. */
function mark(tick: number): string {
  if (tick < 0) return ''
  const x = FRAME.left + tick * (FRAME.right - FRAME.left)
  return `<path d="M${round(x)} 386V${FRAME.strip}" stroke="${ACCENT}" stroke-width="8"/>`
}

/** The Region with its canal, and the place of the page. An open path, such as a street, is drawn as a line. */
function mapWith(place: string): string {
  const fill = place.endsWith('z') ? INK : 'none'
  return `<g transform="translate(${MAP.left} ${MAP.top}) scale(${MAP.scale})" fill="none" stroke-linejoin="round"><path d="${REGION_PATH}" fill="#fff" stroke="${INK}" stroke-width="2.5"/><path d="${CANAL_PATH}" stroke="${WATER}" stroke-width="4.5"/><path d="${place}" fill="${fill}" stroke="${INK}" stroke-width="2.5"/></g>`
}

function text(content: string, attributes: string, fill: string): string {
  return `<text ${attributes} fill="${fill}">${printable(content)}</text>`
}

/** A text for SVG, with the characters that the font has. */
export function printable(content: string): string {
  return escapeXml(withGlyphs(content))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
