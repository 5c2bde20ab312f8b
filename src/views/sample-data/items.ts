import type { ListFacts } from '../../content/schema/facts.ts'
import type { ListItem } from '../../content/schema/list-item.ts'
import { PHASES } from '../../domain/kinds.ts'
import { openInquiry, type Sample, teaserTo } from './sample.ts'

type ItemOf = Partial<ListItem> & Pick<ListItem, 'kind'>

/** An item of a list. Only `given` has values to filter by. */
function itemOf({ locale }: Sample, name: string, title: string, given: ItemOf): ListItem {
  return { ...teaserTo(locale, name, title), themes: [], municipalities: [], ...given }
}

export function newsItems(sample: Sample): ListItem[] {
  const { news } = sample.words
  const given: Partial<ListItem>[] = [
    { date: '2026-11-02', type: 'publication', themes: ['housing'], municipalities: ['1000'] },
    { date: '2026-03-14', type: 'call', themes: ['projects'], municipalities: ['1080'] },
    { date: '2025-06-30', type: 'decision', themes: ['planning', 'housing'] },
  ]
  return given.map((one, i) => itemOf(sample, `news-${i}`, news[i] ?? '', { kind: 'news', ...one }))
}

/** More news items than fit on one page of a list. */
export function manyNews(sample: Sample): ListItem[] {
  const items = newsItems(sample)
  return Array.from({ length: 60 }, (_, i) => {
    const item = items[i % items.length] as ListItem
    return { ...item, path: `${item.path}-${i}`, title: `${item.title} (${i + 1})` }
  })
}

export function letterItems(sample: Sample): ListItem[] {
  const dates = ['2026-12-01', '2026-11-02']
  return dates.map((date, i) => itemOf(sample, `letter-${i}`, sample.words.news[i] ?? '', { kind: 'letter', date }))
}

export function inquiryItems({ locale, words }: Sample): ListItem[] {
  const open = { ...openInquiry(locale, words), municipalities: [] }
  const closed = teaserTo(locale, 'inquiry-1', words.inquiries[1] ?? '')
  return [open, { ...open, ...closed, date: '2025-05-05', until: '2025-06-13', state: 'closed' }]
}

export function eventItems(sample: Sample): ListItem[] {
  const { event } = sample.words
  const given = { kind: 'event', date: '2026-12-10', until: '2026-12-11', state: 'announced' } as const
  return [itemOf(sample, 'event', event, given)]
}

/** A project of each status, alternately in one municipality and in two. */
export function projectItems(sample: Sample): ListItem[] {
  const { projects, steps } = sample.words
  const lastSteps: ListItem['lastStep'][] = [
    { name: steps[0] ?? '', on: '2024-03', unconfirmed: true },
    { name: steps[1] ?? '', on: '2026-09-01', isNow: true },
    { name: steps[1] ?? '', on: '2026-09' },
  ]
  return PHASES.map((phase, i) =>
    itemOf(sample, `project-${i}`, projects[i] ?? `${projects[0]} ${i + 1}`, {
      kind: 'project',
      phase,
      lastStep: lastSteps[i],
      date: '2026-09',
      municipalities: i % 2 === 0 ? ['1000'] : ['1070', '1080'],
    }),
  )
}

export function instrumentItems(sample: Sample): ListItem[] {
  const { plans, acronym } = sample.words
  const given: Partial<ListItem>[] = [
    { level: 'regional', nature: ['legal'], status: 'in-force' },
    { level: 'regional', nature: ['strategic'], status: 'in-force', acronym },
    { level: 'regional', nature: ['regulatory'], status: 'under-revision' },
    { level: 'regional', nature: ['strategic', 'regulatory'], status: 'in-force' },
    { level: 'municipal', nature: ['strategic'], status: 'in-force' },
    { level: 'municipal', nature: ['programme'], status: 'in-force' },
  ]
  return given.map((one, i) => itemOf(sample, `plan-${i}`, plans[i] ?? '', { kind: 'instrument', ...one }))
}

export function listOf(of: ListFacts['of'], items: ListItem[], more: Partial<ListFacts> = {}): ListFacts {
  return { kind: 'list', of, items, ...more }
}
