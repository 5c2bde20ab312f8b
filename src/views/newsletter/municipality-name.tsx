import type { Locale } from '../../locale/locale.ts'
import { MUNICIPALITIES, type Municipality } from '../../locale/municipalities.ts'

/**
 * A municipality's name in the reader's language; a third language gets both official ones, of equal rank.
 * @example municipalityName('1050', 'en') // 'Elsene / Ixelles'
 */
export function municipalityName(code: Municipality, locale: Locale): string {
  const { nl, fr } = MUNICIPALITIES[code]
  if (locale !== 'en') return MUNICIPALITIES[code][locale]
  return sameName(code) ? nl : `${nl} / ${fr}`
}

/** The same with each name marked with its language (WCAG 3.1.2). */
export function MunicipalityName({ code, locale }: { code: Municipality; locale: Locale }) {
  const { nl, fr } = MUNICIPALITIES[code]
  if (locale !== 'en' || sameName(code)) return <>{municipalityName(code, locale)}</>
  return (
    <>
      <span lang="nl">{nl}</span> / <span lang="fr">{fr}</span>
    </>
  )
}

function sameName(code: Municipality): boolean {
  const { nl, fr }: { nl: string; fr: string } = MUNICIPALITIES[code]
  return nl === fr
}
