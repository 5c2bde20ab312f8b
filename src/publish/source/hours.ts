import { brusselsInstant, nextDay } from '../../locale/brussels-time.ts'
import { LOCALES } from '../../locale/locale.ts'
import type { HiddenPage, Hour, Translations, WithoutSite } from './content.ts'

/** The keys of the front matter that say when readers see a page. */
export const HOURS = ['publishAt', 'expireAt'] as const
export type HourKey = (typeof HOURS)[number]

/** When readers see a page. */
export interface Hours {
  publishAt?: Hour | undefined
  expireAt?: Hour | undefined
}

/**
 * The instant that a value means. `publishAt` without a time is the beginning of the day in Brussels, `expireAt` without
 * a time its end: the page is shown on that whole day.
 */
export function instantOf(key: HourKey, written: string): number {
  return brusselsInstant(key === 'expireAt' && written.length === 10 ? nextDay(written) : written)
}

/** The hours of a page that has none: most have none, and each check asks for those of all pages. */
const NO_HOURS: Hours = {}

/** The hours that a page itself has. If its languages contradict each other, which is an error, readers see it least. */
function ownHours(page: string, translations: Translations): Hours {
  if (!LOCALES.some((locale) => HOURS.some((key) => translations[locale]?.meta[key] !== undefined))) return NO_HOURS
  const all = (key: HourKey): Hour[] =>
    LOCALES.flatMap((locale) => {
      const file = translations[locale]
      const written = file?.meta[key]
      if (!file || written === undefined) return []
      return [{ at: instantOf(key, written), written, page, place: file.placeOf(key) }]
    })
  return { publishAt: latest(all('publishAt')), expireAt: earliest(all('expireAt')) }
}

/** The hours of a page with those of the pages above it: a page appears and expires with the page above it at the latest. */
export function hoursOf({ pages }: Pick<WithoutSite, 'pages'>, id: string): Hours {
  // The home page is always shown; an hour of it is an error.
  if (id === '/') return NO_HOURS
  const translations = pages.get(id)
  const own = translations ? ownHours(id, translations) : NO_HOURS
  const folder = id.slice(0, id.lastIndexOf('/'))
  if (folder === '') return own
  const above = hoursOf({ pages }, folder)
  if (own === NO_HOURS) return above
  return {
    publishAt: latest([above.publishAt, own.publishAt]),
    expireAt: earliest([above.expireAt, own.expireAt]),
  }
}

function latest(hours: readonly (Hour | undefined)[]): Hour | undefined {
  return hours.filter((one) => one !== undefined).toSorted((a, b) => b.at - a.at)[0]
}

function earliest(hours: readonly (Hour | undefined)[]): Hour | undefined {
  return hours.filter((one) => one !== undefined).toSorted((a, b) => a.at - b.at)[0]
}

/** Why readers do not see a page at an instant. Undefined if they see it. */
export function hiddenAt({ publishAt, expireAt }: Hours, at: number): HiddenPage | undefined {
  if (expireAt && expireAt.at <= at) return { state: 'expired', hour: expireAt }
  if (publishAt && publishAt.at > at) return { state: 'coming', hour: publishAt }
  return undefined
}

/** The hours after an instant at which a page appears or expires, with the page. A page that never appears has none. */
export function hoursAfter(
  content: Pick<WithoutSite, 'pages'>,
  at: number,
): { id: string; key: HourKey; hour: Hour }[] {
  return [...content.pages.keys()].flatMap((id) => {
    const hours = hoursOf(content, id)
    return HOURS.flatMap((key) => {
      const hour = hours[key]
      const isShown = hour && !(key === 'publishAt' && hiddenAt(hours, hour.at))
      return isShown && hour.at > at ? [{ id, key, hour }] : []
    })
  })
}

/**
 * The content as readers see it at an instant. A page that they do not see is among the drafts, so that everything that
 * leaves out drafts leaves it out too.
 */
export function contentAt(content: WithoutSite, at: number): WithoutSite {
  const hidden = new Map<string, HiddenPage>()
  const pages = new Map<string, Translations>()
  const drafts = new Map(content.drafts)
  for (const [id, translations] of content.pages) {
    const why = hiddenAt(hoursOf(content, id), at)
    if (!why) pages.set(id, translations)
    else {
      hidden.set(id, why)
      drafts.set(id, { ...drafts.get(id), ...translations })
    }
  }
  return { ...content, pages, drafts, hidden }
}
