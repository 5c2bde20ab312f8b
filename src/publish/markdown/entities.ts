/** Entity names that editors may use: for characters that are invisible or hard to type. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  shy: '\u00AD',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  copy: '©',
}

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));/g

/** Replaces character references (CommonMark 2.5). A name that is not in the list is left unchanged. */
export function decodeEntities(text: string): string {
  return text.replace(REFERENCE, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole
    return codePoint(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10))
  })
}

/** Named references that `decodeEntities` does not replace, with their indexes. */
export function unknownEntities(text: string): { index: number; found: string }[] {
  return [...text.matchAll(REFERENCE)]
    .filter(([, , , name]) => name !== undefined && !Object.hasOwn(NAMED, name))
    .map((match) => ({ index: match.index, found: match[0] }))
}

function codePoint(value: number): string {
  const allowed = value >= 0x20 && value !== 0x7f && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff)
  return allowed || value === 9 || value === 10 ? String.fromCodePoint(value) : '\uFFFD'
}
