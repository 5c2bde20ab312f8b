import { feedAddress } from '../../../content/paths.ts'
import type { PageRecord } from '../../../content/schema/page.ts'
import { type SiteSettings, siteSettings } from '../../../content/schema/root.ts'
import { PHASES } from '../../../domain/kinds.ts'
import type { Locale } from '../../../locale/locale.ts'
import { typography } from '../../markdown/index.ts'
import { footerPages } from '../../source/footer-pages.ts'
import type { SiteFile } from '../../source/schemas.ts'
import { borrowedIn, linkTo, listsWithFeed } from '../tree/links.ts'
import type { Tree, TreePage } from '../tree/tree.ts'

/**
 * What every page of one language shows around its text. Expects that `deadReferences` found no problem.
 * @param pages the records of all pages, from which the open inquiries are taken
 */
export function toSiteSettings(site: SiteFile, tree: Tree, locale: Locale, pages: readonly PageRecord[]): SiteSettings {
  const page = (id: string): TreePage => {
    const found = tree.get(id)
    if (!found) throw new Error(`no page ${id}`)
    return found
  }
  const linkToKind = (kind: 'finder' | 'doors' | 'index') => {
    const found = pageOfKind(tree, kind)
    return found && linkTo(found, locale)
  }
  const text = (value: Record<Locale, string>) => typography(value[locale], locale)
  return siteSettings.parse({
    name: site.name[locale],
    organisation: text(site.organisation),
    tagline: text(site.tagline),
    home: page('/').paths[locale],
    homeText: borrowedIn(page('/'), locale),
    navigation: site.navigation.map(({ page: id, teaser }) => ({
      ...linkTo(page(id), locale),
      teaser: text(teaser),
      // The teaser is in the reader's language, even if the page borrows its title.
      teaserIn: borrowedIn(page(id), locale) && locale,
    })),
    statuses: statusesOf(tree, locale),
    finder: linkToKind('finder'),
    doors: linkToKind('doors'),
    inquiries: inquiriesOf(pages, locale),
    index: linkToKind('index'),
    feeds: [...listsWithFeed(tree).map((list) => list.page), tree.get('/')].flatMap((one) =>
      one
        ? [
            {
              path: feedAddress(one.paths[locale]),
              title: linkTo(one, locale).title,
              locale: borrowedIn(one, locale),
            },
          ]
        : [],
    ),
    footer: footerPages(site).map(({ page: id, group }) => ({ ...linkTo(page(id), locale), group })),
    disclaimer: text(site.footer.disclaimer),
    newsletter: {
      link: linkTo(page(site.newsletter.page), locale),
      privacy: linkTo(page(site.newsletter.privacy), locale),
      contact: linkTo(page(site.newsletter.contact), locale),
      title: text(site.newsletter.title),
      text: text(site.newsletter.text),
    },
  })
}

/** The list of inquiries, and those that are open at the instant for which the records are made. */
function inquiriesOf(pages: readonly PageRecord[], locale: Locale): SiteSettings['inquiries'] {
  for (const { facts, path, title, soft, textLocale, locale: reader } of pages) {
    if (reader === locale && facts?.kind === 'list' && facts.of === 'inquiry') {
      const list = { path, title, soft, locale: textLocale }
      return { list, open: facts.items.filter(({ state }) => state === 'open') }
    }
  }
  return undefined
}

function statusesOf(tree: Tree, locale: Locale): SiteSettings['statuses'] {
  const page = pageOfKind(tree, 'statuses')
  if (page?.facts?.kind !== 'statuses') return undefined
  const { phases } = page.facts
  const names = Object.fromEntries(PHASES.map((phase) => [phase, typography(phases[phase].name[locale], locale)]))
  return {
    path: page.paths[locale],
    locale: borrowedIn(page, locale),
    names,
  }
}

function pageOfKind(tree: Tree, kind: 'finder' | 'doors' | 'index' | 'statuses'): TreePage | undefined {
  return [...tree.values()].find(({ facts }) => facts?.kind === kind)
}
