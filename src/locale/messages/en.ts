import { kinds } from './kinds/en.ts'
import type { Messages } from './messages.ts'
import { newsletter } from './newsletter/en.ts'
import { preview } from './preview/en.ts'
import { search } from './search/en.ts'

/** Interface texts in English. */
export const en: Messages = {
  languageName: 'English',

  frame: {
    skip: 'Skip to content',
    menu: 'Menu',
    closeMenu: 'Close menu',
    navigation: 'Main navigation',
    languages: 'Language',
    breadcrumbs: 'You are here',
    home: 'Home',
    footer: 'Footer',
    footerGroups: { do: 'Take part', learn: 'Find out', agency: 'The agency', site: 'This site' },
    sections: 'Sections of the site',
    often: 'Popular',
    nearYou: 'Near you',
    inquiries: 'Public inquiries',
    whoDoesWhat: 'Who does what?',
    open: (count) => `${count} open`,
  },

  switchBorrowed: { nl: 'text in Dutch', fr: 'text in French', en: 'text in English' },

  demonstration: {
    label: 'About this site',
    text: 'Independent demonstration, not an official channel.',
    link: 'More about this',
  },

  page: {
    toc: 'On this page',
    section: 'In this section',
    children: 'Read more',
    contacts: 'Contact',
    titleBlock: 'About this page',
    updated: 'Checked on',
    language: 'Language',
    address: 'Address',
    release: 'Release',
  },

  home: {
    entrances: 'Start here',
    figures: 'The city in figures',
    show: { figures: 'Show the figures', news: 'Show the news' },
    figure: {
      population: (date) => `people lived in the Region on ${date}.`,
      area: (square) =>
        `is the area of the Region, with 19 municipalities. The square beside it stands for ${square}\u00a0km².`,
      projects: (inForce) =>
        `areas where the city is changing. ${inForce === 1 ? 'In one area the plan is already in force: the filled box.' : `In ${inForce} areas the plan is already in force: the filled boxes.`}`,
    },
  },

  borrowed: {
    title: 'This page is not available in English',
    text: { nl: 'You are reading the Dutch text.', fr: 'You are reading the French text.', en: '' },
    alsoIn: 'You can also read this page in:',
  },

  outdated: {
    title: 'This translation is out of date',
    since: (date: string) => `The original changed substantially on ${date}. The newer text is here:`,
  },

  withdrawn: {
    title: 'This page has been withdrawn',
    since: (date) => `It has not been valid since ${date}.`,
  },

  gateway: {
    lead: 'Choose your language.',
    enter: 'Continue in English',
  },

  errors: {
    prefix: 'Error',
    notFound: {
      title: 'Page not found',
      text: 'There is no page at this address. It may have been mistyped, or the link that brought you here is out of date.',
      suggestions: 'You may be looking for one of these pages',
    },
    gone: {
      title: 'This page no longer exists',
      text: 'It has been removed.',
      suggestions: 'These pages do exist',
    },
    malformed: {
      title: 'This address cannot be read',
      text: 'The address contains characters that do not belong in one. Type it again, or start from the home page.',
    },
    tooLong: {
      title: 'This address is too long',
      text: 'No page here has an address this long. Start from the home page.',
    },
    method: {
      title: 'That is not possible here',
      text: 'This page can only be read. Start from the home page.',
    },
    failed: {
      title: 'Something went wrong on our side',
      text: 'It is not your fault. Try again in a few minutes. If it keeps happening, give this reference to the person who sent you the link to this demonstration:',
    },
    unavailable: {
      title: 'The site is temporarily unavailable',
      text: 'We cannot load the pages at the moment. Try again in a minute.',
    },
    previewForm: {
      title: 'Forms do not work in a preview',
      text: 'Nothing has been sent and nobody has been subscribed.',
    },
    previewEnded: {
      title: 'This preview cannot be opened',
      text: 'The address is incomplete, or the preview has ended. Open the whole link in the message you received, or ask the sender for a new one.',
    },
    closed: {
      title: 'This site is closed',
      text: 'Only people who have the address with the key can see it. Ask the person who sent you to this site.',
    },
    toHome: 'Go to the home page',
  },

  form: {
    error: 'Error:',
    summary: 'There is a problem',
  },

  kinds,

  newsletter,

  preview,

  search,

  markdown: {
    footnotes: 'Footnotes',
    backToText: (number) => `Back to reference ${number} in the text`,
    inLanguage: { nl: 'in Dutch', fr: 'in French', en: 'in English' },
    callout: 'Good to know',
    table: 'Table',
    glossaryAlso: 'In other languages',
    credit: 'Picture:',
    licence: { 'own work': 'own work', permission: 'with permission', 'public domain': 'public domain' },
  },
}
