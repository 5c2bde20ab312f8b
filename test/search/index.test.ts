import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NAMED_KINDS } from '../../src/domain/kinds.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import {
  digitsOf,
  ID_LENGTH,
  kindOfId,
  localeOfId,
  pageOfId,
  sectionOfId,
  toDocumentId,
} from '../../src/search/index/document-id.ts'
import { partition, shardFor } from '../../src/search/index/partition.ts'
import { decodePostings, encodePosting, stepsOf } from '../../src/search/index/postings.ts'

const keys = fc.record({
  locale: fc.constantFrom(...LOCALES),
  kind: fc.constantFrom(...NAMED_KINDS),
  section: fc.string().map((text) => digitsOf(text, 2)),
  page: fc.string().map((text) => digitsOf(text, 7)),
})

test('language, kind, section and page can be read from an id', () => {
  fc.assert(
    fc.property(keys, (key) => {
      const id = toDocumentId(key)
      expect(id).toHaveLength(ID_LENGTH)
      expect({ locale: localeOfId(id), kind: kindOfId(id), section: sectionOfId(id) }).toEqual({
        locale: key.locale,
        kind: key.kind,
        section: key.section,
      })
      expect(pageOfId(id)).toBe(key.page)
    }),
  )
})

test('postings are the same after encoding and decoding, with weights rounded to a tenth', () => {
  const posting = fc.record({ id: keys.map(toDocumentId), weight: fc.double({ min: 0.1, max: 120, noNaN: true }) })
  fc.assert(
    fc.property(fc.uniqueArray(posting, { selector: ({ id }) => id }), (postings) => {
      const read = decodePostings(postings.map(({ id, weight }) => encodePosting(id, stepsOf(weight))).join(''))
      expect(read.map(({ id }) => id)).toEqual(postings.map(({ id }) => id))
      for (const { id, weight } of read) {
        const written = postings.find((one) => one.id === id)?.weight ?? 0
        expect(Math.abs(weight - written)).toBeLessThanOrEqual(0.0501)
      }
    }),
  )
})

describe('partition', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-c]{1,6}(?: [a-c]{1,3}|=)?$/), { minLength: 1, maxLength: 80 })

  test('puts every key in one part, and the lookup finds it there', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 400 }), (all, limit) => {
        const parts = partition(all, () => 10, limit)
        expect(parts.flatMap((part) => part.keys).sort()).toEqual(all.toSorted())
        const shards = new Map(parts.map(({ prefix }, i) => [prefix, String(i)]))
        for (const [i, part] of parts.entries())
          for (const key of part.keys) expect(shardFor(shards, key)).toBe(String(i))
      }),
    )
  })

  test('keys that start with a word are in the shard of the word, however small the parts are', () => {
    const keys = ['plan', 'plannen', 'plan canal', 'plan regional durable=', 'pla', 'ca', 'ca ira', 'canal', 'cab']
    const parts = partition(keys, () => 10, 1)
    const shards = new Map(parts.map(({ prefix }) => [prefix, prefix]))
    for (const key of ['plan', 'plannen', 'plan canal', 'plan regional durable='])
      expect(shardFor(shards, key)).toBe(shardFor(shards, 'pla'))
    expect(shardFor(shards, 'ca ira')).toBe(shardFor(shards, 'ca'))
    expect(shardFor(shards, 'cab')).not.toBe(shardFor(shards, 'canal'))
  })

  test('adding a key changes one part, unless that part was full', () => {
    fc.assert(
      fc.property(words, (all) => {
        const [extra = 'a', ...before] = all
        if (before.length === 0) return
        const text = (list: readonly string[]) => partition(list, () => 10, 200).map((part) => part.keys.join())
        const [old, now] = [new Set(text(before)), text([...before, extra])]
        const changed = now.filter((part) => !old.has(part))
        expect(changed.some((part) => part.split(',').includes(extra))).toBe(true)
        if (now.length === old.size) expect(changed).toHaveLength(1)
      }),
    )
  })
})
