import { FOOTER_GROUPS, type FooterGroup } from '../../domain/footer-groups.ts'
import type { SiteFile } from './schemas.ts'

interface FooterPage {
  page: string
  group: FooterGroup
  /** Where site.yaml names it: `['footer', 'learn', 0]`. */
  path: (string | number)[]
}

/** The pages at the foot of each page, by group. The group of the site itself is `footer.pages` of site.yaml. */
export function footerPages({ footer }: Pick<SiteFile, 'footer'>): FooterPage[] {
  return FOOTER_GROUPS.flatMap((group) => {
    const key = group === 'site' ? 'pages' : group
    return footer[key].map((page, i) => ({ page, group, path: ['footer', key, i] }))
  })
}
