import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64Url, newId, toBase64Url } from '../../src/newsletter/bytes.ts'
import { type Purpose, Tokens } from '../../src/newsletter/tokens.ts'

const PURPOSES = ['confirm', 'manage', 'one-click', 'preferences', 'change'] as const satisfies Purpose[]
const tokens = new Tokens(['a secret of the tests'])
const ID = newId()

const proofOf = (token: string) => token.split('.')[1] ?? ''

describe('a token', () => {
  it.each(PURPOSES)('for %s opens the row it names', async (purpose) => {
    expect(await tokens.verify(purpose, await tokens.derive(purpose, ID))).toBe(ID)
  })

  it('opens nothing but what it was made for', async () => {
    for (const made of PURPOSES) {
      const token = await tokens.derive(made, ID)
      for (const used of PURPOSES) expect(await tokens.verify(used, token)).toBe(used === made ? ID : undefined)
    }
  })

  it('opens no other row', async () => {
    const proof = proofOf(await tokens.derive('manage', ID))
    expect(await tokens.verify('manage', `${newId()}.${proof}`)).toBeUndefined()
  })

  it('has a proof of 256 bits, each of which counts', async () => {
    const bytes = fromBase64Url(proofOf(await tokens.derive('manage', ID)))
    expect(bytes).toHaveLength(32)
    for (let bit = 0; bit < 256; bit++) {
      const changed = Uint8Array.from(bytes ?? [], (byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      expect(await tokens.verify('manage', `${ID}.${toBase64Url(changed)}`)).toBeUndefined()
    }
  })

  it('has one spelling: no character of it can be another', async () => {
    const token = await tokens.derive('manage', ID)
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    for (let i = 0; i < token.length; i++) {
      for (const letter of i === token.length - 1 ? letters : 'Aa9_.') {
        if (letter === token[i]) continue
        expect(await tokens.verify('manage', token.slice(0, i) + letter + token.slice(i + 1))).toBeUndefined()
      }
    }
  })

  it('is the same each time, so that a mail that is sent again carries the same link', async () => {
    expect(await tokens.derive('manage', ID)).toBe(await tokens.derive('manage', ID))
  })

  it.each([
    '',
    '.',
    ID,
    `${ID}.`,
    `.${'A'.repeat(43)}`,
    `${ID}.${'A'.repeat(42)}`,
    `${ID}.${'A'.repeat(44)}`,
    `${ID}.${'A'.repeat(43)}.`,
    `${ID}.${'é'.repeat(43)}`,
    `${ID}.${'A'.repeat(42)}=`,
    'undefined',
    '__proto__',
  ])('is nothing else, such as %j', async (text) => {
    expect(await tokens.verify('confirm', text)).toBeUndefined()
  })

  it('is no megabyte', async () => {
    expect(await tokens.verify('confirm', 'A'.repeat(1_000_000))).toBeUndefined()
  })

  it('cannot have anything around it', async () => {
    const token = await tokens.derive('confirm', ID)
    for (const text of [` ${token}`, `${token} `, `${token}\n`, `${token}\0`, `${token}/..`, token.toUpperCase()]) {
      expect(await tokens.verify('confirm', text)).toBeUndefined()
    }
  })

  it('is refused for any text, without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await tokens.verify('confirm', text)).toBeUndefined()
      }),
    )
  })
})

describe('a changed secret', () => {
  const [old, current] = ['the secret of last year', 'the secret of this year']

  it('leaves links of the earlier secret alive as long as it is named', async () => {
    const token = await new Tokens([old]).derive('manage', ID)
    expect(await new Tokens([current, old]).verify('manage', token)).toBe(ID)
    expect(await new Tokens([current]).verify('manage', token)).toBeUndefined()
  })

  it('makes new links with the first secret', async () => {
    const token = await new Tokens([current, old]).derive('manage', ID)
    expect(await new Tokens([current]).verify('manage', token)).toBe(ID)
    expect(await new Tokens([old]).verify('manage', token)).toBeUndefined()
  })
})

describe('newId', () => {
  const NOW = Date.UTC(2026, 10, 24)

  it('is 22 letters that stand in an address as they are, and never the same', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(NOW))
    for (const id of [...ids, newId(0), newId(Date.UTC(2999, 0))]) expect(id).toMatch(/^[\w-]{22}$/)
    expect(new Set(ids).size).toBe(10_000)
  })

  it('follows those that were made before it', () => {
    const ids = Array.from({ length: 1_000 }, (_, i) => newId(NOW + i * 37_000_000))
    expect(ids.toSorted()).toEqual(ids)
  })
})

describe('base 64 of addresses', () => {
  it('comes back as the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...(fromBase64Url(toBase64Url(bytes)) ?? [])]).toEqual([...bytes])
      }),
    )
  })

  it.each(['A', 'AB=', 'A+', 'A/', 'A B', 'é', 'AAAAA'])('is not %j', (text) => {
    expect(fromBase64Url(text)).toBeUndefined()
  })
})
