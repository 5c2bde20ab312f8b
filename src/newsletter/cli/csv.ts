/** Characters at the beginning of a cell that a spreadsheet takes for a formula (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r|%]/

/** One cell: RFC 4180, and never a formula: an apostrophe before it makes it text. */
export function csvCell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line, with the line end that RFC 4180 asks for. */
export function csvLine(values: readonly unknown[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}
