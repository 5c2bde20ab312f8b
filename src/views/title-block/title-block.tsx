import type { PageRecord } from '../../content/schema/page.ts'
import { formatDate } from '../../locale/format.ts'
import { messages } from '../../locale/messages/index.ts'

interface TitleBlockProps {
  page: PageRecord
  /** The page's address in full, as one would read it out. */
  address: string
  /** Short name of the release. */
  release: string
}

/** The cartouche at the foot of a page, as on a drawing: what this is, as of when, in which version, where. It is the print footer too. */
export function TitleBlock({ page, address, release }: TitleBlockProps) {
  const { locale, textLocale, title, updated } = page
  const text = messages(locale).page
  return (
    <section class="title-block" aria-label={text.titleBlock}>
      <p class="title-block-title" {...(textLocale !== locale && { lang: textLocale })}>
        {title}
      </p>
      <dl>
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
        <div class="title-block-address">
          <dt>{text.address}</dt>
          <dd>{address}</dd>
        </div>
      </dl>
    </section>
  )
}
