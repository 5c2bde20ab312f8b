import { beforeEach, expect, test } from 'vitest'
import { approve, prepare, test as testMails } from '../../../../src/newsletter/issues/commands.ts'
import { workOnIssues } from '../../../../src/newsletter/issues/work.ts'
import { db, NOW, rows } from '../support.ts'
import { HASH, LETTER, letterInForce, place, stateOf } from './sending.ts'
import { emptyIssues, reader } from './support.ts'

beforeEach(emptyIssues)

const by = { db, issue: LETTER, actor: 'an@pc', now: NOW }

async function prepared() {
  const all = place()
  await reader()
  await prepare(by, { id: LETTER, hash: HASH })
  await workOnIssues(all.options, [LETTER])
  expect(await stateOf()).toBe('prepared')
  return all
}

test('test mails go to the team only, are marked, and their links open nothing', async () => {
  const all = await prepared()
  await testMails(by, 'An@Example.org', ['nl', 'fr'])
  await workOnIssues(all.options, [LETTER])
  expect(all.service.taken.map(({ to, mail }) => [to.toLowerCase(), mail.subject])).toEqual([
    ['an@example.org', `[TEST] letter ${LETTER} nl`],
    ['an@example.org', `[TEST] letter ${LETTER} fr`],
  ])
  for (const { mail } of all.service.taken) expect(mail.text).toMatch(/\/test$/)
  // They count for no recipient.
  expect(await rows('select state from delivery')).toEqual([{ state: 'due' }])
  expect(await stateOf()).toBe('tested')
})

test('an address that is not on the list gets nothing, and does not make the issue tested', async () => {
  const all = await prepared()
  await testMails(by, 'stranger@example.org', ['nl', 'fr'])
  await workOnIssues(all.options, [LETTER])
  expect(all.service.calls).toEqual([])
  expect(await stateOf()).toBe('prepared')
  expect(await rows('select distinct error from issue_test')).toEqual([{ error: 'address-not-allowed' }])
})

test('an issue is tested once each language is, with the present content', async () => {
  const all = await prepared()
  await testMails(by, 'an@example.org', ['nl'])
  await workOnIssues(all.options, [LETTER])
  expect(await stateOf()).toBe('prepared')
  expect(await approve({ ...by, actor: 'bo@pc' }, HASH)).toMatchObject({ reason: 'state' })

  const other = 'b'.repeat(64)
  all.mailings.letters = [letterInForce({ hash: other })]
  await testMails(by, 'an@example.org', ['fr'])
  await prepare({ ...by, now: NOW + 1 }, { id: LETTER, hash: other })
  await workOnIssues(all.options, [LETTER])
  // The test of the former content was asked for before, and is not sent.
  expect(all.service.taken).toHaveLength(1)
  expect(await stateOf()).toBe('prepared')
  await testMails(by, 'an@example.org', ['nl', 'fr'])
  await workOnIssues(all.options, [LETTER])
  expect(await stateOf()).toBe('tested')
})

test('a test mail that the service refuses does not make the issue tested', async () => {
  const all = await prepared()
  all.service.answer = (_, call) => (call === 2 ? 'E_RATE_LIMIT_EXCEEDED' : 'accept')
  await testMails(by, 'an@example.org', ['nl', 'fr'])
  await workOnIssues(all.options, [LETTER])
  expect(await stateOf()).toBe('prepared')
  expect(await rows('select error from issue_test order by id')).toEqual([
    { error: null },
    { error: 'E_RATE_LIMIT_EXCEEDED' },
  ])
})
