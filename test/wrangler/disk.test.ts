import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { diskProblem } from '../../src/wrangler/disk.ts'

it.each([
  Object.assign(new Error("ENOSPC: no space left on device, write 'content/nl.md'"), { code: 'ENOSPC' }),
  new Error('EDQUOT: disk quota exceeded, write'),
  new Error('D1_ERROR: database or disk is full: SQLITE_FULL'),
])('a full disk is reported as such: %s', (error) => {
  expect(diskProblem(error, [tmpdir()])).toMatch(/^The disk, or your share of it, is full\./)
})

it('another error is not reported as a full disk', () => {
  expect(diskProblem(new Error('EACCES: permission denied'), [tmpdir()])).toBeUndefined()
})
