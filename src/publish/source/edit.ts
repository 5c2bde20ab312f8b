import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, stringify } from 'yaml'

/** The text of a Markdown file with another slug; everything else, comments and order too, stays as it was. */
export function withSlug(text: string, slug: string): string {
  // In quotes where YAML would read a number: 2040.
  const value = stringify(slug, { blockQuote: false, lineWidth: 0 }).trimEnd()
  return text.replace(/^(slug:[ \t]*)(?:"[^"\n]*"|'[^'\n]*'|[^\s#]+)/m, (_, key: string) => key + value)
}

type Entry = Record<string, unknown>

type HistoryList = 'former' | 'gone' | 'withdrawn'

/** The entries of one of the lists of history.yaml. */
export function historyEntries(text: string, list: HistoryList): Entry[] {
  const document = parseDocument(text)
  const node = document.get(list, true)
  return isSeq<Node>(node) ? node.items.map((item) => item.toJS(document) as Entry) : []
}

/**
 * The text of history.yaml after a change of one of its lists; comments stay.
 * @param change gets the entries of the list and returns those that stand there afterwards
 */
export function withHistory(text: string, list: HistoryList, change: (entries: Entry[]) => Entry[]): string {
  const document: Document = parseDocument(text)
  if (!isMap(document.contents)) document.contents = document.createNode({})
  const node = document.get(list, true)
  // An entry that stays keeps its node, and with it its comments.
  const nodes = new Map(isSeq<Node>(node) ? node.items.map((item) => [item.toJS(document) as Entry, item]) : [])
  const changed = change([...nodes.keys()]).map((entry) => nodes.get(entry) ?? document.createNode(entry))
  if (isSeq(node)) node.items = changed
  else if (changed.length > 0) document.set(list, document.createNode(changed))
  // What was written `{}` or `[]` would be written on one line for ever.
  for (const collection of [document.contents, document.get(list, true)])
    if (isMap(collection) || isSeq(collection)) collection.flow = false
  if (isMap(document.contents)) document.contents.items.sort((a, b) => orderOf(a.key) - orderOf(b.key))
  return document.toString({ lineWidth: 0 })
}

function orderOf(key: unknown): number {
  return ['former', 'gone', 'withdrawn'].indexOf(String(isScalar(key) ? key.value : key))
}
