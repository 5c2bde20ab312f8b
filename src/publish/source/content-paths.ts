import { isPair, isScalar, parseDocument, visit } from 'yaml'

/** Gives the present content path for a former one; the same path if it has not changed. */
export type PathChange = (contentPath: string) => string

/** The change of content paths when a page moves with all pages below it. */
export function movedFrom(from: string, to: string): PathChange {
  return (path) => (path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path)
}

/**
 * Code, in which nothing is a link, or the beginning of a link, of a link definition or of a chart, and the path after it.
 * A code span ends at the latest with its paragraph.
 */
const LINK =
  /(?:^|\n)[ \t>]*(?<fence>`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??[ \t>]*\k<fence>|(?<ticks>`+)(?:(?!\n[ \t]*\n)[\s\S])*?[^`]\k<ticks>(?!`)|(?<before>\]\([ \t]*<?|(?<=^|\n)[ \t>]*\[[^\]\n]+\]:[ \t]*<?|(?<=^|\n)[ \t>]*:::+[ \t]*chart[ \t]+)(?<path>\/[a-z0-9-/.]*)/g

/** Changes the content paths to which a Markdown text links. */
export function withLinks(markdown: string, change: PathChange): string {
  return markdown.replace(LINK, (whole, ...args) => {
    const { before, path } = args.at(-1) as { before?: string; path?: string }
    return before === undefined || path === undefined ? whole : before + change(path)
  })
}

/**
 * Changes the content paths in a YAML text: every value that is one. Keys, comments and everything else stay as they are.
 * @param except keys whose values are addresses instead, as `path` in history.yaml
 */
export function withPaths(yaml: string, change: PathChange, except: readonly string[] = []): string {
  const changes: { at: number; end: number; text: string }[] = []
  visit(parseDocument(yaml), {
    Scalar(key, { value, range, type }, ancestors) {
      const pair = ancestors.at(-1)
      const name = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''
      if (key === 'key' || typeof value !== 'string' || !range || except.includes(name)) return
      const changed = change(value)
      const quote = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? yaml.charAt(range[0]) : ''
      if (changed !== value) changes.push({ at: range[0], end: range[1], text: `${quote}${changed}${quote}` })
    },
  })
  return changes.reduceRight((text, { at, end, text: part }) => text.slice(0, at) + part + text.slice(end), yaml)
}
