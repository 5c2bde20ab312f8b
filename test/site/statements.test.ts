import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { readContent } from '../../src/publish/source/content.ts'
import type { PageFile } from '../../src/publish/source/page-file.ts'
import { readFolder } from '../../src/publish/source/read-folder.ts'

/** Pages with statements on plans and projects, which have sources. */
const SECTIONS = ['/projects', '/planning', '/inquiries', '/publications', '/news', '/events']

/** The heading of the one place on a page that says what is not known. */
const NOT_KNOWN: Record<Locale, string> = {
  nl: '::: callout Wat we niet weten',
  fr: '::: callout Ce que nous ne savons pas',
  en: '::: callout What we do not know',
}

/** Words that say that a fact was looked for and not found. */
const NOT_FOUND: Record<Locale, RegExp> = {
  nl: /\b(?:niet|geen \S+|nergens) (?:gevonden|teruggevonden)\b|\bvonden we\b|\bkunnen nagaan\b|voor zover we weten/i,
  fr: /n[’']avons (?:pas|rien) (?:\S+ )?trouvé|n[’']avons trouvé (?:ni|aucun)|pas pu vérifier|à notre connaissance/i,
  en: /\b(?:have not|could not|did not) (?:find|found|check)\b|\bwe (?:have )?found (?:no|neither)\b|as far as we know/i,
}

/** Words of English that are literal translations, or older names of a plan or a step. */
const ENGLISH =
  /\b(?:for good|habitable|(?:plan|draft|version) wants|SAU\/MSI|RPA\/PAD|SVC\/CRU|GBP\/PRAS|GSV\/RRU|could answer|can answer)\b/i

const FEWEST_WORDS = 80

const files = await readFolder(join(import.meta.dirname, '../../content'))
const { rest } = readContent(files)
const pages: PageFile[] = [...rest.pages]
  .filter(([id]) => SECTIONS.some((section) => id === section || id.startsWith(`${section}/`)))
  .flatMap(([, translations]) => LOCALES.flatMap((locale) => translations[locale] ?? []))

const isList = ({ id }: PageFile) => rest.facts.get(id)?.facts.kind === 'list'
const wordsIn = (text: string) => text.replace(/\]\([^)]*\)/g, ']').match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? []
const filesWith = (isWrong: (page: PageFile) => boolean) => pages.filter(isWrong).map(({ file }) => file)

/** The text outside the callout that says what is not known. */
function withoutCallout({ body, locale }: PageFile): string {
  const start = body.indexOf(NOT_KNOWN[locale])
  const end = start < 0 ? -1 : body.indexOf('\n:::', start)
  return start < 0 ? body : body.slice(0, start) + body.slice(end)
}

describe('a page on a plan, a project or an inquiry', () => {
  it('says what is not known in one place at most, under its heading', () => {
    const isTwice = ({ body, locale }: PageFile) => body.split(NOT_KNOWN[locale]).length > 2
    const isElsewhere = (page: PageFile) => NOT_FOUND[page.locale].test(`${page.meta.summary}\n${withoutCallout(page)}`)
    expect(filesWith((page) => isTwice(page) || isElsewhere(page))).toEqual([])
  })

  it('says the same in each language about what is not known, except about the language of a document', () => {
    const has = (page: PageFile | undefined) => page?.body.includes(NOT_KNOWN[page.locale]) ?? false
    const ofSources = [...rest.pages].filter(([id]) => /^\/(?:projects|planning|inquiries)/.test(id))
    const uneven = ofSources.filter(([, { nl, fr, en }]) => has(nl) !== has(fr) || (en && has(nl) !== has(en)))
    expect(uneven.map(([id]) => id)).toEqual([])
  })

  it('has at least eighty words, unless it is a list', () => {
    expect(filesWith((page) => !isList(page) && wordsIn(page.body).length < FEWEST_WORDS)).toEqual([])
  })

  it('uses one English name for each plan, and idiomatic English', () => {
    expect(filesWith(({ locale, meta, body }) => locale === 'en' && ENGLISH.test(`${meta.summary}\n${body}`))).toEqual(
      [],
    )
  })

  it('names a source for each project, inquiry, publication, event and news item', () => {
    const without = [...rest.facts].filter(
      ([id, { facts }]) =>
        SECTIONS.some((section) => id.startsWith(`${section}/`)) && 'sources' in facts && facts.sources.length === 0,
    )
    expect(without.map(([id]) => id)).toEqual([])
  })

  it('calls a source by the name of its site, or says that it is a stored copy there', () => {
    const wrong = [...rest.facts].flatMap(([id, { facts }]) =>
      'sources' in facts
        ? facts.sources.flatMap(({ name, url }) => {
            const isAgency = name.nl.startsWith('perspective.brussels')
            const host = url === undefined ? undefined : new URL(url).host
            const isOwn = host === undefined || /(?:^|\.)perspective\.brussels$/.test(host)
            return !isAgency || isOwn || name.nl.includes('bewaarde kopie') ? [] : [`${id}: ${name.nl}`]
          })
        : [],
    )
    expect(wrong.filter((line) => SECTIONS.some((section) => line.startsWith(section)))).toEqual([])
  })
})

describe('a project', () => {
  it('has the status of its last known step', () => {
    const unknown = [...rest.facts].filter(([, { facts }]) => facts.kind === 'project' && facts.phase === 'unknown')
    expect(unknown.map(([id]) => id)).toEqual([])
  })
})
