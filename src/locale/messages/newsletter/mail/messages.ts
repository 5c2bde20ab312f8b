/** Texts of the mails. */
export interface MailMessages {
  /** Name of the sender, which mail programs show: this is not the agency itself. */
  from: (site: string) => string
  /** Precedes the full URL of the button. */
  fallback: string
  hours: (hours: number) => string
  choices: { title: string; locale: string; topics: string; municipalities: string }
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
