import { formatDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'

/** A link in the list of changes, with the summary of its page. */
interface ChangedPage {
  id: string
  title: string
  summary: string
}

export interface DayOfChanges {
  /** The day in Brussels: `2026-11-28`. */
  on: string
  added: readonly ChangedPage[]
  changed: readonly ChangedPage[]
}

/** The section of one day: its heading, how many pages changed, and the rest of its lines. */
interface Section {
  heading: string
  count: string
  lines: readonly string[]
}

/** The page has so many links at most. Days that do not fit have a line below their year. */
const MOST_LINKS = 25

interface Words {
  added: string
  changed: string
  /** Before a list that has only some of the pages. */
  some: string
  count: (added: number, changed: number) => string
}

// cspell:ignore Nieuw Nieuwe Gewijzigd Gewijzigde onder andere pagina's Nouvelles modifiées notamment
const WORDS: Record<Locale, Words> = {
  nl: {
    added: 'Nieuw:',
    changed: 'Gewijzigd:',
    some: 'Gewijzigd, onder andere:',
    count: (added, changed) => `Nieuwe pagina's: ${added}. Gewijzigde pagina's: ${changed}.`,
  },
  fr: {
    added: 'Nouvelles pages :',
    changed: 'Pages modifiées :',
    some: 'Pages modifiées, notamment :',
    count: (added, changed) => `Nouvelles pages : ${added}. Pages modifiées : ${changed}.`,
  },
  en: {
    added: 'New:',
    changed: 'Changed:',
    some: 'Changed, among others:',
    count: (added, changed) => `New pages: ${added}. Changed pages: ${changed}.`,
  },
}

/**
 * The Markdown file of the list of changes, with a section for one day, above the sections that it has. A section for the
 * same day is replaced, so that the command can run again before a push. The newest 25 links stay, the new pages first;
 * an older day of which the links do not fit becomes one line below its year.
 */
export function withChanges(text: string, locale: Locale, day: DayOfChanges): string {
  const newest = sectionOf(day, locale)
  const { intro, sections, years } = read(text)
  const others = sections.filter(({ heading }) => heading !== newest.heading)
  const days = [newest, ...others]
  const kept = days.filter((_, i) => linksIn(days.slice(0, i + 1)) <= MOST_LINKS)
  const folded = days.slice(kept.length)
  const all = [
    intro,
    ...kept.map(({ heading, count, lines }) => [`## ${heading}`, '', count, ...lines].join('\n')),
    ...yearsOf(folded, years),
  ]
  return `${all.map((part) => part.trim()).join('\n\n')}\n`
}

function sectionOf({ on, added, changed }: DayOfChanges, locale: Locale): Section {
  const words = WORDS[locale]
  const isNew = added.slice(0, MOST_LINKS)
  const isChanged = changed.slice(0, MOST_LINKS - isNew.length)
  const label = isChanged.length < changed.length ? words.some : words.changed
  return {
    heading: formatDate(on, locale).replace(/\s/g, ' '),
    count: words.count(added.length, changed.length),
    lines: [...listOf(words.added, isNew), ...listOf(label, isChanged)],
  }
}

function listOf(label: string, pages: readonly ChangedPage[]): string[] {
  if (pages.length === 0) return []
  return ['', label, '', ...pages.map(({ id, title, summary }) => `- [${escaped(title)}](${id}). ${escaped(summary)}`)]
}

/** Titles and summaries are plain text. The signs of Markdown in them get a backslash. */
function escaped(text: string): string {
  return text.replace(/[\\[\]*_`<~^]/g, String.raw`\$&`)
}

const linksIn = (sections: readonly Section[]) =>
  sections.flatMap(({ lines }) => lines).filter((line) => line.startsWith('- [')).length

/** The parts of the file: what is above the first day, the days, and the lines of each year. */
function read(text: string): { intro: string; sections: Section[]; years: ReadonlyMap<string, readonly string[]> } {
  const [intro = '', ...parts] = text.split(/^## /m)
  const blocks = parts.map((part) => {
    const [heading = '', ...lines] = part.trimEnd().split('\n')
    return { heading, lines: lines.slice(lines.findIndex((line) => line !== '')) }
  })
  const isYear = ({ heading }: { heading: string }) => /^\d{4}$/.test(heading)
  return {
    intro,
    sections: blocks
      .filter((block) => !isYear(block))
      .map(({ heading, lines: [count = '', ...lines] }) => ({ heading, count, lines })),
    years: new Map(blocks.filter(isYear).map(({ heading, lines }) => [heading, lines])),
  }
}

/** One section a year, the newest first, with a line for each day that no longer has a section. */
function yearsOf(folded: readonly Section[], years: ReadonlyMap<string, readonly string[]>): string[] {
  const all = new Map<string, readonly string[]>()
  for (const { heading, count } of folded) {
    const year = heading.slice(-4)
    all.set(year, [...(all.get(year) ?? []), `- **${heading}.** ${count}`])
  }
  for (const [year, lines] of years) all.set(year, [...(all.get(year) ?? []), ...lines])
  return [...all]
    .toSorted(([one], [other]) => Number(other) - Number(one))
    .map(([year, lines]) => [`## ${year}`, '', ...lines].join('\n'))
}
