import { chmod, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/newsletter/id.ts'
import { COPY_KEY } from '../../src/newsletter/journal/copies.ts'
import { subscriberBinding } from '../../src/newsletter/store/mailed-link.ts'
import { Tokens } from '../../src/newsletter/tokens.ts'
import { d1ThroughWrangler } from '../../src/wrangler/d1.ts'
import { temporaryFolder } from '../support/project.ts'
import { TEST_SECRET } from '../support/secrets.ts'
import {
  NEW_ADDRESS,
  type NewsletterAccount,
  openAccount,
  outputOf,
  PEOPLE,
  PLACE,
  prepareState,
} from './newsletter-account.ts'
import { USES_REAL_WRANGLER } from './wrangler-stand-in.ts'

/** With the real wrangler a test starts dozens of processes of two seconds each, and the tests run in parallel. */
const TIMEOUT = 900_000
/** More rows than fit into one statement. */
const MANY = 4_000

const { jan, piet, an, bart } = PEOPLE

let prepared: string
beforeAll(async () => {
  prepared = await prepareState()
})

/** Runs a command on the account. @returns its output */
async function print(account: NewsletterAccount, ...words: string[]): Promise<string> {
  return outputOf(words, await account.newsletter([...words, ...PLACE]))
}

async function copiesOutside(account: NewsletterAccount): Promise<unknown[]> {
  const keys = JSON.parse(await account.wrangler(['kv', 'key', 'list', '--binding', 'MEMORY', '--prefix', COPY_KEY]))
  return keys.map(({ metadata }: { metadata: unknown }) => metadata)
}

/** Checks that no address is in the arguments of wrangler, which every user of a machine can see, or in its files. */
async function expectNoAddressLeft(account: NewsletterAccount): Promise<void> {
  const calls = await account.calls()
  expect(calls.length).toBeGreaterThan(10)
  expect(calls.filter((args) => !args.includes('--remote'))).toEqual([])
  const texts = [...calls.flat(), ...(await account.leftBehind())]
  expect(texts.filter((text) => /@example|%40example/i.test(text))).toEqual([])
}

describe.concurrent('npm run newsletter on an account', () => {
  it('shows figures, finds subscribers and exports them', { timeout: TIMEOUT }, async ({ expect }) => {
    const account = await openAccount(prepared)
    await account.wrangler(['d1', 'execute', 'NEWSLETTER', '--yes', '--command', manySubscribers()])

    expect(await account.json(['stats'])).toMatchObject({
      subscribers: [
        { status: 'confirmed', locale: 'nl', count: 3 + MANY },
        { status: 'paused', locale: 'nl', count: 1 },
        { status: 'pending', locale: 'nl', count: 1 },
        { status: 'unsubscribed', locale: 'nl', count: 1 },
      ],
      due: 1,
      died: 2,
      problems: ['late', 'dead-letters'],
      breaker: null,
    })

    const [header, ...rows] = (await print(account, 'export', '--csv')).trimEnd().split('\r\n')
    expect(header).toBe('email,locale,topics,municipalities,status,created_at,confirmed_at')
    expect(rows).toHaveLength(MANY + 2)
    expect(rows).toContainEqual(expect.stringMatching(/^jan@example\.org,nl,plans,1000,confirmed,\d{4}-/))
    expect(rows.filter((row) => row.startsWith(bart.email))).toEqual([])

    const links = (await print(account, 'export', '--csv', '--links')).split('\r\n')
    const [unsubscribe = '', preferences, oneClick = ''] =
      links
        .find((row) => row.startsWith(jan.email))
        ?.split(',')
        .slice(-3) ?? []
    expect(unsubscribe).toMatch(/^https:\/\/\S+\/nl\/nieuwsbrief\/beheren\//)
    expect(preferences).toBe(`${unsubscribe}#_link`)
    const tokens = new Tokens([TEST_SECRET])
    const binding = subscriberBinding({ id: jan.id, address: jan.email })
    for (const [purpose, link] of [
      ['manage', unsubscribe],
      ['one-click', oneClick],
    ] as const) {
      const opened = await tokens.open(purpose, link.split('/').at(-1) ?? '')
      expect(await opened?.isBoundTo(binding), purpose).toBe(true)
    }

    expect(await account.json(['find', NEW_ADDRESS])).toMatchObject({
      people: [],
      newAddresses: [{ recipient: NEW_ADDRESS, subscriber: piet.id }],
    })
    const trail = await print(account, 'audit')
    expect(trail.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/@\S+ {2}find {2}1$/),
      expect.stringMatching(` {2}export --links {2}${MANY + 2}$`),
      expect.stringMatching(` {2}export {2}${MANY + 2}$`),
    ])
    await expectNoAddressLeft(account)
  })

  it('erases subscribers, suppresses them and mails them again', { timeout: TIMEOUT }, async ({ expect }) => {
    const account = await openAccount(prepared)

    expect(await account.json(['erase', jan.email, '--yes'])).toEqual({ erased: 1 })
    expect(await print(account, 'find', jan.email)).toBe('0 found\n')
    expect(await copiesOutside(account)).toEqual([
      { kind: 'erased', at: expect.any(Number), detail: { subscriber: jan.id } },
    ])

    expect(await account.json(['suppress', piet.email, '--reason', 'complaint', '--yes'])).toEqual({ suppressed: true })
    expect(await print(account, 'find', piet.email)).toMatch(
      /^piet@example\.org {2}unsubscribed .*, not mailed: complaint, reported by operator on .*, until lifted\n/,
    )
    expect(await copiesOutside(account)).toContainEqual(
      expect.objectContaining({ kind: 'suppressed', detail: expect.objectContaining({ subscriber: piet.id }) }),
    )
    expect(await account.json(['suppression', 'list'])).toMatchObject([{ reason: 'complaint' }, { reason: 'bounce' }])
    expect(await account.json(['suppression', 'show', piet.email])).toMatchObject({ reason: 'complaint', until: null })
    expect(await account.json(['suppression', 'lift', piet.email, '--yes'])).toEqual({ lifted: 1 })
    expect(await print(account, 'suppression', 'show', piet.email)).toBe('piet@example.org may be mailed\n')

    expect(await account.json(['resend', an.email])).toEqual({ owed: true })
    expect(await account.json(['outbox'])).toMatchObject({
      due: [{ kind: 'already' }, { kind: 'confirm', attempts: 0, error: null }],
    })

    expect(await account.json(['audit'])).toEqual(
      ['resend', 'suppression lift', 'find', 'suppress', 'find', 'erase'].map((command) =>
        expect.objectContaining({ command }),
      ),
    )
    await expectNoAddressLeft(account)
  })

  it('shows the outbox, deletes dead letters or sends them again', { timeout: TIMEOUT }, async ({ expect }) => {
    const account = await openAccount(prepared)
    const shown = await print(account, 'outbox')
    expect(shown).toMatch(/^dead {2}preferences +1\ndead {2}welcome +1\ndue {3}already +1\nsent {2}change +1\n/)
    expect(shown).toMatch(/\ndead {2}1 because of E_CONTENT_TOO_LARGE\n/)
    const [, id = ''] = /^dead {2}(\S{22}) {2}welcome/m.exec(shown) ?? []

    await account.json(['outbox', 'retry', id])
    expect(await account.json(['outbox'])).toMatchObject({
      due: [{ kind: 'already' }, { id, kind: 'welcome', attempts: 0 }],
      dead: [{ kind: 'preferences' }],
    })
    await account.json(['outbox', 'drop', 'all', '--yes'])
    expect(await account.json(['outbox'])).toMatchObject({ due: [{}, {}], dead: [] })
    await account.wrangler(['d1', 'execute', 'NEWSLETTER', '--yes', '--command', `update outbox set state = 'dead'`])
    await account.json(['outbox', 'retry', 'all'])
    expect(await account.json(['outbox'])).toMatchObject({
      counts: [
        { state: 'due', kind: 'already', count: 1 },
        { state: 'due', kind: 'change', count: 1 },
        { state: 'due', kind: 'confirm', count: 1 },
        { state: 'due', kind: 'welcome', count: 1 },
      ],
      dead: [],
    })
    await expectNoAddressLeft(account)
  })

  it('exports nothing after a restore until a release', { timeout: TIMEOUT }, async ({ expect }) => {
    const account = await openAccount(prepared)
    // Piet left after the time to which the database was restored: only the copy in KV has that entry.
    const at = Date.now()
    const metadata = JSON.stringify({ kind: 'unsubscribed', at, detail: { subscriber: piet.id } })
    await account.wrangler([
      ...['kv', 'key', 'put', `${COPY_KEY}${newId(at)}`, '1', '--binding', 'MEMORY'],
      ...['--ttl', '86400', '--metadata', metadata],
    ])

    const refused = await account.newsletter(['export', '--csv', ...PLACE])
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toMatch(/^Exports are held: the database was restored: .*"outbox release"\n$/)
    expect(await print(account, 'outbox')).toMatch(
      /^HELD: the database was restored: the newest beat of its journal is /,
    )
    expect(await account.json(['outbox', 'release', '--yes'])).toEqual({ held: null })
    expect(await print(account, 'outbox', 'release')).toBe('Nothing is held\n')

    const lines = (await print(account, 'export', '--json')).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([expect.objectContaining({ email: jan.email })])
    await expectNoAddressLeft(account)
  })

  it.runIf(USES_REAL_WRANGLER)(
    'is checked for addresses in files: wrangler logs into the folder that the check reads',
    {
      timeout: TIMEOUT,
    },
    async ({ expect }) => {
      const account = await openAccount(prepared)
      await account.wrangler([
        ...['d1', 'execute', 'NEWSLETTER', '--json', '--command', 'select email from subscriber'],
      ])
      expect((await account.leftBehind()).join('\n')).toContain(jan.email)
    },
  )
})

it('reads the number of changed rows from the answer of an account', async () => {
  // The format of the API (D1, "Query D1 database"); wrangler leaves the count out of a local answer.
  const answer = [{ results: [], success: true, meta: { changed_db: true, changes: 2, duration: 0.2, last_row_id: 7 } }]
  const bin = await temporaryFolder()
  await writeFile(join(bin, 'wrangler'), `#!/bin/sh\nprintf '%s' '${JSON.stringify(answer)}'\n`)
  await chmod(join(bin, 'wrangler'), 0o755)
  const { PATH } = process.env
  process.env.PATH = [bin, PATH].join(delimiter)
  try {
    const { meta } = await d1ThroughWrangler('NEWSLETTER', { where: ['--remote'] })
      .prepare('delete from value')
      .run()
    expect(meta.changes).toBe(2)
  } finally {
    process.env.PATH = PATH
  }
})

/** A statement that makes thousands of confirmed subscribers. */
function manySubscribers(): string {
  return `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${MANY})
insert into subscriber (id, email, address, domain, status, locale, topics, municipalities, created_at, changed_at, confirmed_at)
select printf('1many%017d', i), i || char(64) || 'example.com', i || char(64) || 'example.com', 'example.com', 'confirmed', 'nl', '[]', '[]', 1, 1, 1 from n`
}
