import { type Explanations, file, front, words } from './explanation.ts'

/** Front matter and YAML. */
export const yaml = {
  'no-front-matter': {
    example: file(
      'about/nl.md',
      'Tekst.\n',
      '---\ntitle: Over ons\nslug: about-nl\nsummary: Wie wij zijn.\norder: 10\nupdated: 2026-01-02\n---\nTekst.\n',
    ),
    nl: words(
      'Bestand zonder front matter',
      'Een pagina begint met een blok tussen twee regels ---, met titel, samenvatting en datum.',
      'Begin het bestand met ---, dan title, slug, summary en updated, dan weer ---.',
    ),
    fr: words(
      'Fichier sans en-tête',
      'Une page commence par un bloc entre deux lignes ---, avec titre, résumé et date.',
      'Commencez le fichier par ---, puis title, slug, summary et updated, puis de nouveau ---.',
    ),
    en: words(
      'File without front matter',
      'A page begins with a block between two lines ---, with title, summary and date.',
      'Begin the file with ---, then title, slug, summary and updated, then --- again.',
    ),
  },
  'front-matter-ended': {
    example: file(
      'about/nl.md',
      '---\ntitle: Over ons\nslug: about-nl\nsummary: Wie wij zijn.\nupdated: 2026-01-02\n---\norder: 10\n---\nTekst.\n',
      '---\ntitle: Over ons\nslug: about-nl\nsummary: Wie wij zijn.\norder: 10\nupdated: 2026-01-02\n---\nTekst.\n',
    ),
    nl: words(
      'Front matter die te vroeg eindigt',
      'De tweede regel --- eindigt de front matter; wat volgt, zou in de tekst staan.',
      'Zet de regel boven ---, of verwijder de --- die er niet hoort.',
    ),
    fr: words(
      'En-tête qui se termine trop tôt',
      'La deuxième ligne --- termine l’en-tête ; ce qui suit apparaîtrait dans le texte.',
      'Placez la ligne avant ---, ou supprimez le --- qui est de trop.',
    ),
    en: words(
      'Front matter that ends too early',
      'The second line --- ends the front matter; what follows would be in the text.',
      'Move the line above ---, or remove the --- that does not belong there.',
    ),
  },
  slug: {
    example: { ...front('slug: start', ''), file: 'nl.md' },
    nl: words(
      'Slug die ontbreekt of er niet hoort',
      'De slug is het laatste deel van het adres. Elke pagina heeft er een, behalve de homepagina.',
      'Voeg een regel als slug: over-ons toe, of verwijder ze op de homepagina.',
    ),
    fr: words(
      'Slug manquant ou de trop',
      'Le slug est la dernière partie de l’adresse. Chaque page en a un, sauf la page d’accueil.',
      'Ajoutez une ligne comme slug: a-propos, ou supprimez-la sur la page d’accueil.',
    ),
    en: words(
      'Slug that is missing or does not belong',
      'The slug is the last part of the address. Each page has one, except the home page.',
      'Add a line such as slug: about-us, or remove it on the home page.',
    ),
  },
  'invalid-yaml': {
    example: front('title: Plan: het begin', 'title: "Plan: het begin"'),
    nl: words(
      'YAML die niet te lezen is',
      'Een dubbele punt, aanhalingsteken of inspringing staat zo dat het programma de regel niet begrijpt.',
      'Zet de tekst tussen dubbele aanhalingstekens, of schrijf wat de melding zegt.',
    ),
    fr: words(
      'YAML illisible',
      'Un deux-points, un guillemet ou un retrait empêche le programme de comprendre la ligne.',
      'Mettez le texte entre guillemets droits, ou écrivez ce que dit le message.',
    ),
    en: words(
      'YAML that cannot be read',
      'A colon, a quote or an indent stands so that the program does not understand the line.',
      'Put the text between double quotes, or write what the message says.',
    ),
  },
  'yaml-anchor': {
    example: front('contacts: &wie [expert]\naliases: *wie', 'contacts: [expert]\naliases: [expert]'),
    nl: words(
      'Waarde die naar een andere verwijst',
      '& en * herhalen in YAML een waarde van elders. Wie het bestand leest, ziet niet wat er staat.',
      'Schrijf elke waarde voluit.',
    ),
    fr: words(
      'Valeur qui renvoie à une autre',
      'En YAML, & et * répètent une valeur écrite ailleurs. Qui lit le fichier ne voit pas ce qu’elle contient.',
      'Écrivez chaque valeur en entier.',
    ),
    en: words(
      'Value that refers to another',
      'In YAML, & and * repeat a value from elsewhere. A person who reads the file does not see what it is.',
      'Write each value out.',
    ),
  },
  'yaml-sign': {
    example: front('title: !Plan', 'title: "!Plan"'),
    nl: words(
      'Tekst die met een teken van YAML begint',
      'YAML leest *, & of ! aan het begin niet als deel van de tekst.',
      'Zet de tekst tussen dubbele aanhalingstekens.',
    ),
    fr: words(
      'Texte qui commence par un signe de YAML',
      'YAML ne lit pas *, & ou ! au début comme une partie du texte.',
      'Mettez le texte entre guillemets droits.',
    ),
    en: words(
      'Text that begins with a sign of YAML',
      'YAML does not read *, & or ! at the beginning as a part of the text.',
      'Put the text between double quotes.',
    ),
  },
  'yaml-comment': {
    example: front('title: Plan #3', 'title: "Plan #3"'),
    nl: words(
      'Deel van een tekst dat YAML overslaat',
      'Wat na een spatie en # komt, is voor YAML commentaar en gaat verloren.',
      'Zet de tekst tussen dubbele aanhalingstekens, of zet het commentaar op een regel apart.',
    ),
    fr: words(
      'Partie d’un texte que YAML ignore',
      'Ce qui suit une espace et # est un commentaire pour YAML, et se perd.',
      'Mettez le texte entre guillemets droits, ou le commentaire sur une ligne à part.',
    ),
    en: words(
      'Part of a text that YAML skips',
      'What follows a space and # is a comment for YAML, and is lost.',
      'Put the text between double quotes, or the comment on a line of its own.',
    ),
  },
  'yaml-escape': {
    example: front('title: "Plan\\_west"', "title: 'Plan_west'"),
    nl: words(
      'Backslash tussen dubbele aanhalingstekens',
      'Tussen dubbele aanhalingstekens maakt YAML van \\_ een spatie.',
      'Verwijder de backslash, of gebruik enkele aanhalingstekens.',
    ),
    fr: words(
      'Barre oblique inverse entre guillemets',
      'Entre guillemets droits, YAML fait de \\_ une espace.',
      'Supprimez la barre inverse, ou utilisez des apostrophes.',
    ),
    en: words(
      'Backslash in double quotes',
      'In double quotes, YAML makes a space of \\_.',
      'Remove the backslash, or use single quotes.',
    ),
  },
  'markup-in-text': {
    example: front('title: Het **nieuwe** plan', 'title: Het nieuwe plan'),
    nl: words(
      'Opmaak in een tekst zonder opmaak',
      'Een titel, een samenvatting of een tekst in facts.yaml verschijnt zoals ze er staat: lezers zouden ** of &eacute; zien.',
      'Schrijf de woorden en de tekens zelf, zonder opmaak.',
    ),
    fr: words(
      'Mise en forme dans un texte brut',
      'Un titre, un résumé ou un texte de facts.yaml s’affiche tel quel : les lecteurs verraient ** ou &eacute;.',
      'Écrivez les mots et les caractères eux-mêmes, sans mise en forme.',
    ),
    en: words(
      'Marks in plain text',
      'A title, a summary or a text in facts.yaml is shown as it is: readers would see ** or &eacute;.',
      'Write the words and the characters themselves, without marks.',
    ),
  },
  'repeated-value': {
    example: front('aliases: [Kanaalplan, Kanaalplan]', 'aliases: [Kanaalplan]'),
    nl: words(
      'Waarde die twee keer in een lijst staat',
      'De tweede keer heeft geen gevolg; misschien was een andere waarde bedoeld.',
      'Verwijder ze, of schrijf de waarde die u bedoelde.',
    ),
    fr: words(
      'Valeur présente deux fois dans une liste',
      'La deuxième n’a pas d’effet ; peut-être en fallait-il une autre.',
      'Supprimez-la, ou écrivez la valeur voulue.',
    ),
    en: words(
      'Value that a list has twice',
      'The second one has no effect; perhaps another value was meant.',
      'Remove it, or write the value that you meant.',
    ),
  },
  'line-break': {
    example: front('title: |\n  Plan\n  west', 'title: Plan west'),
    nl: words(
      'Tekst over meer dan één regel',
      'Titels, samenvattingen en namen staan op één regel.',
      'Schrijf de tekst op één regel. Een lange tekst mag onder > op meer regels staan.',
    ),
    fr: words(
      'Texte sur plusieurs lignes',
      'Les titres, résumés et noms tiennent sur une seule ligne.',
      'Écrivez le texte sur une ligne. Un long texte peut être sur plusieurs lignes sous >.',
    ),
    en: words(
      'Text on more than one line',
      'Titles, summaries and names are one line.',
      'Write the text on one line. A long text may be on several lines below >.',
    ),
  },
  'unknown-key': {
    example: front('contact: [expert]', 'contacts: [expert]'),
    nl: words(
      'Onbekende sleutel',
      'De site kent dit woord voor de dubbele punt niet. De waarde zou verdwijnen.',
      'Schrijf een sleutel die de melding noemt, of verwijder de regel.',
    ),
    fr: words(
      'Clé inconnue',
      'Le site ne connaît pas ce mot devant les deux-points. La valeur serait perdue.',
      'Écrivez une clé citée dans le message, ou supprimez la ligne.',
    ),
    en: words(
      'Unknown key',
      'The site does not know this word before the colon. The value would be lost.',
      'Write a key that the message names, or remove the line.',
    ),
  },
  'wrong-key': {
    example: front('[Plan]: west', 'aliases: [Plan west]'),
    nl: words(
      'Sleutel die geen woord is',
      'Voor de dubbele punt hoort een naam in letters.',
      'Schrijf een naam, of zet een tekst met haken tussen dubbele aanhalingstekens.',
    ),
    fr: words(
      'Clé qui n’est pas un mot',
      'Devant les deux-points il faut un nom en lettres.',
      'Écrivez un nom, ou mettez entre guillemets droits un texte avec des crochets.',
    ),
    en: words(
      'Key that is no word',
      'Before the colon there has to be a name in letters.',
      'Write a name, or put double quotes around a text with brackets.',
    ),
  },
  'missing-value': {
    example: file(
      'plan/facts.yaml',
      'kind: news\ntype: decision\nthemes: [planning]\n',
      'kind: news\ndate: 2026-03-02\ntype: decision\nthemes: [planning]\n',
    ),
    nl: words(
      'Verplichte waarde die ontbreekt',
      'Zonder deze waarde kan de pagina niet worden gemaakt.',
      'Voeg de sleutel met haar waarde toe, zoals de melding zegt.',
    ),
    fr: words(
      'Valeur obligatoire manquante',
      'Sans cette valeur, la page ne peut pas être créée.',
      'Ajoutez la clé avec sa valeur, comme l’indique le message.',
    ),
    en: words(
      'Required value that is missing',
      'Without this value the page cannot be made.',
      'Add the key with its value, as the message says.',
    ),
  },
  'wrong-value': {
    example: front('updated: 2 januari 2026', 'updated: 2026-01-02'),
    nl: words(
      'Waarde in de verkeerde vorm',
      'De waarde is te lang, is geen datum, of staat niet in de lijst van mogelijke waarden.',
      'Schrijf de vorm die de melding toont.',
    ),
    fr: words(
      'Valeur dans une forme incorrecte',
      'La valeur est trop longue, n’est pas une date, ou n’est pas dans la liste des valeurs possibles.',
      'Écrivez la forme que montre le message.',
    ),
    en: words(
      'Value in the wrong form',
      'The value is too long, is no date, or is not in the list of possible values.',
      'Write the form that the message shows.',
    ),
  },
  'too-many-values': {
    example: file('history.yaml', 'former: [', 'former: []\n', {
      filler: { text: '{},', times: 20_001, after: ']\n' },
    }),
    nl: words(
      'Te lange lijst',
      'Zoveel waarden in één YAML-bestand leest niemand, en de controle duurt te lang.',
      'Verdeel de lijst. Cijfers horen in een tabel (.csv), veel vroegere adressen in content/redirects.csv.',
    ),
    fr: words(
      'Liste trop longue',
      'Personne ne lit autant de valeurs dans un fichier YAML, et le contrôle prend trop de temps.',
      'Divisez la liste. Les chiffres vont dans un tableau (.csv), de nombreuses anciennes adresses dans content/redirects.csv.',
    ),
    en: words(
      'List that is too long',
      'Nobody reads so many values in one YAML file, and the check takes too long.',
      'Divide the list. Figures go into a table (.csv), many former addresses into content/redirects.csv.',
    ),
  },
  'same-term': {
    example: file(
      'glossary.yaml',
      `${'- { id: plan, terms: { nl: { name: Plan }, fr: { name: Plan }, en: { name: Plan } }, definition: { nl: A., fr: B., en: C. } }\n'.repeat(2)}`,
      '- { id: plan, terms: { nl: { name: Plan }, fr: { name: Plan }, en: { name: Plan } }, definition: { nl: A., fr: B., en: C. } }\n',
    ),
    nl: words(
      'Twee begrippen met dezelfde id',
      'Links naar de woordenlijst gebruiken de id: ze kan maar één begrip aanduiden.',
      'Geef een van de twee een andere id, of verwijder er een.',
    ),
    fr: words(
      'Deux termes avec le même identifiant',
      'Les liens vers le glossaire utilisent l’identifiant : il ne peut désigner qu’un seul terme.',
      'Donnez un autre identifiant à l’un des deux, ou supprimez-en un.',
    ),
    en: words(
      'Two terms with the same id',
      'Links to the glossary use the id: it can name only one term.',
      'Give one of the two another id, or remove one.',
    ),
  },
  'unknown-name': {
    example: front('contacts: [experd]', 'contacts: [expert]'),
    nl: words(
      'Naam die nergens bestaat',
      'De pagina, het contact, het begrip of de maatstaf met deze naam is er niet.',
      'Verbeter de naam, of voeg toe wat hij aanduidt.',
    ),
    fr: words(
      'Nom qui n’existe nulle part',
      'La page, le contact, le terme ou l’indicateur de ce nom n’existe pas.',
      'Corrigez le nom, ou ajoutez ce qu’il désigne.',
    ),
    en: words(
      'Name that nothing has',
      'There is no page, contact, term or measure with this name.',
      'Correct the name, or add what it names.',
    ),
  },
  'unlikely-date': {
    example: front('updated: 0206-01-02', 'updated: 2026-01-02'),
    nl: words(
      'Datum die waarschijnlijk een tikfout is',
      'Het jaar ligt ver in het verleden of in de toekomst.',
      'Verbeter het jaar, of laat de datum staan als ze klopt.',
    ),
    fr: words(
      'Date qui est sans doute une faute de frappe',
      'L’année est loin dans le passé ou dans l’avenir.',
      'Corrigez l’année, ou laissez la date si elle est exacte.',
    ),
    en: words(
      'Date that is probably a slip',
      'The year is far in the past or in the future.',
      'Correct the year, or leave the date if it is right.',
    ),
  },
} as const satisfies Explanations

// cspell:locale en-GB,nl,fr
// cspell:ignore experd
