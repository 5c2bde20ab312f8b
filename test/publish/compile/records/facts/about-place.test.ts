import { expect, test } from 'vitest'
import { MUNICIPALITY_CODES } from '../../../../../src/domain/municipalities.ts'
import { compile } from '../../../../../src/publish/compile/compile.ts'
import { siteFiles } from '../../../../support/site.ts'

const three = (text: string) => `{ nl: ${text} nl, fr: ${text} fr, en: ${text} en }`
/** Nineteen municipalities in a ring, each with the two beside it as neighbours. */
const ring = MUNICIPALITY_CODES.map((code, i) => {
  const beside = [MUNICIPALITY_CODES.at(i - 1), MUNICIPALITY_CODES[(i + 1) % MUNICIPALITY_CODES.length]]
  return `    - code: ${code}\n      site: { nl: "https://${code}.be/nl", fr: "https://${code}.be/fr" }\n      neighbours: [${beside.join(', ')}]`
})
const finder = (list: readonly string[]) => `kind: finder
municipality: { summary: ${three('{name}')
  .replaceAll('{name}', '"{name}"')
  .replace(/"\{name\}" (nl|fr|en)/g, '"In {name}"')}, ask: ${three('Ask')} }
places:
  everywhere: /everywhere
  plans: { asOf: 2023, source: { name: ${three('Agency')} }, about: [/plan] }
  list:
${list.join('\n')}
`

async function compiled(list: readonly string[]) {
  const { release, problems } = await compile(
    siteFiles({ pages: { '/near': {}, '/everywhere': {}, '/plan': {} }, files: { 'near/facts.yaml': finder(list) } }),
  )
  const factsAt = (path: string) => {
    const facts = release?.pages.find((page) => page.path === path)?.facts
    return facts?.kind === 'municipality' ? facts.about : undefined
  }
  return { errors: problems.filter(({ severity }) => severity === 'error'), factsAt }
}

test('each municipality has its website, its neighbours, and the page of what is the same everywhere', async () => {
  const { errors, factsAt } = await compiled(ring)
  expect(errors).toEqual([])
  expect(factsAt('/fr/near-fr/jette')).toMatchObject({
    sites: [{ text: 'https://1090.be/fr' }],
    plan: { asOf: '2023', about: { path: '/fr/plan-fr' } },
    neighbours: [
      { code: '1083', path: '/fr/near-fr/ganshoren' },
      { code: '1140', path: '/fr/near-fr/evere' },
    ],
    everywhere: { path: '/fr/everywhere-fr' },
  })
  expect(factsAt('/en/near-en/1090')?.sites).toHaveLength(2)
})

test('a text on a service is shown in the reader’s official language only, and to readers of English in its own', async () => {
  const service = `\n      service: { name: { fr: Urbanisme }, phone: 02 279 22 11, source: { name: ${three('Site')} } }`
  const { errors, factsAt } = await compiled(ring.map((one, i) => (i === 3 ? one + service : one)))
  expect(errors).toEqual([])
  expect(factsAt('/nl/near-nl/elsene')?.service?.name).toBeUndefined()
  expect(factsAt('/fr/near-fr/ixelles')?.service?.name).toEqual({ text: 'Urbanisme' })
  expect(factsAt('/en/near-en/1050')?.service?.name).toEqual({ text: 'Urbanisme', locale: 'fr' })
})

test('a post code that two municipalities share is named on both pages', async () => {
  const { factsAt } = await compiled(ring.map((one, i) => (i === 0 ? `${one}\n      shares: [1050]` : one)))
  expect(factsAt('/nl/near-nl/brussel-stad')?.shares).toMatchObject([{ code: '1050' }])
  expect(factsAt('/nl/near-nl/elsene')?.sharedBy).toMatchObject([{ code: '1000', path: '/nl/near-nl/brussel-stad' }])
  expect(factsAt('/nl/near-nl/jette')?.sharedBy).toEqual([])
})

test.each([
  ['a municipality that is missing', ring.slice(0, 18), ['missing-municipality']],
  ['a municipality twice', [...ring, ring[3] ?? ''], ['second-municipality']],
  [
    'a neighbour that does not name it',
    ring.map((one, i) => (i === 0 ? one.replace('1030', '1030, 1180') : one)),
    ['one-sided-border'],
  ],
  [
    'itself as neighbour',
    ring.map((one, i) => (i === 0 ? one.replace('1030]', '1000]') : one)),
    ['one-sided-border', 'one-sided-border'],
  ],
  [
    'a website without a language',
    ring.map((one, i) => (i === 0 ? one.replace(/site: .*/, 'site: {}') : one)),
    ['wrong-value'],
  ],
  [
    'a post code of no municipality',
    ring.map((one, i) => (i === 0 ? one.replace('code: 1000', 'code: 1001') : one)),
    ['wrong-value'],
  ],
])('%s is an error with a line', async (_, list, codes) => {
  const { errors } = await compiled(list)
  expect([...new Set(errors.map(({ code }) => code))].sort()).toEqual([...new Set(codes)].sort())
  for (const { line, file } of errors) expect(`${file}:${line > 1}`).toBe('content/near/facts.yaml:true')
})
