import { expect, test } from 'vitest'
import { classSets } from '../../src/text/class-sets.ts'

test.each([
  ['.map{color:red}', [['map']]],
  ['.map a{}.map .line{}', [['map']]],
  ['.card .phase{}', [['card', 'phase']]],
  ['.card,.map{}', [['card'], ['map']]],
  ['.card .phase{}.card .phase{}', [['card', 'phase']]],
  ['.card:not(.wide,.low) p{}', [['card']]],
  ['body:has(.poster) .line{}', [['line']]],
  [
    ':is(.a,.b:not(.c)) .d{}',
    [
      ['a', 'd'],
      ['b', 'd'],
    ],
  ],
  ['.a:not(:is(.b,.c)) p{}', [['a']]],
  ['@media print{.card{}}', [['card']]],
  ['@media (width<3rem){.m{r:1.5px}}.m .n{}', [['m']]],
  ['@supports (content:"/" / ""){.l:after{content:"/"}}', [['l']]],
  ['a{}', [[]]],
])('%s needs %j', (css, sets) => {
  expect(classSets(css)).toEqual(sets)
})
