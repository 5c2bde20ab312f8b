import { raw } from 'hono/html'
import { CONTACTS_MARK, type PageRecord } from '../../content/schema/page.ts'
import { Contacts } from '../contacts/contacts.tsx'

/** The text of a page, marked with its language. The contacts are where the author put them, or else at the end. */
export function Article({ page }: { page: PageRecord }) {
  const { locale, textLocale, html, contacts } = page
  if (html === '' && contacts.length === 0) return null
  const [before = '', after] = html.split(CONTACTS_MARK)
  return (
    <div class="article" {...(textLocale !== locale && { lang: textLocale })}>
      {raw(before)}
      <Contacts locale={textLocale} contacts={contacts} heading={after === undefined} />
      {raw(after ?? '')}
    </div>
  )
}
