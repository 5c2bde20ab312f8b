import { MUNICIPALITY_CODES } from '../domain/municipalities.ts'
import { EmptySignUpForm } from '../views/newsletter/sign-up-form.tsx'
import type { Asked } from './parts.ts'

const FIELD = 'municipalities'

/**
 * The sign-up form below the text of the newsletter page. A link from the page of a municipality ticks that municipality:
 * `?municipalities=1080`. Values that are no municipality are ignored.
 */
export function partsOfNewsletter(query: URLSearchParams): Asked {
  const asked = query.getAll(FIELD)
  const municipalities = MUNICIPALITY_CODES.filter((code) => asked.includes(code))
  return {
    kind: 'part',
    query: municipalities.length === 0 ? '' : `?${municipalities.map((code) => `${FIELD}=${code}`).join('&')}`,
    indexed: municipalities.length === 0,
    below: (frame) => <EmptySignUpForm frame={frame} municipalities={municipalities} />,
  }
}
