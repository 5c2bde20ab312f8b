import { EVENT_CHANGES, type EventChange } from '../../domain/kinds.ts'
import type { Examples } from '../example.ts'
import {
  eventItems,
  inquiryItems,
  instrumentItems,
  listOf,
  manyNews,
  newsItems,
  projectItems,
} from '../sample-data/items.ts'
import { mapOf } from '../sample-data/map.ts'
import { pathOf, type Sample } from '../sample-data/sample.ts'
import { ItemList } from './item-list.tsx'
import { Listing, NoneNow } from './listing.tsx'

type List = ReturnType<typeof listOf>
const all = { filters: {}, page: 1 }

export const examples: Examples = {
  components: [
    { state: 'with filters', show: (sample) => listed(sample, listOf('news', newsItems(sample))) },
    {
      state: 'filtered',
      show: (sample) =>
        listed(sample, listOf('news', newsItems(sample)), { filters: { year: '2026', theme: 'housing' }, page: 1 }),
    },
    {
      state: 'filtered to nothing',
      show: (sample) =>
        listed(sample, listOf('news', newsItems(sample)), { filters: { year: '2025', type: 'call' }, page: 1 }),
    },
    { state: 'first page of several', show: (sample) => listed(sample, listOf('news', manyNews(sample))) },
    {
      state: 'last page of several',
      show: (sample) => listed(sample, listOf('news', manyNews(sample)), { ...all, page: 3 }),
    },
    {
      state: 'projects with their map',
      show: (sample) => {
        const items = projectItems(sample)
        return listed(sample, listOf('project', items, { regionMap: mapOf(items) }))
      },
    },
    { state: 'inquiries', show: (sample) => listed(sample, listOf('inquiry', inquiryItems(sample))) },
    { state: 'events', show: (sample) => listed(sample, listOf('event', eventItems(sample))) },
    {
      state: 'events that are cancelled or postponed',
      show: (sample) =>
        listed(
          sample,
          listOf(
            'event',
            EVENT_CHANGES.flatMap((change) => changed(sample, change)),
          ),
        ),
    },
    { state: 'instruments', show: (sample) => listed(sample, listOf('instrument', instrumentItems(sample))) },
    {
      state: 'an empty list',
      show: ({ words }) => <NoneNow list={listOf('event', [], { empty: words.sentence })} />,
    },
    {
      state: 'long words',
      show: (sample) => {
        const items = newsItems(sample).map((item) => ({ ...item, title: sample.words.long, acronym: 'ABC' }))
        return <ItemList frame={sample.frame} items={items.slice(0, 1)} level={3} />
      },
    },
  ],
}

function changed(sample: Sample, change: EventChange) {
  return eventItems(sample).map((item) => ({ ...item, change }))
}

function listed({ frame, locale }: Sample, list: List, selection: Parameters<typeof Listing>[0]['selection'] = all) {
  return <Listing frame={frame} path={pathOf(locale, list.of)} list={list} selection={selection} />
}
