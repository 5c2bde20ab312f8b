import type { Localized } from '../locale.ts'
import type { KindMessages } from './kinds/messages.ts'
import type { NewsletterMessages } from './newsletter/messages.ts'
import type { SearchMessages } from './search/messages.ts'

/** The interface texts of one language: a text that one of the three lacks does not compile. */
export interface Messages {
  languageName: string
  frame: {
    skip: string
    menu: string
    closeMenu: string
    navigation: string
    languages: string
    breadcrumbs: string
    home: string
    footer: string
  }
  /** In the language switch, beside a language whose page shows a text in another one; in the switch's own language. */
  switchBorrowed: Localized<string>
  page: {
    toc: string
    section: string
    children: string
    contacts: string
    titleBlock: string
    updated: string
    language: string
    address: string
    release: string
  }
  home: { entrances: string }
  borrowed: { title: string; text: Localized<string>; alsoIn: string }
  outdated: {
    title: string
    since: (date: string) => string
  }
  withdrawn: {
    title: string
    since: (date: string) => string
  }
  /** The page on which a reader chooses a language: the sentence above its links, and a link. */
  gateway: { lead: string; enter: string }
  errors: {
    prefix: string
    notFound: { title: string; text: string; suggestions: string }
    gone: { title: string; text: string; suggestions: string }
    malformed: { title: string; text: string }
    tooLong: { title: string; text: string }
    method: { title: string; text: string }
    failed: { title: string; text: string }
    unavailable: { title: string; text: string }
    toHome: string
  }
  form: {
    /** Before the words of a field’s error, and before the title of a page that has one. */
    error: string
    summary: string
  }
  kinds: KindMessages
  newsletter: NewsletterMessages
  search: SearchMessages
  markdown: {
    footnotes: string
    backToText: (number: string) => string
    /** Visible mark after a link whose target is in another language. */
    inLanguage: Localized<string>
    callout: string
    table: string
    glossaryAlso: string
  }
}
