import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { PageRecord } from '../../content/schema/page.ts'
import { Breadcrumbs } from '../breadcrumbs/breadcrumbs.tsx'
import type { Frame } from '../frame.ts'
import { Hero } from '../hero/hero.tsx'
import { InquiryPoster } from '../inquiry/inquiry-poster.tsx'
import { RegionMap } from '../map/map.tsx'
import { Plate } from '../place/place.tsx'
import { Ticks } from '../timeline/ticks.tsx'
import { Notices } from './notices.tsx'

interface PageHeadProps {
  frame: Frame
  page: PageRecord
  /** The form of the finder, and its answer: on a narrow screen they come before the map. */
  form?: Child
}

/** The upper part of a page: breadcrumbs, notices, title, summary. An open inquiry has its poster instead. */
export function PageHead({ frame, page, form }: PageHeadProps) {
  const { locale, textLocale, title, path, facts, drawings = {} } = page
  const map = facts && 'regionMap' in facts && facts.kind !== 'list' ? facts.regionMap : undefined
  const beside = map ? <RegionMap frame={frame} map={map} /> : drawings.beside && raw(drawings.beside)
  const first = (
    <>
      <Breadcrumbs locale={locale} above={page.breadcrumbs} here={{ path, title, locale: textLocale }} />
      <Notices page={page} />
    </>
  )
  if (facts?.kind === 'inquiry' && facts.state === 'open') {
    return <InquiryPoster frame={frame} page={page} inquiry={facts} first={first} />
  }
  const lang = textLocale !== locale && { lang: textLocale }
  return (
    <Hero ground={drawings.ground} section={drawings.section} corner={drawings.corner} beside={beside}>
      {first}
      {facts?.kind === 'municipality' ? (
        <div class="plate-title">
          <h1>
            <Plate code={facts.code} locale={locale} />
          </h1>{' '}
          <p class="plate-code">{facts.code}</p>
        </div>
      ) : (
        <h1 {...lang}>{page.soft ?? title}</h1>
      )}
      <p class="lead" {...lang}>
        {page.summary}
      </p>
      {form}
      {facts?.kind === 'project' && (
        <Ticks steps={facts.steps} isGivenUp={facts.phase === 'given-up'} locale={locale} />
      )}
    </Hero>
  )
}
