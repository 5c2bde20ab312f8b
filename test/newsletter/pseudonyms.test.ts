import { describe, expect, test } from 'vitest'
import { type Address, readAddress } from '../../src/newsletter/address.ts'
import { fromBase64Url } from '../../src/newsletter/bytes.ts'
import { Pseudonyms } from '../../src/newsletter/pseudonyms.ts'

const pseudonyms = new Pseudonyms('a pepper of the tests')

function read(typed: string): Address {
  const address = readAddress(typed)
  if (typeof address === 'string') throw new Error(address)
  return address
}

describe('pseudonyms of an address', () => {
  test('are 128 bits each, and the same each time', async () => {
    const first = await pseudonyms.of(read('jan@example.org'))
    expect(await pseudonyms.of(read('JAN@example.org'))).toEqual(first)
    for (const name of Object.values(first)) expect(fromBase64Url(name)).toHaveLength(16)
  })

  test('differ from one another, by address and by pepper', async () => {
    const all = [
      ...Object.values(await pseudonyms.of(read('jan@example.org'))),
      ...Object.values(await pseudonyms.of(read('piet@example.net'))),
      ...Object.values(await new Pseudonyms('another pepper').of(read('jan@example.org'))),
    ]
    expect(new Set(all).size).toBe(9)
  })

  test('name one mailbox by each of its addresses, and each address by itself', async () => {
    const [plain, tagged] = [
      await pseudonyms.of(read('janpeeters@gmail.com')),
      await pseudonyms.of(read('jan.peeters+news@googlemail.com')),
    ]
    expect(tagged.mailbox).toBe(plain.mailbox)
    expect(tagged.person).not.toBe(plain.person)
  })

  test('name the person as an address alone does', async () => {
    expect(await pseudonyms.ofPerson('jan@example.org')).toBe((await pseudonyms.of(read('Jan@example.org'))).person)
  })

  test('do not depend on how many domains came before', async () => {
    const fresh = new Pseudonyms('a pepper of the tests')
    for (let i = 0; i < 1_200; i++) await fresh.of(read(`a@example${i}.org`))
    expect(await fresh.of(read('jan@example.org'))).toEqual(await pseudonyms.of(read('jan@example.org')))
  })
})
