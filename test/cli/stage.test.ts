import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/cli/exit.ts'
import { localPort, readStage, stateDir } from '../../src/cli/stage.ts'

describe('readStage', () => {
  it('is local by default', () => {
    expect(readStage({})).toBe('local')
    expect(readStage({ remote: true, env: 'staging' })).toBe('staging')
    expect(readStage({ remote: true, env: 'production' })).toBe('production')
  })

  it.each([
    [{ env: 'production' }, /add --remote, or remove --env to use the local state/],
    [{ remote: true }, /^--remote needs --env staging or --env production$/],
    [{ remote: true, env: 'Production' }, /^--remote needs/],
  ])('refuses %j', (options, message) => {
    expect(() => readStage(options)).toThrow(UsageError)
    expect(() => readStage(options)).toThrow(message)
  })
})

describe('STATE_DIR and PORT', () => {
  it('set the folder of the local state and the port', () => {
    expect(stateDir({ STATE_DIR: '/tmp/x' })).toBe('/tmp/x')
    expect(stateDir({ STATE_DIR: '' })).toBe('.wrangler/state')
    expect(localPort({ PORT: '9000' })).toBe(9000)
    expect(localPort({})).toBe(8787)
    expect(localPort({}, 9190)).toBe(9190)
    expect(localPort({ PORT: '9000' }, 9190)).toBe(9000)
  })
})
