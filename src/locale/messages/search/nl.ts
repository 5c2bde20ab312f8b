import type { SearchMessages } from './messages.ts'

/** Texts of the search in Dutch. */
export const search: SearchMessages = {
  label: 'Zoeken op deze site',
  placeholder: 'Zoeken',
  submit: 'Zoek',
  title: 'Zoeken',
  titleFor: (query) => `Zoeken: ${query}`,
  description: 'Zoek in projecten, plannen, nieuws, publicaties en vragen.',
  hint: 'Bijvoorbeeld Heyvaert, GBP of bouwvergunning. U kunt in de drie talen zoeken.',
  count: (count) => (count === '1' ? '1 resultaat' : `${count} resultaten`),
  for: (query) => `voor “${query}”`,
  corrected: (used) => `Dit zijn de resultaten voor “${used}”.`,
  asTyped: (typed) => `Zoek toch naar “${typed}”`,
  offered: 'Bedoelde u:',
  loose: 'Geen enkele pagina bevat deze woorden naast elkaar. Dit zijn pagina’s met de losse woorden.',
  none: (query) => `Niets gevonden voor “${query}”`,
  noneText: 'Probeer minder of andere woorden, of kijk hier verder:',
  sections: 'Deel van de site',
  kinds: 'Soort',
  all: 'Alles',
  results: 'Resultaten',
  others: 'In andere talen',
  othersText: 'Deze pagina’s gaan over hetzelfde, maar in een andere taal.',
  unavailable: 'Zoeken lukt nu even niet',
  unavailableText:
    'De zoekindex is niet bereikbaar. Probeer het over een minuut opnieuw, of gebruik het overzicht van de site:',
  ways: 'Verken de site',
}
