import { describe, expect, it } from 'vitest'
import { errorFields, logError, withoutAddresses } from '../../src/platform/log-error.ts'
import { cpuTime } from '../support/cpu-time.ts'

describe('withoutAddresses', () => {
  it.each([
    ['no mailbox jan@example.org here', 'no mailbox [address] here'],
    ['<jan.peeters+x@mail.example.org>', '<[address]>'],
    ['to=jan%40example.org', '[address]'],
    ["o'brien@example.org", '[address]'],
    ['é@exämple.be, b@c.be', '[address], [address]'],
    ['at file (/app/node_modules/@hono/x/index.js:1:2)', 'at file (/app/node_modules/@hono/x/index.js:1:2)'],
    ['nothing to hide', 'nothing to hide'],
  ])('turns %j into %j', (text, expected) => {
    expect(withoutAddresses(text)).toBe(expected)
  })
})

describe('errorFields', () => {
  it('returns name, message, cause and the first stack frames, without e-mail addresses', () => {
    const cause = new RangeError('bounced jan@example.org')
    const fields = errorFields(new TypeError('no mail to jan@example.org\nsecond line', { cause }))
    expect(fields).toMatchObject({
      name: 'TypeError',
      message: 'no mail to [address]\nsecond line',
      cause: 'RangeError: bounced [address]',
    })
    expect(fields.stack).toHaveLength(6)
    expect(fields.stack?.[0]).toMatch(/^at .*log-error\.test\.ts/)
    expect(JSON.stringify(fields)).not.toContain('example.org')
  })

  it('cuts a long message in less than half a second', async () => {
    const cut = () => expect(errorFields(new Error('a'.repeat(1_000_000))).message).toHaveLength(500)
    expect(await cpuTime(cut)).toBeLessThan(500)
  })

  it('accepts any thrown value', () => {
    expect(errorFields('to jan@example.org')).toEqual({ name: 'string', message: 'to [address]' })
    expect(errorFields(undefined)).toEqual({ name: 'undefined', message: '' })
    expect(errorFields(Object.create(null))).toEqual({ name: 'object', message: '' })
  })
})

describe('logError', () => {
  it('writes one line with the reference that the reader sees', () => {
    const lines: string[] = []
    logError(new Error('first\nsecond'), '7ZK3M0Q9TX', (line) => lines.push(line))
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      reference: '7ZK3M0Q9TX',
      message: 'first\nsecond',
    })
  })
})
