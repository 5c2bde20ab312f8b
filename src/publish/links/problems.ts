import type { Problem } from '../problem.ts'
import type { LinkState } from './request-links.ts'

/** Dead addresses of other sites, at each place that names them. */
export function deadLinks(states: readonly LinkState[]): Problem[] {
  return states.flatMap(({ link: { url, places }, state, reason }) =>
    state === 'dead'
      ? places.map(
          (place): Problem => ({
            ...place,
            severity: 'warning',
            code: 'dead-outside-link',
            found: `${url} (${reason})`,
            expected: 'an address that readers can open',
            instead: 'find the present address of the page, or that of a stored copy, or remove the link',
          }),
        )
      : [],
  )
}
