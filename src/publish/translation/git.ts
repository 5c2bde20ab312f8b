import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { normalizeText } from '../source/read-folder.ts'

/** The queries to Git. Without Git, or if Git does not have a text, the result is undefined or leaves the text out. */
export interface History {
  /** Returns the texts of blobs by id, without those that Git lacks. Undefined without Git. */
  blobs(ids: readonly string[]): Promise<Map<string, string> | undefined>
  /** Returns a content file as last committed. */
  committed(file: string): Promise<string | undefined>
  /** Returns the blob id that each file would get if it were committed now. Undefined without Git. */
  idsOf(files: readonly string[]): Promise<string[] | undefined>
  /** Whether this is a shallow clone, which lacks earlier texts. */
  isShallow(): Promise<boolean>
}

/** Git's id of a text: SHA-1 of `blob`, its length in bytes, a null byte and its bytes (gitformat-loose). */
export function blobId(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0`)
    .update(text)
    .digest('hex')
}

/**
 * A text is read once: what an id names never changes.
 * @param folder a folder of a working tree; file paths are relative to it
 */
export function gitHistory(folder: string): History {
  const known = new Map<string, string>()
  return {
    async blobs(ids) {
      const unknown = ids.filter((id) => !known.has(id))
      const output = unknown.length > 0 && (await git(folder, ['cat-file', '--batch'], `${unknown.join('\n')}\n`))
      if (output === undefined) return undefined
      for (const [id, text] of output ? readBatch(output) : []) known.set(id, text)
      return new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id) ?? '']] : [])))
    },
    async committed(file) {
      const text = await git(folder, ['show', `HEAD:./${file}`])
      return text && normalizeText(text.toString('utf8'))
    },
    async idsOf(files) {
      if (files.length === 0) return []
      // Git computes the id, because it knows which line endings it normalises.
      const output = await git(folder, ['hash-object', '--stdin-paths'], `${files.join('\n')}\n`)
      return output?.toString('utf8').trim().split('\n')
    },
    async isShallow() {
      return (await git(folder, ['rev-parse', '--is-shallow-repository']))?.toString('utf8').trim() === 'true'
    },
  }
}

function readBatch(output: Buffer): Map<string, string> {
  return new Map([...batchOf(output)].map(([id, bytes]) => [id, normalizeText(bytes.toString('utf8'))]))
}

/** Parses the output of `git cat-file --batch`: a line `<id> blob <size>`, the bytes, a line break; `<id> missing` for what is not there. */
export function* batchOf(output: Buffer): Generator<[id: string, bytes: Buffer]> {
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at)
    if (end < 0) break
    const [id = '', type, size = '0'] = output.toString('utf8', at, end).split(' ')
    at = end + 1
    if (type !== 'blob') continue
    yield [id, output.subarray(at, at + Number(size))]
    at += Number(size) + 1
  }
}

/** Runs Git. Returns what it prints, or undefined if it fails or is not there. */
export function git(cwd: string, args: string[], input = ''): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const child = spawn('git', args, { cwd, stdio: ['pipe', 'pipe', 'ignore'] })
    const chunks: Buffer[] = []
    child.on('error', () => resolve(undefined))
    child.stdin.on('error', () => undefined)
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks) : undefined))
    child.stdin.end(input)
  })
}
