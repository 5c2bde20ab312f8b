import { env } from 'cloudflare:test'
import { expect, test } from 'vitest'
import type { DocumentDescription } from '../../src/publish/media/description.ts'
import { digestOf, partNames, partText } from '../../src/publish/media/parts.ts'
import { openSite } from '../support/edge.ts'

/** A document of three records, of which the compiler knows only the description. */
const bytes = Buffer.from(Uint8Array.from({ length: 7_000_001 }, (_, i) => (i * 31) % 251))
const description: DocumentDescription = {
  kind: 'document',
  findings: [],
  digest: digestOf(bytes),
  bytes: bytes.length,
  parts: partNames(bytes),
  pages: 3,
  language: 'fr-BE',
  text: 'Rapport',
}
const body = '[Rapport](report.pdf)\n'
const draft = {
  pages: { '/about': { nl: { body }, fr: { body }, en: { body } } },
  files: { 'about/report.pdf': JSON.stringify(description) },
}

test('the Worker sends a document of several records, whole and in parts, with its length', async () => {
  const { ask } = await openSite(draft)
  for (const [i, name] of description.parts.entries()) await env.CONTENT.put(name, partText(bytes, i))
  const whole = await ask('/files/about/report.pdf')
  expect([whole.status, whole.headers.get('Content-Length')]).toEqual([200, String(bytes.length)])
  expect(digestOf(Buffer.from(await whole.arrayBuffer()))).toBe(description.digest)
  const part = await ask('/files/about/report.pdf', { Range: 'bytes=2999990-6000010' })
  expect([part.status, part.headers.get('Content-Range'), part.headers.get('Content-Length')]).toEqual([
    206,
    `bytes 2999990-6000010/${bytes.length}`,
    '3000021',
  ])
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(2_999_990, 6_000_011))).toBe(true)
  const head = await ask('/files/about/report.pdf', {}, 'HEAD')
  expect([head.status, head.headers.get('Content-Length'), (await head.arrayBuffer()).byteLength]).toEqual([
    200,
    String(bytes.length),
    0,
  ])
})

test('HEAD reads none of the records of a document', async () => {
  const { ask, release } = await openSite(draft)
  for (const [name] of release.images) if (description.parts.includes(name)) await env.CONTENT.delete(name)
  const head = await ask('/files/about/report.pdf', {}, 'HEAD')
  expect([head.status, head.headers.get('Content-Length')]).toEqual([200, String(bytes.length)])
})

test('a range beyond the end is answered with 416, and not cached', async () => {
  const { ask } = await openSite(draft)
  const beyond = await ask('/files/about/report.pdf', { Range: 'bytes=7000001-' })
  expect([beyond.status, beyond.headers.get('Content-Range')]).toEqual([416, `bytes */${bytes.length}`])
  expect(beyond.headers.get('Cache-Control')).toBe('no-store')
  expect(beyond.headers.get('Cloudflare-CDN-Cache-Control')).toBeNull()
})

test('a document whose first record is missing is answered with 503, and not cached', async () => {
  const { ask, release } = await openSite(draft)
  for (const [name] of release.images) if (description.parts.includes(name)) await env.CONTENT.delete(name)
  const answer = await ask('/files/about/report.pdf')
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([503, 'private, no-store'])
  expect(answer.headers.get('Content-Range')).toBeNull()
})
