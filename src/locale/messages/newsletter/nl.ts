import { mail } from './mail/nl.ts'
import type { NewsletterMessages } from './messages.ts'

/** Texts of the newsletter in Dutch. */
export const newsletter: NewsletterMessages = {
  signUp: {
    title: 'Inschrijven voor de nieuwsbrief',
    description: 'Schrijf u in voor de nieuwsbrief over plannen, projecten en cijfers in Brussel.',
    submit: 'Inschrijven',
    more: 'Kies zelf thema’s, taal en gemeenten',
    person: {
      label: 'Ik ben een mens',
      hint: 'Een veld dat leeg moet blijven, was ingevuld. Soms doet een wachtwoordbeheerder dat. Vink dit vakje aan en verstuur het formulier opnieuw.',
    },
    challenge: 'Controle tegen misbruik',
    noScript:
      'Voor deze controle is JavaScript nodig. Lukt dat niet, probeer het dan later opnieuw: de controle is tijdelijk.',
  },

  consent: {
    chosen: 'Als u zich inschrijft, stemt u ermee in dat we u de nieuwsbrief sturen over de thema’s die u koos.',
    all: 'Als u zich inschrijft, stemt u ermee in dat we u de nieuwsbrief sturen over al onze thema’s.',
    withdraw: 'U kunt uw toestemming altijd intrekken, met een link onderaan elke nieuwsbrief.',
    privacy: 'Lees wat we bewaren en hoe lang',
  },

  fields: {
    email: {
      label: 'E-mailadres',
      hint: 'Op dit adres krijgt u eerst een mail met een link, om te bevestigen dat het van u is.',
    },
    newEmail: { label: 'Nieuw e-mailadres' },
    locale: { label: 'Taal van de nieuwsbrief' },
    topics: { label: 'Thema’s', hint: 'Kies er minstens één.' },
    municipalities: {
      summary: 'Gemeenten die u wilt volgen (niet verplicht)',
      label: 'Gemeenten',
      hint: 'We gebruiken uw keuze alleen om u berichten over die gemeenten te sturen. Kiest u er geen, dan leest u over het hele Gewest.',
    },
    rhythm: {
      label: 'Hoe vaak?',
      hint: 'Zo vaak sturen we u een overzicht van wat nieuw is. Valt die dag op een feestdag, dan krijgt u het de dag erna. Is er niets nieuws, dan krijgt u geen mail.',
      weekly: 'Elke week, op donderdag',
      monthly: 'Elke maand, op de eerste donderdag',
    },
    alerts: {
      label: 'Meldingen over openbare onderzoeken',
      hint: 'U krijgt een mail wanneer in een gemeente die u koos een openbaar onderzoek begint, bijna afloopt, een nieuwe einddatum krijgt of wordt ingetrokken. Koos u geen gemeente, dan gaat het om het hele Gewest. We sturen hoogstens één melding per dag.',
      agree: 'Ja, stuur me ook meldingen over openbare onderzoeken. Ik kan ze altijd stopzetten.',
    },
    trap: 'Laat dit veld leeg',
    erase: { label: 'Ja, wis alles wat u van mij bewaart' },
  },

  topics: {
    projects: 'Stadsprojecten',
    plans: 'Plannen en reglementen',
    inquiries: 'Openbare onderzoeken',
    statistics: 'Cijfers en studies',
    international: 'Europa en de wereld',
  },

  errors: {
    'email-missing': 'Vul uw e-mailadres in.',
    'email-malformed': 'Vul één volledig e-mailadres in, zoals naam@example.org: met één @, zonder komma’s of haakjes.',
    'email-too-long': 'Vul een korter e-mailadres in: hoogstens 64 tekens voor de @ en 254 tekens in totaal.',
    'email-space': 'Een e-mailadres bevat geen spaties. Schrijf het aan elkaar, zoals naam@example.org.',
    'email-invisible':
      'In het e-mailadres staat een onzichtbaar teken, dat wellicht meegekopieerd is. Maak het veld leeg en typ het adres.',
    'email-accent':
      'Vóór de @ kunnen geen accenten of andere bijzondere letters staan: schrijf bijvoorbeeld andre in plaats van andré.',
    'email-dots':
      'Vóór de @ staat een punt te veel: vooraan, achteraan of naast een andere punt. Schrijf het adres zonder die punt, zoals jan.peeters@example.org.',
    'email-domain':
      'Het deel na de @ is geen volledige domeinnaam. Vul het hele adres in, ook het einde, zoals .be of .com.',
    'locale-unknown': 'Kies de taal van de nieuwsbrief.',
    'topics-missing': 'Kies minstens één thema.',
    'municipalities-unknown': 'Kies alleen gemeenten uit de lijst.',
    'person-unconfirmed': 'Vink aan dat u een mens bent.',
    'erase-unconfirmed': 'Vink aan dat u alles wilt wissen.',
  },

  problems: {
    'not-saved':
      'We konden uw inschrijving nu niet bewaren. Wat u invulde, staat nog in het formulier. Verstuur het over enkele minuten opnieuw; u wordt nooit twee keer ingeschreven.',
    'cross-site':
      'We konden niet nagaan of dit formulier vanaf onze eigen site kwam. Controleer wat er staat en verstuur het opnieuw.',
    'too-many':
      'Vanaf uw netwerk kwamen net te veel aanvragen. Wat u invulde, staat nog in het formulier. Wacht een minuut en verstuur het opnieuw.',
    'too-many-here':
      'Vanaf uw netwerk schreven zich net veel adressen van dezelfde organisatie in. Wat u invulde, staat nog in het formulier. Verstuur het over een uur opnieuw, of vanaf een ander netwerk.',
    'too-many-addresses':
      'U gaf vandaag al enkele nieuwe adressen op. Er is niets veranderd. Probeer het morgen opnieuw.',
    'too-large':
      'Wat u verstuurde, is te groot voor dit formulier. Er is niets bewaard. Vul het formulier opnieuw in: uw adres en uw keuzes volstaan.',
    challenge: 'De controle tegen misbruik is niet gelukt. Voer ze opnieuw uit en verstuur het formulier.',
  },

  sent: {
    title: 'Kijk in uw mailbox',
    lead: 'We sturen u een mail met een link. Pas als u op de pagina achter die link bevestigt, bent u ingeschreven.',
    nextTitle: 'Hoe het verdergaat',
    next: (hours, days) => [
      'De mail komt meestal binnen enkele minuten.',
      `De link werkt ${hours} uur. Daarna kunt u met dezelfde link een nieuwe vragen.`,
      `Doet u niets, dan krijgt u geen nieuwsbrief en wissen we uw adres na ${days} dagen.`,
    ],
    missingTitle: 'Kwam er geen mail?',
    missing: (mails) => [
      'Kijk in uw map met ongewenste mail.',
      'Misschien staat er een tikfout in het adres. Vul het formulier dan opnieuw in.',
      `Per dag sturen we hoogstens ${mails} mails naar één mailbox. Kreeg u er vandaag al ${mails}, probeer het dan morgen.`,
      'Schrijven veel mensen van één organisatie zich tegelijk in, dan kan de mail enkele uren later komen.',
      'Vroeg u ons om u nooit te mailen, meldde u een mail als ongewenst of kwam onlangs een mail naar u terug, dan sturen we niets. De contactpagina zegt wie dat kan veranderen.',
      'Was u al ingeschreven, dan staat dat in de mail. Op deze pagina ziet iedereen hetzelfde, zodat niemand kan nagaan wie ingeschreven is.',
    ],
    again: 'Terug naar het formulier',
    helpTitle: 'Lukt het nog niet?',
    help: 'Op de contactpagina leest u bij wie u terechtkunt.',
    helpLink: 'Naar de contactpagina',
  },

  confirm: {
    ask: {
      title: 'Bevestig uw inschrijving',
      text: 'Nog één stap: druk op de knop. Pas dan bent u ingeschreven voor de nieuwsbrief.',
      button: 'Inschrijving bevestigen',
      notMeTitle: 'Was u het niet?',
      notMe:
        'Dan hoeft u niets te doen: zonder bevestiging krijgt u geen nieuwsbrief. U kunt uw adres ook meteen laten wissen.',
      forget: 'Dat was ik niet: wis mijn adres',
    },
    confirmed: {
      title: 'U bent ingeschreven',
      text: 'Welkom. U krijgt nog een mail met uw keuzes en met een link waarmee u ze wijzigt of zich uitschrijft.',
      first: (day) => `Uw eerste overzicht komt op ${day}, als er dan nieuws is.`,
    },
    already: {
      title: 'Uw inschrijving was al bevestigd',
      text: 'U hoeft niets meer te doen.',
    },
    expired: {
      title: 'Deze link is te oud',
      text: (hours) => `Een link werkt ${hours} uur. Vraag een nieuwe: we sturen hem naar hetzelfde adres.`,
      button: 'Stuur een nieuwe link',
    },
    renewed: {
      title: 'Kijk opnieuw in uw mailbox',
      text: (hours, mails) =>
        `We sturen u een nieuwe link. Hij werkt ${hours} uur. Per dag gaan er hoogstens ${mails} mails naar één mailbox: kreeg u er vandaag al ${mails}, probeer het dan morgen.`,
    },
    withdrawn: {
      title: 'Deze inschrijving is ingetrokken',
      text: 'U krijgt geen mails meer over deze inschrijving. Dit adres was vroeger ingeschreven: het bewijs daarvan bewaren we tot een jaar na het einde, en dan wissen we het.',
    },
    forgotten: {
      title: 'Uw adres is gewist',
      text: 'U krijgt geen mails meer over deze inschrijving.',
    },
    unknown: {
      title: 'Deze link werkt niet',
      text: 'Misschien is de link niet volledig overgenomen, of is de inschrijving intussen gewist. U kunt zich opnieuw inschrijven.',
    },
  },

  manage: {
    description: 'Uw inschrijving voor de nieuwsbrief beheren.',
    address: (masked) => `Het gaat om ${masked}.`,
    suppressed:
      'Naar dit adres sturen we geen mail: u vroeg dat zelf, u meldde een mail als ongewenst, of een mail kwam terug. Wilt u dat veranderen, neem dan contact met ons op.',
    ended: 'U krijgt geen nieuwsbrief meer.',
    titles: {
      pending: 'Uw inschrijving is nog niet bevestigd',
      confirmed: 'Uw inschrijving',
      paused: 'Uw nieuwsbrief staat op pauze',
      unsubscribed: 'U bent uitgeschreven',
    },
    texts: {
      pending: 'Bevestigen doet u met de link in de bevestigingsmail. Wilt u niet meer, dan kunt u hier stoppen.',
      confirmed: 'U krijgt de nieuwsbrief.',
      paused: 'U krijgt geen nieuwsbrief tot u hem hervat.',
      unsubscribed: (days) =>
        `U krijgt geen nieuwsbrief meer. Tot ${days} dagen na uw uitschrijving kunt u dat hier ongedaan maken.`,
    },
    done: {
      unsubscribed: 'U bent uitgeschreven',
      paused: 'Uw nieuwsbrief staat op pauze',
      resumed: 'U krijgt de nieuwsbrief weer',
      undone: 'U bent weer ingeschreven',
      'link-sent': 'Kijk in uw mailbox',
    },
    linkSent: (hours, mails) =>
      `We sturen u een link naar uw voorkeuren. Hij werkt ${hours} uur. Per dag gaan er hoogstens ${mails} mails naar één mailbox: kreeg u er vandaag al ${mails}, probeer het dan morgen.`,
    actions: {
      unsubscribe: {
        title: 'Uitschrijven',
        text: 'U krijgt meteen geen nieuwsbrief meer. Een reden hoeft u niet te geven.',
        button: 'Uitschrijven',
      },
      pause: {
        title: 'Pauzeren',
        text: 'U krijgt geen nieuwsbrief tot u hem hervat. Uw keuzes blijven bewaard.',
        button: 'Pauzeren',
      },
      resume: {
        title: 'Hervatten',
        text: 'U krijgt de nieuwsbrief weer, met dezelfde keuzes.',
        button: 'Nieuwsbrief hervatten',
      },
      undo: {
        title: 'Toch niet?',
        text: 'U krijgt de nieuwsbrief dan weer, met dezelfde keuzes.',
        button: 'Uitschrijving ongedaan maken',
      },
      link: {
        title: 'Voorkeuren of gegevens',
        text: 'Een ander adres, een andere taal of andere thema’s? Uw gegevens downloaden of wissen? We sturen een link naar uw mailbox, want ook wie een doorgestuurde mail kreeg, kan deze pagina openen.',
        button: 'Stuur me die link',
      },
    },
  },

  preferences: {
    title: 'Uw voorkeuren',
    description: 'Uw voorkeuren voor de nieuwsbrief.',
    address: (email) => `Voor ${email}`,
    done: {
      saved: { title: 'Bewaard', text: 'Uw voorkeuren zijn bewaard.' },
      'address-asked': {
        title: 'Bevestig uw nieuwe adres',
        text: (hours) =>
          `We sturen een mail naar het nieuwe adres. Uw adres verandert pas als u bevestigt met de link in die mail. De link werkt ${hours} uur.`,
      },
    },
    wished: {
      title: 'Deze keuze is nog niet bewaard',
      text: 'Iemand maakte ze met uw adres op het inschrijvingsformulier. Wilt u deze keuze, druk dan op “Bewaren”. Anders verandert er niets.',
    },
    next: {
      title: 'Wat u hierna krijgt',
      nothing: 'Zolang uw inschrijving op pauze staat of niet bevestigd is, sturen we u niets.',
      digest: (day) => `Uw volgende overzicht komt op ${day}, als er dan nieuws is.`,
      letterOn: (day) => `Uw volgende brief vertrekt op ${day}.`,
      letter: 'Een brief krijgt u wanneer we er een schrijven over uw thema’s.',
      alerts:
        'Een melding over een openbaar onderzoek krijgt u om 8 uur ’s ochtends, van maandag tot zaterdag en niet op feestdagen.',
    },
    wish: { title: 'Wat u ontvangt', button: 'Bewaren' },
    change: {
      title: 'Ander e-mailadres',
      text: 'We sturen een link naar het nieuwe adres. Tot u daar bevestigt, blijft uw huidige adres gelden.',
      button: 'Stuur een link naar het nieuwe adres',
    },
    data: {
      title: 'Uw gegevens',
      text: 'Uw inschrijving, uw toestemming en de lijst van onze mails, in één bestand.',
      link: 'Uw gegevens downloaden (JSON)',
    },
    erase: {
      title: 'Alles wissen',
      text: 'We wissen uw adres, uw keuzes en uw toestemming meteen. U krijgt geen nieuwsbrief meer. Dit kunt u niet ongedaan maken.',
      button: 'Alles wissen',
    },
  },

  change: {
    description: 'Een nieuw adres voor de nieuwsbrief bevestigen.',
    ask: {
      title: 'Bevestig uw nieuwe adres',
      text: (address) => `Uw nieuwsbrief gaat dan naar ${address}.`,
      button: 'Dit adres bevestigen',
      notMeTitle: 'Was u het niet?',
      notMe: 'Dan hoeft u niets te doen: er verandert niets. U kunt dit adres ook meteen laten wissen.',
      forget: 'Dat was ik niet: wis dit adres',
    },
    forgotten: {
      title: 'Dit adres is gewist',
      text: 'We bewaren het niet meer. Aan de inschrijving is niets veranderd.',
    },
    changed: {
      title: 'Uw adres is gewijzigd',
      text: (address) => `Uw nieuwsbrief gaat voortaan naar ${address}.`,
    },
    taken: {
      title: 'Dit adres kunt u niet gebruiken',
      text: 'Er bestaat al een inschrijving voor dit adres, of we mogen er geen mail naar sturen. Er is niets gewijzigd.',
    },
  },

  linkError: {
    description: 'Deze link werkt niet of niet meer.',
    expired: {
      title: 'Deze link is te oud',
      text: 'Vraag een nieuwe met de link onderaan een mail van ons. Vindt u er geen meer, vul dan het inschrijvingsformulier in: bent u al ingeschreven, dan sturen we u een nieuwe link.',
    },
    unknown: {
      title: 'Deze link werkt niet',
      text: 'Misschien is de link niet volledig overgenomen, of bestaat de inschrijving niet meer. Met het inschrijvingsformulier kunt u altijd opnieuw beginnen.',
    },
    ended: {
      title: 'U bent uitgeschreven',
      text: 'Uw inschrijving was nog niet bevestigd: uw adres en uw keuzes zijn gewist.',
    },
    refused: {
      title: 'Er is niets veranderd',
      text: 'We konden niet zien of wat verstuurd werd van onze eigen pagina kwam. Open de link in onze mail opnieuw en druk daar op de knop.',
    },
    'too-many': {
      title: 'Even geduld',
      text: 'Vanaf uw netwerk kwamen net te veel aanvragen. Er is niets veranderd. Wacht een minuut en druk dan opnieuw op de knop.',
    },
    'too-large': {
      title: 'Er is niets veranderd',
      text: 'Wat u verstuurde, is te groot voor deze pagina. Open de link in onze mail opnieuw en druk daar op de knop.',
    },
    failed: {
      title: 'Dat lukte nu niet',
      text: 'Het ligt niet aan u, en uw link werkt nog. Open hem over enkele minuten opnieuw om te zien hoe het met uw inschrijving staat.',
    },
  },

  closed: {
    title: 'De nieuwsbrief is tijdelijk gesloten',
    text: 'Door een storing bij ons kunt u zich nu niet inschrijven. Ook de links in onze mails werken nu niet.',
    unchanged:
      'Er is niets veranderd: wat u verstuurde, is niet bewaard, en uw inschrijving blijft zoals ze was. Probeer het later opnieuw.',
    help: 'Wilt u zich nu uitschrijven of uw gegevens laten wissen? Op de contactpagina leest u bij wie u terechtkunt.',
  },

  erased: {
    title: 'Alles is gewist',
    text: 'Uw adres, uw keuzes en uw toestemming zijn gewist. U krijgt geen nieuwsbrief meer.',
    backups: (days) => `In reservekopieën kunnen ze nog ${days} dagen staan. Daarna zijn ze ook daar weg.`,
    privacy: 'Lees wat we bewaren en hoe lang',
  },

  toHome: 'Naar de homepagina',
  toSignUp: 'Naar het inschrijvingsformulier',

  mail,
}
