import * as z from 'zod/mini'
import { MUNICIPALITY_CODES } from '../../domain/municipalities.ts'
import { locale, urlPath } from './fields.ts'

/** SVG that the publisher draws. The Worker puts it into a page as it is. */
const svg = z.string()

/** A project on a map of the Region. */
const mapProject = z.object({
  path: urlPath,
  /** Its number in the list of projects, from 1: from north-west to south-east. */
  number: z.number(),
  area: svg,
  /** Its number on the map, with a line to the area if it is beside it. */
  mark: svg,
  /** The part of the map around it, for its card. It needs the map on the same page. */
  window: svg,
})

/** A map of the Region in parts, from below to above: ground, areas of projects, names, numbers of projects. */
export const regionMap = z.object({
  ground: svg,
  names: svg,
  projects: z.array(mapProject),
  /** The municipalities that the shapes link to, each with the language of its page if that is another. */
  places: z.optional(
    z.array(z.object({ code: z.enum(MUNICIPALITY_CODES), path: urlPath, locale: z.optional(locale) })),
  ),
})
export type RegionMap = z.infer<typeof regionMap>
