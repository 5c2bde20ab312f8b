import type { FactsOf } from '../../content/schema/facts.ts'
import type { PageLink } from '../../content/schema/fields.ts'
import { messages } from '../../locale/messages/index.ts'
import { bindingWords } from '../facts/binding.ts'
import type { Frame } from '../frame.ts'
import { ProjectStatus } from '../hatch/project-status.tsx'
import { hreflangFor, LinkList } from '../link.tsx'
import { Line } from '../listing/line.tsx'

/** The page of a project or a plan, with its facts. */
export type FoundPlan = PageLink & { facts: FactsOf<'project'> | FactsOf<'instrument'> }

/** The answer to a query that names a project or a plan: its name, its status, and links to what people look for there. */
export function NamedPlan({ frame, plan }: { frame: Frame; plan: FoundPlan }) {
  const { locale } = frame
  const lang = plan.locale !== locale && { lang: plan.locale }
  return (
    <div class="found-place">
      <a class="found-plate" href={plan.path} {...lang} {...hreflangFor(plan.locale, locale)}>
        <span class="plate">{plan.title}</span>
      </a>
      <Status frame={frame} facts={plan.facts} />
      <LinkList links={linksOf(frame, plan)} locale={locale} className="door-list" />
    </div>
  )
}

function Status({ frame, facts }: { frame: Frame; facts: FoundPlan['facts'] }) {
  if (facts.kind === 'project') {
    return (
      <p>
        <ProjectStatus frame={frame} standing={facts} />
      </p>
    )
  }
  const { instrumentStatus, facts: label } = messages(frame.locale).kinds
  return <Line parts={[instrumentStatus[facts.status], `${label.binding} ${bindingWords(facts, frame.locale)}`]} />
}

/** Two links: to the steps, and to the plan that made the project, or to the place of a plan among the others. */
function linksOf({ locale }: Frame, { path, facts }: FoundPlan): PageLink[] {
  const { timeline, hierarchy } = messages(locale).kinds
  const steps = facts.kind === 'project' ? facts.steps : facts.procedure
  const toSteps = {
    path: `${path}#${facts.kind === 'project' ? '_timeline' : '_procedure'}`,
    title: facts.kind === 'project' ? timeline.title : timeline.procedure,
    locale,
  }
  const other =
    facts.kind === 'project' ? facts.instrument : { path: `${path}#_hierarchy`, title: hierarchy.title, locale }
  return [...(steps.length > 0 ? [toSteps] : []), ...(other ? [other] : [])]
}
