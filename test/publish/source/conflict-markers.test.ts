import { describe, expect, it } from 'vitest'
import { unfinishedMerges } from '../../../src/publish/source/conflict-markers.ts'

const found = (text: string) => unfinishedMerges(text).map(({ line, found: text }) => `${line} ${text}`)

describe('unfinishedMerges', () => {
  it.each([
    ['two versions', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> theirs\nd', ['2 <<<<<<< HEAD']],
    ['three versions (diff3)', '<<<<<<< HEAD\nb\n||||||| merged\na\n=======\nc\n>>>>>>> x', ['1 <<<<<<< HEAD']],
    ['marks without a name', '<<<<<<<\nb\n=======\n>>>>>>>', ['1 <<<<<<<']],
    ['two conflicts', '<<<<<<< a\n=======\n>>>>>>> b\n\n<<<<<<< a\n=======\n>>>>>>> b', ['1 <<<<<<< a', '5 <<<<<<< a']],
    ['a conflict without its beginning', 'b\n=======\nc\n>>>>>>> x', ['2 =======']],
    ['a conflict without its end', '<<<<<<< HEAD\nb\n=======\nc', ['1 <<<<<<< HEAD']],
    ['its end alone', 'b\n>>>>>>> theirs', ['2 >>>>>>> theirs']],
    ['cells of a table in CSV', 'date;n\n<<<<<<< HEAD\n2020;1\n=======\n2020;2\n>>>>>>> x\n', ['2 <<<<<<< HEAD']],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    'Titel\n=======\ntekst',
    'Titel\n========\n',
    '>>>>>>>> acht',
    '  <<<<<<< HEAD',
    'a <<<<<<< HEAD',
    '<<<<<<<HEAD',
    '|||||||',
    '>>> > > >>',
  ])('leaves %j alone', (text) => {
    expect(found(text)).toEqual([])
  })

  it('gives the offset of the line, and skips lines of code', () => {
    const text = 'ab\n<<<<<<< HEAD\n>>>>>>> x\n'
    expect(unfinishedMerges(text)).toEqual([{ offset: 3, line: 2, found: '<<<<<<< HEAD' }])
    expect(unfinishedMerges(text, (offset) => offset >= 3)).toEqual([])
  })
})
