import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { marked, type Token, type Tokens } from 'marked'
import { describe, expect, test } from 'vitest'
import { LISTED_KINDS } from '../../src/domain/kinds.ts'

const TOP = join(import.meta.dirname, '../..')

/** Markdown files below a folder, as paths from the top of the repository. */
function markdownIn(folder: string): string[] {
  return readdirSync(join(TOP, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file))
    .sort()
}

const DOCUMENTS = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...markdownIn('docs'),
  ...markdownIn('src').filter((file) => file.endsWith('/README.md')),
]
/** Files of src and test, as paths from the top of the repository. */
const SOURCES = ['src', 'test'].flatMap((folder) =>
  readdirSync(join(TOP, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
)
const DECISIONS = markdownIn('docs/decisions').filter((file) => /\/\d{4}-[a-z0-9-]+\.md$/.test(file))

interface Document {
  file: string
  text: string
  /** Addresses of links and images. */
  hrefs: string[]
  /** Links to decision records: the number in the text, if it has one, and that of the file. */
  decisions: { text: string; named: string | undefined; linked: string }[]
  /** Text between backticks. */
  code: string[]
  headings: { depth: number; text: string }[]
}

function readDocument(file: string): Document {
  const text = readFileSync(join(TOP, file), 'utf8')
  const document: Document = { file, text, hrefs: [], decisions: [], code: [], headings: [] }
  void marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type === 'link' || token.type === 'image') document.hrefs.push((token as Tokens.Link).href)
    if (token.type === 'link') {
      const { href, raw, text } = token as Tokens.Link
      const linked = /(?:^|\/)(\d{4})-[a-z0-9-]+\.md/.exec(href)?.[1]
      if (linked !== undefined) document.decisions.push({ text: raw, named: /\b\d{4}\b/.exec(text)?.[0], linked })
    }
    if (token.type === 'codespan') document.code.push((token as Tokens.Codespan).text)
    if (token.type === 'heading') {
      const { depth, tokens } = token as Tokens.Heading
      document.headings.push({ depth, text: plainText(tokens) })
    }
  })
  return document
}

function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => ('tokens' in token && token.tokens ? plainText(token.tokens) : textOf(token))).join('')
}

const textOf = (token: Token): string => ('text' in token ? String(token.text) : token.raw)

/** The anchors that GitHub gives to the headings of a document. */
function anchorsOf({ headings }: Document): string[] {
  const seen = new Map<string, number>()
  return headings.map(({ text }) => {
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  })
}

/** Links to files or headings that do not exist, as `href`. */
function brokenLinks({ file, hrefs }: Document): string[] {
  return hrefs.filter((href) => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return false
    const [path = '', anchor] = href.split('#')
    const target = path === '' ? file : relative(TOP, join(TOP, dirname(file), decodeURIComponent(path)))
    if (target.startsWith('..') || !existsSync(join(TOP, target))) return true
    if (anchor === undefined) return false
    return !target.endsWith('.md') || !anchorsOf(readDocument(target)).includes(anchor)
  })
}

const { scripts } = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

describe('the README', () => {
  test('has at most 900 words', () => {
    const words = readDocument('README.md').text.split(/\s+/).filter(Boolean)
    expect(words.length).toBeLessThanOrEqual(900)
  })

  test('shows pictures that exist', () => {
    expect(readDocument('README.md').hrefs.filter((href) => href.endsWith('.png'))).not.toEqual([])
  })
})

describe.each(DOCUMENTS)('%s', (file) => {
  const document = readDocument(file)

  test('links to files and headings that exist', () => {
    expect(brokenLinks(document)).toEqual([])
  })

  test('links to the decision that the text of the link names', () => {
    const wrong = document.decisions.filter(({ named, linked }) => named !== undefined && named !== linked)
    expect(wrong.map(({ text }) => text)).toEqual([])
  })

  test('names npm scripts that exist', () => {
    const named = [...document.text.matchAll(/\bnpm run (?:--?[a-z-]+ )*([a-z][\w:-]*)/g)].map(([, name]) => name ?? '')
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })

  test('names files of src and test that exist', () => {
    const paths = document.code.filter((code) => /^(?:src|test)\/[\w./-]+$/.test(code))
    expect(paths.filter((path) => !existsSync(join(TOP, path)))).toEqual([])
  })

  test('names files by their last folders, or by their name only, if they exist', () => {
    // A recipe makes the kind `vacancy`, and generated files are not in Git.
    const paths = document.code.filter((code) => /^(?!vacancy)[\w-][\w./-]*(?<!\.gen)\.(?:tsx?|css)$/.test(code))
    const isThere = (path: string) => ['vitest.config.ts', ...SOURCES].some((one) => `/${one}`.endsWith(`/${path}`))
    expect(paths.filter((path) => !isThere(path))).toEqual([])
  })
})

/** The test files at some paths, each with its project. */
async function projectsOf(paths: readonly string[]): Promise<{ file: string; projectName: string }[]> {
  // `--json` takes a word after it as the file to write.
  const args = ['list', '--filesOnly', ...paths, '--json']
  // Without the variables by which vitest tells this process that it is one of its workers.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
  const { stdout } = await promisify(execFile)(join(TOP, 'node_modules/.bin/vitest'), args, { cwd: TOP, env })
  return JSON.parse(stdout)
}

test('each command that runs a test names the project that has the test', async () => {
  const commands = DOCUMENTS.flatMap((file) => [
    ...readDocument(file).text.matchAll(/npx vitest run --project (\S+) (test\/[\w./-]+)/g),
  ])
  expect(commands.length).toBeGreaterThan(2)
  const known = await projectsOf(commands.map(([, , path = '']) => path))
  const isRun = (project: string, path: string) =>
    known.some(({ file, projectName }) => projectName === project && file.includes(path))
  expect(commands.filter(([, project = '', path = '']) => !isRun(project, path)).map(([command]) => command)).toEqual(
    [],
  )
})

describe('the rooms of src', () => {
  const rooms = readdirSync(join(TOP, 'src')).filter((name) => !name.endsWith('.d.ts'))

  test.each(['README.md', 'docs/architecture.md'])('are all named in %s', (file) => {
    const named = readDocument(file).code.map((code) => code.replace(/\/$/, ''))
    expect(rooms.filter((room) => !named.includes(room))).toEqual([])
  })
})

describe('the recipe for a page kind', () => {
  const recipe = /^### Add a page kind$.*?(?=^### )/ms.exec(readDocument('CONTRIBUTING.md').text)?.[0] ?? ''
  const sources = readdirSync(join(TOP, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(?:gen|d)\./.test(file),
  )

  /** A key, a shorthand or a string with the name of a kind. */
  const named = (kind: string) => new RegExp(`(?:^ *|\\{ |, )${kind}(?::|,| \\})|'${kind}'`, 'm')
  const kinds = LISTED_KINDS.map(named)
  const registries = sources.filter((file) => {
    const text = readFileSync(join(TOP, 'src', file), 'utf8')
    return kinds.every((kind) => kind.test(text))
  })

  test('names every file that lists the kinds, by its path or by its folder and its name', () => {
    expect(registries.length).toBeGreaterThanOrEqual(10)
    const isNamed = (file: string) =>
      recipe.includes(`\`src/${file}\``) ||
      (recipe.includes(`\`src/${dirname(file)}\``) && recipe.includes(`\`${basename(file)}\``))
    expect(registries.filter((file) => !isNamed(file))).toEqual([])
  })
})

describe('the decision records', () => {
  test('have unique numbers', () => {
    const numbers = DECISIONS.map((file) => file.split('/').at(-1)?.slice(0, 4))
    expect(DECISIONS.length).toBeGreaterThanOrEqual(12)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('are all in the index, by number', () => {
    const listed = readDocument('docs/decisions/README.md').hrefs
    expect(listed).toEqual(DECISIONS.map((file) => relative('docs/decisions', file)))
  })

  test.each(DECISIONS)('%s has the four headings and fits one screen', (file) => {
    const { text, headings } = readDocument(file)
    const parts = headings.filter(({ depth }) => depth === 2).map((heading) => heading.text)
    expect(parts).toEqual(['Context', 'Decision', 'What it costs', 'What would change it'])
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(70)
  })
})

test('each test that docs/newsletter.md names is in its file', () => {
  const rows = readFileSync(join(TOP, 'docs/newsletter.md'), 'utf8').split('\n')
  const named = rows
    .filter((row) => /^\| \d+ \|/.test(row))
    .flatMap((row) => [...row.matchAll(/`(test\/[^`]+\.test\.ts)`: (.+?)(?=<br>| \|$)/g)])
    .map(([, file = '', name = '']) => ({ file, name }))
  expect(new Set(named.map(({ file }) => file)).size).toBeGreaterThan(10)
  const missing = named.filter(({ file, name }) => {
    const text = existsSync(join(TOP, file)) ? readFileSync(join(TOP, file), 'utf8') : ''
    return !text.includes(`('${name}'`)
  })
  expect(missing).toEqual([])
})
