import { MUNICIPALITY_CODES } from '../../../domain/municipalities.ts'
import type { WithoutSite } from '../../source/content.ts'
import { isDraft } from '../../source/drafts.ts'
import { readFigures } from '../../source/figures-table.ts'
import { figuresIn } from '../records/facts/figures.ts'

/**
 * Tables that the publisher makes from a table of figures, by content path: one for each municipality (`1070.csv`), with
 * a line for each measure and date, and one for each measure with the figures of the Region (`population.csv`), which a
 * chart of a text can draw.
 */
export function figureTables(content: Pick<WithoutSite, 'facts' | 'files' | 'pages' | 'drafts'>): Map<string, string> {
  const tables = new Map<string, string>()
  for (const [id, { facts }] of content.facts) {
    if (facts.kind !== 'figures' || isDraft(content, id)) continue
    const { measures, table } = facts
    const { rows } = readFigures(table, content.files.get(`${id}/${table}`) ?? '', measures)
    for (const code of MUNICIPALITY_CODES) {
      const lines = measures.flatMap((measure) =>
        figuresIn(rows, measure, code).map(({ date, value }) =>
          [measure.id, date, value, measure.source.url ?? measure.source.name.en].map(cell).join(','),
        ),
      )
      tables.set(`${id}/${code}.csv`, ['measure,date,value,source', ...lines, ''].join('\n'))
    }
    for (const measure of measures) {
      const lines = figuresIn(rows, measure, undefined).map(({ date, value }) => `${date},${value}`)
      tables.set(`${id}/${measure.id}.csv`, [`date,${measure.id}`, ...lines, ''].join('\n'))
    }
  }
  // A table that an editor wrote is not replaced.
  return new Map([...tables].filter(([path]) => !content.files.has(path)))
}

/** A cell of a table (RFC 4180). */
function cell(value: string | number): string {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
