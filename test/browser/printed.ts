import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text on a sheet, in points from the upper left corner. */
interface Printed {
  text: string
  size: number
  left: number
  right: number
  top: number
  bottom: number
}

/** The texts on each sheet of a PDF. */
export async function sheetsOf(pdf: Uint8Array): Promise<Printed[][]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const sheets: Printed[][] = []
  for (let i = 1; i <= document.numPages; i++) {
    const page = await document.getPage(i)
    const { height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    sheets.push(
      items.flatMap((item) => {
        if (!('str' in item) || !item.str.trim()) return []
        const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
        return [
          {
            text: item.str.trim(),
            size,
            left: x,
            right: x + item.width,
            top: height - y - size * 0.7,
            bottom: height - y,
          },
        ]
      }),
    )
  }
  await task.destroy()
  return sheets
}

/** Just within the margins of a sheet of A4, in points: a line that is cut crosses both. */
const [TOP, BOTTOM] = [62, 770]
/** Size of the text in points. Headings are larger. */
const BODY = 11
const PAGE_NUMBER = /^[\d/ ]+$/

/**
 * Sheets without text, headings at the end of a sheet, texts that lie on each other, and lines that end a sheet and begin
 * the next, because they are cut.
 */
export function faultsOfSheets(sheets: readonly Printed[][], headings: readonly string[]): string[] {
  return sheets.flatMap((sheet, i) => {
    const on = `on sheet ${i + 1} of ${sheets.length}`
    const next = sheets[i + 1]?.filter(({ top }) => top < TOP).map(({ text }) => text) ?? []
    const covered = sheet.flatMap((a, j) =>
      sheet.slice(j + 1).flatMap((b) => {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        // A name on a map is drawn twice, for its halo. Pieces of one line are never exact.
        const isSame = a.text === b.text || Math.abs(a.bottom - b.bottom) < 1
        return across > 2 && down > 2 && !isSame
          ? [`“${a.text.slice(0, 30)}” and “${b.text.slice(0, 30)}” overlap ${on}`]
          : []
      }),
    )
    const last = sheet
      .filter(({ text }) => !PAGE_NUMBER.test(text))
      .toSorted((a, b) => a.bottom - b.bottom)
      .at(-1)
    const isHeading =
      last !== undefined && sheets[i + 1] !== undefined && last.size > BODY && headings.includes(last.text)
    const cut = sheet.filter(({ text, bottom }) => bottom > BOTTOM && text.length > 8 && next.includes(text))
    return [
      ...(sheet.length === 0 ? [`no text ${on}`] : []),
      ...(isHeading ? [`the heading “${last?.text}” ends without its text ${on}`] : []),
      ...covered,
      ...cut.map(({ text }) => `“${text.slice(0, 30)}” is cut ${on}`),
    ]
  })
}
