import { LOCALES, type Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'

/** What an export says to readers in each language. */
interface Words {
  /** Below a form. */
  form: { before: string; link: string; after: string }
  /** Before the new address, on the page of a former one. */
  moved: string
}

const WORDS: Record<Locale, Words> = {
  nl: {
    form: { before: 'Dit formulier werkt niet in deze kopie, maar wel op ', link: 'de website', after: '.' },
    moved: 'Deze pagina heeft een nieuw adres:',
  },
  fr: {
    form: {
      before: 'Ce formulaire ne fonctionne pas dans cette copie. Utilisez-le sur ',
      link: 'le site web',
      after: '.',
    },
    moved: 'Cette page a une nouvelle adresse\u202f:',
  },
  en: {
    form: { before: 'This form does not work in this copy. Use it on ', link: 'the website', after: '.' },
    moved: 'This page has a new address:',
  },
}

/**
 * The sentence below a form, which needs the site.
 * @param address of the form on the site
 * @param locale of the page; undefined for a page in all languages
 */
export function formNote(address: string, locale: Locale | undefined): string {
  const sentences = (locale ? [locale] : LOCALES).map((one) => {
    const { before, link, after } = WORDS[one].form
    return `<span lang="${one}">${before}<a href="${escapeHtml(address)}">${link}</a>${after}</span>`
  })
  return `<p class="export-note">${sentences.join(' ')}</p>`
}

/** The page at a former address. A file can have no redirect, so the page redirects by itself (HTML standard, refresh). */
export function movedPage(target: string, locale: Locale | undefined): string {
  const href = escapeHtml(target)
  const sentences = (locale ? [locale] : LOCALES).map((one) => `<span lang="${one}">${WORDS[one].moved}</span>`)
  return `<!DOCTYPE html>
<html lang="${locale ?? 'nl'}">
<head>
<meta charset="utf-8">
<title>${href}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
</head>
<body><p>${sentences.join(' ')} <a href="${href}">${href}</a></p></body>
</html>
`
}

/** What an export is and what is not in it, for people who open its folder. */
export function readMe(origin: string, on: string): string {
  return `Nederlands
----------
Deze map is een kopie van ${origin}, zoals de website was op ${on}. Open index.html in een browser, of zet de map
op een webserver.
Niet in deze kopie: zoeken, de filters van de lijsten, de nieuwsbrief, de keuze van de taal volgens de browser, het
antwoord "410 Gone" van verwijderde pagina's, en pagina's die pas later verschijnen. export.json heeft de lijst van de
bestanden en van de adressen die ontbreken.

Français
--------
Ce dossier est une copie de ${origin}, tel que le site était le ${on}. Ouvrez index.html dans un navigateur, ou
placez le dossier sur un serveur web.
Absents de cette copie : la recherche, les filtres des listes, la newsletter, le choix de la langue selon le
navigateur, la réponse « 410 Gone » des pages supprimées et les pages qui ne paraîtront que plus tard. export.json donne
la liste des fichiers et des adresses qui manquent.

English
-------
This folder is a copy of ${origin} as the site was on ${on}. Open index.html in a browser, or put the folder on a
web server.
Not in this copy: search, the filters of lists, the newsletter, the choice of the language by the browser, the answer
"410 Gone" of removed pages, and pages that appear later. export.json lists the files, and the addresses that are missing.
`
}

// cspell:locale en-GB,nl,fr
