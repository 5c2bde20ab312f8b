import type { Example, Examples } from '../example.ts'
import { pathOf, type Sample } from '../sample-data/sample.ts'
import { Action } from './action.tsx'
import { Button } from './button.tsx'
import { Checkbox } from './checkbox.tsx'
import { Choices } from './choices.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { TextField } from './text-field.tsx'
import { Trap } from './trap.tsx'

type Given = { hint?: string; error?: string }

export const examples: Examples = {
  components: [
    ...inStates('text field', ({ locale, words }, given) => (
      <TextField id="_text" locale={locale} name="text" label={words.role} value={words.person} {...given} />
    )),
    ...inStates('checkbox', ({ locale, words }, given) => (
      <Checkbox id="_box" locale={locale} name="box" label={words.answer} {...given} />
    )),
    ...inStates('choices of any number', (sample, given) => choices(sample, 'checkbox', given)),
    ...inStates('choices of one', (sample, given) => choices(sample, 'radio', given)),
    { state: 'button', show: ({ words }) => <Button>{words.act}</Button> },
    { state: 'quiet button', show: ({ words }) => <Button quiet>{words.act}</Button> },
    { state: 'button with long words', show: ({ words }) => <Button>{words.long}</Button> },
    {
      state: 'form of one button',
      show: ({ locale, words }) => (
        <Action action={pathOf(locale)} what="sample">
          {words.act}
        </Action>
      ),
    },
    {
      state: 'error summary',
      show: ({ locale, words }) => {
        const items = [{ text: words.sentence }, { text: words.long, field: '_errors-title' }]
        return <ErrorSummary locale={locale} id="_errors" items={items} />
      },
    },
    {
      state: 'honeypot field, which is hidden',
      show: ({ words }) => <Trap id="_trap" name="trap" label={words.page} />,
    },
  ],
}

function inStates(name: string, show: (sample: Sample, given: Given) => ReturnType<Example['show']>): Example[] {
  const fields = (sample: Sample, given: Given) => (
    // Each example has its own form: within a form, radio buttons of one name are one group.
    <form class="form" method="post" action={pathOf(sample.locale)} novalidate>
      {show(sample, given)}
      <Button>{sample.words.act}</Button>
    </form>
  )
  return [
    { state: name, show: (sample) => fields(sample, {}) },
    { state: `${name} with a hint`, show: (sample) => fields(sample, { hint: sample.words.sentence }) },
    {
      state: `${name} with an error`,
      show: (sample) => fields(sample, { hint: sample.words.sentence, error: sample.words.act }),
    },
  ]
}

function choices({ locale, words }: Sample, type: 'radio' | 'checkbox', given: Given) {
  const offered = words.projects.map((label, i) => ({ value: `value-${i}`, label }))
  const shown = { type, choices: offered, chosen: ['value-1'], legend: words.question }
  return <Choices id="_choices" locale={locale} name="choices" {...shown} {...given} />
}
