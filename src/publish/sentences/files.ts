import type { Sentences } from '../../cli/sentences.ts'

/** Problems of files, folders, tables and characters. */
export const files = {
  'no column {1}': {
    nl: 'ontbreekt: kolom <1>',
    fr: 'colonne absente : <1>',
  },
  'unknown column {1}': {
    nl: 'onbekende kolom <1>',
    fr: 'colonne inconnue : <1>',
  },
  'twice the column {1}': {
    nl: 'dubbel: kolom <1>',
    fr: 'colonne en double : <1>',
  },
  '; {1} more such characters follow in the file': {
    nl: '; nog {1} zulke tekens in het bestand',
    fr: '; encore {1} caractères semblables dans le fichier',
  },
  'a text in UTF-16': {
    nl: 'een tekst in UTF-16',
    fr: 'un texte en UTF-16',
  },
  'save it as UTF-8: in a text editor choose the encoding UTF-8, in Excel the type "CSV UTF-8"': {
    nl: 'sla het op als UTF-8: kies in een teksteditor de codering UTF-8, in Excel het type "CSV UTF-8"',
    fr: 'enregistrez-le en UTF-8 : dans un éditeur de texte, choisissez l’encodage UTF-8, dans Excel le type « CSV UTF-8 »',
  },
  'a document of Word, Excel or LibreOffice, or a ZIP file': {
    nl: 'een document van Word, Excel of LibreOffice, of een ZIP-bestand',
    fr: 'un document Word, Excel ou LibreOffice, ou un fichier ZIP',
  },
  'a file that is not text': {
    nl: 'een bestand dat geen tekst is',
    fr: 'un fichier qui n’est pas du texte',
  },
  'save the content as plain text in UTF-8, or remove the file': {
    nl: 'sla de inhoud op als gewone tekst in UTF-8, of verwijder het bestand',
    fr: 'enregistrez le contenu en texte simple UTF-8, ou supprimez le fichier',
  },
  ', the first of {1} such bytes': {
    nl: ', de eerste van {1} zulke bytes',
    fr: ', le premier de {1} octets semblables',
  },
  'the byte {1}, which is not UTF-8{2}': {
    nl: 'de byte {1}, die geen UTF-8 is<2>',
    fr: 'l’octet {1}, qui n’est pas de l’UTF-8<2>',
  },
  'save the file as UTF-8 (in Excel: "CSV UTF-8"); it was probably saved in {1}, where this word is "{2}"': {
    nl: 'sla het bestand op als UTF-8 (in Excel: "CSV UTF-8"); waarschijnlijk is het opgeslagen in <1>, waarin dit woord "{2}" is',
    fr: 'enregistrez le fichier en UTF-8 (dans Excel : « CSV UTF-8 ») ; il a sans doute été enregistré en <1>, où ce mot se lit « {2} »',
  },
  'a text in UTF-8': {
    nl: 'een tekst in UTF-8',
    fr: 'un texte en UTF-8',
  },
  '; {1} such places in the file': {
    nl: '; {1} zulke plaatsen in het bestand',
    fr: '; {1} endroits semblables dans le fichier',
  },
  '"{1}", which stands for "{2}"{3}': {
    nl: '"{1}", dat staat voor "{2}"<3>',
    fr: '« {1} », mis pour « {2} »<3>',
  },
  'a text that was read as UTF-8 before it was saved': {
    nl: 'een tekst die als UTF-8 gelezen is voor hij opgeslagen werd',
    fr: 'un texte qui a été lu en UTF-8 avant d’être enregistré',
  },
  'write "{1}", or open the original file as UTF-8 and save it again': {
    nl: 'schrijf "{1}", of open het oorspronkelijke bestand als UTF-8 en sla het opnieuw op',
    fr: 'écrivez « {1} », ou ouvrez le fichier d’origine en UTF-8 et enregistrez-le de nouveau',
  },
  'a carriage return without a line feed': {
    nl: 'een carriage return zonder line feed',
    fr: 'un retour chariot sans saut de ligne',
  },
  'save the file with the line ends LF or CRLF': {
    nl: 'sla het bestand op met de regeleinden LF of CRLF',
    fr: 'enregistrez le fichier avec les fins de ligne LF ou CRLF',
  },
  'what Word copies for a footnote': {
    nl: 'wat Word voor een voetnoot kopieert',
    fr: 'ce que Word copie pour une note de bas de page',
  },
  'write the footnote as [^1]': {
    nl: 'schrijf de voetnoot als [^1]',
    fr: 'écrivez la note sous la forme [^1]',
  },
  'what Word copies for the end of a table cell': {
    nl: 'wat Word voor het einde van een cel in een tabel kopieert',
    fr: 'ce que Word copie pour la fin d’une cellule de tableau',
  },
  'write a table of Markdown': {
    nl: 'schrijf een tabel in Markdown',
    fr: 'écrivez un tableau en Markdown',
  },
  "Word's line break within a paragraph": {
    nl: 'het regeleinde van Word binnen een alinea',
    fr: 'le saut de ligne de Word dans un paragraphe',
  },
  'begin a new line, or a new paragraph': {
    nl: 'begin een nieuwe regel, of een nieuwe alinea',
    fr: 'commencez une nouvelle ligne, ou un nouveau paragraphe',
  },
  "Word's page break": {
    nl: 'het pagina-einde van Word',
    fr: 'le saut de page de Word',
  },
  'remove it': {
    nl: 'verwijder het',
    fr: 'supprimez-le',
  },
  'what Word copies for a hyphen that does not break': {
    nl: 'wat Word kopieert voor een koppelteken dat niet afbreekt',
    fr: 'ce que Word copie pour un trait d’union insécable',
  },
  'write a hyphen: -': {
    nl: 'schrijf een koppelteken: -',
    fr: 'écrivez un trait d’union : -',
  },
  'what Word copies for a hyphen that is only shown at the end of a line': {
    nl: 'wat Word kopieert voor een koppelteken dat alleen aan het einde van een regel verschijnt',
    fr: 'ce que Word copie pour un trait d’union qui n’apparaît qu’en fin de ligne',
  },
  'a line separator': {
    nl: 'een teken dat regels scheidt',
    fr: 'un séparateur de lignes',
  },
  'begin a new line': {
    nl: 'begin een nieuwe regel',
    fr: 'commencez une nouvelle ligne',
  },
  'a paragraph separator': {
    nl: 'een teken dat alinea’s scheidt',
    fr: 'un séparateur de paragraphes',
  },
  'begin a new paragraph': {
    nl: 'begin een nieuwe alinea',
    fr: 'commencez un nouveau paragraphe',
  },
  'a byte order mark that is not at the beginning': {
    nl: 'een byte order mark die niet aan het begin staat',
    fr: 'une marque d’ordre des octets qui n’est pas au début',
  },
  'what is copied for an image or another object': {
    nl: 'wat gekopieerd wordt voor een beeld of een ander object',
    fr: 'ce qui est copié pour une image ou un autre objet',
  },
  'describe the object in words': {
    nl: 'beschrijf het object in woorden',
    fr: 'décrivez l’objet en mots',
  },
  'the sign for a character that was lost': {
    nl: 'het teken voor een teken dat verloren ging',
    fr: 'le signe d’un caractère perdu',
  },
  'write the character of the original text again': {
    nl: 'schrijf het teken van de oorspronkelijke tekst opnieuw',
    fr: 'réécrivez le caractère du texte d’origine',
  },
  'characters that readers can see': {
    nl: 'tekens die lezers kunnen zien',
    fr: 'des caractères visibles',
  },
  'a control character; probably "{1}" in Windows-1252': {
    nl: 'een stuurteken; waarschijnlijk "{1}" in Windows-1252',
    fr: 'un caractère de commande ; sans doute « {1} » en Windows-1252',
  },
  'a control character': {
    nl: 'een stuurteken',
    fr: 'un caractère de commande',
  },
  'which changes the direction of the text': {
    nl: 'dat de richting van de tekst verandert',
    fr: 'qui change le sens du texte',
  },
  'a sign of one font only, such as a bullet of Word': {
    nl: 'een teken dat maar in één lettertype bestaat, zoals een opsommingsteken van Word',
    fr: 'un signe propre à une police, tel qu’une puce de Word',
  },
  'write a usual sign, or remove it': {
    nl: 'schrijf een gebruikelijk teken, of verwijder het',
    fr: 'écrivez un signe usuel, ou supprimez-le',
  },
  'half a character': {
    nl: 'een half teken',
    fr: 'un demi-caractère',
  },
  'write the character again': {
    nl: 'schrijf het teken opnieuw',
    fr: 'réécrivez le caractère',
  },
  'a character without a meaning': {
    nl: 'een teken zonder betekenis',
    fr: 'un caractère sans signification',
  },
  'one text: Git wrote two versions here, because a merge is not finished': {
    nl: 'één tekst: Git schreef hier twee versies, omdat een samenvoeging niet voltooid is',
    fr: 'un seul texte : Git a écrit ici deux versions, car une fusion n’est pas terminée',
  },
  'Keep the version that you want, and remove the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>; then save and commit.':
    {
      nl: 'Behoud de versie die u wilt, en verwijder de regels die beginnen met <<<<<<<, |||||||, ======= en >>>>>>>; sla dan op en leg vast in Git.',
      fr: 'Gardez la version voulue, et supprimez les lignes qui commencent par <<<<<<<, |||||||, ======= et >>>>>>> ; puis enregistrez le fichier, également dans Git.',
    },
  'no file': {
    nl: 'geen bestand',
    fr: 'pas de fichier',
  },
  '{1} in content/': {
    nl: '{1} in content/',
    fr: '{1} dans content/',
  },
  'create {1}': {
    nl: 'maak {1}',
    fr: 'créez {1}',
  },
  'remove "draft: true" from {1}.md when it is ready': {
    nl: 'verwijder "draft: true" uit {1}.md wanneer het klaar is',
    fr: 'supprimez « draft: true » de {1}.md quand il est prêt',
  },
  'translate it': {
    nl: 'vertaal de pagina',
    fr: 'traduisez la page',
  },
  '{1}.md is a draft, next to {2}': {
    nl: '{1}.md is een concept, naast {2}',
    fr: '{1}.md est un brouillon, à côté de {2}',
  },
  'no {1}.md next to {2}': {
    nl: 'geen {1}.md naast {2}',
    fr: 'pas de {1}.md à côté de {2}',
  },
  'each page in Dutch and in French, which are equal in law': {
    nl: 'elke pagina in het Nederlands en in het Frans, die voor de wet gelijk zijn',
    fr: 'chaque page en néerlandais et en français, égaux en droit',
  },
  'a translation, which is optional': {
    nl: 'een vertaling, die niet verplicht is',
    fr: 'une traduction, facultative',
  },
  '{1}, or write "draft: true" in the front matter of {2} too': {
    nl: '<1>, of schrijf "draft: true" ook in de front matter van <2>',
    fr: '<1>, ou écrivez « draft: true » aussi dans l’en-tête de <2>',
  },
  '{1}, or leave it: readers then see the original, with a notice': {
    nl: '<1>, of laat het zo: lezers zien dan het origineel, met een mededeling',
    fr: '<1>, ou laissez ainsi : les lecteurs voient alors l’original, avec un avis',
  },
  'a draft': {
    nl: 'een concept',
    fr: 'un brouillon',
  },
  'a page that is published': {
    nl: 'een pagina die gepubliceerd is',
    fr: 'une page publiée',
  },
  'remove "draft: true" from {1}': {
    nl: 'verwijder "draft: true" uit <1>',
    fr: 'supprimez « draft: true » de <1>',
  },
  'a page that readers see only from {1} on': {
    nl: 'een pagina die lezers pas vanaf {1} zien',
    fr: 'une page que les lecteurs ne voient qu’à partir du {1}',
  },
  'a page that is published no later than the place that names it': {
    nl: 'een pagina die niet later gepubliceerd wordt dan de plaats die ze noemt',
    fr: 'une page publiée au plus tard en même temps que l’endroit qui la cite',
  },
  'remove "publishAt: {1}" from {2}': {
    nl: 'verwijder "publishAt: {1}" uit <2>',
    fr: 'supprimez « publishAt: {1} » de <2>',
  },
  'a page that expires (expireAt: {1})': {
    nl: 'een pagina die verdwijnt (expireAt: {1})',
    fr: 'une page qui disparaît (expireAt: {1})',
  },
  'a page that is published as long as the place that names it': {
    nl: 'een pagina die even lang gepubliceerd is als de plaats die ze noemt',
    fr: 'une page publiée aussi longtemps que l’endroit qui la cite',
  },
  'remove "expireAt: {1}" from {2}': {
    nl: 'verwijder "expireAt: {1}" uit <2>',
    fr: 'supprimez « expireAt: {1} » de <2>',
  },
  'code page 850 (DOS)': {
    nl: 'codetabel 850 (DOS)',
    fr: 'page de codes 850 (DOS)',
  },
  'a second line for {1}, which line {2} has already': {
    nl: 'een tweede regel voor {1}; de eerste is regel {2}',
    fr: 'une deuxième ligne pour {1}, que la ligne {2} contient déjà',
  },
  'one line for each measure and date': {
    nl: 'één regel voor elke maatstaf en datum',
    fr: 'une ligne pour chaque mesure et date',
  },
  'remove one of the two lines': {
    nl: 'verwijder een van beide regels',
    fr: 'supprimez l’une des deux lignes',
  },
  'the columns measure, date, and the main post code of each of the 19 municipalities': {
    nl: 'de kolommen measure, date, en de voornaamste postcode van elk van de 19 gemeenten',
    fr: 'les colonnes measure, date, et le code postal principal de chacune des 19 communes',
  },
  'write as the first line: {1}': {
    nl: 'schrijf als eerste regel: {1}',
    fr: 'écrivez comme première ligne : {1}',
  },
  'a quotation mark that is not closed': {
    nl: 'een aanhalingsteken dat niet gesloten is',
    fr: 'un guillemet non fermé',
  },
  '{1} cells': {
    nl: '{1} cellen',
    fr: '{1} cellules',
  },
  '{1} cells, as in the first line': {
    nl: '{1} cellen, zoals in de eerste regel',
    fr: '{1} cellules, comme à la première ligne',
  },
  'leave a cell empty if there is no figure, and write numbers without signs between thousands': {
    nl: 'laat een cel leeg als er geen cijfer is, en schrijf getallen zonder tekens tussen de duizendtallen',
    fr: 'laissez une cellule vide s’il n’y a pas de chiffre, et écrivez les nombres sans signes entre les milliers',
  },
  'no date': {
    nl: 'geen datum',
    fr: 'pas de date',
  },
  'the date {1}{2}': {
    nl: 'de datum {1}<2>',
    fr: 'la date {1}<2>',
  },
  'a day, a month or a year': {
    nl: 'een dag, een maand of een jaar',
    fr: 'un jour, un mois ou une année',
  },
  'write the date as 2027-01-01, 2027-01 or 2027': {
    nl: 'schrijf de datum als 2027-01-01, 2027-01 of 2027',
    fr: 'écrivez la date sous la forme 2027-01-01, 2027-01 ou 2027',
  },
  'a line without a figure': {
    nl: 'een regel zonder cijfer',
    fr: 'une ligne sans chiffre',
  },
  'the figure of at least one municipality': {
    nl: 'het cijfer van minstens één gemeente',
    fr: 'le chiffre d’au moins une commune',
  },
  'fill in the figures, or remove the line': {
    nl: 'vul de cijfers in, of verwijder de regel',
    fr: 'complétez les chiffres, ou supprimez la ligne',
  },
  'write the number in digits, or leave the cell empty if there is no figure': {
    nl: 'schrijf het getal in cijfers, of laat de cel leeg als er geen cijfer is',
    fr: 'écrivez le nombre en chiffres, ou laissez la cellule vide s’il n’y en a pas',
  },
  '{1} for {2}': {
    nl: '{1} voor {2}',
    fr: '{1} pour {2}',
  },
  'a whole number such as 129600, without signs between thousands': {
    nl: 'een geheel getal zoals 129600, zonder tekens tussen de duizendtallen',
    fr: 'un nombre entier tel que 129600, sans signes entre les milliers',
  },
  'a number such as 17.91, with a point and at most {1} decimals': {
    nl: 'een getal zoals 17.91, met een punt en hoogstens {1} decimalen',
    fr: 'un nombre tel que 17.91, avec un point et {1} décimales au plus',
  },
  'no measure': {
    nl: 'geen maatstaf',
    fr: 'pas de mesure',
  },
  'the measure {1}{2}': {
    nl: 'de maatstaf {1}<2>',
    fr: 'la mesure {1}<2>',
  },
  ', which is calculated': {
    nl: ', die berekend wordt',
    fr: ', qui est calculée',
  },
  'one of {1}, from facts.yaml': {
    nl: 'een van {1}, uit facts.yaml',
    fr: 'au choix, d’après facts.yaml : {1}',
  },
  'correct the name, or add the measure to facts.yaml': {
    nl: 'verbeter de naam, of voeg de maatstaf toe aan facts.yaml',
    fr: 'corrigez le nom, ou ajoutez la mesure à facts.yaml',
  },
  '{1} that {2} left behind': {
    nl: '<1> achtergelaten door <2>',
    fr: '<1>, laissé par <2>',
  },
  'only files of pages and of the site': {
    nl: 'alleen bestanden van pagina’s en van de site',
    fr: 'seulement des fichiers de pages et du site',
  },
  'remove it; if it comes back, add its name to .gitignore': {
    nl: 'verwijder het; komt het terug, zet de naam dan in .gitignore',
    fr: 'supprimez-le ; s’il revient, ajoutez son nom à .gitignore',
  },
  'a hidden {1}, which the publisher does not read': {
    nl: 'een verborgen bestand of map: de publicatie leest dit niet',
    fr: 'un fichier ou un dossier caché, qui n’est pas lu',
  },
  'files whose names do not begin with a dot': {
    nl: 'bestanden waarvan de naam niet met een punt begint',
    fr: 'des fichiers dont le nom ne commence pas par un point',
  },
  'rename it without the dot if it belongs to the site, or remove it': {
    nl: 'verwijder de punt uit de naam als het bij de site hoort, of verwijder het',
    fr: 'retirez le point de son nom s’il fait partie du site, ou supprimez-le',
  },
  'a folder without files': {
    nl: 'een map zonder bestanden',
    fr: 'un dossier sans fichiers',
  },
  'a page in each folder: nl.md, fr.md and, if possible, en.md': {
    nl: 'een pagina in elke map: nl.md, fr.md en, als het kan, en.md',
    fr: 'une page dans chaque dossier : nl.md, fr.md et, si possible, en.md',
  },
  'write the page, or remove the folder': {
    nl: 'schrijf de pagina, of verwijder de map',
    fr: 'écrivez la page, ou supprimez le dossier',
  },
  'a symbolic link to {1}, which the publisher does not follow': {
    nl: 'een symbolische link naar {1}, die niet gevolgd wordt',
    fr: 'un lien symbolique vers {1}, qui n’est pas suivi',
  },
  'a pipe, a socket or a device': {
    nl: 'een pipe, een socket of een apparaat',
    fr: 'un tube, une socket ou un périphérique',
  },
  'files and folders': {
    nl: 'bestanden en mappen',
    fr: 'des fichiers et des dossiers',
  },
  'replace the link by a copy of the file, or remove it': {
    nl: 'vervang de link door een kopie van het bestand, of verwijder hem',
    fr: 'remplacez le lien par une copie du fichier, ou supprimez-le',
  },
  'an address of this site that begins with /, such as /nl/oud, /Page.html or /index.php?id=12': {
    nl: 'een adres van deze site dat met / begint, bijvoorbeeld /nl/oud, /Page.html of /index.php?id=12',
    fr: 'une adresse de ce site qui commence par /, par exemple /fr/ancien, /Page.html ou /index.php?id=12',
  },
  'write it without the name of the site: {1}': {
    nl: 'schrijf het zonder de naam van de site: {1}',
    fr: 'écrivez-la sans le nom du site : {1}',
  },
  'an address without #: a browser does not send what follows it': {
    nl: 'een adres zonder #: een browser verstuurt niet wat erna komt',
    fr: 'une adresse sans # : un navigateur n’envoie pas ce qui suit',
  },
  'an address without control characters': {
    nl: 'een adres zonder stuurtekens',
    fr: 'une adresse sans caractères de commande',
  },
  'type the address again': {
    nl: 'typ het adres opnieuw',
    fr: 'retapez l’adresse',
  },
  'an address without . and .. between slashes: a browser resolves them before it asks': {
    nl: 'een adres zonder . en .. tussen schuine strepen: een browser werkt ze weg voor hij het adres opvraagt',
    fr: 'une adresse sans . ni .. entre barres obliques : un navigateur les résout avant d’envoyer sa demande',
  },
  'an address without \\, %2F and %5C, which the site refuses for safety': {
    nl: 'een adres zonder \\, %2F en %5C, die de site om veiligheidsredenen weigert',
    fr: 'une adresse sans \\, %2F ni %5C, que le site refuse par sécurité',
  },
  'write it with /, or remove the entry': {
    nl: 'schrijf het met /, of verwijder de regel',
    fr: 'écrivez-la avec /, ou supprimez l’entrée',
  },
  'an address that a page can have': {
    nl: 'een adres dat een pagina kan hebben',
    fr: 'une adresse qu’une page peut avoir',
  },
  'remove the entry': {
    nl: 'verwijder de regel',
    fr: 'supprimez l’entrée',
  },
  'a path of at most {1} characters, accents counted as they are encoded: the site refuses longer ones': {
    nl: 'een pad van hoogstens {1} tekens, accenten geteld zoals ze gecodeerd worden: de site weigert langere',
    fr: 'un chemin de {1} caractères au plus, les accents comptés sous leur forme codée : le site refuse les plus longs',
  },
  'a text editor or a browser': {
    nl: 'een teksteditor of een browser',
    fr: 'un éditeur de texte ou un navigateur',
  },
  'a file that was not read': {
    nl: 'een bestand dat niet gelezen is',
    fr: 'un fichier non lu',
  },
  'run the command again, or copy the file again': {
    nl: 'voer het commando opnieuw uit, of kopieer het bestand opnieuw',
    fr: 'relancez la commande, ou copiez de nouveau le fichier',
  },
  'a picture or a document in a folder without a page': {
    nl: 'een beeld of een document in een map zonder pagina',
    fr: 'une image ou un document dans un dossier sans page',
  },
  'a file in the folder of the page that shows it': {
    nl: 'een bestand in de map van de pagina die het toont',
    fr: 'un fichier dans le dossier de la page qui le montre',
  },
  'move it into the folder of that page, or remove it': {
    nl: 'verplaats het naar de map van die pagina, of verwijder het',
    fr: 'déplacez-le dans le dossier de cette page, ou supprimez-le',
  },
  'more than {1} pictures and documents in one folder': {
    nl: 'meer dan {1} beelden en documenten in één map',
    fr: 'plus de {1} images et documents dans un dossier',
  },
  'at most {1}: readers wait for each of them': {
    nl: 'hoogstens {1}: lezers wachten op elk ervan',
    fr: 'au plus {1} : les lecteurs attendent chacun d’eux',
  },
  'divide the page, and move its files with it': {
    nl: 'verdeel de pagina, en verplaats haar bestanden mee',
    fr: 'divisez la page, et déplacez ses fichiers avec elle',
  },
  'the line "{1}" of a merge that is not finished': {
    nl: 'de regel "{1}" van een samenvoeging die niet voltooid is',
    fr: 'la ligne « {1} » d’une fusion non terminée',
  },
  'begin the file with a line "---", then title, summary and updated, then another line "---"': {
    nl: 'begin het bestand met een regel "---", dan title, summary en updated, en dan nog een regel "---"',
    fr: 'commencez le fichier par une ligne « --- », puis title, summary et updated, puis une autre ligne « --- »',
  },
  'front matter': {
    nl: 'front matter',
    fr: 'un en-tête (front matter)',
  },
  'the text of the page: the line --- above ends the front matter': {
    nl: 'de tekst van de pagina: de regel --- erboven beëindigt de front matter',
    fr: 'le texte de la page : la ligne --- au-dessus termine l’en-tête',
  },
  'move the line "{1}" above that line, or remove the --- that does not belong there': {
    nl: 'verplaats de regel "{1}" tot boven die regel, of verwijder de --- die er niet hoort',
    fr: 'déplacez la ligne « {1} » au-dessus de cette ligne, ou supprimez le --- qui n’y a pas sa place',
  },
  'no slug on the home page': {
    nl: 'geen slug op de homepagina',
    fr: 'pas de slug sur la page d’accueil',
  },
  'no slug': {
    nl: 'geen slug',
    fr: 'pas de slug',
  },
  'the last part of the address': {
    nl: 'het laatste deel van het adres',
    fr: 'la dernière partie de l’adresse',
  },
  'add a line such as "slug: over-ons"': {
    nl: 'voeg een regel toe, bijvoorbeeld "slug: over-ons"',
    fr: 'ajoutez une ligne, par exemple « slug: a-propos »',
  },
  'one row in each line': {
    nl: 'één rij op elke regel',
    fr: 'une rangée par ligne',
  },
  'close it in the same line': {
    nl: 'sluit het op dezelfde regel',
    fr: 'fermez-le sur la même ligne',
  },
  '{1} cells: {2}': {
    nl: '{1} cellen: {2}',
    fr: '{1} cellules : {2}',
  },
  'put a cell that contains the separator between double quotes': {
    nl: 'zet een cel die het scheidingsteken bevat tussen dubbele aanhalingstekens',
    fr: 'mettez entre guillemets doubles une cellule qui contient le séparateur',
  },
  'no address': {
    nl: 'geen adres',
    fr: 'pas d’adresse',
  },
  'the former address under "from"': {
    nl: 'het vroegere adres onder "from"',
    fr: 'l’ancienne adresse sous « from »',
  },
  'fill it in, or remove the line': {
    nl: 'vul het in, of verwijder de regel',
    fr: 'complétez-la, ou supprimez la ligne',
  },
  'no page': {
    nl: 'geen pagina',
    fr: 'pas de page',
  },
  'the page under "to", or the status 410 for an address that is gone': {
    nl: 'de pagina onder "to", of de status 410 voor een adres dat verdwenen is',
    fr: 'la page sous « to », ou le statut 410 pour une adresse disparue',
  },
  'fill in one of the two': {
    nl: 'vul een van beide in',
    fr: 'complétez l’un des deux',
  },
  '{1} with the status 410': {
    nl: '{1} met de status 410',
    fr: '{1} avec le statut 410',
  },
  'no page: an address that answers 410 leads nowhere': {
    nl: 'geen pagina: een adres dat met 410 antwoordt, leidt nergens naartoe',
    fr: 'pas de page : une adresse qui répond 410 ne mène nulle part',
  },
  'empty the cell under "to", or write 301': {
    nl: 'maak de cel onder "to" leeg, of schrijf 301',
    fr: 'videz la cellule sous « to », ou écrivez 301',
  },
  '301 (moved for good, the default) or 410 (gone)': {
    nl: '301 (voorgoed verplaatst, de standaard) of 410 (verdwenen)',
    fr: '301 (déplacée définitivement, par défaut) ou 410 (disparue)',
  },
  'write 301': {
    nl: 'schrijf 301',
    fr: 'écrivez 301',
  },
  'the page under "to"': {
    nl: 'de pagina onder "to"',
    fr: 'la page sous « to »',
  },
  'fill it in, or write the status 410': {
    nl: 'vul ze in, of schrijf de status 410',
    fr: 'complétez-la, ou écrivez le statut 410',
  },
  'the names of the columns in the first line: from,to or from,to,status': {
    nl: 'de namen van de kolommen in de eerste regel: from,to of from,to,status',
    fr: 'les noms des colonnes à la première ligne : from,to ou from,to,status',
  },
  'write "from,to,status" as the first line': {
    nl: 'schrijf "from,to,status" als eerste regel',
    fr: 'écrivez « from,to,status » comme première ligne',
  },
  ', and {1} more cells like it': {
    nl: ', en nog {1} zulke cellen',
    fr: ', et {1} autres cellules semblables',
  },
  'the cell {1}{2}': {
    nl: 'de cel {1}<2>',
    fr: 'la cellule {1}<2>',
  },
  'cells that a spreadsheet shows as they are: it runs a cell that begins with =, +, -, @ or a tab': {
    nl: 'cellen die een rekenblad toont zoals ze zijn: een cel die met =, +, -, @ of een tab begint, voert het uit',
    fr: 'des cellules qu’un tableur affiche telles quelles : il exécute une cellule qui commence par =, +, -, @ ou une tabulation',
  },
  'write the text without this sign, or only the number': {
    nl: 'schrijf de tekst zonder dit teken, of alleen het getal',
    fr: 'écrivez le texte sans ce signe, ou seulement le nombre',
  },
  'a quote at the beginning of a cell, and none at its end': {
    nl: 'een aanhalingsteken aan het begin van een cel, en geen aan het einde',
    fr: 'un guillemet au début d’une cellule, et aucun à la fin',
  },
  'a quote before and after a cell; a quote within a cell is written twice': {
    nl: 'een aanhalingsteken voor en na een cel; een aanhalingsteken binnen een cel schrijft u twee keer',
    fr: 'un guillemet avant et après une cellule ; un guillemet dans une cellule s’écrit deux fois',
  },
  'write the missing quote, or remove this one': {
    nl: 'schrijf het ontbrekende aanhalingsteken, of verwijder dit',
    fr: 'écrivez le guillemet manquant, ou supprimez celui-ci',
  },
  'a table without content': {
    nl: 'een tabel zonder inhoud',
    fr: 'un tableau sans contenu',
  },
  'a line with the names of the columns, and rows below it': {
    nl: 'een regel met de namen van de kolommen, en rijen eronder',
    fr: 'une ligne avec les noms des colonnes, et des rangées en dessous',
  },
  'save the table again, or remove the file': {
    nl: 'sla de tabel opnieuw op, of verwijder het bestand',
    fr: 'enregistrez de nouveau le tableau, ou supprimez le fichier',
  },
  'a table in a folder without a page': {
    nl: 'een tabel in een map zonder pagina',
    fr: 'un tableau dans un dossier sans page',
  },
  'a table in the folder of a page that links to it': {
    nl: 'een tabel in de map van een pagina die ernaar linkt',
    fr: 'un tableau dans le dossier d’une page qui y renvoie',
  },
  'write content/{1}nl.md and fr.md, or move the table to the folder of its page': {
    nl: 'schrijf content/{1}nl.md en fr.md, of verplaats de tabel naar de map van haar pagina',
    fr: 'écrivez content/{1}nl.md et fr.md, ou déplacez le tableau dans le dossier de sa page',
  },
  'a file that is not part of a page': {
    nl: 'een bestand dat geen deel van een pagina is',
    fr: 'un fichier qui ne fait pas partie d’une page',
  },
  'one folder for each page, with {1}, and if needed facts.yaml, tables (.csv), pictures with pictures.yaml, and documents (.pdf)':
    {
      nl: 'één map voor elke pagina, met {1}, en zo nodig facts.yaml, tabellen (.csv), beelden met pictures.yaml, en documenten (.pdf)',
      fr: 'un dossier par page, avec {1}, et au besoin facts.yaml, des tableaux (.csv), des images avec pictures.yaml, et des documents (.pdf)',
    },
  'a copy of content/{1}, which is not read': {
    nl: 'een kopie van content/{1}, die niet gelezen wordt',
    fr: 'une copie de content/{1}, qui n’est pas lue',
  },
  'each file once': {
    nl: 'elk bestand één keer',
    fr: 'chaque fichier une fois',
  },
  'compare it with content/{1}, keep what is right there, and remove this copy': {
    nl: 'vergelijk het met content/{1}, behoud daar wat juist is, en verwijder deze kopie',
    fr: 'comparez-la avec content/{1}, gardez-y ce qui est juste, et supprimez cette copie',
  },
  'the folder name "{1}"': {
    nl: 'de naam "{1}" van een map',
    fr: 'le nom de dossier « {1} »',
  },
  'lower-case letters without accents, digits and dashes': {
    nl: 'kleine letters zonder accenten, cijfers en streepjes',
    fr: 'minuscules sans accents, chiffres et tirets',
  },
  'give the folder another name': {
    nl: 'geef de map een andere naam',
    fr: 'donnez un autre nom au dossier',
  },
  'move its files to {1}': {
    nl: 'verplaats de bestanden naar {1}',
    fr: 'déplacez ses fichiers vers {1}',
  },
  'rename it to {1}': {
    nl: 'hernoem naar {1}',
    fr: 'renommez-le en {1}',
  },
  'compare it with content/{1}{2}, keep what is right there, and remove this file': {
    nl: 'vergelijk het met content/{1}{2}, behoud daar wat juist is, en verwijder dit bestand',
    fr: 'comparez-le avec content/{1}{2}, gardez-y ce qui est juste, et supprimez ce fichier',
  },
  'rename it to content/{1}{2}': {
    nl: 'hernoem naar content/{1}{2}',
    fr: 'renommez-le en content/{1}{2}',
  },
  'use content/{1}, and remove this file': {
    nl: 'gebruik content/{1}, en verwijder dit bestand',
    fr: 'utilisez content/{1}, et supprimez ce fichier',
  },
  'move it to content/{1}': {
    nl: 'verplaats het naar content/{1}',
    fr: 'déplacez-le vers content/{1}',
  },
  'remove it: the languages of the site are {1}': {
    nl: 'verwijder het: de talen van de site zijn {1}',
    fr: 'supprimez-le : les langues du site sont {1}',
  },
  'if it is a page, move it to content/{1}{2}/nl.md or fr.md; otherwise remove it': {
    nl: 'is het een pagina, verplaats het dan naar content/{1}{2}/nl.md of fr.md; zo niet, verwijder het',
    fr: 'si c’est une page, déplacez-le vers content/{1}{2}/nl.md ou fr.md ; sinon supprimez-le',
  },
  'rename it to {1}, or remove it': {
    nl: 'hernoem het naar {1}, of verwijder het',
    fr: 'renommez-le en {1}, ou supprimez-le',
  },
  'rename it to facts.yaml if it holds the facts of this page, or remove it': {
    nl: 'hernoem het naar facts.yaml als het de gegevens van deze pagina bevat, of verwijder het',
    fr: 'renommez-le en facts.yaml s’il contient les données de cette page, ou supprimez-le',
  },
  'give it a name of lower-case letters, digits and dashes, such as canal-2026.jpg': {
    nl: 'geef het een naam van kleine letters, cijfers en streepjes, bijvoorbeeld canal-2026.jpg',
    fr: 'donnez-lui un nom en minuscules, chiffres et tirets, par exemple canal-2026.jpg',
  },
  'open it in a program for pictures, save it as JPEG (photograph) or PNG (drawing), and remove this file': {
    nl: 'open het in een beeldbewerkingsprogramma, sla het op als JPEG (foto) of PNG (tekening), en verwijder dit bestand',
    fr: 'ouvrez-le dans un programme d’images, enregistrez-le en JPEG (photo) ou PNG (dessin), et supprimez ce fichier',
  },
  'save its table as CSV in UTF-8 (in Excel: "CSV UTF-8") in this folder, and remove this file': {
    nl: 'sla de tabel op als CSV in UTF-8 (in Excel: "CSV UTF-8") in deze map, en verwijder dit bestand',
    fr: 'enregistrez son tableau en CSV UTF-8 (dans Excel : « CSV UTF-8 ») dans ce dossier, et supprimez ce fichier',
  },
  'export it as a tagged PDF into this folder, and remove this file': {
    nl: 'exporteer het als pdf met tags naar deze map, en verwijder dit bestand',
    fr: 'exportez-le en PDF balisé dans ce dossier, et supprimez ce fichier',
  },
  'remove it: publish it elsewhere, and link to it': {
    nl: 'verwijder het: publiceer het elders, en link ernaar',
    fr: 'supprimez-le : publiez-le ailleurs, et faites un lien',
  },
  'Remove the spaces, or write %20 for each.': {
    nl: 'Verwijder de spaties, of schrijf %20 voor elk ervan.',
    fr: 'Supprimez les espaces, ou écrivez %20 pour chacune.',
  },
  'an address without backslashes': {
    nl: 'een adres zonder backslashes',
    fr: 'une adresse sans barres obliques inverses',
  },
  'an address without a name before the host: this one leads to {1}, whatever stands before the @': {
    nl: 'een adres zonder naam voor de host: dit leidt naar {1}, wat er ook voor de @ staat',
    fr: 'une adresse sans nom devant l’hôte : celle-ci mène à {1}, quoi qu’il y ait avant le @',
  },
  'Write {1}://{2}{3} if you mean {4}.': {
    nl: 'Schrijf {1}://{2}{3} als u {4} bedoelt.',
    fr: 'Écrivez {1}://{2}{3} si vous voulez {4}.',
  },
  ', or write it as {1}': {
    nl: ', of schrijf het als {1}',
    fr: ', ou écrivez-le {1}',
  },
  'an address without invisible characters: it holds {1}': {
    nl: 'een adres zonder onzichtbare tekens: het bevat {1}',
    fr: 'une adresse sans caractères invisibles : elle contient {1}',
  },
  'Delete {1}{2}. Typing the address again is the simplest way.': {
    nl: 'Verwijder {1}<2>. Het adres opnieuw typen is het eenvoudigst.',
    fr: 'Supprimez {1}<2>. Le plus simple est de retaper l’adresse.',
  },
  'on your own machine': {
    nl: 'op uw eigen computer',
    fr: 'sur votre propre ordinateur',
  },
  'in your own network': {
    nl: 'in uw eigen netwerk',
    fr: 'dans votre propre réseau',
  },
  'an address that readers can open: {1} works only {2}': {
    nl: 'een adres dat lezers kunnen openen: {1} werkt alleen <2>',
    fr: 'une adresse que les lecteurs peuvent ouvrir : {1} ne fonctionne que <2>',
  },
  'Write the public address of the same page or document.': {
    nl: 'Schrijf het openbare adres van dezelfde pagina of hetzelfde document.',
    fr: 'Écrivez l’adresse publique de la même page ou du même document.',
  },
  'a host in plain letters: others look the same but lead elsewhere': {
    nl: 'een host in gewone letters: andere zien er net zo uit, maar leiden ergens anders naartoe',
    fr: 'un hôte en lettres simples : d’autres se ressemblent mais mènent ailleurs',
  },
  'Write {1}://{2}{3}{4} if {5} is the site you mean. If not, type the address again.': {
    nl: 'Schrijf {1}://{2}{3}{4} als u de site {5} bedoelt. Zo niet, typ het adres dan opnieuw.',
    fr: 'Écrivez {1}://{2}{3}{4} si {5} est le site voulu. Sinon, retapez l’adresse.',
  },
  'an https: address': {
    nl: 'een https:-adres',
    fr: 'une adresse https:',
  },
  'Write {1} if the page opens there in your browser. If not, leave this address as it is.': {
    nl: 'Schrijf {1} als u de pagina daarmee in uw browser kunt openen. Zo niet, laat dit adres dan zo.',
    fr: 'Écrivez {1} si la page s’ouvre ainsi dans votre navigateur. Sinon, laissez cette adresse telle quelle.',
  },
} as const satisfies Sentences

// cspell:locale en-GB,nl,fr
// cspell:ignore stuurteken
