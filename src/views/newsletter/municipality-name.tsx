import { MUNICIPALITIES, type Municipality } from '../../domain/municipalities.ts'
import type { Locale } from '../../locale/locale.ts'
import { municipalityName } from '../../locale/municipality-name.ts'

/** A municipality's name in the reader's language. English shows both, each marked with its language (WCAG 3.1.2). */
export function MunicipalityName({ code, locale }: { code: Municipality; locale: Locale }) {
  const { nl, fr } = MUNICIPALITIES[code]
  if (locale !== 'en' || nl === fr) return <>{municipalityName(code, locale)}</>
  return (
    <>
      <span lang="nl">{nl}</span> / <span lang="fr">{fr}</span>
    </>
  )
}
