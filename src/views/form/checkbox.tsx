import { describedBy, fieldClass, Notes, type NotesProps } from './notes.tsx'

interface CheckboxProps extends NotesProps {
  name: string
  label: string
}

/** One required checkbox. It is never ticked beforehand. */
export function Checkbox({ name, label, ...notes }: CheckboxProps) {
  return (
    <div class={fieldClass(notes)}>
      <Notes {...notes} />
      <div class="choice">
        <input
          id={notes.id}
          name={name}
          type="checkbox"
          value="yes"
          required
          {...describedBy(notes)}
          {...(notes.error && { 'aria-invalid': 'true' })}
        />
        <label for={notes.id}>{label}</label>
      </div>
    </div>
  )
}
