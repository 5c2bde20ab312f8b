import { localized } from '../../locale/locale.ts'
import type { Examples } from '../example.ts'
import { openInquiries } from '../inquiry/open-inquiries.tsx'
import { pathOf, sampleOf, wordsOf } from '../sample-data/sample.ts'
import { GatewayView } from './gateway.tsx'

export const examples: Examples = {
  pages: [
    {
      state: 'to the home pages',
      show: ({ words }) => (
        <GatewayView siteName={words.site} metadata={{ indexed: false }} parts={parts()} today={today} />
      ),
    },
    {
      state: 'to the home pages, with an open inquiry',
      show: ({ words }) => (
        <GatewayView siteName={words.site} metadata={{ indexed: false }} parts={withInquiry()} today={today} />
      ),
    },
    {
      state: 'to a page without English',
      show: ({ words, frame }) => {
        const { nl, fr } = parts()
        const address = `${frame.origin}${nl.path}`
        const shown = { nl: { ...nl, address }, fr: { ...fr, address } }
        const card = { title: words.page, description: words.sentence }
        return (
          <GatewayView siteName={words.site} metadata={{ indexed: false }} card={card} parts={shown} today={today} />
        )
      },
    },
  ],
}

const today = () => '2026-11-24'

function withInquiry() {
  const all = parts()
  return localized((locale) => ({ ...all[locale], inquiry: openInquiries(sampleOf(locale).frame.site)[0] }))
}

function parts() {
  return localized((locale) => {
    const { organisation, tagline } = wordsOf(locale)
    return { path: pathOf(locale, 'entered'), organisation, text: tagline }
  })
}
