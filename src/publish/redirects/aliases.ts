import { isScalar, isSeq, parseDocument } from 'yaml'
import type { ImportReading } from './import-lines.ts'

/**
 * Reads the former addresses that a Markdown file of another generator names: `aliases` (Hugo) and `redirect_from` (Jekyll).
 * @param to the page that they lead to
 */
export function readAliases(text: string, to: string): ImportReading {
  const yaml = /^\uFEFF?---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? ''
  const document = parseDocument(yaml)
  const redirects = ['aliases', 'redirect_from'].flatMap((key) => {
    const node = document.get(key, true)
    const items = isSeq(node) ? node.items : [node]
    return items.flatMap((item) => {
      if (!isScalar(item) || typeof item.value !== 'string' || !item.value.startsWith('/')) return []
      const line = yaml.slice(0, item.range?.[0] ?? 0).split('\n').length + 1
      return [{ line, from: item.value, to }]
    })
  })
  return { redirects, unread: [] }
}
