import type { Preview } from '../../content/schema/preview.ts'
import type { Examples } from '../example.ts'
import { pathOf, type Sample } from '../sample-data/sample.ts'
import { PreviewBar } from './preview-bar.tsx'
import { PreviewChangesView } from './preview-changes.tsx'

function previewOf({ locale, words }: Sample, more: Partial<Preview> = {}): Preview {
  const page = { locale, own: 'a' }
  return {
    format: 1,
    secretHash: 'a'.repeat(64),
    root: 'b'.repeat(64),
    schema: 3,
    at: '2026-12-01T08:00:00Z',
    made: '2026-11-24T09:30:00Z',
    until: '2026-11-27T22:59:00Z',
    who: words.person,
    message: words.sentence,
    differs: [
      { ...page, path: pathOf(locale, 'new'), title: words.page, state: 'new' },
      { ...page, path: pathOf(locale, 'text'), title: words.long, state: 'text' },
      { ...page, path: pathOf(locale, 'around'), title: words.page, state: 'around' },
    ],
    more: 3,
    ...more,
  }
}

const hrefOf = (path: string) => path

export const examples: Examples = {
  components: [
    {
      state: 'of a later moment, with a message',
      show: (sample) => <PreviewBar preview={previewOf(sample)} locale={sample.locale} hrefOf={hrefOf} />,
    },
    {
      state: 'of one page, without a message',
      show: (sample) => {
        const { differs, made } = previewOf(sample)
        const preview = previewOf(sample, { message: '', at: made, differs: differs.slice(0, 1), more: 0 })
        return <PreviewBar preview={preview} locale={sample.locale} hrefOf={hrefOf} />
      },
    },
  ],
  pages: [
    {
      state: 'what differs',
      show: (sample) => (
        <PreviewChangesView
          frame={sample.frame}
          preview={previewOf(sample)}
          words={{
            [pathOf(sample.locale, 'text')]: [
              ['=', `${sample.words.sentence} `],
              ['-', sample.words.page],
              ['+', sample.words.long],
            ],
          }}
        />
      ),
    },
  ],
}
