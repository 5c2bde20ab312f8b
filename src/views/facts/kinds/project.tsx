import { messages } from '../../../locale/messages/index.ts'
import { statusWords } from '../../hatch/project-status.tsx'
import { ProjectTimeline } from '../../timeline/timeline.tsx'
import { ProjectHead } from '../project-head.tsx'
import { type KindView, none } from './kind-view.ts'

export const project: KindView<'project'> = {
  head({ frame, facts, page }) {
    return <ProjectHead frame={frame} facts={facts} hasSection={page.drawings?.section !== undefined} />
  },
  body({ facts, locale }) {
    return <ProjectTimeline steps={facts.steps} locale={locale} />
  },
  headings({ steps }, locale) {
    return steps.length > 0 ? [['_timeline', messages(locale).kinds.timeline.title]] : []
  },
  things: none,
  status: statusWords,
}
