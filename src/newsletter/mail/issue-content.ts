import type { Locale } from '../../locale/locale.ts'

/** An item of a digest. */
export interface DigestItem {
  title: string
  /** Path of its page: `/nl/nieuws/…`. */
  path: string
  text: string
  /** Language of the title and the text, which is another one if the reader's was not written. */
  locale: Locale
}

/** An event of a public inquiry. */
export interface AlertItem {
  event: 'opens' | 'closes' | 'moved' | 'withdrawn'
  title: string
  path: string
  /** The last day to respond: `YYYY-MM-DD`. */
  last: string
  /** Names of the municipalities; empty if the inquiry is for the whole Region. */
  municipality: string
  locale: Locale
}

/** What the mails of an issue contain. Links to pages of the site are paths. */
export type IssueContent =
  | {
      kind: 'letter'
      id: string
      subject: Record<Locale, string | undefined>
      bodies: Partial<Record<Locale, { html: string; text: string; path: string }>>
      /** Whether the letter corrects another one. */
      correction?: boolean
    }
  | {
      kind: 'digest'
      id: string
      rhythm: 'weekly' | 'monthly'
      items: readonly DigestItem[]
      /** Number of items that have no room. */
      more: number
    }
  | { kind: 'alert'; id: string; events: readonly AlertItem[] }

/** What differs between the mails of an issue in one language. */
export interface IssueRecipient {
  email: string
  /** The same when a mail is sent again. */
  reference: string
  links: { unsubscribe: string; oneClick: string; preferences: string }
}
