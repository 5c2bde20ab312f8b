import type { Phase } from '../../../domain/kinds.ts'

/** The texts of the samples in one language. They are invented, and recognizable as such. */
export interface Words {
  site: string
  organisation: string
  tagline: string
  disclaimer: string
  sections: string[]
  sentence: string
  page: string
  long: string
  projects: string[]
  area: string
  news: string[]
  inquiries: string[]
  event: string
  publication: string
  plans: string[]
  acronym: string
  body: string
  place: string
  law: string
  steps: string[]
  term: string
  act: string
  ways: string[]
  /** When a desk is open. */
  hours: string
  file: string
  said: string
  reason: string
  role: string
  person: string
  about: string
  question: string
  answer: string
  typed: string
  correction: string
  phases: Record<Phase, string>
  columns: string[]
}
