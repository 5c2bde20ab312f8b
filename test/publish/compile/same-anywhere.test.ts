import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { siteFiles } from '../../support/site.ts'

/** Prints the names of the release and of its schedule. */
const PROGRAM = `
import { compile } from ${JSON.stringify(resolve('src/publish/compile/compile.ts'))}
import { readFolder } from ${JSON.stringify(resolve('src/publish/source/read-folder.ts'))}
const { release, problems } = await compile(await readFolder(process.argv[1]), { at: Date.parse('2026-03-28T23:30:00Z') })
if (!release) throw new Error(JSON.stringify(problems))
console.log(JSON.stringify([release.root, ...release.schedule.map(({ from, root }) => [from, root])]))
`

/** The site of all kinds, with a page that has hours around the change of the clock. */
const more = ['publishAt: 2026-03-29T03:30', 'expireAt: 2026-10-25']
const FILES = [
  ...siteFiles({
    ...KINDS_SITE,
    pages: { ...KINDS_SITE.pages, '/timed': { nl: { more }, fr: { more }, en: { more } } },
  }),
]

async function folderOf(files: readonly (readonly [string, string])[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

it('the same content gives the same release in any time zone and locale, and in any order of the files', async () => {
  const machines: [env: Record<string, string>, files: readonly (readonly [string, string])[]][] = [
    [{ TZ: 'Europe/Brussels', LC_ALL: 'nl_BE.UTF-8', LANG: 'nl_BE.UTF-8' }, FILES],
    [{ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }, FILES.toReversed()],
    [
      { TZ: 'America/St_Johns', LC_ALL: 'C', LANG: 'sv_SE.UTF-8' },
      FILES.toSorted(([a], [b]) => (a.length < b.length ? 1 : -1)),
    ],
  ]
  const printed: string[] = []
  for (const [env, files] of machines) {
    const args = ['--input-type=module', '--eval', PROGRAM, await folderOf(files)]
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } })
    printed.push(stdout)
  }
  expect(JSON.parse(printed[0] ?? '').length).toBeGreaterThan(2)
  expect(new Set(printed).size).toBe(1)
})
