import { separatorOf, splitLine } from '../source/csv.ts'

/** A redirect that a file of another site lists. */
export interface ImportedRedirect {
  line: number
  from: string
  /** An address or a path; empty for an address that is gone. */
  to: string
  /** Its status, if the redirect is temporary: this site has only permanent ones. */
  temporary?: string
}

/** A line that cannot be kept, with the reason. */
export interface UnreadLine {
  line: number
  text: string
  reason: string
}

export interface ImportReading {
  redirects: ImportedRedirect[]
  unread: UnreadLine[]
}

type Line = Omit<ImportedRedirect, 'line'> | { reason: string } | undefined

const PERMANENT = new Set(['', '301', '308', 'permanent'])
const TEMPORARY = new Set(['302', '303', '307', 'temp', 'temporary', 'seeother', 'found'])
const GONE = new Set(['410', 'gone'])

const PATTERN = 'a pattern: write out the addresses that it stands for, one on each line'
const CONDITION = 'a condition, which this site does not have'
const UNKNOWN = 'not a redirect in a form that is known: CSV, _redirects, Redirect, RewriteRule, rewrite, location'

/**
 * Reads a list of redirects: CSV, `_redirects` (Netlify, Cloudflare), Apache (`Redirect`, `RedirectPermanent`, `RewriteRule`
 * without a pattern) and nginx (`rewrite`, `location = … { return 301 …; }`, lines of a `map`). Forms may be mixed.
 */
export function readImport(text: string): ImportReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const read = isTable(lines) ? tableReader(lines) : readServerLine
  const reading: ImportReading = { redirects: [], unread: [] }
  const { joined, numbers } = isTable(lines)
    ? { joined: lines, numbers: lines.map((_, i) => i + 1) }
    : joinBlocks(lines)
  joined.forEach((raw, i) => {
    const line = numbers[i] ?? i + 1
    const found = raw.trim() === '' ? undefined : read(raw, i)
    if (found && 'reason' in found) reading.unread.push({ line, text: raw.trim(), reason: found.reason })
    else if (found) reading.redirects.push({ line, ...found })
  })
  return reading
}

/** Joins `location = /a {` with the lines up to its `}`. */
function joinBlocks(lines: readonly string[]): { joined: string[]; numbers: number[] } {
  const joined: string[] = []
  const numbers: number[] = []
  for (const [i, line] of lines.entries()) {
    const last = joined.at(-1)
    if (last !== undefined && /^\s*location\b[^}]*$/.test(last)) joined[joined.length - 1] = `${last} ${line.trim()}`
    else {
      joined.push(line)
      numbers.push(i + 1)
    }
  }
  return { joined, numbers }
}

const FROM_NAMES = ['from', 'source', 'old', 'old url', 'old_url', 'url', 'van', 'de', 'ancien', 'oud']
const TO_NAMES = ['to', 'target', 'destination', 'new', 'new url', 'new_url', 'naar', 'vers', 'nouveau', 'nieuw']

/** Whether the first line with text has two cells or more, the first of which is an address or the name of a column. */
function isTable(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const [from, to] = splitLine(first, separatorOf(first)).cells.map(({ text }) => text.trim())
  if (from === undefined || to === undefined) return false
  const names = [from.toLowerCase(), to.toLowerCase()]
  return (
    names.some((name) => [...FROM_NAMES, ...TO_NAMES].includes(name)) ||
    (/^(?:\/|https?:)\S*$/.test(from) && /^(?:$|\/|https?:)/.test(to))
  )
}

function tableReader(lines: readonly string[]): (line: string, i: number) => Line {
  const first = lines.findIndex((line) => line.trim() !== '')
  const separator = separatorOf(lines[first] ?? '')
  const names = splitLine(lines[first] ?? '', separator).cells.map(({ text }) => text.trim().toLowerCase())
  const isHeader = FROM_NAMES.includes(names[0] ?? '') || names.some((name) => TO_NAMES.includes(name))
  const columnOf = (known: readonly string[], otherwise: number) => {
    const at = isHeader ? names.findIndex((name) => known.includes(name)) : otherwise
    return at < 0 ? otherwise : at
  }
  const [from, to, status] = [columnOf(FROM_NAMES, 0), columnOf(TO_NAMES, 1), columnOf(['status', 'code', 'type'], 2)]
  return (line, i) => {
    if (i === first && isHeader) return undefined
    const { cells, isOpen } = splitLine(line, separator)
    if (isOpen) return { reason: 'a quotation mark that is not closed in its line' }
    const cell = (at: number) => cells[at]?.text.trim() ?? ''
    return redirect(cell(from), cell(to), cell(status))
  }
}

function readServerLine(raw: string): Line {
  const line = raw.trim()
  if (
    /^(?:#|\/\/)/.test(line) ||
    /^(?:RewriteEngine|Options|<\/?IfModule|RewriteBase)\b|^[{}]$|^map\b.*\{$/i.test(line)
  )
    return undefined
  return readApache(line) ?? readNginx(line) ?? readNetlify(line)
}

function readApache(line: string): Line {
  const words = wordsOf(line)
  const [name = '', ...rest] = words
  if (/^RewriteCond$/i.test(name)) return { reason: CONDITION }
  if (/^RedirectMatch$/i.test(name)) return { reason: PATTERN }
  if (/^RedirectPermanent$/i.test(name)) return redirect(rest[0] ?? '', rest[1] ?? '', '301')
  if (/^RedirectTemp$/i.test(name)) return redirect(rest[0] ?? '', rest[1] ?? '', '302')
  if (/^Redirect$/i.test(name)) {
    const hasStatus = /^(?:\d{3}|permanent|temp|seeother|gone)$/i.test(rest[0] ?? '')
    // Apache's default is 302; such files seldom mean it.
    const [status, from = '', to = ''] = hasStatus ? rest : ['301', ...rest]
    return redirect(from, to, status ?? '')
  }
  if (/^RewriteRule$/i.test(name)) {
    const [pattern = '', to = '', flags = ''] = rest
    const status = statusOfFlags(flags)
    if (status === undefined) return { reason: 'a rewrite within the server, not a redirect' }
    return literal(pattern, (from) => redirect(from, to === '-' ? '' : to, status))
  }
  return undefined
}

/** The status that the flags of a RewriteRule ask for: `[R=301,L]` → `301`. Undefined if it does not redirect. */
function statusOfFlags(flags: string): string | undefined {
  const names = flags
    .replace(/[[\]]/g, '')
    .split(',')
    .map((flag) => flag.trim().toLowerCase())
  if (names.some((name) => name === 'g' || name === 'gone')) return '410'
  const redirecting = names.find((name) => /^(?:r|redirect)(?:=|$)/.test(name))
  return redirecting && (redirecting.split('=')[1] ?? '302')
}

function readNginx(line: string): Line {
  const rewrite = /^rewrite\s+(\S+)\s+(\S+?)(?:\s+(permanent|redirect|last|break))?\s*;/.exec(line)
  if (rewrite)
    return literal(rewrite[1] ?? '', (from) =>
      redirect(from, rewrite[2] ?? '', rewrite[3] === 'redirect' ? '302' : '301'),
    )
  const exact = /^location\s+=\s+(\S+)\s*\{\s*return\s+(\d{3})\s*(\S*?)\s*;\s*\}/.exec(line)
  if (exact) return redirect(exact[1] ?? '', exact[3] ?? '', exact[2] ?? '')
  if (/^location\b/.test(line)) return { reason: PATTERN }
  const mapped = /^("?)(\/\S*?)\1\s+("?)(\S+?)\3\s*;$/.exec(line)
  return mapped ? redirect(mapped[2] ?? '', mapped[4] ?? '', '301') : undefined
}

/** `/from [name=value …] /to [status[!]] [Country=… …]` */
function readNetlify(line: string): Line {
  const [from = '', ...rest] = line.replace(/\s#.*$/, '').split(/\s+/)
  if (!/^(?:\/|https?:)/.test(from)) return { reason: UNKNOWN }
  const at = rest.findIndex((word) => /^(?:\/|https?:)/.test(word))
  const to = rest[at]
  if (to === undefined) return rest.some((word) => GONE.has(word)) ? redirect(from, '', '410') : { reason: UNKNOWN }
  const parameters = rest.slice(0, at)
  const [status = '', ...conditions] = rest.slice(at + 1)
  if (conditions.length > 0 || /=/.test(status)) return { reason: CONDITION }
  if (parameters.some((word) => !word.includes('='))) return { reason: UNKNOWN }
  return redirect(parameters.length > 0 ? `${from}?${parameters.join('&')}` : from, to, status.replace('!', ''))
}

/** A pattern that stands for one address only: `^old/page\.html$`. */
function literal(pattern: string, then: (from: string) => Line): Line {
  const body = pattern
    .replace(/^\^/, '')
    .replace(/\/\?\$$|\$$/, '')
    .replace(/^\/\?/, '')
  const isWhole = pattern.startsWith('^') && pattern.endsWith('$')
  if (!isWhole || /(?<!\\)[.*+?()[\]{}|^$]/.test(body)) return { reason: PATTERN }
  const path = body.replace(/\\(.)/g, '$1')
  return then(path.startsWith('/') ? path : `/${path}`)
}

function redirect(from: string, to: string, code: string): Line {
  const status = code.toLowerCase()
  if (from === '') return { reason: 'no former address' }
  if (/[*]|\/:[a-z]|=:[a-z]/i.test(from) || /\$\d|:splat|%\{/.test(to)) return { reason: PATTERN }
  if (GONE.has(status)) return { from, to: '' }
  if (status === '404' || status === '200') return { reason: `the status ${status}: not a redirect` }
  if (!PERMANENT.has(status) && !TEMPORARY.has(status)) return { reason: `the status ${code}` }
  if (to === '') return { reason: 'no target' }
  return TEMPORARY.has(status) ? { from, to, temporary: code } : { from, to }
}

/** Words of a line; a text between double quotes is one word. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

// cspell:words ancien naar nieuw seeother vers
