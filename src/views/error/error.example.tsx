import { LOCALES } from '../../locale/locale.ts'
import type { Examples } from '../example.ts'
import { teaserTo } from '../sample-data/sample.ts'
import { ErrorView, PlainErrorView } from './error.tsx'

export const examples: Examples = {
  pages: [
    {
      state: 'not found, with suggestions',
      show: ({ frame, locale, words }) => (
        <ErrorView frame={frame} kind="notFound" suggestions={[teaserTo(locale, 'meant', words.page)]} />
      ),
    },
    { state: 'gone', show: ({ frame }) => <ErrorView frame={frame} kind="gone" /> },
    { state: 'malformed', show: ({ frame }) => <ErrorView frame={frame} kind="malformed" /> },
    { state: 'too long', show: ({ frame }) => <ErrorView frame={frame} kind="tooLong" /> },
    { state: 'method', show: ({ frame }) => <ErrorView frame={frame} kind="method" /> },
    {
      state: 'failed, with its reference',
      show: ({ frame }) => <ErrorView frame={frame} kind="failed" reference="0123456789abcdef" />,
    },
    { state: 'a form in a preview', show: ({ frame }) => <ErrorView frame={frame} kind="previewForm" /> },
    {
      state: 'a preview that cannot be opened',
      show: ({ locale, words }) => <PlainErrorView kind="previewEnded" locales={[locale]} siteName={words.site} />,
    },
    {
      state: 'a closed site',
      show: ({ words }) => <PlainErrorView kind="closed" locales={LOCALES} siteName={words.site} />,
    },
    {
      state: 'unavailable, without a frame',
      show: ({ locale, words }) => <PlainErrorView kind="unavailable" locales={[locale]} siteName={words.site} />,
    },
    {
      state: 'unavailable, language unknown',
      show: ({ words }) => <PlainErrorView kind="unavailable" locales={LOCALES} siteName={words.site} />,
    },
  ],
}
