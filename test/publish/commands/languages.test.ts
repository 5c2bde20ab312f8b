import { describe, expect, it } from 'vitest'
import { helpOn, helpOnAll } from '../../../src/cli/help.ts'
import type { Language } from '../../../src/cli/language.ts'
import { parseInput } from '../../../src/cli/parse.ts'
import { content } from '../../../src/publish/cli.ts'
import type { CommandContext } from '../../../src/publish/commands/command.ts'
import { walk } from '../../../src/publish/commands/tour.ts'
import { translateInto } from '../../../src/publish/sentences/index.ts'
import { contentFolder, contextFor } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { pageFile } from '../../support/site.ts'

/** What an editor types, or changes in a file. A file without a text goes back to what it was. */
type Step = string | { file: string; text: string }

const page = (id: string, body: string, front = {}) => pageFile(id, 'nl', { body, ...front })

const STEPS: readonly Step[] = [
  'status',
  'releases',
  'rollback',
  'prune',
  'preview list',
  'check',
  'check --plain',
  'check /about',
  'check --only xyz',
  'check --limit many',
  'push --message First',
  'push',
  'status --pages',
  'diff',
  'verify',
  'releases',
  { file: 'about/nl.md', text: page('/about', 'Een heel andere tekst.\n') },
  'check',
  'diff',
  'status',
  'preview --until +1d --message Look',
  'preview list',
  'preview revoke 000000000000',
  'preview revoke --all',
  'preview --until 2020-01-01',
  'preview --until never',
  'push --message Second',
  'rollback',
  'rollback zz',
  'rollback 0000000',
  'push',
  'prune --delete',
  'changes',
  { file: 'about/nl.md', text: page('/about', 'Een [link](/abuot) en <b>vet</b>.\n') },
  'check',
  'push',
  'rename /about nl wie-we-zijn',
  { file: 'about/nl.md', text: page('/about', 'Dit werd door de regering goedgekeurd volgens de GRBC.\n') },
  'check --plain /about',
  'rename /about nl wie-we-zijn',
  'rename /about nl wie-we-zijn',
  'rename / nl x',
  'move /about /agency --dry-run',
  'move /about /agency',
  'move /nowhere /x',
  'remove /agency',
  'remove /agency --to /nowhere',
  'remove /',
  'redirects test /nl/about-nl /nl/nothing /nl',
  'redirects import',
  'redirects import missing.csv',
  'open /nl/wie-we-zijn --print',
  'open /nl/nothing --print',
  'open /robots.txt --print',
  'translated --all --from nl',
  'translated /agency fr',
  'status --diff /agency fr',
  'status --diff',
  'minor /agency nl',
  'major /agency nl',
  'major /agency',
  'new',
  'new nieuws Titel',
  'new home Titel',
  'new page "Een pagina" --title-fr "Une page" --title-en "A page" --in /agency',
  'new page "Een pagina" --title-fr "Une page" --title-en "A page" --in /agency',
  'new news "Een pagina" --languages de',
  'explain xyz',
  'explain dead-link',
  'export',
  'reset',
  'remove /agency --gone',
  'push',
  'push --colour',
]

/** Words that are in no Dutch or French sentence. */
const ENGLISH = /\b(?:the|that|which|with|and|will|this|by|there|are|not|without|written)\b/
/** What is the same in each language: names of commands and options, code, and what editors wrote. */
const NAMES = /"[^"]*"|«[^»]*»|--[a-z-]+(?:[= ][A-Z|a-z]+)?|\[[^\]]*\]|\/[\w/.-]+|npm run[^;]*|An (?:editor|original)/g

/** All lines that the steps print in a language. */
async function linesIn(language: Language): Promise<string[]> {
  const folder = await contentFolder({ pages: { '/about': {}, '/about/team': { en: false } } })
  const store = new MemoryStore()
  const translate = translateInto(language)
  const printed: string[] = []
  const own = contextFor(folder, store.open()).context
  const context: CommandContext = {
    ...own,
    language,
    output: { line: (text = '') => void printed.push(translate(text)), progress: () => undefined },
  }
  for (const step of STEPS) {
    if (typeof step === 'string')
      await take(step, { ...context, target: { ...own.target, open: async () => store.open() } }, printed)
    else await folder.write(step.file, step.text)
  }
  return printed
}

async function take(step: string, context: CommandContext, printed: string[]): Promise<void> {
  const [name = '', ...args] = [...step.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '')
  const command = content.commands.find((one) => one.name === name)
  const translate = translateInto(context.language ?? 'en')
  printed.push(`$ ${step}`)
  try {
    if (!command) throw new Error(`no command ${name}`)
    await command.run(context, parseInput(command, args, content.options))
  } catch (error) {
    printed.push(...translate(error instanceof Error ? error.message : String(error)).split('\n'))
  }
}

/** The tour, of which each step prints what a command says. */
async function tourIn(language: Language): Promise<string[]> {
  const folder = await contentFolder()
  const printed: string[] = []
  const output = { line: (text = '') => void printed.push(translateInto(language)(text)), progress: () => undefined }
  const { context } = contextFor(folder)
  const store = new MemoryStore()
  await walk({ ...context, output, language }, content.commands, async () => store.open())
  return printed.filter((line) => !line.startsWith('$ '))
}

describe.each(['nl', 'fr'] as const)('in %s', (language) => {
  const isLeft = (line: string) => ENGLISH.test(line.replace(NAMES, ''))

  it('the commands print no English', async () => {
    const lines = await linesIn(language)
    expect(lines.length).toBe((await linesIn('en')).length)
    expect(lines.filter((line) => !line.startsWith('$ ') && isLeft(line))).toEqual([])
  }, 120_000)

  it('the tour prints no English', async () => {
    expect((await tourIn(language)).filter(isLeft)).toEqual([])
  })

  it('the help prints no English', () => {
    const translate = translateInto(language)
    const pages = [helpOnAll(content, translate), ...content.commands.map((one) => helpOn(content, one, translate))]
    expect(pages.flatMap((text) => text.split('\n')).filter(isLeft)).toEqual([])
  })
})
