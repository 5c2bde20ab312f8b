import type { Frame } from '../frame.ts'
import { LanguageSwitch } from '../language-switch/language-switch.tsx'
import { hreflangFor } from '../link.tsx'
import { Navigation } from '../navigation/navigation.tsx'
import { SearchForm } from '../search/search-form.tsx'
import { sectionOf } from '../section/section.ts'
import { SectionLine } from '../section/section-line.tsx'

interface HeaderProps {
  frame: Frame
  /** Path of the page shown. */
  current: string | undefined
}

/** Name of the site, languages, search and navigation; below them the section line, with a mark at the present section. */
export function Header({ frame, current }: HeaderProps) {
  const { locale, site, translations } = frame
  return (
    <header class="header">
      <div class="header-bar">
        <a
          class="wordmark"
          href={site.home}
          {...hreflangFor(site.homeText, locale)}
          {...(current === site.home && { 'aria-current': 'page' })}
        >
          <Wordmark name={site.name} />
          <span class="wordmark-organisation">{site.organisation}</span>
        </a>
        <LanguageSwitch locale={locale} translations={translations} />
        <div class="header-search">
          <SearchForm locale={locale} id="_search" />
        </div>
        <Navigation locale={locale} items={site.navigation} current={current} />
      </div>
      <SectionLine sections={site.navigation.length} current={sectionOf(site, current)} />
    </header>
  )
}

/** The name of the site. The part before the dot is bold. */
function Wordmark({ name }: { name: string }) {
  const [strong, ...rest] = name.split(/(?=\.)/)
  return (
    <span class="wordmark-name">
      <b>{strong}</b>
      {rest.join('')}
    </span>
  )
}
