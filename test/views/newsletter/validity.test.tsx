import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { offenders } from '../../support/offenders.ts'
import { PlainPage } from './plain-page.tsx'
import { specimens } from './specimens.tsx'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The output style of hono/jsx; both styles are valid HTML.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-raw-characters': 'off',
    'doctype-style': 'off',
    // Ids of the frame start with an underscore, unlike those of headings.
    'valid-id': ['error', { relaxed: true }],
    // Several topics share a name, as checkboxes or hidden fields; the rule does not know hidden fields.
    'form-dup-name': 'off',
  },
})

async function findings(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  )
}

describe.each(LOCALES)('the HTML in %s', (locale) => {
  it('is valid on every page in every state', async () => {
    const found = await offenders(
      Object.entries(specimens(locale)),
      ([name]) => name,
      ([, view]) => findings(String(view)),
    )
    expect(found).toEqual([])
  })

  it('is valid with both forms on a page', async () => {
    expect(await findings(String(<PlainPage locale={locale} />))).toEqual([])
  })
})
