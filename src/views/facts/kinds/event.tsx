import { event as eventThing } from '../../structured-data/things.ts'
import { EventHead } from '../event-head.tsx'
import { type KindView, none, nothing } from './kind-view.ts'

export const event: KindView<'event'> = {
  head({ facts, locale, page }) {
    return <EventHead facts={facts} locale={locale} path={page.path} />
  },
  body: nothing,
  headings: none,
  things(frame, page, facts) {
    return [eventThing(frame, page, facts)]
  },
}
