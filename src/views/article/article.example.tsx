import { CONTACTS_MARK } from '../../content/schema/page.ts'
import type { Examples } from '../example.ts'
import { articleOf, calloutOf, chartOf, notesOf, tableOf } from '../sample-data/article.ts'
import { contactsOf, pageOf } from '../sample-data/page.ts'
import { otherThan, type Sample } from '../sample-data/sample.ts'
import { Article } from './article.tsx'

export const examples: Examples = {
  components: [
    { state: 'a text with everything', show: (sample) => text(sample, articleOf(sample.locale)) },
    { state: 'callout', show: (sample) => text(sample, calloutOf(sample.locale)) },
    { state: 'table', show: (sample) => text(sample, tableOf(sample.locale)) },
    {
      state: 'folded passage, superscript, subscript and code',
      show: (sample) => text(sample, foldedOf(sample)),
    },
    { state: 'chart', show: (sample) => text(sample, chartOf(sample.locale)) },
    {
      state: 'footnotes',
      show: (sample) => text(sample, `<p id="noteref_1">${sample.words.sentence}</p>\n${notesOf(sample.locale)}`),
    },
    {
      state: 'borrowed from another language',
      show: (sample) => {
        const textLocale = otherThan(sample.locale)
        return <Article page={pageOf(sample, { textLocale, html: calloutOf(textLocale) })} />
      },
    },
    {
      state: 'contacts where the author put them',
      show: (sample) => {
        const { sentence } = sample.words
        const html = `<p>${sentence}</p>${CONTACTS_MARK}<p>${sentence}</p>`
        return <Article page={pageOf(sample, { html, contacts: contactsOf(sample) })} />
      },
    },
  ],
}

function foldedOf({ words: { page, sentence, long } }: Sample): string {
  return `<details class="details" open>
<summary>${page}</summary>
<p>${sentence} CO<sub>2</sub>, m<sup>2</sup>.</p>
<pre role="group" aria-label="Code" tabindex="0"><code>${long} ${long} ${long}
</code></pre>
</details>
<details class="details">
<summary>${long}</summary>
<p>${sentence}</p>
</details>`
}

function text(sample: Sample, html: string) {
  return <Article page={pageOf(sample, { html })} />
}
