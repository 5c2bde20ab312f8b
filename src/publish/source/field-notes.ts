import * as z from 'zod'

/** When a date can be. `past`: something that happened. `coming`: something announced. `planned`: far ahead too. */
export type DateRange = 'past' | 'coming' | 'planned'

/** What the reader of YAML knows of a field, besides its schema. */
export interface FieldNote {
  /** A text for readers. An unquoted text must not have a comment behind it. */
  isText?: true
  /** An address of another site, which may have a warning. */
  isAddress?: true
  /** A list in which a value may be repeated: its order matters. */
  mayRepeat?: true
  /** The dates that are likely. Others cause a warning. */
  dates?: DateRange
  /** What to write instead of a wrong value, from the value as it was typed. Undefined if there is no good advice. */
  advise?: (typed: string) => string | undefined
}

/** Notes on fields by their schema. A schema that was made from another, with `describe` or `max`, inherits its notes. */
export const fieldNotes = z.registry<FieldNote>()

/** The note on a field, also if its schema is optional or has a default. */
export function noteOn(schema: z.core.$ZodType | undefined): FieldNote {
  if (!schema) return {}
  return fieldNotes.get(schema) ?? noteOn(innerOf(schema))
}

/**
 * The schema of the value at a path of keys. Undefined if the path leads to no known key.
 * @param data the value that `schema` describes. Where a schema has variants, it decides which one applies.
 */
export function schemaAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): z.core.$ZodType | undefined {
  const [key, ...rest] = path
  if (key === undefined) return schema
  const below = childOf(variantOf(schema, data), key)
  return below && schemaAt(below, rest, memberOf(data, key))
}

/** The keys that a map may have. Empty if they are not fixed. */
export function keysOf(schema: z.core.$ZodType | undefined, data: unknown): string[] {
  const variant = schema && variantOf(schema, data)
  return variant instanceof z.core.$ZodObject ? Object.keys(variant._zod.def.shape) : []
}

/** A value in data and its schema. */
export interface Field {
  path: PropertyKey[]
  value: unknown
  schema: z.core.$ZodType
}

/** All values in data that are no map and no list, with the schema of each. */
export function fieldsIn(schema: z.core.$ZodType, data: unknown, path: PropertyKey[] = []): Field[] {
  if (typeof data !== 'object' || data === null) return [{ path, value: data, schema }]
  const variant = variantOf(schema, data)
  const entries: [PropertyKey, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data)
  return entries.flatMap(([key, value]) => {
    const below = childOf(variant, key)
    return below ? fieldsIn(below, value, [...path, key]) : []
  })
}

/** The schema of a key of a map, or of an item of a list. */
function childOf(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.core.$ZodObject) {
    const { shape } = schema._zod.def
    return Object.hasOwn(shape, key) ? shape[String(key)] : undefined
  }
  if (schema instanceof z.core.$ZodArray) return schema._zod.def.element
  if (schema instanceof z.core.$ZodTuple) return schema._zod.def.items[Number(key)]
  return schema instanceof z.core.$ZodRecord ? schema._zod.def.valueType : undefined
}

/** The schema without its wrappers. Of a union, the member that the keys of the value fit. */
export function variantOf(schema: z.core.$ZodType, data: unknown): z.core.$ZodType {
  const inner = innerOf(schema)
  if (inner) return variantOf(inner, data)
  if (!(schema instanceof z.core.$ZodUnion)) return schema
  const { options } = schema._zod.def
  const discriminator = schema instanceof z.core.$ZodDiscriminatedUnion ? schema._zod.def.discriminator : undefined
  const fits = options.find((option) => {
    if (!(option instanceof z.core.$ZodObject)) return false
    const { shape } = option._zod.def
    if (discriminator === undefined) return Object.keys(shape).some((key) => memberOf(data, key) !== undefined)
    const names = [...(shape[discriminator]?._zod.values ?? [])]
    return names.some((name) => name === memberOf(data, discriminator))
  })
  return fits ? variantOf(fits, data) : schema
}

/** The schema in a wrapper: in an optional value, a value with a default, or a value that is converted. */
function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.core.$ZodOptional || schema instanceof z.core.$ZodDefault) return schema._zod.def.innerType
  return schema instanceof z.core.$ZodPipe ? schema._zod.def.in : undefined
}

function memberOf(data: unknown, key: PropertyKey): unknown {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined
  return Reflect.get(data, key)
}
