import type { PageLink } from '../../content/schema/fields.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Link } from '../link.tsx'

interface NavigationProps {
  locale: Locale
  items: PageLink[]
  current: string | undefined
}

/**
 * The sections. On a narrow screen they are in a popover, which browsers open and close without a script (HTML standard,
 * popover). A browser without popovers always shows them.
 */
export function Navigation({ locale, items, current }: NavigationProps) {
  const { menu, closeMenu, navigation } = messages(locale).frame
  return (
    <>
      <button class="menu-button" type="button" popovertarget="_menu">
        {menu}
      </button>
      <nav class="navigation" id="_menu" popover="auto" aria-label={navigation}>
        <button class="menu-close" type="button" popovertarget="_menu" popovertargetaction="hide">
          {closeMenu}
        </button>
        <ul>
          {items.map((item) => (
            <li>
              <Link link={item} locale={locale} current={currentState(item.path, current)} />
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

/** `page` for the page itself, `true` for the section it belongs to (WAI-ARIA 1.2, aria-current). */
function currentState(path: string, current: string | undefined): 'page' | 'true' | undefined {
  if (current === path) return 'page'
  return current?.startsWith(`${path}/`) ? 'true' : undefined
}
