import { SiteIndex } from '../../site-index/site-index.tsx'
import { type KindView, none, nothing } from './kind-view.ts'

export const siteIndex: KindView<'index'> = {
  head: nothing,
  body({ facts, locale }) {
    return <SiteIndex pages={facts.pages} locale={locale} />
  },
  headings: none,
  things: none,
}
