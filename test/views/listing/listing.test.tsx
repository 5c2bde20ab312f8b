import { expect, test } from 'vitest'
import { Listing } from '../../../src/views/listing/listing.tsx'
import { PageView } from '../../../src/views/page/page.tsx'
import { listOf, manyNews } from '../../../src/views/sample-data/items.ts'
import { pageOf } from '../../../src/views/sample-data/page.ts'
import { pathOf, sampleOf } from '../../../src/views/sample-data/sample.ts'

const sample = sampleOf('nl')
const path = pathOf('nl', 'news')

const listed = (count: number, page = 1) =>
  String(
    <Listing
      frame={sample.frame}
      path={path}
      list={listOf('news', manyNews(sample).slice(0, count))}
      selection={{ filters: {}, page }}
    />,
  )

test('a list of 25 has no other pages', () => {
  expect(listed(25)).not.toContain('class="pager"')
  expect(listed(25).match(/<time/g)).toHaveLength(25)
})

test('a longer list links to its previous and next page with rel', () => {
  expect(listed(60, 1)).toContain(`<a rel="next" href="${path}?page=2">`)
  expect(listed(60, 1)).not.toContain('rel="prev"')
  expect(listed(60, 2)).toContain(`<a rel="prev" href="${path}">`)
})

test('the list comes before its filters', () => {
  const html = listed(25)
  expect(html.indexOf('class="items"')).toBeLessThan(html.indexOf('class="filters"'))
})

test('the explanation of a list is below it, each section folded under its heading', () => {
  const list = listOf('news', manyNews(sample).slice(0, 2))
  const page = pageOf(sample, {
    facts: list,
    html: '<p>First.</p>\n<h2 id="how">How?</h2>\n<p>So.</p>\n<h2 id="why">Why?</h2>\n<p>Because.</p>\n',
  })
  const { title, summary: description } = page
  const view = (
    <PageView
      frame={sample.frame}
      page={page}
      metadata={{ title, description, path, indexed: false }}
      release="0123456789ab"
      below={<Listing frame={sample.frame} path={path} list={list} selection={{ filters: {}, page: 1 }} />}
    />
  )
  const html = String(view).replace(/>\s+</g, '><')
  expect(html).toContain('<details class="details"><summary><h2 id="how">How?</h2></summary><p>So.</p></details>')
  expect(html.indexOf('class="items"')).toBeLessThan(html.indexOf('id="how"'))
})
