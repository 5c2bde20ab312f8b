import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { editorSchemas } from '../../../src/publish/source/editor-schemas.ts'

const TOP = join(import.meta.dirname, '../../..')
const FOLDER = join(TOP, '.vscode/schemas')

test('the schemas of .vscode are up to date; repair with `npm run schemas`', () => {
  const found = new Map(readdirSync(FOLDER).map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]))
  expect(found).toEqual(editorSchemas())
})

interface JsonSchema {
  description?: string
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  oneOf?: JsonSchema[]
}

/** Keys without a description, as `steps.state`. */
function undescribed({ properties = {}, items, oneOf = [] }: JsonSchema, path = ''): string[] {
  return [
    ...Object.entries(properties).flatMap(([key, schema]) => [
      ...(schema.description ? [] : [`${path}${key}`]),
      ...undescribed(schema, `${path}${key}.`),
    ]),
    ...(items ? undescribed(items, path) : []),
    ...oneOf.flatMap((schema) => undescribed(schema, path)),
  ]
}

describe.each(['facts.json', 'front-matter.json', 'glossary.json', 'pictures.json', 'site.json'])('%s', (file) => {
  const schema: JsonSchema = JSON.parse(editorSchemas().get(file) ?? '')

  test('describes the keys that people write', () => {
    expect(undescribed(schema)).toEqual([])
  })
})

test.each([
  ['facts.json', 'content/**/facts.yaml'],
  ['glossary.json', 'content/glossary.yaml'],
  ['history.json', 'content/history.yaml'],
  ['pictures.json', 'content/**/pictures.yaml'],
  ['site.json', 'content/site.yaml'],
  ['test-results.json', 'content/test-results.yaml'],
  ['front-matter.json', 'content/**/{nl,fr,en}.md'],
])('%s accepts %s', (schema, pattern) => {
  const accepts = z.fromJSONSchema(JSON.parse(editorSchemas().get(schema) ?? ''))
  const files = globSync(pattern, { cwd: TOP })
  const refused = files.filter((file) => {
    const text = readFileSync(join(TOP, file), 'utf8')
    return !accepts.safeParse(parse(file.endsWith('.md') ? (text.split(/^---$/m)[1] ?? '') : text)).success
  })
  expect(refused).toEqual([])
  expect(files).not.toEqual([])
})
