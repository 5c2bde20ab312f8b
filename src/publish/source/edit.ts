import { Document, isMap, isScalar, isSeq, parseDocument } from 'yaml'

/** The text of a Markdown file with another slug; everything else, comments and order too, stays as it was. */
export function withSlug(text: string, slug: string): string {
  return text.replace(/^(slug:[ \t]*)(?:"[^"\n]*"|'[^'\n]*'|[^\s#]+)/m, `$1${slug}`)
}

type Entry = Record<string, unknown>

/**
 * The text of history.yaml after a change of one of its lists; comments stay.
 * @param change gets the entries of the list and returns those that stand there afterwards
 */
export function withHistory(
  text: string,
  list: 'former' | 'gone' | 'withdrawn',
  change: (entries: Entry[]) => Entry[],
): string {
  const parsed = parseDocument(text)
  const document = isMap(parsed.contents) ? parsed : new Document({})
  const node = document.get(list, true)
  const entries = isSeq(node) ? (node.toJSON() as Entry[]) : []
  const changed = document.createNode(change(entries))
  // A list that was written `[]` would be written on one line for ever.
  if (isMap(document.contents)) {
    document.contents.flow = false
    document.set(list, changed)
    document.contents.items.sort((a, b) => orderOf(a.key) - orderOf(b.key))
  }
  return document.toString({ lineWidth: 0 })
}

function orderOf(key: unknown): number {
  return ['former', 'gone', 'withdrawn'].indexOf(isScalar(key) ? String(key.value) : '')
}
