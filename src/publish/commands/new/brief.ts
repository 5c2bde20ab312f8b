import { UsageError } from '../../../cli/exit.ts'
import type { Language } from '../../../cli/language.ts'
import { isLocale, LOCALES, type Locale, type Localized } from '../../../locale/locale.ts'
import { nearest } from '../../../text/distance.ts'
import { slugify } from '../../markdown/slug.ts'
import type { WithoutSite } from '../../source/content.ts'
import { MOST } from '../../source/facts/fields.ts'
import { type FactField, fieldsOf, NEW_KINDS, type NewKind, wordsOf } from './fields.ts'
import { titleQuestion, WORDS } from './questions.ts'

export type { NewKind } from './fields.ts'

/** All that is needed to make a page. */
export interface PageBrief {
  kind: NewKind
  /** Content path. */
  id: string
  /** Title and slug in each language of the page. */
  texts: Partial<Localized<{ title: string; slug: string }>>
  facts: {
    date?: string
    end?: string
    about?: string
    municipalities?: string[]
    type?: string
    themes?: string[]
    phase?: string
    of?: string
  }
  /** The day on which it is made, in Brussels. */
  today: string
}

/** The words and options of a call of `new`. */
export interface Told {
  kind?: string | undefined
  title?: string | undefined
  options: Readonly<Record<string, string | boolean | undefined>>
}

export interface Asking {
  /** Asks the editor, in a terminal. Undefined if there is none. */
  ask: ((question: string) => Promise<string>) | undefined
  language: Language
  say(line: string): void
}

/**
 * Asks for what the options do not say, if there is a terminal.
 * @throws UsageError that names each option that is missing, or the one that is wrong
 */
export async function readBrief(told: Told, content: WithoutSite, asking: Asking, today: string): Promise<PageBrief> {
  const { options } = told
  const kind = await kindOf(told.kind, asking)
  const languages = await languagesOf(options.languages, asking)
  const titles = titlesOf(told, languages)
  const place = listOf(content, kind)
  if (!asking.ask) refuseGaps(kind, languages, titles, { ...options, in: options.in ?? place })
  const texts: PageBrief['texts'] = {}
  for (const locale of languages) {
    const title = await titleOf(titles[locale], locale, asking)
    texts[locale] = { title, slug: slugOf(title, locale, options[`slug-${locale}`]) }
  }
  const facts = await factsOf(kind, options, asking)
  const named = texts.en ?? texts.nl ?? texts.fr
  const parent = await parentOf(options.in, place, content, asking)
  const name = folderName(kind, options.name, facts.date, named?.slug ?? '')
  const id = `${parent === '/' ? '' : parent}/${name}`
  return { kind, id, texts, facts, today }
}

const isKind = (word: string): word is NewKind => NEW_KINDS.some((kind) => kind === word)

async function kindOf(typed: string | undefined, asking: Asking): Promise<NewKind> {
  if (typed === 'home')
    throw new UsageError('the home page is there already: change content/nl.md, content/fr.md and content/en.md')
  if (typed !== undefined && !isKind(typed)) {
    const guess = nearest(typed, NEW_KINDS)
    throw new UsageError(
      `there is no kind of page "${typed}": ${guess ? `did you mean ${guess}?` : `the kinds are ${NEW_KINDS.join(', ')}`}`,
    )
  }
  if (typed !== undefined) return typed
  if (!asking.ask)
    throw new UsageError(
      `new needs a kind of page and a title: new news "Titel". The kinds are ${NEW_KINDS.join(', ')}`,
    )
  return askFor(WORDS[asking.language].questions.kind, NEW_KINDS.join(', '), isKind, asking)
}

async function languagesOf(typed: unknown, asking: Asking): Promise<Locale[]> {
  const isRight = (text: string) => wordsOf(text).length > 0 && wordsOf(text).every(isLocale)
  if (typeof typed === 'string' && !isRight(typed))
    throw new UsageError(`--languages is some of ${LOCALES.join(',')}, not "${typed}"`)
  const all = LOCALES.join(',')
  const answer =
    typeof typed === 'string'
      ? typed
      : asking.ask
        ? await askFor(WORDS[asking.language].questions.languages, all, isRight, asking, all)
        : all
  return LOCALES.filter((locale) => wordsOf(answer).includes(locale))
}

/** The titles that the call gives. The title without an option is in the first language of the page. */
function titlesOf({ title, options }: Told, languages: readonly Locale[]): Partial<Localized<string>> {
  const [first] = languages
  const titles: Partial<Localized<string>> = {}
  for (const locale of LOCALES) {
    const given = options[`title-${locale}`]
    if (typeof given !== 'string') continue
    if (!languages.includes(locale))
      throw new UsageError(`--title-${locale} is for a language that --languages leaves out`)
    titles[locale] = given
  }
  if (title === undefined || first === undefined) return titles
  if (titles[first] !== undefined) throw new UsageError(`give the title once: "${title}", or --title-${first}`)
  return { ...titles, [first]: title }
}

function refuseGaps(
  kind: NewKind,
  languages: readonly Locale[],
  titles: Partial<Localized<string>>,
  options: Told['options'],
): void {
  const fields = fieldsOf(kind).filter(({ option, optional }) => !optional && options[option] === undefined)
  const missing = [
    ...languages.filter((locale) => titles[locale] === undefined).map((locale) => `--title-${locale} "…"`),
    ...(options.in === undefined ? ['--in /about (the page above it)'] : []),
    ...fields.map(({ option, example }) => `--${option} (${example})`),
  ]
  if (missing.length > 0) throw new UsageError(`there is no terminal for questions: add ${missing.join(', ')}`)
}

async function titleOf(typed: string | undefined, locale: Locale, asking: Asking): Promise<string> {
  const isRight = (text: string) => slugify(text) !== '' && text.length <= MOST.title && !text.includes('\n')
  if (typed === undefined) return askFor(titleQuestion(asking.language, locale), 'Openbaar onderzoek', isRight, asking)
  if (!isRight(typed.trim()))
    throw new UsageError(
      `a title is one line with a letter or digit, of at most ${MOST.title} characters: "${typed}" is not`,
    )
  return typed.trim()
}

function slugOf(title: string, locale: Locale, typed: unknown): string {
  if (typeof typed !== 'string') return shortened(slugify(title))
  if (typed !== shortened(slugify(typed)))
    throw new UsageError(
      `--slug-${locale} is lower-case letters, digits and single dashes: write ${shortened(slugify(typed)) || 'over-ons'}`,
    )
  return typed
}

/** A slug within the limit, without a part of a word at its end. */
function shortened(slug: string): string {
  return slug.length <= MOST.name
    ? slug
    : slug
        .slice(0, MOST.name + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, MOST.name)
}

/** Options that take several values. */
const LISTS: readonly FactField['option'][] = ['municipalities', 'themes']

async function factsOf(kind: NewKind, options: Told['options'], asking: Asking): Promise<PageBrief['facts']> {
  const entries: [string, string | string[]][] = []
  for (const field of fieldsOf(kind)) {
    const value = await factOf(field, options[field.option], asking)
    if (value) entries.push([field.option, LISTS.includes(field.option) ? wordsOf(value) : value])
  }
  return Object.fromEntries(entries)
}

async function factOf(field: FactField, typed: unknown, asking: Asking): Promise<string | undefined> {
  const { option, question, example, isRight, optional } = field
  if (typeof typed === 'string') {
    if (isRight(typed)) return typed
    throw new UsageError(`--${option} is such as ${example}, not "${typed}"`)
  }
  if (!asking.ask) return undefined
  const accepts = (answer: string) => (optional && answer === '') || isRight(answer)
  return askFor(WORDS[asking.language].questions[question], example, accepts, asking, optional ? '' : undefined)
}

/** The page with the list of a kind, below which its pages are. */
function listOf({ facts }: WithoutSite, kind: NewKind): string | undefined {
  return [...facts].find(([, { facts: one }]) => one.kind === 'list' && one.of === kind)?.[0]
}

async function parentOf(
  typed: unknown,
  place: string | undefined,
  { pages, drafts }: WithoutSite,
  asking: Asking,
): Promise<string> {
  const ids = [...new Set([...pages.keys(), ...drafts.keys()])]
  const isRight = (id: string) => ids.includes(id)
  if (typeof typed === 'string') {
    if (isRight(typed)) return typed
    const guess = nearest(typed, ids)
    throw new UsageError(`there is no page ${typed} to be above the new one${guess ? `: did you mean ${guess}?` : ''}`)
  }
  if (!asking.ask) return place ?? '/'
  return askFor(WORDS[asking.language].questions.in, place ?? '/about', isRight, asking, place)
}

/**
 * The name of the folder: a piece of news has the year before it, because its subject may return. That of a letter is its
 * month.
 */
function folderName(kind: NewKind, typed: unknown, date: string | undefined, slug: string): string {
  if (typeof typed !== 'string') {
    if (kind === 'letter' && date !== undefined) return date.slice(0, 7)
    return kind === 'news' ? `${date?.slice(0, 4)}-${slug}` : slug
  }
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(typed)) return typed
  throw new UsageError(`--name is a folder: lower-case letters, digits and dashes, such as master-plan, not "${typed}"`)
}

/** Asks until the answer can be used. @param fallback the value of an empty answer */
async function askFor<T extends string>(
  question: string,
  example: string,
  isRight: ((typed: string) => typed is T) | ((typed: string) => boolean),
  { ask, language, say }: Asking,
  fallback?: string,
): Promise<T> {
  if (!ask) throw new Error(`a question without a terminal: ${question}`)
  for (;;) {
    const typed = (await ask(`${question} ${fallback ? `[${fallback}]` : `(${example})`}: `)).trim() || (fallback ?? '')
    if (isRight(typed)) return typed as T
    say(WORDS[language].wrong(example))
  }
}

// cspell:locale en-GB,nl,fr
