import type { Selected, Selection } from '../../content/list/filters.ts'
import type { ListItem } from '../../content/schema/list-item.ts'
import { collator } from '../../locale/format.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { valueName } from './names.ts'

interface FilterFormProps {
  frame: Frame
  kind: ListItem['kind']
  path: string
  selection: Selection
  options: Selected['options']
}

/** The filters, sent by GET, so that a filtered list has a URL. Filters with only one value are left out. */
export function FilterForm({ frame, kind, path, selection, options }: FilterFormProps) {
  const { list } = messages(frame.locale).kinds
  const useful = options.filter(({ filter, values }) => values.length > 1 || selection.filters[filter] !== undefined)
  if (useful.length === 0) return null
  const isNarrowed = Object.keys(selection.filters).length > 0
  return (
    <form class="filters" action={path} method="get" aria-labelledby="_filters">
      <h3 id="_filters">{list.legend}</h3>
      {useful.map(({ filter, values }) => (
        <div class="filter">
          <label for={`_filter-${filter}`}>{list.field[filter]}</label>
          <select class="field-input" id={`_filter-${filter}`} name={filter}>
            <option value="">{list.all}</option>
            {inOrder(frame, kind, filter, values).map(({ value, name, count }) => (
              <option value={value} selected={selection.filters[filter] === value}>
                {name} ({count})
              </option>
            ))}
          </select>
        </div>
      ))}
      <button class="button" type="submit">
        {list.apply}
      </button>
      {isNarrowed && <a href={path}>{list.clear}</a>}
    </form>
  )
}

/** Sorts years from the newest, other values by name. */
function inOrder(
  frame: Frame,
  kind: ListItem['kind'],
  filter: Selected['options'][number]['filter'],
  values: Selected['options'][number]['values'],
) {
  const named = values.map(({ value, count }) => ({ value, count, name: valueName(frame, kind, filter, value) }))
  const { compare } = collator(frame.locale)
  return filter === 'year'
    ? named.sort((a, b) => (a.value < b.value ? 1 : -1))
    : named.sort((a, b) => compare(a.name, b.name))
}
