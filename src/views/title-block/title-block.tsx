import type { PageRecord } from '../../content/schema/page.ts'
import { hasTrait } from '../../domain/kinds.ts'
import { formatDate } from '../../locale/format.ts'
import { messages } from '../../locale/messages/index.ts'
import { statusViewOf } from '../facts/kinds/index.ts'
import type { Frame } from '../frame.ts'

interface TitleBlockProps {
  frame: Pick<Frame, 'locale' | 'site'>
  page: PageRecord
  /** The full URL of the page. */
  address: string
  /** Short id of the release. */
  release: string
}

/**
 * The title block at the foot of a page, as on a drawing: title, status, date, language, release, source and URL. It is
 * also the footer in print.
 */
export function TitleBlock({ frame, page, address, release }: TitleBlockProps) {
  const { locale, textLocale, title, updated } = page
  const { page: text, kinds } = messages(locale)
  const status = hasTrait(page.facts, 'status') ? statusViewOf(page.facts).status(frame, page.facts) : undefined
  const source = page.facts && 'sources' in page.facts ? page.facts.sources[0]?.name : undefined
  return (
    <section class="title-block" aria-label={text.titleBlock}>
      <p class="title-block-title" {...(textLocale !== locale && { lang: textLocale })}>
        {title}
      </p>
      <dl>
        {status && (
          <div>
            <dt>{kinds.facts.status}</dt>
            <dd>{status}</dd>
          </div>
        )}
        <div>
          <dt>{text.updated}</dt>
          <dd>
            <time datetime={updated}>{formatDate(updated, locale)}</time>
          </dd>
        </div>
        <div>
          <dt>{text.language}</dt>
          <dd lang={textLocale}>{messages(textLocale).languageName}</dd>
        </div>
        <div>
          <dt>{text.release}</dt>
          <dd>{release}</dd>
        </div>
        {source && (
          <div>
            <dt>{kinds.facts.source}</dt>
            <dd>{source}</dd>
          </div>
        )}
        <div class="title-block-address">
          <dt>{text.address}</dt>
          <dd>
            {address.split(/(?<=\w\/)/).map((part, i) => (
              <>
                {i > 0 && <wbr />}
                {part}
              </>
            ))}
          </dd>
        </div>
      </dl>
    </section>
  )
}
