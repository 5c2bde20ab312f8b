import { expect, test } from 'vitest'
import { localized } from '../../../src/locale/locale.ts'
import { GatewayView } from '../../../src/views/gateway/gateway.tsx'
import { openInquiries } from '../../../src/views/inquiry/open-inquiries.tsx'
import { pathOf, sampleOf } from '../../../src/views/sample-data/sample.ts'

const never = (): string => {
  throw new Error('the clock was read')
}

function gateway(withInquiry: boolean, today = never): string {
  const parts = localized((locale) => {
    const [inquiry] = openInquiries(sampleOf(locale).frame.site)
    return { path: pathOf(locale), organisation: 'x', text: 'y', ...(withInquiry && { inquiry }) }
  })
  return String(<GatewayView siteName="site" metadata={{ indexed: false }} parts={parts} today={today} />)
}

test.each([
  ['nl', '37', 'dagen om te reageren', 'Geef uw mening'],
  ['fr', '37', 'jours pour réagir', 'Donnez votre avis'],
  ['en', '37', 'days to respond', 'Have your say'],
] as const)(
  'the gateway shows an open inquiry in %s: days left, last day, one button',
  (locale, days, words, button) => {
    const html = gateway(true, () => '2026-11-24')
    const [, part = ''] =
      new RegExp(`<section lang="${locale}" aria-labelledby="_open-${locale}">(.*?)</section>`, 's').exec(html) ?? []
    expect(part).toContain(`<b>${days}</b> <span>${words}</span>`)
    expect(part.replace(/\u00a0/g, ' ')).toMatch(/31 (?:december|décembre|December) 2026/)
    expect(part.match(/class="button"/g)).toHaveLength(1)
    expect(part).toContain(`${pathOf(locale, 'inquiry-0')}"`)
    expect(part).toContain(`>${button}</a>`)
  },
)

test('the inquiry comes before the choice of a language', () => {
  const html = gateway(true, () => '2026-11-24')
  expect(html.indexOf('_open-nl')).toBeLessThan(html.indexOf('_gateway-nl'))
})

test('without an open inquiry nothing of it remains, and the clock is not read', () => {
  expect(gateway(false)).not.toMatch(/poster|_open-/)
})
