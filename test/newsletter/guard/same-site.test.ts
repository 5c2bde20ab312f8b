import { describe, expect, it } from 'vitest'
import { isSameSite } from '../../../src/newsletter/guard/same-site.ts'

const ORIGIN = 'https://www.example.brussels'
const SITES = ['same-origin', 'same-site', 'cross-site', 'none', undefined] as const
const ORIGINS = { own: ORIGIN, other: 'https://evil.example', null: 'null', absent: undefined } as const

/** Whether a form is accepted without Sec-Fetch-Site: on pages without a token, on pages with one. */
const WITHOUT_SITE = { own: [true, true], other: [false, false], null: [false, true], absent: [true, true] } as const

function post(site: string | undefined, origin: string | undefined): Headers {
  return new Headers({
    ...(site !== undefined && { 'Sec-Fetch-Site': site }),
    ...(origin !== undefined && { Origin: origin }),
  })
}

describe('isSameSite', () => {
  for (const token of [false, true]) {
    for (const site of SITES) {
      for (const [name, origin] of Object.entries(ORIGINS)) {
        const expected =
          site === undefined ? WITHOUT_SITE[name as keyof typeof ORIGINS][token ? 1 : 0] : site === 'same-origin'
        it(`${expected ? 'takes' : 'refuses'} Sec-Fetch-Site ${site ?? 'absent'}, Origin ${name}, ${token ? 'with' : 'without'} a token`, () => {
          expect(isSameSite(post(site, origin), ORIGIN, { token })).toBe(expected)
        })
      }
    }
  }

  it.each([
    'http://www.example.brussels',
    'https://www.example.brussels:8443',
    'https://www.example.brussels.evil.example',
    'https://example.brussels',
    'https://WWW.example.brussels@evil.example',
    '',
    'NULL',
  ])('takes no Origin that only resembles our own: %j', (origin) => {
    expect(isSameSite(post(undefined, origin), ORIGIN, { token: true })).toBe(false)
  })
})
