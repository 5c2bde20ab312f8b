import { readFileSync } from 'node:fs'
import { marked, type Tokens } from 'marked'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { compile } from '../../../src/publish/compile/compile.ts'
import { siteFiles } from '../../support/site.ts'

/** The examples of docs/editors.md that are a whole file, by the path of the file in content/. */
const EXAMPLES = new Map(
  marked
    .lexer(readFileSync('docs/editors.md', 'utf8'))
    .filter((token): token is Tokens.Code => token.type === 'code')
    .flatMap(({ lang, text }) => {
      const path = /^\w+ content\/(\S+)$/.exec(lang ?? '')?.[1]
      return path === undefined ? [] : [[path, `${text}\n`] as const]
    }),
)

const PLACES = 'near-you/facts.yaml'

/** The entries of the real list of municipalities that the example leaves out, as JSON, which is YAML too. */
function otherPlaces(): string {
  const { places } = parse(readFileSync(`content/${PLACES}`, 'utf8'))
  const others: { code: number }[] = places.list.filter(({ code }: { code: number }) => code !== 1030)
  return others.map((one) => `    - ${JSON.stringify(one)}\n`).join('')
}

/** The page to which a file of facts belongs: `events/facts.yaml` → `/events`. */
const pageOf = (path: string) => `/${path.replace(/\/facts\.yaml$/, '')}`

test('the document for editors has an example of figures, of places, of the agenda and of pictures', () => {
  expect([...EXAMPLES.keys()]).toEqual([
    'statistics/figures/facts.yaml',
    'statistics/figures/figures.csv',
    'near-you/facts.yaml',
    'events/facts.yaml',
    'events/open-day/facts.yaml',
    'about/pictures.yaml',
  ])
})

test('the examples in the document for editors compile without a problem', async () => {
  const facts = [...EXAMPLES.keys()].filter((path) => path.endsWith('/facts.yaml')).map(pageOf)
  const pages = Object.fromEntries([...facts, '/statistics', '/planning', '/near-you/everywhere'].map((id) => [id, {}]))
  const files = { ...Object.fromEntries(EXAMPLES), [PLACES]: `${EXAMPLES.get(PLACES)}${otherPlaces()}` }
  const { release, problems } = await compile(siteFiles({ pages, files }))
  const [figures, places, , event] = facts
  expect(problems.filter(({ file, severity }) => severity === 'error' || EXAMPLES.has(file))).toEqual([])
  for (const id of [figures, places, event]) expect(release?.tree.has(id ?? '')).toBe(true)
})
