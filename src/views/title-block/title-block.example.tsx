import type { Examples } from '../example.ts'
import { pageOf } from '../sample-data/page.ts'
import { otherThan, type Sample, wordsOf } from '../sample-data/sample.ts'
import { TitleBlock } from './title-block.tsx'

export const examples: Examples = {
  components: [
    { state: 'of a page in its own language', show: (sample) => block(sample, {}) },
    {
      state: 'of a page that borrows its text',
      show: (sample) => {
        const textLocale = otherThan(sample.locale)
        return block(sample, { textLocale, title: wordsOf(textLocale).page })
      },
    },
    { state: 'long words', show: (sample) => block(sample, { title: sample.words.long }) },
  ],
}

function block(sample: Sample, given: Parameters<typeof pageOf>[1]) {
  const page = pageOf(sample, given)
  return (
    <TitleBlock
      frame={sample.frame}
      page={page}
      address={`${sample.frame.origin}${page.path}`}
      release="0123456789ab"
    />
  )
}
