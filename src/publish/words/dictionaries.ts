import type { Localized } from '../../locale/locale.ts'

/**
 * The dictionaries of the kept list of words. Dutch: OpenTaal (BSD or CC BY 3.0). French: Grammalecte (MPL 2.0). English:
 * the British dictionary of cspell. The list holds no words of theirs, only bits that are computed from them.
 */
export const DICTIONARIES: Localized<{ package: string; file: string }> = {
  nl: { package: '@cspell/dict-nl-nl', file: '@cspell/dict-nl-nl/Dutch.trie.gz' },
  fr: { package: '@cspell/dict-fr-fr', file: '@cspell/dict-fr-fr/fr-fr.trie.gz' },
  en: { package: '@cspell/dict-en-gb-mit', file: '@cspell/dict-en-gb-mit/en_GB.trie.gz' },
}

// cspell:words Taal Grammalecte
