import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64Url, toBase64Url } from '../../src/newsletter/base64url.ts'
import { newId } from '../../src/newsletter/id.ts'
import { type LinkBinding, type Purpose, Tokens, tidyToken } from '../../src/newsletter/tokens.ts'

const PURPOSES = ['confirm', 'manage', 'one-click', 'preferences', 'change'] as const satisfies Purpose[]
const tokens = new Tokens(['a secret of the tests'])
const BINDING: LinkBinding = { row: newId(), subscriber: newId(), mailbox: 'jan@example.org' }
const ROW = BINDING.row
/** Bytes of the proof of the row; the rest is the proof of the binding. */
const HALF = 16

const proofOf = (token: string) => token.split('.')[1] ?? ''

/** Whether a token works for a binding: it opens its row and is bound to the binding. */
async function works(token: string, binding = BINDING, purpose: Purpose = 'manage', by = tokens): Promise<boolean> {
  const opened = await by.open(purpose, token)
  return opened?.row === binding.row && (await opened.isBoundTo(binding))
}

describe('a token', () => {
  it.each(PURPOSES)('for %s opens its row and is bound to what it was derived from', async (purpose) => {
    const opened = await tokens.open(purpose, await tokens.derive(purpose, BINDING))
    expect(opened?.row).toBe(ROW)
    expect(await opened?.isBoundTo({ ...BINDING })).toBe(true)
  })

  it('opens nothing for another purpose', async () => {
    for (const made of PURPOSES) {
      const token = await tokens.derive(made, BINDING)
      for (const used of PURPOSES) expect((await tokens.open(used, token))?.row).toBe(used === made ? ROW : undefined)
    }
  })

  it('opens nothing under another secret', async () => {
    const token = await tokens.derive('manage', BINDING)
    expect(await new Tokens(['another secret']).open('manage', token)).toBeUndefined()
  })

  it('opens no other row', async () => {
    const proof = proofOf(await tokens.derive('manage', BINDING))
    expect(await tokens.open('manage', `${newId()}.${proof}`)).toBeUndefined()
  })

  it.each<[string, Partial<LinkBinding>]>([
    ['row', { row: newId() }],
    ['subscriber', { subscriber: newId() }],
    ['mailbox', { mailbox: 'jan@example.net' }],
    ['mailbox in another case', { mailbox: 'JAN@example.org' }],
    [
      'subscriber, when parts of it move into the mailbox',
      { subscriber: '', mailbox: `${BINDING.subscriber}\njan@example.org` },
    ],
  ])('is not bound to another %s', async (_what, change) => {
    for (const purpose of PURPOSES) {
      const opened = await tokens.open(purpose, await tokens.derive(purpose, BINDING))
      expect(await opened?.isBoundTo({ ...BINDING, ...change })).toBe(false)
    }
  })

  it('has a proof of 32 bytes: the first half for the row, the second for the binding, each bit checked', async () => {
    const bytes = fromBase64Url(proofOf(await tokens.derive('manage', BINDING)))
    expect(bytes).toHaveLength(2 * HALF)
    for (let bit = 0; bit < 2 * HALF * 8; bit++) {
      const changed = Uint8Array.from(bytes ?? [], (byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      const opened = await tokens.open('manage', `${ROW}.${toBase64Url(changed)}`)
      if (bit < HALF * 8) expect(opened).toBeUndefined()
      else expect(await opened?.isBoundTo(BINDING)).toBe(false)
    }
  })

  it('has one encoding: no character can be replaced by another', async () => {
    const token = await tokens.derive('manage', BINDING)
    expect(await works(token)).toBe(true)
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    for (let i = 0; i < token.length; i++) {
      for (const letter of i === token.length - 1 ? letters : 'Aa9_.') {
        if (letter === token[i]) continue
        expect(await works(token.slice(0, i) + letter + token.slice(i + 1))).toBe(false)
      }
    }
  })

  it('is the same each time, so that a mail that is sent again has the same link', async () => {
    expect(await tokens.derive('manage', BINDING)).toBe(await tokens.derive('manage', { ...BINDING }))
  })

  it.each([
    '',
    '.',
    ROW,
    `${ROW}.`,
    `.${'A'.repeat(43)}`,
    `${ROW}.${'A'.repeat(42)}`,
    `${ROW}.${'A'.repeat(43)}`,
    `${ROW}.${'A'.repeat(44)}`,
    `${ROW}.${'é'.repeat(43)}`,
    `${ROW}.${'A'.repeat(42)}=`,
    'undefined',
    '__proto__',
  ])('is not %j', async (text) => {
    expect(await tokens.open('confirm', text)).toBeUndefined()
  })

  it('is not a text of a million characters', async () => {
    expect(await tokens.open('confirm', 'A'.repeat(1_000_000))).toBeUndefined()
  })

  it.each([' ', '<', '/', '.', '%20', 'x'])('does not open with %j before it', async (sign) => {
    const token = await tokens.derive('confirm', BINDING)
    expect(await tokens.open('confirm', sign + token)).toBeUndefined()
  })

  it.each(['x', '-', '_', '=', '<', '(', '\0', '>x', '/..x', '%3E', '#', '&'])(
    'does not open with %j behind it',
    async (sign) => {
      const token = await tokens.derive('confirm', BINDING)
      expect(await tokens.open('confirm', token + sign)).toBeUndefined()
    },
  )

  it('does not open in another case', async () => {
    const token = await tokens.derive('confirm', BINDING)
    for (const text of [token.toUpperCase(), token.toLowerCase()])
      expect(await tokens.open('confirm', text)).toBeUndefined()
  })

  it('is refused without an exception, whatever the text is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await tokens.open('confirm', text)).toBeUndefined()
      }),
    )
  })
})

describe('characters that mail programs and people add after a link', () => {
  const SIGNS = [
    '/',
    '>',
    '.',
    ',',
    ';',
    ':',
    '!',
    '?',
    ')',
    ']',
    '}',
    "'",
    '"',
    '’',
    '”',
    '»',
    ' ',
    '\n',
    '>.',
    '/>',
    ').\r\n',
  ]

  it.each(SIGNS)('are tolerated: %j', async (sign) => {
    const token = await tokens.derive('confirm', BINDING)
    expect(tidyToken(token + sign)).toBe(token)
    expect(await works(token + sign, BINDING, 'confirm')).toBe(true)
  })

  it('are removed up to twenty of them, so that the search stays linear in a long path', async () => {
    const token = await tokens.derive('confirm', BINDING)
    expect(tidyToken(token + '>'.repeat(20))).toBe(token)
    expect(tidyToken(token + '>'.repeat(21))).toBe(`${token}>`)
  })

  it('are the only thing that tidyToken removes', async () => {
    const token = await tokens.derive('confirm', BINDING)
    for (const text of [token, `${token}x`, `<${token}`, `a/${token}`, '']) expect(tidyToken(text)).toBe(text)
  })
})

describe('a changed secret', () => {
  const [old, current] = ['the secret of last year', 'the secret of this year']

  it('keeps links of the earlier secret working while it is in the list', async () => {
    const token = await new Tokens([old]).derive('manage', BINDING)
    expect(await works(token, BINDING, 'manage', new Tokens([current, old]))).toBe(true)
    expect(await new Tokens([current]).open('manage', token)).toBeUndefined()
  })

  it('does not loosen the binding of links of the earlier secret', async () => {
    const token = await new Tokens([old]).derive('manage', BINDING)
    const opened = await new Tokens([current, old]).open('manage', token)
    expect(await opened?.isBoundTo({ ...BINDING, mailbox: 'jan@example.net' })).toBe(false)
  })

  it('makes new links with the first secret', async () => {
    const token = await new Tokens([current, old]).derive('manage', BINDING)
    expect(await works(token, BINDING, 'manage', new Tokens([current]))).toBe(true)
    expect(await new Tokens([old]).open('manage', token)).toBeUndefined()
  })

  it('does not accept a proof of which each half is made with another secret', async () => {
    const [first, second] = [
      await new Tokens([old]).derive('manage', BINDING),
      await new Tokens([current]).derive('manage', BINDING),
    ].map((token) => [...(fromBase64Url(proofOf(token)) ?? [])])
    const mixed = Uint8Array.from([...(first ?? []).slice(0, HALF), ...(second ?? []).slice(HALF)])
    expect(await works(`${ROW}.${toBase64Url(mixed)}`, BINDING, 'manage', new Tokens([current, old]))).toBe(false)
  })
})

describe('newId', () => {
  const NOW = Date.UTC(2026, 10, 24)

  it('has 22 characters that need no escaping in a URL, and is unique', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(NOW))
    for (const id of [...ids, newId(0), newId(Date.UTC(2999, 0))]) expect(id).toMatch(/^[\w-]{22}$/)
    expect(new Set(ids).size).toBe(10_000)
  })

  it('sorts after ids made earlier', () => {
    const ids = Array.from({ length: 1_000 }, (_, i) => newId(NOW + i * 37_000_000))
    expect(ids.toSorted()).toEqual(ids)
  })
})

describe('base64url', () => {
  it('decodes to the same bytes', () => {
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
