import * as z from 'zod/mini'

/** Drawings of a page as SVG, which the publisher makes from facts. A page without a drawing has no empty place for it. */
export const pageDrawings = z.object({
  /** On the ground line of the upper part, from edge to edge. */
  ground: z.optional(z.string()),
  /** On the ground line beside the title. */
  section: z.optional(z.string()),
  /** In the upper corner beside the title. */
  corner: z.optional(z.string()),
  /** Beside the title, such as charts. HTML. */
  beside: z.optional(z.string()),
  /** Longitude that the page is about, in degrees. A municipality has a western and an eastern end. */
  at: z.optional(z.object({ west: z.number(), east: z.optional(z.number()) })),
})
export type PageDrawings = z.infer<typeof pageDrawings>
