import { calendarAddress, feedAddress, localeOf, readPath, withoutLocale } from '../../../content/paths.ts'
import { systemPath } from '../../../content/system-paths.ts'
import { KINDS } from '../../../domain/kinds.ts'
import { LOCALES } from '../../../locale/locale.ts'
import type { Problem } from '../../problem.ts'
import { type Content, placeIn, type WithoutSite } from '../../source/content.ts'
import { mayHaveCalendar } from '../kinds/index.ts'
import { fileAddress } from '../outputs/files.ts'
import type { Former } from '../records/former.ts'
import { namesOf } from '../records/routes.ts'
import { agendaPages, listsWithFeed } from '../tree/links.ts'
import type { Tree, TreePage } from '../tree/tree.ts'
import { deadPage } from './page-names.ts'

/** Maximum number of different sets of parameters at one path: the Worker may look each of them up. */
const MOST_FORMS = 8

/** Former addresses that something of the present site answers, so that their entries would have no effect. */
export function formerProblems(tree: Tree, former: readonly Former[], content: Pick<WithoutSite, 'files'>): Problem[] {
  const answers = answersOf(tree, content)
  return [...former.flatMap((one) => answered(one, answers)), ...tooManyForms(former)]
}

/** Short addresses that something else answers. */
export function shortcutProblems(
  tree: Tree,
  former: readonly Former[],
  { site, files, places }: Pick<Content, 'site' | 'files' | 'places'>,
): Problem[] {
  const answers = answersOf(tree, { files })
  const byKey = new Map(former.map((one) => [one.key, one]))
  return Object.entries(site.shortcuts).flatMap(([shortcut, id]): Problem[] => {
    const reading = readPath(shortcut)
    const path = reading.kind === 'path' ? reading.path : shortcut
    const place = placeIn(places, 'site.yaml', ['shortcuts', shortcut])
    const page = tree.get(id)
    const other = byKey.get(path)
    const by = answers.by(path, page) ?? (other && `an entry of ${other.place.file}:${other.place.line}`)
    if (!by) return []
    return [
      {
        ...place,
        severity: 'error',
        code: 'reserved-address',
        found: `the short address ${shortcut}, which belongs to ${by}`,
        expected: 'a short address that nothing else answers',
        instead: 'choose another short address, or remove the line',
      },
    ]
  })
}

/** Withdrawn pages that do not exist, or are listed twice. */
export function withdrawnProblems(tree: Tree, content: WithoutSite): Problem[] {
  const lines = new Map<string, number>()
  return content.history.withdrawn.flatMap(({ page }, i): Problem[] => {
    const place = placeIn(content.places, 'history.yaml', ['withdrawn', i, 'page'])
    const first = lines.get(page)
    if (first === undefined) lines.set(page, place.line)
    if (first !== undefined)
      return [
        {
          ...place,
          severity: 'error',
          code: 'withdrawn-twice',
          found: `${page}, which line ${first} has already`,
          expected: 'each withdrawn page once',
          instead: 'remove one of the two entries',
        },
      ]
    const words = content.hidden?.has(page) ? undefined : deadPage(page, tree, content)
    return words ? [{ ...place, severity: 'error', ...words, found: `withdrawn names ${words.found}` }] : []
  })
}

/** What the present site answers. */
interface Answers {
  /** What answers a path, in words; undefined if nothing does. A path without a language may belong to `page` itself. */
  by(path: string, page?: TreePage): string | undefined
  /** The page at a path. */
  page(path: string): TreePage | undefined
}

function answersOf(tree: Tree, { files }: Pick<WithoutSite, 'files'>): Answers {
  const pages = new Map(
    [...tree.values()].flatMap((page) => LOCALES.map((locale) => [page.paths[locale], page] as const)),
  )
  const names = namesOf(tree)
  const generated = generatedFiles(tree, files)
  return {
    page: (path) => pages.get(path),
    by(path, page) {
      const live = pages.get(path)
      if (live) return fileOf(live, path)
      const others = Object.values(names.get(path) ?? {}).filter((one) => one !== page)
      if (others[0]) return `${fileOf(others[0], path)}, which it leads to`
      return systemPath(path) ?? generated.get(path)
    },
  }
}

/** The file of the page at a path, to name it in a message. */
function fileOf(page: TreePage, path: string): string {
  const locale = localeOf(path) ?? LOCALES.find((one) => withoutLocale(page.paths[one]) === path) ?? 'nl'
  return `the page ${page.shown[locale].file}`
}

/** Addresses of feeds, calendar files and tables, and what each is. */
export function generatedFiles(tree: Tree, files: WithoutSite['files']): Map<string, string> {
  const home = tree.get('/')
  const withFeed = [...listsWithFeed(tree).map(({ page }) => page), ...(home ? [home] : [])]
  const dated = [...tree.values()].filter(({ facts }) => mayHaveCalendar(facts))
  const each = (pages: TreePage[], addressOf: (path: string) => string, what: string) =>
    pages.flatMap(({ id, paths }) => LOCALES.map((locale) => [addressOf(paths[locale]), `${what} of ${id}`] as const))
  return new Map([
    ...each(withFeed, feedAddress, 'the feed'),
    ...each([...dated, ...agendaPages(tree)], calendarAddress, 'the calendar file'),
    ...[...files.keys()].map((path) => [fileAddress(path), `the file content${path}`] as const),
  ])
}

function answered({ written, path, form, place }: Former, answers: Answers): Problem[] {
  const by = form ? (systemPath(path) ?? parametersOf(answers.page(path), form)) : answers.by(path)
  if (!by) return []
  return [
    {
      ...place,
      severity: 'error',
      code: 'former-address-in-use',
      found: `${written}, which belongs to ${by}`,
      expected: 'an address that nothing answers now',
      instead: `remove the entry: it would have no effect`,
    },
  ]
}

/** A list and the finder use some parameters themselves. */
function parametersOf(page: TreePage | undefined, form: readonly string[]): string | undefined {
  const facts = page?.facts
  const own: readonly string[] =
    facts?.kind === 'list' ? ['page', ...KINDS[facts.of].list.filters] : facts?.kind === 'finder' ? ['place'] : []
  const used = form.find((name) => own.includes(name))
  return used === undefined ? undefined : `the page ${page?.id}, which uses the parameter ${used} itself`
}

function tooManyForms(former: readonly Former[]): Problem[] {
  const byPath = new Map<string, Set<string>>()
  return former.flatMap(({ path, form, place, written }): Problem[] => {
    if (!form) return []
    const forms = byPath.get(path) ?? new Set<string>()
    byPath.set(path, forms.add(form.join('&')))
    if (forms.size !== MOST_FORMS + 1) return []
    return [
      {
        ...place,
        severity: 'error',
        code: 'too-many-parameters',
        found: `${written}: the ${forms.size}th different set of parameters at ${path}`,
        expected: `at most ${MOST_FORMS} different sets of parameters at one path`,
        instead: 'leave out parameters that do not decide which page is meant',
      },
    ]
  })
}
