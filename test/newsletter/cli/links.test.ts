import { expect, test } from 'vitest'
import { checkLinks } from '../../../src/newsletter/cli/issues/links.ts'

test('asks each web address once, and says which gives no page', async () => {
  const asked: string[] = []
  const ask: typeof fetch = async (input) => {
    const address = String(input)
    asked.push(address)
    if (address.includes('lost')) throw new TypeError('no such host')
    return new Response('page', { status: address.includes('gone') ? 404 : 200 })
  }
  const addresses = ['https://a.example/', 'https://b.example/gone', 'http://lost.example/', 'mailto:an@example.org']
  expect(await checkLinks(addresses, ask)).toEqual([
    { address: 'https://a.example/', problem: undefined },
    { address: 'https://b.example/gone', problem: 'answers 404' },
    { address: 'http://lost.example/', problem: 'does not answer (TypeError)' },
    { address: 'mailto:an@example.org', problem: undefined },
  ])
  expect(asked).toEqual(addresses.slice(0, 3))
})
