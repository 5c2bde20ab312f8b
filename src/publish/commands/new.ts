import { stringify } from 'yaml'
import { type CommandResult, done } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { printProblems } from '../../cli/problems.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import { LOCALES } from '../../locale/locale.ts'
import { readContent, type WithoutSite } from '../source/content.ts'
import { placeholdersIn } from '../source/placeholder.ts'
import { readFolder } from '../source/read-folder.ts'
import { define } from './command.ts'
import { type PageBrief, readBrief } from './new/brief.ts'
import { clashesOf } from './new/clashes.ts'
import { isSingle } from './new/fields.ts'
import { WORDS } from './new/questions.ts'
import { sampleFiles } from './new/sample-facts.ts'
import { sampleSummary, sampleText } from './new/sample-text.ts'
import { showingOf } from './showing.ts'
import { writeChanges } from './write-changes.ts'

/**
 * Begins a page: makes its folder with a text in each language and its facts, all as a draft. Asks what it was not told,
 * if there is a terminal. Refuses a page whose folder or address something else has, and then writes nothing.
 */
export const newPage = define({
  name: 'new',
  summary: 'begin a page as a draft; asks what you do not tell',
  positionals: { kind: { summary: 'a kind of page', optional: true }, title: { summary: 'a title', optional: true } },
  options: {
    in: { type: 'string', value: 'PAGE', summary: 'the page above the new one; for news, the list of news, and so on' },
    name: { type: 'string', value: 'FOLDER', summary: 'the name of its folder; without it, made from the title' },
    languages: { type: 'string', value: 'nl,fr,en', summary: 'its languages; without it, all three' },
    'title-nl': { type: 'string', value: 'TITLE', summary: 'its title in Dutch' },
    'title-fr': { type: 'string', value: 'TITLE', summary: 'its title in French' },
    'title-en': { type: 'string', value: 'TITLE', summary: 'its title in English' },
    'slug-nl': { type: 'string', value: 'SLUG', summary: 'its slug in Dutch; without it, made from the title' },
    'slug-fr': { type: 'string', value: 'SLUG', summary: 'its slug in French' },
    'slug-en': { type: 'string', value: 'SLUG', summary: 'its slug in English' },
    date: {
      type: 'string',
      value: 'DAY',
      summary: 'its date, its first day, its start, or the date of its newest source',
    },
    end: { type: 'string', value: 'DAY', summary: 'the last day of an inquiry, the end of an event' },
    about: { type: 'string', value: 'PAGE', summary: 'the plan or project that an inquiry is about' },
    municipalities: { type: 'string', value: 'CODES', summary: 'the municipalities of a project: 1070,1080' },
    type: { type: 'string', value: 'TYPE', summary: 'the type of a piece of news or a publication' },
    themes: { type: 'string', value: 'THEMES', summary: 'the themes of a piece of news or an event: planning,housing' },
    phase: { type: 'string', value: 'PHASE', summary: 'the phase of a project' },
    of: { type: 'string', value: 'KIND', summary: 'the kind of pages in a list' },
  },
  example: 'new news "Titel"',
  async run(context, { positionals: { kind, title }, options }): Promise<CommandResult> {
    const { folder, cache, output, now, ask, language = 'en' } = context
    const before = await readFolder(folder, cache)
    const { rest } = readContent(before)
    const instant = now().getTime()
    const asking = { ask, language, say: (line: string) => output.line(line) }
    const brief = await readBrief({ kind, title, options }, rest, asking, dayInBrussels(instant))
    refuseExisting(brief, rest)
    const made = filesOf(brief)
    const after = new Map([...before, ...made])
    const problems = clashesOf(before, after, instant)
    if (problems.length > 0) {
      printProblems(output, problems, undefined, undefined, showingOf(after, language))
      return { code: EXIT.refused, result: { problems } }
    }
    await writeChanges(folder, { before, after })
    const words = WORDS[language]
    output.line(words.made)
    for (const [path, text] of made) output.line(`  content/${path}:${firstGap(text)}`)
    output.line(words.finished)
    return done({ page: brief.id, files: [...made.keys()].map((path) => `content/${path}`) })
  },
})

/** @throws UsageError if the folder has a page, or the site has the only page of that kind */
function refuseExisting({ id, kind, facts: { of } }: PageBrief, { pages, drafts, facts, unread }: WithoutSite): void {
  if (pages.has(id) || drafts.has(id) || facts.has(id) || unread.has(id))
    throw new UsageError(
      `there is a page at ${id} already: choose another folder with --name, or another page with --in`,
    )
  if (!isSingle(kind)) return
  const other = [...facts].find(([, { facts: one }]) => one.kind === kind && (one.kind !== 'list' || one.of === of))
  if (other)
    throw new UsageError(
      `the site has one page of the kind ${kind}${of ? ` of ${of}` : ''}, and it is there: content${other[0]}`,
    )
}

/** The files of a new page, by their path below the folder of the content. */
function filesOf(brief: PageBrief): Map<string, string> {
  const folder = `${brief.id.slice(1)}/`
  const texts = LOCALES.flatMap((locale): [string, string][] => {
    const text = brief.texts[locale]
    if (!text) return []
    const meta = { title: text.title, slug: text.slug, summary: sampleSummary(locale) }
    const yaml = stringify(meta, { blockQuote: false, lineWidth: 0 })
    const front = `---\n${yaml}updated: ${brief.today}\ndraft: true\n---\n`
    return [[`${folder}${locale}.md`, front + sampleText(brief.kind, locale)]]
  })
  return new Map([...texts, ...[...sampleFiles(brief)].map(([name, text]) => [folder + name, text] as const)])
}

/** The line of the first text to write, from 1; the first line if there is none. */
function firstGap(text: string): number {
  const at = placeholdersIn(text)[0]?.at ?? 0
  return text.slice(0, at).split('\n').length
}

// cspell:locale en-GB,nl,fr
