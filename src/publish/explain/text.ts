import { type Explanations, file, text, words } from './explanation.ts'

/** Headings, lists, tables, blocks and footnotes of a text. */
export const texts = {
  'heading-level': {
    example: text('## Kennis\n\n#### Cijfers\n\nTekst.\n', '## Kennis\n\n### Cijfers\n\nTekst.\n'),
    nl: words(
      'Tussentitel van het verkeerde niveau',
      'De titel van de pagina is niveau 1. Tussentitels zijn niveau 2, 3 of 4 en slaan geen niveau over; schermlezers springen van de ene naar de andere.',
      'Schrijf ## voor een tussentitel, ### voor een onderdeel daarvan, #### daaronder.',
    ),
    fr: words(
      'Intertitre d’un niveau incorrect',
      'Le titre de la page est de niveau 1. Les intertitres sont de niveau 2, 3 ou 4 sans saut de niveau ; les lecteurs d’écran passent de l’un à l’autre.',
      'Écrivez ## pour un intertitre, ### pour une subdivision, #### en dessous.',
    ),
    en: words(
      'Heading of the wrong level',
      'The title of the page is level 1. Headings are of level 2, 3 or 4 and skip no level; screen readers jump from one to the next.',
      'Write ## for a heading, ### for a part of it, #### below that.',
    ),
  },
  'empty-heading': {
    example: text('##\n\nTekst.\n', '## Kennis\n\nTekst.\n'),
    nl: words(
      'Tussentitel zonder tekst',
      'Een lege tussentitel zegt lezers niets.',
      'Schrijf de tekst, of verwijder de tekens #.',
    ),
    fr: words(
      'Intertitre sans texte',
      'Un intertitre vide ne dit rien au lecteur.',
      'Écrivez le texte, ou supprimez les signes #.',
    ),
    en: words(
      'Heading without a text',
      'An empty heading tells readers nothing.',
      'Write its text, or remove the signs #.',
    ),
  },
  underline: {
    example: text('Een zin.\n-\n\nTekst.\n', 'Een zin.\n\nTekst.\n'),
    nl: words(
      'Streep onder een tekst',
      'Een regel met - of = meteen onder een tekst maakt van die tekst een tussentitel.',
      'Laat een lege regel boven de streep, of schrijf ## voor een tussentitel.',
    ),
    fr: words(
      'Trait sous un texte',
      'Une ligne de - ou de = juste sous un texte en fait un intertitre.',
      'Laissez une ligne vide au-dessus du trait, ou écrivez ## pour un intertitre.',
    ),
    en: words(
      'Line of signs below a text',
      'A line of - or = directly below a text makes a heading of that text.',
      'Leave an empty line above it, or write ## for a heading.',
    ),
  },
  'repeated-title': {
    example: text('# /about nl\n\nTekst.\n', 'Tekst.\n'),
    nl: words(
      'Titel die in de tekst wordt herhaald',
      'De site toont de titel uit de front matter al boven de tekst.',
      'Verwijder de titel uit de tekst.',
    ),
    fr: words(
      'Titre répété dans le texte',
      'Le site affiche déjà le titre de l’en-tête au-dessus du texte.',
      'Supprimez le titre du texte.',
    ),
    en: words(
      'Title repeated in the text',
      'The site shows the title of the front matter above the text already.',
      'Remove the title from the text.',
    ),
  },
  'list-number': {
    example: text('2026. Dat is het jaar.\n', '2026\\. Dat is het jaar.\n'),
    nl: words(
      'Lijst die bij een groot getal begint',
      'Een getal met een punt aan het begin van een regel maakt een lijst. Een jaar hoort meestal bij een zin.',
      'Schrijf een \\ voor de punt, of laat de lijst bij 1. beginnen.',
    ),
    fr: words(
      'Liste qui commence à un grand nombre',
      'Un nombre suivi d’un point au début d’une ligne fait une liste. Une année fait en général partie d’une phrase.',
      'Écrivez \\ devant le point, ou commencez la liste à 1.',
    ),
    en: words(
      'List that begins at a large number',
      'A number with a full stop at the beginning of a line makes a list. A year usually belongs to a sentence.',
      'Write \\ before the full stop, or begin the list with 1.',
    ),
  },
  'empty-item': {
    example: text('- Kennis\n-\n- Strategie\n', '- Kennis\n- Strategie\n'),
    nl: words(
      'Item van een lijst zonder tekst',
      'Lezers zien een opsommingsteken zonder iets erachter.',
      'Schrijf de tekst, of verwijder de regel.',
    ),
    fr: words(
      'Élément de liste sans texte',
      'Le lecteur voit une puce sans rien après.',
      'Écrivez le texte, ou supprimez la ligne.',
    ),
    en: words(
      'List item without a text',
      'Readers see a bullet with nothing after it.',
      'Write its text, or remove the line.',
    ),
  },
  checkbox: {
    example: text('- [ ] Kennis\n- [ ] Strategie\n', '- Kennis\n- Strategie\n'),
    nl: words(
      'Lijst met selectievakjes',
      'Niemand kan een vakje op een pagina aankruisen, en een schermlezer leest het toch voor.',
      'Schrijf een gewone lijst, zonder [ ].',
    ),
    fr: words(
      'Liste avec des cases à cocher',
      'Personne ne peut cocher une case dans une page, et un lecteur d’écran la lit quand même.',
      'Écrivez une liste ordinaire, sans [ ].',
    ),
    en: words(
      'List with checkboxes',
      'Nobody can tick a box on a page, and a screen reader still reads it out.',
      'Write a plain list, without [ ].',
    ),
  },
  'cell-too-many': {
    example: text('| a | b |\n| --- | --- |\n| 1 | 2 | 3 |\n', '| a | b |\n| --- | --- |\n| 1 | 2 |\n'),
    nl: words(
      'Te veel cellen in een rij',
      'Een cel zonder kolom in de kop gaat verloren.',
      'Voeg een kolom toe aan de kop en aan de regel met streepjes. Schrijf \\| voor een | in de tekst.',
    ),
    fr: words(
      'Trop de cellules dans une ligne',
      'Une cellule sans colonne dans l’en-tête est perdue.',
      'Ajoutez une colonne à l’en-tête et à la ligne de tirets. Écrivez \\| pour un | dans le texte.',
    ),
    en: words(
      'Too many cells in a row',
      'A cell without a column in the header is lost.',
      'Add a column to the header and to the line with dashes. Write \\| for a | in the text.',
    ),
  },
  'broken-table': {
    example: text('| a | b |\n| 1 | 2 |\n', '| a | b |\n| --- | --- |\n| 1 | 2 |\n'),
    nl: words(
      'Tabel die geen tabel is',
      'Onder de kop hoort een regel | --- | --- | met evenveel kolommen. Anders is het gewone tekst.',
      'Schrijf die regel onder de kop.',
    ),
    fr: words(
      'Tableau qui n’en est pas un',
      'Sous l’en-tête il faut une ligne | --- | --- | avec autant de colonnes. Sinon, c’est du texte ordinaire.',
      'Écrivez cette ligne sous l’en-tête.',
    ),
    en: words(
      'Table that is not one',
      'Below the header there has to be a line | --- | --- | with as many columns. Otherwise it is plain text.',
      'Write that line below the header.',
    ),
  },
  'drawn-code': {
    example: text('```mermaid\ngraph TD; A-->B\n```\n', 'Eerst A, dan B.\n'),
    nl: words(
      'Blok dat een ander systeem tekent',
      'Andere systemen maken van dit blok een tekening, een formule of een kader. Hier zouden lezers de code zien.',
      'Zet de tekening als afbeelding in de map, of schrijf de tekst gewoon. Mogen lezers de code zien? Schrijf dan ``` zonder naam erachter.',
    ),
    fr: words(
      'Bloc qu’un autre système dessine',
      'D’autres systèmes font de ce bloc un dessin, une formule ou un encadré. Ici, le lecteur verrait le code.',
      'Mettez le dessin comme image dans le dossier, ou écrivez simplement le texte. Si le lecteur doit voir le code, écrivez ``` sans nom derrière.',
    ),
    en: words(
      'Block that another system draws',
      'Other systems make a drawing, a formula or a box of this block. Here readers would see the code.',
      'Put the drawing into the folder as a picture, or write the text as it is. If readers should see the code, write ``` without a name behind it.',
    ),
  },
  'open-code': {
    example: text('```\nnpm start\n\nTekst.\n', '```\nnpm start\n```\n\nTekst.\n'),
    nl: words(
      'Code die niet eindigt',
      'Zonder tweede regel ``` wordt alles wat volgt als code getoond.',
      'Schrijf ``` alleen op een regel waar de code eindigt.',
    ),
    fr: words(
      'Code qui ne se termine pas',
      'Sans seconde ligne ```, tout ce qui suit est affiché comme du code.',
      'Écrivez ``` seul sur une ligne où le code se termine.',
    ),
    en: words(
      'Code that does not end',
      'Without a second line ```, all that follows is shown as code.',
      'Write ``` alone on a line where the code ends.',
    ),
  },
  'indented-text': {
    example: text(
      'Tekst.\n\n    Dit is een gewone zin van het bureau.\n',
      'Tekst.\n\nDit is een gewone zin van het bureau.\n',
    ),
    nl: words(
      'Tekst die inspringt',
      'Vier spaties of een tab aan het begin maken van een alinea code.',
      'Verwijder de spaties. Schrijf ``` erboven en eronder als het code is.',
    ),
    fr: words(
      'Texte en retrait',
      'Quatre espaces ou une tabulation au début font d’un alinéa du code.',
      'Supprimez les espaces. Écrivez ``` au-dessus et en dessous s’il s’agit de code.',
    ),
    en: words(
      'Text with an indent',
      'Four spaces or a tab at the beginning make code of a paragraph.',
      'Remove the spaces. Write ``` above and below it if it is code.',
    ),
  },
  'unknown-block': {
    example: text('::: kader Let op\nTekst.\n:::\n', '::: callout Let op\nTekst.\n:::\n'),
    nl: words(
      'Blok met een onbekende naam',
      'De blokken heten callout, chart, contacts, details en glossary.',
      'Schrijf een van die namen na :::.',
    ),
    fr: words(
      'Bloc dont le nom est inconnu',
      'Les blocs s’appellent callout, chart, contacts, details et glossary.',
      'Écrivez l’un de ces noms après :::.',
    ),
    en: words(
      'Block with an unknown name',
      'The blocks are called callout, chart, contacts, details and glossary.',
      'Write one of these names after :::.',
    ),
  },
  'open-block': {
    example: text('::: callout Let op\nTekst.\n', '::: callout Let op\nTekst.\n:::\n'),
    nl: words(
      'Blok dat niet eindigt',
      'Zonder ::: aan het einde is niet te zien welke tekst bij het blok hoort.',
      'Schrijf ::: alleen op een regel waar het blok eindigt.',
    ),
    fr: words(
      'Bloc qui ne se termine pas',
      'Sans ::: à la fin, on ne sait pas quel texte appartient au bloc.',
      'Écrivez ::: seul sur une ligne où le bloc se termine.',
    ),
    en: words(
      'Block that does not end',
      'Without ::: at its end, nothing says which text belongs to the block.',
      'Write ::: alone on a line where the block ends.',
    ),
  },
  'filled-block': {
    example: text('::: contacts\nBel ons.\n:::\n', 'Bel ons.\n\n::: contacts\n:::\n'),
    nl: words(
      'Tekst in een blok dat de site zelf vult',
      'De site vult contacts en glossary in. Uw tekst daarin zou verdwijnen.',
      'Schrijf de tekst boven of onder het blok.',
    ),
    fr: words(
      'Texte dans un bloc que le site remplit',
      'Le site remplit contacts et glossary. Votre texte y disparaîtrait.',
      'Écrivez le texte au-dessus ou en dessous du bloc.',
    ),
    en: words(
      'Text in a block that the site fills in',
      'The site fills in contacts and glossary. Your text there would be lost.',
      'Write the text above or below the block.',
    ),
  },
  'second-block': {
    example: text('::: contacts\n:::\n\n::: contacts\n:::\n', '::: contacts\n:::\n'),
    nl: words(
      'Blok dat twee keer voorkomt',
      'Een pagina toont haar contacten of de woordenlijst één keer.',
      'Verwijder een van de twee blokken.',
    ),
    fr: words(
      'Bloc présent deux fois',
      'Une page affiche une seule fois ses contacts ou le glossaire.',
      'Supprimez l’un des deux blocs.',
    ),
    en: words(
      'Block that is there twice',
      'A page shows its contacts or the glossary once.',
      'Remove one of the two blocks.',
    ),
  },
  'stray-fence': {
    example: text('Tekst.\n\n:::\n', 'Tekst.\n'),
    nl: words(
      'Einde van een blok dat niet begon',
      'Deze ::: sluit niets af.',
      'Verwijder de regel, of schrijf waar het blok begint bijvoorbeeld ::: callout.',
    ),
    fr: words(
      'Fin d’un bloc qui n’a pas commencé',
      'Ce ::: ne ferme rien.',
      'Supprimez la ligne, ou écrivez par exemple ::: callout où le bloc commence.',
    ),
    en: words(
      'End of a block that did not begin',
      'This ::: closes nothing.',
      'Remove the line, or write for instance ::: callout where the block begins.',
    ),
  },
  'empty-block': {
    example: text('::: callout Let op\n:::\n', '::: callout Let op\nDe balie is gesloten.\n:::\n'),
    nl: words(
      'Blok zonder tekst',
      'Lezers zouden een leeg kader zien, of een titel die niets opent.',
      'Schrijf de tekst tussen de twee regels met :::, of verwijder het blok.',
    ),
    fr: words(
      'Bloc sans texte',
      'Le lecteur verrait un encadré vide, ou un titre qui n’ouvre rien.',
      'Écrivez le texte entre les deux lignes avec :::, ou supprimez le bloc.',
    ),
    en: words(
      'Block without text',
      'Readers would see an empty box, or a title that opens nothing.',
      'Write the text between the two lines with :::, or remove the block.',
    ),
  },
  'untitled-details': {
    example: text('::: details\nTekst.\n:::\n', '::: details Meer over het plan\nTekst.\n:::\n'),
    nl: words(
      'Uitklapbare tekst zonder titel',
      'Lezers zien alleen de titel en openen de tekst daarmee.',
      'Schrijf na ::: details waar de tekst over gaat.',
    ),
    fr: words(
      'Texte repliable sans titre',
      'Le lecteur ne voit que le titre et s’en sert pour ouvrir le texte.',
      'Écrivez après ::: details de quoi parle le texte.',
    ),
    en: words(
      'Folded text without a title',
      'Readers see only the title, and open the text by it.',
      'Write after ::: details what the text is about.',
    ),
  },
  'wrong-chart': {
    example: text(
      '::: chart /about/inwoner.csv Inwoners\n| Jaar | Inwoners |\n| --- | --- |\n:::\n',
      '::: chart /about/inwoners.csv Inwoners\n| Jaar | Inwoners |\n| --- | --- |\n:::\n',
      { files: { 'about/inwoners.csv': 'date,value\n2025,10\n2026,11\n' } },
    ),
    nl: words(
      'Grafiek die niet getekend kan worden',
      'Na ::: chart horen het pad van een tabel (.csv) en een titel; de tabel heeft een kolom met jaren en een met getallen.',
      'Verbeter het pad, de titel of de tabel, zoals de melding zegt.',
    ),
    fr: words(
      'Graphique impossible à dessiner',
      'Après ::: chart il faut le chemin d’un tableau (.csv) et un titre ; le tableau a une colonne d’années et une de nombres.',
      'Corrigez le chemin, le titre ou le tableau, comme le message l’indique.',
    ),
    en: words(
      'Chart that cannot be drawn',
      'After ::: chart there have to be the path of a table (.csv) and a title; the table has a column of years and one of numbers.',
      'Correct the path, the title or the table, as the message says.',
    ),
  },
  'footnote-in-link': {
    example: text('Zie [ons[^1]](/about).\n\n[^1]: Noot.\n', 'Zie [ons](/about).[^1]\n\n[^1]: Noot.\n'),
    nl: words(
      'Voetnoot in een link',
      'Een voetnoot is zelf een link en kan niet in een andere staan.',
      'Schrijf [^1] na de link.',
    ),
    fr: words(
      'Note de bas de page dans un lien',
      'Un appel de note est lui-même un lien et ne peut pas être dans un autre.',
      'Écrivez [^1] après le lien.',
    ),
    en: words(
      'Footnote in a link',
      'A footnote is a link itself and cannot stand in another.',
      'Write [^1] after the link.',
    ),
  },
  'same-footnote': {
    example: text(
      'Een.[^1]\n\n[^1]: Noot.\n\n[^1]: Andere noot.\n',
      'Een.[^1] Twee.[^2]\n\n[^1]: Noot.\n\n[^2]: Andere noot.\n',
    ),
    nl: words(
      'Twee voetnoten met dezelfde naam',
      'De tweede noot zou verdwijnen.',
      'Geef een van de twee een andere naam.',
    ),
    fr: words('Deux notes du même nom', 'La seconde note disparaîtrait.', 'Donnez un autre nom à l’une des deux.'),
    en: words(
      'Two footnotes with the same name',
      'The second note would be lost.',
      'Give one of the two another name.',
    ),
  },
  'unknown-footnote': {
    example: text('Tekst.[^1]\n', 'Tekst.[^1]\n\n[^1]: Noot.\n'),
    nl: words(
      'Voetnoot zonder tekst',
      'De tekst verwijst naar een noot die er niet is.',
      'Schrijf de noot op een regel apart: [^1]: tekst.',
    ),
    fr: words(
      'Note sans texte',
      'Le texte renvoie à une note qui n’existe pas.',
      'Écrivez la note sur une ligne à part : [^1]: texte.',
    ),
    en: words(
      'Footnote without a text',
      'The text refers to a note that is not there.',
      'Write the note on a line of its own: [^1]: text.',
    ),
  },
  'unused-footnote': {
    example: text('Tekst.\n\n[^1]: Noot.\n', 'Tekst.[^1]\n\n[^1]: Noot.\n'),
    nl: words(
      'Voetnoot waarnaar niets verwijst',
      'Lezers zien de noot niet.',
      'Schrijf [^1] in de tekst waar de noot hoort, of verwijder de noot.',
    ),
    fr: words(
      'Note à laquelle rien ne renvoie',
      'Le lecteur ne voit pas la note.',
      'Écrivez [^1] dans le texte à l’endroit voulu, ou supprimez la note.',
    ),
    en: words(
      'Footnote that nothing refers to',
      'Readers do not see the note.',
      'Write [^1] in the text where the note belongs, or remove the note.',
    ),
  },
  'unread-text': {
    example: text('woord ', 'Een alinea.\n\nEen volgende alinea.\n', {
      filler: { text: 'woord ', times: 4_000, after: '\n' },
    }),
    nl: words(
      'Alinea die te lang is om te lezen',
      'Een alinea heeft hoogstens 20.000 tekens en een woord 2.000.',
      'Verdeel de tekst in alinea’s, of verwijder wat per vergissing is geplakt.',
    ),
    fr: words(
      'Alinéa trop long à lire',
      'Un alinéa compte au plus 20 000 signes et un mot 2 000.',
      'Divisez le texte en alinéas, ou supprimez ce qui a été collé par erreur.',
    ),
    en: words(
      'Paragraph too long to read',
      'A paragraph has at most 20,000 characters, and a word 2,000.',
      'Divide the text into paragraphs, or remove what was pasted by mistake.',
    ),
  },
  'too-many-lines': {
    example: text('Regel.\n\n', 'Regel.\n', { filler: { text: 'Regel.\n\n', times: 15_000, after: '' } }),
    nl: words(
      'Tekst met te veel regels',
      'Een pagina van tienduizenden regels kan niemand lezen, en de controle duurt minuten.',
      'Verdeel de tekst over meer pagina’s, of zet cijfers in een tabel (.csv).',
    ),
    fr: words(
      'Texte de trop de lignes',
      'Personne ne lit une page de dizaines de milliers de lignes, et le contrôle prend des minutes.',
      'Répartissez le texte sur plusieurs pages, ou mettez les chiffres dans un tableau (.csv).',
    ),
    en: words(
      'Text with too many lines',
      'Nobody reads a page of tens of thousands of lines, and the check takes minutes.',
      'Divide the text into several pages, or put figures into a table (.csv).',
    ),
  },
  'long-item': {
    example: text('- Een lange zin\n', '- Een zin.\n- Een andere zin.\n', {
      filler: { text: 'en nog een\n', times: 2_500, after: '' },
    }),
    nl: words(
      'Item van een lijst dat te lang is',
      'Wellicht hoort de tekst eronder er niet bij.',
      'Verdeel het item, of laat een lege regel voor de tekst die er niet bij hoort.',
    ),
    fr: words(
      'Élément de liste trop long',
      'Le texte qui suit n’en fait sans doute pas partie.',
      'Divisez l’élément, ou laissez une ligne vide avant le texte qui n’en fait pas partie.',
    ),
    en: words(
      'List item that is too long',
      'The text below it probably does not belong to it.',
      'Divide the item, or leave an empty line before the text that does not belong to it.',
    ),
  },
  'long-quote': {
    example: text('> Een regel.\n', '> Een regel.\n', { filler: { text: '> Een regel.\n', times: 1_100, after: '' } }),
    nl: words(
      'Citaat van te veel regels',
      'Een citaat heeft hoogstens 1.000 regels.',
      'Verdeel het in citaten met tekst ertussen.',
    ),
    fr: words(
      'Citation de trop de lignes',
      'Une citation compte au plus 1 000 lignes.',
      'Divisez-la en citations séparées par du texte.',
    ),
    en: words(
      'Quotation of too many lines',
      'A quotation has at most 1,000 lines.',
      'Divide it into quotations with a text between them.',
    ),
  },
  'nested-too-deeply': {
    example: text('> > ', '> Tekst.\n', { filler: { text: '> ', times: 30, after: 'Tekst.\n' } }),
    nl: words(
      'Te veel niveaus in elkaar',
      'Lijsten, citaten, blokken of YAML staan zo diep in elkaar dat niemand ze nog volgt.',
      'Verwijder tekens als > of - die in elkaar staan, of sluit [ en { af.',
    ),
    fr: words(
      'Trop de niveaux imbriqués',
      'Les listes, citations, blocs ou YAML sont imbriqués à un point que personne ne suit plus.',
      'Supprimez les signes > ou - imbriqués, ou fermez [ et {.',
    ),
    en: words(
      'Too many levels in one another',
      'Lists, quotations, blocks or YAML are nested so deeply that nobody can follow them.',
      'Remove signs such as > or - that stand in one another, or close [ and {.',
    ),
  },
  'unfinished-text': {
    example: text('(nog te schrijven)\n', 'Wat het bureau doet.\n'),
    nl: words(
      'Tekst die nog geschreven moet worden',
      'Een plaatshouder staat nog op een pagina die gepubliceerd zou worden.',
      'Schrijf de tekst, of zet draft: true in elke taal tot de pagina af is.',
    ),
    fr: words(
      'Texte encore à rédiger',
      'Un texte provisoire se trouve encore dans une page qui serait publiée.',
      'Rédigez le texte, ou mettez draft: true dans chaque langue jusqu’à ce que la page soit terminée.',
    ),
    en: words(
      'Text that is still to be written',
      'A placeholder is still on a page that would be published.',
      'Write the text, or write draft: true in each language until the page is finished.',
    ),
  },
  'unfinished-merge': {
    example: file('glossary.yaml', '<<<<<<< HEAD\n[]\n=======\n[]\n>>>>>>> collega\n', '[]\n'),
    nl: words(
      'Samenvoeging in Git die niet af is',
      'Git schreef twee versies in het bestand, tussen <<<<<<< en >>>>>>>.',
      'Houd de juiste versie, verwijder de regels met deze tekens, en maak een commit.',
    ),
    fr: words(
      'Fusion Git inachevée',
      'Git a écrit deux versions dans le fichier, entre <<<<<<< et >>>>>>>.',
      'Gardez la bonne version, supprimez les lignes avec ces signes, puis faites un commit.',
    ),
    en: words(
      'Merge of Git that is not finished',
      'Git wrote two versions into the file, between <<<<<<< and >>>>>>>.',
      'Keep the right version, remove the lines with these signs, and commit.',
    ),
  },
} as const satisfies Explanations

// cspell:locale en-GB,nl,fr
// cspell:ignore tussentitel
