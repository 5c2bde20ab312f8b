import { inWords, linkOf } from '../context.ts'
import { type KindRecord, none } from './kind-record.ts'

export const people: KindRecord<'people'> = {
  record: (context) => ({
    kind: 'people',
    people: Object.values(context.content.site.contacts).map(({ name, function: role, about, page }) => ({
      name,
      function: inWords(context, role),
      about: about && inWords(context, about),
      page: page === undefined ? undefined : linkOf(context, page),
    })),
  }),
  problems: none,
}
