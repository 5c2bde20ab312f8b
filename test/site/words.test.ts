import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale, type Localized, REGIONAL_TAGS } from '../../src/locale/locale.ts'
import { readContent } from '../../src/publish/source/content.ts'
import type { PageFile } from '../../src/publish/source/page-file.ts'
import { readFolder } from '../../src/publish/source/read-folder.ts'

const folder = join(import.meta.dirname, '../../content')
const { rest } = readContent(await readFolder(folder))
const pages: PageFile[] = [...rest.pages.values()].flatMap((page) => LOCALES.flatMap((locale) => page[locale] ?? []))

/** What readers see of a file: its title, its summary and its text. */
const textOf = ({ meta, body }: PageFile) => `${meta.title}\n${meta.summary}\n${body}`

describe('a page on the agency', () => {
  const FIRST_PERSON: Localized<RegExp> = {
    nl: /(?<![\p{L}-])(?:wij|we|ons|onze)(?![\p{L}-])/iu,
    fr: /(?<![\p{L}-])(?:nous|notre|nos)(?![\p{L}-])/iu,
    en: /(?<![\p{L}-])(?:we|us|our|ours)(?![\p{L}-])/iu,
  }
  /** Titles of the section, as the agency itself calls it. */
  const SECTION = new Set(['Over ons', 'Qui sommes-nous ?', 'About us'])

  /** The text of the makers of the site, and addresses, left out. */
  const ofAgency = ({ meta: { title, summary }, body }: PageFile) =>
    [SECTION.has(title) ? '' : title, summary, body]
      .join('\n')
      .replace(/^::: callout (?:Wat we niet|Ce que nous ne|What we do not)[\s\S]*?^:::$/gm, '')
      .replace(/\]\([^)]*\)/g, ']')

  it('writes of the agency in the third person, because "we" are the makers of the site', () => {
    const wrong = pages
      .filter(({ id }) => /^\/about(?:\/|$)/.test(id))
      .filter((page) => FIRST_PERSON[page.locale].test(ofAgency(page)))
    expect(wrong.map(({ file }) => file)).toEqual([])
  })
})

describe('a page or a source that names governance.brussels', () => {
  const CITIZENS = /burgers|citoyen|citizens/

  it('says at its first mention that it is a site of citizens', () => {
    const wrong = pages.filter((page) => {
      const text = textOf(page).replace(/\]\([^)]*\)/g, ']')
      const at = text.indexOf('governance.brussels')
      return at >= 0 && !CITIZENS.test(text.slice(Math.max(0, at - 40), at + 70))
    })
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  it('says so in the name of each source', () => {
    const wrong = [...rest.facts].flatMap(([id, { facts }]) =>
      'sources' in facts
        ? facts.sources.flatMap(({ name }) =>
            LOCALES.filter((locale) => /^governance\.brussels/.test(name[locale]) && !CITIZENS.test(name[locale])).map(
              (locale) => `${id}, ${locale}`,
            ),
          )
        : [],
    )
    expect(wrong).toEqual([])
  })
})

describe('a news item', () => {
  const spelled = (date: string, locale: Locale) => {
    const month = new Intl.DateTimeFormat(REGIONAL_TAGS[locale], { month: 'long', timeZone: 'UTC' }).format(
      new Date(date),
    )
    return new RegExp(
      `(?<!\\d)${Number(date.slice(8))}(?:er)?(?!\\d)[^.\\d]{0,5}(?:\\d\\d? )?${month} ${date.slice(0, 4)}`,
    )
  }

  it('says what happened on the day that its date names', () => {
    const wrong = pages.filter((page) => {
      const facts = rest.facts.get(page.id)?.facts
      return facts?.kind === 'news' && !spelled(facts.date, page.locale).test(textOf(page))
    })
    expect(wrong.map(({ file }) => file)).toEqual([])
  })
})

describe('a number of inhabitants of the Region', () => {
  /** Totals of the 19 municipalities, from the table of figures. */
  const totals = new Set(
    readFileSync(join(folder, 'statistics/figures/figures.csv'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('population,'))
      .map((line) =>
        line
          .split(',')
          .slice(2)
          .reduce((sum, value) => sum + Number(value), 0),
      ),
  )

  it('is a total of the table of figures', () => {
    const wrong = pages.flatMap((page) =>
      [...textOf(page).matchAll(/(?<!\d)1[.,\s\u00A0\u202F]\d{3}[.,\s\u00A0\u202F]\d{3}(?!\d)/g)]
        .filter(([number]) => !totals.has(Number(number.replace(/\D/g, ''))))
        .map(([number]) => `${page.file}: ${number}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('the service of a municipality', () => {
  const facts = rest.facts.get('/near-you')?.facts
  const services =
    facts?.kind === 'finder'
      ? (facts.places?.list ?? []).flatMap(({ code, service }) => (service ? [{ code, service }] : []))
      : []
  const FRENCH = /\b(?:rue|avenue|place|chaussée|square|service|département|urbanisme|bruxelles)\b/i
  const DUTCH = /(?:straat|laan|plein|steenweg|square)\b|\b(?:dienst|stedenbouw|loket|departement)\b/i

  it('has its name and its address in Dutch and in French', () => {
    const one = (texts: { nl?: string | undefined; fr?: string | undefined } | undefined) =>
      texts && !(texts.nl && texts.fr)
    expect(services.filter(({ service }) => one(service.name) || one(service.address)).map(({ code }) => code)).toEqual(
      [],
    )
  })

  it('has no French in its Dutch texts, and no Dutch in its French texts', () => {
    const wrong = services.filter(({ service: { name, address } }) =>
      [name, address].some(
        (texts) => FRENCH.test(texts?.nl ?? '') || DUTCH.test(texts?.fr?.replace('Square', '') ?? ''),
      ),
    )
    expect(wrong.map(({ code }) => code)).toEqual([])
  })
})
