import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { MUNICIPALITIES, MUNICIPALITY_CODES } from '../../../src/domain/municipalities.ts'
import { LOCALES } from '../../../src/locale/locale.ts'
import { drawDistances, fromBrussels } from '../../../src/publish/drawings/distances.ts'
import { drawExtent, drawSeries, drawSquares } from '../../../src/publish/drawings/figures.ts'
import { territoryAt } from '../../../src/publish/drawings/geography.ts'
import { drawKeyPlan } from '../../../src/publish/drawings/key-plan.ts'
import { PART_NAMES, partOf } from '../../../src/publish/drawings/parts.ts'
import {
  atHectares,
  fromNorthWest,
  hectaresOf,
  type MapProject,
  positionsOf,
} from '../../../src/publish/drawings/project-shape.ts'
import { middleOf } from '../../../src/publish/drawings/projection.ts'
import { drawRegionMap } from '../../../src/publish/drawings/region-map.ts'
import { defineParts, drawPanorama, drawSection } from '../../../src/publish/drawings/section.ts'
import { drawTimeline } from '../../../src/publish/drawings/timeline.ts'
import { drawWindow } from '../../../src/publish/drawings/window.ts'
import { distances } from '../../../src/publish/source/facts/others.ts'
import { xmlError } from '../../support/xml.ts'

/** The projects of content/, with their facts. */
const NAMES = [
  'bordet',
  'canal',
  'defence',
  'delta-herrmann-debroux',
  'european-quarter',
  'heysel',
  'heyvaert',
  'josaphat',
  'maximilien-vergote',
  'mediapark',
  'midi',
  'ninove-gate',
  'usquare',
  'west-station',
]
const FACTS = NAMES.map((name) => ({ name, ...parse(readFileSync(`content/projects/${name}/facts.yaml`, 'utf8')) }))
const PROJECTS: (MapProject & { name: string })[] = fromNorthWest(FACTS, ({ map }) => map).map((facts, i) => ({
  name: facts.name,
  number: i + 1,
  path: `/nl/stadsprojecten/${facts.name}`,
  shape: facts.map,
  phase: facts.phase,
  unconfirmed: facts.phase !== 'in-force',
  isOpen: facts.name === 'bordet',
}))
const project = (name: string) => {
  const found = PROJECTS.find((one) => one.name === name)
  if (!found) throw new Error(`no project ${name}`)
  return found
}
const pages = Object.fromEntries(
  MUNICIPALITY_CODES.map((code) => [code, { path: `/nl/stadsprojecten/in-uw-buurt/${code}` }]),
)
const map = drawRegionMap({ locale: 'nl', projects: PROJECTS, municipalityPages: pages })
const whole = ({ ground, names, projects }: typeof map) =>
  `<svg viewBox="0 0 320 320">${[ground, ...projects.map(({ area }) => area), names, ...projects.map(({ mark }) => mark)].join('')}</svg>`
const region = whole(map)

/** Bytes after compression with brotli. */
const weight = (svg: string) => brotliCompressSync(svg).length

test('every drawing has at most its bytes, compressed', () => {
  const steps = FACTS.find(({ name }) => name === 'heyvaert')?.steps ?? []
  const weights = {
    region: weight(region),
    window: weight(drawWindow(project('heyvaert'), { locale: 'nl', label: 'x' })),
    keyPlan: weight(drawKeyPlan(project('heyvaert').shape)),
    section: weight(drawSection(FACTS.find(({ name }) => name === 'heyvaert')?.section, { words: 'nl', label: 'x' })),
    panorama: weight(
      drawPanorama(
        PROJECTS.map(({ number, name }) => ({ number, parts: FACTS.find((one) => one.name === name)?.skyline })),
        'x',
      ),
    ),
    parts: weight(defineParts(PART_NAMES)),
    timeline: weight(drawTimeline(steps) ?? ''),
  }
  const limits = { region: 2048, window: 800, keyPlan: 260, section: 400, panorama: 700, parts: 1100, timeline: 500 }
  const heavy = Object.entries(weights).filter(([name, bytes]) => bytes > limits[name as keyof typeof limits])
  expect(heavy).toEqual([])
})

test('every drawing is well-formed XML without inline styles', () => {
  const drawings = [
    region,
    drawKeyPlan(project('canal').shape),
    ...PROJECTS.map((one) => drawWindow(one, { locale: 'fr', label: 'L’été & "co"' })),
    drawSection(['canal', 'metro', 'houses'], { words: 'fr', label: '<x>' }),
    drawPanorama([{ number: 1, parts: ['shed'] }], 'x'),
    defineParts(PART_NAMES),
    drawTimeline([{ on: '2018-05-08' }, {}, { on: '2019', until: '2020-01' }]) ?? '',
    drawSeries([
      { year: 1968, value: 3 },
      { year: 2025, value: 4 },
    ]),
    drawSquares(145, 118),
    drawExtent(10),
    drawDistances([{ name: 'A & B', longitude: 4.4, latitude: 51.2 }], {
      reach: 105,
      ring: 50,
      ringLabel: '50 km',
      label: '<x>',
    }),
  ]
  for (const svg of drawings) {
    expect(xmlError(svg)).toBeUndefined()
    expect(svg).not.toMatch(/ style=|NaN|undefined|Infinity/)
  }
})

describe('the map of the Region', () => {
  test('links the shape of each municipality, and each number, for the pointer only', () => {
    const links = [...region.matchAll(/<a [^>]*href="([^"]+)"[^>]*>/g)]
    expect(links.map(([, href]) => href).sort()).toEqual(
      [...Object.values(pages).map(({ path }) => path), ...PROJECTS.map(({ path }) => path)].sort(),
    )
    expect(links.filter(([tag]) => !tag.includes('tabindex="-1"'))).toEqual([])
  })

  test('numbers the areas from north-west to south-east', () => {
    const ranks = PROJECTS.map(({ shape }) => middleOf(positionsOf(shape))).map(([lon, lat]) => lon * 0.632 - lat)
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  })

  test('says the names that fit in the language of the page', () => {
    const french = whole(drawRegionMap({ locale: 'fr', projects: [], municipalityPages: {} }))
    const shown = Object.values(MUNICIPALITIES).filter(({ fr }) => french.includes(`>${fr.split('-')[0]}`))
    expect(shown.length).toBeGreaterThan(15)
    expect(french).not.toContain('Schaarbeek')
  })

  test('fills the municipality of the page, and marks an open inquiry', () => {
    const here = whole(drawRegionMap({ locale: 'nl', projects: [], municipalityPages: {}, here: '1070' }))
    expect(here.match(/m-here/g)).toHaveLength(1)
    expect(region.match(/m-area m-open/g)).toHaveLength(1)
  })
})

describe('the outlines of projects in content/', () => {
  test('have a corner or their middle in one of the municipalities that their facts name', () => {
    const away = FACTS.filter(({ map, municipalities }) => {
      const positions = positionsOf(map)
      const codes = [...positions, middleOf(positions)].map(territoryAt)
      return !codes.some((code) => municipalities.map(String).includes(code))
    })
    expect(away.map(({ name }) => name)).toEqual([])
  })

  test('have the size that the text of their page gives, to 10 %', () => {
    const sizes = { 'west-station': 13, josaphat: 24, defence: 90, mediapark: 20, usquare: 3.9 }
    const wrong = Object.entries(sizes).filter(([name, hectares]) => {
      const { map } = FACTS.find((facts) => facts.name === name) ?? {}
      return Math.abs(hectaresOf(map.area) / hectares - 1) > 0.1
    })
    expect(wrong).toEqual([])
  })

  test('can be drawn at another size', () => {
    expect(
      hectaresOf(
        atHectares(
          [
            [4.3, 50.8],
            [4.31, 50.8],
            [4.31, 50.81],
          ],
          5,
        ),
      ),
    ).toBeCloseTo(5)
  })
})

describe('a section drawing', () => {
  test('has words of at most nine letters in every language', () => {
    const long = PART_NAMES.flatMap((name) => LOCALES.map((locale) => partOf(name).word?.[locale] ?? '')).filter(
      (word) => word.length > 9,
    )
    expect(long).toEqual([])
  })

  test('writes no word on its neighbour, in no language', () => {
    const touching = FACTS.flatMap(({ name, section = [] }) =>
      LOCALES.flatMap((locale) => {
        const svg = drawSection(section, { words: locale })
        const words = [...svg.matchAll(/<text x="(\d+)" y="(\d+)">([^<]*)/g)].map(([, x, y, word = '']) => ({
          word,
          y: Number(y),
          left: Number(x) - word.length * 3.8,
          right: Number(x) + word.length * 3.8,
        }))
        return words.flatMap((one, i) =>
          words
            .slice(i + 1)
            .filter((other) => other.y === one.y && other.left < one.right + 3)
            .map((other) => `${name}: ${one.word} ${other.word}`),
        )
      }),
    )
    expect(touching).toEqual([])
  })

  test('joins neighbours with the same word, and parts without a word', () => {
    const svg = drawSection(['houses', 'flats', 'people', 'canal'], { words: 'nl' })
    expect([...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual(['wonen', 'kanaal'])
  })

  test('lowers the ground under water', () => {
    expect(drawSection(['canal'])).toContain('h6v18h58v-18h6')
  })

  test('is decoration without a label, and an image with one', () => {
    expect(drawSection(['houses'])).toContain('aria-hidden="true"')
    expect(drawSection(['houses'], { label: 'Huizen' })).toContain('role="img" aria-label="Huizen"')
  })
})

describe('a timeline', () => {
  test('is left out if fewer than two dates are known', () => {
    expect(drawTimeline([{ on: '2018' }, {}])).toBeUndefined()
  })

  test('places dates to scale, and undated steps evenly between them', () => {
    const svg = drawTimeline([{ on: '2018-01-01' }, {}, {}, { on: '2021-01-01' }]) ?? ''
    expect([...svg.matchAll(/<rect x="([^"]+)%"/g)].map(([, x]) => Number(x))).toEqual([0, 25, 50, 75])
  })

  test('raises a square that would cover another one', () => {
    const svg = drawTimeline([{ on: '2018-01-01' }, { on: '2018-01-15' }, { on: '2019-12-01' }]) ?? ''
    const tops = [...svg.matchAll(/<rect [^>]*y="([^"]+)em"/g)].map(([, y]) => y)
    expect(tops).toEqual(['4.9', '3.2', '4.9'])
  })
})

describe('figures', () => {
  test('fill a part of the squares', () => {
    expect(drawSquares(14, 6)).toContain('d="M0 5h100M0 15h40"/><path class="figure-squares figure-filled" d="M0 5h60"')
    expect(drawSquares(20, 0)).toContain('figure-filled" d=""')
  })

  test('give the distance and direction of cities from Brussels', () => {
    const antwerp = fromBrussels({ longitude: 4.4, latitude: 51.22 })
    const paris = fromBrussels({ longitude: 2.35, latitude: 48.86 })
    expect(Math.round(antwerp.distance)).toBe(42)
    expect(Math.abs(antwerp.bearing)).toBeLessThan(0.1)
    expect(Math.round(paris.distance / 10)).toBe(26)
  })

  test('write the names of cities within the chart', () => {
    const names = ['Antwerpen', 'Kopenhagen', 'Ulm']
    const places = [4, -70, 0.001, 70, 139].flatMap((longitude) =>
      [-20, 30, 51, 60].map((latitude) => ({ longitude, latitude })),
    )
    for (const { longitude, latitude } of places) {
      for (const name of names) {
        const svg = drawDistances([{ name, longitude, latitude }], {
          reach: 11_000,
          ring: 5_000,
          ringLabel: '',
          label: '',
        })
        const [text] = cityNamesIn(svg)
        expect([name, longitude, latitude, (text?.left ?? -1) >= 0 && (text?.right ?? 999) <= 180]).toEqual([
          name,
          longitude,
          latitude,
          true,
        ])
      }
    }
  })

  test('write no name of a city on a dot, on another name or over an edge, in no language', () => {
    const { charts } = distances.parse(parse(readFileSync('content/about/international/strategy/facts.yaml', 'utf8')))
    const faults = charts.flatMap(({ reach, ring, cities }) =>
      LOCALES.flatMap((locale) => {
        const named = cities.map(({ name, at: [longitude, latitude] }) => ({ name: name[locale], longitude, latitude }))
        const svg = drawDistances(named, { reach, ring, ringLabel: `ring: ${ring} km`, label: '' })
        const names = cityNamesIn(svg)
        const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="(\d)"/g)].map(([, x, y, r]) => ({
          text: 'a dot',
          left: Number(x) - Number(r),
          right: Number(x) + Number(r),
          top: Number(y) - Number(r),
          bottom: Number(y) + Number(r),
        }))
        expect([names.length, dots.length]).toEqual([cities.length, cities.length + 1])
        return names.flatMap((one, i) => [
          ...(one.left < 0 || one.right > 180 ? [`${one.text} is cut`] : []),
          ...[...names.slice(i + 1), ...dots]
            .filter((other) => other.left < one.right && one.left < other.right)
            .filter((other) => other.top < one.bottom && one.top < other.bottom)
            .map((other) => `${one.text} lies on ${other.text}`),
        ])
      }),
    )
    expect(faults).toEqual([])
  })
})

/** The names of cities on a chart, each with its box at the largest size of the text. */
function cityNamesIn(svg: string) {
  return [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"(?: text-anchor="(\w+)")?>([^<]+)</g)].map(
    ([, x, y, anchor, text = '']) => {
      const width = text.length * 8.5
      const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
      return { text, left, right: left + width, top: Number(y) - 6, bottom: Number(y) + 6 }
    },
  )
}

test('a window draws no name that its edge cuts, also in the larger type of a narrow screen', () => {
  const cut = PROJECTS.flatMap((one) =>
    (['nl', 'fr'] as const).flatMap((locale) => {
      const [names = ''] = /<g class="m-names">.*?<\/g>/s.exec(drawWindow(one, { locale, label: 'x' })) ?? []
      const [always = ''] = names.split('<g class="m-small">')
      return [...always.matchAll(/<text x="(\d+)"[^>]*>([^<]*)(?:<tspan[^>]*>([^<]*))?/g)].flatMap(
        ([, x, first = '', second = '']) => {
          // A letter is 5.8 units wide at 11 px.
          const half = (Math.max(first.length, second.length) * 5.8) / 2
          return Number(x) < half || Number(x) > 200 - half ? [`${locale} ${first}${second}`] : []
        },
      )
    }),
  )
  expect(cut).toEqual([])
})
