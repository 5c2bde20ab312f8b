import * as z from 'zod'
import { glossaryEntry } from '../../content/schema/glossary.ts'
import { facts } from './facts/index.ts'
import { frontMatter, glossaryFile, historyFile, siteFile } from './schemas.ts'
import { testResults } from './test-results.ts'

/** The schema of a glossary entry is the Worker's too, written with zod/mini, which has no `describe`. */
const { id, terms, definition, page } = glossaryEntry.shape
const { name, acronym } = terms.shape.nl.shape
for (const [schema, description, examples] of [
  [id, 'A name: lower-case letters, digits and dashes.', ['master-plan']],
  [terms, 'What it is called in each language.', undefined],
  [name, 'Its full name in this language.', ['richtplan van aanleg']],
  [acronym, 'Its acronym in this language. Pages may use it.', ['RPA']],
  [terms.shape.nl, 'In this language.', undefined],
  [definition, 'What it means, in each language.', undefined],
  [definition.shape.nl, 'In this language.', undefined],
  [page, 'The page that explains it at length, by its folder in content/.', ['/planning/master-plan']],
] as const)
  z.globalRegistry.add(schema, examples ? { description, examples: [...examples] } : { description })

const FILES = {
  'facts.json': { title: 'What is the same in every language of a page', schema: facts },
  'front-matter.json': { title: 'Front matter of a page', schema: frontMatter },
  'glossary.json': { title: 'Terms of the agency', schema: glossaryFile },
  'history.json': { title: 'Former addresses and removed pages; written by a tool', schema: historyFile },
  'site.json': { title: 'Names, navigation, footer, contacts', schema: siteFile },
  'test-results.json': { title: 'What the tests in a browser found; written by a tool', schema: testResults },
} as const

/**
 * JSON schemas of the YAML that editors write, by file name, for completion and checks in a text editor.
 * `npm run content -- check` stays the judge: it also knows rules that a JSON schema cannot express.
 */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(FILES).map(([file, { title, schema }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, {
        // What is written, not what it becomes: a key with a default may be left out.
        io: 'input',
        // The version that the YAML extension of VS Code knows best.
        target: 'draft-7',
        override({ jsonSchema }) {
          // "format" says it in words, where this pattern would be shown as it is.
          if (jsonSchema.format === 'date') delete jsonSchema.pattern
        },
      })
      return [file, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`]
    }),
  )
}
