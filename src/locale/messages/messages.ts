import type { FooterGroup } from '../../domain/footer-groups.ts'
import type { Localized } from '../locale.ts'
import type { KindMessages } from './kinds/messages.ts'
import type { NewsletterMessages } from './newsletter/messages.ts'
import type { PreviewMessages } from './preview/messages.ts'
import type { SearchMessages } from './search/messages.ts'

/** The interface texts of one language. If a language lacks a text, the code does not compile. */
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
    footerGroups: Record<FooterGroup, string>
    /** Name of the list of sections at the foot of the page. */
    sections: string
    /** Heading of the menu entries that most readers look for, and their names. */
    often: string
    nearYou: string
    inquiries: string
    whoDoesWhat: string
    /** Number of open inquiries, beside their menu entry. */
    open: (count: number) => string
  }
  /** Note in the language switch beside a language that borrows the text of the page. */
  switchBorrowed: Localized<string>
  /** The strip on top of every page. */
  demonstration: { label: string; text: string; link: string }
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
  home: {
    entrances: string
    figures: string
    /** What opens a part that is folded on a narrow screen. */
    show: { figures: string; news: string }
    /** The sentences after the figures. */
    figure: {
      population: (date: string) => string
      /** @param square size of the square beside the outline of the Region, in square kilometres */
      area: (square: number) => string
      projects: (inForce: number) => string
    }
  }
  borrowed: { title: string; text: Localized<string>; alsoIn: string }
  outdated: {
    title: string
    since: (date: string) => string
  }
  withdrawn: {
    title: string
    since: (date: string) => string
  }
  /** The page on which a reader chooses a language: the sentence above the links, and the link. */
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
    /** A form that was sent in a preview. */
    previewForm: { title: string; text: string }
    /** For every reason why a preview cannot be opened. */
    previewEnded: { title: string; text: string }
    /** The whole site is closed. */
    closed: { title: string; text: string }
    toHome: string
  }
  form: {
    /** Precedes the text of a field’s error, and the title of a page with errors. */
    error: string
    summary: string
  }
  kinds: KindMessages
  newsletter: NewsletterMessages
  preview: PreviewMessages
  search: SearchMessages
  markdown: {
    footnotes: string
    backToText: (number: string) => string
    /** Visible note after a link whose target is in another language. */
    inLanguage: Localized<string>
    callout: string
    table: string
    glossaryAlso: string
    /** Before the name of the author of a picture. */
    credit: string
    /** Rights to a picture that have no name of their own. */
    licence: Record<'own work' | 'permission' | 'public domain', string>
  }
}
