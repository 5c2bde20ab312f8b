import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitTitle } from '../../../src/publish/images/title.ts'

/** Every character is half an em wide. */
const measure = (text: string) => text.length / 2
/** At 100 px there are 2 lines of 20 characters, at 50 px 4 lines of 40. */
const ROOM = { width: 1000, height: 200, sizes: [100, 50], lineHeight: 1, mostLines: 4 }
const fit = (title: string) => fitTitle(title, ROOM, measure)

describe('the size', () => {
  it('is the largest size at which the title fits', () => {
    expect(fit('Kort')).toEqual({ size: 100, lines: ['Kort'] })
    expect(fit('een twee drie vier vijf zes zeven acht negen').size).toBe(50)
  })

  it('is a size at which no word is wider than the image', () => {
    expect(fit('Beeldkwaliteitsplannenmaker')).toEqual({ size: 50, lines: ['Beeldkwaliteitsplannenmaker'] })
  })
})

describe('the lines', () => {
  it('break at spaces, and have about the same length', () => {
    expect(fit('een twee drie vier vijf').lines).toEqual(['een twee drie', 'vier vijf'])
    expect(fit('Nieuwe versie van het plan').lines).toEqual(['Nieuwe versie', 'van het plan'])
  })

  it('never break at a no-break space', () => {
    expect(fit('Plan pour Bruxelles\u00a0: 1\u202f200 habitants').lines.join('|')).toMatch(
      /Bruxelles\u00a0:.*1\u202f200/,
    )
  })

  it('do not split a compound with hyphens that fits in a line', () => {
    expect(fit('Richtplan van aanleg Delta-Herrmann').lines).toEqual(['Richtplan van aanleg', 'Delta-Herrmann'])
  })

  it('split a word that is too wide after one of its hyphens', () => {
    expect(fit('Sint-Lambrechts-Woluwe-en-Sint-Pieters-Woluwe').lines).toEqual([
      'Sint-Lambrechts-Woluwe-en-Sint-Pieters-',
      'Woluwe',
    ])
  })

  it('split a word without hyphens with an added hyphen', () => {
    const word = 'x'.repeat(50)
    const { lines } = fit(word)
    expect(lines).toHaveLength(2)
    expect(lines[0]?.endsWith('-')).toBe(true)
    expect(lines.join('').replace('-', '')).toBe(word)
  })

  it('end with an ellipsis if the title does not fit', () => {
    const { size, lines } = fit('woord '.repeat(60).trim())
    expect(size).toBe(50)
    expect(lines).toHaveLength(4)
    expect(lines.at(-1)).toMatch(/^(?:woord )*woord…$/)
  })
})

it('fits any title, and leaves out only text that an ellipsis replaces', () => {
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
