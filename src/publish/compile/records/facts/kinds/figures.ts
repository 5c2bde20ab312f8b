import { figuresFacts, figuresProblems } from '../figures.ts'
import type { KindRecord } from './kind-record.ts'

export const figures: KindRecord<'figures'> = {
  record: figuresFacts,
  problems: (file, { id, content }) => figuresProblems(id, file, content),
}
