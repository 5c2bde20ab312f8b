import { withoutLocale } from '../../../content/paths.ts'
import type { Locale } from '../../../locale/locale.ts'
import { LOCALES } from '../../../locale/locale.ts'
import { nearest } from '../../../text/distance.ts'
import type { Problem, SourcePosition } from '../../problem.ts'
import { placeIn, type WithoutSite } from '../../source/content.ts'
import { unpublished } from '../../source/drafts.ts'
import { type FormerAddress, readFormerAddress } from '../../source/former-address.ts'
import type { ProblemWords } from '../checks/page-names.ts'
import { fileAddress } from '../outputs/files.ts'
import type { Tree, TreePage } from '../tree/tree.ts'
import { type RedirectTarget, readTarget } from './redirect-target.ts'

/** What a former address answers. `locale` is the language that the entry names; without it, that of the address. */
export type Fate =
  | { kind: 'gone' }
  /** `fragment`: the id of a heading of the page. */
  | { kind: 'page'; page: TreePage; locale: Locale | undefined; fragment: string | undefined }
  | { kind: 'file'; path: string }
  /** The address of another site. */
  | { kind: 'elsewhere'; address: string }

/** A former address, as history.yaml or redirects.csv says it. */
export interface Former extends FormerAddress {
  /** As the editor wrote it. */
  written: string
  place: SourcePosition
  /** Position and text of the target. */
  target: Target | undefined
  fate: Fate
}

interface Target {
  place: SourcePosition
  text: string
}

/** An entry whose target may be another former address. */
interface Entry extends FormerAddress {
  written: string
  place: SourcePosition
  /** Position and text of the target. */
  target: Target | undefined
  /** `via`: leads to another former address. `dead`: its problem is reported. Undefined: names nothing. */
  fate: Fate | { kind: 'via'; key: string; fragment: string | undefined } | { kind: 'dead' } | undefined
}

type Source = Pick<
  WithoutSite,
  'history' | 'redirects' | 'places' | 'unread' | 'files' | 'pages' | 'drafts' | 'hidden' | 'hiddenAddresses'
>

/**
 * Reads all former addresses, of history.yaml and of redirects.csv, and finds what each leads to: a page, a part of it, a
 * file, another site, or nothing. An entry that leads to another former address leads to the target of that one. The time
 * grows with the number of entries only.
 * @param origins scheme and host of the site in each environment; redirects must not lead to them by address
 */
export function readFormer(
  tree: Tree,
  source: Source,
  origins: readonly string[] = [],
): { former: Former[]; problems: Problem[] } {
  const problems: Problem[] = []
  const entries = new Map<string, Entry>()
  const targets = targetsOf(tree, source, origins)
  for (const written of writtenEntries(source)) {
    const entry = toEntry(written, targets, problems)
    if (!entry) continue
    const earlier = entries.get(entry.key)
    if (earlier) problems.push(secondEntry(entry, earlier))
    else entries.set(entry.key, entry)
  }
  resolveChains(entries, problems, deadTargets(tree, source))
  const former = [...entries.values()].flatMap((entry): Former[] =>
    entry.fate && entry.fate.kind !== 'via' && entry.fate.kind !== 'dead' ? [{ ...entry, fate: entry.fate }] : [],
  )
  return { former, problems }
}

interface Written {
  written: string
  place: SourcePosition
  target?: Target & { isPage: boolean }
}

function writtenEntries({ history, redirects, places }: Source): Written[] {
  const at = (list: string, i: number, key: string) => placeIn(places, 'history.yaml', [list, i, key])
  return [
    ...history.former.map(({ path, page }, i) => ({
      written: path,
      place: at('former', i, 'path'),
      target: { place: at('former', i, 'page'), text: page, isPage: true },
    })),
    ...history.gone.map(({ path }, i) => ({ written: path, place: at('gone', i, 'path') })),
    ...redirects.map(({ from, to, status, placeOf }) => ({
      written: from,
      place: placeOf('from'),
      ...(status === 301 && { target: { place: placeOf('to'), text: to, isPage: false } }),
    })),
  ]
}

/**
 * What a target names. `none`: a page whose file has errors, which are reported already, or one that readers do not see
 * yet. `words`: what is wrong with the target itself.
 */
type Targets = (text: string, isPage: boolean) => { fate: Entry['fate'] | 'none'; words: TargetWords[] }
type TargetWords = ProblemWords & Pick<Problem, 'severity'>

function targetsOf(tree: Tree, source: Source, origins: readonly string[]): Targets {
  const local = localTargets(tree, source)
  return (text, isPage) => {
    const target: RedirectTarget = isPage
      ? { kind: 'local', path: text, fragment: undefined }
      : readTarget(text, origins)
    if (target.kind === 'mistake') return { fate: { kind: 'dead' }, words: [{ ...target.words, severity: 'error' }] }
    if (target.kind === 'local') return { fate: local(target.path, isPage, target.fragment), words: [] }
    const words = target.warnings.map((one) => ({ ...one, severity: 'warning' as const }))
    return { fate: { kind: 'elsewhere', address: target.address }, words }
  }
}

/** What a path of this site names. */
function localTargets(tree: Tree, { unread, files, hidden, hiddenAddresses }: Source) {
  const byPath = new Map(
    [...tree.values()].flatMap((page) =>
      LOCALES.map((locale) => [page.paths[locale], { kind: 'page' as const, page, locale }] as const),
    ),
  )
  const bare = new Map<string, TreePage>()
  for (const [path, { page }] of byPath) if (!bare.has(withoutLocale(path))) bare.set(withoutLocale(path), page)
  const fileAddresses = new Set([...files.keys()].map(fileAddress))
  return (text: string, isPage: boolean, fragment: string | undefined): Entry['fate'] | 'none' => {
    const page = tree.get(text)
    if (page) return { kind: 'page', page, locale: undefined, fragment }
    if (unread.has(text)) return 'none'
    const state = hidden?.get(text)?.state ?? hiddenAddresses?.get(text)
    if (state) return state === 'expired' ? { kind: 'gone' } : 'none'
    if (isPage) return undefined
    if (files.has(text)) return { kind: 'file', path: fileAddress(text) }
    const address = readFormerAddress(text)
    if ('expected' in address) return undefined
    const named = byPath.get(address.key)
    if (named) return { ...named, fragment }
    if (fileAddresses.has(address.key)) return { kind: 'file', path: address.key }
    const neutral = bare.get(address.key)
    return neutral
      ? { kind: 'page', page: neutral, locale: undefined, fragment }
      : { kind: 'via', key: address.key, fragment }
  }
}

function toEntry({ written, place, target }: Written, targets: Targets, problems: Problem[]): Entry | undefined {
  const address = readFormerAddress(written)
  if ('expected' in address) {
    problems.push({ ...place, severity: 'error', code: 'impossible-address', found: written, ...address })
    return undefined
  }
  if (!target) return { ...address, written, place, target: undefined, fate: { kind: 'gone' } }
  const { fate, words } = targets(target.text, target.isPage)
  problems.push(...words.map((one) => ({ ...target.place, ...one })))
  return fate === 'none' ? undefined : { ...address, written, place, target, fate }
}

/** Two entries for one address: a contradiction, or a repetition that does no harm. */
function secondEntry(entry: Entry, earlier: Entry): Problem {
  const at = `${earlier.place.file}:${earlier.place.line}`
  const isSame = says(entry) === says(earlier)
  const also = entry.written === earlier.written ? '' : ` (${earlier.written} there; the site does not tell them apart)`
  return {
    ...entry.place,
    severity: isSame ? 'warning' : 'error',
    code: isSame ? 'repeated-former-address' : 'contradictory-former-address',
    found: `${entry.written}, which ${at} has already${also}: it ${says(earlier)}`,
    expected: 'each former address once, in history.yaml or redirects.csv',
    instead: isSame ? 'remove one of the two' : `keep the right one and remove the other: this one ${says(entry)}`,
  }
}

function says({ target }: Entry): string {
  return target ? `leads to ${target.text}` : 'is gone'
}

/** Follows entries that lead to other former addresses, so that each leads to its last target. */
function resolveChains(
  entries: ReadonlyMap<string, Entry>,
  problems: Problem[],
  dead: (entry: Entry) => Problem,
): void {
  for (const first of entries.values()) {
    const way = new Map<string, Entry>()
    let at: Entry | undefined = first
    while (at?.fate?.kind === 'via' && !way.has(at.key)) {
      way.set(at.key, at)
      at = entries.get(at.fate.key)
    }
    const last = [...way.values()].at(-1)
    if (at?.fate?.kind === 'via') problems.push(circle([...way.values()], at))
    else if (!at && last) problems.push(dead(last))
    else if (at === first && !at.fate) {
      problems.push(dead(at))
      at.fate = { kind: 'dead' }
    }
    const fate = at?.fate?.kind === 'via' ? undefined : at?.fate
    setFates([...way.values()], at, fate)
  }
}

/**
 * Gives the entries of a chain the fate of the last one, in the language of the address that each leads to. If several of
 * them name a part of the page, the last one counts, as in a browser (RFC 9110, 10.2.2).
 */
function setFates(way: readonly Entry[], end: Entry | undefined, fate: Entry['fate']): void {
  let [next, current] = [end, fate]
  for (const one of way.toReversed()) {
    if (current?.kind === 'page') current = { ...current, locale: current.locale ?? next?.locale }
    const fragment = one.fate?.kind === 'via' ? one.fate.fragment : undefined
    current = withFragment(current, fragment)
    one.fate = current ?? { kind: 'dead' }
    next = one
  }
}

/** Adds the part of the page, or of another site, if the target names none itself. */
function withFragment(fate: Entry['fate'], fragment: string | undefined): Entry['fate'] {
  if (fragment === undefined) return fate
  if (fate?.kind === 'page') return { ...fate, fragment: fate.fragment ?? fragment }
  if (fate?.kind !== 'elsewhere' || fate.address.includes('#')) return fate
  return { ...fate, address: `${fate.address}#${encodeURIComponent(fragment)}` }
}

function circle(way: readonly Entry[], start: Entry): Problem {
  const round = way.slice(way.indexOf(start))
  const first = round.toSorted((a, b) => a.place.line - b.place.line)[0] ?? start
  const from = round.indexOf(first)
  const names = [...round.slice(from), ...round.slice(0, from), first].map(({ written }) => written)
  const shown = names.length > 6 ? [...names.slice(0, 3), '…', ...names.slice(-2)] : names
  return {
    ...(first.target?.place ?? first.place),
    severity: 'error',
    code: 'redirect-circle',
    found: `a circle: ${shown.join(' → ')}`,
    expected: 'redirects that end at a page',
    instead: 'write the content path of a page, such as /about, as the target of one of them',
  }
}

/** Number of dead targets for which the nearest page is looked up: each costs a comparison with every page. */
const MOST_GUESSES = 50

function deadTargets(tree: Tree, source: Source): (entry: Entry) => Problem {
  const known = [...tree.keys()]
  let guesses = 0
  return ({ target, place, written }) => {
    const text = (target?.text ?? '').replace(/#.*$/s, '')
    const draft = unpublished(source, text)
    if (draft)
      return {
        ...(target?.place ?? place),
        severity: 'error',
        code: draft.code,
        found: `${text}, to which the former address ${written} leads, is ${draft.what}`,
        expected: draft.expected,
        instead: `${draft.instead}, or name another page`,
      }
    const path = asContentPath(text)
    const guess = tree.has(path) ? path : guesses++ < MOST_GUESSES ? nearest(path, known) : undefined
    return {
      ...(target?.place ?? place),
      severity: 'error',
      code: 'unknown-name',
      found: `${text}, to which the former address ${written} leads`,
      expected:
        'a page of this site, by its content path; in redirects.csv also an address of this site, or of another site with https://',
      instead: guess ? `write ${guess}` : 'write the content path of a page, or mark the address as gone',
    }
  }
}

/** A target as a content path: `about`, `content/about`, `content\about\nl.md` → `/about`. */
function asContentPath(target: string): string {
  const path = target.replaceAll('\\', '/').replace(/\/+$/, '')
  const inContent = path.replace(/^(?:\.{0,2}\/)*(?:content(?:\/|$))?/i, '')
  return `/${inContent.replace(/(?:^|\/)(?:nl|fr|en|_?index)\.(?:md|html?)$/, '')}`
}
