import { raw } from 'hono/html'
import type { PageRecord } from '../../content/schema/page.ts'
import { Breadcrumbs } from '../breadcrumbs/breadcrumbs.tsx'
import type { Frame } from '../frame.ts'
import { Hero } from '../hero/hero.tsx'
import { InquiryPoster } from '../inquiry/inquiry-poster.tsx'
import { Plate } from '../place/place.tsx'
import { Ticks } from '../timeline/ticks.tsx'
import type { PageDrawings } from './drawings.ts'

/** The upper part of a page: breadcrumbs, title, summary. An open inquiry has its poster instead. */
export function PageHead({ frame, page, drawings }: { frame: Frame; page: PageRecord; drawings: PageDrawings }) {
  const { locale, textLocale, title, path, facts } = page
  const breadcrumbs = (
    <Breadcrumbs locale={locale} above={page.breadcrumbs} here={{ path, title, locale: textLocale }} />
  )
  if (facts?.kind === 'inquiry' && facts.state === 'open') {
    return <InquiryPoster frame={frame} page={page} inquiry={facts} breadcrumbs={breadcrumbs} />
  }
  const lang = textLocale !== locale && { lang: textLocale }
  return (
    <Hero ground={drawings.ground} beside={drawings.beside && raw(drawings.beside)}>
      {breadcrumbs}
      {facts?.kind === 'municipality' ? (
        <h1 class="plate-title">
          <Plate code={facts.code} locale={locale} /> <span class="plate-code">{facts.code}</span>
        </h1>
      ) : (
        <h1 {...lang}>{page.soft ?? title}</h1>
      )}
      <p class="lead" {...lang}>
        {page.summary}
      </p>
      {facts?.kind === 'project' && <Ticks steps={facts.steps} locale={locale} />}
    </Hero>
  )
}
