/** Languages of the messages to editors. */
const LANGUAGES = ['nl', 'fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The option that chooses the language of the messages. */
export const LANGUAGE_OPTION = {
  lang: {
    type: 'string',
    choices: LANGUAGES,
    summary: 'language of the messages: nl, fr or en; without it, the language of your terminal (LANG)',
  },
} as const

/** The first of these that is set names the language, as in POSIX (Base Definitions, section 8.2). */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const

/**
 * The language of the editor: that of the option, or else that of the terminal, or else English.
 * @param lang the value of `--lang`
 * @example readLanguage(undefined, { LANG: 'nl_BE.UTF-8' }) === 'nl'
 */
export function readLanguage(lang: unknown, env: NodeJS.ProcessEnv = process.env): Language {
  const name = VARIABLES.map((one) => env[one]).find((value) => value)
  const wanted = typeof lang === 'string' ? lang : name?.split(/[_.@-]/)[0]?.toLowerCase()
  return LANGUAGES.find((one) => one === wanted) ?? 'en'
}
