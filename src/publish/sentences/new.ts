import type { Sentences } from '../../cli/sentences.ts'

/** What `new` says. */
export const newPage = {
  'begin a page as a draft; asks what you do not tell': {
    nl: 'begint een pagina als concept; vraagt wat u niet opgeeft',
    fr: 'commence une page comme brouillon ; demande ce que vous n’indiquez pas',
  },
  'a kind of page': {
    nl: 'een soort pagina',
    fr: 'un type de page',
  },
  'a title': {
    nl: 'een titel',
    fr: 'un titre',
  },
  'the page above the new one; for news, the list of news, and so on': {
    nl: 'de pagina boven de nieuwe; voor nieuws de lijst van het nieuws, enzovoort',
    fr: 'la page au-dessus de la nouvelle ; pour une actualité, la liste des actualités, etc.',
  },
  'the name of its folder; without it, made from the title': {
    nl: 'de naam van de map; zonder deze optie volgt die uit de titel',
    fr: 'le nom de son dossier ; sans cette option, il est tiré du titre',
  },
  'its languages; without it, all three': {
    nl: 'de talen; zonder deze optie alle drie',
    fr: 'ses langues ; sans cette option, les trois',
  },
  'its title in Dutch': {
    nl: 'de titel in het Nederlands',
    fr: 'son titre en néerlandais',
  },
  'its title in French': {
    nl: 'de titel in het Frans',
    fr: 'son titre en français',
  },
  'its title in English': {
    nl: 'de titel in het Engels',
    fr: 'son titre en anglais',
  },
  'its slug in Dutch; without it, made from the title': {
    nl: 'de slug in het Nederlands; zonder deze optie volgt die uit de titel',
    fr: 'son slug en néerlandais ; sans cette option, il est tiré du titre',
  },
  'its slug in French': {
    nl: 'de slug in het Frans',
    fr: 'son slug en français',
  },
  'its slug in English': {
    nl: 'de slug in het Engels',
    fr: 'son slug en anglais',
  },
  'its date, its first day, its start, or the date of its newest source': {
    nl: 'de datum, de eerste dag, het begin, of de datum van de recentste bron',
    fr: 'sa date, son premier jour, son début, ou la date de sa source la plus récente',
  },
  'the last day of an inquiry, the end of an event': {
    nl: 'de laatste dag van een onderzoek, het einde van een evenement',
    fr: 'le dernier jour d’une enquête, la fin d’un événement',
  },
  'the plan or project that an inquiry is about': {
    nl: 'het plan of project waarover een onderzoek gaat',
    fr: 'le plan ou le projet sur lequel porte une enquête',
  },
  'the municipalities of a project: 1070,1080': {
    nl: 'de gemeenten van een project: 1070,1080',
    fr: 'les communes d’un projet : 1070,1080',
  },
  'the type of a piece of news or a publication': {
    nl: 'het type van een nieuwsbericht of een publicatie',
    fr: 'le type d’une actualité ou d’une publication',
  },
  'the themes of a piece of news or an event: planning,housing': {
    nl: 'de thema’s van een nieuwsbericht of een evenement: planning,housing',
    fr: 'les thèmes d’une actualité ou d’un événement : planning,housing',
  },
  'the phase of a project': {
    nl: 'de fase van een project',
    fr: 'la phase d’un projet',
  },
  'the kind of pages in a list': {
    nl: 'de soort pagina’s in een lijst',
    fr: 'le type de pages d’une liste',
  },
  'there is a page at {1} already: choose another folder with --name, or another page with --in': {
    nl: 'er is al een pagina op {1}: kies een andere map met --name, of een andere pagina met --in',
    fr: 'il y a déjà une page à {1} : choisissez un autre dossier avec --name, ou une autre page avec --in',
  },
  'the site has one page of the kind {1}{2}, and it is there: content{3}': {
    nl: 'de site heeft één pagina van de soort {1}<2>, en die is er al: content{3}',
    fr: 'le site a une seule page du type {1}<2>, et elle existe déjà : content{3}',
  },
  'of {1}': {
    nl: 'van {1}',
    fr: 'de {1}',
  },
  'the home page is there already: change content/nl.md, content/fr.md and content/en.md': {
    nl: 'de homepagina is er al: wijzig content/nl.md, content/fr.md en content/en.md',
    fr: 'la page d’accueil existe déjà : modifiez content/nl.md, content/fr.md et content/en.md',
  },
  'there is no kind of page "{1}": {2}': {
    nl: 'er is geen soort pagina "{1}": <2>',
    fr: 'il n’y a pas de type de page « {1} » : <2>',
  },
  'did you mean {1}?': {
    nl: 'bedoelde u {1}?',
    fr: 'vouliez-vous dire {1} ?',
  },
  'the kinds are {1}': {
    nl: 'de soorten zijn {1}',
    fr: 'les types sont {1}',
  },
  'new needs a kind of page and a title: new news "Titel". The kinds are {1}': {
    nl: 'new vereist een soort pagina en een titel: new news "Titel". De soorten zijn {1}',
    fr: 'new demande un type de page et un titre : new news "Titre". Les types sont {1}',
  },
  '--languages is some of {1}, not "{2}"': {
    nl: '--languages is een keuze uit {1}, niet "{2}"',
    fr: '--languages prend une ou plusieurs langues parmi {1}, pas « {2} »',
  },
  '--title-{1} is for a language that --languages leaves out': {
    nl: '--title-{1} is voor een taal die --languages weglaat',
    fr: '--title-{1} concerne une langue que --languages ne cite pas',
  },
  'give the title once: "{1}", or --title-{2}': {
    nl: 'geef de titel één keer: "{1}", of --title-{2}',
    fr: 'indiquez le titre une seule fois : « {1} », ou --title-{2}',
  },
  '--in /about (the page above it)': {
    nl: '--in /about (de pagina erboven)',
    fr: '--in /about (la page au-dessus)',
  },
  'there is no terminal for questions: add {1}': {
    nl: 'zonder terminal kan het commando niets vragen: voeg <1> toe',
    fr: 'il n’y a pas de terminal pour poser les questions : ajoutez <1>',
  },
  'a title is one line with a letter or digit, of at most {1} characters: "{2}" is not': {
    nl: 'een titel is één regel met een letter of cijfer, van hoogstens {1} tekens: "{2}" is dat niet',
    fr: 'un titre est une ligne avec une lettre ou un chiffre, de {1} caractères au plus : « {2} » ne convient pas',
  },
  '--slug-{1} is lower-case letters, digits and single dashes: write {2}': {
    nl: '--slug-{1} bestaat uit kleine letters, cijfers en enkele streepjes: schrijf {2}',
    fr: '--slug-{1} se compose de minuscules, de chiffres et de tirets simples : écrivez {2}',
  },
  '--{1} is such as {2}, not "{3}"': {
    nl: '--{1} is bijvoorbeeld {2}, niet "{3}"',
    fr: '--{1} s’écrit par exemple {2}, pas « {3} »',
  },
  'there is no page {1} to be above the new one{2}': {
    nl: 'er is geen pagina {1} die boven de nieuwe kan staan<2>',
    fr: 'il n’y a pas de page {1} sous laquelle placer la nouvelle<2>',
  },
  ': did you mean {1}?': {
    nl: ': bedoelde u {1}?',
    fr: ' : vouliez-vous dire {1} ?',
  },
  '--name is a folder: lower-case letters, digits and dashes, such as master-plan, not "{1}"': {
    nl: '--name is een map: kleine letters, cijfers en streepjes, bijvoorbeeld master-plan, niet "{1}"',
    fr: '--name est un dossier : minuscules, chiffres et tirets, par exemple master-plan, pas « {1} »',
  },
  'give the new page another title, or another slug: {1}': {
    nl: 'geef de nieuwe pagina een andere titel of een andere slug: {1}',
    fr: 'donnez à la nouvelle page un autre titre ou un autre slug : {1}',
  },
} as const satisfies Sentences

// cspell:locale en-GB,nl,fr
