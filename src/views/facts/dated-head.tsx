import type { FactsOf } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { DateText } from '../date.tsx'
import { typeName } from '../listing/names.ts'
import { Plates } from '../place/place.tsx'
import { KeyFacts } from './key-facts.tsx'
import { themeNames } from './theme-names.ts'

interface DatedHeadProps {
  facts: FactsOf<'news' | 'publication'>
  locale: Locale
  /** What the date is: that of the fact, or of the publication. */
  dateLabel: string
  publisher?: string
}

/** Key facts of a news item or publication: date, type, publisher, themes, municipalities. */
export function DatedHead({ facts, locale, dateLabel, publisher }: DatedHeadProps) {
  const { facts: label } = messages(locale).kinds
  return (
    <KeyFacts
      label={label.keyFacts}
      facts={[
        [dateLabel, <DateText date={facts.date} locale={locale} />],
        [label.type, typeName(facts, locale)],
        [label.publisher, publisher],
        [label.themes, themeNames(facts.themes, locale)],
        [label.where, facts.municipalities.length > 0 && <Plates places={facts.municipalities} locale={locale} />],
      ]}
    />
  )
}
