import { formatDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'

/** A link in the list of changes. */
interface ChangedPage {
  id: string
  title: string
}

export interface DayOfChanges {
  /** The day in Brussels: `2026-11-28`. */
  on: string
  added: readonly ChangedPage[]
  changed: readonly ChangedPage[]
}

/** A longer list is folded. */
const MOST_OPEN = 12

// cspell:ignore Nieuw Gewijzigd Modifié
const WORDS: Record<Locale, { added: string; changed: string; colon: string }> = {
  nl: { added: 'Nieuw', changed: 'Gewijzigd', colon: ':' },
  fr: { added: 'Nouveau', changed: 'Modifié', colon: ' :' },
  en: { added: 'New', changed: 'Changed', colon: ':' },
}

/**
 * The Markdown file of the list of changes, with a section for one day, above the sections that it has. A section for the
 * same day is replaced, so that the command can run again before a push.
 */
export function withChanges(text: string, locale: Locale, day: DayOfChanges): string {
  const heading = `## ${formatDate(day.on, locale).replace(/\s/g, ' ')}`
  const { added, changed, colon } = WORDS[locale]
  const section = [heading, ...linesOf(added, colon, day.added), ...linesOf(changed, colon, day.changed)]
  const lines = text.trimEnd().split('\n')
  const first = lines.findIndex((line) => line.startsWith('## '))
  const intro = first < 0 ? lines : lines.slice(0, first)
  const later = first < 0 ? [] : withoutSection(lines.slice(first), heading)
  const parts = [intro.join('\n').trimEnd(), section.join('\n'), later.join('\n').trimEnd()]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function linesOf(word: string, colon: string, pages: readonly ChangedPage[]): string[] {
  if (pages.length === 0) return []
  const items = pages.map(({ id, title }) => `- [${escaped(title)}](${id})`)
  if (pages.length <= MOST_OPEN) return ['', `${word}${colon}`, '', ...items]
  return ['', `::: details ${word} (${pages.length})`, ...items, ':::']
}

/** Titles are plain text. The signs of Markdown in them get a backslash. */
function escaped(title: string): string {
  return title.replace(/[\\[\]*_`<~^]/g, String.raw`\$&`)
}

function withoutSection(lines: readonly string[], heading: string): string[] {
  const start = lines.indexOf(heading)
  if (start < 0) return [...lines]
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('## '))
  return length < 0 ? lines.slice(0, start) : [...lines.slice(0, start), ...lines.slice(start + 1 + length)]
}
