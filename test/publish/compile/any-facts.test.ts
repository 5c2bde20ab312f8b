import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import * as z from 'zod'
import { WRITTEN_KINDS } from '../../../src/domain/kinds.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { facts } from '../../../src/publish/source/facts/index.ts'
import { type JsonSchema, valuesOf } from '../../support/json-schema-arbitrary.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { randomRuns } from '../../support/random-runs.ts'
import { siteFiles } from '../../support/site.ts'

const PAGES = ['/about', '/projects/west', '/planning/master-plan', '/any']
const NAMES = {
  page: PAGES,
  pages: PAGES,
  about: PAGES,
  plan: PAGES,
  instrument: PAGES,
  replacedBy: PAGES,
  file: ['figures.csv'],
  step: ['draft', 'inquiry'],
  term: ['plan'],
}
const { oneOf: schemas = [] } = z.toJSONSchema(facts, { io: 'input', target: 'draft-7' }) as JsonSchema

/** Pages that take the facts in turn: one that is alone, one that others name, and a draft. */
const TARGETS = ['about', 'projects/west', 'planning/master-plan', 'any'] as const

test.each(WRITTEN_KINDS.map((kind, i) => [kind, schemas[i]] as const))(
  'facts of the kind %s give a release or problems with a place, never an exception',
  async (kind, schema) => {
    if (!schema) throw new Error('no schema')
    expect(schema.properties?.kind?.const).toBe(kind)
    const draft = { nl: { draft: true }, fr: { draft: true }, en: { draft: true } }
    await fc.assert(
      fc.asyncProperty(valuesOf(schema, NAMES), fc.constantFrom(...TARGETS), async (value, target) => {
        const files = {
          ...KINDS_SITE.files,
          'about/figures.csv': 'a\n1\n',
          [`${target}/facts.yaml`]: stringify(value),
        }
        const pages = { ...KINDS_SITE.pages, '/any': draft }
        const { release, problems } = await compile(siteFiles({ pages, files }), { at: Date.parse('2026-04-01') })
        expect(release === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
        for (const { file, line, column, found, expected, instead, code } of problems) {
          expect(Math.min(line, column)).toBeGreaterThan(0)
          expect(
            [file, found, expected, instead, code].every((words) => words !== '' && !/\bundefined\b/.test(words)),
          ).toBe(true)
        }
      }),
      randomRuns(6),
    )
  },
)
