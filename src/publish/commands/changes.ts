import { done } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { count } from '../../cli/output.ts'
import { PROBLEM_OPTIONS, readProblemView } from '../../cli/problem-view.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { type PageRecord, pageRecord } from '../../content/schema/page.ts'
import type { Route } from '../../content/schema/routes.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import { LOCALES, type Locale, type Localized, localized } from '../../locale/locale.ts'
import { withChanges } from '../release/change-list.ts'
import { type ChangedPages, changedPages } from '../release/changed-pages.ts'
import { readBefore } from '../release/push.ts'
import { withKey } from '../source/edit.ts'
import { readPageFile } from '../source/page-file.ts'
import { type Files, readFolder } from '../source/read-folder.ts'
import type { KeyValueStore } from '../store/store.ts'
import { blobId } from '../translation/git.ts'
import { translatedFrom } from '../translation/stamp.ts'
import { define } from './command.ts'
import { prepare } from './prepare.ts'
import { writeChanges } from './write-changes.ts'

/** The page that lists what changed on the site. */
const PAGE = '/changes'
/** Its other languages are translations of this one. */
const ORIGINAL: Locale = 'nl'

/**
 * Adds to the page `/changes` what differs from the published release: new pages, and pages of which the words or the
 * status changed. Changes files only; `push` publishes them.
 */
export const changes = define({
  name: 'changes',
  summary: 'add to the page /changes what the next push changes',
  positionals: {},
  options: { ...STAGE_OPTIONS, ...PROBLEM_OPTIONS },
  async run({ target, output, folder, cache, now, language: editor }, { options }) {
    const view = readProblemView(options)
    const files = await readFolder(folder, cache)
    for (const locale of LOCALES)
      if (!files.has(fileOf(locale)))
        throw new UsageError(`there is no content/${fileOf(locale)}: write the page ${PAGE} in three languages first`)
    const store = await target.open()
    try {
      const instant = now().getTime()
      const before = await readBefore(store, instant)
      if (!before.held) {
        output.line('There is no published release that can be read, so nothing to compare with.')
        return { code: EXIT.refused, result: {} }
      }
      const { release, problems } = await prepare(folder, before, output, view, {
        now: instant,
        schedule: false,
        editor,
      })
      if (!release) return { code: EXIT.refused, result: { problems } }
      const published = await publishedPages(store.kv, before.held.routes)
      const pages = release.pages.filter(({ id }) => id !== PAGE)
      const differences = localized((locale) => changedPages(published, pages, locale))
      const added = idsOf(LOCALES.flatMap((locale) => differences[locale].added))
      const changed = idsOf(LOCALES.flatMap((locale) => differences[locale].changed)).filter(
        (id) => !added.includes(id),
      )
      if (added.length + changed.length === 0) {
        output.line('No page is new or changed')
        return done({ added, changed })
      }
      const on = dayInBrussels(instant)
      await writeChanges(folder, { before: files, after: withDay(files, on, differences) })
      const words = `${count(added.length, 'new page')} and ${count(changed.length, 'changed page')}`
      output.line(`content${PAGE}: ${words} on ${on}`)
      return done({ added, changed })
    } finally {
      await store.close()
    }
  },
})

const fileOf = (locale: Locale) => `${PAGE.slice(1)}/${locale}.md`

async function publishedPages(kv: KeyValueStore, routes: ReadonlyMap<string, Route>): Promise<PageRecord[]> {
  const hashes = [...routes.values()].flatMap((route) => ('page' in route ? [route.page] : []))
  const texts = await kv.read(hashes)
  return [...texts.values()].map((text) => pageRecord.parse(JSON.parse(text)))
}

/** The files with the section of a day in each language, and with the marks of translations. */
function withDay(files: Files, on: string, differences: Localized<ChangedPages>): Files {
  const after = new Map(files)
  for (const locale of LOCALES) {
    const text = withChanges(files.get(fileOf(locale)) ?? '', locale, { on, ...differences[locale] })
    const dated = withKey(text, 'updated', on)
    after.set(fileOf(locale), locale === ORIGINAL ? dated : marked(dated, after.get(fileOf(ORIGINAL)) ?? '', on))
  }
  return after
}

const idsOf = (pages: readonly PageRecord[]) => [...new Set(pages.map(({ id }) => id))]

/** A translation with the mark that names the present original. Without a readable original, it stays as it is. */
function marked(text: string, original: string, on: string): string {
  const { page } = readPageFile(`content/${fileOf(ORIGINAL)}`, original, PAGE, ORIGINAL)
  return page === undefined ? text : withKey(text, 'translatedFrom', translatedFrom(page, blobId(original), on))
}
