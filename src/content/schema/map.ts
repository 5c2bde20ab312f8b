import * as z from 'zod/mini'
import { PHASES } from '../../domain/kinds.ts'
import { pageLink } from './fields.ts'

/** A point of the drawing. */
const point = z.tuple([z.number(), z.number()])

/** One project's area as it is drawn. */
const mapArea = z.object({
  link: pageLink,
  phase: z.enum(PHASES),
  /** Number by which the list beside the map names it, from 1. */
  number: z.number(),
  /** SVG path of the area: closed, or a line where the project follows one. */
  path: z.string(),
  isLine: z.optional(z.boolean()),
  /** Middle of the number. */
  label: point,
  /** From the area to its number, where that stands beside it. */
  leader: z.optional(z.string()),
})
export type MapArea = z.infer<typeof mapArea>

/** The Region with the areas of projects, drawn when the site is compiled: schematic, all lengths in units of the drawing. */
export const projectMap = z.object({
  width: z.number(),
  height: z.number(),
  /** SVG paths of what lies under the areas. */
  region: z.string(),
  canal: z.string(),
  river: z.string(),
  /** Main post codes of the municipalities: names that are the same in every language. */
  codes: z.array(z.object({ code: z.string(), at: point })),
  /** Length of the scale bar. */
  scale: z.object({ kilometres: z.number(), length: z.number() }),
  areas: z.array(mapArea),
})
export type ProjectMap = z.infer<typeof projectMap>
