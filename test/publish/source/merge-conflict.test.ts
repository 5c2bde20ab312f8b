import { describe, expect, it } from 'vitest'
import { readContent } from '../../../src/publish/source/content.ts'
import { conflictProblems } from '../../../src/publish/source/merge-conflict.ts'
import { pageFile, siteFiles } from '../../support/site.ts'

const CONFLICT = '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> theirs\n'
const lines = (text: string) => conflictProblems('f', text).map(({ line }) => line)

describe('conflictProblems', () => {
  it('reports a conflict once, at its first line', () => {
    expect(conflictProblems('f', `x: 1\n${CONFLICT}`)).toMatchObject([
      {
        line: 2,
        column: 1,
        severity: 'error',
        code: 'unfinished-merge',
        found: expect.stringContaining('<<<<<<< HEAD'),
      },
    ])
  })

  it.each([
    ['two conflicts', CONFLICT + CONFLICT, [1, 6]],
    ['the style diff3', '<<<<<<< A\n1\n||||||| base\n0\n=======\n2\n>>>>>>> B\n', [1]],
    ['CRLF', CONFLICT.replaceAll('\n', '\r\n'), [1]],
    ['a marker that was left alone', 'a: 1\n=======\n', [2]],
    ['an end that was left alone', 'a: 1\n>>>>>>> B\n', [2]],
    ['the end of a conflict twice', `${CONFLICT}>>>>>>> B\n`, [1, 6]],
    ['no newline at the end', '=======', [1]],
  ])('finds %s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  it.each(['======\n', '========\n', ' =======\n', '<<<<<<<x\n', 'a <<<<<<< b\n', '-------\n'])(
    '%j is none',
    (text) => {
      expect(lines(text)).toEqual([])
    },
  )
})

describe('the files of the content', () => {
  it.each(['site.yaml', 'history.yaml', 'glossary.yaml', 'about/facts.yaml', 'about/table.csv'])(
    'with a conflict in %s have one problem',
    (path) => {
      expect(readContent(siteFiles({ files: { [path]: CONFLICT } })).problems).toMatchObject([
        { file: `content/${path}`, line: 1, code: 'unfinished-merge' },
      ])
    },
  )

  it('with a conflict in the front matter of a page have one problem', () => {
    const page = pageFile('/about', 'nl').replace(/^title.*$/m, '<<<<<<< HEAD\n$&\n=======\ntitle: B\n>>>>>>> B')
    expect(readContent(siteFiles({ files: { 'about/nl.md': page } })).problems).toMatchObject([
      { file: 'content/about/nl.md', line: 2, code: 'unfinished-merge' },
    ])
  })

  it('with a page of which both versions differ from the first line on have one problem', () => {
    const page = `<<<<<<< HEAD\n${pageFile('/about', 'nl')}=======\n${pageFile('/about', 'nl')}>>>>>>> B\n`
    expect(readContent(siteFiles({ files: { 'about/nl.md': page } })).problems).toMatchObject([
      { line: 1, code: 'unfinished-merge' },
    ])
  })
})
