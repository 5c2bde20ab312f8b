import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { deadReferencesIn, referencesIn } from '../../../../../src/publish/compile/records/facts/references.ts'
import { buildTree } from '../../../../../src/publish/compile/tree/tree.ts'
import { type FactsFile, readContent } from '../../../../../src/publish/source/content.ts'
import { readYaml } from '../../../../../src/publish/source/yaml.ts'
import { siteFiles } from '../../../../support/site.ts'

describe('the references of facts', () => {
  it('are the texts under a key that names something, alone or in a list, at any depth', () => {
    expect(
      referencesIn({
        kind: 'project',
        about: ['/a', '/b'],
        steps: [{ step: 'draft', page: '/c' }],
        documents: [{ title: { nl: 'x', fr: 'x', en: 'x' }, file: 'd.csv' }],
        contact: 'expert',
      }),
    ).toEqual([
      { target: 'page', name: '/a', path: ['about', 0] },
      { target: 'page', name: '/b', path: ['about', 1] },
      { target: 'page', name: '/c', path: ['steps', 0, 'page'] },
      { target: 'table', name: 'd.csv', path: ['documents', 0, 'file'] },
      { target: 'contact', name: 'expert', path: ['contact'] },
    ])
  })

  it('are not the texts for readers that another kind keeps under the same key', () => {
    expect(referencesIn({ file: { nl: 'a', fr: 'b', en: 'c' }, term: { nl: 'a', fr: 'b', en: 'c' } })).toEqual([])
  })
})

describe('a reference that leads nowhere', () => {
  const { site, rest } = readContent(siteFiles())
  const problemsWith = (text: string, contacts = site?.contacts) => {
    // The schema of a kind that does not exist, with every sort of reference.
    const schema = z.record(z.string(), z.any())
    const { data, placeOf } = readYaml({ text, file: 'content/about/facts.yaml', firstLine: 1 }, schema)
    const file = { facts: data, placeOf } as unknown as FactsFile
    return deadReferencesIn('/about', file, buildTree(rest), { ...rest, contacts }).map(
      ({ file: name, line, column, found, expected, instead }) =>
        `${name}:${line}:${column} ${found} | ${expected} | ${instead}`,
    )
  }

  it.each([
    ['page: /abuot', '2:7 the page /abuot | a content path of the site | write /about'],
    ['term: brupark', '2:7 the term brupark | an id of content/glossary.yaml | correct the name, or remove it'],
    ['file: a.csv', '2:7 the file a.csv | content/about/a.csv | add the file, or correct the name'],
    ['contact: exprt', '2:10 the contact exprt | a contact of content/site.yaml | write expert'],
    [
      'contact: constructor',
      '2:10 the contact constructor | a contact of content/site.yaml | correct the name, or remove it',
    ],
  ])('is an error at its place: %s', (line, problem) => {
    expect(problemsWith(`kind: made-up\n${line}\n`)).toEqual([`content/about/facts.yaml:${problem}`])
  })

  it('is not an error where it leads somewhere, or where site.yaml cannot be read', () => {
    expect(problemsWith('page: /about\ncontact: expert\n')).toEqual([])
    expect(
      deadReferencesIn('/about', { facts: { contact: 'x' }, placeOf: () => ({}) } as unknown as FactsFile, new Map(), {
        ...rest,
        contacts: undefined,
      }),
    ).toEqual([])
  })
})
