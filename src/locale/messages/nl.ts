import { kinds } from './kinds/nl.ts'
import type { Messages } from './messages.ts'
import { newsletter } from './newsletter/nl.ts'
import { preview } from './preview/nl.ts'
import { search } from './search/nl.ts'

/** Interface texts in Dutch. */
export const nl: Messages = {
  languageName: 'Nederlands',

  frame: {
    skip: 'Naar de inhoud',
    menu: 'Menu',
    closeMenu: 'Menu sluiten',
    navigation: 'Hoofdnavigatie',
    languages: 'Taal',
    breadcrumbs: 'U bent hier',
    home: 'Home',
    footer: 'Onderaan',
    footerGroups: { do: 'Doen', learn: 'Weten', agency: 'Het bureau', site: 'Deze site' },
    sections: 'De delen van de site',
    often: 'Vaak gezocht',
    nearYou: 'In uw buurt',
    inquiries: 'Openbare onderzoeken',
    whoDoesWhat: 'Wie doet wat?',
    open: (count) => `${count} open`,
  },

  switchBorrowed: { nl: 'tekst in het Nederlands', fr: 'tekst in het Frans', en: 'tekst in het Engels' },

  demonstration: {
    label: 'Over deze site',
    text: 'Onafhankelijke demonstratie, geen officieel kanaal.',
    link: 'Meer hierover',
  },

  page: {
    toc: 'Op deze pagina',
    section: 'In dit deel',
    children: 'Verder lezen',
    contacts: 'Contact',
    titleBlock: 'Over deze pagina',
    updated: 'Nagekeken op',
    language: 'Taal',
    address: 'Adres',
    release: 'Versie',
  },

  home: {
    entrances: 'Begin hier',
    figures: 'De stad in cijfers',
    show: { figures: 'Toon de cijfers', news: 'Toon het nieuws' },
    figure: {
      population: (date) => `mensen wonen in het Gewest, op ${date}.`,
      area: (square) => `groot is het Gewest, met 19 gemeenten. Het vierkantje ernaast stelt ${square}\u00a0km² voor.`,
      projects: (inForce) =>
        `gebieden waar de stad verandert. ${inForce === 1 ? 'In één gebied geldt het plan al: het gevulde vakje.' : `In ${inForce} gebieden geldt het plan al: de gevulde vakjes.`}`,
    },
  },

  borrowed: {
    title: 'Deze pagina is niet in het Nederlands beschikbaar',
    text: { nl: '', fr: 'U leest de Franse tekst.', en: 'U leest de Engelse tekst.' },
    alsoIn: 'Deze pagina bestaat ook in een andere taal:',
  },

  outdated: {
    title: 'Deze vertaling loopt achter',
    since: (date) => `Het origineel is op ${date} ingrijpend gewijzigd. De nieuwere tekst leest u hier:`,
  },

  withdrawn: {
    title: 'Deze pagina is ingetrokken',
    since: (date) => `Ze is niet meer geldig sinds ${date}.`,
  },

  gateway: {
    lead: 'Kies uw taal.',
    enter: 'Verder in het Nederlands',
  },

  errors: {
    prefix: 'Fout',
    notFound: {
      title: 'Pagina niet gevonden',
      text: 'Op dit adres staat geen pagina. Misschien is het adres verkeerd getypt, of is de link waarlangs u kwam verouderd.',
      suggestions: 'Misschien zoekt u een van deze pagina’s',
    },
    gone: {
      title: 'Deze pagina bestaat niet meer',
      text: 'Ze is verwijderd en komt niet terug.',
      suggestions: 'Deze pagina’s bestaan wel',
    },
    malformed: {
      title: 'Dit adres is niet leesbaar',
      text: 'Het adres bevat tekens die niet in een adres thuishoren. Typ het opnieuw, of begin op de homepagina.',
    },
    tooLong: {
      title: 'Dit adres is te lang',
      text: 'Geen enkele pagina van deze site heeft zo’n lang adres. Begin op de homepagina.',
    },
    method: {
      title: 'Dat kan hier niet',
      text: 'Deze pagina kunt u alleen lezen. Begin opnieuw op de homepagina.',
    },
    failed: {
      title: 'Er ging iets mis bij ons',
      text: 'Het ligt niet aan u. Probeer het over enkele minuten opnieuw. Blijft het misgaan? Geef dan deze referentie door aan de persoon van wie u de link naar deze demonstratie kreeg:',
    },
    unavailable: {
      title: 'De site is even niet beschikbaar',
      text: 'We kunnen de pagina’s nu niet ophalen. Probeer het over een minuut opnieuw.',
    },
    previewForm: {
      title: 'Formulieren werken niet in een voorvertoning',
      text: 'Er is niets verzonden en niemand is ingeschreven.',
    },
    previewEnded: {
      title: 'Deze voorvertoning kan niet worden geopend',
      text: 'Het adres is onvolledig, of de voorvertoning is afgelopen, ingetrokken of intussen gepubliceerd. Open de volledige link uit het bericht dat u kreeg, of vraag een nieuwe aan de afzender.',
    },
    closed: {
      title: 'Deze site is afgesloten',
      text: 'Alleen wie het adres met de sleutel heeft, kan ze bekijken. Vraag het aan de persoon die u naar deze site verwees.',
    },
    toHome: 'Naar de homepagina',
  },

  form: {
    error: 'Fout:',
    summary: 'Er is een probleem',
  },

  kinds,

  newsletter,

  preview,

  search,

  markdown: {
    footnotes: 'Voetnoten',
    backToText: (number) => `Terug naar verwijzing ${number} in de tekst`,
    inLanguage: { nl: 'in het Nederlands', fr: 'in het Frans', en: 'in het Engels' },
    callout: 'Goed om te weten',
    table: 'Tabel',
    glossaryAlso: 'In andere talen',
    credit: 'Beeld:',
    licence: { 'own work': 'eigen werk', permission: 'met toestemming', 'public domain': 'publiek domein' },
  },
}
