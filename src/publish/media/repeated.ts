import type { XastElement } from 'svgo'
import { MOST_ELEMENTS } from './limits.ts'

/**
 * Number of elements that a browser draws, counting what `use` repeats: ten lines of `use` can make a thousand million.
 * Infinite if an element repeats itself.
 */
export function expandedSize(root: XastElement): number {
  const byId = new Map<string, XastElement>()
  const collect = (node: XastElement) => {
    if (node.attributes.id !== undefined && !byId.has(node.attributes.id)) byId.set(node.attributes.id, node)
    for (const child of elementsIn(node)) collect(child)
  }
  collect(root)
  const known = new Map<XastElement, number>()
  const open = new Set<XastElement>()
  const sizeOf = (node: XastElement): number => {
    const before = known.get(node)
    if (before !== undefined) return before
    if (open.has(node)) return Number.POSITIVE_INFINITY
    open.add(node)
    const named =
      node.name === 'use' ? byId.get((node.attributes.href ?? node.attributes['xlink:href'] ?? '').slice(1)) : undefined
    let sum = 1 + (named ? sizeOf(named) : 0)
    for (const child of elementsIn(node)) sum += sizeOf(child)
    open.delete(node)
    // Counting on would only lose precision.
    const size = sum > MOST_ELEMENTS * 1000 ? Number.POSITIVE_INFINITY : sum
    known.set(node, size)
    return size
  }
  return sizeOf(root)
}

function elementsIn({ children }: XastElement): XastElement[] {
  return children.filter((child): child is XastElement => child.type === 'element')
}
