import type { Examples } from '../example.ts'
import { LanguageSwitch } from './language-switch.tsx'

export const examples: Examples = {
  components: [
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
