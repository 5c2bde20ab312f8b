import type { SearchMessages } from './messages.ts'

/** Texts of the search in French. */
export const search: SearchMessages = {
  label: 'Rechercher sur ce site',
  placeholder: 'Mot-clé',
  submit: 'Rechercher',
  title: 'Recherche',
  titleFor: (query) => `Recherche\u202f: ${query}`,
  description: 'Recherchez parmi les projets, les plans, les actualités, les publications et les questions.',
  hint: 'Par exemple Heyvaert, PRAS ou permis. Vous pouvez chercher dans les trois langues.',
  count: (count) => (count === '0' || count === '1' ? `${count} résultat` : `${count} résultats`),
  for: (query) => `pour «\u202f${query}\u202f»`,
  corrected: (used) => `Voici les résultats pour «\u202f${used}\u202f».`,
  asTyped: (typed) => `Rechercher quand même «\u202f${typed}\u202f»`,
  offered: 'Vouliez\u2011vous dire\u202f:',
  loose: 'Aucune page ne contient ces mots côte à côte. Voici des pages où ils figurent séparément.',
  none: (query) => `Aucun résultat pour «\u202f${query}\u202f»`,
  noneText: 'Essayez avec moins de mots ou d’autres mots, ou poursuivez ici\u202f:',
  sections: 'Partie du site',
  kinds: 'Type',
  all: 'Tout',
  results: 'Résultats',
  others: 'Dans d’autres langues',
  othersText: 'Ces pages portent sur le même sujet, mais dans une autre langue.',
  unavailable: 'La recherche ne fonctionne pas pour le moment',
  unavailableText: 'L’index n’est pas accessible. Réessayez dans une minute ou utilisez le plan du site\u202f:',
  ways: 'Parcourir le site',
}
