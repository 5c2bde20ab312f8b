import { describe, expect, it } from 'vitest'
import type { GlossaryEntry } from '../../../src/content/schema/glossary.ts'
import type { Locale } from '../../../src/locale/locale.ts'
import { readPageFile } from '../../../src/publish/source/page-file.ts'
import { foreignTerms } from '../../../src/publish/translation/glossary-forms.ts'
import { type PageDraft, pageFile } from '../../support/site.ts'

const entry = (id: string, nl: string, fr: string, en: string): GlossaryEntry => ({
  id,
  terms: {
    nl: { name: `n ${id}`, acronym: nl },
    fr: { name: `f ${id}`, acronym: fr },
    en: { name: `e ${id}`, acronym: en },
  },
  definition: { nl: 'x', fr: 'x', en: 'x' },
})
/** In Dutch BBP is a plan, in French the agency. */
const GLOSSARY = [
  entry('land-use', 'GBP', 'PRAS', 'PRAS'),
  entry('local', 'BBP', 'PPAS', 'PPAS'),
  entry('office', 'BPB', 'BBP', 'BPO'),
]

const found = (locale: Locale, draft: PageDraft) => {
  const { page } = readPageFile(`content/a/${locale}.md`, pageFile('/a', locale, draft), '/a', locale)
  if (!page) throw new Error('no page')
  return foreignTerms(page, GLOSSARY).map(
    ({ line, column, found: term, expected }) => `${line}:${column} ${term} → ${expected.split(',')[0]}`,
  )
}

describe('a term in the form of another language', () => {
  it('is reported with its line and column, and the agreed term', () => {
    expect(found('nl', { body: 'Eerst dit.\n\nHet é PRAS en PRAS.\n' })).toEqual([
      '10:7 PRAS → GBP',
      '10:15 PRAS → GBP',
    ])
    expect(found('fr', { body: 'Le GBP.\n' })).toEqual(['8:4 GBP → PRAS'])
  })

  it('is reported if another text before it is in brackets, code or quotes', () => {
    expect(found('nl', { body: 'Een (eerste\n\nPRAS) en `x`\nPRAS en "een" PRAS.\n' })).toEqual([
      '10:1 PRAS → GBP',
      '11:1 PRAS → GBP',
      '11:15 PRAS → GBP',
    ])
  })

  it('is reported with the name of its language', () => {
    const { page } = readPageFile('f', pageFile('/a', 'nl', { body: 'Het PRAS.\n' }), '/a', 'nl')
    expect(page && foreignTerms(page, GLOSSARY)[0]?.instead).toBe(
      'write GBP; if you mean the French name, put it in brackets after it: GBP (PRAS)',
    )
  })

  it('is reported in title and summary too', () => {
    expect(found('nl', { title: 'Over het PRAS', summary: 'Het PRAS.' })).toEqual(['2:8 PRAS → GBP', '4:10 PRAS → GBP'])
  })

  it.each([
    'Het GBP (PRAS in het Frans).',
    'Het GBP/PRAS geldt.',
    'Zie [de tekst](https://example.brussels/PRAS).',
    'Zie https://example.brussels/PRAS.',
    'De code `PRAS`.',
    '```\nPRAS\n```',
    'Het GBP (in het Frans\nPRAS).',
    'Het GBP, in het Frans “PRAS”, geldt.',
    'Zie [de tekst][1].\n\n[1]: /PRAS',
    'PRASplan en APRAS.',
    'Het BBP geldt.',
  ])('is not reported in: %s', (body) => {
    expect(found('nl', { body: `${body}\n` })).toEqual([])
  })

  it('is not reported if the page’s language uses the same acronym for another term', () => {
    expect(found('fr', { body: 'Le BBP.\n' })).toEqual([])
  })

  it.each(['0123456789abcdef'.repeat(30_000), '('.repeat(1000), '(a '.repeat(6_000), '“a '.repeat(900)])(
    'does not take quadratic time to look for (body %#)',
    (body) => {
      expect(found('nl', { body: `${body}\n\nHet PRAS.\n` })).toEqual(['10:5 PRAS → GBP'])
    },
  )
})
