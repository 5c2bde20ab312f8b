import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { MUNICIPALITY_CODES } from '../../../../src/domain/municipalities.ts'
import { TOPICS } from '../../../../src/domain/topics.ts'
import { LOCALES } from '../../../../src/locale/locale.ts'
import { inArea, matches } from '../../../../src/newsletter/issues/matching.ts'
import { inAreaSql, matchesSql } from '../../../../src/newsletter/issues/store/matching.ts'
import { readersOf } from '../../../../src/newsletter/issues/store/readers.ts'
import { subscriberByAddress } from '../../../../src/newsletter/store/subscriber.ts'
import { db, HISTORIES, rows } from '../support.ts'
import { emptyIssues, insertReaders } from './support.ts'

beforeAll(emptyIssues)

const topics = fc.uniqueArray(fc.constantFrom(...TOPICS))
const municipalities = fc.uniqueArray(fc.constantFrom(...MUNICIPALITY_CODES.slice(0, 4)), { maxLength: 3 })
/** What a row may hold: also topics and municipalities that the site does not offer any more. */
const stored = fc.record({
  topics: fc.uniqueArray(fc.constantFrom<string>(...TOPICS, 'housing', '')),
  municipalities: fc.uniqueArray(fc.constantFrom<string>(...MUNICIPALITY_CODES.slice(0, 4), '9999', "10'00")),
})
const item = fc.record({ topics, municipalities })

test('SQL and TypeScript agree on who gets what, also for empty choices and values that are no longer offered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stored, { minLength: 1, maxLength: 12 }), item, async (all, one) => {
      await emptyIssues()
      await insertReaders(all.map((reader, i) => ({ ...reader, email: `r${i}@example.org` })))
      const sql = `select s.address, ${matchesSql({ topics: 's.topics', municipalities: 's.municipalities' }, { topics: '?1', municipalities: '?2' })} as hit,
        ${inAreaSql('s.municipalities', '?2')} as near from subscriber s`
      const found = await rows<{ address: string; hit: number; near: number }>(
        sql,
        JSON.stringify(one.topics),
        JSON.stringify(one.municipalities),
      )
      expect(found).toHaveLength(all.length)
      for (const { address, hit, near } of found) {
        const reader = await subscriberByAddress(db, address)
        if (!reader) throw new Error('no reader')
        expect(hit === 1, JSON.stringify([reader, one])).toBe(matches(reader, one))
        expect(near === 1, JSON.stringify([reader, one])).toBe(inArea(reader, one))
      }
    }),
    HISTORIES,
  )
})

test('the number of readers of each item is that of the readers whom it matches', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ topics, municipalities, locale: fc.constantFrom(...LOCALES), confirmed: fc.boolean() }), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.array(item, { minLength: 1, maxLength: 4 }),
      async (all, items) => {
        await emptyIssues()
        await insertReaders(
          all.map(({ confirmed, ...reader }, i) => ({
            ...reader,
            status: confirmed ? 'confirmed' : 'paused',
            email: `r${i}@example.org`,
          })),
        )
        const counted = await readersOf(db, items)
        const expected = items.map((one) => {
          const readers = all.filter((reader) => reader.confirmed && matches(reader, one))
          return Object.fromEntries(
            LOCALES.map((locale) => [locale, readers.filter((reader) => reader.locale === locale).length]),
          )
        })
        expect(counted).toEqual(expected)
      },
    ),
    HISTORIES,
  )
})

test.each([
  [[], [], true],
  [['1000'], [], true],
  [[], ['1000'], true],
  [['1000'], ['1030'], false],
  [['1000', '1030'], ['1030'], true],
  // The reader's page shows no choice, so it means all.
  [['9999'], ['1030'], true],
] as const)('a reader of %j and an item about %j meet: %s', async (mine, its, expected) => {
  await emptyIssues()
  await insertReaders([{ municipalities: mine }])
  const sql = `select ${inAreaSql('s.municipalities', '?1')} as near from subscriber s`
  expect(await rows(sql, JSON.stringify(its))).toEqual([{ near: expected ? 1 : 0 }])
})
