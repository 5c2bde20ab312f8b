/**
 * Values of all cookies with a name, in the order of the header, as they were sent.
 * A browser sends several where a site above the domain, or another path, set one of the same name (RFC 6265 section
 * 5.4). The order does not show which site set which (section 4.2.2): the caller takes a value that it accepts.
 * @param header the `Cookie` header: pairs `name=value`, separated by semicolons (section 4.2.1)
 * @example cookieValues('a=1; b=2; a=3', 'a') // ['1', '3']
 */
export function cookieValues(header: string | undefined, name: string): string[] {
  return (header ?? '').split(';').flatMap((pair) => {
    const equals = pair.indexOf('=')
    return equals !== -1 && pair.slice(0, equals).trim() === name ? [pair.slice(equals + 1).trim()] : []
  })
}
