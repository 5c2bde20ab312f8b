import { EVENT_CHANGES } from '../../domain/kinds.ts'
import type { Examples } from '../example.ts'
import { pageOf } from '../sample-data/page.ts'
import { borrowedLink, linkTo, otherThan, type Sample } from '../sample-data/sample.ts'
import { BorrowedNotice, EventNotice, OutdatedNotice, ReplacedNotice, WithdrawnNotice } from './notice.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'borrowed',
      show: (sample) => {
        const page = pageOf(sample, { textLocale: otherThan(sample.locale) })
        const { translations, locale, textLocale } = page
        const borrowed = { ...translations, [locale]: { ...translations[locale], textLocale } }
        return <BorrowedNotice page={{ ...page, translations: borrowed }} />
      },
    },
    {
      state: 'outdated',
      show: (sample) => (
        <OutdatedNotice
          page={pageOf(sample, { outdated: { on: '2026-10-01', original: borrowedLink(sample.locale) } })}
        />
      ),
    },
    {
      state: 'replaced',
      show: ({ locale, words }) => <ReplacedNotice locale={locale} by={linkTo(locale, 'plan', words.long)} />,
    },
    {
      state: 'withdrawn',
      show: (sample) => (
        <WithdrawnNotice page={pageOf(sample, { withdrawn: { on: '2026-01-02', reason: sample.words.reason } })} />
      ),
    },
    ...EVENT_CHANGES.map((change) => ({
      state: `an event that is ${change}`,
      show: ({ locale }: Sample) => <EventNotice locale={locale} change={change} />,
    })),
  ],
}
