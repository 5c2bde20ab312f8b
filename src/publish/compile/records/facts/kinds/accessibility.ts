import { accessibilityFacts, accessibilityProblems } from '../accessibility.ts'
import type { KindRecord } from './kind-record.ts'

export const accessibility: KindRecord<'accessibility'> = {
  record: (context, _page, facts) => accessibilityFacts(context, facts),
  problems: (file, { content }) => accessibilityProblems(file, content),
}
