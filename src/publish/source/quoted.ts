/** Puts a text between quotes for YAML: double ones, or single ones if it has double quotes or a backslash. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`
}
