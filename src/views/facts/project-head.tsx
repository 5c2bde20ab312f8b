import type { FactsOf } from '../../content/schema/facts.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { PhaseLink } from '../hatch/phase-tag.tsx'
import { Link } from '../link.tsx'
import { Plates } from '../place/place.tsx'
import { AsOf } from './as-of.tsx'
import { KeyFacts } from './key-facts.tsx'

/** Key facts of a project: status as of a date, place, area, instrument, and result. */
export function ProjectHead({ frame, facts }: { frame: Frame; facts: FactsOf<'project'> }) {
  const { locale } = frame
  const { facts: label } = messages(locale).kinds
  return (
    <KeyFacts
      label={label.keyFacts}
      facts={[
        [
          label.phase,
          <>
            <PhaseLink frame={frame} phase={facts.phase} /> <AsOf date={facts.asOf} locale={locale} />
          </>,
        ],
        [label.where, <Plates places={facts.municipalities} locale={locale} />],
        [label.area, facts.area],
        [label.instrument, facts.instrument && <Link link={facts.instrument} locale={locale} />],
        [label.outcome, facts.outcome],
      ]}
    />
  )
}
