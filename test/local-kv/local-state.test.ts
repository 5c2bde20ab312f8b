import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Project, project } from '../support/project.ts'
import { siteFiles } from '../support/site.ts'

const NEWSLETTER = 'src/newsletter/cli/main.ts'

let site: Project
beforeAll(async () => {
  site = await project(siteFiles())
})

test.each(['.dev.vars', '.env'])('--json prints only JSON if there is a file %s', async (file) => {
  const path = join(site.folder, file)
  await writeFile(path, 'X=1\n')
  const runs = [await site.contentProcess(['releases', '--json']), await site.run([NEWSLETTER, 'stats', '--json'])]
  await rm(path)
  for (const { code, stdout, stderr } of runs) {
    expect([code, stderr]).toEqual([0, ''])
    expect(() => JSON.parse(stdout), stdout).not.toThrow()
  }
})

test('two commands that open a new local state at once both succeed', async () => {
  const fresh = { STATE_DIR: join(site.folder, 'fresh') }
  const runs = await Promise.all([
    site.contentProcess(['releases', '--json'], { env: fresh }),
    site.run([NEWSLETTER, 'stats', '--json'], { env: fresh }),
    site.contentProcess(['check'], { env: fresh }),
  ])
  expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual(runs.map(() => ({ code: 0, stderr: '' })))
})
