import type { PageLink } from '../../content/schema/fields.ts'
import { formatPartialDate } from '../../locale/format.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { lastOf, openInquiries } from '../inquiry/open-inquiries.tsx'
import { hreflangFor, Link } from '../link.tsx'
import { Teaser } from './teaser.tsx'

interface NavigationProps {
  frame: Pick<Frame, 'locale' | 'site'>
  current: string | undefined
}

/**
 * The sections, and what most readers look for. On a narrow screen they are in a popover, which browsers open and close
 * without a script (HTML standard, popover). A browser without popovers always shows them. `autofocus` moves the focus
 * into the popover when it opens.
 */
export function Navigation({ frame: { locale, site }, current }: NavigationProps) {
  const { menu, closeMenu, navigation, often } = messages(locale).frame
  return (
    <>
      <button class="button button-quiet menu-button" type="button" popovertarget="_menu">
        {menu}
      </button>
      <nav class="navigation" id="_menu" popover="auto" aria-label={navigation}>
        <button
          class="button button-quiet menu-close"
          type="button"
          popovertarget="_menu"
          popovertargetaction="hide"
          autofocus
        >
          {closeMenu}
        </button>
        <ul class="navigation-sections">
          {site.navigation.map((section) => (
            <li>
              <Link link={section} locale={locale} current={currentState(section.path, current)} />
              <Teaser section={section} locale={locale} />
            </li>
          ))}
        </ul>
        <p class="navigation-heading">{often}</p>
        <Often frame={{ locale, site }} current={current} />
      </nav>
    </>
  )
}

/** Near you, public inquiries with the number of open ones, and who does what: as far as the site has them. */
function Often({ frame: { locale, site }, current }: NavigationProps) {
  const text = messages(locale).frame
  const { finder, inquiries, doors } = site
  const open = inquiries?.open.length ?? 0
  const entries: [link: PageLink | undefined, title: string][] = [
    [finder, text.nearYou],
    [inquiries?.list, text.inquiries],
    [doors, text.whoDoesWhat],
  ]
  return (
    <ul class="navigation-often">
      {entries.map(
        ([link, title]) =>
          link && (
            <li>
              <a
                href={link.path}
                {...hreflangFor(link.locale, locale)}
                {...(currentState(link.path, current) && { 'aria-current': currentState(link.path, current) })}
              >
                {title}
                {link === inquiries?.list && open > 0 && (
                  <>
                    {' '}
                    <b class="badge">{text.open(open)}</b>
                  </>
                )}
              </a>
              {link === inquiries?.list && <OpenNow frame={{ locale, site }} />}
            </li>
          ),
      )}
    </ul>
  )
}

/** The open inquiries with their last day. Only in the menu of a narrow screen: a wide one shows them on top of the page. */
function OpenNow({ frame: { locale, site } }: Pick<NavigationProps, 'frame'>) {
  const open = openInquiries(site)
  if (open.length === 0) return null
  return (
    <ul class="navigation-open">
      {open.map((inquiry) => (
        <li>
          <Link link={inquiry} locale={locale} />{' '}
          <span>{messages(locale).kinds.inquiry.until(formatPartialDate(lastOf(inquiry), locale))}</span>
        </li>
      ))}
    </ul>
  )
}

/** `page` for the page itself, `true` for the section it belongs to (WAI-ARIA 1.2, aria-current). */
function currentState(path: string, current: string | undefined): 'page' | 'true' | undefined {
  if (current === path) return 'page'
  return current?.startsWith(`${path}/`) ? 'true' : undefined
}
