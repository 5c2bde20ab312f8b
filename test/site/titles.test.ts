import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decoded } from '../support/markup.ts'
import { offenders } from '../support/offenders.ts'
import { documents } from '../support/real-site.ts'

/** The letters of the title font, from the script that makes it. */
const LETTERS = new Set(lettersOf(readFileSync('src/views/title-font/make.py', 'utf8')))

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

/** The strings of `LETTERS` in the script that makes the font. JSON escapes letters as Python does. */
function lettersOf(script: string): string {
  const [, list = ''] = /^LETTERS = \(\n(.*?)^\)/ms.exec(script) ?? []
  const strings = [...list.matchAll(/^\s*(".*")$/gm)].map(([, text = '']) => String(JSON.parse(text)))
  return strings.join('')
}
