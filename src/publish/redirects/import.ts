import { withoutLocale } from '../../content/paths.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { formerProblems } from '../compile/checks/history.ts'
import { compile } from '../compile/compile.ts'
import { readFormer } from '../compile/records/former.ts'
import { TARGET_MISTAKES } from '../compile/records/redirect-target.ts'
import { withMunicipalityPages } from '../compile/tree/municipality-pages.ts'
import { buildTree, type Tree } from '../compile/tree/tree.ts'
import { readContent } from '../source/content.ts'
import { readFormerAddress } from '../source/former-address.ts'
import type { Files } from '../source/read-folder.ts'
import { REDIRECTS_FILE, withRows } from '../source/redirects.ts'
import type { ImportedRedirect, ImportReading, UnreadLine } from './import-lines.ts'

export interface Import {
  /** The new text of redirects.csv. */
  table: string
  added: number
  /** Redirects that the content has already. */
  known: number
  unread: UnreadLine[]
  /** Lines that are added in another form than they are written, and how. */
  notes: UnreadLine[]
}

interface Row {
  from: string
  to: string
  isElsewhere: boolean
  source: ImportedRedirect
}

/**
 * Adds the redirects of another site to redirects.csv. One that the check would refuse is left out, with its reason.
 * @param origins scheme and host of this site, in each environment
 */
export async function importRedirects(
  files: Files,
  { redirects, unread }: ImportReading,
  origins: readonly string[],
): Promise<Import> {
  const { rest } = readContent(files)
  const tree = buildTree(withMunicipalityPages(rest))
  const hosts = new Set(['', ...origins.map(hostOf), ...redirects.map(({ from }) => hostOf(from))])
  const refused: UnreadLine[] = []
  const refuse = ({ line, from, to }: ImportedRedirect, reason: string) =>
    refused.push({ line, text: `${from} ${to}`.trim(), reason })
  const pathTo = targetsIn(tree)
  let known = 0
  const written = redirects.map((source): Row => {
    const from = withoutHost(source.from)
    const address = readFormerAddress(from)
    const locale = 'key' in address ? address.locale : undefined
    const isElsewhere = !hosts.has(hostOf(source.to))
    const to = source.to === '' || isElsewhere ? source.to : pathTo(withoutHost(source.to), locale)
    return { from, to, isElsewhere, source }
  })
  const before = files.get(REDIRECTS_FILE)
  let rows = await withoutDeadParts(files, written)
  for (;;) {
    const wrong = wrongRows({ files, tree, origins }, withRows(before, rows), rows.length)
    if (wrong.size === 0) break
    for (const [i, { code, reason }] of wrong) {
      const source = rows[i]?.source
      if (code === 'repeated-former-address') known++
      else if (source) refuse(source, reason)
    }
    const lost = dependents(rows, new Set([...wrong].flatMap(([i, { code }]) => (LEADS_NOWHERE.has(code) ? [i] : []))))
    for (const i of lost) {
      const row = rows[i]
      if (row && !wrong.has(i)) refuse(row.source, `leads to ${row.to}, which is not added`)
    }
    rows = rows.filter((_, i) => !wrong.has(i) && !lost.has(i))
  }
  return {
    table: rows.length === 0 ? (before ?? '') : withRows(before, rows),
    added: rows.length,
    known,
    unread: [...unread, ...refused].toSorted((a, b) => a.line - b.line),
    notes: rows.flatMap(notesOn),
  }
}

/** What a row does not keep of the line that it comes from. */
function notesOn({ to: target, isElsewhere, source: { line, from, to, temporary } }: Row): UnreadLine[] {
  const [, fragment] = /(#.*)$/.exec(to) ?? []
  const reasons = [
    ...(temporary === undefined ? [] : [`added as permanent (301); it was temporary (${temporary})`]),
    ...(fragment === undefined || target.endsWith(fragment)
      ? []
      : [`added without ${fragment}: no heading has this id`]),
    ...(isElsewhere
      ? [
          `leads to another site; if ${hostOf(to)} is a former name of this one, write only the path in content/redirects.csv`,
        ]
      : []),
  ]
  return reasons.map((reason) => ({ line, text: `${from} ${to}`, reason }))
}

/**
 * The rows without the parts of pages that do not exist. The texts must be compiled to know their headings, so this is done
 * once.
 */
async function withoutDeadParts(files: Files, rows: readonly Row[]): Promise<Row[]> {
  const parted = rows.filter(({ to, isElsewhere }) => to.includes('#') && !isElsewhere)
  if (parted.length === 0) return [...rows]
  const table = withRows(undefined, parted)
  const { problems } = await compile(new Map([...files, [REDIRECTS_FILE, table]]), { schedule: false })
  const first = table.trimEnd().split('\n').length - parted.length + 1
  const dead = new Set(
    problems
      .filter(({ file, code }) => file === `content/${REDIRECTS_FILE}` && DEAD_PARTS.has(code))
      .map(({ line }) => parted[line - first]),
  )
  return rows.map((row) => (dead.has(row) ? { ...row, to: row.to.replace(/#.*$/s, '') } : row))
}

/** Kinds of problems of a target that is right without the part of the page. */
const DEAD_PARTS = new Set(['dead-anchor', 'empty-fragment'])

/** Kinds of problems after which an address still leads nowhere, so that others cannot lead to it. */
const LEADS_NOWHERE = new Set([
  'unknown-name',
  'redirect-circle',
  'redirect-row',
  'impossible-address',
  ...TARGET_MISTAKES,
])

/** The rows that lead to some rows, directly or not, and these rows themselves, by index. */
function dependents(rows: readonly Row[], to: ReadonlySet<number>): Set<number> {
  if (to.size === 0) return new Set()
  const byTarget = Map.groupBy(rows.keys(), (i) => keyOf(rows[i]?.to ?? ''))
  const found = new Set(to)
  for (const i of found) {
    const key = keyOf(rows[i]?.from ?? '')
    if (key !== undefined) for (const one of byTarget.get(key) ?? []) found.add(one)
  }
  return found
}

function keyOf(written: string): string | undefined {
  const address = readFormerAddress(written)
  return 'key' in address ? address.key : undefined
}

/** Problems of the last rows of a table, by their index among these rows. */
function wrongRows(
  { files, tree, origins }: { files: Files; tree: Tree; origins: readonly string[] },
  table: string,
  count: number,
): Map<number, { code: string; reason: string }> {
  const { rest, problems } = readContent(new Map([...files, [REDIRECTS_FILE, table]]))
  const { former, problems: found } = readFormer(tree, rest, origins)
  const first = table.trimEnd().split('\n').length - count + 1
  const own = [...problems, ...found, ...formerProblems(tree, former, rest)].filter(
    ({ file, line, severity, code }) =>
      file === `content/${REDIRECTS_FILE}` &&
      line >= first &&
      (severity === 'error' || code === 'repeated-former-address'),
  )
  return new Map(
    own.map(({ line, code, found: what, instead }) => [line - first, { code, reason: `${what}; ${instead}` }]),
  )
}

/**
 * Returns the target to write for an address: the content path of its page, which later changes of its address do not
 * touch; or the address, if it is in another language than the former one.
 */
function targetsIn(tree: Tree): (to: string, locale: Locale | undefined) => string {
  const byPath = new Map(
    [...tree.values()].flatMap(({ id, paths }) => LOCALES.map((locale) => [paths[locale], { id, locale }] as const)),
  )
  const bare = new Map([...byPath].map(([path, { id }]) => [withoutLocale(path), id]))
  return (to, locale) => {
    const [, text = '', fragment = ''] = /^([^#]*)#?(.*)$/s.exec(to) ?? []
    return targetIn(text, locale) + (fragment === '' ? '' : `#${fragment}`)
  }
  function targetIn(text: string, locale: Locale | undefined): string {
    const address = readFormerAddress(text)
    if (tree.has(text) || !('key' in address)) return text
    const page = byPath.get(address.key)
    if (page) return page.locale === locale ? page.id : address.key
    return bare.get(address.key) ?? text
  }
}

function hostOf(address: string): string {
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : ''
}

/** `https://www.example.brussels/a?b` → `/a?b`. */
function withoutHost(address: string): string {
  return address.replace(/^https?:\/\/[^/?#]*\/?/i, '/')
}
