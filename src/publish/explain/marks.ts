import { type Explanations, text, words } from './explanation.ts'

/** Marks in a text that have no effect: readers would see them as they are typed. */
export const marks = {
  'misplaced-block': {
    example: text('Tekst.\n\n     ::: contacts\n\nTekst.\n', '::: contacts\n:::\n'),
    nl: words(
      'Blok dat te ver naar rechts begint',
      'Met vier spaties of meer ervoor is ::: geen blok maar gewone tekst, die lezers zo zien.',
      'Schrijf ::: aan het begin van de regel. In een lijst staat het onder de tekst van het item.',
    ),
    fr: words(
      'Bloc qui commence trop à droite',
      'Précédé de quatre espaces ou plus, ::: n’ouvre pas de bloc : le lecteur le voit tel quel.',
      'Écrivez ::: au début de la ligne. Dans une liste, placez-le sous le texte de l’élément.',
    ),
    en: words(
      'Block that begins too far to the right',
      'With four spaces or more before it, ::: is no block but plain text, which readers see as it is.',
      'Write ::: at the beginning of the line. In a list, it stands below the text of the item.',
    ),
  },
  'misplaced-footnote': {
    example: text('Tekst.\n\n      [^1]: Noot.\n', 'Tekst.[^1]\n\n[^1]: Noot.\n'),
    nl: words(
      'Voetnoot die te ver naar rechts begint',
      'Met vier spaties of meer ervoor is [^1]: geen noot maar gewone tekst.',
      'Schrijf de noot aan het begin van een regel: [^1]: tekst.',
    ),
    fr: words(
      'Note de bas de page qui commence trop à droite',
      'Précédé de quatre espaces ou plus, [^1]: n’est pas une note mais du texte ordinaire.',
      'Écrivez la note au début d’une ligne : [^1]: texte.',
    ),
    en: words(
      'Footnote that begins too far to the right',
      'With four spaces or more before it, [^1]: is no note but plain text.',
      'Write the note at the beginning of a line: [^1]: text.',
    ),
  },
  'misplaced-definition': {
    example: text('Zie ons.\n[m]: /about en meer\n', 'Zie [ons][m] en meer.\n\n[m]: /about\n'),
    nl: words(
      'Adres van een link op de verkeerde plaats',
      'Een regel als [naam]: /about telt alleen met een lege regel erboven en met niets na het adres.',
      'Laat een lege regel erboven, en zet een tekst na het adres op een regel apart.',
    ),
    fr: words(
      'Adresse de lien mal placée',
      'Une ligne comme [nom]: /about ne compte que si elle suit une ligne vide et si rien ne suit l’adresse.',
      'Laissez une ligne vide au-dessus, et mettez le texte qui suit l’adresse sur une autre ligne.',
    ),
    en: words(
      'Address of a link in the wrong place',
      'A line such as [name]: /about counts only with an empty line above it and nothing after the address.',
      'Leave an empty line above it, and write a text after the address on a line of its own.',
    ),
  },
  'heading-without-space': {
    example: text('##Kennis\n\nTekst.\n', '## Kennis\n\nTekst.\n'),
    nl: words(
      'Tussentitel zonder spatie na #',
      'Zonder spatie is #Titel geen tussentitel: lezers zien de tekens #.',
      'Schrijf een spatie tussen # en de titel.',
    ),
    fr: words(
      'Intertitre sans espace après #',
      'Sans espace, #Titre n’est pas un intertitre : le lecteur voit les signes #.',
      'Écrivez une espace entre # et le titre.',
    ),
    en: words(
      'Heading without a space after #',
      'Without a space, #Title is no heading: readers see the signs #.',
      'Write a space between # and the heading.',
    ),
  },
  'list-sign': {
    example: text('• Kennis\n• Strategie\n', '- Kennis\n- Strategie\n'),
    nl: words(
      'Opsommingsteken dat geen lijst maakt',
      'Tekens die Word kopieert, zoals •, maken geen lijst: een schermlezer leest dan losse regels voor.',
      'Schrijf - en een gewone spatie aan het begin van elk item, elk op een regel apart.',
    ),
    fr: words(
      'Puce qui ne fait pas de liste',
      'Les signes que Word copie, comme •, ne font pas de liste : un lecteur d’écran lit alors des lignes isolées.',
      'Écrivez - et une espace ordinaire au début de chaque élément, chacun sur sa ligne.',
    ),
    en: words(
      'Bullet that makes no list',
      'Signs that Word copies, such as •, make no list: a screen reader then reads separate lines.',
      'Write - and an ordinary space at the beginning of each item, each on a line of its own.',
    ),
  },
  'pasted-error': {
    example: text('Zie Fout! Verwijzingsbron niet gevonden.', 'Zie hoofdstuk 2.'),
    nl: words(
      'Foutmelding van Word of Excel',
      'Word en Excel schrijven die in de plaats van een titel, een nummer of een cel die ze niet vonden.',
      'Schrijf wat er hoort te staan, of verwijder de melding.',
    ),
    fr: words(
      'Message d’erreur de Word ou d’Excel',
      'Word et Excel l’écrivent à la place d’un titre, d’un numéro ou d’une cellule introuvable.',
      'Écrivez ce qui doit s’y trouver, ou supprimez le message.',
    ),
    en: words(
      'Error message of Word or Excel',
      'Word and Excel write it in place of a title, a number or a cell that they did not find.',
      'Write what belongs there, or remove the message.',
    ),
  },
  'pasted-table': {
    example: text(
      'Gemeente\tInwoners\nElsene\t87000\n',
      '| Gemeente | Inwoners |\n| --- | --- |\n| Elsene | 87000 |\n',
    ),
    nl: words(
      'Tabel die met tabs is geplakt',
      'Tabs uit Word of Excel scheiden geen cellen: de tabel wordt één regel tekst.',
      'Schrijf een tabel met | tussen de cellen en een regel | --- | --- | onder de kop.',
    ),
    fr: words(
      'Tableau collé avec des tabulations',
      'Les tabulations de Word ou d’Excel ne séparent pas les cellules : le tableau devient une ligne de texte.',
      'Écrivez un tableau avec | entre les cellules et une ligne | --- | --- | sous l’en-tête.',
    ),
    en: words(
      'Table pasted with tabs',
      'Tabs from Word or Excel do not separate cells: the table becomes one line of text.',
      'Write a table with | between the cells and a line | --- | --- | below the header.',
    ),
  },
  alert: {
    example: text('> [!NOTE]\n> Let op.\n', '::: callout Goed om te weten\nLet op.\n:::\n'),
    nl: words(
      'Kader zoals op GitHub',
      '[!NOTE] is van GitHub. Deze site toont het als tekst.',
      'Schrijf ::: callout en een titel, daaronder de tekst zonder >, en ten slotte :::.',
    ),
    fr: words(
      'Encadré comme sur GitHub',
      '[!NOTE] vient de GitHub. Ce site l’affiche comme du texte.',
      'Écrivez ::: callout et un titre, puis le texte sans >, et enfin :::.',
    ),
    en: words(
      'Note in the manner of GitHub',
      '[!NOTE] belongs to GitHub. This site shows it as text.',
      'Write ::: callout and a title, below it the text without >, and then :::.',
    ),
  },
  admonition: {
    example: text('!!! note "Let op"\n\nTekst.\n', '::: callout Let op\nTekst.\n:::\n'),
    nl: words(
      'Kader zoals in een ander programma',
      '!!! en ??? zijn van andere programma’s. Deze site toont ze als tekst.',
      'Schrijf ::: callout en een titel, daaronder de tekst zonder inspringing, en ten slotte :::.',
    ),
    fr: words(
      'Encadré comme dans un autre outil',
      '!!! et ??? viennent d’autres outils. Ce site les affiche comme du texte.',
      'Écrivez ::: callout et un titre, puis le texte sans retrait, et enfin :::.',
    ),
    en: words(
      'Note in the manner of another tool',
      '!!! and ??? belong to other tools. This site shows them as text.',
      'Write ::: callout and a title, below it the text without an indent, and then :::.',
    ),
  },
  script: {
    example: text("import Kaart from './kaart'\n\nTekst.\n", 'Tekst.\n'),
    nl: words(
      'Programmacode in een tekst',
      'Pagina’s laden geen componenten: lezers zouden de code zelf zien.',
      'Verwijder de regel.',
    ),
    fr: words(
      'Code de programme dans un texte',
      'Les pages ne chargent pas de composants : le lecteur verrait le code.',
      'Supprimez la ligne.',
    ),
    en: words(
      'Program code in a text',
      'Pages load no components: readers would see the code itself.',
      'Remove the line.',
    ),
  },
  'contents-mark': {
    example: text('[TOC]\n\nTekst.\n', 'Tekst.\n'),
    nl: words(
      'Teken voor een inhoudsopgave',
      'De pagina maakt haar inhoudsopgave zelf, uit de tussentitels.',
      'Verwijder het teken.',
    ),
    fr: words(
      'Signe pour une table des matières',
      'La page crée elle-même sa table des matières à partir des intertitres.',
      'Supprimez le signe.',
    ),
    en: words(
      'Mark for a table of contents',
      'The page makes its own table of contents from the headings.',
      'Remove the mark.',
    ),
  },
  abbreviation: {
    example: text('Een plan, bvb hier.\n\n*[bvb]: bijvoorbeeld\n', 'Een plan, bijvoorbeeld hier.\n'),
    nl: words(
      'Afkorting die in de pagina wordt uitgelegd',
      'Regels als *[GBP]: … werken hier niet. Afkortingen staan voor de hele site in de woordenlijst.',
      'Voeg de afkorting toe aan content/glossary.yaml. De site schrijft ze dan bij het eerste gebruik voluit.',
    ),
    fr: words(
      'Abréviation définie dans la page',
      'Les lignes comme *[PRAS]: … ne fonctionnent pas ici. Les abréviations de tout le site sont dans le glossaire.',
      'Ajoutez l’abréviation à content/glossary.yaml. Le site l’écrit alors en toutes lettres à sa première mention.',
    ),
    en: words(
      'Abbreviation defined in the page',
      'Lines such as *[GBP]: … do nothing here. The glossary has the abbreviations of the whole site.',
      'Add the abbreviation to content/glossary.yaml. The site then writes it out at its first use.',
    ),
  },
  'definition-list': {
    example: text('Plan\n: Een tekst over later.\n', '- **Plan**: een tekst over later.\n'),
    nl: words(
      'Lijst van begrippen met een dubbele punt',
      'Markdown kent geen begrippen met een omschrijving: de dubbele punt blijft staan.',
      'Schrijf voor elk begrip - **begrip**: omschrijving.',
    ),
    fr: words(
      'Liste de définitions avec deux-points',
      'Markdown ne connaît pas les listes de définitions : les deux-points restent visibles.',
      'Écrivez pour chaque terme - **terme** : définition.',
    ),
    en: words(
      'List of terms with a colon',
      'Markdown has no terms with definitions: the colon stays visible.',
      'Write - **term**: definition, for each term.',
    ),
  },
  'link-in-link': {
    example: text('[Zie [ons](/about) hier](/about)\n', '[Zie ons](/about)\n'),
    nl: words(
      'Link in een link',
      'Een link kan geen andere link bevatten: een van beide gaat verloren.',
      'Schrijf de links na elkaar.',
    ),
    fr: words(
      'Lien dans un lien',
      'Un lien ne peut pas en contenir un autre : l’un des deux est perdu.',
      'Écrivez les liens l’un après l’autre.',
    ),
    en: words(
      'Link inside a link',
      'A link cannot hold another link: one of the two is lost.',
      'Write one link after the other.',
    ),
  },
  'broken-link': {
    example: text('Zie [ons] (/about).\n', 'Zie [ons](/about).\n'),
    nl: words(
      'Link die niet volledig is geschreven',
      'Met een spatie tussen ] en (, of zonder laatste haakje, is het geen link maar tekst.',
      'Schrijf [tekst](/about), zonder iets tussen ] en ( en zonder spaties in het adres.',
    ),
    fr: words(
      'Lien écrit de façon incomplète',
      'Avec une espace entre ] et (, ou sans la dernière parenthèse, ce n’est pas un lien mais du texte.',
      'Écrivez [texte](/about), sans rien entre ] et ( et sans espace dans l’adresse.',
    ),
    en: words(
      'Link that is not written in full',
      'With a space between ] and (, or without the last bracket, it is no link but text.',
      'Write [text](/about), with nothing between ] and ( and no spaces in the address.',
    ),
  },
  'wiki-link': {
    example: text('Zie [[Opdrachten]].\n', 'Zie [Opdrachten](/about).\n'),
    nl: words(
      'Link zoals in een wiki',
      '[[Pagina]] is van wiki’s en Obsidian. Deze site kent pagina’s alleen bij hun map.',
      'Schrijf [tekst](/about), met de map van de pagina die u bedoelt.',
    ),
    fr: words(
      'Lien comme dans un wiki',
      '[[Page]] vient des wikis et d’Obsidian. Ce site ne connaît les pages que par leur dossier.',
      'Écrivez [texte](/about), avec le dossier de la page visée.',
    ),
    en: words(
      'Link in the manner of a wiki',
      '[[Page]] belongs to wikis and Obsidian. This site knows pages only by their folder.',
      'Write [text](/about), with the folder of the page that you mean.',
    ),
  },
  'unknown-reference': {
    example: text('Zie [ons][m].\n', 'Zie [ons][m].\n\n[m]: /about\n'),
    nl: words(
      'Link met een naam die geen adres heeft',
      '[tekst][naam] heeft ergens op de pagina een regel [naam]: adres nodig.',
      'Voeg die regel toe, of schrijf het adres erachter: [tekst](/about).',
    ),
    fr: words(
      'Lien dont le nom n’a pas d’adresse',
      '[texte][nom] exige quelque part dans la page une ligne [nom]: adresse.',
      'Ajoutez cette ligne, ou écrivez l’adresse à la suite : [texte](/about).',
    ),
    en: words(
      'Link with a name that has no address',
      '[text][name] needs a line [name]: address somewhere on the page.',
      'Add that line, or write the address after the text: [text](/about).',
    ),
  },
  'template-mark': {
    example: text('Versie {{ versie }}.\n', 'Versie 2.\n'),
    nl: words(
      'Code van een sjabloon',
      '{{ … }} en {% … %} zijn van andere programma’s. Lezers zouden ze zien.',
      'Verwijder de code, of zet ze tussen accenten grave (`) om ze letterlijk te tonen.',
    ),
    fr: words(
      'Code d’un modèle',
      '{{ … }} et {% … %} viennent d’autres outils. Le lecteur les verrait.',
      'Supprimez ce code, ou mettez-le entre accents graves (`) pour le montrer tel quel.',
    ),
    en: words(
      'Mark of a template',
      '{{ … }} and {% … %} belong to other tools. Readers would see them.',
      'Remove it, or put it between backticks (`) to show it as it is.',
    ),
  },
  attributes: {
    example: text('## Kennis {#kennis}\n\nTekst.\n', '## Kennis\n\nTekst.\n'),
    nl: words(
      'Id of klasse tussen accolades',
      'De site maakt de id van een tussentitel zelf, en de vormgeving is voor alle pagina’s dezelfde.',
      'Verwijder de accolades en wat erin staat.',
    ),
    fr: words(
      'Identifiant ou classe entre accolades',
      'Le site crée lui-même l’identifiant d’un intertitre, et la mise en forme est la même pour toutes les pages.',
      'Supprimez les accolades et leur contenu.',
    ),
    en: words(
      'Id or class in braces',
      'The site makes the id of a heading itself, and all pages have the same design.',
      'Remove the braces and what is in them.',
    ),
  },
  highlight: {
    example: text('Dit is ==belangrijk==.\n', 'Dit is **belangrijk**.\n'),
    nl: words(
      'Gemarkeerde tekst met ==',
      'Markdown kent == niet: lezers zien de tekens.',
      'Schrijf **woorden** voor nadruk.',
    ),
    fr: words(
      'Texte surligné avec ==',
      'Markdown ne connaît pas == : le lecteur voit les signes.',
      'Écrivez **mots** pour les mettre en évidence.',
    ),
    en: words(
      'Text highlighted with ==',
      'Markdown does not know ==: readers see the signs.',
      'Write **words** to stress them.',
    ),
  },
  'emoji-code': {
    example: text('Met de :bike: naar het werk.\n', 'Met de fiets naar het werk.\n'),
    nl: words('Code voor een emoji', 'Codes als :bike: blijven letters.', 'Schrijf het woord, of het teken zelf: 🚲.'),
    fr: words(
      'Code d’un emoji',
      'Les codes comme :bike: restent des lettres.',
      'Écrivez le mot, ou le caractère lui-même : 🚲.',
    ),
    en: words('Code of an emoji', 'Codes such as :bike: stay letters.', 'Write the word, or the character itself: 🚲.'),
  },
  'inline-footnote': {
    example: text('Tekst.^[Een noot.]\n', 'Tekst.[^1]\n\n[^1]: Een noot.\n'),
    nl: words(
      'Voetnoot midden in de tekst',
      '^[…] maakt hier geen voetnoot: de noot zou in de zin staan.',
      'Schrijf [^1] in de zin, en onder de alinea [^1]: tekst van de noot.',
    ),
    fr: words(
      'Note de bas de page dans la phrase',
      '^[…] ne fait pas de note ici : elle apparaîtrait dans la phrase.',
      'Écrivez [^1] dans la phrase, et sous l’alinéa [^1]: texte de la note.',
    ),
    en: words(
      'Footnote in the middle of the text',
      '^[…] makes no footnote here: the note would stand in the sentence.',
      'Write [^1] in the sentence, and below the paragraph [^1]: the text of the note.',
    ),
  },
  'stray-marks': {
    example: text('Dit is ** belangrijk **.\n', 'Dit is **belangrijk**.\n'),
    nl: words(
      'Opmaaktekens die niets doen',
      'Sterretjes, strepen of accenten grave met een spatie aan de binnenkant, of zonder het tweede teken, blijven staan.',
      'Zet de tekens meteen voor en na de woorden: **woorden**. Schrijf \\* voor een sterretje dat lezers moeten zien.',
    ),
    fr: words(
      'Signes de mise en forme sans effet',
      'Des astérisques, traits ou accents graves avec une espace à l’intérieur, ou sans le second signe, restent visibles.',
      'Placez les signes juste avant et après les mots : **mots**. Écrivez \\* pour un astérisque que le lecteur doit voir.',
    ),
    en: words(
      'Marks of emphasis that do nothing',
      'Asterisks, dashes or backticks with a space on the inside, or without the second one, stay visible.',
      'Write the marks directly before and after the words: **words**. Write \\* for an asterisk that readers must see.',
    ),
  },
  'raw-html': {
    example: text('Een <b>plan</b>.\n', 'Een **plan**.\n'),
    nl: words(
      'HTML in een tekst',
      'Pagina’s bestaan alleen uit Markdown, zodat geen tekst een script kan bevatten of de opmaak kan breken.',
      'Schrijf hetzelfde in Markdown. De melding zegt voor elke tag hoe.',
    ),
    fr: words(
      'HTML dans un texte',
      'Les pages ne contiennent que du Markdown : aucun texte ne peut ainsi contenir un script ni casser la mise en page.',
      'Écrivez la même chose en Markdown. Le message dit comment pour chaque balise.',
    ),
    en: words(
      'HTML in a text',
      'Pages are made of Markdown only, so that no text can hold a script or break the layout.',
      'Write the same in Markdown. The message says how for each tag.',
    ),
  },
  'wrong-entity': {
    example: text('Een &eaccute;n ander.\n', 'Een &eacute;n ander.\n'),
    nl: words(
      'Tekencode die niet bestaat',
      'Geen teken heeft deze naam of dit nummer in HTML.',
      'Typ het teken zelf. Schrijf &amp; voor een & die lezers moeten zien.',
    ),
    fr: words(
      'Code de caractère inexistant',
      'Aucun caractère n’a ce nom ou ce numéro en HTML.',
      'Tapez le caractère lui-même. Écrivez &amp; pour un & que le lecteur doit voir.',
    ),
    en: words(
      'Code of a character that does not exist',
      'No character has this name or number in HTML.',
      'Type the character itself. Write &amp; for an & that readers must see.',
    ),
  },
  comment: {
    example: text('<!-- nog na te kijken -->\n\nTekst.\n', 'Tekst.\n'),
    nl: words(
      'Commentaar in een tekst',
      'De pagina laat het commentaar weg. Een nota voor collega’s raakt zo vergeten.',
      'Verwijder het, en zet de nota in het bericht van de commit.',
    ),
    fr: words(
      'Commentaire dans un texte',
      'La page omet le commentaire. Une note pour des collègues y reste oubliée.',
      'Supprimez-le, et mettez la note dans le message du commit.',
    ),
    en: words(
      'Comment in a text',
      'The page leaves the comment out. A note for colleagues is forgotten there.',
      'Remove it, and put the note into the commit message.',
    ),
  },
  'open-comment': {
    example: text('Tekst.\n\n<!-- nog na te kijken\n\nMeer tekst.\n', 'Tekst.\n\nMeer tekst.\n'),
    nl: words(
      'Commentaar dat niet eindigt',
      'Zonder --> hoort alles wat volgt bij het commentaar, en verdwijnt het van de pagina.',
      'Schrijf --> waar het commentaar eindigt, of verwijder het.',
    ),
    fr: words(
      'Commentaire qui ne se termine pas',
      'Sans -->, tout ce qui suit appartient au commentaire et disparaît de la page.',
      'Écrivez --> où le commentaire se termine, ou supprimez-le.',
    ),
    en: words(
      'Comment that does not end',
      'Without -->, all that follows belongs to the comment and is lost from the page.',
      'Write --> where the comment ends, or remove it.',
    ),
  },
} as const satisfies Explanations

// cspell:locale en-GB,nl,fr
// cspell:ignore tussentitel eaccute
