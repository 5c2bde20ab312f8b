import { describe, expect, it } from 'vitest'
import { WRITTEN_KINDS } from '../../../../../src/domain/kinds.ts'
import { compile } from '../../../../../src/publish/compile/compile.ts'
import { KINDS_SITE } from '../../../../support/kinds-site.ts'
import { siteFiles } from '../../../../support/site.ts'

/** The problems after one facts.yaml is replaced. */
async function problemsWith(file: string, text: string): Promise<string[]> {
  const { problems } = await compile(siteFiles({ ...KINDS_SITE, files: { ...KINDS_SITE.files, [file]: text } }))
  return problems
    .filter(({ severity, file: of }) => severity === 'error' && of === `content/${file}`)
    .map(({ line, column, found, expected, instead }) => `${line}:${column} ${found} | ${expected} | ${instead}`)
}

describe('factsProblems', () => {
  it.each([
    [
      'news/first/facts.yaml',
      'kind: news\ndate: 2026-03-02\ntype: decison',
      '3:7 type: decison | one of publication, meeting, inquiry, call, conference, decision, organisation, opinion | write decision',
    ],
    [
      'news/first/facts.yaml',
      'kind: news\ndate: 2026-03-02\ntype: call\nabout: [/projects/wst]',
      '4:9 the page /projects/wst | a content path of the site | write /projects/west',
    ],
    [
      'news/first/facts.yaml',
      'kind: news\ndate: 2026-03-02\ntype: call\nmunicipalities: [1080, 1081, 9000]',
      '4:30 municipalities.2: 9000 | the main post code of one of the 19 municipalities, such as 1080 | change municipalities.2',
    ],
    [
      'projects/west/facts.yaml',
      'kind: project\nphase: study\nasOf: 2026-05\nmunicipalities: [1080]\ninstrument: /planning/master-plan\nsteps:\n  - step: inqiry',
      '7:11 the step inqiry | one of draft, inquiry, decision | write inquiry',
    ],
    [
      'distances/facts.yaml',
      KINDS_SITE.files['distances/facts.yaml'].replace('[4.40, 51.22]', '[51.22, 4.40]'),
      '2:165 Antwerp nl at [51.22, 4.4], outside a chart that reaches 105 km | longitude and latitude, in this order, of a city within the chart | correct the position, write a larger reach, or remove the city',
    ],
    [
      'distances/facts.yaml',
      KINDS_SITE.files['distances/facts.yaml'].replace('ring: 50', 'ring: 0.5'),
      '2:88 a ring each 0.5 km on a chart that reaches 105 km | a distance from 14 to 105 km | write such a distance, for instance 35',
    ],
    [
      'doors/facts.yaml',
      KINDS_SITE.files['doors/facts.yaml'].replace(/links: \[.*?\], words/, 'links: [], words'),
      '3:5 the entry permit without a link | a link to the service that helps: its address, or a page of this site that leads there | add the link under "links"',
    ],
    [
      'doors/facts.yaml',
      KINDS_SITE.files['doors/facts.yaml'].replace('url: "https://example.brussels/"', 'page: /doors'),
      '3:197 /doors, the page on which this entry is | a link to the service that helps: its address, or a page of this site that leads there | write the url of the service',
    ],
    [
      'inquiries/west/facts.yaml',
      `${KINDS_SITE.files['inquiries/west/facts.yaml'].replace('last: 2026-05-30', 'last: 2026-04-30')}`,
      '6:7 last: 2026-04-30 | an end that is not before its beginning, 2026-05-01 | correct one of the two',
    ],
    [
      'publications/report/facts.yaml',
      KINDS_SITE.files['publications/report/facts.yaml'].replace('file: figures.csv', 'file: figurs.csv'),
      '6:72 the file figurs.csv | content/publications/report/figurs.csv | add the file, or correct the name',
    ],
    [
      'nowhere/facts.yaml',
      'kind: people',
      '1:1 facts.yaml without a page at /nowhere | a page in the same folder | write nl.md and fr.md, or remove facts.yaml',
    ],
    [
      'about/facts.yaml',
      'kind: nws',
      `1:7 kind: nws | a kind of page: ${WRITTEN_KINDS.slice(0, -1).join(', ')} or ${WRITTEN_KINDS.at(-1)} | write news`,
    ],
  ])('%s: %s', async (file, text, problem) => {
    expect(await problemsWith(file, text)).toContain(problem)
  })

  it('does not report the consequences of a file that cannot be read', async () => {
    const files = { ...KINDS_SITE.files, 'planning/master-plan/facts.yaml': 'kind: instrument\nlevel: x' }
    const { problems } = await compile(siteFiles({ ...KINDS_SITE, files }))
    expect(new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file))).toEqual(
      new Set(['content/planning/master-plan/facts.yaml']),
    )
    const term =
      'kind: instrument\nterm: plan\nlevel: regional\nnature: [legal]\nbinding: nobody\nstatus: in-force\nasOf: 2018'
    const glossary = { ...KINDS_SITE.files, 'planning/old-plan/facts.yaml': term, 'glossary.yaml': '- id: X' }
    const unread = await compile(siteFiles({ ...KINDS_SITE, files: glossary }))
    expect(
      unread.problems.filter(({ file, severity }) => severity === 'error' && !file.endsWith('glossary.yaml')),
    ).toEqual([])
  })

  it.each([
    ['{ step: draft, on: 2026-01 }, { step: inquiry, state: unknown }', ['2:8 the step draft is known']],
    ['{ step: draft, state: unknown }', []],
    ['', []],
  ])('warns of the phase unknown if a step is known: [%s]', async (steps, expected) => {
    const text = `kind: project\nphase: unknown\nasOf: 2026-05\nmunicipalities: [1080]\ninstrument: /planning/master-plan\nsteps: [${steps}]`
    const files = { ...KINDS_SITE.files, 'projects/west/facts.yaml': text }
    const { problems } = await compile(siteFiles({ ...KINDS_SITE, files }))
    const warned = problems.filter(({ code }) => code === 'unknown-phase')
    expect(warned.map(({ line, column, found }) => `${line}:${column} ${found}`)).toEqual(
      expected.map((one) => one.replace('the step', 'phase: unknown, although the step')),
    )
  })

  it('reports the second of two lists of the same kind', async () => {
    const { problems } = await compile(
      siteFiles({ ...KINDS_SITE, files: { ...KINDS_SITE.files, 'about/facts.yaml': 'kind: list\nof: news' } }),
    )
    expect(problems.filter(({ found }) => found.includes('a second page of the kind list of news'))).toHaveLength(1)
  })
})
