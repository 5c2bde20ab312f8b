import { LanguageSwitch } from '../../views/language-switch/language-switch.tsx'
import type { Group } from '../example.ts'

export const languageSwitch: Group = {
  folder: 'language-switch',
  examples: [
    {
      state: 'a page in every language',
      show: ({ locale, frame }) => <LanguageSwitch locale={locale} translations={frame.translations} />,
    },
    {
      state: 'a page without English',
      show: ({ locale, frame: { translations } }) => (
        <LanguageSwitch
          locale={locale}
          translations={{ ...translations, en: { ...translations.en, textLocale: 'nl' } }}
        />
      ),
    },
  ],
}
