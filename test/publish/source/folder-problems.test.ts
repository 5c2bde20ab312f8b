import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderProblems } from '../../../src/publish/source/folder-problems.ts'
import { readFolder } from '../../../src/publish/source/read-folder.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(path: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), 'x')
}

const told = async () =>
  (await folderProblems(folder)).map(
    ({ file, severity, code }) => `${severity} ${code} ${file.replace('content/', '')}`,
  )

describe('folderProblems', () => {
  it.each([
    '.DS_Store',
    '._nl.md',
    'Icon\r',
    'Thumbs.db',
    'desktop.ini',
    '~$nl.md',
    '.~lock.table.csv#',
    '4913',
    '.nl.md.swp',
    'nl.md~',
    'nl.md.orig',
    'nl.md.bak',
    '#nl.md#',
    'nl_LOCAL_1234.md',
  ])('warns once about %j, which is not read', async (name) => {
    await write(`about/${name}`)
    await write('about/nl.md')
    expect(await told()).toEqual([`warning leftover-file about/${name}`])
    expect([...(await readFolder(folder)).keys()]).toEqual(['about/nl.md'])
  })

  it('warns once about a folder that a program left behind, not about its files', async () => {
    await write('__MACOSX/about/nl.md')
    expect(await told()).toEqual(['warning leftover-file __MACOSX'])
  })

  it('warns about hidden files and folders, each once', async () => {
    await write('about/.nl.md')
    await write('.obsidian/a/app.json')
    expect(await told()).toEqual(['warning hidden-file .obsidian', 'warning hidden-file about/.nl.md'])
  })

  it('accepts files that have an effect on other programs', async () => {
    for (const name of ['.gitignore', '.gitattributes', '.gitkeep', '.git/config']) await write(name)
    expect(await told()).toEqual([])
  })

  it('warns about the highest folder that has no files', async () => {
    await mkdir(join(folder, 'a/b/c'), { recursive: true })
    await mkdir(join(folder, 'a/d'))
    await write('e/f/nl.md')
    expect(await told()).toEqual(['warning empty-folder a'])
  })

  it('refuses links and sockets, also links to nothing, to a folder and to themselves', async () => {
    await write('about/nl.md')
    await symlink('nl.md', join(folder, 'about/fr.md'))
    await symlink('/no/such', join(folder, 'about/en.md'))
    await symlink('about', join(folder, 'copy'))
    await symlink('loop', join(folder, 'loop'))
    const socket = createServer()
    await new Promise<void>((resolve) => socket.listen(join(folder, 'about/facts.yaml'), resolve))
    expect(await told()).toEqual([
      'error not-a-file about/en.md',
      'error not-a-file about/facts.yaml',
      'error not-a-file about/fr.md',
      'error not-a-file copy',
      'error not-a-file loop',
    ])
    expect([...(await readFolder(folder)).keys()]).toEqual(['about/nl.md'])
    socket.close()
  })
})
