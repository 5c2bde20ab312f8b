import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/cli/exit.ts'
import { readTarget } from '../../../src/publish/target.ts'

const refusal = (remote: boolean, env: string | undefined) => {
  try {
    return readTarget({ remote, env }).name
  } catch (error) {
    return error instanceof UsageError ? error.message : error
  }
}

describe('readTarget', () => {
  it('returns the local state by default', () => {
    expect(readTarget({ remote: false, env: undefined })).toMatchObject({
      local: true,
      name: expect.stringMatching(/^local state in /),
      origin: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    })
  })

  it('refuses --env without --remote, so that no editor believes to have published', () => {
    expect(refusal(false, 'production')).toMatch(/add --remote, or remove --env to use the local state/)
  })

  it.each([undefined, 'test', 'Production'])('refuses --remote with --env %s', (env) => {
    expect(refusal(true, env)).toBe('--remote needs --env staging or --env production')
  })

  it.each(['staging', 'production'])('refuses %s if wrangler.toml has a placeholder for its KV namespace', (env) => {
    expect(refusal(true, env)).toBe(
      `wrangler.toml has no KV namespace for ${env} yet: run "npx wrangler kv namespace create CONTENT --env ${env}" and put the id that it prints into wrangler.toml`,
    )
  })
})
