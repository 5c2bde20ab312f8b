import { formatFileSize } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { wordsOf } from './sample.ts'

/** A text with everything that an author can write, as the publisher compiles it. A test compares the two. */
export function articleOf(locale: Locale): string {
  const { page, sentence, long, projects } = wordsOf(locale)
  const reference =
    '<sup><a id="noteref_1" href="#note_1" role="doc-noteref" aria-describedby="notes_title">1</a></sup>'
  return `<h2 id="first">${page}</h2>
<p>${sentence}${reference} ${sentence}</p>
<h3 id="second">${long}</h3>
<ul>
<li>${projects[0]}</li>
<li>${projects[1]}</li>
</ul>
<ol>
<li>${projects[2]}</li>
<li>${projects[3]}</li>
</ol>
<blockquote>
<p>${sentence}</p>
</blockquote>
${calloutOf(locale)}${tableOf(locale, long)}${chartOf(locale)}${notesOf(locale)}`
}

export function calloutOf(locale: Locale): string {
  const { page, sentence } = wordsOf(locale)
  return `<div class="callout" role="note">
<p class="callout-title">${page}</p>
<p>${sentence}</p>
</div>
`
}

/** @param name the heading above the table, if there is one */
export function tableOf(locale: Locale, name = messages(locale).markdown.table): string {
  const { page, sentence, long, columns } = wordsOf(locale)
  return tableWith(
    name,
    columns,
    [
      ['2016', '90', sentence],
      ['2026', '140', long],
    ],
    page,
  )
}

export function chartOf(locale: Locale): string {
  const { sentence, columns } = wordsOf(locale)
  const rows = [
    ['2006', '40'],
    ['2016', '90'],
    ['2026', '140'],
  ]
  return `<figure class="chart" aria-labelledby="_chart-1">
<figcaption id="_chart-1">${columns[1]}</figcaption>
${DRAWING}<div class="chart-data" id="_chart-1-text">
<p>${sentence}</p>
${tableWith(columns[1] ?? '', columns, rows)}</div>
<p class="chart-download"><a href="/sample/samples.csv">${columns[1]} (CSV, ${formatFileSize(49, locale)})</a></p>
</figure>
`
}

export function notesOf(locale: Locale): string {
  const { law, about } = wordsOf(locale)
  const { footnotes, backToText } = messages(locale).markdown
  return `<section class="footnotes" role="doc-endnotes" aria-labelledby="notes_title">
<h2 id="notes_title">${footnotes}</h2>
<ol>
<li id="note_1"><p>${law}, ${about}. <a href="#noteref_1" role="doc-backlink" aria-label="${backToText('1')}">↩\uFE0E</a></p>
</li>
</ol>
</section>
`
}

/** A table with numbers in the second column. `last` is the heading of a third column. */
function tableWith(name: string, [first, second]: string[], rows: string[][], last?: string): string {
  const body = rows.map(
    ([year, count, text]) =>
      `<tr><th scope="row">${year}</th><td class="align-right">${count}</td>${text ? `<td>${text}</td>` : ''}</tr>\n`,
  )
  return `<section class="table" aria-label="${name}" tabindex="0">
<table>
<caption><span class="visually-hidden">${name}</span></caption>
<thead>
<tr><th scope="col">${first}</th><th scope="col" class="align-right">${second}</th>${last ? `<th scope="col">${last}</th>` : ''}</tr>
</thead>
<tbody>
${body.join('')}</tbody>
</table>
</section>
`
}

const DRAWING = `<svg class="chart-drawing" viewBox="0 0 360 228" role="img" aria-labelledby="_chart-1" aria-describedby="_chart-1-text"><path class="chart-grid" d="M52 22V220"/><text class="chart-tick" x="52" y="16">0</text> <path class="chart-grid" d="M134 22V220"/><text class="chart-tick" x="134" y="16">50</text> <path class="chart-grid" d="M216 22V220"/><text class="chart-tick" x="216" y="16">100</text> <path class="chart-bar" d="M52 35H118v10H52z"/><text class="chart-year" x="44" y="45">2006</text> <text class="chart-value" x="124" y="45">40</text> <path class="chart-bar" d="M52 120H200v10H52z"/><text class="chart-year" x="44" y="130">2016</text> <text class="chart-value" x="206" y="130">90</text> <path class="chart-bar" d="M52 205H282v10H52z"/><text class="chart-year" x="44" y="215">2026</text> <text class="chart-value" x="288" y="215">140</text> <path class="chart-axis" d="M52 22V220"/></svg>
`
