import type { Child } from 'hono/jsx'
import { describedBy, fieldClass, Notes, type NotesProps } from './notes.tsx'

export interface Choice {
  value: string
  label: Child
}

interface ChoicesProps extends NotesProps {
  /** `radio` for one choice, `checkbox` for any number. */
  type: 'radio' | 'checkbox'
  name: string
  legend: string
  choices: readonly Choice[]
  chosen: readonly string[]
}

/** A group of radio buttons or checkboxes. The first has the id of the group, so that the link of an error leads to it. */
export function Choices({ type, name, legend, choices, chosen, ...notes }: ChoicesProps) {
  const invalid = notes.error && { 'aria-invalid': 'true' as const }
  return (
    <fieldset
      class={fieldClass(notes)}
      {...describedBy(notes)}
      {...(type === 'radio' && { role: 'radiogroup' as const, ...invalid })}
    >
      <legend class="field-label">{legend}</legend>
      <Notes {...notes} />
      <div class={type === 'radio' || choices.length === 1 ? 'choices-one' : 'choices'}>
        {choices.map(({ value, label }, i) => {
          const id = i === 0 ? notes.id : `${notes.id}-${value}`
          return (
            <div class="choice">
              <input
                id={id}
                name={name}
                type={type}
                value={value}
                checked={chosen.includes(value)}
                {...(type === 'checkbox' && invalid)}
              />
              <label for={id}>{label}</label>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
