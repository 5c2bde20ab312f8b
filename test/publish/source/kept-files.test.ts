import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KeptFiles } from '../../../src/publish/source/kept-files.ts'

let folder: string
let file: string
/** Texts that were made of bytes. */
let made: string[]

function toText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  made.push(text)
  return text
}

/** Lets the clock go on, so that a file counts as settled. */
function later(): void {
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'))
  file = join(folder, 'nl.md')
  made = []
  await writeFile(file, 'one')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

describe('kept files', () => {
  it('reads a file once that does not change', () => {
    const files = new KeptFiles()
    later()
    expect([files.read(file, toText), files.read(file, toText)]).toEqual(['one', 'one'])
    expect(made).toEqual(['one'])
  })

  it('reads a file again that changed a moment ago, because the clock of a file system may be coarse', () => {
    const files = new KeptFiles()
    files.read(file, toText)
    files.read(file, toText)
    expect(made).toEqual(['one', 'one'])
    later()
    files.read(file, toText)
    files.read(file, toText)
    expect(made).toHaveLength(3)
  })

  it('reads a change of the same length whose date was set back', async () => {
    const files = new KeptFiles()
    later()
    files.read(file, toText)
    const { atime, mtime } = await stat(file)
    // The clock of the file system counts in steps of some milliseconds.
    await vi.waitFor(async () => {
      await writeFile(file, 'two')
      await utimes(file, atime, mtime)
      expect(files.read(file, toText)).toBe('two')
    })
  })

  it('reads a file again that was saved, whatever the file system says', () => {
    const files = new KeptFiles()
    later()
    files.read(file, toText)
    files.forget(file)
    files.read(file, toText)
    expect(made).toHaveLength(2)
  })

  it('fails for a file that is not there any more', async () => {
    const files = new KeptFiles()
    later()
    files.read(file, toText)
    await rm(file)
    expect(() => files.read(file, toText)).toThrow('ENOENT')
  })
})
