import { describe, expect, test } from 'vitest'
import { type Address, readAddress } from '../../src/newsletter/address.ts'
import { fromBase64Url } from '../../src/newsletter/base64url.ts'
import { type AddressPseudonyms, Pseudonyms } from '../../src/newsletter/pseudonyms.ts'

const PEPPER = 'a pepper of the tests'
const pseudonyms = new Pseudonyms([PEPPER])
const NOW = Date.UTC(2026, 0, 15, 12)
const HOUR = 3_600_000

function read(typed: string): Address {
  const reading = readAddress(typed)
  if (!reading.ok) throw new Error(reading.reason)
  return reading.address
}

const namesOf = ({ addressHashes, mailbox, domain }: AddressPseudonyms) => [
  ...addressHashes,
  mailbox,
  ...(domain ? [domain] : []),
]

describe('pseudonyms of an address', () => {
  test('have 128 bits each, and are the same each time', async () => {
    const first = await pseudonyms.of(read('jan@example.org'))
    expect(await pseudonyms.of(read('JAN@example.org'))).toEqual(first)
    expect(namesOf(first)).toHaveLength(3)
    for (const name of namesOf(first)) expect(fromBase64Url(name)).toHaveLength(16)
  })

  test('differ from one another, by address and by pepper', async () => {
    const all = [
      ...namesOf(await pseudonyms.of(read('jan@example.org'))),
      ...namesOf(await pseudonyms.of(read('piet@example.net'))),
      ...namesOf(await new Pseudonyms(['another pepper']).of(read('jan@example.org'))),
    ]
    expect(new Set(all).size).toBe(9)
  })

  test('are the same for each address of a mailbox, but differ for each address', async () => {
    const [plain, tagged] = [
      await pseudonyms.of(read('janpeeters@gmail.com')),
      await pseudonyms.of(read('jan.peeters+news@googlemail.com')),
    ]
    expect(tagged.mailbox).toBe(plain.mailbox)
    expect(tagged.addressHashes).not.toEqual(plain.addressHashes)
  })

  test('have no domain for a public mail provider', async () => {
    expect((await pseudonyms.of(read('janpeeters@gmail.com'))).domain).toBeNull()
  })

  test('contain the hashes of hashAddress', async () => {
    expect(await pseudonyms.hashAddress('jan@example.org')).toEqual(
      (await pseudonyms.of(read('Jan@example.org'))).addressHashes,
    )
  })

  test('do not depend on how many domains came before', async () => {
    const fresh = new Pseudonyms([PEPPER])
    for (let i = 0; i < 1_200; i++) await fresh.of(read(`a@example${i}.org`))
    expect(await fresh.of(read('jan@example.org'))).toEqual(await pseudonyms.of(read('jan@example.org')))
  })
})

describe('a changed pepper', () => {
  const rotated = new Pseudonyms(['a new pepper', PEPPER])

  test('hashes an address under each accepted pepper, the new one first', async () => {
    const [current, older] = [
      await new Pseudonyms(['a new pepper']).hashAddress('jan@example.org'),
      await pseudonyms.hashAddress('jan@example.org'),
    ]
    expect(await rotated.hashAddress('jan@example.org')).toEqual([...current, ...older])
    expect((await rotated.of(read('jan@example.org'))).addressHashes).toEqual([...current, ...older])
  })

  test('hashes mailboxes and domains under the new pepper only', async () => {
    const { mailbox, domain } = await new Pseudonyms(['a new pepper']).of(read('jan@example.org'))
    expect(await rotated.of(read('jan@example.org'))).toMatchObject({ mailbox, domain })
  })
})

describe('the pseudonym of a client', () => {
  test('is the same for a day and another one the next day', async () => {
    const today = await pseudonyms.ofClient('192.0.2.1', NOW)
    expect(fromBase64Url(today)).toHaveLength(16)
    expect(await pseudonyms.ofClient('192.0.2.1', NOW + 11 * HOUR)).toBe(today)
    expect(await pseudonyms.ofClient('192.0.2.1', NOW + 12 * HOUR)).not.toBe(today)
  })

  test('differs by client and by pepper, and from that of an address', async () => {
    const names = [
      await pseudonyms.ofClient('192.0.2.1', NOW),
      await pseudonyms.ofClient('192.0.2.2', NOW),
      await new Pseudonyms(['another pepper']).ofClient('192.0.2.1', NOW),
      ...(await pseudonyms.hashAddress('192.0.2.1')),
    ]
    expect(new Set(names).size).toBe(4)
  })
})
