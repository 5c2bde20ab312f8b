interface Placement {
  at: readonly [x: number, y: number]
  scale: readonly [x: number, y: number]
}

/**
 * Moves and scales a path by changing its numbers. A `transform` would scale strokes too: the encoder ignores `vector-effect`.
 * @param path of absolute commands M, L, H, V, C, Q
 */
export function placed(path: string, { at, scale }: Placement): string {
  return path.replace(/([A-Z])([^A-Z]*)/g, (_, command: string, numbers: string) => {
    const values = numbers.match(/-?[\d.]+/g) ?? []
    const axisOf = (i: number) => (command === 'V' ? 1 : command === 'H' ? 0 : i % 2)
    return command + values.map((value, i) => on(Number(value), axisOf(i) === 1 ? 1 : 0)).join(' ')
  })

  function on(value: number, axis: 0 | 1): number {
    return Math.round((at[axis] + value * scale[axis]) * 100) / 100
  }
}
