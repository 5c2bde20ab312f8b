import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml'
import { keepFormat } from './keep-format.ts'

/** Replaces the slug in the text of a Markdown file. Everything else, including comments and order, is unchanged. */
export function withSlug(text: string, slug: string): string {
  // Adds quotes if YAML would read a number: 2040.
  return withKey(text, 'slug', stringify(slug, { blockQuote: false, lineWidth: 0 }).replace(/\n+$/, ''))
}

const FRONT_MATTER = /^---\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\n|$)/m

/**
 * Sets a key of the front matter in the text of a Markdown file. Everything else is unchanged: byte order mark, line
 * ends, comments, order.
 * @param text as it is in the file
 * @param value YAML on one line
 */
export function withKey(text: string, key: string, value: string): string {
  return keepFormat(text, (lines) => {
    const match = FRONT_MATTER.exec(lines)
    if (match?.index !== 0) return lines
    const yaml = match.groups?.yaml ?? ''
    return `---\n${withValue(yaml, key, value)}${lines.slice('---\n'.length + yaml.length)}`
  })
}

/** Sets the value of a key in a block of YAML, or adds the key at its end. */
function withValue(yaml: string, key: string, value: string): string {
  const { contents } = parseDocument(yaml)
  const pair = isMap(contents) ? pairOf(contents, key) : undefined
  const colon = isScalar(pair?.key) ? yaml.indexOf(':', pair.key.range?.[1]) : -1
  if (colon < 0) return `${yaml}${key}: ${value}\n`
  const [start = colon + 1, end = start] = (pair?.value as Node | null)?.range ?? []
  const before = yaml.slice(colon + 1, start)
  // A value may begin on the line below its key; the new one is on the same line.
  const space = /^[ \t]+$/.test(before) ? before : ' '
  const old = yaml.slice(start, end).trimEnd()
  return yaml.slice(0, colon + 1) + space + value + yaml.slice(start + old.length)
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key)
}

type Entry = Record<string, unknown>

const LISTS = ['former', 'gone', 'withdrawn', 'moved'] as const
type HistoryList = (typeof LISTS)[number]
const ORDER: readonly string[] = LISTS

/** The entries of one of the lists of history.yaml. */
export function historyEntries(text: string, list: HistoryList): Entry[] {
  const document = parseDocument(text)
  const node = document.get(list, true)
  return isSeq<Node>(node) ? node.items.map((item) => item.toJS(document) as Entry) : []
}

/**
 * Changes one list in the text of history.yaml. The other lines are unchanged, with their comments.
 * @param text as it is in the file
 * @param change gets the entries of the list and returns the new entries
 */
export function withHistory(text: string, list: HistoryList, change: (entries: Entry[]) => Entry[]): string {
  return keepFormat(text, (lines) => {
    const entries = historyEntries(lines, list)
    const changed = change(entries)
    if (changed.length === entries.length && changed.every((entry, i) => entry === entries[i])) return lines
    return withLines(lines, list, entries, changed) ?? withDocument(lines, list, entries, changed)
  })
}

/** Changes only the lines of the entries. Undefined if the list is not written with each entry on separate lines. */
function withLines(
  text: string,
  list: HistoryList,
  entries: readonly Entry[],
  changed: readonly Entry[],
): string | undefined {
  const { contents } = parseDocument(text)
  if (!isMap(contents) || contents.flow || contents.items.length === 0) return undefined
  const pair = pairOf(contents, list)
  if (!pair) return insertList(text, contents, list, changed)
  const key = isScalar(pair.key) ? pair.key.range : undefined
  if (!key) return undefined
  const afterColon = text.indexOf(':', key[1]) + 1
  if (entries.length === 0) {
    const line = endOfLine(text, afterColon)
    if (!/^[ \t]*(?:\[[ \t]*\])?[ \t]*(?:#.*)?\n?$/.test(text.slice(afterColon, line))) return undefined
    const comment = /#.*/.exec(text.slice(afterColon, line))?.[0]
    return `${text.slice(0, afterColon)}${comment ? ` ${comment}` : ''}\n${rendered(changed, '  ')}${text.slice(line)}`
  }
  if (isSeq<Node>(pair.value) && pair.value.flow) return withBlock(text, afterColon, pair.value, changed)
  const chunks = isSeq<Node>(pair.value) && !pair.value.flow ? chunksOf(text, afterColon, pair.value.items) : undefined
  if (!chunks) return undefined
  const { parts, start, end, indent } = chunks
  const kept = new Map(entries.map((entry, i) => [entry, parts[i] ?? '']))
  const body = changed.map((entry) => kept.get(entry) ?? rendered([entry], indent)).join('')
  if (body === '') return `${text.slice(0, afterColon)} []${text.slice(afterColon, start)}${text.slice(end)}`
  return text.slice(0, start) + body + text.slice(end)
}

/**
 * Writes a list between brackets with each entry on separate lines. Undefined if there is more than the list and a comment
 * on its lines.
 */
function withBlock(text: string, afterKey: number, { range }: Node, entries: readonly Entry[]): string | undefined {
  const [start = afterKey, valueEnd = start] = range ?? []
  const end = endOfLine(text, valueEnd)
  const [, comment = ''] = /^[ \t]*(#.*)?\n?$/.exec(text.slice(valueEnd, end)) ?? []
  const isAlone = text.slice(afterKey, start).trim() === '' && text.slice(valueEnd, end).trim() === comment.trim()
  if (!isAlone || text.slice(start, valueEnd).includes('#')) return undefined
  const key = text.slice(0, afterKey) + (comment === '' ? '' : ` ${comment}`)
  return entries.length === 0
    ? `${text.slice(0, afterKey)} []${comment === '' ? '' : ` ${comment}`}\n${text.slice(end)}`
    : `${key}\n${rendered(entries, '  ')}${text.slice(end)}`
}

/** The lines of each entry, with the comments above it. Undefined if an entry does not begin with `- ` on its line. */
function chunksOf(text: string, afterKey: number, items: readonly Node[]) {
  const start = endOfLine(text, afterKey)
  const parts: string[] = []
  let from = start
  for (const { range } of items) {
    if (!range || !/^[ \t]*- /.test(text.slice(startOfLine(text, range[0]), range[0] + 1))) return undefined
    const content = text.slice(range[0], range[1]).trimEnd()
    const to = endOfLine(text, range[0] + content.length)
    const part = text.slice(from, to)
    parts.push(part.endsWith('\n') ? part : `${part}\n`)
    from = to
  }
  const indent = /^[ \t]*(?=- )/m.exec(parts[0] ?? '')?.[0] ?? '  '
  return { parts, start, end: from, indent }
}

/** Adds a list that is not there yet, in the order of the lists. */
function insertList(text: string, map: YAMLMap, list: HistoryList, entries: readonly Entry[]): string | undefined {
  const lines = `${list}:\n${rendered(entries, '  ')}`
  const next = map.items.find(({ key }) => orderOf(key) > ORDER.indexOf(list))
  if (!next) return `${text}${text.endsWith('\n') ? '' : '\n'}${lines}`
  const start = isScalar(next.key) ? next.key.range?.[0] : undefined
  if (start === undefined) return undefined
  const above = /(?:^[ \t]*#.*\n)*$/m.exec(text.slice(0, startOfLine(text, start)))?.[0].length ?? 0
  const at = startOfLine(text, start) - above
  return text.slice(0, at) + lines + text.slice(at)
}

/** Entries as YAML, a line for each value. */
function rendered(entries: readonly Entry[], indent: string): string {
  return entries
    .map((entry) => {
      // Only line ends: a text can end in a space that YAML does not drop, such as a no-break space.
      const lines = stringify(entry, { lineWidth: 0 }).replace(/\n+$/, '').split('\n')
      return lines.map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}\n`).join('')
    })
    .join('')
}

/** Writes the whole document anew: for an empty file, and for one that is written between braces. */
function withDocument(text: string, list: HistoryList, entries: readonly Entry[], changed: readonly Entry[]): string {
  const document = parseDocument(text)
  if (!isMap(document.contents)) document.set(list, [])
  const node = document.get(list, true)
  const items = isSeq<Node>(node) ? node.items : []
  const nodes = changed.map((entry) => items[entries.indexOf(entry)] ?? document.createNode(entry))
  if (isSeq(node)) node.items = nodes
  else document.set(list, document.createNode(changed))
  // Without this, a collection that was written as `{}` or `[]` would always stay on one line.
  for (const collection of [document.contents, document.get(list, true)])
    if (isMap(collection) || isSeq(collection)) collection.flow = false
  if (isMap(document.contents)) document.contents.items.sort((a, b) => orderOf(a.key) - orderOf(b.key))
  return document.toString({ lineWidth: 0 })
}

function orderOf(key: unknown): number {
  return ORDER.indexOf(String(isScalar(key) ? key.value : key))
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Offset after the line break of a line; the end of the text on the last line. */
function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  return at < 0 ? text.length : at + 1
}
