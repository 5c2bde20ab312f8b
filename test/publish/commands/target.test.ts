import { describe, expect, it } from 'vitest'
import { localPort, stateDir, targetOf } from '../../../src/publish/target.ts'
import { UsageError } from '../../../src/wrangler/usage.ts'

const refusal = (remote: boolean, env: string | undefined) => {
  try {
    return targetOf({ remote, env }).name
  } catch (error) {
    return error instanceof UsageError ? error.message : error
  }
}

describe('targetOf', () => {
  it('is the local state unless something else is asked for by name', () => {
    expect(targetOf({ remote: false, env: undefined })).toMatchObject({
      local: true,
      name: expect.stringMatching(/^local state in /),
      origin: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    })
  })

  it('refuses --env without --remote, lest somebody believes to have published', () => {
    expect(refusal(false, 'production')).toMatch(/add --remote, or leave --env out for the local state/)
  })

  it.each([undefined, 'test', 'Production'])('refuses --remote with --env %s', (env) => {
    expect(refusal(true, env)).toBe('--remote needs --env staging or --env production')
  })

  it.each(['staging', 'production'])('refuses %s while wrangler.toml has a placeholder for its KV namespace', (env) => {
    expect(refusal(true, env)).toBe(
      `wrangler.toml has no KV namespace for ${env} yet: run "npx wrangler kv namespace create CONTENT --env ${env}" and put the id it prints there`,
    )
  })
})

describe('the environment', () => {
  it('moves the local state and the port', () => {
    expect(stateDir({ STATE_DIR: '/tmp/x' })).toBe('/tmp/x')
    expect(stateDir({ STATE_DIR: '' })).toBe('.wrangler/state')
    expect(localPort({ PORT: '9000' })).toBe(9000)
    expect(localPort({})).toBe(8787)
  })
})
