import { describedBy, fieldClass, Notes, type NotesProps } from './notes.tsx'

interface TextFieldProps extends NotesProps {
  name: string
  label: string
  value: string
  type?: 'text' | 'email'
  /** Autofill token, which says what a browser may fill in (WCAG 1.3.5). */
  autocomplete?: string
  maxlength?: number
}

/** A single-line text field with its label. */
export function TextField({ name, label, value, type = 'text', autocomplete, maxlength, ...notes }: TextFieldProps) {
  return (
    <div class={fieldClass(notes)}>
      <label class="field-label" for={notes.id}>
        {label}
      </label>
      <Notes {...notes} />
      <input
        class="field-input"
        id={notes.id}
        name={name}
        type={type}
        value={value}
        {...(type === 'email' && { inputmode: 'email' as const, spellcheck: false })}
        {...(autocomplete && { autocomplete })}
        {...(maxlength && { maxlength })}
        required
        {...describedBy(notes)}
        {...(notes.error && { 'aria-invalid': 'true' })}
      />
    </div>
  )
}
