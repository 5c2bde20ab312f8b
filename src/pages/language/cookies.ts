/**
 * Values of all cookies with a name, undecoded, in the order of the header.
 * A browser sends several if a parent domain or another path has set a cookie of the same name (RFC 6265 section 5.4).
 * The order does not show which site set which (section 4.2.2), so the caller takes the first value that it accepts.
 * @param header the `Cookie` header: pairs `name=value`, separated by semicolons (section 4.2.1)
 * @example cookieValues('a=1; b=2; a=3', 'a') // ['1', '3']
 */
export function cookieValues(header: string | undefined, name: string): string[] {
  return (header ?? '').split(';').flatMap((pair) => {
    const equals = pair.indexOf('=')
    return equals !== -1 && pair.slice(0, equals).trim() === name ? [pair.slice(equals + 1).trim()] : []
  })
}
