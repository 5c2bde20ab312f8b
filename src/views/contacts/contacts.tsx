import type { Contact } from '../../content/schema/contact.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

interface ContactsProps {
  locale: Locale
  contacts: Contact[]
  /** False if the author wrote a heading above the contacts. */
  heading: boolean
}

/**
 * The contacts of a page: a function each, and a name if the agency publishes one. The reader views of browsers drop
 * elements whose class contains "contact", so the classes have another name.
 */
export function Contacts({ locale, contacts, heading }: ContactsProps) {
  if (contacts.length === 0) return null
  const title = messages(locale).page.contacts
  const list = (
    <ul class="persons">
      {contacts.map(({ name, function: role }) => (
        <li>
          {name && <b>{name}</b>} <span>{role}</span>
        </li>
      ))}
    </ul>
  )
  if (!heading) return list
  return (
    <section class="facts-section" aria-labelledby="_persons">
      <h2 id="_persons">{title}</h2>
      {list}
    </section>
  )
}
