import { expect, test } from 'vitest'
import { decoded } from '../support/markup.ts'
import { offenders } from '../support/offenders.ts'
import { documents } from '../support/real-site.ts'

/** The letters of the title font, as its README says. */
const LETTERS = new Set(
  // cspell:disable-next-line
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;-–—'’‘“”«»?!()/&+·%²°ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜàâäçèéêëîïíôöóùûüúñœŒŸÿæ\u00a0\u202f\u00ad\u2011→",
)

test('the title font has every letter of every title of the site', async () => {
  const found = await offenders(
    // A search repeats what a reader typed, in any letters.
    documents.filter(({ path }) => !path.includes('?')),
    ({ name }) => name,
    ({ dom }) => {
      const titles = dom.querySelectorAll('h1, h2, h3, h4').map((title) => decoded(title.textContent))
      const missing = Array.from(titles.join('')).filter((letter) => !LETTERS.has(letter) && letter.trim() !== '')
      return [...new Set(missing)].map((letter) => `“${letter}” is not in the font`)
    },
  )
  expect(found).toEqual([])
})
