/** One line of a CSV file, cut into cells. */
export interface CsvLine {
  cells: { text: string /** From 1, in characters. */; column: number }[]
  /** Whether a quotation mark is not closed in this line. */
  isOpen: boolean
}

/** The separator of a table: spreadsheets in Belgium write semicolons. */
export function separatorOf(header: string): string {
  return [',', ';', '\t'].find((one) => header.includes(one)) ?? ','
}

/** Cuts a line into cells (RFC 4180), with the column in which each begins. A cell has no line break. */
export function splitLine(line: string, separator: string): CsvLine {
  const cells: CsvLine['cells'] = []
  let at = 0
  for (;;) {
    const column = Array.from(line.slice(0, at)).length + 1
    const quoted = /^ *"((?:[^"]|"")*)" */.exec(line.slice(at))
    if (quoted) {
      cells.push({ text: (quoted[1] ?? '').replaceAll('""', '"'), column })
      at += quoted[0].length
    } else if (/^ *"/.test(line.slice(at))) {
      return { cells, isOpen: true }
    }
    const next = line.indexOf(separator, at)
    const end = next < 0 ? line.length : next
    if (quoted && end > at) return { cells, isOpen: true }
    if (!quoted) cells.push({ text: line.slice(at, end), column })
    if (next < 0) return { cells, isOpen: false }
    at = next + 1
  }
}
