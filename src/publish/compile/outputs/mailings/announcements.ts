import { hasTrait } from '../../../../domain/kinds.ts'
import type { Municipality } from '../../../../domain/municipalities.ts'
import { TOPICS, type Topic, topicsOf } from '../../../../domain/topics.ts'
import { LOCALES } from '../../../../locale/locale.ts'
import { NEVER } from '../../../source/facts/dated.ts'
import type { FrontMatter } from '../../../source/schemas.ts'
import { announcedOn, stateAt } from '../../kinds/index.ts'
import type { TreePage } from '../../tree/tree.ts'

/** An announced change of a page. */
export interface Announcement {
  /** `YYYY-MM-DD` */
  announced: string
  /** Whether the front matter says what has changed. Otherwise the page is new, and its summary says what it is about. */
  hasText: boolean
}

/**
 * What the newsletter announces of a page: that the page is there, or what `announce` in its front matter says. Nothing of
 * an event or an inquiry that is over.
 * @param at milliseconds since 1970
 */
export function announcementsOf({ facts, own }: TreePage, at: number): Announcement[] {
  if (hasTrait(facts, 'timed') && stateAt(facts, at) === 'closed') return []
  const written = announceOf(own)?.on
  const day = announcedOn(facts)
  return [
    ...(written === undefined ? [] : [{ announced: written, hasText: true }]),
    ...(day === undefined || day === NEVER || day === written ? [] : [{ announced: day, hasText: false }]),
  ]
}

/** `announce` of the first language that has it. It says the same in each language, except for the text. */
export function announceOf(own: TreePage['own']): FrontMatter['announce'] {
  return LOCALES.map((locale) => own[locale]?.meta.announce).find((one) => one !== undefined)
}

/** The topics of a page: of its kind, of its themes, and those that `announce` adds. */
export function pageTopics({ facts, own }: Pick<TreePage, 'facts' | 'own'>): Topic[] {
  const themes = facts && 'themes' in facts ? facts.themes : []
  const all = [
    ...topicsOf(facts?.kind, undefined),
    ...themes.flatMap((theme) => topicsOf(facts?.kind, theme)),
    ...(announceOf(own)?.topics ?? []),
  ]
  return TOPICS.filter((topic) => all.includes(topic))
}

/** The municipalities of a page. Empty: all. Facts say it for each announcement; `announce` only for a page without. */
export function pageMunicipalities({ facts, own }: Pick<TreePage, 'facts' | 'own'>): Municipality[] {
  const named = facts && 'municipalities' in facts ? facts.municipalities : []
  return named.length > 0 ? named : (announceOf(own)?.municipalities ?? [])
}
