import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readFolder } from '../../src/publish/source/read-folder.ts'
import { offenders } from '../support/offenders.ts'

const files = await readFolder(join(import.meta.dirname, '../../content'))

/** Addresses of acts in the Belgian official gazette, with the file that names them. */
const addresses = [...files].flatMap(([file, text]) =>
  [...String(text).matchAll(/https?:\/\/[a-z.]*ejustice\.just\.fgov\.be\/eli\/[^\s"')\]}]*/g)].map(([address]) => ({
    file,
    address,
  })),
)

/** Names of the types of acts in each language of the gazette. */
const DUTCH = ['besluit', 'ordonnantie', 'wet', 'decreet', 'grondwet']
const FRENCH = ['arrete', 'ordonnance', 'loi', 'decret', 'constitution']

/**
 * European Legislation Identifier, as the Belgian gazette forms it: the type of the act, the day of the act, its number
 * (the year of publication and six digits), and the text as published or as it is now.
 */
const ELI =
  /^https:\/\/www\.ejustice\.just\.fgov\.be\/eli\/(?<type>[a-z]+)\/(?<day>\d{4}\/\d{2}\/\d{2})\/(?<year>\d{4})\d{6}\/(?<text>staatsblad|moniteur|justel)$/

function isIdentifier(address: string): boolean {
  const { type = '', day = '', year = '', text } = ELI.exec(address)?.groups ?? {}
  const types = text === 'staatsblad' ? DUTCH : text === 'moniteur' ? FRENCH : [...DUTCH, ...FRENCH]
  const date = new Date(`${day.replaceAll('/', '-')}T00:00:00Z`)
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day.replaceAll('/', '-'))
  return types.includes(type) && isDay && year >= day.slice(0, 4)
}

it('an address of an act in the official gazette has the form of its identifier, in the language of the text', async () => {
  expect(addresses.length).toBeGreaterThan(10)
  const faultsOf = ({ address }: { address: string }) => (isIdentifier(address) ? [] : [address])
  expect(await offenders(addresses, ({ file }) => file, faultsOf)).toEqual([])
})

it.each([
  'https://www.ejustice.just.fgov.be/eli/besluit/2024/05/02/2024006603/moniteur',
  'https://www.ejustice.just.fgov.be/eli/arrete/2024/13/02/2024006603/moniteur',
  'https://www.ejustice.just.fgov.be/eli/arrete/2024/05/02/2023006603/moniteur',
  'https://www.ejustice.just.fgov.be/eli/arrete/2024/05/02/202400660/moniteur',
])('refuses %s', (address) => {
  expect(isIdentifier(address)).toBe(false)
})
