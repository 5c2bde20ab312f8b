import type { PageRecord } from '../../content/schema/page.ts'
import { hasTrait } from '../../domain/kinds.ts'
import { messages } from '../../locale/messages/index.ts'
import { Link } from '../link.tsx'
import { PageList } from '../page-list/page-list.tsx'

/** Links to pages on the same subject. */
export function Related({ page: { locale, related = [] } }: { page: PageRecord }) {
  if (related.length === 0) return null
  return (
    <section class="facts-section page-children" aria-labelledby="_related">
      <h2 id="_related">{messages(locale).kinds.facts.related}</h2>
      <PageList locale={locale} pages={related} level={3} />
    </section>
  )
}

/** Links to the previous and the next page. For dated kinds, these are the newer and the older page. */
export function Around({ page: { locale, around, facts } }: { page: PageRecord }) {
  const { around: text } = messages(locale).kinds
  const { before, after } = around ?? {}
  if (!before && !after) return null
  const isDated = hasTrait(facts, 'dated')
  return (
    <nav class="around" aria-label={text.label}>
      {before && (
        <p>
          <span>{isDated ? text.newer : text.before}</span> <Link link={before} locale={locale} />
        </p>
      )}
      {after && (
        <p class="around-after">
          <span>{isDated ? text.older : text.after}</span> <Link link={after} locale={locale} />
        </p>
      )}
    </nav>
  )
}
