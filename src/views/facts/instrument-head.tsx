import type { FactsOf } from '../../content/schema/facts.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { AsOf } from './as-of.tsx'
import { bindingWords } from './binding.ts'
import { KeyFacts } from './key-facts.tsx'

/** Key facts of a plan or regulation: status as of a date, binding force, level, nature, legal basis, names. */
export function InstrumentHead({ facts, locale }: { facts: FactsOf<'instrument'>; locale: Locale }) {
  const { facts: label, instrumentStatus, level, nature } = messages(locale).kinds
  return (
    <KeyFacts
      label={label.keyFacts}
      facts={[
        [
          label.status,
          <>
            {instrumentStatus[facts.status]} <AsOf date={facts.asOf} locale={locale} />
          </>,
        ],
        [label.binding, bindingWords(facts, locale)],
        [label.level, level[facts.level]],
        [label.nature, facts.nature.map((one) => nature[one]).join(', ')],
        [label.legalBasis, facts.legalBasis],
        [label.names, facts.names && <Names names={facts.names} locale={locale} />],
      ]}
    />
  )
}

/** The name in each language, for readers who know a plan by its name in another language. */
function Names({ names, locale }: { names: NonNullable<FactsOf<'instrument'>['names']>; locale: Locale }) {
  return (
    <ul class="names">
      {LOCALES.map((one) => (
        <li {...(one !== locale && { lang: one })}>
          {names[one].name}
          {names[one].acronym && ` (${names[one].acronym})`}
        </li>
      ))}
    </ul>
  )
}
