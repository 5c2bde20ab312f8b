import { decodeLoosely } from './paths.ts'

/** A parameter of a query. One without a `=`, as in `?12`, has an empty name. */
export type Param = readonly [name: string, value: string]

/**
 * Reads the query of a former address. Letter case, encoding, spaces as `+` or `%20` and empty parts do not count.
 * @param search with or without its `?`: `?ID=12&lang=NL` → `[['id', '12'], ['lang', 'nl']]`
 */
export function readParams(search: string): Param[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=')
      return equals < 0 ? ['', fold(part)] : [fold(part.slice(0, equals)), fold(part.slice(equals + 1))]
    })
}

function fold(text: string): string {
  return decodeLoosely(text.replaceAll('+', ' ')).toLowerCase().normalize('NFC').trim()
}

/** The names of the parameters that a former address depends on, each once, in alphabetical order. */
export function formOf(params: readonly Param[]): string[] {
  return [...new Set(params.map(([name]) => name))].sort()
}

/** Key of a former address with a query, the same for any order of its parameters: `/index.php?id=12&lang=nl`. */
export function queryKey(path: string, params: readonly Param[]): string {
  const parts = params.map(([name, value]) =>
    name === '' ? encodeURIComponent(value) : `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  )
  return `${path}?${parts.sort().join('&')}`
}

/**
 * Keys of the former addresses that a request may mean, the most specific first. A request may have further parameters
 * than the former address, such as those of a campaign or a session.
 * @param forms names of the parameters that each former address at this path depends on
 */
export function keysOfQuery(path: string, params: readonly Param[], forms: readonly (readonly string[])[]): string[] {
  const has = new Set(params.map(([name]) => name))
  return forms
    .filter((form) => form.every((name) => has.has(name)))
    .toSorted((a, b) => b.length - a.length)
    .map((form) =>
      queryKey(
        path,
        params.filter(([name]) => form.includes(name)),
      ),
    )
}
