/** Texts of the mails. */
export interface MailMessages {
  /** Name of the sender, which mail programs show: this is not the agency itself. */
  from: (site: string) => string
  /** Precedes the full URL of the button. */
  fallback: string
  hours: (hours: number) => string
  choices: {
    title: string
    locale: string
    topics: string
    municipalities: string
    rhythm: string
    alerts: string
    yes: string
  }
  pair: (label: string, value: string) => string
  notYou: string
  confirm: {
    subject: (site: string) => string
    preheader: string
    title: string
    text: (site: string) => string
    button: string
    after: string
    notYou: (days: number) => string
    forget: string
    why: string
  }
  already: {
    subject: (site: string) => string
    preheader: string
    title: string
    text: string
    paused: string
    button: string
    notYou: string
    why: string
  }
  welcome: {
    subject: (site: string) => string
    preheader: string
    title: string
    text: (site: string) => string
    /** @param day of the first overview */
    first: (day: string) => string
    keep: string
    notYou: string
    why: string
  }
  preferences: {
    subject: (site: string) => string
    preheader: string
    title: string
    text: string
    button: string
    keepPrivate: string
    notYou: string
    why: string
  }
  change: {
    subject: (site: string) => string
    preheader: string
    title: string
    text: (site: string) => string
    button: string
    after: string
    notYou: (days: number) => string
    forget: string
    why: string
  }
  /** Mails of issues: letters, digests and alerts. */
  issue: {
    from: string

    /** Marks the subject of a letter that corrects another one. */
    correction: (subject: string) => string
    letter: {
      preheader: string
      /** The label of the link to the page of the letter. */
      read: string
      why: string
      correctionWhy: string
      /** For a reader whose language the letter is not in. */
      missing: { subject: (site: string) => string; text: string }
      /** For a letter that mail programs would cut off. */
      long: string
    }
    digest: {
      subject: Record<'weekly' | 'monthly', (count: number, site: string) => string>
      why: Record<'weekly' | 'monthly', string>
      more: (count: number) => string
    }
    alert: {
      /** For one event; then the title of the page follows. */
      one: Record<'opens' | 'closes' | 'moved' | 'withdrawn', string>
      many: (count: number) => string
      /** @param last the last day to respond, as text */
      text: Record<'opens' | 'closes' | 'moved' | 'withdrawn', (last: string) => string>
      region: string
      why: string
      more: (count: number) => string
    }
    preferences: string
    postal: (address: string) => string
  }
  foot: {
    /** Says who sends the mail, to which address and why. */
    sender: (site: string, organisation: string, address: string, why: string) => string
    manage: string
    forwarded: string
    privacy: string
    site: string
    reference: (reference: string) => string
  }
}
