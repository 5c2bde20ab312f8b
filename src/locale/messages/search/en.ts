import type { SearchMessages } from './nl.ts'

/** Texts of the search in English. */
export const search: SearchMessages = {
  label: 'Search this site',
  submit: 'Search',
  title: 'Search',
  titleFor: (query) => `Search: ${query}`,
  description: 'Search projects, plans, news, publications and questions.',
  hint: 'For example Heyvaert, PRAS or building permit. You can search in any of the languages.',
  count: (count) => (count === '1' ? '1 result' : `${count} results`),
  for: (query) => `for “${query}”`,
  corrected: (typed, used) => `Nothing found for “${typed}”. These are the results for “${used}”.`,
  none: (query) => `Nothing found for “${query}”`,
  noneText: 'Try fewer or other words, or go on here:',
  sections: 'Part of the site',
  kinds: 'Type',
  all: 'Everything',
  results: 'Results',
  others: 'In other languages',
  othersText: 'These pages are about the same subject, but in another language.',
  unavailable: 'The search is out of order for a moment',
  unavailableText: 'The index cannot be reached. Try again in a minute, or use the site map:',
  ways: 'Ways through the site',
}
