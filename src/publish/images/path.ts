interface Placement {
  at: readonly [x: number, y: number]
  scale: readonly [x: number, y: number]
}

/**
 * A path, moved and scaled in its own numbers: the encoder scales strokes with a `transform`, whatever `vector-effect` says.
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
