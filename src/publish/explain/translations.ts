import { type Example, type Explanations, front, text, words } from './explanation.ts'

/** The original as it is now, and as it was when it was translated. Git names a text by its hash. */
const NOW = `---
title: Over ons
slug: about-nl
summary: Wie wij zijn.
order: 10
updated: 2026-01-02
---
Wij maken plannen.
`
const BEFORE = NOW.replace('Wij maken plannen.', 'Wij lezen plannen.')
const mark = (language: string, hash: string, blob: string) =>
  `translatedFrom: { language: ${language}, hash: "${hash}", blob: "${blob}", on: 2026-01-02 }`
const CURRENT = mark('nl', 'd4611a8fde692625', 'ddc85487e24da8b4bfb0d35ed6cd4fa030e17e9b')

/** The French text of a page whose Dutch text is the original. */
const CIRCLE = `---
title: "/about fr"
slug: about-fr
summary: "Summary of /about"
order: 10
updated: 2026-01-02
${mark('nl', '170c562d78b3ece1', '885f77c320eabc9c76583bc6c5f792b30a06d2fd')}
---
Text.
`

/** An example in the mark of the French text of a page. */
const french = (wrong: string, right: string, more?: Omit<Example, 'file' | 'part' | 'wrong' | 'right'>): Example => ({
  ...front(wrong, right, { files: { 'about/nl.md': NOW }, committed: [BEFORE], ...more }),
  file: 'about/fr.md',
})
const GLOSSARY = {
  files: {
    'glossary.yaml':
      '- { id: land-use-plan, terms: { nl: { name: bestemmingsplan, acronym: GBP }, fr: { name: plan d’affectation, acronym: PRAS }, en: { name: land use plan, acronym: GBP } }, definition: { nl: A., fr: B., en: C. } }\n',
  },
}

/** Translations, the words of other languages, and advice on plain language. */
export const translations = {
  'old-translation': {
    example: french(mark('nl', '1a37062b3be2e308', '2c56f35fa1d346ab99eff2833f1d03b4fa4fb583'), CURRENT),
    nl: words(
      'Vertaling die ouder is dan het origineel',
      'Het origineel is veranderd sinds de vertaling.',
      'Bekijk het verschil met status --diff, werk de vertaling bij, en voer content -- translated uit.',
    ),
    fr: words(
      'Traduction plus ancienne que l’original',
      'L’original a changé depuis la traduction.',
      'Consultez la différence avec status --diff, mettez la traduction à jour, puis exécutez content -- translated.',
    ),
    en: words(
      'Translation that is older than the original',
      'The original has changed since it was translated.',
      'Look at the difference with status --diff, bring the translation up to date, then run content -- translated.',
    ),
  },
  'unverified-translation': {
    example: french(mark('nl', '0123456789abcdef', '0123456789012345678901234567890123456789'), CURRENT),
    nl: words(
      'Vertaling van een tekst die Git niet heeft',
      'Niemand kan nagaan van welke tekst dit de vertaling is.',
      'Vergelijk de twee bestanden, werk de vertaling bij, en voer content -- translated uit.',
    ),
    fr: words(
      'Traduction d’un texte que Git n’a pas',
      'Personne ne peut vérifier de quel texte ceci est la traduction.',
      'Comparez les deux fichiers, mettez la traduction à jour, puis exécutez content -- translated.',
    ),
    en: words(
      'Translation of a text that Git does not have',
      'Nobody can check which text this is the translation of.',
      'Compare the two files, bring the translation up to date, then run content -- translated.',
    ),
  },
  'forged-mark': {
    example: french(mark('nl', '0123456789abcdef', '2c56f35fa1d346ab99eff2833f1d03b4fa4fb583'), CURRENT),
    nl: words(
      'Merkteken dat met de hand is veranderd',
      'De hash in translatedFrom past niet bij de tekst die ernaast staat.',
      'Werk de vertaling bij, en laat content -- translated het merkteken schrijven.',
    ),
    fr: words(
      'Marque modifiée à la main',
      'Le hash de translatedFrom ne correspond pas au texte indiqué.',
      'Mettez la traduction à jour, et laissez content -- translated écrire la marque.',
    ),
    en: words(
      'Mark that was changed by hand',
      'The hash in translatedFrom does not fit the text beside it.',
      'Bring the translation up to date, and let content -- translated write the mark.',
    ),
  },
  'no-original': {
    example: {
      // The hashes are those of the two texts, so that the circle is the only mistake.
      ...front(mark('fr', '3f1018be5eeeda97', 'df45f1f77f96c6b961fe4f1ac9989a81ec4a72e3'), 'order: 10', {
        files: { 'about/fr.md': CIRCLE },
      }),
      file: 'about/nl.md',
    },
    nl: words(
      'Vertaling zonder origineel',
      'Het origineel bestaat niet, of de talen noemen elkaar in een kring.',
      'Verwijder de regel, en voer content -- translated uit voor elke vertaling.',
    ),
    fr: words(
      'Traduction sans original',
      'L’original n’existe pas, ou les langues se citent en boucle.',
      'Supprimez la ligne, et exécutez content -- translated pour chaque traduction.',
    ),
    en: words(
      'Translation without an original',
      'The original does not exist, or the languages name each other in a circle.',
      'Remove the line, and run content -- translated for each translation.',
    ),
  },
  'foreign-term': {
    example: text('Zie het PRAS.\n', 'Zie het GBP.\n', GLOSSARY),
    nl: words(
      'Afkorting van een andere taal',
      'De woordenlijst heeft een afkorting in de taal van de pagina.',
      'Schrijf de afkorting van deze taal; de andere mag erachter tussen haakjes.',
    ),
    fr: words(
      'Sigle d’une autre langue',
      'Le glossaire a un sigle dans la langue de la page.',
      'Écrivez le sigle de cette langue ; l’autre peut suivre entre parenthèses.',
    ),
    en: words(
      'Acronym of another language',
      'The glossary has an acronym in the language of the page.',
      'Write the acronym of this language; the other may follow in brackets.',
    ),
  },
  'long-sentence': {
    example: text(
      'Het bureau maakt plannen voor het gewest en leest de plannen van de gemeenten en schrijft daarna een advies voor de regering en voor de bewoners van de stad en voor de andere besturen.\n',
      'Het bureau maakt plannen voor het gewest. Het leest ook de plannen van de gemeenten.\n',
    ),
    nl: words(
      'Lange zin',
      'Een lange zin met meer dan één idee moet men twee keer lezen. Dit is advies en houdt de publicatie niet tegen.',
      'Maak er twee zinnen van, of een lijst.',
    ),
    fr: words(
      'Phrase longue',
      'Il faut lire deux fois une longue phrase qui contient plus d’une idée. C’est un conseil, qui n’empêche pas la publication.',
      'Faites-en deux phrases, ou une liste.',
    ),
    en: words(
      'Long sentence',
      'A long sentence with more than one idea has to be read twice. This is advice and does not prevent publication.',
      'Make two sentences of it, or a list.',
    ),
  },
  passive: {
    example: text('Het plan wordt door de regering goedgekeurd.\n', 'De regering keurt het plan goed.\n'),
    nl: words(
      'Lijdende vorm',
      'De zin zegt pas laat of niet wie iets doet. Dit is advies.',
      'Begin met de persoon of de dienst die iets doet.',
    ),
    fr: words(
      'Voix passive',
      'La phrase dit tard, ou pas du tout, qui agit. C’est un conseil.',
      'Commencez par la personne ou le service qui agit.',
    ),
    en: words(
      'Passive',
      'The sentence says late, or not at all, who acts. This is advice.',
      'Begin with the person or body that acts.',
    ),
  },
  acronym: {
    example: text('De dienst XYZW helpt u.\n', 'De dienst Planning helpt u.\n'),
    nl: words(
      'Afkorting zonder uitleg',
      'Wie de afkorting niet kent, begrijpt de zin niet. Dit is advies.',
      'Schrijf bij het eerste gebruik de naam voluit, met de afkorting tussen haakjes.',
    ),
    fr: words(
      'Sigle sans explication',
      'Qui ne connaît pas le sigle ne comprend pas la phrase. C’est un conseil.',
      'Écrivez à la première mention le nom complet, avec le sigle entre parenthèses.',
    ),
    en: words(
      'Acronym without an explanation',
      'A reader who does not know the acronym does not understand the sentence. This is advice.',
      'At its first use, write the name in full with the acronym in brackets.',
    ),
  },
} as const satisfies Explanations

// cspell:locale en-GB,nl,fr
// cspell:ignore XYZW
