import { type Explanations, file, front, text, words } from './explanation.ts'

const FIGURES_PAGE = `kind: figures
table: table.csv
place: { title: { nl: "{name}", fr: "{name}", en: "{name}" }, summary: { nl: A., fr: B., en: C. } }
measures: [{ id: people, name: { nl: A, fr: B, en: C }, source: { name: { nl: A, fr: B, en: C }, url: "https://statbel.fgov.be" } }]
`
const COLUMNS =
  'measure,date,1000,1030,1040,1050,1060,1070,1080,1081,1082,1083,1090,1140,1150,1160,1170,1180,1190,1200,1210'
const NUMBERS = '1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19'
const ROW = `people,2026,${NUMBERS}`

const table = (...lines: string[]) => `${lines.join('\n')}\n`
/** An example in the table of a page of figures. */
const figures = (wrong: string, right: string) =>
  file('plan/table.csv', wrong, right, { files: { 'plan/facts.yaml': FIGURES_PAGE } })

/** Files, their characters, and tables. */
export const files = {
  'missing-translation': {
    example: file(
      'about/fr.md',
      undefined,
      '---\ntitle: À propos\nslug: about-fr\nsummary: Qui nous sommes.\norder: 10\nupdated: 2026-01-02\n---\nTexte.\n',
    ),
    nl: words(
      'Pagina zonder Nederlands of Frans',
      'Nederlands en Frans zijn voor de wet gelijk: elke pagina heeft beide.',
      'Vertaal de pagina, of zet draft: true in elke taal tot de vertaling er is.',
    ),
    fr: words(
      'Page sans néerlandais ou sans français',
      'Le néerlandais et le français sont égaux devant la loi : chaque page existe dans les deux.',
      'Traduisez la page, ou mettez draft: true dans chaque langue jusqu’à la traduction.',
    ),
    en: words(
      'Page without Dutch or French',
      'Dutch and French are equal in law: each page has both.',
      'Translate the page, or write draft: true in each language until it is translated.',
    ),
  },
  'no-translation': {
    example: file(
      'about/en.md',
      undefined,
      '---\ntitle: About us\nslug: about-en\nsummary: Who we are.\norder: 10\nupdated: 2026-01-02\n---\nText.\n',
    ),
    nl: words(
      'Pagina zonder Engels',
      'Lezers van het Engels krijgen het origineel, met een melding. Engels is niet verplicht.',
      'Vertaal de pagina, of laat het zo.',
    ),
    fr: words(
      'Page sans anglais',
      'Les lecteurs anglophones voient l’original, avec un avis. L’anglais n’est pas obligatoire.',
      'Traduisez la page, ou laissez tel quel.',
    ),
    en: words(
      'Page without English',
      'Readers of English get the original, with a notice. English is optional.',
      'Translate the page, or leave it.',
    ),
  },
  'missing-file': {
    example: file('plan/facts.yaml', FIGURES_PAGE.replace('table.csv', 'tabel.csv'), FIGURES_PAGE, {
      files: { 'plan/table.csv': table(COLUMNS, ROW) },
    }),
    nl: words(
      'Bestand dat ontbreekt',
      'Een ander bestand noemt het, of de site kan niet zonder.',
      'Voeg het bestand toe, of verbeter de naam.',
    ),
    fr: words(
      'Fichier manquant',
      'Un autre fichier le cite, ou le site en a besoin.',
      'Ajoutez le fichier, ou corrigez le nom.',
    ),
    en: words(
      'File that is missing',
      'Another file names it, or the site cannot do without it.',
      'Add the file, or correct the name.',
    ),
  },
  'unknown-file': {
    example: file('about/nota.docx', '', undefined),
    nl: words(
      'Bestand dat bij geen pagina hoort',
      'De site kent per map alleen nl.md, fr.md, en.md, facts.yaml, pictures.yaml, tabellen (.csv), beelden en pdf’s.',
      'Hernoem, verplaats of verwijder het bestand, zoals de melding zegt.',
    ),
    fr: words(
      'Fichier qui n’appartient à aucune page',
      'Dans un dossier, le site ne connaît que nl.md, fr.md, en.md, facts.yaml, pictures.yaml, des tableaux (.csv), des images et des PDF.',
      'Renommez, déplacez ou supprimez le fichier, comme l’indique le message.',
    ),
    en: words(
      'File that belongs to no page',
      'In a folder the site knows only nl.md, fr.md, en.md, facts.yaml, pictures.yaml, tables (.csv), pictures and PDFs.',
      'Rename, move or remove the file, as the message says.',
    ),
  },
  'folder-name': {
    example: file('Nieuw Plan/table.csv', 'a,b\n1,2\n', undefined),
    nl: words(
      'Naam van een map die niet past',
      'De map staat in links en adressen: kleine letters zonder accenten, cijfers en streepjes.',
      'Hernoem de map zoals de melding zegt.',
    ),
    fr: words(
      'Nom de dossier inadapté',
      'Le dossier figure dans les liens et les adresses : minuscules sans accents, chiffres et tirets.',
      'Renommez le dossier comme l’indique le message.',
    ),
    en: words(
      'Name of a folder that does not fit',
      'The folder is in links and addresses: lower-case letters without accents, digits and dashes.',
      'Rename the folder as the message says.',
    ),
  },
  'leftover-file': {
    example: file('about/Thumbs.db', '', undefined, { onDisk: 'file' }),
    nl: words(
      'Bestand dat een programma achterliet',
      'Windows, macOS, Office of een teksteditor maakte het. De site leest het niet.',
      'Verwijder het. Komt het terug, zet zijn naam dan in .gitignore.',
    ),
    fr: words(
      'Fichier laissé par un programme',
      'Windows, macOS, Office ou un éditeur de texte l’a créé. Le site ne le lit pas.',
      'Supprimez-le. S’il revient, ajoutez son nom à .gitignore.',
    ),
    en: words(
      'File that a program left behind',
      'Windows, macOS, Office or a text editor made it. The site does not read it.',
      'Remove it. If it comes back, add its name to .gitignore.',
    ),
  },
  'hidden-file': {
    example: file('about/.nl.md', '', undefined, { onDisk: 'file' }),
    nl: words(
      'Verborgen bestand',
      'De site leest geen bestanden waarvan de naam met een punt begint.',
      'Verwijder de punt als het bij de site hoort, of verwijder het bestand.',
    ),
    fr: words(
      'Fichier caché',
      'Le site ne lit pas les fichiers dont le nom commence par un point.',
      'Supprimez le point s’il appartient au site, ou supprimez le fichier.',
    ),
    en: words(
      'Hidden file',
      'The site does not read files whose names begin with a dot.',
      'Remove the dot if it belongs to the site, or remove the file.',
    ),
  },
  'empty-folder': {
    example: file('about/leeg', '', undefined, { onDisk: 'folder' }),
    nl: words('Lege map', 'Een map is een pagina; deze heeft er geen.', 'Schrijf de pagina, of verwijder de map.'),
    fr: words(
      'Dossier vide',
      'Un dossier est une page ; celui-ci n’en a pas.',
      'Rédigez la page, ou supprimez le dossier.',
    ),
    en: words('Empty folder', 'A folder is a page; this one has none.', 'Write the page, or remove the folder.'),
  },
  'not-a-file': {
    example: file('about/kopie', '', undefined, { onDisk: 'link' }),
    nl: words(
      'Snelkoppeling in plaats van een bestand',
      'De site volgt geen symbolische links: op een andere computer leiden ze nergens heen.',
      'Vervang de link door een kopie van het bestand, of verwijder hem.',
    ),
    fr: words(
      'Raccourci au lieu d’un fichier',
      'Le site ne suit pas les liens symboliques : sur un autre ordinateur, ils ne mènent nulle part.',
      'Remplacez le lien par une copie du fichier, ou supprimez-le.',
    ),
    en: words(
      'Shortcut instead of a file',
      'The site does not follow symbolic links: on another machine they lead nowhere.',
      'Replace the link by a copy of the file, or remove it.',
    ),
  },
  'not-utf-8': {
    // How the publisher reads the byte E9, which is "é" in Windows-1252.
    example: text('Caf\uDCE9.\n', 'Café.\n'),
    nl: words(
      'Bestand in een andere codering',
      'De site leest teksten in UTF-8. Letters met accenten zouden verloren gaan.',
      'Sla het bestand op als UTF-8 (in Excel: "CSV UTF-8").',
    ),
    fr: words(
      'Fichier dans un autre encodage',
      'Le site lit des textes en UTF-8. Les lettres accentuées seraient perdues.',
      'Enregistrez le fichier en UTF-8 (dans Excel : « CSV UTF-8 »).',
    ),
    en: words(
      'File in another encoding',
      'The site reads texts in UTF-8. Letters with accents would be lost.',
      'Save the file as UTF-8 (in Excel: "CSV UTF-8").',
    ),
  },
  'misread-encoding': {
    example: text('CafÃ© en thÃ©.\n', 'Café en thé.\n'),
    nl: words(
      'Letters die verkeerd zijn ingelezen',
      'Een programma opende de tekst in een verkeerde codering en sloeg ze zo op: é werd Ã©.',
      'Schrijf de juiste letters, of open het origineel als UTF-8 en sla het opnieuw op.',
    ),
    fr: words(
      'Lettres lues dans un mauvais encodage',
      'Un programme a ouvert le texte dans un mauvais encodage et l’a enregistré ainsi : é est devenu Ã©.',
      'Écrivez les bonnes lettres, ou ouvrez l’original en UTF-8 et enregistrez-le de nouveau.',
    ),
    en: words(
      'Letters that were read wrongly',
      'A program opened the text in a wrong encoding and saved it: é became Ã©.',
      'Write the right letters, or open the original as UTF-8 and save it again.',
    ),
  },
  'lost-character': {
    example: text('Caf\uFFFD.\n', 'Café.\n'),
    nl: words(
      'Teken dat verloren ging',
      'Het teken � staat waar een programma een letter niet kon lezen.',
      'Schrijf de letter van de oorspronkelijke tekst.',
    ),
    fr: words(
      'Caractère perdu',
      'Le signe � se trouve là où un programme n’a pas pu lire une lettre.',
      'Écrivez la lettre du texte d’origine.',
    ),
    en: words(
      'Character that was lost',
      'The sign � stands where a program could not read a letter.',
      'Write the letter of the original text.',
    ),
  },
  'control-character': {
    example: text('Een\u0007plan.\n', 'Een plan.\n'),
    nl: words(
      'Stuurteken',
      'Het teken is onzichtbaar en komt meestal uit Word.',
      'Verwijder het, of schrijf wat het betekent, zoals de melding zegt.',
    ),
    fr: words(
      'Caractère de contrôle',
      'Le caractère est invisible et vient en général de Word.',
      'Supprimez-le, ou écrivez ce qu’il représente, comme l’indique le message.',
    ),
    en: words(
      'Control character',
      'The character is invisible and usually comes from Word.',
      'Remove it, or write what it stands for, as the message says.',
    ),
  },
  'look-alike-letter': {
    example: text('Een pl\u0430n.\n', 'Een plan.\n'),
    nl: words(
      'Letter die alleen op een andere lijkt',
      'De letter is van een ander alfabet of van één lettertype. Zoeken vindt het woord niet, en een schermlezer leest het verkeerd.',
      'Typ het woord opnieuw.',
    ),
    fr: words(
      'Lettre qui ressemble seulement à une autre',
      'La lettre est d’un autre alphabet ou d’une police particulière. La recherche ne trouve pas le mot, et un lecteur d’écran le lit mal.',
      'Tapez le mot à nouveau.',
    ),
    en: words(
      'Letter that only looks like another',
      'The letter is of another alphabet, or of one font. A search does not find the word, and a screen reader reads it wrongly.',
      'Type the word again.',
    ),
  },
  'stacked-marks': {
    example: text('Een Z\u0300\u0301\u0302\u0303on.\n', 'Een Zon.\n'),
    nl: words(
      'Letter met een stapel tekens',
      'Zo veel accenten op één letter bedekken de regels erboven en eronder.',
      'Schrijf de letter zonder die tekens.',
    ),
    fr: words(
      'Lettre chargée de signes',
      'Autant d’accents sur une lettre cachent les lignes au-dessus et au-dessous.',
      'Écrivez la lettre sans ces signes.',
    ),
    en: words(
      'Letter with a pile of marks',
      'So many accents on one letter hide the lines above and below.',
      'Write the letter without these marks.',
    ),
  },
  'invisible-character': {
    example: text('Een \u202Eplan.\n', 'Een plan.\n'),
    nl: words(
      'Onzichtbaar teken',
      'Niemand ziet het teken, maar het kan de tekst omkeren of een adres breken.',
      'Verwijder het. Het woord opnieuw typen is het eenvoudigst.',
    ),
    fr: words(
      'Caractère invisible',
      'Personne ne voit ce caractère, mais il peut inverser le texte ou casser une adresse.',
      'Supprimez-le. Le plus simple est de retaper le mot.',
    ),
    en: words(
      'Invisible character',
      'Nobody sees the character, but it can reverse the text or break an address.',
      'Remove it. Typing the word again is the simplest way.',
    ),
  },
  'letter-not-in-image': {
    example: front('title: Plan 计划', 'title: Plan'),
    nl: words(
      'Letter die het deelbeeld niet kan tonen',
      'Het lettertype van het beeld dat andere sites tonen, heeft dit teken niet.',
      'Schrijf de titel zonder het teken, of laat het zo: het beeld laat het weg.',
    ),
    fr: words(
      'Lettre absente de l’image de partage',
      'La police de l’image que montrent d’autres sites n’a pas ce caractère.',
      'Écrivez le titre sans ce caractère, ou laissez tel quel : l’image l’omet.',
    ),
    en: words(
      'Letter that the share image cannot show',
      'The font of the image that other sites show does not have this character.',
      'Write the title without it, or leave it: the image leaves it out.',
    ),
  },
  'open-quote': {
    example: file('about/inwoners.csv', 'jaar,noot\n2025,"begin\n', 'jaar,noot\n2025,"begin"\n'),
    nl: words(
      'Aanhalingsteken dat niet sluit',
      'De rest van de tabel zou één cel worden.',
      'Sluit het aanhalingsteken. Een aanhalingsteken in een cel schrijft u dubbel.',
    ),
    fr: words(
      'Guillemet non fermé',
      'Le reste du tableau deviendrait une seule cellule.',
      'Fermez le guillemet. Dans une cellule, un guillemet s’écrit deux fois.',
    ),
    en: words(
      'Quote that is not closed',
      'The rest of the table would become one cell.',
      'Close the quote. A quote within a cell is written twice.',
    ),
  },
  'formula-in-table': {
    example: file('about/inwoners.csv', 'jaar,aantal\n2025,=1+1\n', 'jaar,aantal\n2025,2\n'),
    nl: words(
      'Formule in een tabel',
      'Het rekenblad van de lezer voert een cel uit die met =, +, - of @ begint.',
      'Schrijf het resultaat, of de tekst zonder dat teken.',
    ),
    fr: words(
      'Formule dans un tableau',
      'Le tableur du lecteur exécute une cellule qui commence par =, +, - ou @.',
      'Écrivez le résultat, ou le texte sans ce signe.',
    ),
    en: words(
      'Formula in a table',
      'The spreadsheet of the reader runs a cell that begins with =, +, - or @.',
      'Write the result, or the text without that sign.',
    ),
  },
  'empty-table': {
    example: file('about/inwoners.csv', '', 'jaar,aantal\n2025,2\n'),
    nl: words(
      'Lege tabel',
      'Het bestand heeft geen kolommen en geen rijen.',
      'Sla de tabel opnieuw op, of verwijder het bestand.',
    ),
    fr: words(
      'Tableau vide',
      'Le fichier n’a ni colonnes ni lignes.',
      'Enregistrez de nouveau le tableau, ou supprimez le fichier.',
    ),
    en: words('Empty table', 'The file has no columns and no rows.', 'Save the table again, or remove the file.'),
  },
  'table-without-page': {
    example: file('cijfers/inwoners.csv', 'jaar,aantal\n2025,2\n', undefined),
    nl: words(
      'Tabel in een map zonder pagina',
      'Een tabel staat in de map van de pagina die ze gebruikt.',
      'Schrijf de pagina, of verplaats de tabel.',
    ),
    fr: words(
      'Tableau dans un dossier sans page',
      'Un tableau se trouve dans le dossier de la page qui l’utilise.',
      'Rédigez la page, ou déplacez le tableau.',
    ),
    en: words(
      'Table in a folder without a page',
      'A table stands in the folder of the page that uses it.',
      'Write the page, or move the table.',
    ),
  },
  'figures-header': {
    example: figures(table(COLUMNS.replace('1210', '1211'), ROW), table(COLUMNS, ROW)),
    nl: words(
      'Eerste regel van de cijfers is fout',
      'De kolommen heten measure, date en de postcodes van de 19 gemeenten.',
      'Schrijf de eerste regel over uit de melding.',
    ),
    fr: words(
      'Première ligne des chiffres incorrecte',
      'Les colonnes s’appellent measure, date et les codes postaux des 19 communes.',
      'Recopiez la première ligne du message.',
    ),
    en: words(
      'First line of the figures is wrong',
      'The columns are measure, date and the post codes of the 19 municipalities.',
      'Copy the first line from the message.',
    ),
  },
  'figures-cells': {
    example: figures(table(COLUMNS, `${ROW},20`), table(COLUMNS, ROW)),
    nl: words(
      'Rij met te veel of te weinig cellen',
      'Elke rij heeft evenveel cellen als de eerste regel. Een punt of spatie tussen duizendtallen maakt er soms meer van.',
      'Laat een cel leeg als er geen cijfer is, en schrijf 129600.',
    ),
    fr: words(
      'Ligne avec trop ou trop peu de cellules',
      'Chaque ligne a autant de cellules que la première. Un signe entre les milliers en crée parfois de trop.',
      'Laissez une cellule vide s’il n’y a pas de chiffre, et écrivez 129600.',
    ),
    en: words(
      'Row with too many or too few cells',
      'Each row has as many cells as the first line. A sign between thousands sometimes makes more of them.',
      'Leave a cell empty if there is no figure, and write 129600.',
    ),
  },
  'figures-date': {
    example: figures(table(COLUMNS, ROW.replace('2026', '01/2026')), table(COLUMNS, ROW)),
    nl: words(
      'Datum van een cijfer in de verkeerde vorm',
      'De site kan de cijfers anders niet op volgorde zetten.',
      'Schrijf 2027-01-01, 2027-01 of 2027.',
    ),
    fr: words(
      'Date d’un chiffre dans une forme incorrecte',
      'Sinon, le site ne peut pas classer les chiffres.',
      'Écrivez 2027-01-01, 2027-01 ou 2027.',
    ),
    en: words(
      'Date of a figure in the wrong form',
      'Otherwise the site cannot order the figures.',
      'Write 2027-01-01, 2027-01 or 2027.',
    ),
  },
  'figures-number': {
    example: figures(table(COLUMNS, ROW.replace(',19', ',129.600')), table(COLUMNS, ROW.replace(',19', ',129600'))),
    nl: words(
      'Getal in de verkeerde vorm',
      'Een punt telt als decimaalteken: 129.600 is niet 129600.',
      'Schrijf cijfers zonder tekens tussen duizendtallen, en een punt voor decimalen.',
    ),
    fr: words(
      'Nombre dans une forme incorrecte',
      'Un point compte comme signe décimal : 129.600 n’est pas 129600.',
      'Écrivez des chiffres sans signe entre les milliers, et un point pour les décimales.',
    ),
    en: words(
      'Number in the wrong form',
      'A point counts as a decimal sign: 129.600 is not 129600.',
      'Write digits without signs between thousands, and a point for decimals.',
    ),
  },
  'second-figure': {
    example: figures(table(COLUMNS, ROW, ROW), table(COLUMNS, ROW)),
    nl: words(
      'Twee rijen voor hetzelfde cijfer',
      'Niets zegt welke van de twee juist is.',
      'Verwijder een van de twee rijen.',
    ),
    fr: words(
      'Deux lignes pour le même chiffre',
      'Rien n’indique laquelle des deux est correcte.',
      'Supprimez l’une des deux lignes.',
    ),
    en: words('Two rows for the same figure', 'Nothing says which of the two is right.', 'Remove one of the two rows.'),
  },
  'second-measure': {
    example: file(
      'plan/facts.yaml',
      FIGURES_PAGE.replace(
        '[{',
        '[{ id: people, name: { nl: A, fr: B, en: C }, source: { name: { nl: A, fr: B, en: C }, url: "https://statbel.fgov.be" } }, {',
      ),
      FIGURES_PAGE,
      { files: { 'plan/table.csv': table(COLUMNS, ROW) } },
    ),
    nl: words(
      'Twee maatstaven met dezelfde id',
      'De tabel noemt een maatstaf bij haar id.',
      'Geef een van de twee een andere id, of verwijder er een.',
    ),
    fr: words(
      'Deux indicateurs avec le même identifiant',
      'Le tableau désigne un indicateur par son identifiant.',
      'Donnez un autre identifiant à l’un des deux, ou supprimez-en un.',
    ),
    en: words(
      'Two measures with the same id',
      'The table names a measure by its id.',
      'Give one of the two another id, or remove one.',
    ),
  },
  'too-large': {
    example: file('about/inwoners.csv', 'jaar,aantal\n', 'jaar,aantal\n2025,2\n', {
      filler: { text: '2025,2000000000000000000000000000\n', times: 800_000, after: '' },
    }),
    nl: words(
      'Pagina of tabel die te groot is',
      'Cloudflare KV bewaart geen waarde van meer dan 25 MB.',
      'Verdeel de tekst over pagina’s, of de tabel over bestanden.',
    ),
    fr: words(
      'Page ou tableau trop volumineux',
      'Cloudflare KV ne conserve aucune valeur de plus de 25 Mo.',
      'Répartissez le texte sur plusieurs pages, ou le tableau sur plusieurs fichiers.',
    ),
    en: words(
      'Page or table that is too large',
      'Cloudflare KV keeps no value of more than 25 MB.',
      'Divide the text into pages, or the table into files.',
    ),
  },
} as const satisfies Explanations

// cspell:locale en-GB,nl,fr
// cspell:ignore stuurteken
