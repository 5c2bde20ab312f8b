import { describe, expect, it } from 'vitest'
import { KeptPages } from '../../../src/publish/compile/kept-pages.ts'
import { readContent } from '../../../src/publish/source/content.ts'
import type { Files } from '../../../src/publish/source/read-folder.ts'
import { inquirySite } from '../../support/inquiry-site.ts'
import { siteFiles } from '../../support/site.ts'

const NOW = Date.parse('2026-11-24T10:00:00Z')
const FILES = siteFiles(inquirySite({ text: 'Kom.', first: '2026-12-01', last: '2026-12-30' }))

function changed(path: string, from: string, to: string): Files {
  const text = FILES.get(path) ?? ''
  expect(text).toContain(from)
  return new Map(FILES).set(path, text.replace(from, to))
}

describe('the frame of kept pages', () => {
  const kept = new KeptPages()
  /** Number of the frame of content without errors. */
  const frameOf = (files: Files, at = NOW) => {
    const frame = kept.frameOf(files, readContent(files).rest, at)
    kept.adopt(frame)
    return frame.number
  }

  it('is the same after a change of a text, and a minute later', () => {
    const first = frameOf(FILES)
    expect(frameOf(changed('about/nl.md', 'Text.', 'Een andere tekst.'))).toBe(first)
    expect(frameOf(FILES, NOW + 60_000)).toBe(first)
  })

  it('is another after a change of a title, a new file, a file less, and a moment', () => {
    const frames = [
      frameOf(FILES),
      frameOf(changed('about/nl.md', 'title:', 'title: Over')),
      frameOf(FILES),
      frameOf(new Map(FILES).set('about/table.csv', 'a,b\n1,2\n')),
      frameOf(FILES),
      frameOf(FILES, Date.parse('2026-12-02T10:00:00Z')),
    ]
    expect(new Set(frames).size).toBe(frames.length)
  })

  it('is the one from before when an error is corrected', () => {
    const before = frameOf(FILES)
    const wrong = changed('about/nl.md', 'title:', 'tilte:')
    expect(kept.frameOf(wrong, readContent(wrong).rest, NOW).number).not.toBe(before)
    expect(frameOf(FILES)).toBe(before)
  })
})

describe('kept shards', () => {
  it('are made again only if they differ from those of the release before', () => {
    const kept = new KeptPages()
    const made: string[] = []
    const shardsOf = (...names: string[]) =>
      kept.recallShards(names, (name) => {
        made.push(name)
        return { hash: `hash of ${name}`, text: name }
      })
    const first = shardsOf('/a', '/b')
    const second = shardsOf('/a', '/c')
    expect(second[0]).toBe(first[0])
    expect(second.map(({ text }) => text)).toEqual(['/a', '/c'])
    shardsOf('/b', '/c')
    expect(made).toEqual(['/a', '/b', '/c', '/b'])
  })
})
