import { localized } from '../../locale/locale.ts'
import type { Examples } from '../example.ts'
import { pathOf, wordsOf } from '../sample-data/sample.ts'
import { GatewayView } from './gateway.tsx'

export const examples: Examples = {
  pages: [
    {
      state: 'to the home pages',
      show: ({ words }) => <GatewayView siteName={words.site} metadata={{ indexed: false }} parts={parts()} />,
    },
    {
      state: 'to a page without English',
      show: ({ words, frame }) => {
        const { nl, fr } = parts()
        const address = `${frame.origin}${nl.path}`
        const shown = { nl: { ...nl, address }, fr: { ...fr, address } }
        return <GatewayView siteName={words.site} metadata={{ indexed: false }} parts={shown} />
      },
    },
  ],
}

function parts() {
  return localized((locale) => {
    const { organisation, tagline } = wordsOf(locale)
    return { path: pathOf(locale, 'entered'), organisation, text: tagline }
  })
}
