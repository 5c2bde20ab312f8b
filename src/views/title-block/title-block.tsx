import type { Facts } from '../../content/schema/facts.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import { hasTrait } from '../../domain/kinds.ts'
import { formatDate } from '../../locale/format.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { statusWords } from '../hatch/project-status.tsx'

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
  const status = statusOf(frame, page.facts)
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

/** The status in words, for kinds that have one. */
function statusOf({ locale, site }: TitleBlockProps['frame'], facts: Facts | undefined): string | undefined {
  const { kinds } = messages(locale)
  if (!hasTrait(facts, 'status')) return undefined
  switch (facts.kind) {
    case 'project':
      return statusWords({ locale, site }, facts)
    case 'instrument':
      return kinds.instrumentStatus[facts.status]
    case 'inquiry':
      return kinds.inquiry.state[facts.state]
    default:
      return facts satisfies never
  }
}
