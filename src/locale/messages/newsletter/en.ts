import { mail } from './mail/en.ts'
import type { NewsletterMessages } from './messages.ts'

/** Texts of the newsletter in English. */
export const newsletter: NewsletterMessages = {
  signUp: {
    title: 'Subscribe to the newsletter',
    description: 'Subscribe to the newsletter on plans, projects and figures in Brussels.',
    submit: 'Subscribe',
    more: 'Choose topics, language and municipalities',
    person: {
      label: 'I am a person',
      hint: 'A field that must stay empty was filled in. Password managers sometimes do that. Tick this box and send the form again.',
    },
    challenge: 'Check against misuse',
    noScript: 'This check needs JavaScript. If you cannot use it, try again later: the check is temporary.',
  },

  consent: {
    chosen: 'By subscribing you agree that we send you the newsletter on the topics you chose.',
    all: 'By subscribing you agree that we send you the newsletter on all our topics.',
    withdraw: 'You can withdraw your consent at any time, through a link at the bottom of every newsletter.',
    privacy: 'Read what we keep and for how long',
  },

  fields: {
    email: {
      label: 'Email address',
      hint: 'We first send you an email with a link, to confirm that the address is yours.',
    },
    newEmail: { label: 'New email address' },
    locale: { label: 'Language of the newsletter' },
    topics: { label: 'Topics', hint: 'Choose at least one.' },
    municipalities: {
      summary: 'Municipalities you want to follow (optional)',
      label: 'Municipalities',
      hint: 'We use your choice only to send you messages about those municipalities. If you choose none, you will read about the whole Region.',
    },
    rhythm: {
      label: 'How often?',
      hint: 'This is how often we send you an overview of what is new. If that day is a public holiday, it comes the day after. If there is nothing new, you get no email.',
      weekly: 'Every week, on Thursday',
      monthly: 'Every month, on the first Thursday',
    },
    alerts: {
      label: 'Alerts about public inquiries',
      hint: 'You get an email when a public inquiry in a municipality you chose opens, is about to close, gets a new closing date or is withdrawn. If you chose no municipality, this covers the whole Region. We send at most one alert a day.',
      agree: 'Yes, also send me alerts about public inquiries. I can stop them at any time.',
    },
    trap: 'Leave this field empty',
    erase: { label: 'Yes, erase everything you keep about me' },
  },

  topics: {
    projects: 'Urban projects',
    plans: 'Plans and regulations',
    inquiries: 'Public inquiries',
    statistics: 'Figures and studies',
    international: 'Europe and the world',
  },

  errors: {
    'email-missing': 'Enter your email address.',
    'email-malformed':
      'Enter one full email address, such as name@example.org: with one @, without commas or brackets.',
    'email-too-long': 'Enter a shorter email address: at most 64 characters before the @ and 254 in all.',
    'email-space': 'An email address contains no spaces. Write it without them, such as name@example.org.',
    'email-invisible':
      'The email address contains an invisible character, which was probably copied with it. Clear the field and type the address.',
    'email-accent':
      'Accents and other special letters are not possible before the @: write andre instead of andré, for example.',
    'email-dots':
      'There is one dot too many before the @: at the start, at the end or next to another dot. Write the address without it, such as jan.peeters@example.org.',
    'email-domain':
      'The part after the @ is not a full domain name. Enter the whole address, including its ending, such as .be or .com.',
    'locale-unknown': 'Choose the language of the newsletter.',
    'topics-missing': 'Choose at least one topic.',
    'municipalities-unknown': 'Choose only municipalities from the list.',
    'person-unconfirmed': 'Tick the box to say that you are a person.',
    'erase-unconfirmed': 'Tick the box to say that you want everything erased.',
  },

  problems: {
    'too-many':
      'Too many requests have just come from your network. What you filled in is still in the form. Wait a minute and send it again.',
    'too-many-here':
      'Many addresses of the same organisation have just been signed up from your network. What you filled in is still in the form. Send it again in an hour, or from another network.',
    'too-many-addresses':
      'You have already entered several new addresses today. Nothing has been changed. Please try again tomorrow.',
    'too-large':
      'What you sent is too large for this form. Nothing was saved. Fill in the form again: your address and your choices are enough.',
    'not-saved':
      'We could not save your subscription just now. What you entered is still in the form. Send it again in a few minutes; you will never be subscribed twice.',
    'cross-site': 'We could not tell whether this form came from our own site. Check what it says and send it again.',
    challenge: 'The check against misuse did not succeed. Do it again and send the form.',
  },

  sent: {
    title: 'Check your email',
    lead: 'We are sending you an email with a link. You are only subscribed once you confirm on the page that it opens.',
    nextTitle: 'What happens next',
    next: (hours, days) => [
      'The email usually arrives within a few minutes.',
      `The link works for ${hours} hours. After that, the same link lets you ask for a new one.`,
      `If you do nothing, you will not receive a newsletter and we erase your address after ${days} days.`,
    ],
    missingTitle: 'No email?',
    missing: (mails) => [
      'Look in your spam folder.',
      'There may be a mistake in the address. If so, fill in the form again.',
      `We send at most ${mails} emails a day to one mailbox. If you have already had ${mails} today, try again tomorrow.`,
      'If many people from one organisation sign up at once, the email may come a few hours later.',
      'If you asked us never to email you, if you reported an email as spam, or if an email to you came back recently, we send nothing. The contact page tells you who can change that.',
      'If you were already subscribed, the email says so. This page is the same for everyone, so that nobody can find out who is subscribed.',
    ],
    again: 'Back to the form',
    helpTitle: 'Still not working?',
    help: 'The contact page tells you who to ask.',
    helpLink: 'Go to the contact page',
  },

  confirm: {
    ask: {
      title: 'Confirm your subscription',
      text: 'One more step: press the button. Only then are you subscribed to the newsletter.',
      button: 'Confirm subscription',
      notMeTitle: 'Was this not you?',
      notMe:
        'Then there is nothing you need to do: without confirmation you will not receive a newsletter. You can also have this address erased at once.',
      forget: 'That was not me: erase my address',
    },
    confirmed: {
      title: 'You are subscribed',
      text: 'Welcome. You will receive one more email with your choices and a link to change them or unsubscribe.',
      first: (day) => `Your first overview comes on ${day}, if there is news by then.`,
    },
    already: {
      title: 'Your subscription was already confirmed',
      text: 'There is nothing more you need to do.',
    },
    expired: {
      title: 'This link is too old',
      text: (hours) => `A link works for ${hours} hours. Ask for a new one: we will send it to the same address.`,
      button: 'Send a new link',
    },
    renewed: {
      title: 'Check your email',
      text: (hours, mails) =>
        `We are sending you a new link. It works for ${hours} hours. One mailbox receives at most ${mails} emails a day: if you have already had ${mails} today, try again tomorrow.`,
    },
    withdrawn: {
      title: 'This sign-up has been withdrawn',
      text: 'You will get no more emails about it. This address was subscribed before: we keep the proof of that until a year after its end, and then erase it.',
    },
    forgotten: {
      title: 'Your address has been erased',
      text: 'You will receive no more emails about this subscription.',
    },
    unknown: {
      title: 'This link does not work',
      text: 'It may not have been copied in full, or the subscription has been erased since. You can subscribe again.',
    },
  },

  manage: {
    description: 'Manage your subscription to the newsletter.',
    address: (masked) => `This is about ${masked}.`,
    suppressed:
      'We send no email to this address: you asked for that, you reported an email as spam, or an email came back. To change this, please contact us.',
    ended: 'You will receive no more newsletters.',
    titles: {
      pending: 'Your subscription is not confirmed yet',
      confirmed: 'Your subscription',
      paused: 'Your newsletter is paused',
      unsubscribed: 'You have unsubscribed',
    },
    texts: {
      pending: 'To confirm, use the link in the confirmation email. If you have changed your mind, you can stop here.',
      confirmed: 'You receive the newsletter.',
      paused: 'You will not receive a newsletter until you resume it.',
      unsubscribed: (days) =>
        `You no longer receive the newsletter. You can undo this here for ${days} days after you unsubscribed.`,
    },
    done: {
      unsubscribed: 'You have unsubscribed',
      paused: 'Your newsletter is paused',
      resumed: 'You receive the newsletter again',
      undone: 'You are subscribed again',
      'link-sent': 'Check your email',
    },
    linkSent: (hours, mails) =>
      `We are sending you a link to your preferences. It works for ${hours} ${hours > 1 ? 'hours' : 'hour'}. One mailbox receives at most ${mails} emails a day: if you have already had ${mails} today, try again tomorrow.`,
    actions: {
      unsubscribe: {
        title: 'Unsubscribe',
        text: 'You will not receive the newsletter any more. You need not give a reason.',
        button: 'Unsubscribe',
      },
      pause: {
        title: 'Pause',
        text: 'You will not receive a newsletter until you resume it. Your choices are kept.',
        button: 'Pause',
      },
      resume: {
        title: 'Resume',
        text: 'You will receive the newsletter again, with the same choices.',
        button: 'Resume the newsletter',
      },
      undo: {
        title: 'Changed your mind?',
        text: 'You will receive the newsletter again, with the same choices.',
        button: 'Undo unsubscribing',
      },
      link: {
        title: 'Preferences or data',
        text: 'Another address, language or other topics? Download or erase your data? We will send a link to your mailbox, because anyone who was forwarded an email can open this page too.',
        button: 'Send me that link',
      },
    },
  },

  preferences: {
    title: 'Your preferences',
    description: 'Your preferences for the newsletter.',
    address: (email) => `For ${email}`,
    done: {
      saved: { title: 'Saved', text: 'Your preferences have been saved.' },
      'address-asked': {
        title: 'Confirm your new address',
        text: (hours) =>
          `We are sending an email to the new address. Your address changes only once you confirm through the link in it. The link works for ${hours} hours.`,
      },
    },
    wished: {
      title: 'This choice has not been saved yet',
      text: 'It was made in the sign-up form with your address. If you want it, choose Save. Otherwise nothing changes.',
    },
    next: {
      title: 'What you will get next',
      nothing: 'While your subscription is paused or not confirmed, we send you nothing.',
      digest: (day) => `Your next overview comes on ${day}, if there is news by then.`,
      letterOn: (day) => `Your next letter goes out on ${day}.`,
      letter: 'You get a letter when we write one about your topics.',
      alerts: 'Alerts about public inquiries come at 8am, from Monday to Saturday and not on public holidays.',
    },
    wish: { title: 'What you receive', button: 'Save' },
    change: {
      title: 'Another email address',
      text: 'We will send a link to the new address. Until you confirm there, your current address stays in use.',
      button: 'Send a link to the new address',
    },
    data: {
      title: 'Your data',
      text: 'Your subscription, your consent and the list of our emails, in one file.',
      link: 'Download your data (JSON)',
    },
    erase: {
      title: 'Erase everything',
      text: 'We erase your address, your choices and your consent at once. You will not receive the newsletter any more. This cannot be undone.',
      button: 'Erase everything',
    },
  },

  change: {
    description: 'Confirm a new address for the newsletter.',
    ask: {
      title: 'Confirm your new address',
      text: (address) => `Your newsletter will then go to ${address}.`,
      button: 'Confirm this address',
      notMeTitle: 'Was this not you?',
      notMe:
        'Then there is nothing you need to do: nothing will change. You can also have this address erased at once.',
      forget: 'That was not me: erase this address',
    },
    forgotten: {
      title: 'This address has been erased',
      text: 'We no longer keep it. The subscription has not been changed.',
    },
    changed: {
      title: 'Your address has been changed',
      text: (address) => `From now on your newsletter goes to ${address}.`,
    },
    taken: {
      title: 'This address cannot be used',
      text: 'There is already a subscription for this address, or we may not email it. Nothing has been changed.',
    },
  },

  linkError: {
    description: 'This link does not work, or no longer does.',
    expired: {
      title: 'This link is too old',
      text: 'Ask for a new one through the link at the bottom of one of our emails. If you cannot find one, fill in the sign-up form: if you are already subscribed, we will send you a new link.',
    },
    unknown: {
      title: 'This link does not work',
      text: 'It may not have been copied in full, or the subscription no longer exists. You can always start again with the sign-up form.',
    },
    ended: {
      title: 'You have unsubscribed',
      text: 'Your subscription had not been confirmed yet: your address and your choices have been erased.',
    },
    refused: {
      title: 'Nothing has been changed',
      text: 'We could not tell whether what was sent came from our own page. Open the link in our email again and press the button there.',
    },
    'too-many': {
      title: 'One moment',
      text: 'Too many requests have just come from your network. Nothing has been changed. Wait a minute, then press the button again.',
    },
    'too-large': {
      title: 'Nothing has been changed',
      text: 'What you sent is too large for this page. Open the link in our email again and press the button there.',
    },
    failed: {
      title: 'Something went wrong',
      text: 'It is not your fault, and your link still works. Open it again in a few minutes to see how your subscription stands.',
    },
  },

  closed: {
    title: 'The newsletter is closed for now',
    text: 'Because of a fault on our side you cannot subscribe at the moment. The links in our emails do not work either.',
    unchanged:
      'Nothing has been changed: what you sent was not saved, and your subscription is as it was. Please try again later.',
    help: 'Do you want to unsubscribe now, or have your data erased? The contact page tells you who to ask.',
  },

  erased: {
    title: 'Everything has been erased',
    text: 'Your address, your choices and your consent have been erased. You will not receive the newsletter any more.',
    backups: (days) =>
      `They may stay in backup copies for another ${days} days. After that they are gone from there too.`,
    privacy: 'Read what we keep and for how long',
  },

  toHome: 'Go to the home page',
  toSignUp: 'Go to the sign-up form',

  mail,
}
