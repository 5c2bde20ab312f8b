import type { Phase } from '../../domain/kinds.ts'

/** Tile of the hatch of a status, as SVG. A status without a tile is a solid or an empty area. */
const TILES: Readonly<Record<Phase, { size: number; path: string } | undefined>> = {
  study: { size: 5, path: 'M1.7 2.5h1.6' },
  inquiry: { size: 5, path: 'M-1 1l2-2M0 5l5-5M4 6l2-2' },
  decision: { size: 4, path: 'M0 2h4' },
  'in-force': undefined,
  built: { size: 5, path: 'M0 5l5-5M0 0l5 5' },
  'given-up': { size: 7, path: 'M2 2l3 3M5 2l-3 3' },
  unknown: undefined,
}

/** Size of a hatch in a window of the map, which is larger than the map. */
const WINDOW_SCALE = 0.5

/**
 * The hatches of statuses as SVG patterns, each once. Their background is opaque, so that the canal does not shine through.
 * @param windows whether parts of the map are shown larger too; each hatch then has a finer copy for them
 */
export function hatchPatterns(phases: readonly Phase[], { windows = false }: { windows?: boolean } = {}): string {
  const patterns = [...new Set(phases)].flatMap((phase) => {
    const tile = TILES[phase]
    if (!tile) return []
    const { size, path } = tile
    const hatch = `<pattern id="_h-${phase}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><path class="m-blank" d="M0 0h${size}v${size}H0z"/><path class="m-hatch" d="${path}"/></pattern>`
    const finer = `<pattern id="_w-${phase}" href="#_h-${phase}" patternTransform="scale(${WINDOW_SCALE})"/>`
    return windows ? [hatch, finer] : [hatch]
  })
  return patterns.length > 0 ? `<defs>${patterns.join('')}</defs>` : ''
}

/**
 * The attribute that fills an area with the hatch of a status, with a space before it. Nothing for a status without a hatch.
 * An attribute, because a browser may look for the pattern of a style sheet in the sheet.
 */
export function fillOf(phase: Phase, { inWindow = false }: { inWindow?: boolean } = {}): string {
  return TILES[phase] ? ` fill="url(#_${inWindow ? 'w' : 'h'}-${phase})"` : ''
}

/** Class of a status that is drawn without a hatch: filled, or empty. The others have none. */
export function phaseClass(phase: Phase): string[] {
  return phase === 'in-force' || phase === 'unknown' ? [`m-${phase}`] : []
}
