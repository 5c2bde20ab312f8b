import type { ProjectStep, Step } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { DateText } from '../date.tsx'
import { Link } from '../link.tsx'

/** Number of finished steps that are always shown: the last one says how far the project is. */
const SHOWN = 1

/** The steps of a project in order, each with its state in words. Finished steps are folded, except the last. */
export function ProjectTimeline({ steps, locale }: { steps: ProjectStep[]; locale: Locale }) {
  const { timeline } = messages(locale).kinds
  if (steps.length === 0) return null
  const done = steps.filter(({ state }) => state === 'done')
  const folded = done.length > SHOWN + 1 ? done.slice(0, -SHOWN) : []
  const shown = steps.filter((step) => !folded.includes(step))
  return (
    <section class="facts-section" aria-labelledby="_timeline">
      <h2 id="_timeline">{timeline.title}</h2>
      {folded.length > 0 && (
        <details class="timeline-finished">
          <summary>{timeline.finished(folded.length)}</summary>
          <Steps steps={folded} locale={locale} start={1} />
        </details>
      )}
      <Steps steps={shown} locale={locale} start={folded.length + 1} />
    </section>
  )
}

/** The procedure by which a plan of one type is made. */
export function Procedure({ steps, locale }: { steps: (Step & { id: string })[]; locale: Locale }) {
  const { timeline } = messages(locale).kinds
  if (steps.length === 0) return null
  return (
    <section class="facts-section" aria-labelledby="_procedure">
      <h2 id="_procedure">{timeline.procedure}</h2>
      <p>{timeline.procedureLead}</p>
      <Steps steps={steps} locale={locale} start={1} />
    </section>
  )
}

interface StepsProps {
  steps: (Step & Partial<ProjectStep>)[]
  locale: Locale
  /** Number of the first step. */
  start: number
}

function Steps({ steps, locale, start }: StepsProps) {
  const { timeline } = messages(locale).kinds
  return (
    <ol class="timeline" start={start}>
      {steps.map(({ name, who, term, act, state, on, until, note, page }, i) => (
        <li class={state && `step-${state}`} {...(state === 'now' && { 'aria-current': 'step' })}>
          <h3>
            <span class="step-number">{start + i}</span> {name}
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
            {act && (
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
