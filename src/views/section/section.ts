import type { SiteSettings } from '../../content/schema/root.ts'

/** Place of the section that a page stands in, among those of the navigation; -1 for a page outside them. */
export function sectionOf({ navigation }: SiteSettings, path: string | undefined): number {
  return navigation.findIndex((section) => path === section.path || path?.startsWith(`${section.path}/`))
}

/** Sections that have an accent and a ground of their own; section.css draws them. */
const DRAWN = 5

/** The class by which what is inside wears a section's accent and ground; the site's own for what is outside all. */
export function sectionClass(section: number): string | undefined {
  return section >= 0 && section < DRAWN ? `section-${section + 1}` : undefined
}
