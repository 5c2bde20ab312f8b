import type { Contact } from '../../content/schema/page.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

interface ContactsProps {
  locale: Locale
  contacts: Contact[]
  /** False where the author wrote a heading of their own above. */
  heading: boolean
}

/** Whom to ask: by function, and by name where the agency names one. */
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
