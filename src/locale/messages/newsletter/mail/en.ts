import type { MailMessages } from './messages.ts'

/** Texts of the mails in English. */
export const mail: MailMessages = {
  from: (site) => `Independent demonstration – not ${site}`,
  fallback: 'If the button does not work, copy this address into your browser:',
  hours: (hours) => `The link works for ${hours} ${hours > 1 ? 'hours' : 'hour'}.`,
  choices: {
    title: 'Your choices',
    locale: 'Language',
    topics: 'Topics',
    municipalities: 'Municipalities',
    rhythm: 'Overview',
    alerts: 'Alerts about public inquiries',
    yes: 'yes',
  },
  pair: (label, value) => `${label}: ${value}`,
  notYou: 'Was this not you?',

  confirm: {
    subject: (site) => `Confirm your subscription to the ${site} newsletter`,
    preheader: 'One more step and you will receive the newsletter.',
    title: 'Confirm your subscription',
    text: (site) =>
      `Someone, probably you, entered this address to receive the ${site} newsletter. You are only subscribed once you confirm.`,
    button: 'Confirm subscription',
    after: 'A page will open: press the button on it once more.',
    notYou: (days) =>
      `Then there is nothing you need to do: you will not receive a newsletter, and we erase your address after ${days} days.`,
    forget: 'That was not me: erase my address now',
    why: 'because this address was entered in our sign-up form',
  },

  already: {
    subject: (site) => `You are already subscribed to the ${site} newsletter`,
    preheader: 'There is nothing you need to do. Nothing has changed.',
    title: 'You are already subscribed',
    text: 'This address was entered in our sign-up form again. Your subscription has not changed. If you want to make other choices, open your preferences.',
    paused: 'If your newsletter is paused, resume it through the link at the bottom of this email.',
    button: 'Go to your preferences',
    notYou: 'Then there is nothing you need to do.',
    why: 'because this address was entered in our sign-up form',
  },

  welcome: {
    subject: (site) => `Welcome to the ${site} newsletter`,
    preheader: 'Your subscription is confirmed.',
    title: 'You are subscribed',
    text: (site) => `From now on you will receive the ${site} newsletter.`,
    first: (day) => `Your first overview comes on ${day}, if there is news by then.`,
    keep: 'Keep this email: with the link at the bottom you can pause, unsubscribe or change your preferences at any time.',
    notYou: 'Then unsubscribe with the link at the bottom of this email.',
    why: 'because you confirmed your subscription',
  },

  preferences: {
    subject: (site) => `Your preferences for the ${site} newsletter`,
    preheader: 'The link you asked for.',
    title: 'Your preferences',
    text: 'Here you can change your address, language, topics and municipalities. You can also download your data or erase everything.',
    button: 'Go to your preferences',
    keepPrivate: 'Do not forward this email: anyone who has the link can see and change your data.',
    notYou: 'Then there is nothing you need to do. Someone may have asked for the link from an email you forwarded.',
    why: 'because this link was asked for',
  },

  change: {
    subject: (site) => `Confirm your new address for the ${site} newsletter`,
    preheader: 'One more step and the newsletter will come to this address.',
    title: 'Confirm your new address',
    text: (site) =>
      `Someone, probably you, gave this address as a new address for the ${site} newsletter. The subscription moves here as soon as you confirm. Until then nothing changes.`,
    button: 'Confirm this address',
    after: 'A page will open: press the button on it once more.',
    notYou: (days) =>
      `Then there is nothing you need to do: nothing will change, and we erase this address after ${days} days.`,
    forget: 'That was not me: erase this address at once',
    why: 'because this address was given as a new address for the newsletter',
  },

  issue: {
    from: 'News – independent demonstration',
    correction: (subject) => `Correction: ${subject}`,
    letter: {
      preheader: 'The newsletter.',
      read: 'Read the letter on the site',
      why: 'because you subscribed to the newsletter',
      correctionWhy: 'because you received the letter that contained an error',
      missing: {
        subject: (site) => `Newsletter of ${site}, not in English`,
        text: 'This letter is not available in English. You can read it on the site in another language:',
      },
      long: 'This letter is too long for an email. You can read it on the site.',
    },
    digest: {
      subject: {
        weekly: (count, site) => `This week on ${site}: ${count === 1 ? 'one item' : `${count} items`}`,
        monthly: (count, site) => `This month on ${site}: ${count === 1 ? 'one item' : `${count} items`}`,
      },
      why: {
        weekly: 'because you asked for a weekly overview',
        monthly: 'because you asked for a monthly overview',
      },
      more: (count) =>
        count === 1
          ? 'There is one more item. You can find it on the site:'
          : `There are ${count} more items. You can find them on the site:`,
    },
    alert: {
      one: {
        opens: 'New public inquiry',
        closes: 'Public inquiry closing soon',
        moved: 'Public inquiry: new closing date',
        withdrawn: 'Public inquiry withdrawn',
      },
      many: (count) => `Public inquiries: ${count} alerts`,
      text: {
        opens: (last) => `You can respond up to and including ${last}.`,
        closes: (last) => `You can still respond up to and including ${last}.`,
        moved: (last) => `The closing date has changed. You can now respond up to and including ${last}.`,
        withdrawn: () => 'This inquiry has been withdrawn. You can no longer respond to it.',
      },
      region: 'Brussels-Capital Region',
      why: 'because you asked for alerts about public inquiries',
      more: (count) =>
        count === 1
          ? 'There is one more alert. You can find the inquiry on the site:'
          : `There are ${count} more alerts. You can find the inquiries on the site:`,
    },
    preferences: 'Change your choices (topics, municipalities, how often):',
    postal: (address) => `Postal address of the sender: ${address}`,
  },

  foot: {
    sender: (site, organisation, address, why) =>
      `This email comes from an independent demonstration, not from ${site} (${organisation}). You receive it at ${address}, ${why}.`,
    manage: 'Unsubscribe, pause or ask for a link to your preferences:',
    forwarded: 'If you forward this email, the person who receives it can unsubscribe you too.',
    privacy: 'What we keep and for how long:',
    site: 'Our site:',
    reference: (reference) => `Reference: ${reference}`,
  },
}
