/**
 * A field that people neither see, hear nor reach, and that password managers are asked to leave alone; robots fill it.
 * Whoever sees it all the same is told to leave it empty.
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
