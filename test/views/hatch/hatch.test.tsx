import { expect, test } from 'vitest'
import { PHASES } from '../../../src/domain/kinds.ts'
import { hatchPatterns } from '../../../src/publish/drawings/hatches.ts'
import { Hatch } from '../../../src/views/hatch/hatch.tsx'

test('no two statuses have the same swatch', () => {
  const swatches = PHASES.map((phase) => String(<Hatch phase={phase} />).replace(/class="[^"]*"/, ''))
  expect(new Set(swatches).size).toBe(PHASES.length)
})

test('a plan that was given up has crosses on a drawing', () => {
  expect(hatchPatterns(['given-up'])).toContain('<pattern id="_h-given-up"')
})
