/**
 * Value of `Content-Disposition` (RFC 6266) that shows a file in the browser and names it where it is saved. Clients that
 * do not know `filename*` (RFC 8187) get the name in ASCII.
 */
export function inlineAs(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%/]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `inline; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
