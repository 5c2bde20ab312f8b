import type { AboutPlace, OwnText, Place } from '../../../../content/schema/facts.ts'
import { MUNICIPALITY_CODES, type Municipality } from '../../../../domain/municipalities.ts'
import { type Locale, OFFICIAL_LOCALES } from '../../../../locale/locale.ts'
import type { Problem } from '../../../problem.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import { borrowedIn } from '../../tree/links.ts'
import { type FactsContext, inWords, linkOf } from './context.ts'
import type { FileOf } from './kinds/kind-record.ts'

type Places = NonNullable<FactsOf<'finder'>['places']>
type OneOrBoth = { nl?: string | undefined; fr?: string | undefined }

/** What the finder says of one municipality. */
export function aboutPlace(
  context: FactsContext,
  code: Municipality,
  { everywhere, plans, list }: Places,
): AboutPlace | undefined {
  const here = list.find((one) => one.code === code)
  if (!here) return undefined
  const { service, developmentPlan, planNote } = here
  const own = (texts: OneOrBoth | undefined) => serviceText(texts, context.locale)
  const [about] = plans.about
  return {
    sites: sitesFor(here.site, context.locale),
    service: service && {
      name: own(service.name),
      href: own(service.url),
      address: own(service.address),
      // A telephone number stays on one line.
      phone: service.phone?.replaceAll(' ', '\u00A0'),
      email: own(service.email),
      source: sourceOf(context, service.source),
      on: service.on,
    },
    plan: {
      on: developmentPlan,
      note: planNote && inWords(context, planNote),
      asOf: plans.asOf,
      source: sourceOf(context, plans.source),
      about: about && linkOf(context, about),
    },
    shares: here.shares.map((one) => placeOf(context, one)),
    sharedBy: list.filter(({ shares }) => shares.includes(code)).map((one) => placeOf(context, one.code)),
    neighbours: here.neighbours.map((one) => placeOf(context, one)),
    everywhere: linkOf(context, everywhere),
  }
}

function sourceOf(context: FactsContext, { name, url }: Places['plans']['source']): AboutPlace['plan']['source'] {
  return { name: inWords(context, name), href: url }
}

/** The websites: those in the reader's language or, if there is none, all. */
function sitesFor(texts: OneOrBoth | undefined, locale: Locale): OwnText[] {
  const all = ownTexts(texts, locale)
  const inOwn = all.filter((text) => text.locale === undefined)
  return inOwn.length > 0 ? inOwn : all
}

/**
 * A text about a service. Readers of Dutch or French get it in their language only, because a municipality must give it in both.
 * Readers of English get either.
 */
function serviceText(texts: OneOrBoth | undefined, locale: Locale): OwnText | undefined {
  const all = ownTexts(texts, locale)
  return OFFICIAL_LOCALES.some((one) => one === locale) ? all.find((text) => text.locale === undefined) : all[0]
}

/** The texts that exist, first the one in the reader's language. A text in both languages alike has none. */
function ownTexts(texts: OneOrBoth = {}, locale: Locale): OwnText[] {
  const order = OFFICIAL_LOCALES.toSorted((a, b) => Number(b === locale) - Number(a === locale))
  if (texts.nl === texts.fr) return texts.nl === undefined ? [] : [{ text: texts.nl }]
  return order.flatMap((one) => {
    const text = texts[one]
    return text === undefined ? [] : [{ text, ...(one !== locale && { locale: one }) }]
  })
}

function placeOf({ overview, locale }: FactsContext, code: Municipality): Place {
  const page = overview.places.get(code)
  return { code, ...(page && { path: page.paths[locale], locale: borrowedIn(page, locale) }) }
}

/** Problems of the municipalities: one that is missing or twice, and neighbours that do not name each other. */
export function placesProblems({ facts, placeOf: positionOf }: FileOf<'finder'>): Problem[] {
  if (!facts.places) return []
  const { list } = facts.places
  const codes = list.map(({ code }) => code)
  const missing = MUNICIPALITY_CODES.filter((code) => !codes.includes(code))
  const problemAt = (
    path: PropertyKey[],
    words: Pick<Problem, 'code' | 'found' | 'expected' | 'instead'>,
  ): Problem => ({
    ...positionOf(['places', 'list', ...path]),
    severity: 'error',
    ...words,
  })
  return [
    ...(missing.length === 0
      ? []
      : [
          problemAt([], {
            code: 'missing-municipality',
            found: `no entry for ${missing.join(', ')}`,
            expected: 'one entry for each of the 19 municipalities',
            instead: 'add an entry with code, site and neighbours',
          }),
        ]),
    ...codes.flatMap((code, i) =>
      codes.indexOf(code) === i
        ? []
        : [
            problemAt([i, 'code'], {
              code: 'second-municipality',
              found: `a second entry for ${code}`,
              expected: 'one entry for each of the 19 municipalities',
              instead: 'remove one of the two, or correct the code',
            }),
          ],
    ),
    ...list.flatMap(({ code, neighbours }, i) =>
      neighbours.flatMap((other, j) => {
        const there = list.find((one) => one.code === other)
        const isItself = other === code
        if (!isItself && (!there || there.neighbours.includes(code))) return []
        return [
          problemAt([i, 'neighbours', j], {
            code: 'one-sided-border',
            found: isItself
              ? `${code} as its own neighbour`
              : `${other} as a neighbour of ${code}, but not ${code} of ${other}`,
            expected: 'two neighbours that name each other',
            instead: isItself
              ? `remove ${other}`
              : `add ${code} to the neighbours of ${other}, or remove ${other} here`,
          }),
        ]
      }),
    ),
  ]
}
