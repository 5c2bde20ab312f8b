import { expect, test } from 'vitest'
import { compile } from '../../src/publish/compile/compile.ts'
import { readFolder } from '../../src/publish/source/read-folder.ts'
import { release } from '../support/real-site.ts'

test('the real content has the same root when it is compiled again, in another thread', async () => {
  const { release: again, problems } = await compile(await readFolder('content'))
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(again?.root).toBe(release.root)
})
