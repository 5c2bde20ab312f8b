import type { SearchMessages } from './messages.ts'

/** Texts of the search in English. */
export const search: SearchMessages = {
  label: 'Search this site',
  placeholder: 'Search',
  submit: 'Search',
  title: 'Search',
  titleFor: (query) => `Search: ${query}`,
  description: 'Search projects, plans, news, publications and questions.',
  hint: 'For example Heyvaert, PRAS or building permit. You can search in all three languages.',
  count: (count) => (count === '1' ? '1 result' : `${count} results`),
  for: (query) => `for “${query}”`,
  corrected: (used) => `These are the results for “${used}”.`,
  asTyped: (typed) => `Search for “${typed}” instead`,
  offered: 'Did you mean:',
  loose: 'No page contains these words side by side. These pages contain them separately.',
  none: (query) => `Nothing found for “${query}”`,
  noneText: 'Try fewer or different words, or continue here:',
  sections: 'Part of the site',
  kinds: 'Type',
  all: 'Everything',
  results: 'Results',
  others: 'In other languages',
  othersText: 'These pages are about the same subject.',
  unavailable: 'Search is temporarily unavailable',
  unavailableText: 'Try again in a minute, or use the site map:',
  ways: 'Browse the site',
}
