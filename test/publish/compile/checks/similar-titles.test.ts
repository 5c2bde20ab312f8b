import { expect, it } from 'vitest'
import { compile } from '../../../../src/publish/compile/compile.ts'
import { siteFiles } from '../../../support/site.ts'

const told = async (one: string, other: string) => {
  const pages = { '/a': { nl: { title: one } }, '/b': { nl: { title: other } } }
  const { problems } = await compile(siteFiles({ pages }), { schedule: false })
  return problems.map(({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`)
}

it.each([
  ['Goed wonen', 'Goed Wonen'],
  ['Goed wonen', 'Goed  wonen'],
  ['Foto’s', "Foto's"],
  ['Plan A-B', 'Plan A–B'],
  ['fietspad', 'fiets\u00ADpad'],
  ['Plan', 'PLAN'],
  ['ΑΒΕ', 'ABE'],
])('reports titles that look the same: %s, %s', async (one, other) => {
  expect(await told(one, other)).toEqual(['content/b/nl.md:2:8 warning similar-title'])
})

it.each([
  ['Infoavond', 'Infoavond'],
  ['Évere', 'Evere'],
  ['Plan 1', 'Plan 2'],
  ['Fase I', 'Fase 1'],
])('does not report titles that are the same, or that differ: %s, %s', async (one, other) => {
  expect(await told(one, other)).toEqual([])
})
