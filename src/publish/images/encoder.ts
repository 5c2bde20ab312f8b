import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Resvg } from '@resvg/resvg-js'
import { FONT, printable } from './drawing.ts'
import { FONT_FILES } from './font.ts'
import type { Measure } from './title.ts'

/** Loads only the fonts of the package, so that every machine renders the same image. */
const OPTIONS = {
  font: {
    fontFiles: FONT_FILES,
    loadSystemFonts: false,
    defaultFontFamily: FONT,
  },
}

// The collector of V8 is there for programs only after this flag was set.
setFlagsFromString('--expose-gc')
const collect: NodeJS.GCFunction | undefined = runInNewContext('globalThis.gc')

/**
 * Images after which the memory of those that were drawn is freed. Each takes three megabytes outside the heap of V8, which
 * does not know of them, so it would not collect them for a long time. To collect young objects takes a millisecond.
 */
const DRAWN_AT_ONCE = 20
let drawn = 0

/** SVG → PNG. */
export function toPng(svg: string): Uint8Array<ArrayBuffer> {
  const png = new Uint8Array(new Resvg(svg, OPTIONS).render().asPng())
  if (++drawn % DRAWN_AT_ONCE === 0) collect?.({ type: 'minor', execution: 'sync' })
  return png
}

const widths = new Map<string, number>()

/** Width of a bold text in ems, as a sum over its words. Each word is measured once and kept. */
export const boldWidth: Measure = (text) =>
  text.split(/( )/).reduce((sum, word) => {
    const known = widths.get(word) ?? advance(word)
    widths.set(word, known)
    return sum + known
  }, 0)

/** Advance width of a text. The encoder measures only ink, so the text is measured between two letters. */
function advance(text: string): number {
  return inkWidth(`H${text}H`) - inkWidth('HH')
}

function inkWidth(text: string): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" font-family="${FONT}"><text font-size="100" font-weight="700">${printable(text)}</text></svg>`
  return (new Resvg(svg, OPTIONS).getBBox()?.width ?? 0) / 100
}
