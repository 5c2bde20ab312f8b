/** Width and height of the drawing. */
export const WIDTH = 1000
export const HEIGHT = 40

/** Schematic cross-section of the valley from west to east: plateau, canal, Zenne, steep bank, plateau. Not to scale. */
export const VALLEY =
  'M0 9 C120 7 200 14 290 24 L352 31 V36 H368 V31 L420 32 Q432 38 446 32 C520 30 560 22 640 15 C740 8 860 4 1000 6'
