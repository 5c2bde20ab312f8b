import type { ProjectStep, Step } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { DateText } from '../date.tsx'
import { Link } from '../link.tsx'

/** The steps of a project in order, each with its state in words. */
export function ProjectTimeline({ steps, locale }: { steps: ProjectStep[]; locale: Locale }) {
  const { timeline } = messages(locale).kinds
  if (steps.length === 0) return null
  return (
    <section class="facts-section part-wide" aria-labelledby="_timeline">
      <h2 id="_timeline">{timeline.title}</h2>
      <Steps steps={steps} locale={locale} />
    </section>
  )
}

/** The procedure by which a plan of one type is made. */
export function Procedure({ steps, locale }: { steps: (Step & { id: string })[]; locale: Locale }) {
  const { timeline } = messages(locale).kinds
  if (steps.length === 0) return null
  return (
    <section class="facts-section part-wide" aria-labelledby="_procedure">
      <h2 id="_procedure">{timeline.procedure}</h2>
      <p>{timeline.procedureLead}</p>
      <Steps steps={steps} locale={locale} />
    </section>
  )
}

/** Whether readers can still do something: a step of a procedure in general, or one that takes place or is to come. */
function isAhead(state: ProjectStep['state'] | undefined): boolean {
  return state === undefined || state === 'now' || state === 'to-come'
}

interface StepsProps {
  steps: (Step & Partial<ProjectStep>)[]
  locale: Locale
}

function Steps({ steps, locale }: StepsProps) {
  const { timeline } = messages(locale).kinds
  return (
    <ol class="timeline">
      {steps.map(({ name, who, term, act, state, on, until, note, page }, i) => (
        <li class={state && `step-${state}`} {...(state === 'now' && { 'aria-current': 'step' })}>
          <h3>
            <span class="step-number">{i + 1}</span> {name}
          </h3>
          {(state || on) && (
            <p class="step-state">
              {state && timeline.state[state]}
              {on && (
                <>
                  {state && ' · '}
                  <DateText date={on} locale={locale} />
                </>
              )}
              {until && (
                <>
                  {' – '}
                  <DateText date={until} locale={locale} />
                </>
              )}
            </p>
          )}
          {note && <p>{note}</p>}
          {page && (
            <p>
              <Link link={page} locale={locale} />
            </p>
          )}
          <dl>
            <div>
              <dt>{timeline.who}</dt>
              <dd>{who}</dd>
            </div>
            {term && (
              <div>
                <dt>{timeline.term}</dt>
                <dd>{term}</dd>
              </div>
            )}
            {act && isAhead(state) && (
              <div>
                <dt>{timeline.act}</dt>
                <dd>{act}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ol>
  )
}
