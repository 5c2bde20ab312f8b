/** Attributes whose value is an id, or a list of ids. */
const ID_LISTS = /(\s(?:id|for|popovertarget|aria-labelledby|aria-describedby)=")([^"]+)"/g
const ID_REFERENCES = /(\shref="#|url\(#)/g

/**
 * Prefixes the ids in a component's HTML, and the references to them, so that several examples of it fit on one page.
 * Removes scripts and `autofocus`, which act on the whole page.
 * @example embedded('<p id="_list"></p>', 'listing-empty') // '<p id="listing-empty_list"></p>'
 */
export function embedded(html: string, name: string): string {
  const named = (_: string, before: string, ids: string) =>
    `${before}${ids
      .split(' ')
      .map((id) => `${name}${id}`)
      .join(' ')}"`
  return html
    .replace(/<script\b.*?<\/script>/gs, '')
    .replaceAll(' autofocus=""', '')
    .replace(ID_LISTS, named)
    .replace(ID_REFERENCES, `$1${name}`)
}
