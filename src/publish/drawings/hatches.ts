import type { Phase } from '../../domain/kinds.ts'

/** Tile of the hatch of a status, as SVG. A status without a tile is a solid or an empty area. */
const TILES: Readonly<Record<Phase, { size: number; path: string } | undefined>> = {
  study: { size: 5, path: 'M1 2.5h2' },
  inquiry: { size: 5, path: 'M-1 1l2-2M0 5l5-5M4 6l2-2' },
  decision: { size: 4, path: 'M0 2h4' },
  'in-force': undefined,
  built: { size: 5, path: 'M0 5l5-5M0 0l5 5' },
  'given-up': { size: 7, path: 'M2 2l3 3M5 2l-3 3' },
  unknown: undefined,
}

/** The hatches of statuses as SVG patterns, each once. The style sheet fills areas with them: `fill: url(#h-study)`. */
export function hatchPatterns(phases: readonly Phase[]): string {
  const patterns = [...new Set(phases)].flatMap((phase) => {
    const tile = TILES[phase]
    if (!tile) return []
    const { size, path } = tile
    return `<pattern id="h-${phase}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><path class="m-hatch" d="${path}"/></pattern>`
  })
  return patterns.length > 0 ? `<defs>${patterns.join('')}</defs>` : ''
}

export function phaseClass(phase: Phase): string {
  return `m-${phase}`
}
