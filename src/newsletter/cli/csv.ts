/** Characters at the start of a cell that make a spreadsheet read it as a formula (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r|%]/

/** One cell as RFC 4180 defines it. An apostrophe before a formula makes it text. */
export function csvCell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line, with the line end that RFC 4180 requires. */
export function csvLine(values: readonly unknown[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}
