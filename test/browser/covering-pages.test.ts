import { describe, expect, it } from 'vitest'
import { coveringPages } from './covering-pages.ts'

const page = (path: string, main: string) => ({ path, html: `<!doctype html><html><body>${main}</body></html>` })

/** The longest pages, and those with the longest words, which are in each set. */
const LONG = [1, 2, 3].map((n) => page(`/long-${n}`, `<p>${'word '.repeat(900)}hippopotamus</p>`))

const chosenOf = (pages: Parameters<typeof coveringPages>[0], chosen?: readonly string[]) =>
  coveringPages([...LONG, ...pages], chosen).filter((path) => !path.startsWith('/long-'))

describe('coveringPages', () => {
  it('takes one page of each construct, and first the one with most', () => {
    const pages = [
      page('/list', '<ul class="cards"><li>a</ul>'),
      page('/both', '<ul class="cards"><li>a</ul><table><tr><td>1</table>'),
      page('/table', '<table><tr><td>1</table>'),
      page('/text', '<p>a</p>'),
    ]
    expect(chosenOf(pages)).toEqual(['/both'])
  })

  it('distinguishes the parents, the classes and the states of an element', () => {
    const pages = [
      page('/plain', '<a>a</a>'),
      page('/in-a-note', '<div class="note"><a>a</a></div>'),
      page('/quiet', '<a class="quiet">a</a>'),
      page('/current', '<a aria-current="page">a</a>'),
    ]
    expect(chosenOf(pages).sort()).toEqual(['/current', '/in-a-note', '/plain', '/quiet'])
  })

  it('leaves out the chosen pages, and what they cover', () => {
    const pages = [page('/a', '<ul><li>a</ul>'), page('/b', '<ul><li>b</ul>'), page('/c', '<ol><li>c</ol>')]
    expect(chosenOf(pages, ['/a'])).toEqual(['/c'])
  })

  it('has the longest page, and the page with the longest word, which a soft hyphen ends', () => {
    const pages = [
      page('/most', `<p>${'word '.repeat(5000)}</p>`),
      page('/hyphens', `<p>${'word\u00AD'.repeat(50)}</p>`),
      page('/word', `<p>${'w'.repeat(40)}</p>`),
    ]
    expect(chosenOf(pages).sort()).toEqual(['/most', '/word'])
  })
})
