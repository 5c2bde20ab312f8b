/** Texts of the search. */
export interface SearchMessages {
  label: string
  /** Shown in the empty field, which has little room. */
  placeholder: string
  submit: string
  title: string
  titleFor: (query: string) => string
  description: string
  hint: string
  count: (count: string) => string
  for: (query: string) => string
  corrected: (used: string) => string
  asTyped: (typed: string) => string
  /** Before a link to another query. */
  offered: string
  loose: string
  none: (query: string) => string
  noneText: string
  sections: string
  kinds: string
  all: string
  results: string
  others: string
  othersText: string
  unavailable: string
  unavailableText: string
  ways: string
}
