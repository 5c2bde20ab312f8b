import type { GlossaryEntry } from '../../../src/content/schema/glossary.ts'
import type { Locale } from '../../../src/locale/locale.ts'
import { compileMarkdown } from '../../../src/publish/markdown/index.ts'
import type { CompiledMarkdown, MarkdownContext } from '../../../src/publish/markdown/types.ts'

const GLOSSARY: GlossaryEntry[] = [
  {
    id: 'land-use-plan',
    terms: {
      nl: { name: 'Gewestelijk Bestemmingsplan', acronym: 'GBP' },
      fr: { name: 'Plan régional d’affectation du sol', acronym: 'PRAS' },
      en: { name: 'Regional Land Use Plan', acronym: 'PRAS' },
    },
    definition: { nl: 'Zegt wat waar mag.', fr: 'Dit ce qui est permis : où ?', en: 'Says what may be built where.' },
  },
  {
    id: 'planning-code',
    terms: {
      nl: { name: 'Brussels Wetboek van Ruimtelijke Ordening', acronym: 'BWRO' },
      fr: { name: "Code bruxellois de l'aménagement du territoire", acronym: 'CoBAT' },
      en: { name: 'Brussels Planning Code', acronym: 'CoBAT' },
    },
    definition: { nl: 'De wet.', fr: 'La loi.', en: 'The law.' },
  },
  {
    id: 'environment',
    terms: { nl: { name: 'Omgeving' }, fr: { name: 'Écologie' }, en: { name: 'Environment' } },
    definition: { nl: 'Alles rondom.', fr: 'Tout autour.', en: 'All around <us>.' },
  },
]

/** A site of a few pages: `/about/french` exists in French only. */
export function context(locale: Locale, changes: Partial<MarkdownContext> = {}): MarkdownContext {
  const pages: Record<string, Locale> = {
    '/': locale,
    '/about': locale,
    '/about/international': locale,
    '/about/french': 'fr',
    '/about/people.csv': locale,
  }
  return {
    locale,
    file: `content/test/${locale}.md`,
    firstLine: 1,
    title: 'The office',
    resolve(path) {
      const target = Object.hasOwn(pages, path) ? pages[path] : undefined
      return target && { path: path === '/' ? `/${target}/` : `/${target}${path}`, locale: target }
    },
    contentPaths: Object.keys(pages).filter((path) => !path.endsWith('.csv')),
    addresses: new Map([
      ['/nl/', '/'],
      ['/fr/', '/'],
      ['/en/', '/'],
      ['/nl/over-ons', '/about'],
      ['/fr/a-propos', '/about'],
      ['/en/about-us', '/about'],
      ['/over-ons', '/about'],
      ['/a-propos', '/about'],
      ['/about-us', '/about'],
      ['/nl/over-ons/internationaal', '/about/international'],
      ['/files/about/people.csv', '/about/people.csv'],
    ]),
    origins: ['https://www.example.brussels', 'https://staging.example.brussels'],
    glossary: GLOSSARY,
    glossaryPath: `/${locale}/glossary`,
    ...changes,
  }
}

export function compile(body: string, locale: Locale = 'en', changes: Partial<MarkdownContext> = {}): CompiledMarkdown {
  return compileMarkdown(body, context(locale, changes))
}

/** Problems as `line:column found`, short enough for a table. */
export function places(body: string, changes: Partial<MarkdownContext> = {}): string[] {
  return compile(body, 'en', changes).problems.map(({ line, column, found }) => `${line}:${column} ${found}`)
}
