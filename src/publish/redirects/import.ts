import { withoutLocale } from '../../content/paths.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { formerProblems } from '../compile/checks/history.ts'
import { readFormer } from '../compile/records/former.ts'
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
  source: ImportedRedirect
}

/**
 * Adds the redirects of another site to redirects.csv. One that the check would refuse is left out, with its reason.
 * @param origin scheme and host of this site
 */
export function importRedirects(files: Files, { redirects, unread }: ImportReading, origin: string): Import {
  const { rest } = readContent(files)
  const tree = buildTree(withMunicipalityPages(rest))
  const hosts = new Set([hostOf(origin), ...redirects.map(({ from }) => hostOf(from))])
  const refused: UnreadLine[] = []
  const refuse = ({ line, from, to }: ImportedRedirect, reason: string) =>
    refused.push({ line, text: `${from} ${to}`.trim(), reason })
  const pathTo = targetsIn(tree)
  let known = 0
  let rows = redirects.flatMap((source): Row[] => {
    if (source.to !== '' && !hosts.has(hostOf(source.to))) {
      refuse(source, 'leads to another site')
      return []
    }
    const from = withoutHost(source.from)
    const address = readFormerAddress(from)
    const locale = 'key' in address ? address.locale : undefined
    return [{ from, to: source.to === '' ? '' : pathTo(withoutHost(source.to), locale), source }]
  })
  const before = files.get(REDIRECTS_FILE)
  for (;;) {
    const wrong = wrongRows(files, tree, withRows(before, rows), rows.length)
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
    notes: rows.flatMap(({ source, to }) => notesOn(source, to)),
  }
}

/** What a row does not keep of the line that it comes from. */
function notesOn({ line, from, to, temporary }: ImportedRedirect, target: string): UnreadLine[] {
  const [, fragment] = /(#.*)$/.exec(to) ?? []
  const reasons = [
    ...(temporary === undefined ? [] : [`added as permanent (301); it was temporary (${temporary})`]),
    ...(fragment === undefined || target.endsWith(fragment) ? [] : [`added without ${fragment}`]),
  ]
  return reasons.map((reason) => ({ line, text: `${from} ${to}`, reason }))
}

/** Kinds of problems after which an address still leads nowhere, so that others cannot lead to it. */
const LEADS_NOWHERE = new Set(['unknown-name', 'redirect-circle', 'redirect-row', 'impossible-address'])

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
  files: Files,
  tree: Tree,
  table: string,
  count: number,
): Map<number, { code: string; reason: string }> {
  const { rest, problems } = readContent(new Map([...files, [REDIRECTS_FILE, table]]))
  const { former, problems: found } = readFormer(tree, rest)
  const first = table.trimEnd().split('\n').length - count + 1
  const own = [...problems, ...found, ...formerProblems(tree, former, rest)].filter(
    ({ file, line }) => file === `content/${REDIRECTS_FILE}` && line >= first,
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
    const text = to.replace(/#.*$/, '')
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
