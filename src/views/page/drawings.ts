import type { Longitude } from '../section/section-line.tsx'

/** Drawings of a page as SVG, which the publisher makes from its facts. A page without one has its place closed. */
export interface PageDrawings {
  /** Drawn on the ground line of the upper part. */
  ground?: string
  /** Beside the title, such as the map of a municipality. */
  beside?: string
  /** Longitude on the line under the header. */
  at?: Longitude
}
