import { expect, it } from 'vitest'
import type { SearchDocument } from '../../../../../src/publish/compile/outputs/search/documents.ts'
import { addSearchIndex } from '../../../../../src/publish/compile/outputs/search/index.ts'
import { entryShard, termShard } from '../../../../../src/search/index/schema.ts'

/** More documents than a term has postings, in a section that has no French title. */
const documents = Array.from(
  { length: 2_001 },
  (_, i): SearchDocument => ({
    id: `/plans/${i}`,
    locale: 'fr',
    kind: 'page',
    section: '/plans',
    path: `/fr/plans/${i}`,
    title: `Aménagements ${i}`,
    summary: '',
    date: i === 0 ? '2026-01-01' : undefined,
    headings: [],
    names: [],
    text: { read: () => '', hash: '' },
    prose: () => '',
  }),
)

it('writes records as their schemas have them, which are not applied to them', async () => {
  const texts: string[] = []
  const add = async (record: unknown) => {
    texts.push(JSON.stringify(record))
    return texts.length.toString(16).padStart(64, '0')
  }
  const titleOf = () => ({ title: 'Plannen', locale: 'nl' }) as const
  await addSearchIndex({ documents, glossary: [], titleOf }, add)
  const parsed = texts.flatMap((text) => {
    const record = JSON.parse(text)
    const schema = new Map<string, typeof termShard | typeof entryShard>([
      ['terms', termShard],
      ['entries', entryShard],
    ]).get(record.kind)
    return schema ? [[text, JSON.stringify(schema.parse(record))]] : []
  })
  expect(parsed.some(([text]) => text?.includes('"n":[0,2001,0]'))).toBe(true)
  expect(parsed.filter(([text, again]) => text !== again)).toEqual([])
})
