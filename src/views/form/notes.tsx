import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** The notes under the label of a field: `hint` says how to fill it in, `error` what was wrong with the input. */
export interface NotesProps {
  /** Id of the field. */
  id: string
  locale: Locale
  hint?: string | undefined
  error?: string | undefined
}

export function Notes({ id, locale, hint, error }: NotesProps) {
  return (
    <>
      {hint && (
        <p class="field-hint" id={hintId(id)}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={errorId(id)}>
          <b>{messages(locale).form.error}</b> {error}
        </p>
      )}
    </>
  )
}

export function fieldClass({ error }: NotesProps): string {
  return error ? 'field field-invalid' : 'field'
}

/** Links a field to its notes for screen readers. */
export function describedBy({ id, hint, error }: NotesProps): { 'aria-describedby'?: string } {
  const ids = [...(hint ? [hintId(id)] : []), ...(error ? [errorId(id)] : [])]
  return ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}
}

const hintId = (id: string) => `${id}-hint`
const errorId = (id: string) => `${id}-error`
