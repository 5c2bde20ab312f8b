import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPageFile } from '../../../src/publish/source/page-file.ts'
import { readFolder } from '../../../src/publish/source/read-folder.ts'

/** The node of the packages runs TypeScript. */
const ENVIRONMENT = { ...process.env, PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter) }

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
}

describe('readFolder', () => {
  it('reads more files than the process may open at once', async () => {
    for (let i = 0; i < 400; i++) await write(`page-${i}/nl.md`, 'text')
    const script = `import { readFolder } from '${resolve('src/publish/source/read-folder.ts')}'
      console.log((await readFolder('${folder}')).size)`
    const limited = `ulimit -n 256; exec node --input-type=module-typescript --eval "$1"`
    const { stdout } = await promisify(execFile)('sh', ['-c', limited, 'sh', script], { env: ENVIRONMENT })
    expect(stdout).toBe('400\n')
  })

  it('reads every file below the folder, in order of path', async () => {
    await write('b/nl.md', 'b')
    await write('a/c/nl.md', 'c')
    await write('a/nl.md', 'a')
    await write('site.yaml', 's')
    expect([...(await readFolder(folder))]).toEqual([
      ['a/c/nl.md', 'c'],
      ['a/nl.md', 'a'],
      ['b/nl.md', 'b'],
      ['site.yaml', 's'],
    ])
  })

  it('leaves out hidden files', async () => {
    await write('.DS_Store', 'x')
    await write('.git/config', 'x')
    await write('a/.nl.md.swp', 'x')
    expect([...(await readFolder(folder)).keys()]).toEqual([])
  })

  it('reads a table byte for byte, and no file of another kind', async () => {
    await write('a/table.csv', '\uFEFFa,b\r\n')
    await write('a/photo.heic', 'x')
    expect([...(await readFolder(folder))]).toEqual([
      ['a/photo.heic', ''],
      ['a/table.csv', '\uFEFFa,b\r\n'],
    ])
  })

  it('removes the byte order mark and CRLF of a file saved on Windows', async () => {
    await write('a/nl.md', '\uFEFF---\r\ntitle: T\r\nsumary: x\r\nslug: a\r\n---\r\nTekst.\r\n')
    const text = (await readFolder(folder)).get('a/nl.md') ?? ''
    const places = readPageFile('f', text, '/a', 'nl').problems.map(({ line, column, found }) => [line, column, found])
    expect(places).toEqual([
      [2, 1, 'no updated'],
      [3, 1, 'the key "sumary"'],
    ])
  })
})

it('describes a picture and a document, and keeps what it found in a folder', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'cache-'))
  await write('plan.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 7"><path d="M0 0h9"/></svg>')
  const [first, again] = [await readFolder(folder, cache), await readFolder(folder, cache)]
  expect(JSON.parse(first.get('plan.svg') ?? '')).toMatchObject({ kind: 'drawing', width: 1400, height: 700 })
  expect(again).toEqual(first)
  expect(await readdir(join(cache, 'media'))).toHaveLength(1)
})
