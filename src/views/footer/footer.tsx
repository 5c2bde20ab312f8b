import { FOOTER_GROUPS } from '../../domain/footer-groups.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { Link, LinkList } from '../link.tsx'
import { Teaser } from '../navigation/teaser.tsx'
import { Newsletter } from '../newsletter/footer-sign-up.tsx'

/** Id of the full disclaimer, to which the strip on top of the page links. */
export const DISCLAIMER_ID = '_footer-disclaimer'

/** The newsletter, the sections with their teasers, all other links in groups, and the disclaimer. */
export function Footer({ frame, teasers = true }: { frame: Frame; teasers?: boolean }) {
  return (
    <footer class="footer">
      <div class="wrap">
        <Newsletter frame={frame} />
        {teasers && <Sections frame={frame} />}
        <Groups frame={frame} />
        <p class="disclaimer" id={DISCLAIMER_ID}>
          {frame.site.disclaimer}
        </p>
      </div>
    </footer>
  )
}

function Sections({ frame: { locale, site } }: { frame: Frame }) {
  return (
    <nav class="footer-sections" aria-label={messages(locale).frame.sections}>
      <ul class="footer-teasers">
        {site.navigation.map((section) => (
          <li>
            <Link link={section} locale={locale} />
            <Teaser section={section} locale={locale} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The links by group. Links of a release that has no groups are in the last one. */
function Groups({ frame: { locale, site } }: { frame: Frame }) {
  const { footer, footerGroups } = messages(locale).frame
  const groups = FOOTER_GROUPS.map((group) => ({
    group,
    links: site.footer.filter((link) => (link.group ?? 'site') === group),
  }))
  return (
    <nav class="footer-groups" aria-label={footer}>
      {groups
        .filter(({ links }) => links.length > 0)
        .map(({ group, links }) => (
          <section aria-labelledby={`_footer-${group}`}>
            <h2 id={`_footer-${group}`}>{footerGroups[group]}</h2>
            <LinkList links={links} locale={locale} className="footer-links" />
          </section>
        ))}
    </nav>
  )
}
