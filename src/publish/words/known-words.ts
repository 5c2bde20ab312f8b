import words from './words.json' with { type: 'json' }

/**
 * The kept list of words of the three languages, in base64, as `search/word-list.ts` reads it. `npm run words` writes the
 * file.
 */
export const KNOWN_WORDS: string = words.bits
