import type { Theme } from '../../domain/kinds.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** Themes in words, on one line. */
export function themeNames(themes: readonly Theme[], locale: Locale): string {
  const { theme } = messages(locale).kinds
  return themes.map((one) => theme[one]).join(', ')
}
