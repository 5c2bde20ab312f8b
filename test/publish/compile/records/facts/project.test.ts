import { expect, test } from 'vitest'
import type { FactsOf } from '../../../../../src/content/schema/facts.ts'
import { pageRecord } from '../../../../../src/content/schema/page.ts'
import { KINDS_SITE } from '../../../../support/kinds-site.ts'
import { releaseOf } from '../../../../support/releases.ts'

const THREE = '{ nl: Het oude plan geldt, fr: L’ancien plan s’applique, en: The old plan applies }'
const STATUSES = `${KINDS_SITE.files['projects/statuses/facts.yaml']}
meanwhile: { page: /planning/old-plan, text: ${THREE} }`

/** The facts of a project in Dutch. @param steps in YAML, with the id of each step and its state */
async function projectWith(phase: string, steps: string, statuses = STATUSES): Promise<FactsOf<'project'>> {
  const release = await releaseOf({
    ...KINDS_SITE,
    files: {
      ...KINDS_SITE.files,
      'projects/statuses/facts.yaml': statuses,
      'projects/west/facts.yaml': `kind: project
phase: ${phase}
asOf: 2026-05
municipalities: [1080]
instrument: /planning/master-plan
steps: [${steps}]`,
    },
  })
  const pages = [...release.records.values()].flatMap((json) => {
    const read = pageRecord.safeParse(JSON.parse(json))
    return read.success && read.data.id === '/projects/west' && read.data.locale === 'nl' ? [read.data] : []
  })
  const facts = pages[0]?.facts
  if (facts?.kind !== 'project') throw new Error('no project')
  return facts
}

test.each([
  [
    'the day on which it ended',
    '{ step: draft, on: 2025-01 }, { step: inquiry, on: 2026-02-01, until: 2026-03-01 }',
    { name: 'Inquiry nl', on: '2026-03-01', isLastDay: true },
  ],
  [
    'that nothing is known since',
    '{ step: draft, on: 2025-01 }, { step: inquiry, state: unknown }',
    { name: 'Draft nl', on: '2025-01', unconfirmed: true },
  ],
  [
    'that it is under way',
    '{ step: draft }, { step: inquiry, on: 2026-05-01, state: now }, { step: decision, state: to-come }',
    { name: 'Inquiry nl', on: '2026-05-01', isNow: true },
  ],
  // A step between known ones whose date nobody knows leaves no doubt about the later one.
  [
    'the later of two steps around one that is not known',
    '{ step: draft }, { step: inquiry, state: unknown }, { step: decision, on: 2026-04 }',
    { name: 'Decision nl', on: '2026-04' },
  ],
  ['nothing if no step is known', '{ step: draft, state: unknown }', undefined],
  ['nothing without steps', '', undefined],
])('the last step of a project says %s', async (_, steps, expected) => {
  expect((await projectWith('study', steps)).lastStep).toEqual(expected)
})

test.each(['in-force', 'given-up'])('nothing is open after the last step of a plan that is %s', async (phase) => {
  const { lastStep } = await projectWith(phase, '{ step: draft }, { step: inquiry, state: unknown }')
  expect(lastStep?.unconfirmed).toBeUndefined()
})

test.each([
  ['study', true],
  ['given-up', true],
  ['unknown', true],
  ['in-force', false],
])('a project that is %s says which rules apply meanwhile: %s', async (phase, says) => {
  const { meanwhile } = await projectWith(phase, '')
  expect(meanwhile?.text).toBe(says ? 'Het oude plan geldt' : undefined)
  expect(meanwhile?.page.path).toBe(says ? '/nl/planning-nl/old-plan-nl' : undefined)
})

test('a site whose statuses do not say which rules apply shows none', async () => {
  const { meanwhile } = await projectWith('study', '', KINDS_SITE.files['projects/statuses/facts.yaml'])
  expect(meanwhile).toBeUndefined()
})
