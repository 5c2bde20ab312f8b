/** Lengths of a drawing with bars, in units of the drawing; on a phone, one unit is about one pixel. */
export const BARS = {
  /** Width of the drawing. */
  width: 360,
  /** Space for the value after the longest bar. */
  right: 78,
  /** Height of a bar. */
  bar: 10,
} as const
