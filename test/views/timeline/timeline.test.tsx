import { expect, test } from 'vitest'
import type { ProjectStep } from '../../../src/content/schema/facts.ts'
import { Ticks } from '../../../src/views/timeline/ticks.tsx'
import { Procedure, ProjectTimeline } from '../../../src/views/timeline/timeline.tsx'

const ACT = 'Come to the meeting'
const step = (state: ProjectStep['state']): ProjectStep => ({
  name: 'Participation',
  who: 'The agency',
  act: ACT,
  state,
})

test.each(['done', 'unknown'] as const)('a step that is %s does not ask readers to act', async (state) => {
  expect(String(await (<ProjectTimeline steps={[step(state)]} locale="en" />))).not.toContain(ACT)
})

test.each(['now', 'to-come'] as const)('a step that is %s says what readers can do', async (state) => {
  expect(String(await (<ProjectTimeline steps={[step(state)]} locale="en" />))).toContain(ACT)
})

test('the procedure of a type of plan says what readers can do at each step', async () => {
  const steps = [{ id: 'participation', name: 'Participation', who: 'The agency', act: ACT }]
  expect(String(await (<Procedure steps={steps} locale="en" />))).toContain(ACT)
})

test('a plan that was given up does not look as if its procedure was complete', async () => {
  const html = (isGivenUp: boolean) => <Ticks steps={[step('done')]} isGivenUp={isGivenUp} locale="nl" />
  expect(String(await html(true))).toContain('Stopgezet na stap 1:')
  expect(String(await html(false))).toContain('Stap 1 van 1:')
})
