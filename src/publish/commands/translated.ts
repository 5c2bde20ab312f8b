import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { done } from '../../cli/command.ts'
import { UsageError } from '../../cli/exit.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { readContent, type Translations } from '../source/content.ts'
import { withKey } from '../source/edit.ts'
import { type PageFile, readPageFile } from '../source/page-file.ts'
import { rawText, readFolder } from '../source/read-folder.ts'
import { blobId, gitHistory, type History } from '../translation/git.ts'
import { minorMark, translatedFrom, usualOriginal } from '../translation/stamp.ts'
import { isNamed, originsOf } from '../translation/states.ts'
import { type CommandContext, define, PAGE } from './command.ts'

/**
 * Marks a file as a translation of the present text of its original: `translated /about fr`, `translated /about nl --from fr`.
 * With `--all --from nl`, marks every file that has no mark yet. Changes files only.
 */
export const translated = define({
  name: 'translated',
  summary: 'mark a file as a translation of the present original',
  positionals: {
    page: { summary: 'a page', optional: true },
    language: { summary: 'a language', choices: LOCALES, optional: true },
  },
  options: {
    from: { type: 'string', choices: LOCALES, summary: 'the language of the original' },
    all: { type: 'boolean', summary: 'with --from: every file that has no mark yet' },
  },
  example: 'translated /about/missions fr',
  forms: [
    ['translated PAGE LANGUAGE', 'mark a file as a translation of the present original (--from LANGUAGE)'],
    ['translated --all --from LANGUAGE', '… every translation that has no mark yet'],
  ],
  async run(context, { positionals: { page, language }, options: { from, all } }) {
    const { output } = context
    if (all && from === undefined) throw new UsageError('--all needs --from, the language of the originals')
    if (!all && (page === undefined || language === undefined))
      throw new UsageError('translated needs a page and a language: translated /about/missions fr')
    const { pages, files } = await readPages(context)
    const pairs =
      page !== undefined && language !== undefined && !all
        ? [pairOf(pages, page, language, from)]
        : from
          ? unmarked(pages, from)
          : []
    const paths = pairs.map(({ original }) => original.file.replace(/^content\//, ''))
    const history = gitHistory(context.folder)
    const blobs = await history.idsOf(paths)
    const on = dayInBrussels(context.now().getTime())
    for (const [i, { file, original }] of pairs.entries()) {
      const blob = blobs?.[i] ?? blobId(files.get(paths[i] ?? '') ?? '')
      await mend(context, file, 'translatedFrom', translatedFrom(original, blob, on))
      output.line(`${file.file} is marked as a translation of the present ${original.file}`)
    }
    for (const file of await notCommitted(pairs, blobs, history))
      output.line(
        `Commit ${file} before you change it again: only from Git can "status --diff" show what changed since`,
      )
    return done({ translated: pairs.map(({ file }) => file.file) })
  },
})

/** The originals of which Git does not have the present text. None without Git. */
async function notCommitted(
  pairs: readonly Pair[],
  blobs: readonly string[] | undefined,
  history: History,
): Promise<Set<string>> {
  const known = blobs && (await history.blobs(blobs))
  if (!blobs || !known) return new Set()
  return new Set(pairs.flatMap(({ original }, i) => (known.has(blobs[i] ?? '') ? [] : [original.file])))
}

interface Pair {
  file: PageFile
  original: PageFile
}

/** Files without a mark whose page has a text in the language of the originals, unless that text is a translation of them. */
function unmarked(pages: ReadonlyMap<string, Translations>, from: Locale): Pair[] {
  return [...pages.values()].flatMap((page) =>
    LOCALES.flatMap((locale) => {
      const [file, original] = [page[locale], page[from]]
      const isOpen = file && original && !file.meta.translatedFrom && !originsOf(page, original).includes(locale)
      return isOpen ? [{ file, original }] : []
    }),
  )
}

function pairOf(pages: ReadonlyMap<string, Translations>, id: string, locale: Locale, from: Locale | undefined): Pair {
  const file = fileOf(pages, id, locale)
  const source = from ?? file.meta.translatedFrom?.language ?? usualOriginal(locale)
  const original = source === locale ? undefined : pages.get(id)?.[source]
  if (!original) throw new UsageError(`${id} has no ${source}.md as an original; give another language with --from`)
  if (originsOf(pages.get(id) ?? {}, original).includes(locale))
    throw new UsageError(`${original.file} is marked as a translation of ${file.file}; only one can be the original`)
  return { file, original }
}

const PAGE_AND_LANGUAGE = { page: PAGE, language: { summary: 'a language', choices: LOCALES } } as const

/** Declares that the present text of an original means the same as the last committed one: `minor /about nl`. */
export const minor = define({
  name: 'minor',
  summary: 'declare that the change of an original since the last commit makes no translation stale',
  positionals: PAGE_AND_LANGUAGE,
  options: {},
  example: 'minor /about/missions nl',
  async run(context, { positionals: { page: id, language: locale } }) {
    const { pages } = await readPages(context)
    const file = originalAt(pages, id, locale)
    const text = await gitHistory(context.folder).committed(file.file.replace(/^content\//, ''))
    const before = text === undefined ? undefined : readPageFile(file.file, text, id, locale).page
    if (!before)
      throw new UsageError(`Git has no earlier ${file.file} to compare with; commit first, then change the text`)
    await mend(context, file, 'minor', minorMark(file, before))
    context.output.line(`${file.file}: the change since the last commit makes no translation stale`)
    return done({ minor: file.file })
  },
})

/** Declares a major change of an original. Readers of older translations see a notice: `major /about nl`. */
export const major = define({
  name: 'major',
  summary: 'show a notice to readers of older translations: this original has changed',
  positionals: PAGE_AND_LANGUAGE,
  options: {},
  example: 'major /about/missions nl',
  async run(context, { positionals: { page: id, language: locale } }) {
    const { pages } = await readPages(context)
    const file = originalAt(pages, id, locale)
    const today = dayInBrussels(context.now().getTime())
    await mend(context, file, 'major', today)
    context.output.line(`${file.file}: translations from before ${today} show a notice about the newer text`)
    return done({ major: file.file, on: today })
  },
})

async function readPages({ folder, cache }: CommandContext) {
  const files = await readFolder(folder, cache)
  const { rest } = readContent(files)
  return { pages: rest.pages, files }
}

function fileOf(pages: ReadonlyMap<string, Translations>, id: string, locale: Locale): PageFile {
  const file = pages.get(id)?.[locale]
  if (!file) throw new UsageError(`content${id === '/' ? '' : id}/${locale}.md does not exist or cannot be read`)
  return file
}

/** The file of an original. @throws UsageError for a translation without translations of itself: a mark would have no effect */
function originalAt(pages: ReadonlyMap<string, Translations>, id: string, locale: Locale): PageFile {
  const file = fileOf(pages, id, locale)
  const from = file.meta.translatedFrom?.language
  if (from && !isNamed(pages.get(id) ?? {}, locale))
    throw new UsageError(`${file.file} is a translation of ${fileOf(pages, id, from).file}: give the original`)
  return file
}

async function mend({ folder }: CommandContext, { file }: PageFile, key: string, value: string): Promise<void> {
  const path = file.replace(/^content\//, '')
  await writeFile(join(folder, path), withKey(await rawText(folder, path), key, value))
}
