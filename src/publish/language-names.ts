import type { Localized } from '../locale/locale.ts'

/** Names of the languages in messages to editors, in English. */
export const LANGUAGE_NAMES: Localized<string> = { nl: 'Dutch', fr: 'French', en: 'English' }
