import { oncePer } from '../once-per.ts'
import type { Problem } from '../problem.ts'
import type { PageFile } from '../source/page-file.ts'
import { lackingCharacters } from './font.ts'

/** Warns about characters of a title that the share image of the page cannot show. */
export function imageProblems(pages: Iterable<Titled>): Problem[] {
  return [...pages].flatMap(problemsOf)
}

interface Titled {
  meta: Pick<PageFile['meta'], 'title'>
  placeOf: PageFile['placeOf']
}

const problemsOf = oncePer(({ meta, placeOf }: Titled): Problem[] => {
  const lacking = lackingCharacters(meta.title)
  if (lacking.length === 0) return []
  return [
    {
      ...placeOf('title'),
      severity: 'warning',
      code: 'letter-not-in-image',
      found: lacking.slice(0, 10).join(' '),
      expected: 'characters that the font of the share images has: Latin letters, digits and marks',
      instead:
        'Write the title without these characters, or leave it: the image that other sites show leaves them out.',
    },
  ]
})
