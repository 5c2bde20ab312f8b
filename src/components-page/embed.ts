/** Attributes that hold an id, or a list of ids. */
const ID_LISTS = /(\s(?:id|for|popovertarget|aria-labelledby|aria-describedby)=")([^"]+)"/g
const ID_REFERENCES = /(\shref="#|url\(#)/g

/**
 * Sets a component's HTML into a page on which it stands several times: its ids begin with the example's name, what
 * refers to them too. What acts on a whole page is left out: a script, and the focus that an answered form asks for.
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
