import { type Example, type Explanations, file, words } from './explanation.ts'

type More = Omit<Example, 'file' | 'part' | 'wrong' | 'right'>

const SUBJECT = '{ nl: De plannen, fr: Les plans, en: The plans }'
const LETTER = `kind: letter\ndate: 2026-11-20\ntopics: [plans]\nsubject: ${SUBJECT}\n`

/** An example in the text of a letter, in Dutch. */
const letter = (wrong: string, right: string, more: More = {}): Example => ({
  file: 'about/2026-11/nl.md',
  part: 'text',
  wrong,
  right,
  files: { 'about/2026-11/facts.yaml': LETTER },
  ...more,
})
/** An example in the facts of a letter. */
const letterFacts = (wrong: string, right: string, more: More = {}) =>
  file('about/2026-11/facts.yaml', wrong, right, { pages: { '/about/2026-11': '' }, ...more })

const announced = (text: string, on = '2026-11-24', topics = '[plans]') =>
  `announce: { on: ${on}, topics: ${topics}, text: ${text} }`
/** An example in one language of a page that announces a change in the others. */
const inOne = (language: 'fr' | 'en', wrong: string, right: string): Example => ({
  file: `plan/${language}.md`,
  part: 'front matter',
  wrong: `order: 10${wrong}`,
  right: `order: 10\n${right}`,
  files: Object.fromEntries(
    [
      ['nl', 'Het plan is klaar.'],
      ['fr', 'Le plan est prêt.'],
      ['en', 'The plan is ready.'],
    ]
      .filter(([one]) => one !== language)
      .map(([one, text = '']) => [
        `plan/${one}.md`,
        `---\ntitle: Plan ${one}\nslug: plan-${one}\nsummary: Plan.\norder: 10\nupdated: 2026-01-02\n${announced(text)}\n---\nPlan.\n`,
      ]),
  ),
})
/** An example in the front matter of each language. */
const inEach = (wrong: string, right: string): Example => ({
  file: 'plan/nl.md',
  part: 'front matter',
  wrong,
  right,
  inEach: true,
})

const EVENT =
  'kind: event\nstart: 2026-12-09\nplace: { nl: A, fr: B, en: C }\norganiser: { nl: A, fr: B, en: C }\nthemes: [planning]\n'

/** Letters of the newsletter, and what it announces. */
export const newsletter = {
  'letter-block': {
    example: letter('Vraag het ons.\n\n::: contacts\n:::\n', 'Vraag het [ons](/about).\n'),
    nl: words(
      'Blok dat een e-mail niet kan tonen',
      'Een grafiek, contactpersonen en de woordenlijst bestaan alleen op een pagina van de site.',
      'Verwijder het blok en link naar de pagina die het toont.',
    ),
    fr: words(
      'Bloc qu’un e-mail ne peut pas afficher',
      'Un graphique, les personnes de contact et le glossaire n’existent que sur une page du site.',
      'Supprimez le bloc et renvoyez à la page qui le montre.',
    ),
    en: words(
      'Block that a mail cannot show',
      'A chart, contacts and the glossary exist only on a page of the site.',
      'Remove the block, and link to the page that shows it.',
    ),
  },
  'letter-footnote': {
    example: letter('Het plan is klaar[^1].\n\n[^1]: Sinds mei.\n', 'Het plan is klaar (sinds mei).\n'),
    nl: words(
      'Voetnoot in een brief',
      'Een link binnen een e-mail werkt niet in elk programma.',
      'Schrijf de noot tussen haakjes in de zin en verwijder de voetnoot.',
    ),
    fr: words(
      'Note de bas de page dans une lettre',
      'Un lien à l’intérieur d’un e-mail ne fonctionne pas dans tous les logiciels.',
      'Écrivez la note entre parenthèses dans la phrase et supprimez la note de bas de page.',
    ),
    en: words(
      'Footnote in a letter',
      'A link within a mail does not work in every program.',
      'Write the note in the sentence, between brackets, and remove the footnote.',
    ),
  },
  'letter-table': {
    example: letter(
      '| Plan | Fase | Jaar | Dienst |\n|---|---|---|---|\n| A | Studie | 2026 | B |\n',
      '| Plan | Fase | Jaar |\n|---|---|---|\n| A | Studie | 2026 |\n',
    ),
    nl: words(
      'Tabel die te breed is voor een e-mail',
      'Een e-mail op een telefoon toont hoogstens drie kolommen.',
      'Schrijf een lijst, of zet de tabel op een pagina van de site en link ernaar.',
    ),
    fr: words(
      'Tableau trop large pour un e-mail',
      'Sur un téléphone, un e-mail affiche au plus trois colonnes.',
      'Écrivez une liste, ou placez le tableau sur une page du site et renvoyez-y.',
    ),
    en: words(
      'Table that is too wide for a mail',
      'A mail on a telephone shows at most three columns.',
      'Write a list, or put the table on a page of the site and link to it.',
    ),
  },
  'letter-too-long': {
    example: letter('Het plan is klaar.\n\n', 'Het plan is klaar.\n', {
      filler: { text: 'Het plan is klaar.\n\n', times: 3_000, after: '' },
    }),
    nl: words(
      'Brief die te lang is',
      'Boven 60 kB snijdt Gmail een e-mail af en verbergt het de link om uit te schrijven.',
      'Zet de lange delen op een eigen pagina en link ernaar.',
    ),
    fr: words(
      'Lettre trop longue',
      'Au-delà de 60 kB, Gmail coupe l’e-mail et cache le lien de désinscription.',
      'Placez les longues parties sur une page à part et renvoyez-y.',
    ),
    en: words(
      'Letter that is too long',
      'Above 60 kB, Gmail cuts off a mail and hides the link to unsubscribe.',
      'Put the long parts on a page of their own, and link to it.',
    ),
  },
  'letter-without-subject': {
    example: letterFacts(LETTER.replace(', en: The plans', ''), LETTER),
    nl: words(
      'Brief zonder Engels onderwerp',
      'Er is een Engelse tekst (en.md). Wie Engels leest, krijgt die per e-mail, met een onderwerp.',
      'Voeg en: met het Engelse onderwerp toe aan subject, of verwijder en.md.',
    ),
    fr: words(
      'Lettre sans objet en anglais',
      'Il existe un texte anglais (en.md). Les abonnés anglophones le reçoivent par e-mail, avec un objet.',
      'Ajoutez à subject en: avec l’objet en anglais, ou supprimez en.md.',
    ),
    en: words(
      'Letter without an English subject',
      'There is an English text (en.md). Readers of English get it by mail, with a subject.',
      'Add en: with the English subject to subject, or remove en.md.',
    ),
  },
  'letter-correction': {
    example: letterFacts(`${LETTER}correctionOf: /about\n`, `${LETTER}correctionOf: /about/2026-10\n`, {
      pages: { '/about/2026-11': '', '/about/2026-10': '' },
      files: { 'about/2026-10/facts.yaml': LETTER.replace('2026-11', '2026-10') },
    }),
    nl: words(
      'Rechtzetting van iets dat geen brief is',
      'Een rechtzetting gaat naar wie de vorige brief kreeg. correctionOf noemt de brief zelf of een andere pagina.',
      'Schrijf de map van de vorige brief, zoals /newsletter/2026-11, of verwijder de regel.',
    ),
    fr: words(
      'Rectification d’autre chose qu’une lettre',
      'Une rectification va à ceux qui ont reçu la lettre précédente. correctionOf cite la lettre elle-même ou une autre page.',
      'Écrivez le dossier de la lettre précédente, par exemple /newsletter/2026-11, ou supprimez la ligne.',
    ),
    en: words(
      'Correction of something that is no letter',
      'A correction goes to those who got the earlier letter. correctionOf names the letter itself or another page.',
      'Write the folder of the earlier letter, such as /newsletter/2026-11, or remove the line.',
    ),
  },
  'letter-folder': {
    example: file('plan/facts.yaml', LETTER, undefined),
    nl: words(
      'Brief in de verkeerde map',
      'De map van een brief heeft de maand of de dag van de brief als naam, en staat in de map van de nieuwsbrief.',
      'Verplaats de brief met de opdracht “move” die de melding noemt.',
    ),
    fr: words(
      'Lettre dans le mauvais dossier',
      'Le dossier d’une lettre porte comme nom le mois ou le jour de la lettre, et se trouve dans celui de la newsletter.',
      'Déplacez la lettre avec la commande « move » indiquée dans le message.',
    ),
    en: words(
      'Letter in the wrong folder',
      'The folder of a letter has its month or its day as its name, and is in the folder of the newsletter.',
      'Move the letter with the command “move” that the message names.',
    ),
  },
  'announcement-missing': {
    example: inOne('fr', '', announced('Le plan est prêt.')),
    nl: words(
      'Aankondiging zonder Nederlands of Frans',
      'Nederlands en Frans zijn voor de wet gelijk: abonnees lezen in beide talen wat er veranderd is.',
      'Voeg announce toe in de andere taal, met dezelfde dag en de vertaalde tekst.',
    ),
    fr: words(
      'Annonce sans néerlandais ou sans français',
      'Le néerlandais et le français sont égaux devant la loi : les abonnés lisent dans les deux ce qui a changé.',
      'Ajoutez announce dans l’autre langue, avec le même jour et le texte traduit.',
    ),
    en: words(
      'Announcement without Dutch or French',
      'Dutch and French are equal in law: subscribers read in both what has changed.',
      'Add announce in the other language, with the same day and the translated text.',
    ),
  },
  'announcement-not-translated': {
    example: inOne('en', '', announced('The plan is ready.')),
    nl: words(
      'Aankondiging zonder Engels',
      'Wie Engels leest, krijgt dan de samenvatting van de pagina in plaats van wat er veranderd is.',
      'Voeg announce toe in en.md, of laat het zo.',
    ),
    fr: words(
      'Annonce sans anglais',
      'Les abonnés anglophones reçoivent alors le résumé de la page au lieu de ce qui a changé.',
      'Ajoutez announce dans en.md, ou laissez tel quel.',
    ),
    en: words(
      'Announcement without English',
      'Readers of English then get the summary of the page instead of what has changed.',
      'Add announce in en.md, or leave it.',
    ),
  },
  'announcement-differs': {
    example: inOne('fr', `\n${announced('Le plan est prêt.', '2026-11-25')}`, announced('Le plan est prêt.')),
    nl: words(
      'Aankondiging die per taal verschilt',
      'De dag, de thema’s en de gemeenten zijn in elke taal dezelfde. Alleen de tekst verschilt.',
      'Schrijf in elke taal dezelfde on, topics en municipalities.',
    ),
    fr: words(
      'Annonce qui diffère selon la langue',
      'Le jour, les thèmes et les communes sont les mêmes dans chaque langue. Seul le texte diffère.',
      'Écrivez dans chaque langue les mêmes on, topics et municipalities.',
    ),
    en: words(
      'Announcement that differs between languages',
      'The day, the topics and the municipalities are the same in each language. Only the text differs.',
      'Write the same on, topics and municipalities in each language.',
    ),
  },
  'announcement-over': {
    example: inEach(announced('A.', '2025-03-03'), announced('A.')),
    nl: words(
      'Aankondiging die voorbij is',
      'De dag ligt meer dan 400 dagen terug: de nieuwsbrief kondigt het niet meer aan.',
      'Verwijder announce in elke taal, of schrijf de dag van een nieuwe aankondiging.',
    ),
    fr: words(
      'Annonce dépassée',
      'Le jour remonte à plus de 400 jours : la newsletter ne l’annonce plus.',
      'Supprimez announce dans chaque langue, ou écrivez le jour d’une nouvelle annonce.',
    ),
    en: words(
      'Announcement that is over',
      'The day is more than 400 days ago: the newsletter no longer announces it.',
      'Remove announce in each language, or write the day of a new announcement.',
    ),
  },
  'page-without-topic': {
    example: inEach('announce: { on: 2026-11-24, text: A. }', announced('A.')),
    nl: words(
      'Aankondiging die geen lezer bereikt',
      'Abonnees kiezen thema’s van de nieuwsbrief. Wat bij geen thema hoort, krijgt niemand.',
      'Schrijf themes in facts.yaml, of topics bij announce in elke taal.',
    ),
    fr: words(
      'Annonce qui n’atteint aucun lecteur',
      'Les abonnés choisissent des thèmes de la newsletter. Ce qui n’a pas de thème n’est envoyé à personne.',
      'Écrivez themes dans facts.yaml, ou topics sous announce dans chaque langue.',
    ),
    en: words(
      'Announcement that reaches no reader',
      'Subscribers choose topics of the newsletter. Nobody is sent what belongs to no topic.',
      'Write themes in facts.yaml, or topics under announce in each language.',
    ),
  },
  'no-announcement': {
    example: file('plan/facts.yaml', EVENT, `${EVENT}announced: 2026-11-24\n`),
    nl: words(
      'Nieuwe pagina die niet wordt aangekondigd',
      'De nieuwsbrief weet niet op welke dag hij het evenement of de publicatie aankondigt.',
      'Schrijf announced: met die dag, of announced: never.',
    ),
    fr: words(
      'Nouvelle page qui n’est pas annoncée',
      'La newsletter ne sait pas quel jour annoncer l’événement ou la publication.',
      'Écrivez announced: avec ce jour, ou announced: never.',
    ),
    en: words(
      'New page that is not announced',
      'The newsletter does not know on which day to announce the event or the publication.',
      'Write announced: with that day, or announced: never.',
    ),
  },
  'announced-too-late': {
    example: file('plan/facts.yaml', `${EVENT}announced: 2026-12-10\n`, `${EVENT}announced: 2026-12-01\n`),
    nl: words(
      'Aankondiging na het einde',
      'De nieuwsbrief zou een evenement of openbaar onderzoek aankondigen dat al voorbij is.',
      'Schrijf een dag voor het einde, of verbeter de datum van het einde.',
    ),
    fr: words(
      'Annonce après la fin',
      'La newsletter annoncerait un événement ou une enquête publique déjà terminés.',
      'Écrivez un jour avant la fin, ou corrigez la date de fin.',
    ),
    en: words(
      'Announcement after the end',
      'The newsletter would announce an event or an inquiry that is over.',
      'Write a day before the end, or correct the date of the end.',
    ),
  },
} as const satisfies Explanations

// cspell:locale en-GB,nl,fr
