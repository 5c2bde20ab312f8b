import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openExportFolder } from '../../../src/publish/export/folder.ts'

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'export-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function exportTo(folder: string, files: readonly string[], finish = true): Promise<void> {
  const target = await openExportFolder(folder)
  for (const file of files) await target.write(file, file)
  if (finish) await target.finish({ release: 'x' })
}

describe('the folder of an export', () => {
  it('may be new, or empty', async () => {
    const folder = await temporary()
    await exportTo(folder, ['a'])
    await exportTo(join(folder, 'b/c'), ['a'])
    expect((await readdir(join(folder, 'b/c'))).sort()).toEqual(['a', 'export.json'])
  })

  it.each([
    ['another file', 'notes.txt', 'mine'],
    ['a file of this name that is no list', 'export.json', '{"files":[]}'],
    [
      'a list that leads out of the folder',
      'export.json',
      '{"kind":"export of a site","format":1,"complete":true,"files":["../x"]}',
    ],
  ])('is refused with %s, which stays', async (_, name, text) => {
    const folder = await temporary()
    await writeFile(join(folder, name), text)
    await expect(exportTo(folder, ['a'])).rejects.toThrow('is not empty and is no earlier export')
    expect(await readdir(folder)).toEqual([name])
    expect(await readFile(join(folder, name), 'utf8')).toBe(text)
  })

  it('is refused if it is a file', async () => {
    const file = join(await temporary(), 'a')
    await writeFile(file, '')
    await expect(exportTo(file, [])).rejects.toThrow('is a file')
  })

  it('loses the files of the earlier export that the new one does not have, and keeps those of others', async () => {
    const folder = await temporary()
    await exportTo(folder, ['a', 'old/deep/b', 'kept/c'])
    await writeFile(join(folder, 'kept/mine.txt'), '')
    await exportTo(folder, ['a', 'new'])
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      'a',
      'export.json',
      'kept',
      'kept/mine.txt',
      'new',
    ])
  })

  it('goes on after an export that was broken off', async () => {
    const folder = await temporary()
    await exportTo(folder, ['a', 'b'])
    await exportTo(folder, ['c'], false)
    expect(JSON.parse(await readFile(join(folder, 'export.json'), 'utf8'))).toMatchObject({ complete: false })
    await exportTo(folder, ['c', 'd'])
    expect((await readdir(folder)).sort()).toEqual(['c', 'd', 'export.json'])
  })

  it('never overwrites a file of others', async () => {
    const folder = await temporary()
    await exportTo(folder, ['a'])
    await writeFile(join(folder, 'b'), 'mine')
    await expect(exportTo(folder, ['a', 'b'])).rejects.toThrow('is no file of an earlier export')
    expect(await readFile(join(folder, 'b'), 'utf8')).toBe('mine')
  })

  it('is not left through a link to another folder', async () => {
    const [folder, other] = [await temporary(), await temporary()]
    await mkdir(join(folder, 'export'))
    await exportTo(join(folder, 'export'), ['a'])
    await symlink(other, join(folder, 'export/nl'))
    await expect(exportTo(join(folder, 'export'), ['nl/x'])).rejects.toThrow('is a link to another folder')
    expect(await readdir(other)).toEqual([])
  })
})
