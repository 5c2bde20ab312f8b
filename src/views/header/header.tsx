import type { Frame } from '../frame.ts'
import { LanguageSwitch } from '../language-switch/language-switch.tsx'
import { hreflangFor } from '../link.tsx'
import { Navigation } from '../navigation/navigation.tsx'
import { SearchForm } from '../search/search-form.tsx'
import { type Longitude, SectionLine } from '../section/section-line.tsx'

interface HeaderProps {
  frame: Frame
  /** Path of the page shown. */
  current: string | undefined
  /** Longitude that the page is about, if it is about a place. */
  at?: Longitude | undefined
}

/** Name of the site, navigation, languages and search; below them the cross-section of the valley. */
export function Header({ frame, current, at }: HeaderProps) {
  const { locale, site, translations } = frame
  return (
    <header class="header">
      <div class="wrap header-bar">
        <a
          class="wordmark"
          href={site.home}
          {...hreflangFor(site.homeText, locale)}
          {...(current === site.home && { 'aria-current': 'page' })}
        >
          <b>{site.name}</b> <span>{site.organisation}</span>
        </a>{' '}
        <Navigation frame={frame} current={current} />
        <LanguageSwitch locale={locale} translations={translations} />
        <div class="header-search">
          <SearchForm locale={locale} id="_search" />
        </div>
      </div>
      <SectionLine at={at} />
    </header>
  )
}
