import * as z from 'zod/mini'
import { PHASES } from '../../domain/kinds.ts'
import { pageLink } from './fields.ts'

/** Coordinates in the drawing. */
const point = z.tuple([z.number(), z.number()])

/** The area of one project on the map. */
const mapArea = z.object({
  link: pageLink,
  phase: z.enum(PHASES),
  /** Its number in the list beside the map, from 1. */
  number: z.number(),
  /** SVG path of the area. It is closed, except if `isLine`. */
  path: z.string(),
  isLine: z.optional(z.boolean()),
  /** Centre of the number. */
  label: point,
  /** SVG path from the area to its number, if the number is beside the area. */
  leader: z.optional(z.string()),
})
export type MapArea = z.infer<typeof mapArea>

/** A schematic map of the Region with the areas of projects, drawn by the compiler. Lengths are in units of the drawing. */
export const projectMap = z.object({
  width: z.number(),
  height: z.number(),
  /** SVG paths of the background. */
  region: z.string(),
  canal: z.string(),
  river: z.string(),
  /** Main post codes of the municipalities, which are the same in every language. */
  codes: z.array(z.object({ code: z.string(), at: point })),
  /** Length of the scale bar. */
  scale: z.object({ kilometres: z.number(), length: z.number() }),
  areas: z.array(mapArea),
})
export type ProjectMap = z.infer<typeof projectMap>
