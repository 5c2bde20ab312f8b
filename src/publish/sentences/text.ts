import type { Sentences } from '../../cli/sentences.ts'

/** Problems of texts in Markdown, of charts and links, and advice on plain language. */
export const text = {
  'Write https:{1}': {
    nl: 'Schrijf https:{1}',
    fr: 'Écrivez https:{1}',
  },
  'Write https://{1}': {
    nl: 'Schrijf https://{1}',
    fr: 'Écrivez https://{1}',
  },
  'Write mailto:{1}': {
    nl: 'Schrijf mailto:{1}',
    fr: 'Écrivez mailto:{1}',
  },
  'Write tel:{1}': {
    nl: 'Schrijf tel:{1}',
    fr: 'Écrivez tel:{1}',
  },
  'the columns {1}': {
    nl: 'de kolommen {1}',
    fr: 'les colonnes {1}',
  },
  'a column named date': {
    nl: 'een kolom met de naam date',
    fr: 'une colonne nommée date',
  },
  '{1} rows of numbers': {
    nl: '{1} rijen met getallen',
    fr: '{1} lignes de nombres',
  },
  'two rows or more': {
    nl: 'twee rijen of meer',
    fr: 'deux lignes ou plus',
  },
  'date {1}': {
    nl: 'datum {1}',
    fr: 'date {1}',
  },
  'a day, month or year, later than that of the row above': {
    nl: 'een dag, maand of jaar, later dan in de rij erboven',
    fr: 'un jour, un mois ou une année, après celui de la ligne au-dessus',
  },
  'no column of numbers{1}': {
    nl: 'geen kolom met getallen<1>',
    fr: 'pas de colonne de nombres<1>',
  },
  'a column of numbers such as 1200 or 12.5, without spaces, commas or signs': {
    nl: 'een kolom met getallen zoals 1200 of 12.5, zonder spaties, komma’s of tekens',
    fr: 'une colonne de nombres tels que 1200 ou 12.5, sans espaces, virgules ni signes',
  },
  ': "{1}" in row {2} of the column {3}': {
    nl: ': "{1}" in rij {2} van de kolom {3}',
    fr: ' : « {1} » à la ligne {2} de la colonne {3}',
  },
  'characters that the font of the share images has: Latin letters, digits and marks': {
    nl: 'tekens die het lettertype van de beelden voor andere sites heeft: Latijnse letters, cijfers en leestekens',
    fr: 'des caractères que possède la police des images de partage : lettres latines, chiffres et signes',
  },
  'Write the title without these characters, or leave it: the image that other sites show leaves them out.': {
    nl: 'Schrijf de titel zonder deze tekens, of laat hem zo: het beeld dat andere sites tonen, laat ze weg.',
    fr: 'Écrivez le titre sans ces caractères, ou laissez-le : l’image que montrent d’autres sites les omet.',
  },
  '"de Regering keurt het plan goed" instead of "het plan wordt goedgekeurd"': {
    nl: '"de Regering keurt het plan goed" in plaats van "het plan wordt goedgekeurd"',
    fr: '« de Regering keurt het plan goed » au lieu de « het plan wordt goedgekeurd »',
  },
  '"le Gouvernement adopte le plan" instead of "le plan est adopté par le Gouvernement"': {
    nl: '"le Gouvernement adopte le plan" in plaats van "le plan est adopté par le Gouvernement"',
    fr: '« le Gouvernement adopte le plan » au lieu de « le plan est adopté par le Gouvernement »',
  },
  '"the Government adopts the plan" instead of "the plan is adopted by the Government"': {
    nl: '"the Government adopts the plan" in plaats van "the plan is adopted by the Government"',
    fr: '« the Government adopts the plan » au lieu de « the plan is adopted by the Government »',
  },
  '{1} words: {2}': {
    nl: '{1} woorden: {2}',
    fr: '{1} mots : {2}',
  },
  'a sentence of {1} words at most in {2}': {
    nl: 'een zin van hoogstens {1} woorden in het <2>',
    fr: 'une phrase de {1} mots au plus en <2>',
  },
  'split it into two sentences with one idea each, or turn the enumeration into a list': {
    nl: 'maak er twee zinnen van met telkens één idee, of een lijst van de opsomming',
    fr: 'faites-en deux phrases avec une idée chacune, ou une liste de l’énumération',
  },
  'a passive: {1}': {
    nl: 'een lijdende vorm: {1}',
    fr: 'un passif : {1}',
  },
  'who does what, in this order': {
    nl: 'wie wat doet, in die volgorde',
    fr: 'qui fait quoi, dans cet ordre',
  },
  'begin with the person or body that acts: {1}': {
    nl: 'begin met de persoon of instelling die handelt: <1>',
    fr: 'commencez par la personne ou l’organe qui agit : <1>',
  },
  'an acronym that the page or content/glossary.yaml explains': {
    nl: 'een afkorting die de pagina of content/glossary.yaml verklaart',
    fr: 'un sigle que la page ou content/glossary.yaml explique',
  },
  'at its first use, write "name in full ({1})", or say in a few words what it is': {
    nl: 'schrijf bij het eerste gebruik "volledige naam ({1})", of zeg in enkele woorden wat het is',
    fr: 'au premier emploi, écrivez « nom complet ({1}) », ou dites en quelques mots ce que c’est',
  },
  'no acronym in easy language': {
    nl: 'geen afkorting in eenvoudige taal',
    fr: 'pas de sigle en langage facile',
  },
  'write the name in full, or say what it is': {
    nl: 'schrijf de naam voluit, of zeg wat het is',
    fr: 'écrivez le nom en toutes lettres, ou dites ce que c’est',
  },
  'an address that readers can open': {
    nl: 'een adres dat lezers kunnen openen',
    fr: 'une adresse que les lecteurs peuvent ouvrir',
  },
  'find the present address of the page, or that of a stored copy, or remove the link': {
    nl: 'zoek het huidige adres van de pagina, of dat van een bewaarde kopie, of verwijder de link',
    fr: 'cherchez l’adresse actuelle de la page, ou celle d’une copie conservée, ou supprimez le lien',
  },
  'no such host': {
    nl: 'die host bestaat niet',
    fr: 'cet hôte n’existe pas',
  },
  'the host refuses connections': {
    nl: 'de host weigert verbindingen',
    fr: 'l’hôte refuse les connexions',
  },
  'the certificate has expired': {
    nl: 'het certificaat is verlopen',
    fr: 'le certificat a expiré',
  },
  'the certificate is for another host': {
    nl: 'het certificaat is voor een andere host',
    fr: 'le certificat est établi pour un autre hôte',
  },
  'no answer in time': {
    nl: 'geen antwoord op tijd',
    fr: 'pas de réponse à temps',
  },
  'no answer': {
    nl: 'geen antwoord',
    fr: 'pas de réponse',
  },
  'the content path of a .csv file, then a title': {
    nl: 'het pad van een .csv-bestand, en dan een titel',
    fr: 'le chemin d’un fichier .csv, puis un titre',
  },
  'Write for instance ::: chart /statistics/population/population.csv Inhabitants of the Region': {
    nl: 'Schrijf bijvoorbeeld ::: chart /statistics/population/population.csv Inwoners van het Gewest',
    fr: 'Écrivez par exemple ::: chart /statistics/population/population.csv Habitants de la Région',
  },
  '{1} in {2}': {
    nl: '<1> in {2}',
    fr: '<1> dans {2}',
  },
  'Mend the table, or take the chart away.': {
    nl: 'Verbeter de tabel, of haal de grafiek weg.',
    fr: 'Corrigez le tableau, ou retirez le graphique.',
  },
  'Write in the block the same numbers as in {1}.': {
    nl: 'Schrijf in het blok dezelfde getallen als in {1}.',
    fr: 'Écrivez dans le bloc les mêmes nombres que dans {1}.',
  },
  '{1} tables in the block': {
    nl: '{1} tabellen in het blok',
    fr: '{1} tableaux dans le bloc',
  },
  'one table, which says the same as the drawing': {
    nl: 'één tabel, die hetzelfde zegt als de tekening',
    fr: 'un seul tableau, qui dit la même chose que le dessin',
  },
  '{1} rows': {
    nl: '{1} rijen',
    fr: '{1} lignes',
  },
  '{1} rows, one for each of the file': {
    nl: '{1} rijen, één voor elke rij van het bestand',
    fr: '{1} lignes, une pour chaque ligne du fichier',
  },
  'the row "{1}"': {
    nl: 'de rij "{1}"',
    fr: 'la ligne « {1} »',
  },
  'the number {1} in it': {
    nl: 'het getal {1} erin',
    fr: 'le nombre {1} dans cette ligne',
  },
  'Remove it: a note for colleagues belongs in the commit message.': {
    nl: 'Verwijder ze: een nota voor collega’s hoort in het bericht van de commit.',
    fr: 'Supprimez-le : une note pour des collègues a sa place dans le message du commit.',
  },
  'no comment: the page leaves it out': {
    nl: 'geen opmerking: de pagina laat ze weg',
    fr: 'pas de commentaire : la page l’omet',
  },
  'Write --> where the comment ends, or remove it.': {
    nl: 'Schrijf --> waar de opmerking eindigt, of verwijder ze.',
    fr: 'Écrivez --> à la fin du commentaire, ou supprimez-le.',
  },
  'a comment that ends with -->': {
    nl: 'een opmerking die met --> eindigt',
    fr: 'un commentaire qui se termine par -->',
  },
  'more than {1} blocks that are not closed': {
    nl: 'meer dan {1} blokken die niet gesloten zijn',
    fr: 'plus de {1} blocs non fermés',
  },
  'a line ::: that closes each block': {
    nl: 'een regel ::: die elk blok sluit',
    fr: 'une ligne ::: qui ferme chaque bloc',
  },
  'Write ::: alone on a line where each block ends.': {
    nl: 'Schrijf ::: alleen op een regel waar elk blok eindigt.',
    fr: 'Écrivez ::: seul sur une ligne à la fin de chaque bloc.',
  },
  'the name of a block: callout, chart, contacts, details or glossary': {
    nl: 'de naam van een blok: callout, chart, contacts, details of glossary',
    fr: 'le nom d’un bloc : callout, chart, contacts, details ou glossary',
  },
  'a title without brackets, after a space': {
    nl: 'een titel zonder haakjes, na een spatie',
    fr: 'un titre sans crochets, après une espace',
  },
  'a line ::: that closes the block': {
    nl: 'een regel ::: die het blok sluit',
    fr: 'une ligne ::: qui ferme le bloc',
  },
  'Write ::: alone on a line where the block ends, indented like the line that opens it.': {
    nl: 'Schrijf ::: alleen op een regel waar het blok eindigt, ingesprongen zoals de regel die het opent.',
    fr: 'Écrivez ::: seul sur une ligne à la fin du bloc, avec le même retrait que la ligne qui l’ouvre.',
  },
  'nothing in the block {1}: it is filled in for you': {
    nl: 'niets in het blok {1}: het wordt voor u ingevuld',
    fr: 'rien dans le bloc {1} : il est rempli pour vous',
  },
  'Write ::: {1} and, on the next line, :::': {
    nl: 'Schrijf ::: {1} en op de volgende regel :::',
    fr: 'Écrivez ::: {1} et, à la ligne suivante, :::',
  },
  'one block {1} on a page': {
    nl: 'één blok {1} per pagina',
    fr: 'un seul bloc {1} par page',
  },
  'Remove this one.': {
    nl: 'Verwijder dit blok.',
    fr: 'Supprimez celui-ci.',
  },
  'Remove it, or write for instance ::: callout where the block begins.': {
    nl: 'Verwijder deze regel, of schrijf bijvoorbeeld ::: callout waar het blok begint.',
    fr: 'Supprimez-la, ou écrivez par exemple ::: callout là où commence le bloc.',
  },
  'a block that this line closes': {
    nl: 'een blok dat deze regel sluit',
    fr: 'un bloc que cette ligne ferme',
  },
  'a title: readers see only the title, and open the text by it': {
    nl: 'een titel: lezers zien alleen de titel, en openen daarmee de tekst',
    fr: 'un titre : les lecteurs ne voient que le titre, et s’en servent pour ouvrir le texte',
  },
  'Write ::: details and, on the same line, what the text is about.': {
    nl: 'Schrijf ::: details en op dezelfde regel waarover de tekst gaat.',
    fr: 'Écrivez ::: details et, sur la même ligne, de quoi parle le texte.',
  },
  'a text between the two lines that begin with :::': {
    nl: 'een tekst tussen de twee regels die met ::: beginnen',
    fr: 'un texte entre les deux lignes qui commencent par :::',
  },
  'Write the text on the lines below ::: {1}, or remove the block.': {
    nl: 'Schrijf de tekst op de regels onder ::: {1}, of verwijder het blok.',
    fr: 'Écrivez le texte sur les lignes sous ::: {1}, ou supprimez le bloc.',
  },
  'Write ::: callout{1} to set a text apart.': {
    nl: 'Schrijf ::: callout{1} om een tekst uit te lichten.',
    fr: 'Écrivez ::: callout{1} pour mettre un texte à part.',
  },
  'Write ::: {1}{2}': {
    nl: 'Schrijf ::: {1}{2}',
    fr: 'Écrivez ::: {1}{2}',
  },
  'one definition for each name: line {1} has this one already, and all links use that': {
    nl: 'één definitie voor elke naam: regel {1} heeft deze al, en alle links gebruiken die',
    fr: 'une définition par nom : la ligne {1} contient déjà celui-ci, et tous les liens l’utilisent',
  },
  'Remove one of the two lines.': {
    nl: 'Verwijder een van de twee regels.',
    fr: 'Supprimez l’une des deux lignes.',
  },
  'Give one of the two another name, here and in its links.': {
    nl: 'Geef een van beide een andere naam, hier en in haar links.',
    fr: 'Donnez un autre nom à l’une des deux, ici et dans ses liens.',
  },
  'a link that uses this address: [text][{1}]': {
    nl: 'een link die dit adres gebruikt: [tekst][{1}]',
    fr: 'un lien qui utilise cette adresse : [texte][{1}]',
  },
  'Write such a link, or remove the line.': {
    nl: 'Schrijf zo’n link, of verwijder de regel.',
    fr: 'Écrivez un tel lien, ou supprimez la ligne.',
  },
  'If it is a text, write \\[{1}]: with a backslash.': {
    nl: 'Is het tekst, schrijf dan \\[{1}]: met een backslash.',
    fr: 'Si c’est du texte, écrivez \\[{1}]: avec une barre oblique inverse.',
  },
  'a document of {1}': {
    nl: 'een document van <1>',
    fr: 'un document placé dans <1>',
  },
  '{1}, or remove the link': {
    nl: '<1>, of verwijder de link',
    fr: '<1>, ou supprimez le lien',
  },
  'a document in content/, such as content{1}{2}': {
    nl: 'een document in content/, bijvoorbeeld content{1}{2}',
    fr: 'un document dans content/, par exemple content{1}{2}',
  },
  'Write {1}, if that is the document you mean.': {
    nl: 'Schrijf {1}, als u dat document bedoelt.',
    fr: 'Écrivez {1}, si c’est ce document que vous voulez.',
  },
  'Copy the document into content{1}{2}, or write the https: address at which it is published instead of {3}.': {
    nl: 'Kopieer het document naar content{1}<2>, of schrijf het https:-adres waarop het gepubliceerd is in plaats van {3}.',
    fr: 'Copiez le document dans content{1}<2>, ou écrivez l’adresse https: à laquelle il est publié au lieu de {3}.',
  },
  ', with the name {1}': {
    nl: ', met de naam {1}',
    fr: ', sous le nom {1}',
  },
  'the number of a character that can be shown': {
    nl: 'het nummer van een teken dat getoond kan worden',
    fr: 'le numéro d’un caractère affichable',
  },
  'Write the character itself, or remove this number.': {
    nl: 'Schrijf het teken zelf, of verwijder dit nummer.',
    fr: 'Écrivez le caractère lui-même, ou supprimez ce numéro.',
  },
  'a character, or its name in HTML': {
    nl: 'een teken, of zijn naam in HTML',
    fr: 'un caractère, ou son nom en HTML',
  },
  'Write {1}, or &amp;{2}; if readers must see these letters.': {
    nl: 'Schrijf <1>, of &amp;{2}; als lezers deze letters moeten zien.',
    fr: 'Écrivez <1>, ou &amp;{2}; si les lecteurs doivent voir ces lettres.',
  },
  'the character itself': {
    nl: 'het teken zelf',
    fr: 'le caractère lui-même',
  },
  'Write the note on a line of its own: [^{1}]: text.': {
    nl: 'Schrijf de noot op een eigen regel: [^{1}]: tekst.',
    fr: 'Écrivez la note sur une ligne à part : [^{1}]: texte.',
  },
  'a footnote with this name': {
    nl: 'een voetnoot met deze naam',
    fr: 'une note de bas de page avec ce nom',
  },
  'Write [^{1}] in the text where the note belongs, or remove the note.': {
    nl: 'Schrijf [^{1}] in de tekst waar de noot hoort, of verwijder de noot.',
    fr: 'Écrivez [^{1}] dans le texte là où va la note, ou supprimez la note.',
  },
  'a note the text refers to': {
    nl: 'een noot waarnaar de tekst verwijst',
    fr: 'une note à laquelle le texte renvoie',
  },
  'Write {1} after the link.': {
    nl: 'Schrijf {1} na de link.',
    fr: 'Écrivez {1} après le lien.',
  },
  'a link without a footnote in it': {
    nl: 'een link zonder voetnoot erin',
    fr: 'un lien sans note de bas de page à l’intérieur',
  },
  'Give one of the notes [^{1}] another name.': {
    nl: 'Geef een van de noten [^{1}] een andere naam.',
    fr: 'Donnez un autre nom à l’une des notes [^{1}].',
  },
  'one note with this name': {
    nl: 'één noot met deze naam',
    fr: 'une seule note avec ce nom',
  },
  'Write the text of the heading, or remove the marks.': {
    nl: 'Schrijf de tekst van de tussentitel, of verwijder de tekens.',
    fr: 'Écrivez le texte du titre, ou supprimez les signes.',
  },
  'a heading with a text': {
    nl: 'een tussentitel met een tekst',
    fr: 'un titre avec un texte',
  },
  'no line of signs directly below a text: it makes a heading of the text': {
    nl: 'geen regel met tekens vlak onder een tekst: die maakt van de tekst een tussentitel',
    fr: 'pas de ligne de signes juste sous un texte : elle en fait un titre',
  },
  'no title in the text: the title in the front matter is shown above it, as level 1': {
    nl: 'geen titel in de tekst: de titel uit de front matter staat erboven, als niveau 1',
    fr: 'pas de titre principal dans le texte : le titre de l’en-tête est affiché au-dessus, au niveau 1',
  },
  'Remove {1}.{2}': {
    nl: 'Verwijder <1>.<2>',
    fr: 'Supprimez <1>.<2>',
  },
  'these lines': {
    nl: 'deze regels',
    fr: 'ces lignes',
  },
  'this line': {
    nl: 'deze regel',
    fr: 'cette ligne',
  },
  'To show these words, make them the title in the front matter.': {
    nl: 'Wilt u deze woorden tonen, zet ze dan als titel in de front matter.',
    fr: 'Pour montrer ces mots, mettez-les comme titre dans l’en-tête.',
  },
  'Add {1} before': {
    nl: 'Voeg {1} toe voor',
    fr: 'Ajoutez {1} devant',
  },
  'Remove {1} from': {
    nl: 'Verwijder {1} bij',
    fr: 'Supprimez {1} de',
  },
  'headings from level 2: the title in the front matter is level 1': {
    nl: 'tussentitels vanaf niveau 2: de titel in de front matter is niveau 1',
    fr: 'des titres à partir du niveau 2 : le titre de l’en-tête est le niveau 1',
  },
  '{1} each of the {2} headings of this page: the first is then {3}': {
    nl: '<1> elk van de {2} tussentitels van deze pagina: de eerste wordt dan {3}',
    fr: '<1> chacun des {2} titres de cette page : le premier devient alors {3}',
  },
  'Remove the marks, and begin the paragraph below with **{1}**': {
    nl: 'Verwijder de tekens, en begin de alinea eronder met **{1}**',
    fr: 'Supprimez les signes, et commencez le paragraphe en dessous par **{1}**',
  },
  'headings of level 2, 3 or 4': {
    nl: 'tussentitels van niveau 2, 3 of 4',
    fr: 'des titres de niveau 2, 3 ou 4',
  },
  'the title in the front matter is level 1': {
    nl: 'de titel in de front matter is niveau 1',
    fr: 'le titre de l’en-tête est le niveau 1',
  },
  'no level is skipped below the heading above it': {
    nl: 'onder de tussentitel erboven wordt geen niveau overgeslagen',
    fr: 'sous le titre précédent, aucun niveau n’est sauté',
  },
  'in place of these lines': {
    nl: 'in de plaats van deze regels',
    fr: 'à la place de ces lignes',
  },
  'a heading of level {1}: {2}': {
    nl: 'een tussentitel van niveau {1}: <2>',
    fr: 'un titre de niveau {1} : <2>',
  },
  'Write {1}{2}': {
    nl: 'Schrijf {1}<2>',
    fr: 'Écrivez {1}<2>',
  },
  'Write the https: address at which the document is published: content/ holds only pages, pictures, .pdf and .csv files.':
    {
      nl: 'Schrijf het https:-adres waarop het document gepubliceerd is: content/ bevat alleen pagina’s, beelden, .pdf- en .csv-bestanden.',
      fr: 'Écrivez l’adresse https: à laquelle le document est publié : content/ ne contient que des pages, des images, des fichiers .pdf et .csv.',
    },
  'an address between the brackets': {
    nl: 'een adres tussen de haakjes',
    fr: 'une adresse entre les parenthèses',
  },
  'Write a content path such as /about, or an https: address.': {
    nl: 'Schrijf het pad van een pagina, bijvoorbeeld /about, of een https:-adres.',
    fr: 'Écrivez un chemin de page tel que /about, ou une adresse https:.',
  },
  'an address of at most {1} characters': {
    nl: 'een adres van hoogstens {1} tekens',
    fr: 'une adresse de {1} caractères au plus',
  },
  'Find a shorter address of the same page.': {
    nl: 'Zoek een korter adres van dezelfde pagina.',
    fr: 'Cherchez une adresse plus courte de la même page.',
  },
  'an address without spaces': {
    nl: 'een adres zonder spaties',
    fr: 'une adresse sans espaces',
  },
  'a complete address': {
    nl: 'een volledig adres',
    fr: 'une adresse complète',
  },
  'the address of a document on the web': {
    nl: 'het adres van een document op het web',
    fr: 'l’adresse d’un document sur le web',
  },
  'Write {1}, or add the id of a heading.': {
    nl: 'Schrijf {1}, of voeg de id van een tussentitel toe.',
    fr: 'Écrivez {1}, ou ajoutez l’id d’un titre.',
  },
  'a picture in the text': {
    nl: 'een beeld in de tekst',
    fr: 'une image dans le texte',
  },
  'Write ![what it shows]({1}) on a line of its own.': {
    nl: 'Schrijf ![wat het toont]({1}) op een eigen regel.',
    fr: 'Écrivez ![ce qu’elle montre]({1}) sur une ligne à part.',
  },
  'Write for instance #contact, or remove the link.': {
    nl: 'Schrijf bijvoorbeeld #contact, of verwijder de link.',
    fr: 'Écrivez par exemple #contact, ou supprimez le lien.',
  },
  'Write {1}': {
    nl: 'Schrijf {1}',
    fr: 'Écrivez {1}',
  },
  'Remove the spaces.': {
    nl: 'Verwijder de spaties.',
    fr: 'Supprimez les espaces.',
  },
  'a complete address, with https://': {
    nl: 'een volledig adres, met https://',
    fr: 'une adresse complète, avec https://',
  },
  'mailto: before an e-mail address': {
    nl: 'mailto: voor een e-mailadres',
    fr: 'mailto: devant une adresse e-mail',
  },
  'an address, not a program or a file': {
    nl: 'een adres, geen programma of bestand',
    fr: 'une adresse, pas un programme ni un fichier',
  },
  'Link to a page: a content path such as /about, or an https: address.': {
    nl: 'Link naar een pagina: een pad zoals /about, of een https:-adres.',
    fr: 'Faites un lien vers une page : un chemin tel que /about, ou une adresse https:.',
  },
  'an address that begins with https://': {
    nl: 'een adres dat met https:// begint',
    fr: 'une adresse qui commence par https://',
  },
  'an https:, mailto: or tel: address': {
    nl: 'een adres met https:, mailto: of tel:',
    fr: 'une adresse https:, mailto: ou tel:',
  },
  'Find an https: address for this; readers may have nothing that opens {1}:.': {
    nl: 'Zoek hiervoor een https:-adres; misschien hebben lezers geen programma dat {1}: opent.',
    fr: 'Cherchez une adresse https: pour cela ; les lecteurs n’ont peut-être rien qui ouvre {1}:.',
  },
  'Write the address as {1} if that is the one you mean. If not, type it again.': {
    nl: 'Schrijf {1}, als u dat adres bedoelt. Zo niet, typ het dan opnieuw.',
    fr: 'Écrivez l’adresse sous la forme {1} si c’est celle que vous voulez. Sinon, retapez-la.',
  },
  'Write for instance': {
    nl: 'Schrijf bijvoorbeeld',
    fr: 'Écrivez par exemple',
  },
  'one e-mail address after mailto:': {
    nl: 'één e-mailadres na mailto:',
    fr: 'une seule adresse e-mail après mailto:',
  },
  '{1} mailto:{2}': {
    nl: '<1> mailto:{2}',
    fr: '<1> mailto:{2}',
  },
  'Divide it into paragraphs, or remove what was pasted here by mistake.': {
    nl: 'Verdeel ze in alinea’s, of verwijder wat hier per vergissing geplakt is.',
    fr: 'Divisez-le en paragraphes, ou supprimez ce qui a été collé ici par erreur.',
  },
  'lists, quotes or blocks nested too deeply to be read': {
    nl: 'lijsten, citaten of blokken die te diep in elkaar zitten om te lezen',
    fr: 'des listes, citations ou blocs trop imbriqués pour être lus',
  },
  '{1} levels at most': {
    nl: 'hoogstens {1} niveaus',
    fr: '{1} niveaux au plus',
  },
  'Remove marks such as > or - that stand in one another.': {
    nl: 'Verwijder tekens zoals > of - die in elkaar staan.',
    fr: 'Supprimez des signes tels que > ou - placés l’un dans l’autre.',
  },
  'a quote of more than {1} lines': {
    nl: 'een citaat van meer dan {1} regels',
    fr: 'une citation de plus de {1} lignes',
  },
  '{1} lines at most': {
    nl: 'hoogstens {1} regels',
    fr: '{1} lignes au plus',
  },
  'Divide it into quotes with a text between them.': {
    nl: 'Verdeel het in citaten met een tekst ertussen.',
    fr: 'Divisez-la en citations séparées par un texte.',
  },
  'a paragraph of {1} characters': {
    nl: 'een alinea van {1} tekens',
    fr: 'un paragraphe de {1} caractères',
  },
  '{1} characters at most': {
    nl: 'hoogstens {1} tekens',
    fr: '{1} caractères au plus',
  },
  'a word that never ends': {
    nl: 'een woord dat niet eindigt',
    fr: 'un mot sans fin',
  },
  'words of {1} characters at most': {
    nl: 'woorden van hoogstens {1} tekens',
    fr: 'des mots de {1} caractères au plus',
  },
  'a very long row of spaces': {
    nl: 'een zeer lange reeks spaties',
    fr: 'une très longue suite d’espaces',
  },
  '{1} spaces in a row at most': {
    nl: 'hoogstens {1} spaties na elkaar',
    fr: '{1} espaces de suite au plus',
  },
  'a paragraph with {1} marks such as [ and *': {
    nl: 'een alinea met {1} tekens zoals [ en *',
    fr: 'un paragraphe avec {1} signes tels que [ et *',
  },
  '{1} marks in a paragraph at most': {
    nl: 'hoogstens {1} zulke tekens in een alinea',
    fr: '{1} signes au plus dans un paragraphe',
  },
  'a text of {1} lines': {
    nl: 'een tekst van {1} regels',
    fr: 'un texte de {1} lignes',
  },
  'Divide it into several pages, or put the figures into a table (.csv).': {
    nl: 'Verdeel hem over enkele pagina’s, of zet de cijfers in een tabel (.csv).',
    fr: 'Répartissez-le sur plusieurs pages, ou mettez les chiffres dans un tableau (.csv).',
  },
  'an item of a list with more than {1} characters': {
    nl: 'een lijstpunt met meer dan {1} tekens',
    fr: 'un point de liste de plus de {1} caractères',
  },
  'Divide it, or write an empty line before the text that does not belong to it.': {
    nl: 'Verdeel het, of schrijf een lege regel voor de tekst die er niet bij hoort.',
    fr: 'Divisez-le, ou écrivez une ligne vide avant le texte qui n’en fait pas partie.',
  },
  'a link without a title: nobody reaches it by touch or keyboard': {
    nl: 'een link zonder title: met aanraken of toetsenbord bereikt niemand die',
    fr: 'un lien sans titre (title) : un titre n’apparaît ni au toucher ni au clavier',
  },
  'Write {1}, and put "{2}" in the sentence.': {
    nl: 'Schrijf {1}, en zet "{2}" in de zin.',
    fr: 'Écrivez {1}, et mettez « {2} » dans la phrase.',
  },
  'Write what the reader finds there between the square brackets: [About us]({1}).': {
    nl: 'Schrijf tussen de vierkante haken wat de lezer daar vindt: [Over ons]({1}).',
    fr: 'Écrivez entre les crochets ce que le lecteur y trouve : [À propos]({1}).',
  },
  'a link text': {
    nl: 'een tekst voor de link',
    fr: 'un texte de lien',
  },
  'a link text in words: an address read aloud is unintelligible': {
    nl: 'een tekst voor de link, in woorden: een voorgelezen adres is onverstaanbaar',
    fr: 'un texte de lien en mots : une adresse lue à voix haute est incompréhensible',
  },
  'Write [what the reader finds there]({1}).': {
    nl: 'Schrijf [wat de lezer daar vindt]({1}).',
    fr: 'Écrivez [ce que le lecteur y trouve]({1}).',
  },
  'a content path, from the root of content/ on: /about': {
    nl: 'het pad van een pagina, vanaf content/: /about',
    fr: 'un chemin de page, depuis la racine de content/ : /about',
  },
  'such as /about': {
    nl: 'zoals /about',
    fr: 'tel que /about',
  },
  'such as {1}': {
    nl: 'zoals {1}',
    fr: 'tel que {1}',
  },
  'the content path of a page: no page has this address of this site': {
    nl: 'het pad van een pagina: geen pagina heeft dit adres van deze site',
    fr: 'un chemin de page : aucune page n’a cette adresse de ce site',
  },
  'If you mean a page, write its content path, {1}. If you mean a feed or a form, leave the address as it is.': {
    nl: 'Bedoelt u een pagina, schrijf dan haar pad, <1>. Bedoelt u een feed of een formulier, laat het adres dan zo.',
    fr: 'Si vous voulez une page, écrivez son chemin, <1>. Si vous voulez un flux ou un formulaire, laissez l’adresse telle quelle.',
  },
  'the content path of a page of this site, which leads to the language of each reader': {
    nl: 'het pad van een pagina van deze site, dat naar de taal van elke lezer leidt',
    fr: 'le chemin d’une page de ce site, qui mène à la langue de chaque lecteur',
  },
  '{1}, a link to {2}': {
    nl: '{1}, een link naar <2>',
    fr: '{1}, un lien vers <2>',
  },
  'a link to {1}': {
    nl: 'een link naar <1>',
    fr: 'un lien vers <1>',
  },
  'the content path of a page that exists': {
    nl: 'het pad van een pagina die bestaat',
    fr: 'le chemin d’une page qui existe',
  },
  'a content path without ? and what follows': {
    nl: 'een pad zonder ? en wat erop volgt',
    fr: 'un chemin sans « ? » ni la suite',
  },
  '{1}, or remove the link, or leave it: once the page has expired, the text stays without a link': {
    nl: '<1>, of verwijder de link, of laat hem staan: zodra de pagina verdwenen is, blijft de tekst zonder link',
    fr: '<1>, ou supprimez le lien, ou laissez-le : une fois la page expirée, le texte reste sans lien',
  },
  'remove the link until then, or {1}{2}': {
    nl: 'verwijder de link tot dan, of <1><2>',
    fr: 'supprimez le lien jusque-là, ou <1><2>',
  },
  'write the same publishAt in each language of this page, or': {
    nl: 'schrijf dezelfde publishAt in elke taal van deze pagina, of',
    fr: 'écrivez le même publishAt dans chaque langue de cette page, ou',
  },
  'Write the path of a folder in content/, or remove the link.': {
    nl: 'Schrijf het pad van een map in content/, of verwijder de link.',
    fr: 'Écrivez le chemin d’un dossier de content/, ou supprimez le lien.',
  },
  'Write {1}, if that is the page you mean.': {
    nl: 'Schrijf {1}, als u die pagina bedoelt.',
    fr: 'Écrivez {1}, si c’est cette page que vous voulez.',
  },
  'Write a plain list, without [ ]: a checkbox that nobody can tick tells a screen reader nothing.': {
    nl: 'Schrijf een gewone lijst, zonder [ ]: een vakje dat niemand kan aanvinken, zegt een schermlezer niets.',
    fr: 'Écrivez une liste simple, sans [ ] : une case que personne ne peut cocher ne dit rien à un lecteur d’écran.',
  },
  'a list without checkboxes': {
    nl: 'een lijst zonder vakjes',
    fr: 'une liste sans cases à cocher',
  },
  'an item with a text': {
    nl: 'een lijstpunt met een tekst',
    fr: 'un point de liste avec un texte',
  },
  'write the text of the item, or remove this line': {
    nl: 'schrijf de tekst van het lijstpunt, of verwijder deze regel',
    fr: 'écrivez le texte du point, ou supprimez cette ligne',
  },
  'a letter of {1} kB': {
    nl: 'een brief van {1} kB',
    fr: 'une lettre de {1} kB',
  },
  'at most {1} kB: Gmail cuts off a mail after about 100 kB, and hides the link to unsubscribe': {
    nl: 'hoogstens {1} kB: Gmail knipt een mail af na ongeveer 100 kB, en verbergt de link om uit te schrijven',
    fr: 'au plus {1} kB : Gmail coupe un e-mail après 100 kB environ, et cache le lien de désinscription',
  },
  'Put the long parts on a page of their own, and link to it.': {
    nl: 'Zet de lange delen op een eigen pagina, en link ernaar.',
    fr: 'Mettez les longues parties sur une page à part, et faites un lien.',
  },
  'a letter without footnotes: links within a mail do not work everywhere': {
    nl: 'een brief zonder voetnoten: links binnen een mail werken niet overal',
    fr: 'une lettre sans notes de bas de page : les liens internes d’un e-mail ne fonctionnent pas partout',
  },
  'Write the note in the sentence, between brackets, and remove the footnote.': {
    nl: 'Schrijf de noot tussen haakjes in de zin, en verwijder de voetnoot.',
    fr: 'Écrivez la note entre parenthèses dans la phrase, et supprimez la note de bas de page.',
  },
  '{1}, a table of {2} columns': {
    nl: '{1}, een tabel met {2} kolommen',
    fr: '{1}, un tableau de {2} colonnes',
  },
  'at most {1} columns: a mail on a telephone shows no more': {
    nl: 'hoogstens {1} kolommen: een mail op een telefoon toont er niet meer',
    fr: '{1} colonnes au plus : un e-mail sur un téléphone n’en montre pas davantage',
  },
  'Write a list, or put the table on a page of the site and link to it.': {
    nl: 'Schrijf een lijst, of zet de tabel op een pagina van de site en link ernaar.',
    fr: 'Écrivez une liste, ou mettez le tableau sur une page du site et faites un lien.',
  },
  'a letter without the block {1}: a mail cannot show it': {
    nl: 'een brief zonder het blok {1}: een mail kan het niet tonen',
    fr: 'une lettre sans le bloc {1} : un e-mail ne peut pas le montrer',
  },
  'Remove the block. {1}': {
    nl: 'Verwijder het blok. <1>',
    fr: 'Supprimez le bloc. <1>',
  },
  'Write what the chart shows in a sentence, and link to the page that has it.': {
    nl: 'Schrijf in een zin wat de grafiek toont, en link naar de pagina waarop hij staat.',
    fr: 'Écrivez en une phrase ce que montre le graphique, et faites un lien vers sa page.',
  },
  'Write whom to ask, with a link to the page that says how.': {
    nl: 'Schrijf bij wie men terechtkan, met een link naar de pagina die zegt hoe.',
    fr: 'Écrivez à qui s’adresser, avec un lien vers la page qui dit comment.',
  },
  'Link to the page of the glossary.': {
    nl: 'Link naar de pagina van de woordenlijst.',
    fr: 'Faites un lien vers la page du glossaire.',
  },
  'a line {1} that ends the code: all that follows is shown as code': {
    nl: 'een regel {1} die de code beëindigt: alles wat volgt, verschijnt als code',
    fr: 'une ligne {1} qui termine le code : tout ce qui suit est affiché comme du code',
  },
  'Write {1} alone on a line where the code ends, indented like the line that opens it.': {
    nl: 'Schrijf {1} alleen op een regel waar de code eindigt, ingesprongen zoals de regel die ze opent.',
    fr: 'Écrivez {1} seul sur une ligne à la fin du code, avec le même retrait que la ligne qui l’ouvre.',
  },
  'a footnote with at most three ordinary spaces before it': {
    nl: 'een voetnoot met hoogstens drie gewone spaties ervoor',
    fr: 'une note de bas de page précédée de trois espaces ordinaires au plus',
  },
  'three colons with at most three ordinary spaces before them': {
    nl: 'drie dubbelepunten met hoogstens drie gewone spaties ervoor',
    fr: 'trois deux-points précédés de trois espaces ordinaires au plus',
  },
  'Write it at the beginning of the line; in a list item, below the text of the item.': {
    nl: 'Schrijf het aan het begin van de regel; in een lijstpunt, onder de tekst van het punt.',
    fr: 'Commencez la ligne par ces signes ; dans un point de liste, mettez-les sous le texte du point.',
  },
  'text without an indent: four spaces or a tab make it code': {
    nl: 'tekst zonder inspringing: vier spaties of een tab maken er code van',
    fr: 'un texte sans retrait : quatre espaces ou une tabulation en font du code',
  },
  'Remove the spaces at the beginning of the line; write ``` above and below it if it is code.': {
    nl: 'Verwijder de spaties aan het begin van de regel; is het code, schrijf dan ``` erboven en eronder.',
    fr: 'Supprimez les espaces au début de la ligne ; si c’est du code, écrivez ``` au-dessus et en dessous.',
  },
  'a list item: a sign, an ordinary space, then the text': {
    nl: 'een lijstpunt: een teken, een gewone spatie, dan de tekst',
    fr: 'un point de liste : un signe, une espace ordinaire, puis le texte',
  },
  'Write - and a space at the beginning of each item, on a line of its own.': {
    nl: 'Schrijf - en een spatie aan het begin van elk punt, op een eigen regel.',
    fr: 'Écrivez - et une espace au début de chaque point, sur une ligne à part.',
  },
  'Write a table: | a | b | on a line, | --- | --- | on the next, then a line for each row.': {
    nl: 'Schrijf een tabel: | a | b | op een regel, | --- | --- | op de volgende, dan een regel voor elke rij.',
    fr: 'Écrivez un tableau : | a | b | sur une ligne, | --- | --- | sur la suivante, puis une ligne par rangée.',
  },
  'Write ::: at the beginning of the line; in a list item, below the text of the item.': {
    nl: 'Schrijf ::: aan het begin van de regel; in een lijstpunt, onder de tekst van het punt.',
    fr: 'Écrivez ::: au début de la ligne ; dans un point de liste, sous le texte du point.',
  },
  'Write the note at the beginning of a line: [^1]: text.': {
    nl: 'Schrijf de noot aan het begin van een regel: [^1]: tekst.',
    fr: 'Écrivez la note au début d’une ligne : [^1]: texte.',
  },
  'a definition of a link with an empty line above it and nothing after its address': {
    nl: 'een definitie van een link met een lege regel erboven en niets na haar adres',
    fr: 'une définition de lien avec une ligne vide au-dessus et rien après son adresse',
  },
  'Write an empty line above it, and a text after the address on a line of its own.': {
    nl: 'Schrijf er een lege regel boven, en zet een tekst na het adres op een eigen regel.',
    fr: 'Écrivez une ligne vide au-dessus, et mettez un texte qui suit l’adresse sur une ligne à part.',
  },
  'a space between ## and the heading': {
    nl: 'een spatie tussen ## en de tussentitel',
    fr: 'une espace entre ## et le titre',
  },
  'Write {1}, after an empty line.': {
    nl: 'Schrijf {1}, na een lege regel.',
    fr: 'Écrivez {1}, après une ligne vide.',
  },
  'Write ##, ### or ####, a space, and the heading.': {
    nl: 'Schrijf ##, ### of ####, een spatie, en de tussentitel.',
    fr: 'Écrivez ##, ### ou ####, une espace, et le titre.',
  },
  'a space between # and the heading, or no # at all': {
    nl: 'een spatie tussen # en de tussentitel, of helemaal geen #',
    fr: 'une espace entre # et le titre, ou pas de # du tout',
  },
  'If it is a heading, write ## {1}': {
    nl: 'Is het een tussentitel, schrijf dan ## {1}',
    fr: 'Si c’est un titre, écrivez ## {1}',
  },
  'Write {1} {2}, with an ordinary space after the sign.': {
    nl: 'Schrijf {1} {2}, met een gewone spatie na het teken.',
    fr: 'Écrivez {1} {2}, avec une espace ordinaire après le signe.',
  },
  'Write a space after the number of each item: 1. text': {
    nl: 'Schrijf een spatie na het nummer van elk punt: 1. tekst',
    fr: 'Écrivez une espace après le numéro de chaque point : 1. texte',
  },
  'a list of Markdown, or a paragraph for each item: lines below each other become one paragraph': {
    nl: 'een lijst in Markdown, of een alinea voor elk punt: regels onder elkaar worden één alinea',
    fr: 'une liste en Markdown, ou un paragraphe par point : des lignes qui se suivent forment un seul paragraphe',
  },
  'Write 1. and a space at the beginning of each item, or an empty line between the items.': {
    nl: 'Schrijf 1. en een spatie aan het begin van elk punt, of een lege regel tussen de punten.',
    fr: 'Écrivez 1. et une espace au début de chaque point, ou une ligne vide entre les points.',
  },
  'If it is an item, write {1} {2}': {
    nl: 'Is het een lijstpunt, schrijf dan {1} {2}',
    fr: 'Si c’est un point de liste, écrivez {1} {2}',
  },
  'a table in Markdown: a tab does not separate cells': {
    nl: 'een tabel in Markdown: een tab scheidt geen cellen',
    fr: 'un tableau en Markdown : une tabulation ne sépare pas les cellules',
  },
  'a table in Markdown: a semicolon does not separate cells': {
    nl: 'een tabel in Markdown: een puntkomma scheidt geen cellen',
    fr: 'un tableau en Markdown : un point-virgule ne sépare pas les cellules',
  },
  'a text set apart by ::: callout': {
    nl: 'een tekst uitgelicht met ::: callout',
    fr: 'un texte mis à part avec ::: callout',
  },
  'Write ::: callout and a title, the text on the next lines without >, and ::: below it.': {
    nl: 'Schrijf ::: callout en een titel, de tekst op de volgende regels zonder >, en ::: eronder.',
    fr: 'Écrivez ::: callout et un titre, le texte sur les lignes suivantes sans >, et ::: en dessous.',
  },
  'Write ::: callout and a title, the text on the next lines without indent, and ::: below it.': {
    nl: 'Schrijf ::: callout en een titel, de tekst op de volgende regels zonder inspringing, en ::: eronder.',
    fr: 'Écrivez ::: callout et un titre, le texte sur les lignes suivantes sans retrait, et ::: en dessous.',
  },
  'Markdown without script': {
    nl: 'Markdown zonder script',
    fr: 'du Markdown sans script',
  },
  'Remove it: pages load no components.': {
    nl: 'Verwijder het: pagina’s laden geen componenten.',
    fr: 'Supprimez-le : les pages ne chargent pas de composants.',
  },
  'no table of contents: the page makes its own from the headings': {
    nl: 'geen inhoudsopgave: de pagina maakt die zelf uit de tussentitels',
    fr: 'pas de table des matières : la page fait la sienne à partir des titres',
  },
  'Remove it.': {
    nl: 'Verwijder het.',
    fr: 'Supprimez-le.',
  },
  'no definition of an abbreviation in a page': {
    nl: 'geen definitie van een afkorting in een pagina',
    fr: 'pas de définition d’une abréviation dans une page',
  },
  'Add the acronym to content/glossary.yaml: it is written out at its first use.': {
    nl: 'Voeg de afkorting toe aan content/glossary.yaml: bij het eerste gebruik wordt ze voluit geschreven.',
    fr: 'Ajoutez le sigle à content/glossary.yaml : il est développé à son premier emploi.',
  },
  'a list: Markdown has no terms with definitions': {
    nl: 'een lijst: Markdown heeft geen termen met definities',
    fr: 'une liste : Markdown n’a pas de termes avec définitions',
  },
  'Write - **term**: definition, for each term.': {
    nl: 'Schrijf voor elke term - **term**: definitie.',
    fr: 'Écrivez - **terme** : définition, pour chaque terme.',
  },
  'a link without a link in it': {
    nl: 'een link zonder link erin',
    fr: 'un lien sans autre lien à l’intérieur',
  },
  'Write one link after the other.': {
    nl: 'Schrijf de links na elkaar.',
    fr: 'Écrivez les liens l’un après l’autre.',
  },
  'a link that is written in full': {
    nl: 'een link die voluit geschreven is',
    fr: 'un lien écrit en entier',
  },
  'Write [text](/about), with nothing between ] and ( and no spaces in the address.': {
    nl: 'Schrijf [tekst](/about), met niets tussen ] en ( en zonder spaties in het adres.',
    fr: 'Écrivez [texte](/about), sans rien entre ] et ( et sans espaces dans l’adresse.',
  },
  'a link with the path of its page': {
    nl: 'een link met het pad van haar pagina',
    fr: 'un lien avec le chemin de sa page',
  },
  'Write [{1}](/about), with the path of the page that you mean in the place of /about.': {
    nl: 'Schrijf [{1}](/about), met het pad van de pagina die u bedoelt in de plaats van /about.',
    fr: 'Écrivez [{1}](/about), avec le chemin de la page voulue à la place de /about.',
  },
  'a link whose address is on the page': {
    nl: 'een link waarvan het adres op de pagina staat',
    fr: 'un lien dont l’adresse figure sur la page',
  },
  'Write [{1}](/about), or add a line with the address: [{2}]: /about': {
    nl: 'Schrijf [{1}](/about), of voeg een regel met het adres toe: [{2}]: /about',
    fr: 'Écrivez [{1}](/about), ou ajoutez une ligne avec l’adresse : [{2}]: /about',
  },
  'Markdown without the marks of another tool': {
    nl: 'Markdown zonder de tekens van een ander programma',
    fr: 'du Markdown sans les signes d’un autre programme',
  },
  'Remove it, or put it between backticks (`) to show it as it is.': {
    nl: 'Verwijder het, of zet het tussen backticks (`) om het te tonen zoals het is.',
    fr: 'Supprimez-le, ou mettez-le entre accents graves (`) pour le montrer tel quel.',
  },
  'text without ids, classes or attributes': {
    nl: 'tekst zonder id’s, klassen of attributen',
    fr: 'un texte sans id, classes ni attributs',
  },
  'Remove it: the id of a heading is made from its text, and the design belongs to the site.': {
    nl: 'Verwijder het: de id van een tussentitel volgt uit de tekst ervan, en de vormgeving hoort bij de site.',
    fr: 'Supprimez-le : l’id d’un titre est tiré de son texte, et la mise en forme relève du site.',
  },
  'a mark that Markdown has': {
    nl: 'een teken dat Markdown heeft',
    fr: 'un signe que Markdown possède',
  },
  'Write **{1}**': {
    nl: 'Schrijf **{1}**',
    fr: 'Écrivez **{1}**',
  },
  'a character or a word instead of a code': {
    nl: 'een teken of een woord in plaats van een code',
    fr: 'un caractère ou un mot au lieu d’un code',
  },
  'Write the word, or the character itself: 🚲.': {
    nl: 'Schrijf het woord, of het teken zelf: 🚲.',
    fr: 'Écrivez le mot, ou le caractère lui-même : 🚲.',
  },
  'a footnote with a name, and its text on a line of its own': {
    nl: 'een voetnoot met een naam, en haar tekst op een eigen regel',
    fr: 'une note de bas de page avec un nom, et son texte sur une ligne à part',
  },
  'Write [^{1}] here, and below the paragraph: [^{2}]: the text of the note': {
    nl: 'Schrijf hier [^{1}], en onder de alinea: [^{2}]: de tekst van de noot',
    fr: 'Écrivez ici [^{1}], et sous le paragraphe : [^{2}]: le texte de la note',
  },
  'Write [^1] here, and below the paragraph: [^1]: {1}': {
    nl: 'Schrijf hier [^1], en onder de alinea: [^1]: {1}',
    fr: 'Écrivez ici [^1], et sous le paragraphe : [^1]: {1}',
  },
  'Markdown without formulas': {
    nl: 'Markdown zonder formules',
    fr: 'du Markdown sans formules',
  },
  'Write the formula in words, or put it between backticks (`) to show it as it is.': {
    nl: 'Schrijf de formule in woorden, of zet ze tussen backticks (`) om ze te tonen zoals ze is.',
    fr: 'Écrivez la formule en mots, ou mettez-la entre accents graves (`) pour la montrer telle quelle.',
  },
  '^ on both sides of what is raised': {
    nl: '^ aan beide kanten van wat hoger staat',
    fr: '^ des deux côtés de ce qui est en exposant',
  },
  'Write {1}^, or the character {2}.': {
    nl: 'Schrijf {1}^, of het teken {2}.',
    fr: 'Écrivez {1}^, ou le caractère {2}.',
  },
  'the text that a word processor or a spreadsheet did not find': {
    nl: 'de tekst die een tekstverwerker of rekenblad niet vond',
    fr: 'le texte qu’un traitement de texte ou un tableur n’a pas trouvé',
  },
  'Write the number, the title or the page that is meant, or remove it.': {
    nl: 'Schrijf het nummer, de titel of de pagina die bedoeld is, of verwijder het.',
    fr: 'Écrivez le numéro, le titre ou la page dont il s’agit, ou supprimez-le.',
  },
  'the marks directly before and after the words': {
    nl: 'de tekens vlak voor en na de woorden',
    fr: 'les signes juste avant et après les mots',
  },
  'Remove the marks, or write a space before and after {1}: a letter touches them there.': {
    nl: 'Verwijder de tekens, of schrijf een spatie voor en na {1}: daar raakt een letter ze.',
    fr: 'Supprimez les signes, ou écrivez une espace avant et après {1} : une lettre les touche à cet endroit.',
  },
  'Write {1}, without spaces inside the marks.': {
    nl: 'Schrijf {1}, zonder spaties binnen de tekens.',
    fr: 'Écrivez {1}, sans espaces à l’intérieur des signes.',
  },
  'a pair of backticks around code, or an apostrophe': {
    nl: 'twee backticks rond code, of een apostrof',
    fr: 'deux accents graves autour de code, ou une apostrophe',
  },
  "Write the second backtick, or ' for an apostrophe.": {
    nl: "Schrijf de tweede backtick, of ' voor een apostrof.",
    fr: "Écrivez le deuxième accent grave, ou ' pour une apostrophe.",
  },
  'the marks directly before and after the words, and a space or a punctuation mark outside them': {
    nl: 'de tekens vlak voor en na de woorden, en een spatie of leesteken erbuiten',
    fr: 'les signes juste avant et après les mots, et une espace ou un signe de ponctuation à l’extérieur',
  },
  'Write {1}, or a backslash before a sign that you mean: \\{2}': {
    nl: 'Schrijf {1}, of een backslash voor een teken dat u zo bedoelt: \\{2}',
    fr: 'Écrivez {1}, ou une barre oblique inverse devant un signe voulu : \\{2}',
  },
  '{1} before the words and after them': {
    nl: '{1} voor de woorden en erna',
    fr: '{1} avant les mots et après',
  },
  'Write the other {1}, or a backslash before a sign that you mean: \\{2}': {
    nl: 'Schrijf de andere {1}, of een backslash voor een teken dat u zo bedoelt: \\{2}',
    fr: 'Écrivez l’autre {1}, ou une barre oblique inverse devant un signe voulu : \\{2}',
  },
  'an empty line between a table and the text below it, or | between the cells of a row': {
    nl: 'een lege regel tussen een tabel en de tekst eronder, of | tussen de cellen van een rij',
    fr: 'une ligne vide entre un tableau et le texte en dessous, ou | entre les cellules d’une rangée',
  },
  'Write an empty line above this line.': {
    nl: 'Schrijf een lege regel boven deze regel.',
    fr: 'Écrivez une ligne vide au-dessus de cette ligne.',
  },
  '{1} cells in a row, as in the header': {
    nl: '{1} cellen in een rij, zoals in de bovenste rij',
    fr: '{1} cellules par rangée, comme dans l’en-tête',
  },
  'Add a column to the header and to the line with dashes, or write \\| for a | that belongs to the text.': {
    nl: 'Voeg een kolom toe aan de bovenste rij en aan de regel met streepjes, of schrijf \\| voor een | die bij de tekst hoort.',
    fr: 'Ajoutez une colonne à l’en-tête et à la ligne de tirets, ou écrivez \\| pour un | qui fait partie du texte.',
  },
  'the rows of a table one below the other, without empty lines between them': {
    nl: 'de rijen van een tabel onder elkaar, zonder lege regels ertussen',
    fr: 'les rangées d’un tableau l’une sous l’autre, sans lignes vides entre elles',
  },
  'a table of Markdown: lines of + and - do not draw one': {
    nl: 'een tabel in Markdown: regels met + en - tekenen er geen',
    fr: 'un tableau en Markdown : des lignes de + et de - n’en dessinent pas',
  },
  'a line of dashes below the header of a table: | --- | --- |': {
    nl: 'een regel met streepjes onder de bovenste rij van een tabel: | --- | --- |',
    fr: 'une ligne de tirets sous l’en-tête d’un tableau : | --- | --- |',
  },
  'only |, -, : and ordinary spaces in the line below the header of a table': {
    nl: 'alleen |, -, : en gewone spaties in de regel onder de bovenste rij van een tabel',
    fr: 'seulement |, -, : et des espaces ordinaires dans la ligne sous l’en-tête d’un tableau',
  },
  'the header of a table, then a line such as | --- | --- |': {
    nl: 'de bovenste rij van een tabel, dan een regel zoals | --- | --- |',
    fr: 'l’en-tête d’un tableau, puis une ligne telle que | --- | --- |',
  },
  'as many columns below the header as in it: {1}, not {2}': {
    nl: 'evenveel kolommen onder de bovenste rij als erin: {1}, niet {2}',
    fr: 'autant de colonnes sous l’en-tête que dans l’en-tête : {1}, pas {2}',
  },
  'Write | a | b | on a line, | --- | --- | on the next, then a line for each row.': {
    nl: 'Schrijf | a | b | op een regel, | --- | --- | op de volgende, dan een regel voor elke rij.',
    fr: 'Écrivez | a | b | sur une ligne, | --- | --- | sur la suivante, puis une ligne par rangée.',
  },
  'a picture in a paragraph of its own': {
    nl: 'een beeld in een eigen alinea',
    fr: 'une image dans un paragraphe à part',
  },
  'Write {1} on a line of its own, with an empty line above and below it.': {
    nl: 'Schrijf {1} op een eigen regel, met een lege regel erboven en eronder.',
    fr: 'Écrivez {1} sur une ligne à part, avec une ligne vide au-dessus et en dessous.',
  },
  'a picture: a PDF is a link': {
    nl: 'een beeld: een pdf is een link',
    fr: 'une image : un PDF est un lien',
  },
  'Write [{1}]({2})': {
    nl: 'Schrijf [<1>]({2})',
    fr: 'Écrivez [<1>]({2})',
  },
  'the title of the document': {
    nl: 'de titel van het document',
    fr: 'le titre du document',
  },
  'a picture in the folder of the page: another site would see who reads this page': {
    nl: 'een beeld in de map van de pagina: een andere site zou zien wie deze pagina leest',
    fr: 'une image dans le dossier de la page : un autre site verrait qui lit cette page',
  },
  'If you have the right to publish it, save it in the folder of the page, and write its name; otherwise remove it.': {
    nl: 'Mag u het publiceren, sla het dan op in de map van de pagina en schrijf de naam ervan; zo niet, verwijder het.',
    fr: 'Si vous avez le droit de la publier, enregistrez-la dans le dossier de la page et écrivez son nom ; sinon supprimez-la.',
  },
  'Save it in the folder of the page, and write its name.': {
    nl: 'Sla het op in de map van de pagina, en schrijf de naam ervan.',
    fr: 'Enregistrez-la dans le dossier de la page, et écrivez son nom.',
  },
  'a picture of {1}': {
    nl: 'een beeld van <1>',
    fr: 'une image placée dans <1>',
  },
  'Copy the picture into the folder of this page, or {1}.': {
    nl: 'Kopieer het beeld naar de map van deze pagina, of <1>.',
    fr: 'Copiez l’image dans le dossier de cette page, ou <1>.',
  },
  'a picture in content/, such as content{1}{2}': {
    nl: 'een beeld in content/, bijvoorbeeld content{1}{2}',
    fr: 'une image dans content/, par exemple content{1}{2}',
  },
  'Write {1}, if that is the picture you mean.': {
    nl: 'Schrijf {1}, als u dat beeld bedoelt.',
    fr: 'Écrivez {1}, si c’est cette image que vous voulez.',
  },
  'Copy the picture into content{1}{2}, or correct the name "{3}".': {
    nl: 'Kopieer het beeld naar content{1}<2>, of verbeter de naam "{3}".',
    fr: 'Copiez l’image dans content{1}<2>, ou corrigez le nom « {3} ».',
  },
  'what the picture shows, for readers who do not see it (WCAG 2.2, 1.1.1)': {
    nl: 'wat het beeld toont, voor lezers die het niet zien (WCAG 2.2, 1.1.1)',
    fr: 'ce que montre l’image, pour les lecteurs qui ne la voient pas (WCAG 2.2, 1.1.1)',
  },
  'Write it between the square brackets: ![The quay, seen from the bridge]({1}{2}). If the picture only decorates, write "decorative: true" in pictures.yaml.':
    {
      nl: 'Schrijf het tussen de vierkante haken: ![De kaai, gezien vanaf de brug]({1}{2}). Versiert het beeld alleen, schrijf dan "decorative: true" in pictures.yaml.',
      fr: 'Écrivez-le entre les crochets : ![Le quai, vu du pont]({1}{2}). Si l’image ne fait que décorer, écrivez « decorative: true » dans pictures.yaml.',
    },
  'what the picture shows, and not that it is one': {
    nl: 'wat het beeld toont, en niet dat het een beeld is',
    fr: 'ce que montre l’image, et non que c’en est une',
  },
  'Describe in one sentence what a reader should know of the picture.': {
    nl: 'Beschrijf in één zin wat een lezer van het beeld moet weten.',
    fr: 'Décrivez en une phrase ce qu’il faut savoir de l’image.',
  },
  'a description of at most {1} characters': {
    nl: 'een beschrijving van hoogstens {1} tekens',
    fr: 'une description de {1} caractères au plus',
  },
  'Write the most important thing here, and the rest as text of the page, where all can read it.': {
    nl: 'Schrijf hier het belangrijkste, en de rest als tekst van de pagina, waar iedereen het kan lezen.',
    fr: 'Écrivez ici l’essentiel, et le reste dans le texte de la page, où tous peuvent le lire.',
  },
  'Write a link as [text](/about).': {
    nl: 'Schrijf een link als [tekst](/about).',
    fr: 'Écrivez un lien sous la forme [texte](/about).',
  },
  'Write **important words** between two asterisks.': {
    nl: 'Schrijf **belangrijke woorden** tussen twee sterretjes.',
    fr: 'Écrivez **mots importants** entre doubles astérisques.',
  },
  'Write *stressed words* between asterisks.': {
    nl: 'Schrijf *beklemtoonde woorden* tussen sterretjes.',
    fr: 'Écrivez *mots mis en relief* entre astérisques.',
  },
  'End the line with a backslash, or begin a new paragraph. In a table, write a comma or make two rows.': {
    nl: 'Eindig de regel met een backslash, of begin een nieuwe alinea. In een tabel schrijft u een komma of maakt u twee rijen.',
    fr: 'Terminez la ligne par une barre oblique inverse, ou commencez un paragraphe. Dans un tableau, écrivez une virgule ou faites deux rangées.',
  },
  'Separate paragraphs with an empty line.': {
    nl: 'Scheid alinea’s met een lege regel.',
    fr: 'Séparez les paragraphes par une ligne vide.',
  },
  'Write a list with - at the beginning of each line.': {
    nl: 'Schrijf een lijst met - aan het begin van elke regel.',
    fr: 'Écrivez une liste avec - au début de chaque ligne.',
  },
  'Write a list with 1. at the beginning of each line.': {
    nl: 'Schrijf een lijst met 1. aan het begin van elke regel.',
    fr: 'Écrivez une liste avec 1. au début de chaque ligne.',
  },
  'Write a table with | between the cells.': {
    nl: 'Schrijf een tabel met | tussen de cellen.',
    fr: 'Écrivez un tableau avec | entre les cellules.',
  },
  'Write ^ on both sides, m^2^ or 1^er^, or the characters ² and ³.': {
    nl: 'Schrijf ^ aan beide kanten, m^2^ of 1^er^, of de tekens ² en ³.',
    fr: 'Écrivez ^ des deux côtés, m^2^ ou 1^er^, ou les caractères ² et ³.',
  },
  'Write ~ on both sides, CO~2~, or the characters ₂ and ₃.': {
    nl: 'Schrijf ~ aan beide kanten, CO~2~, of de tekens ₂ en ₃.',
    fr: 'Écrivez ~ des deux côtés, CO~2~, ou les caractères ₂ et ₃.',
  },
  'Write ::: details and the title on one line before the text, and ::: after it.': {
    nl: 'Schrijf ::: details en de titel op één regel voor de tekst, en ::: erna.',
    fr: 'Écrivez ::: details et le titre sur une ligne avant le texte, et ::: après.',
  },
  'Write the title after ::: details, on the same line.': {
    nl: 'Schrijf de titel na ::: details, op dezelfde regel.',
    fr: 'Écrivez le titre après ::: details, sur la même ligne.',
  },
  'Write it between backticks: `Ctrl`.': {
    nl: 'Schrijf het tussen backticks: `Ctrl`.',
    fr: 'Écrivez-le entre accents graves : `Ctrl`.',
  },
  'Write it between backticks: `code`.': {
    nl: 'Schrijf het tussen backticks: `code`.',
    fr: 'Écrivez-le entre accents graves : `code`.',
  },
  'Write ``` on a line before the text and after it.': {
    nl: 'Schrijf ``` op een regel voor de tekst en erna.',
    fr: 'Écrivez ``` sur une ligne avant le texte et après.',
  },
  'Write ~~deleted words~~ between two tildes.': {
    nl: 'Schrijf ~~geschrapte woorden~~ tussen twee tildes.',
    fr: 'Écrivez ~~mots supprimés~~ entre doubles tildes.',
  },
  'Write --- on a line between two empty lines.': {
    nl: 'Schrijf --- op een regel tussen twee lege regels.',
    fr: 'Écrivez --- sur une ligne entre deux lignes vides.',
  },
  'Write > at the beginning of each line.': {
    nl: 'Schrijf > aan het begin van elke regel.',
    fr: 'Écrivez > au début de chaque ligne.',
  },
  'Write straight quotes: they are set for the language.': {
    nl: 'Schrijf rechte aanhalingstekens: de site past ze aan de taal aan.',
    fr: 'Écrivez des guillemets droits : le site les adapte à la langue.',
  },
  'Remove the tag and keep the text.': {
    nl: 'Verwijder de tag en behoud de tekst.',
    fr: 'Supprimez la balise et gardez le texte.',
  },
  'Remove the tag and keep the text: underlined words look like links.': {
    nl: 'Verwijder de tag en behoud de tekst: onderstreepte woorden lijken op links.',
    fr: 'Supprimez la balise et gardez le texte : des mots soulignés ressemblent à des liens.',
  },
  'Link to the page that shows it.': {
    nl: 'Link naar de pagina die het toont.',
    fr: 'Faites un lien vers la page qui le montre.',
  },
  'The title stands in the front matter; write ## for a heading.': {
    nl: 'De titel staat in de front matter; schrijf ## voor een tussentitel.',
    fr: 'Le titre est dans l’en-tête ; écrivez ## pour un titre du texte.',
  },
  'Write ## before a heading.': {
    nl: 'Schrijf ## voor een tussentitel.',
    fr: 'Écrivez ## devant un titre.',
  },
  'Write ### before a heading.': {
    nl: 'Schrijf ### voor een tussentitel.',
    fr: 'Écrivez ### devant un titre.',
  },
  'Write #### before a heading.': {
    nl: 'Schrijf #### voor een tussentitel.',
    fr: 'Écrivez #### devant un titre.',
  },
  'Write each term as **term**, and its text in the same paragraph.': {
    nl: 'Schrijf elke term als **term**, en zijn tekst in dezelfde alinea.',
    fr: 'Écrivez chaque terme sous la forme **terme**, et son texte dans le même paragraphe.',
  },
  'Write the term as **term**.': {
    nl: 'Schrijf de term als **term**.',
    fr: 'Écrivez le terme sous la forme **terme**.',
  },
  'Write the text in the paragraph of its term.': {
    nl: 'Schrijf de tekst in de alinea van zijn term.',
    fr: 'Écrivez le texte dans le paragraphe de son terme.',
  },
  'Begin the paragraph with **the words** in place of a heading of level 5.': {
    nl: 'Begin de alinea met **de woorden** in plaats van een tussentitel van niveau 5.',
    fr: 'Commencez le paragraphe par **les mots** au lieu d’un titre de niveau 5.',
  },
  'Begin the paragraph with **the words** in place of a heading of level 6.': {
    nl: 'Begin de alinea met **de woorden** in plaats van een tussentitel van niveau 6.',
    fr: 'Commencez le paragraphe par **les mots** au lieu d’un titre de niveau 6.',
  },
  'Write the caption as a paragraph above the table.': {
    nl: 'Schrijf het bijschrift als alinea boven de tabel.',
    fr: 'Écrivez la légende comme paragraphe au-dessus du tableau.',
  },
  'Link to the page that plays it.': {
    nl: 'Link naar de pagina die het afspeelt.',
    fr: 'Faites un lien vers la page qui le diffuse.',
  },
  'Save the drawing as a .svg file in the folder of the page, and write ![what it shows](plan.svg) on a line of its own.':
    {
      nl: 'Sla de tekening op als .svg-bestand in de map van de pagina, en schrijf ![wat het toont](plan.svg) op een eigen regel.',
      fr: 'Enregistrez le dessin comme fichier .svg dans le dossier de la page, et écrivez ![ce qu’il montre](plan.svg) sur une ligne à part.',
    },
  'Write ::: callout before the text and ::: after it.': {
    nl: 'Schrijf ::: callout voor de tekst en ::: erna.',
    fr: 'Écrivez ::: callout avant le texte et ::: après.',
  },
  'Markdown without HTML': {
    nl: 'Markdown zonder HTML',
    fr: 'du Markdown sans HTML',
  },
  'Remove the comment: a note for colleagues belongs in the commit message.': {
    nl: 'Verwijder de opmerking: een nota voor collega’s hoort in het bericht van de commit.',
    fr: 'Supprimez le commentaire : une note pour des collègues a sa place dans le message du commit.',
  },
  'Write + and the country code, for instance tel:+3222042000': {
    nl: 'Schrijf + en de landcode, bijvoorbeeld tel:+3222042000',
    fr: 'Écrivez + et l’indicatif du pays, par exemple tel:+3222042000',
  },
  'a Belgian number of 8 digits after +32, or of 9 digits if it begins with 4': {
    nl: 'een Belgisch nummer van 8 cijfers na +32, of van 9 cijfers als het met 4 begint',
    fr: 'un numéro belge de 8 chiffres après +32, ou de 9 chiffres s’il commence par 4',
  },
  'Look the number up: {1} has {2} digits after +32.': {
    nl: 'Zoek het nummer op: {1} heeft {2} cijfers na +32.',
    fr: 'Vérifiez le numéro : {1} a {2} chiffres après +32.',
  },
  'a telephone number with its country code': {
    nl: 'een telefoonnummer met de landcode',
    fr: 'un numéro de téléphone avec son indicatif de pays',
  },
  'a telephone number without the 0 that is dialled only inside the country': {
    nl: 'een telefoonnummer zonder de 0 die alleen binnen het land gevormd wordt',
    fr: 'un numéro de téléphone sans le 0 qui ne se compose qu’à l’intérieur du pays',
  },
  'a short telephone number in digits only': {
    nl: 'een kort telefoonnummer, alleen in cijfers',
    fr: 'un numéro de téléphone court, en chiffres seulement',
  },
  'a telephone number in digits, without spaces': {
    nl: 'een telefoonnummer in cijfers, zonder spaties',
    fr: 'un numéro de téléphone en chiffres, sans espaces',
  },
  'a list that begins at a small number: a number and a full stop at the beginning of a line make a list': {
    nl: 'een lijst die met een klein getal begint: een getal en een punt aan het begin van een regel maken een lijst',
    fr: 'une liste qui commence par un petit nombre : un nombre et un point au début d’une ligne forment une liste',
  },
  'Write {1} if it is a sentence, or begin the list with 1.': {
    nl: 'Schrijf {1} als het een zin is, of begin de lijst met 1.',
    fr: 'Écrivez {1} si c’est une phrase, ou commencez la liste par 1.',
  },
  'letters that a search finds and a screen reader reads: this one only looks like another': {
    nl: 'letters die een zoekopdracht vindt en een schermlezer leest: deze lijkt alleen op een andere',
    fr: 'des lettres qu’une recherche trouve et qu’un lecteur d’écran lit : celle-ci ressemble seulement à une autre',
  },
  '"{1}" with {2} marks on it{3}': {
    nl: '"{1}" met {2} tekens erop<3>',
    fr: '« {1} » surmonté de {2} signes<3>',
  },
  ', and {1} more such letters': {
    nl: ', en nog {1} zulke letters',
    fr: ', et {1} autres lettres semblables',
  },
  'letters with the marks that a language has: others hide the lines above and below': {
    nl: 'letters met de tekens die een taal heeft: andere verbergen de regels erboven en eronder',
    fr: 'des lettres avec les signes que possède une langue : d’autres cachent les lignes du dessus et du dessous',
  },
  'remove the marks': {
    nl: 'verwijder de tekens',
    fr: 'supprimez les signes',
  },
  'an address that does not tell the other site where readers come from': {
    nl: 'een adres dat de andere site niet vertelt waar lezers vandaan komen',
    fr: 'une adresse qui ne dit pas à l’autre site d’où viennent les lecteurs',
  },
  'Write {1} if it opens the same page.': {
    nl: 'Schrijf {1} als dat dezelfde pagina opent.',
    fr: 'Écrivez {1} si cette adresse ouvre la même page.',
  },
  'titles that readers can tell apart, or one spelling; {1} says "{2}"': {
    nl: 'titels die lezers kunnen onderscheiden, of één schrijfwijze; in {1} staat "{2}"',
    fr: 'des titres que les lecteurs peuvent distinguer, ou une seule graphie ; {1} dit « {2} »',
  },
  'write "{1}" if both are the same, or say in one of them how they differ': {
    nl: 'schrijf "{1}" als het twee keer hetzelfde is, of zeg in een van beide waarin ze verschillen',
    fr: 'écrivez « {1} » si les deux désignent la même chose, ou dites dans l’un des deux en quoi ils diffèrent',
  },
  'code that readers may read: this site makes no drawing, box or formula of it': {
    nl: 'code die lezers mogen lezen: deze site maakt er geen tekening, kader of formule van',
    fr: 'du code destiné aux lecteurs : ce site n’en fait ni dessin, ni encadré, ni formule',
  },
  'Publish it as a picture, or write the text without the block. If readers should see the code, write {1} without a name.':
    {
      nl: 'Publiceer het als beeld, of schrijf de tekst zonder het blok. Moeten lezers de code zien, schrijf dan {1} zonder naam.',
      fr: 'Publiez-le sous forme d’image, ou écrivez le texte sans le bloc. Si les lecteurs doivent voir le code, écrivez {1} sans nom.',
    },
  'Write 1. and a space at the beginning of each item, on a line of its own.': {
    nl: 'Schrijf 1. en een spatie aan het begin van elk punt, op een eigen regel.',
    fr: 'Écrivez 1. et une espace au début de chaque point, sur une ligne à part.',
  },
  'Write a list in a list with spaces: two spaces before the - of each item in it.': {
    nl: 'Schrijf een lijst in een lijst met spaties: twee spaties voor de - van elk punt erin.',
    fr: 'Écrivez une liste dans une liste avec des espaces : deux espaces avant le - de chaque point de la liste intérieure.',
  },
  'a heading of Markdown': {
    nl: 'een tussentitel in Markdown',
    fr: 'un titre en Markdown',
  },
  'Write ::: callout and a title, the text on the next lines, and ::: below it.': {
    nl: 'Schrijf ::: callout en een titel, de tekst op de volgende regels, en ::: eronder.',
    fr: 'Écrivez ::: callout et un titre, le texte sur les lignes suivantes, puis ::: en dessous.',
  },
  'Remove it: Word wrote it.': {
    nl: 'Verwijder het: Word schreef het.',
    fr: 'Supprimez-le : c’est Word qui l’a écrit.',
  },
  'the picture itself: a mail program wrote its name in its place': {
    nl: 'het beeld zelf: een mailprogramma schreef de naam ervan in de plaats',
    fr: 'l’image elle-même : un logiciel de messagerie a écrit son nom à sa place',
  },
  'Put the picture into the folder of the page and show it with ![what it shows](name.png), or remove this.': {
    nl: 'Zet het beeld in de map van de pagina en toon het met ![wat het toont](naam.png), of verwijder dit.',
    fr: 'Placez l’image dans le dossier de la page et affichez-la avec ![ce qu’elle montre](nom.png), ou supprimez ceci.',
  },
  'a text without the styles of Word, Outlook or Teams': {
    nl: 'een tekst zonder de stijlen van Word, Outlook of Teams',
    fr: 'un texte sans les styles de Word, d’Outlook ou de Teams',
  },
  'the marks of Markdown': {
    nl: 'de tekens van Markdown',
    fr: 'les signes de Markdown',
  },
  'a backslash only before a sign, or at the end of a line that another follows': {
    nl: 'een backslash alleen voor een teken, of aan het einde van een regel waarop een andere volgt',
    fr: 'une barre oblique inverse seulement devant un signe, ou à la fin d’une ligne suivie d’une autre',
  },
  'Remove it: readers see it.': {
    nl: 'Verwijder het: lezers zien het.',
    fr: 'Supprimez-le : les lecteurs le voient.',
  },
  'the names of the columns in the first row: screen readers say them with each cell (WCAG 2.2, 1.3.1)': {
    nl: 'de namen van de kolommen in de eerste rij: schermlezers zeggen ze bij elke cel (WCAG 2.2, 1.3.1)',
    fr: 'les noms des colonnes dans la première ligne : les lecteurs d’écran les disent avec chaque cellule (WCAG 2.2, 1.3.1)',
  },
  'Write the names of the columns there.': {
    nl: 'Schrijf daar de namen van de kolommen.',
    fr: 'Écrivez-y les noms des colonnes.',
  },
  'If it is a heading, write ## {1} in place of these lines. If it divides two parts, leave an empty line above {2}': {
    nl: 'Is het een tussentitel, schrijf dan ## {1} in de plaats van deze regels. Scheidt het twee delen, laat dan een lege regel boven {2}',
    fr: 'Si c’est un titre, écrivez ## {1} à la place de ces lignes. Si cela sépare deux parties, laissez une ligne vide au-dessus de {2}',
  },
  'If it is a heading, write ## {1} in place of both lines. If not, remove -, or write the text of the item after it': {
    nl: 'Is het een tussentitel, schrijf dan ## {1} in de plaats van beide regels. Zo niet, verwijder het -, of schrijf de tekst van het lijstpunt erna',
    fr: 'Si c’est un titre, écrivez ## {1} à la place de ces deux lignes. Sinon, supprimez le -, ou écrivez à la suite le texte du point de la liste',
  },
  'If it is a heading, write ## {1} in place of both lines. If not, remove {2}': {
    nl: 'Is het een tussentitel, schrijf dan ## {1} in de plaats van beide regels. Zo niet, verwijder {2}',
    fr: 'Si c’est un titre, écrivez ## {1} à la place de ces deux lignes. Sinon, supprimez {2}',
  },
  'the address of the page itself: {1} only leads to it': {
    nl: 'het adres van de pagina zelf: {1} verwijst er alleen naar door',
    fr: 'l’adresse de la page elle-même : {1} ne fait qu’y mener',
  },
  '{1}, {2}': {
    nl: '<1>, <2>',
    fr: '<1>, <2>',
  },
  '"{1}", with {2}': {
    nl: '"{1}", met {2}',
    fr: '« {1} », avec {2}',
  },
} as const satisfies Sentences

// cspell:locale en-GB,nl,fr
// cspell:ignore tussentitel
