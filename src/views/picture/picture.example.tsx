import { Article } from '../article/article.tsx'
import type { Examples } from '../example.ts'
import { pageOf } from '../sample-data/page.ts'
import { documentLinkOf, pictureOf } from '../sample-data/picture.ts'
import { otherThan } from '../sample-data/sample.ts'
import { LeadPicture } from './picture.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'at the top of a page',
      show: (sample) => <LeadPicture page={pageOf(sample, { picture: pictureOf(sample.locale, true) })} />,
    },
    {
      state: 'at the top of a page whose text is borrowed from another language',
      show: (sample) => {
        const textLocale = otherThan(sample.locale)
        return <LeadPicture page={pageOf(sample, { textLocale, picture: pictureOf(textLocale, true) })} />
      },
    },
    {
      state: 'in a text, with a link to a document',
      show: (sample) => {
        const { sentence } = sample.words
        const html = `<p>${sentence}</p>\n${pictureOf(sample.locale)}<p>${sentence} ${documentLinkOf(sample.locale)}</p>\n`
        return <Article page={pageOf(sample, { html })} />
      },
    },
  ],
}
