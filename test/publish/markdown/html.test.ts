import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { compile } from './context.ts'

const RICH = `
Intro with **bold**, *stress*, ~~old~~, \`code <b>\` & more, \\
a hard break and the PRAS, GBP, CoBAT or BWRO.[^a] Again.[^a]

## Heading "one"

- item with [a link](/about/international#top)
- [in French](/about/french)

  second paragraph

  1. nested
  2. [mail](mailto:info@perspective.brussels), [phone](tel:+3222042000)

### Sub

> Quote with [here](#sub) and [out](https://example.org/?a=1&b=2).

| | A | B |
|---|:--|--:|
| x | y | [z](/about) |

| C |
|---|
| d |

::: callout Mind the *gap*
Text

- list
:::

::: callout
Text
:::

::: details More on CO~2~
25 m^2^

\`\`\`
code
\`\`\`
:::

3. three
4. four

\`\`\`ts
const a = '<script>'
\`\`\`

---

#### Deep

::: contacts
:::

[^a]: A note with a [link](/about).

    And a second paragraph.
[^b]: Ends in a list:

    - x

And the last.[^b]
`
const GLOSSARY_PAGE = '## Terms\n\n::: glossary\n:::\n\nMore on the PRAS.\n'

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })

async function findings(html: string): Promise<string[]> {
  const report = await validator.validateString(`<main><h1>Title</h1>\n${html}</main>`)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  )
}

describe('the HTML of a page', () => {
  it.each(LOCALES)('is valid in %s', async (locale) => {
    const { html, problems } = compile(RICH, locale)
    expect(problems).toEqual([])
    expect(await findings(html)).toEqual([])
  })

  it.each(LOCALES)('is valid for the glossary in %s', async (locale) => {
    const { html, problems } = compile(GLOSSARY_PAGE, locale)
    expect(problems).toEqual([])
    expect(await findings(html)).toEqual([])
  })
})
