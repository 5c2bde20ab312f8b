import * as z from 'zod'
import { facts } from './facts/index.ts'
import { picturesFile } from './pictures-file.ts'
import { frontMatter, glossaryFile, historyFile, siteFile } from './schemas.ts'
import { testResults } from './test-results.ts'

const FILES = {
  'facts.json': { title: 'What is the same in every language of a page', schema: facts },
  'front-matter.json': { title: 'Front matter of a page', schema: frontMatter },
  'glossary.json': { title: 'Terms of the agency', schema: glossaryFile },
  'history.json': { title: 'Former addresses and removed pages; written by a tool', schema: historyFile },
  'pictures.json': { title: 'Author, licence and description of the pictures of a page', schema: picturesFile },
  'site.json': { title: 'Names, navigation, footer, contacts', schema: siteFile },
  'test-results.json': { title: 'What the tests in a browser found; written by a tool', schema: testResults },
} as const

/**
 * JSON schemas of the YAML that editors write, by file name, for completion and checks in a text editor.
 * `npm run content -- check` decides in the end: it also knows rules that a JSON schema cannot express.
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
