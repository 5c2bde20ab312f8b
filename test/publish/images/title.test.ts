import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitTitle } from '../../../src/publish/images/title.ts'

/** Every character is half an em wide. */
const measure = (text: string) => text.length / 2
/** At 100 px a line holds 20 characters and there are 2, at 50 px 40 and 4. */
const ROOM = { width: 1000, height: 200, sizes: [100, 50], lineHeight: 1, mostLines: 4 }
const fit = (title: string) => fitTitle(title, ROOM, measure)

describe('the size', () => {
  it('is the largest at which the title fits', () => {
    expect(fit('Kort')).toEqual({ size: 100, lines: ['Kort'] })
    expect(fit('een twee drie vier vijf zes zeven acht negen').size).toBe(50)
  })

  it('is one at which no word is wider than the sheet', () => {
    expect(fit('Beeldkwaliteitsplannenmaker')).toEqual({ size: 50, lines: ['Beeldkwaliteitsplannenmaker'] })
  })
})

describe('the lines', () => {
  it('break at spaces, and are about as long as each other', () => {
    expect(fit('een twee drie vier vijf').lines).toEqual(['een twee drie', 'vier vijf'])
    expect(fit('Nieuwe versie van het plan').lines).toEqual(['Nieuwe versie', 'van het plan'])
  })

  it('never break at a space that holds two things together', () => {
    expect(fit('Plan pour Bruxelles\u00a0: 1\u202f200 habitants').lines.join('|')).toMatch(
      /Bruxelles\u00a0:.*1\u202f200/,
    )
  })

  it('keep a compound with hyphens whole while it fits in a line', () => {
    expect(fit('Richtplan van aanleg Delta-Herrmann').lines).toEqual(['Richtplan van aanleg', 'Delta-Herrmann'])
  })

  it('cut a word that is too wide after a hyphen of its own', () => {
    expect(fit('Sint-Lambrechts-Woluwe-en-Sint-Pieters-Woluwe').lines).toEqual([
      'Sint-Lambrechts-Woluwe-en-Sint-Pieters-',
      'Woluwe',
    ])
  })

  it('cut a word that has none, and put one there', () => {
    const word = 'x'.repeat(50)
    const { lines } = fit(word)
    expect(lines).toHaveLength(2)
    expect(lines[0]?.endsWith('-')).toBe(true)
    expect(lines.join('').replace('-', '')).toBe(word)
  })

  it('end with an ellipsis where not all has room', () => {
    const { size, lines } = fit('woord '.repeat(60).trim())
    expect(size).toBe(50)
    expect(lines).toHaveLength(4)
    expect(lines.at(-1)).toMatch(/^(?:woord )*woord…$/)
  })
})

it('fits whatever stands in a title, and loses nothing but what an ellipsis stands for', () => {
  const word = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom(...'aé-’.M') })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const title = words.join(' ')
      const { size, lines } = fit(title)
      expect(lines.length * size).toBeLessThanOrEqual(ROOM.height)
      for (const line of lines) expect(measure(line) * size, line).toBeLessThanOrEqual(ROOM.width + size)
      const letters = (text: string) => text.replace(/[\s-]/g, '')
      const shown = letters(lines.join(''))
      if (shown.endsWith('…')) expect(letters(title).startsWith(shown.slice(0, -1))).toBe(true)
      else expect(shown).toBe(letters(title))
    }),
  )
})
