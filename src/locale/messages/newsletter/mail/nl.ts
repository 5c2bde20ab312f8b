import type { MailMessages } from './messages.ts'

/** Texts of the mails in Dutch. */
export const mail: MailMessages = {
  from: (site) => `Onafhankelijke demonstratie – niet ${site}`,
  fallback: 'Werkt de knop niet? Kopieer dan dit adres naar uw browser:',
  hours: (hours) => `De link werkt ${hours} uur.`,
  choices: {
    title: 'Uw keuzes',
    locale: 'Taal',
    topics: 'Thema’s',
    municipalities: 'Gemeenten',
    rhythm: 'Overzicht',
    alerts: 'Meldingen over openbare onderzoeken',
    yes: 'ja',
  },
  pair: (label, value) => `${label}: ${value}`,
  notYou: 'Was u het niet?',

  confirm: {
    subject: (site) => `Bevestig uw inschrijving voor de nieuwsbrief van ${site}`,
    preheader: 'Nog één stap, en u krijgt de nieuwsbrief.',
    title: 'Bevestig uw inschrijving',
    text: (site) =>
      `Iemand, waarschijnlijk u, vulde dit adres in voor de nieuwsbrief van ${site}. Pas als u bevestigt, bent u ingeschreven.`,
    button: 'Inschrijving bevestigen',
    after: 'Er opent een pagina: druk daar nog één keer op de knop.',
    notYou: (days) => `Dan hoeft u niets te doen: u krijgt geen nieuwsbrief, en na ${days} dagen wissen we uw adres.`,
    forget: 'Dat was ik niet: wis mijn adres meteen',
    why: 'omdat dit adres op ons inschrijvingsformulier werd ingevuld',
  },

  already: {
    subject: (site) => `U bent al ingeschreven voor de nieuwsbrief van ${site}`,
    preheader: 'U hoeft niets te doen. Er is niets gewijzigd.',
    title: 'U bent al ingeschreven',
    text: 'Dit adres werd opnieuw ingevuld op ons inschrijvingsformulier. Aan uw inschrijving is niets gewijzigd. Wilt u andere keuzes, dan maakt u die bij uw voorkeuren.',
    paused: 'Staat uw nieuwsbrief op pauze, dan hervat u hem met de link onderaan deze mail.',
    button: 'Naar uw voorkeuren',
    notYou: 'Dan hoeft u niets te doen.',
    why: 'omdat dit adres op ons inschrijvingsformulier werd ingevuld',
  },

  welcome: {
    subject: (site) => `Welkom bij de nieuwsbrief van ${site}`,
    preheader: 'Uw inschrijving is bevestigd.',
    title: 'U bent ingeschreven',
    text: (site) => `U krijgt voortaan de nieuwsbrief van ${site}.`,
    first: (day) => `Uw eerste overzicht komt op ${day}, als er dan nieuws is.`,
    keep: 'Bewaar deze mail: met de link onderaan kunt u altijd pauzeren, zich uitschrijven of uw voorkeuren wijzigen.',
    notYou: 'Schrijf u dan uit met de link onderaan deze mail.',
    why: 'omdat u uw inschrijving bevestigde',
  },

  preferences: {
    subject: (site) => `Uw voorkeuren voor de nieuwsbrief van ${site}`,
    preheader: 'De link die u vroeg.',
    title: 'Uw voorkeuren',
    text: 'Hier wijzigt u uw adres, uw taal, uw thema’s en uw gemeenten. U kunt er ook uw gegevens downloaden of alles wissen.',
    button: 'Naar uw voorkeuren',
    keepPrivate: 'Stuur deze mail niet door: wie de link heeft, ziet uw gegevens en kan ze wijzigen.',
    notYou: 'Dan hoeft u niets te doen. Misschien vroeg iemand de link met een mail die u doorstuurde.',
    why: 'omdat deze link werd gevraagd',
  },

  change: {
    subject: (site) => `Bevestig uw nieuwe adres voor de nieuwsbrief van ${site}`,
    preheader: 'Nog één stap, en de nieuwsbrief komt op dit adres.',
    title: 'Bevestig uw nieuwe adres',
    text: (site) =>
      `Iemand, waarschijnlijk u, gaf dit adres op als nieuw adres voor de nieuwsbrief van ${site}. De inschrijving verhuist zodra u bevestigt. Tot dan verandert er niets.`,
    button: 'Dit adres bevestigen',
    after: 'Er opent een pagina: druk daar nog één keer op de knop.',
    notYou: (days) => `Dan hoeft u niets te doen: er verandert niets, en na ${days} dagen wissen we dit adres.`,
    forget: 'Dat was ik niet: wis dit adres meteen',
    why: 'omdat dit adres werd opgegeven als nieuw adres voor de nieuwsbrief',
  },

  issue: {
    from: 'Nieuws – onafhankelijke demonstratie',
    correction: (subject) => `Correctie: ${subject}`,
    letter: {
      preheader: 'De nieuwsbrief.',
      read: 'Lees de brief op de site',
      why: 'omdat u zich inschreef voor de nieuwsbrief',
      correctionWhy: 'omdat u de brief kreeg waarin een fout stond',
      missing: {
        subject: (site) => `Nieuwsbrief van ${site}, niet in het Nederlands`,
        text: 'Deze brief is er niet in het Nederlands. U leest hem op de site in een andere taal:',
      },
      long: 'Deze brief is te lang voor een mail. U leest hem op de site.',
    },
    digest: {
      subject: {
        weekly: (count, site) => `Deze week op ${site}: ${count === 1 ? 'één bericht' : `${count} berichten`}`,
        monthly: (count, site) => `Deze maand op ${site}: ${count === 1 ? 'één bericht' : `${count} berichten`}`,
      },
      why: {
        weekly: 'omdat u een wekelijks overzicht vroeg',
        monthly: 'omdat u een maandelijks overzicht vroeg',
      },
      more: (count) =>
        count === 1
          ? 'Er is nog één bericht. U vindt het op de site:'
          : `Er zijn nog ${count} berichten. U vindt ze op de site:`,
    },
    alert: {
      one: {
        opens: 'Nieuw openbaar onderzoek',
        closes: 'Openbaar onderzoek loopt af',
        moved: 'Openbaar onderzoek: nieuwe einddatum',
        withdrawn: 'Openbaar onderzoek gaat niet door',
      },
      many: (count) => `Openbare onderzoeken: ${count} meldingen`,
      text: {
        opens: (last) => `U kunt reageren tot en met ${last}.`,
        closes: (last) => `U kunt nog reageren tot en met ${last}.`,
        moved: (last) => `De einddatum is veranderd. U kunt nu reageren tot en met ${last}.`,
        withdrawn: () => 'Dit onderzoek is ingetrokken. U kunt er niet meer op reageren.',
      },
      region: 'Brussels Hoofdstedelijk Gewest',
      why: 'omdat u meldingen over openbare onderzoeken vroeg',
      more: (count) =>
        count === 1
          ? 'Er is nog één melding. U vindt het onderzoek op de site:'
          : `Er zijn nog ${count} meldingen. U vindt de onderzoeken op de site:`,
    },
    preferences: 'Uw keuzes wijzigen (thema’s, gemeenten, hoe vaak):',
    postal: (address) => `Postadres van de afzender: ${address}`,
  },

  foot: {
    sender: (site, organisation, address, why) =>
      `Deze mail komt van een onafhankelijke demonstratie, niet van ${site} (${organisation}) zelf. U krijgt hem op ${address}, ${why}.`,
    manage: 'Uitschrijven, pauzeren of een link naar uw voorkeuren vragen:',
    forwarded: 'Stuurt u deze mail door, dan kan ook wie hem krijgt, u uitschrijven.',
    privacy: 'Wat we bewaren en hoe lang:',
    site: 'Onze site:',
    reference: (reference) => `Referentie: ${reference}`,
  },
}
