import type { Contact } from '../../content/schema/contact.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

interface ContactsProps {
  locale: Locale
  contacts: Contact[]
  /** False if the author wrote a heading above the contacts. */
  heading: boolean
}

/** The contacts of a page: a function each, and a name if the agency publishes one. */
export function Contacts({ locale, contacts, heading }: ContactsProps) {
  if (contacts.length === 0) return null
  const title = messages(locale).page.contacts
  return (
    <section class="contacts" aria-label={title}>
      {heading && <h2>{title}</h2>}
      <ul class="contact-cards">
        {contacts.map(({ name, function: role }) => (
          <li>
            {name && <b>{name}</b>}
            <span>{role}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
