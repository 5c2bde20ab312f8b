import fc from 'fast-check'

/** The parts of a JSON schema (draft 7) that the schemas of content/ use. */
export interface JsonSchema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  propertyNames?: JsonSchema
  items?: JsonSchema | JsonSchema[]
  minItems?: number
  minimum?: number
  maximum?: number
  pattern?: string
  format?: string
  examples?: unknown[]
}

/** Values for strings, by the key that they belong to: `{ page: ['/about'] }`. */
export type Names = Readonly<Record<string, readonly string[]>>

/** Values that a JSON schema accepts, or nearly: with names that exist and names that do not. */
export function valuesOf(schema: JsonSchema, names: Names, key = ''): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const variants = schema.anyOf ?? schema.oneOf
  if (variants) return fc.oneof(...variants.map((one) => valuesOf(one, names, key)))
  switch (schema.type) {
    case 'object':
      return objectsOf(schema, names)
    case 'array':
      return Array.isArray(schema.items)
        ? fc.tuple(...schema.items.map((item) => valuesOf(item, names, key)))
        : fc.array(valuesOf(schema.items ?? {}, names, key), { minLength: schema.minItems ?? 0, maxLength: 3 })
    case 'number':
      return fc.double({ min: schema.minimum ?? -10, max: schema.maximum ?? 10, noNaN: true })
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 1, max: 1_000_000 })
    case 'boolean':
      return fc.boolean()
    default:
      return stringsOf(schema, names[key])
  }
}

function objectsOf(schema: JsonSchema, names: Names): fc.Arbitrary<unknown> {
  const { properties, required = [], additionalProperties, propertyNames } = schema
  if (properties) {
    const model = Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, valuesOf(one, names, key)]))
    return fc.record(model, { requiredKeys: required })
  }
  const value = typeof additionalProperties === 'object' ? additionalProperties : {}
  const keys = propertyNames?.enum?.map(String)
  if (!keys) return fc.dictionary(fc.string(), valuesOf(value, names))
  return fc.record(Object.fromEntries(keys.map((key) => [key, valuesOf(value, names, key)])))
}

function stringsOf(
  { format, pattern, examples = [] }: JsonSchema,
  known: readonly string[] = [],
): fc.Arbitrary<string> {
  const given = [...known, ...examples.map(String)]
  const any =
    pattern === undefined ? fc.string({ unit: 'grapheme', maxLength: 30 }) : fc.stringMatching(new RegExp(pattern))
  const days = fc.date({ min: new Date('1600-01-01'), max: new Date('2300-01-01'), noInvalidDate: true })
  if (format === 'date') return days.map((date) => date.toISOString().slice(0, 10))
  if (format === 'uri')
    return fc.oneof(fc.webUrl(), fc.constantFrom('http://a.brussels/', 'https://pеrspective.brussels'))
  return given.length > 0 ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...given) }, any) : any
}
