import type { FactsOf } from '../../content/schema/facts.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { PhaseLink } from '../hatch/phase-tag.tsx'
import { dateWords, ProjectStatus, stepWords } from '../hatch/project-status.tsx'
import { Link } from '../link.tsx'
import { Plates } from '../place/place.tsx'
import { KeyFacts } from './key-facts.tsx'

interface ProjectHeadProps {
  frame: Frame
  facts: FactsOf<'project'>
  /** Whether a section drawing is above: one of the facts then says how to read it. */
  hasSection: boolean
}

/** Key facts of a project: status with its last known step, the rules that apply meanwhile, place, area, instrument, result. */
export function ProjectHead({ frame, facts, hasSection }: ProjectHeadProps) {
  const { locale } = frame
  const { facts: label, section } = messages(locale).kinds
  return (
    <KeyFacts
      label={label.keyFacts}
      facts={[
        [label.phase, <Status frame={frame} facts={facts} />],
        [
          label.meanwhile,
          facts.meanwhile && (
            <>
              <p>{facts.meanwhile.text}</p>
              <p>
                <Link link={facts.meanwhile.page} locale={locale} />
              </p>
            </>
          ),
        ],
        [label.where, <Plates places={facts.municipalities} locale={locale} />],
        [label.area, facts.area],
        [label.instrument, facts.instrument && <Link link={facts.instrument} locale={locale} />],
        [label.outcome, facts.outcome],
        [section.title, hasSection && <p>{section.note}</p>],
      ]}
    />
  )
}

/** The status with a link to its definition, and the last known step. Where only the step is known, it is the status. */
function Status({ frame, facts }: { frame: Frame; facts: FactsOf<'project'> }) {
  const step = stepWords(frame, facts)
  if (step === undefined) {
    return (
      <>
        <PhaseLink frame={frame} phase={facts.phase} />{' '}
        <span class="as-of">({dateWords(facts.phase, facts.asOf, frame.locale)})</span>
      </>
    )
  }
  if (facts.phase === 'unknown') return <ProjectStatus frame={frame} standing={facts} />
  return (
    <>
      <PhaseLink frame={frame} phase={facts.phase} unconfirmed={facts.lastStep?.unconfirmed ?? false} />
      <p>{step}</p>
    </>
  )
}
