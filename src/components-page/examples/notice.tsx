import { BorrowedNotice, OutdatedNotice, ReplacedNotice, WithdrawnNotice } from '../../views/notice/notice.tsx'
import type { Group } from '../example.ts'
import { pageOf } from '../sample/page.ts'
import { borrowedLink, linkTo, otherThan } from '../sample/sample.ts'

export const notice: Group = {
  folder: 'notice',
  examples: [
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
  ],
}
