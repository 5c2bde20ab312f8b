/**
 * A honeypot field against robots, which fill in every field. It is hidden from people, screen readers and the keyboard,
 * and its attributes ask password managers to skip it. Its label says to leave it empty, in case a person finds it.
 */
export function Trap({ id, name, label }: { id: string; name: string; label: string }) {
  return (
    <div class="form-away" aria-hidden="true">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="text"
        value=""
        tabindex={-1}
        autocomplete="off"
        data-1p-ignore
        data-lpignore="true"
        data-bwignore
      />
    </div>
  )
}
