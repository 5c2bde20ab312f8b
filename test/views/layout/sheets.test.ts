import { expect, test } from 'vitest'
import { sheetsFor } from '../../../src/views/layout/sheets.ts'

test('a document gets the first sheet, and each sheet with a rule for it', () => {
  const sheet = (path: string, needs: string[][]) => ({ path, css: '', needs })
  const sheets = [sheet('site', [['never']]), sheet('map', [['map']]), sheet('cards', [['card', 'phase']])]
  const paths = (html: string) => sheetsFor(html, sheets).map(({ path }) => path)
  expect(paths('<p>map</p>')).toEqual(['site'])
  expect(paths('<p class="wide map">')).toEqual(['site', 'map'])
  expect(paths('<p class="card">')).toEqual(['site'])
  expect(paths('<p class="card"><b class="phase"></b></p>')).toEqual(['site', 'cards'])
})
