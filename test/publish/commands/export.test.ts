import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exportCommand } from '../../../src/publish/commands/export.ts'
import { contentFolder, contextFor, runTyped } from '../../support/commands.ts'

it.each([
  ['inside the content', [''], {}, 'name a folder outside of it'],
  ['below the content', ['archive'], {}, 'name a folder outside of it'],
  [
    'with an origin that has a path',
    ['../x'],
    { origin: 'https://example.brussels/a' },
    '--origin is a scheme and a host',
  ],
  ['with an origin that is no address', ['../x'], { origin: 'example' }, '--origin is a scheme and a host'],
  [
    'with an origin that is no web address',
    ['../x'],
    { origin: 'ftp://example.brussels' },
    '--origin is a scheme and a host',
  ],
])('is refused %s', async (_, [name = ''], options, message) => {
  const folder = await contentFolder()
  await expect(runTyped(exportCommand, contextFor(folder).context, [join(folder.path, name)], options)).rejects.toThrow(
    message,
  )
})

it('says that there is no release yet, and makes no folder', async () => {
  const folder = await contentFolder()
  const { context, lines } = contextFor(folder)
  const path = `${folder.path}-export`
  const { code } = await runTyped(exportCommand, context, [path])
  expect([code, lines]).toEqual([1, ['There is no release in a test yet: run "npm run content -- push" first.']])
  await expect(readdir(path)).rejects.toThrow('ENOENT')
  await rm(path, { recursive: true, force: true })
})
