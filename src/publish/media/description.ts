import * as z from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A mistake in a file that is not a text. A place is known in a drawing only. */
const finding = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  found: z.string(),
  expected: z.string(),
  instead: z.string(),
  line: z.number().optional(),
  column: z.number().optional(),
})
export type MediaFinding = z.infer<typeof finding>

const common = { findings: z.array(finding) }
const size = { width: z.number(), height: z.number() }

/** A photograph or another picture of pixels. */
const picture = z.object({
  kind: z.literal('picture'),
  ...common,
  /** SHA-256 of the file. */
  digest: hash,
  /** In pixels, as it is shown: turned by its EXIF orientation. */
  ...size,
  /** Its average colour, as `#rgb`: shown while it loads. White if it has transparent parts. */
  tone: z.string(),
})
export type PictureDescription = z.infer<typeof picture>

/** A drawing of lines (SVG). */
const drawing = z.object({ kind: z.literal('drawing'), ...common, ...size, svg: z.string() })
export type DrawingDescription = z.infer<typeof drawing>

const document = z.object({
  kind: z.literal('document'),
  ...common,
  digest: hash,
  bytes: z.number(),
  /** Names of the records that hold its bytes, in order. */
  parts: z.array(hash),
  pages: z.number(),
  title: z.string().optional(),
  /** Language of the document, as it names it: `nl-BE`. */
  language: z.string().optional(),
  /** The text of its first pages. */
  text: z.string(),
})
export type DocumentDescription = z.infer<typeof document>

/** A file that cannot be published. Its findings say why. */
const unreadable = z.object({ kind: z.literal('unreadable'), ...common })

const description = z.discriminatedUnion('kind', [picture, drawing, document, unreadable])

/** What the publisher knows of a picture or a document in the folder of a page. */
export type Description = z.infer<typeof description>

/** Reads a description from JSON. Undefined for anything else. */
export function readDescription(text: string): Description | undefined {
  try {
    return description.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
