import type { Localized } from '../../locale/locale.ts'

/** A part of a section drawing: a building, trees, water, a vehicle. */
export interface Part {
  /** Width in units of the drawing. */
  width: number
  /** SVG of the part. Its origin is the left end of its foot on the ground. */
  svg: string
  /** The ground under it, as steps of a path from its left to its right end. Level ground if omitted. */
  ground?: string
  /**
   * What it stands for, on the dimension line below the drawing. At most nine letters, so that it fits under the part.
   * Parts without words, such as people, join the part before them.
   */
  word?: Localized<string>
}

const HOMES = { nl: 'wonen', fr: 'logement', en: 'homes' }
const WORK = { nl: 'werk', fr: 'travail', en: 'work' }
const PARK = { nl: 'park', fr: 'parc', en: 'park' }
const CULTURE = { nl: 'erfgoed', fr: 'histoire', en: 'heritage' }
const RAIL = { nl: 'spoor', fr: 'rail', en: 'rail' }

/**
 * The parts of section drawings. `f-` classes fill an area with the colour of its use, `t` is a thin line, `t b` a
 * thicker one. Editors list them in `section:` of facts.yaml.
 */
const PARTS = {
  houses: {
    width: 46,
    word: HOMES,
    svg: '<path class="f-home" d="M1 0v-20l7-8 7 8V0zM15 0v-26l8-8 8 8V0zM31 0v-18l7-7 7 7V0z"/><path class="t" d="M5-14v4m5-4v4m9-10v5m7-5v5m-3 15v-7m12-8v4m6-4v4M8 0v-6"/>',
  },
  flats: {
    width: 40,
    word: HOMES,
    svg: '<path class="f-home" d="M2 0v-46h36V0z"/><path class="t" d="M2-9h36M2-18.5h36M2-28h36M2-37h36M14-46V0M26-46V0"/>',
  },
  tower: {
    width: 26,
    word: HOMES,
    svg: '<path class="f-home" d="M2 0v-74h22V0z"/><path class="t" d="M2-10h22M2-20h22M2-30h22M2-40h22M2-50h22M2-60h22M13-74V0"/>',
  },
  office: {
    width: 36,
    word: { nl: 'kantoren', fr: 'bureaux', en: 'offices' },
    svg: '<path class="f-office" d="M2 0v-58h32V0z"/><path class="t" d="M7-58V-8m5-50V-8m6-50V-8m6-50V-8m5-50V-8M2-8h32"/>',
  },
  shed: {
    width: 58,
    word: WORK,
    svg: '<path class="f-work" d="M2 0v-20l18-10v10l18-10v10l18-10V0z"/><path class="t" d="M8-3v-9h9v9m14 0v-9h9v9M2-20h54"/>',
  },
  hall: {
    width: 62,
    word: { nl: 'hallen', fr: 'halles', en: 'halls' },
    svg: '<path class="f-work" d="M2 0v-20Q31-46 60-20V0z"/><path class="t" d="M2-20h58M10 0v-12m10 12v-15m11 15v-17m11 17v-15m10 15v-12M31-33v13"/>',
  },
  brick: {
    width: 58,
    word: CULTURE,
    svg: '<path class="f-work" d="M2 0v-28h20v-12l7-7 7 7v12h20V0z"/><path class="t" d="M7-10v-8a3 3 0 0 1 6 0v8zm33 0v-8a3 3 0 0 1 6 0v8zM24 0v-10a5 5 0 0 1 10 0V0M22-28h14"/>',
  },
  school: {
    width: 44,
    word: { nl: 'school', fr: 'école', en: 'school' },
    svg: '<path class="f-service" d="M2 0v-24h28v-10h12V0z"/><path class="t" d="M6-8h20m-20-8h20M36-34v-12l8 3-8 3M34-26h6M36 0v-9"/>',
  },
  stand: {
    width: 56,
    word: { nl: 'sport', fr: 'sport', en: 'sport' },
    svg: '<path class="f-service" d="M2 0v-6l34-22h4V0z"/><path class="t" d="M2-38l44 6M40-33V-28M10-6h30M18-12h22M26-18h14"/>',
  },
  mast: {
    width: 22,
    word: { nl: 'media', fr: 'médias', en: 'media' },
    svg: '<path class="t b" d="M4 0L11-84 18 0M6-20h10M7-36h8M8-52h6M11-84v-12"/><path class="f-service" d="M5-60h12v6H5z"/>',
  },
  trees: {
    width: 44,
    word: PARK,
    svg: '<path class="f-green" d="M10-10a9 10 0 1 1 .1 0zM34-12a8 9 0 1 1 .1 0zM22-6a6 8 0 1 1 .1 0z"/><path class="t b" d="M10 0v-16m0 6l-3-4M34 0v-18m0 5l3-4M22 0v-12"/>',
  },
  poplar: {
    width: 20,
    svg: '<path class="f-green" d="M6-6c-6-10-3-32 0-36 3 4 6 26 0 36zM15-4c-4-8-2-20 0-24 2 4 4 16 0 24z"/><path class="t b" d="M6 0v-14M15 0v-10"/>',
  },
  people: {
    width: 16,
    svg: '<path class="f-man" d="M4-8a1.5 1.5 0 1 1 .1 0zM4-8v4l-1.5 4M4-4l1.5 4M11-7a1.3 1.3 0 1 1 .1 0zM11-7v4l-1.5 3M11-3l1.5 3"/>',
  },
  canal: {
    width: 70,
    ground: 'h6v18h58v-18h6',
    word: { nl: 'kanaal', fr: 'canal', en: 'canal' },
    svg: '<path class="f-water" d="M6 5h58v13H6z"/><path class="t" d="M10 9h9m5 0h9m5 0h9m5 0h7M14 13h9m8 0h9m8 0h9"/><path class="f-work" d="M20 5l3 7h28l5-7z"/><path class="t b" d="M46 5v-9h8v9"/>',
  },
  stream: {
    width: 40,
    ground: 'h6l8 12h12l8-12h6',
    word: { nl: 'Zenne', fr: 'Senne', en: 'Senne' },
    svg: '<path class="f-water" d="M9.3 5L14 12h12l4.7-7z"/><path class="t" d="M13 8h6m4 0h5"/>',
  },
  rail: {
    width: 66,
    word: RAIL,
    svg: '<path class="t b" d="M58 0v-26H26M22-20v-6"/><path class="f-office" d="M12-3v-17q0-3 3-3h18q3 0 3 3v17z"/><path class="t" d="M15-10v-8h7v8zm11 0v-8h7v8zM8 0v-2h34v2M16-3v3m16-3v3"/>',
  },
  viaduct: {
    width: 74,
    word: { nl: 'viaduct', fr: 'viaduc', en: 'viaduct' },
    svg: '<path class="f-gone" d="M2-30h70v5H2zM20 0v-25M54 0v-25"/><path class="f-work" d="M30-30v-5q0-2 2-2h9l4 4h4v3z"/>',
  },
  tram: {
    width: 58,
    word: { nl: 'tram', fr: 'tram', en: 'tram' },
    svg: '<path class="f-service" d="M4-3v-15h46l3 8v7z"/><path class="t" d="M9-8v-6h8v6zm12 0v-6h8v6zm12 0v-6h8v6zM10 0a2 2 0 1 1 .1 0m32 0a2 2 0 1 1 .1 0M28-18l-5-8m0 0l6-3M0-30h58"/>',
  },
  metro: {
    width: 50,
    ground: 'h50',
    word: { nl: 'metro', fr: 'métro', en: 'metro' },
    svg: '<path class="f-sheet" d="M4 8h42v16H4z"/><path class="f-service" d="M9 22V13q0-2 2-2h24l4 5v6z"/><path class="t b" d="M13 19v-5h6v5zm9 0v-5h6v5z"/><path class="t b" d="M25 0v8"/>',
  },
  square: {
    width: 40,
    word: { nl: 'plein', fr: 'place', en: 'square' },
    svg: '<path class="t b" d="M8 0v-18h4M32 0v-18h-4M16-4h10m-8 4v-4m6 4v-4"/>',
  },
} as const satisfies Record<string, Part>

export type PartName = keyof typeof PARTS
export const PART_NAMES = Object.keys(PARTS) as PartName[]

/** A part by its name, with the optional fields of every part. */
export function partOf(name: PartName): Part {
  return PARTS[name]
}
