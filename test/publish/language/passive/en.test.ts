import { describe, expect, it } from 'vitest'
import { passiveInEnglish } from '../../../../src/publish/language/passive/en.ts'

const found = (sentence: string) => {
  const passive = passiveInEnglish(sentence)
  return passive && sentence.slice(passive.start, passive.end)
}

describe('passiveInEnglish', () => {
  it.each([
    ['The plan was adopted by the Government.', 'was adopted by the Government'],
    ['It has been drawn up by our team.', 'has been drawn up by our team'],
    ['They are made by the Region.', 'are made by the Region'],
    ['It was replaced in 2018 by the Regional Plan.', 'was replaced in 2018 by the Regional Plan'],
    ['The office is headed by Kristiaan Borret.', 'is headed by Kristiaan Borret'],
    ['The opinion was quickly given by them.', 'was quickly given by them'],
  ])('finds it in: %s', (sentence, passive) => {
    expect(found(sentence)).toBe(passive)
  })

  it.each([
    'Plans are not always made by architects, but by the Region.',
    'It will be finished by 2030.',
    'It is expected by June.',
    'It was done by the end of the year.',
    'The form is sent by post.',
    'The figures are arranged by theme.',
    'It is improved by planting trees.',
    'The site is located by the canal.',
    'A park is planned, crossed by the canal.',
    'The share has been reduced by two points.',
    'It is known by its old name.',
    'There is a hundred metres by the road.',
    'The Government adopts the plan.',
    'The plan was adopted.',
    'He was there, paid by the Region.',
    'It was approved by a majority.',
  ])('leaves alone: %s', (sentence) => {
    expect(found(sentence)).toBeUndefined()
  })
})
