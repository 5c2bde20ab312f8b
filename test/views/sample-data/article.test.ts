import { expect, test } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { articleOf } from '../../../src/views/sample-data/article.ts'
import { sampleOf } from '../../../src/views/sample-data/sample.ts'
import type { Words } from '../../../src/views/sample-data/words/words.ts'
import { compile } from '../../publish/markdown/context.ts'

const CSV = 'name,date,samples\na,2006,40\nb,2016,90\nc,2026,140\n'

const markdown = ({ page, sentence, long, law, columns: [year, count], projects, about }: Words) => `## ${page}

${sentence}[^1] ${sentence}

### ${long}

- ${projects[0]}
- ${projects[1]}

1. ${projects[2]}
2. ${projects[3]}

> ${sentence}

::: callout ${page}
${sentence}
:::

| ${year} | ${count} | ${page} |
|---|--:|---|
| 2016 | 90 | ${sentence} |
| 2026 | 140 | ${long} |

::: chart /sample/samples.csv ${count}
${sentence}

| ${year} | ${count} |
|---|--:|
| 2006 | 40 |
| 2016 | 90 |
| 2026 | 140 |
:::

[^1]: ${law}, ${about}.
`

/** The publisher derives the id of a heading from its text. */
const withoutNames = (html: string) => html.replace(/<(h[23]) id="(?!notes)[^"]*">/g, '<$1>')

test.each(LOCALES)('the sample article equals the output of the publisher in %s', (locale) => {
  const { words } = sampleOf(locale)
  const { html, problems } = compile(markdown(words), locale, { tableAt: () => CSV })
  expect(problems).toEqual([])
  expect(withoutNames(articleOf(locale))).toBe(withoutNames(html))
})
