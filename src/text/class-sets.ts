/** The innermost function of a selector, such as `:not(.notice)`. */
const FUNCTION = /(:?:[a-z-]+)\(([^()]*)\)/

/**
 * The classes that the selectors of a style sheet need, one set for each selector; without sets that contain another.
 * If a document has no whole set of them, no rule of the sheet applies to it.
 * @param css a minified sheet, without nesting
 * @example classSets('.map{} .map a{} .card .phase{}') // [['map'], ['card', 'phase']]
 */
export function classSets(css: string): string[][] {
  const heads = [...css.matchAll(/([^{};]+)\{/g)].map(([, head = '']) => head).filter((head) => !head.startsWith('@'))
  const sets = heads.flatMap(selectorsOf).map(classesOf)
  return sets.filter((set, i) => !sets.some((other, j) => contains(set, other) && (set.length > other.length || j < i)))
}

/** The selectors of a rule: one for each alternative of `:is()`, and without other functions, which need no class. */
function selectorsOf(head: string): string[] {
  const [whole, name, inside = ''] = FUNCTION.exec(head) ?? []
  if (whole === undefined) return head.split(',')
  const alternatives = name === ':is' ? inside.split(',') : ['']
  return alternatives.flatMap((one) => selectorsOf(head.replace(whole, () => one)))
}

function classesOf(selector: string): string[] {
  return [...new Set([...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))]
}

function contains(set: readonly string[], other: readonly string[]): boolean {
  return other.every((name) => set.includes(name))
}
