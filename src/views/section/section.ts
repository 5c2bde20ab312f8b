import type { SiteSettings } from '../../content/schema/root.ts'

/** Index in the navigation of the section that contains a page; -1 for a page outside the sections. */
export function sectionOf({ navigation }: SiteSettings, path: string | undefined): number {
  return navigation.findIndex((section) => path === section.path || path?.startsWith(`${section.path}/`))
}

/** Number of sections with their own accent and ground, which section.css defines. */
const DRAWN = 5

/** The class that sets the accent and ground of a section. Outside the sections, the site's own colours apply. */
export function sectionClass(section: number): string | undefined {
  return section >= 0 && section < DRAWN ? `section-${section + 1}` : undefined
}
