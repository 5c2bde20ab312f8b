import { MOST_FILES } from '../media/limits.ts'
import { type Example, type Explanations, file, text, words } from './explanation.ts'

type More = Omit<Example, 'file' | 'part' | 'wrong' | 'right'>

/** The page /about in one language, with a text and more lines of its front matter. */
const page = (body: string, language = 'nl', lines = '') =>
  `---\ntitle: De kade\nslug: about-${language}\nsummary: Een korte samenvatting.\norder: 10\nupdated: 2026-01-02\n${lines}---\n${body}\n`

const PICTURE = '1400 × 1050 pixels, JPEG'
const SHOWN = '![De kade, gezien vanaf de brug](kade.jpg)'
const NOTES = 'kade.jpg: { author: perspective.brussels, licence: own work }\n'
const REPORT = 'title: Verslag\nlanguage: nl-BE\ntagged: true\ntext: Verslag over de wijk.\n'

/** The page /about, which shows a picture in French: its Dutch text can do what the example needs. */
const FRENCH = page('![Le quai, vu du pont](kade.jpg)', 'fr')
const WITH_PICTURE: More = {
  files: { 'about/kade.jpg': PICTURE, 'about/pictures.yaml': NOTES, 'about/fr.md': FRENCH },
}
/** The page /about, which links to a document in French. */
const WITH_REPORT: More = {
  files: {
    'about/verslag.pdf': REPORT,
    'about/fr.md': page('[Le rapport](verslag.pdf)', 'fr'),
  },
}

/** An example that is a picture, which the page /about shows. */
const picture = (name: string, wrong: string, right: string, more: More = {}) =>
  file(`about/${name}`, wrong, right, {
    files: {
      'about/nl.md': page(`![De kade, gezien vanaf de brug](${name})`),
      'about/pictures.yaml': NOTES.replace('kade.jpg', name),
    },
    ...more,
  })
/** An example that is a document, to which the page /about links. */
const report = (wrong: string, right = REPORT, more: More = {}) =>
  file('about/verslag.pdf', wrong, right, { files: { 'about/nl.md': page('[Het verslag](verslag.pdf)') }, ...more })

const svg = (inside: string, size = ' viewBox="0 0 120 80"') =>
  `<svg xmlns="http://www.w3.org/2000/svg"${size}>\n${inside}  <path d="M0 0h120v80z"/>\n</svg>\n`

/** As many documents as a folder can have. */
const reports = Array.from({ length: MOST_FILES }, (_, i) => `verslag-${i + 1}.pdf`)
const ONE_MORE = `verslag-${MOST_FILES + 1}.pdf`

/** Pictures, drawings and documents. */
export const pictures = {
  'missing-picture': {
    example: text('![De kade, gezien vanaf de brug](kadde.jpg)\n', `${SHOWN}\n`, WITH_PICTURE),
    nl: words(
      'Beeld dat er niet is',
      'De tekst of facts.yaml noemt een beeld dat niet in content/ staat.',
      'Zet het beeld in de map van de pagina, of verbeter de naam.',
    ),
    fr: words(
      'Image introuvable',
      'Le texte ou facts.yaml cite une image qui n’est pas dans content/.',
      'Placez l’image dans le dossier de la page, ou corrigez son nom.',
    ),
    en: words(
      'Picture that is not there',
      'The text or facts.yaml names a picture that is not in content/.',
      'Put the picture into the folder of the page, or correct the name.',
    ),
  },
  'picture-without-alt': {
    example: text('![](kade.jpg)\n', `${SHOWN}\n`, WITH_PICTURE),
    nl: words(
      'Beeld zonder beschrijving',
      'Wie het beeld niet ziet, moet weten wat het toont. Ook de wet vraagt het (WCAG 2.2, 1.1.1).',
      'Beschrijf het beeld tussen de vierkante haken of onder alt in pictures.yaml. Versiert het alleen, schrijf dan decorative: true.',
    ),
    fr: words(
      'Image sans description',
      'Qui ne voit pas l’image doit savoir ce qu’elle montre. La loi l’exige aussi (WCAG 2.2, 1.1.1).',
      'Décrivez l’image entre les crochets ou sous alt dans pictures.yaml. Si elle ne fait que décorer, écrivez decorative: true.',
    ),
    en: words(
      'Picture without a description',
      'Readers who do not see the picture need to know what it shows. The law asks for it too (WCAG 2.2, 1.1.1).',
      'Describe the picture between the square brackets or under alt in pictures.yaml. If it only decorates, write decorative: true.',
    ),
  },
  'picture-alt': {
    example: text('![foto](kade.jpg)\n', `${SHOWN}\n`, WITH_PICTURE),
    nl: words(
      'Beschrijving die niets zegt of te lang is',
      'Een woord als “foto” of de naam van het bestand zegt niet wat te zien is. Een lange beschrijving hoort in de tekst.',
      'Beschrijf in één zin wat een lezer van het beeld moet weten.',
    ),
    fr: words(
      'Description vide de sens ou trop longue',
      'Un mot comme « photo » ou le nom du fichier ne dit pas ce que l’on voit. Une longue description a sa place dans le texte.',
      'Décrivez en une phrase ce que le lecteur doit savoir de l’image.',
    ),
    en: words(
      'Description that says nothing or is too long',
      'A word such as “photo”, or the name of the file, does not say what there is to see. A long description belongs in the text.',
      'Describe in one sentence what a reader should know of the picture.',
    ),
  },
  'picture-elsewhere': {
    example: text(
      '![De kade, gezien vanaf de brug](https://example.org/kade.jpg)\n',
      '![De kade, gezien vanaf de brug](kade.jpg)\n',
      WITH_PICTURE,
    ),
    nl: words(
      'Beeld van een andere site',
      'Die andere site zou zien wie deze pagina leest.',
      'Mag u het beeld publiceren, bewaar het dan in de map van de pagina en schrijf de naam van het bestand. Verwijder het anders.',
    ),
    fr: words(
      'Image d’un autre site',
      'Cet autre site verrait qui lit cette page.',
      'Si vous avez le droit de publier l’image, enregistrez-la dans le dossier de la page et écrivez le nom du fichier. Sinon, supprimez-la.',
    ),
    en: words(
      'Picture of another site',
      'That other site would see who reads this page.',
      'If you have the right to publish it, save it in the folder of the page and write the name of the file. Otherwise remove it.',
    ),
  },
  'picture-in-text': {
    example: text(`De kade is oud. ${SHOWN}\n`, `De kade is oud.\n\n${SHOWN}\n`, WITH_PICTURE),
    nl: words(
      'Beeld tussen woorden',
      'Een beeld heeft een bijschrift en een auteur: het is een blok op zich.',
      'Zet het beeld op een eigen regel, met een lege regel erboven en eronder.',
    ),
    fr: words(
      'Image au milieu d’une phrase',
      'Une image a une légende et un auteur : elle forme un bloc à part.',
      'Placez l’image sur une ligne à part, avec une ligne vide avant et après.',
    ),
    en: words(
      'Picture between words',
      'A picture has a caption and an author, so it is a block of its own.',
      'Put the picture on a line of its own, with an empty line above and below it.',
    ),
  },
  'link-to-picture': {
    example: text('Zie [de kade](kade.jpg).\n', `${SHOWN}\n`, WITH_PICTURE),
    nl: words(
      'Link naar een beeld',
      'Een beeld staat in de tekst zelf, met een beschrijving en zijn auteur. Op zichzelf heeft het geen adres.',
      'Schrijf een uitroepteken ervoor, op een eigen regel: ![wat het toont](kade.jpg).',
    ),
    fr: words(
      'Lien vers une image',
      'Une image figure dans le texte même, avec une description et son auteur. Seule, elle n’a pas d’adresse.',
      'Écrivez un point d’exclamation devant, sur une ligne à part : ![ce qu’elle montre](kade.jpg).',
    ),
    en: words(
      'Link to a picture',
      'A picture stands in the text itself, with a description and its author. By itself it has no address.',
      'Write an exclamation mark before it, on a line of its own: ![what it shows](kade.jpg).',
    ),
  },
  'picture-of-document': {
    example: text('![Het verslag](verslag.pdf)\n', '[Het verslag](verslag.pdf)\n', WITH_REPORT),
    nl: words(
      'Document als beeld geschreven',
      'Een pdf kan geen beeld in de tekst zijn. Lezers openen ze met een link.',
      'Verwijder het uitroepteken: [Het verslag](verslag.pdf).',
    ),
    fr: words(
      'Document écrit comme une image',
      'Un PDF ne peut pas être une image dans le texte. Le lecteur l’ouvre par un lien.',
      'Supprimez le point d’exclamation : [Le rapport](verslag.pdf).',
    ),
    en: words(
      'Document written as a picture',
      'A PDF cannot be a picture in the text. Readers open it with a link.',
      'Remove the exclamation mark: [The report](verslag.pdf).',
    ),
  },
  'picture-of-draft': {
    example: text('![De kade, gezien vanaf de brug](/plan/kade.jpg)\n', `${SHOWN}\n`, {
      files: {
        ...WITH_PICTURE.files,
        'plan/kade.jpg': PICTURE,
        'plan/nl.md': page(SHOWN, 'nl', 'draft: true\n'),
        'plan/fr.md': page(SHOWN, 'fr', 'draft: true\n'),
      },
    }),
    nl: words(
      'Beeld van een conceptpagina',
      'De andere pagina is een concept (draft: true): haar beelden zijn niet gepubliceerd.',
      'Kopieer het beeld naar de map van deze pagina, of publiceer de andere pagina.',
    ),
    fr: words(
      'Image d’une page à l’état de brouillon',
      'L’autre page est un brouillon (draft: true) : ses images ne sont pas publiées.',
      'Copiez l’image dans le dossier de cette page, ou publiez l’autre page.',
    ),
    en: words(
      'Picture of a draft',
      'The other page is a draft (draft: true), so its pictures are not published.',
      'Copy the picture into the folder of this page, or publish the other page.',
    ),
  },
  'picture-without-rights': {
    example: file('about/pictures.yaml', undefined, NOTES, {
      files: { 'about/kade.jpg': PICTURE, 'about/nl.md': page(SHOWN) },
    }),
    nl: words(
      'Beeld zonder auteur en licentie',
      'Het bureau publiceert alleen beelden waarvan het weet wie ze maakte en waarom het ze mag tonen.',
      'Schrijf in pictures.yaml de auteur en de licentie van het beeld.',
    ),
    fr: words(
      'Image sans auteur ni licence',
      'L’agence ne publie que des images dont elle connaît l’auteur et qu’elle a le droit de montrer.',
      'Écrivez dans pictures.yaml l’auteur et la licence de l’image.',
    ),
    en: words(
      'Picture without author and licence',
      'The agency publishes only pictures of which it knows who made them and why it may show them.',
      'Write the author and the licence of the picture in pictures.yaml.',
    ),
  },
  'unknown-picture': {
    example: file('about/pictures.yaml', NOTES + NOTES.replace('kade', 'brug'), NOTES, {
      files: { 'about/kade.jpg': PICTURE, 'about/nl.md': page(SHOWN) },
    }),
    nl: words(
      'Beeld in pictures.yaml dat er niet is',
      'De map heeft geen beeld met die naam. Wat ervan gezegd wordt, ziet niemand.',
      'Verbeter de naam, voeg het beeld toe, of verwijder de regel.',
    ),
    fr: words(
      'Image de pictures.yaml introuvable',
      'Le dossier n’a pas d’image de ce nom. Personne ne verra ce qui en est dit.',
      'Corrigez le nom, ajoutez l’image, ou supprimez la ligne.',
    ),
    en: words(
      'Picture in pictures.yaml that is not there',
      'The folder has no picture of this name. Nobody sees what is said of it.',
      'Correct the name, add the picture, or remove the line.',
    ),
  },
  'unused-file': {
    example: text('De kade is oud.\n', `De kade is oud.\n\n${SHOWN}\n`, {
      files: { 'about/kade.jpg': PICTURE, 'about/pictures.yaml': NOTES },
    }),
    nl: words(
      'Beeld of document dat geen pagina gebruikt',
      'Geen pagina toont het of linkt ernaar. Daarom wordt het niet gepubliceerd.',
      'Toon het beeld of link naar het document in de tekst, of verwijder het bestand.',
    ),
    fr: words(
      'Image ou document qu’aucune page n’utilise',
      'Aucune page ne le montre ni n’y renvoie : il n’est donc pas publié.',
      'Montrez l’image ou renvoyez au document dans le texte, ou supprimez le fichier.',
    ),
    en: words(
      'Picture or document that no page uses',
      'No page shows it or links to it, so it is not published.',
      'Show the picture or link to the document in the text, or remove the file.',
    ),
  },
  'file-without-page': {
    example: file('documenten/verslag.pdf', REPORT, undefined),
    nl: words(
      'Beeld of document in een map zonder pagina',
      'Een bestand staat in de map van de pagina die het toont, en verhuist met haar mee.',
      'Verplaats het naar de map van die pagina, of verwijder het.',
    ),
    fr: words(
      'Image ou document dans un dossier sans page',
      'Un fichier se trouve dans le dossier de la page qui le montre, et se déplace avec elle.',
      'Déplacez-le dans le dossier de cette page, ou supprimez-le.',
    ),
    en: words(
      'Picture or document in a folder without a page',
      'A file is in the folder of the page that shows it, and moves with that page.',
      'Move it into the folder of that page, or remove it.',
    ),
  },
  'pictures-without-page': {
    example: file('beelden/pictures.yaml', NOTES, undefined),
    nl: words(
      'pictures.yaml zonder pagina',
      'In de map staat geen tekst, dus geen pagina toont deze beelden.',
      'Verplaats het bestand met de beelden naar de map van de pagina, of verwijder het.',
    ),
    fr: words(
      'pictures.yaml sans page',
      'Le dossier ne contient aucun texte : aucune page ne montre ces images.',
      'Déplacez le fichier et les images dans le dossier de la page, ou supprimez-le.',
    ),
    en: words(
      'pictures.yaml without a page',
      'The folder has no text, so no page shows these pictures.',
      'Move the file and the pictures into the folder of the page, or remove it.',
    ),
  },
  'too-many-files': {
    example: file(`about/${ONE_MORE}`, REPORT, undefined, {
      files: {
        ...Object.fromEntries(reports.map((name) => [`about/${name}`, REPORT])),
        'about/nl.md': page(reports.map((name, i) => `- [Verslag ${i + 1}](${name})`).join('\n')),
        'plan/nl.md': page(`Zie ${ONE_MORE}.`, 'nl', 'draft: true\n'),
        'plan/fr.md': page(`Voir ${ONE_MORE}.`, 'fr', 'draft: true\n'),
      },
    }),
    nl: words(
      'Te veel beelden en documenten in één map',
      'Een map heeft er hoogstens 60: lezers wachten op elk bestand.',
      'Verdeel de pagina in meerdere pagina’s, elk met haar bestanden.',
    ),
    fr: words(
      'Trop d’images et de documents dans un dossier',
      'Un dossier en compte au plus 60 : le lecteur attend chaque fichier.',
      'Divisez la page en plusieurs pages, avec leurs fichiers.',
    ),
    en: words(
      'Too many pictures and documents in one folder',
      'A folder has at most 60: readers wait for each file.',
      'Divide the page into more pages, and move their files with them.',
    ),
  },
  'missing-document': {
    example: text('Zie [het verslag](verslagg.pdf).\n', 'Zie [het verslag](verslag.pdf).\n', WITH_REPORT),
    nl: words(
      'Document dat er niet is',
      'De link gaat naar een pdf die niet in content/ staat: lezers zouden een foutpagina krijgen.',
      'Zet het document in de map van de pagina, verbeter de naam, of schrijf het https-adres van het document.',
    ),
    fr: words(
      'Document introuvable',
      'Le lien mène à un PDF qui n’est pas dans content/ : le lecteur verrait une page d’erreur.',
      'Placez le document dans le dossier de la page, corrigez son nom, ou écrivez l’adresse https du document.',
    ),
    en: words(
      'Document that is not there',
      'The link leads to a PDF that is not in content/: readers would get an error page.',
      'Put the document into the folder of the page, correct the name, or write the https address of the document.',
    ),
  },
  'drawing-active': {
    example: picture('kade.svg', svg('  <script>start()</script>\n'), svg('')),
    nl: words(
      'Tekening die iets uitvoert of laadt',
      'Een svg met een script, een link, beweging of een ander bestand kan lezers schaden of volgen.',
      'Verwijder dat deel en bewaar de tekening als gewone svg.',
    ),
    fr: words(
      'Dessin qui exécute ou charge quelque chose',
      'Un SVG avec un script, un lien, un mouvement ou un autre fichier peut nuire au lecteur ou le suivre.',
      'Supprimez cette partie et enregistrez le dessin en SVG simple.',
    ),
    en: words(
      'Drawing that does or loads something',
      'An SVG with a script, a link, movement or another file can harm readers or follow them.',
      'Remove that part, and save the drawing as plain SVG.',
    ),
  },
  'drawing-with-picture': {
    example: picture('kade.svg', svg('  <image href="kade.jpg" width="120" height="80"/>\n'), svg('')),
    nl: words(
      'Foto in een tekening',
      'Een foto in een svg verliest haar beschrijving, haar auteur en haar licentie.',
      'Verwijder de foto uit de tekening en publiceer ze als een eigen beeld (JPEG of PNG).',
    ),
    fr: words(
      'Photo dans un dessin',
      'Une photo placée dans un SVG perd sa description, son auteur et sa licence.',
      'Retirez la photo du dessin et publiez-la comme une image à part (JPEG ou PNG).',
    ),
    en: words(
      'Photograph in a drawing',
      'A photograph in an SVG loses its description, its author and its licence.',
      'Remove the photograph from the drawing, and publish it as a picture of its own (JPEG or PNG).',
    ),
  },
  'drawing-without-size': {
    example: picture('kade.svg', svg('', ''), svg('')),
    nl: words(
      'Tekening zonder afmetingen',
      'Zonder viewBox weet een browser niet hoe hoog de tekening is, en verspringt de tekst.',
      'Voeg viewBox toe aan <svg>, of bewaar de tekening opnieuw als gewone svg.',
    ),
    fr: words(
      'Dessin sans dimensions',
      'Sans viewBox, le navigateur ne connaît pas la hauteur du dessin, et le texte se déplace.',
      'Ajoutez viewBox à <svg>, ou enregistrez de nouveau le dessin en SVG simple.',
    ),
    en: words(
      'Drawing without a size',
      'Without viewBox a browser does not know the height of the drawing, and the text moves.',
      'Add viewBox to <svg>, or save the drawing again as plain SVG.',
    ),
  },
  'picture-small': {
    example: picture('kade.jpg', '200 × 150 pixels, JPEG', PICTURE),
    nl: words(
      'Beeld dat te klein is',
      'Een beeld van minder dan 320 pixels breed is op geen scherm scherp.',
      'Gebruik het origineel van het beeld, liefst 1400 pixels breed. Is er geen, laat het dan zo.',
    ),
    fr: words(
      'Image trop petite',
      'Une image de moins de 320 pixels de large n’est nette sur aucun écran.',
      'Utilisez l’original de l’image, de préférence large de 1400 pixels. S’il n’y en a pas, laissez tel quel.',
    ),
    en: words(
      'Picture that is too small',
      'A picture less than 320 pixels wide is not sharp on any screen.',
      'Use the original of the picture, best 1400 pixels wide. If there is none, leave it.',
    ),
  },
  'picture-too-large': {
    example: picture('kade.svg', svg('').slice(0, -7), svg(''), {
      filler: { text: '  <path d="M0 0h120v80z"/>\n', times: 400_000, after: '</svg>\n' },
    }),
    nl: words(
      'Beeld dat te groot is',
      'Een beeld heeft hoogstens 25 MB en 60 miljoen pixels, een tekening (svg) 1 MB en 50.000 elementen.',
      'Bewaar een foto als JPEG van 3000 pixels breed. Vereenvoudig een tekening, of bewaar ze als PNG.',
    ),
    fr: words(
      'Image trop grande',
      'Une image compte au plus 25 MB et 60 millions de pixels, un dessin (SVG) 1 MB et 50 000 éléments.',
      'Enregistrez une photo en JPEG, large de 3000 pixels. Simplifiez un dessin, ou enregistrez-le en PNG.',
    ),
    en: words(
      'Picture that is too large',
      'A picture has at most 25 MB and 60 million pixels, a drawing (SVG) 1 MB and 50,000 elements.',
      'Save a photograph as JPEG with a width of 3000 pixels. Simplify a drawing, or save it as PNG.',
    ),
  },
  'picture-ending': {
    example: picture('kade.png', '800 × 600 pixels, JPEG', '800 × 600 pixels, PNG'),
    nl: words(
      'Beeld met de verkeerde extensie',
      'De naam zegt een ander formaat dan het bestand heeft, zoals .png voor een JPEG.',
      'Hernoem het bestand zoals de melding zegt, ook waar pagina’s het noemen.',
    ),
    fr: words(
      'Image à l’extension incorrecte',
      'Le nom indique un autre format que celui du fichier, par exemple .png pour un JPEG.',
      'Renommez le fichier comme l’indique le message, aussi dans les pages qui le citent.',
    ),
    en: words(
      'Picture with the wrong ending',
      'The name says another format than the file has, such as .png for a JPEG.',
      'Rename the file as the message says, also where pages name it.',
    ),
  },
  'picture-format': {
    example: picture('kade.png', '%PDF-1.7\n', '800 × 600 pixels, PNG'),
    nl: words(
      'Formaat dat de site niet kent',
      'Browsers tonen het niet: een pdf met de naam van een beeld, een HEIC van een telefoon, een BMP.',
      'Open het in een beeldprogramma en bewaar het als JPEG (foto) of PNG (tekening).',
    ),
    fr: words(
      'Format que le site ne connaît pas',
      'Les navigateurs ne l’affichent pas : un PDF au nom d’image, un HEIC d’un téléphone, un BMP.',
      'Ouvrez-le dans un logiciel d’images et enregistrez-le en JPEG (photo) ou en PNG (dessin).',
    ),
    en: words(
      'Format that the site does not know',
      'Browsers do not show it: a PDF with the name of a picture, a HEIC from a telephone, a BMP.',
      'Open it in a program for pictures, and save it as JPEG (photograph) or PNG (drawing).',
    ),
  },
  'picture-moves': {
    example: picture('kade.gif', '400 × 300 pixels, GIF × 2', '400 × 300 pixels, GIF'),
    nl: words(
      'Beeld dat beweegt',
      'Lezers kunnen het niet stoppen, en het leidt af van de tekst (WCAG 2.2, 2.2.2).',
      'Bewaar één beeld ervan als PNG of JPEG.',
    ),
    fr: words(
      'Image animée',
      'Le lecteur ne peut pas l’arrêter, et elle distrait du texte (WCAG 2.2, 2.2.2).',
      'Enregistrez-en une seule vue en PNG ou en JPEG.',
    ),
    en: words(
      'Picture that moves',
      'Readers cannot stop it, and it distracts them from the text (WCAG 2.2, 2.2.2).',
      'Save one frame of it as PNG or JPEG.',
    ),
  },
  'damaged-file': {
    example: picture('kade.jpg', '<html><title>404</title></html>\n', PICTURE),
    nl: words(
      'Beeld of document dat niet te lezen is',
      'Het bestand is leeg, onvolledig, of iets anders dan zijn naam zegt, zoals een webpagina.',
      'Kopieer het bestand opnieuw, of exporteer het opnieuw uit het programma waarin het gemaakt is.',
    ),
    fr: words(
      'Image ou document illisible',
      'Le fichier est vide, incomplet, ou autre chose que ce que dit son nom, par exemple une page web.',
      'Copiez de nouveau le fichier, ou exportez-le de nouveau du logiciel qui l’a créé.',
    ),
    en: words(
      'Picture or document that cannot be read',
      'The file is empty, incomplete, or something else than its name says, such as a web page.',
      'Copy the file again, or export it again from the program in which it was made.',
    ),
  },
  'document-too-large': {
    example: report('%PDF-1.7\n', REPORT, { filler: { text: '0 0 0 rg\n', times: 11_200_000, after: '%%EOF\n' } }),
    nl: words(
      'Document dat te groot is',
      'Een document heeft hoogstens 100 MB: GitHub aanvaardt geen groter bestand, en lezers wachten er te lang op.',
      'Exporteer het met kleinere beelden, verdeel het, of zet het elders, bijvoorbeeld in een bucket van R2, en link ernaar.',
    ),
    fr: words(
      'Document trop volumineux',
      'Un document compte au plus 100 MB : GitHub refuse tout fichier plus grand, et le lecteur attendrait trop longtemps.',
      'Exportez-le avec des images plus petites, divisez-le, ou placez-le ailleurs, par exemple dans un bucket R2, et ajoutez un lien.',
    ),
    en: words(
      'Document that is too large',
      'A document has at most 100 MB: GitHub takes no larger file, and readers would wait too long for it.',
      'Export it with smaller pictures, divide it, or put it elsewhere, for example into a bucket of R2, and link to it.',
    ),
  },
  'document-locked': {
    example: report(`${REPORT}password: geheim\n`),
    nl: words(
      'Document met een wachtwoord',
      'Lezers kunnen het niet openen.',
      'Bewaar het zonder wachtwoord in het programma waarin het gemaakt is, of druk het af naar een nieuwe pdf.',
    ),
    fr: words(
      'Document protégé par un mot de passe',
      'Le lecteur ne peut pas l’ouvrir.',
      'Enregistrez-le sans mot de passe dans le logiciel qui l’a créé, ou imprimez-le dans un nouveau PDF.',
    ),
    en: words(
      'Document with a password',
      'Readers cannot open it.',
      'Save it without a password in the program in which it was made, or print it to a new PDF.',
    ),
  },
  'document-untagged': {
    example: report(REPORT.replace('tagged: true', 'tagged: false')),
    nl: words(
      'Document zonder tags',
      'Zonder tags lezen schermlezers titels, lijsten en tabellen niet in de juiste volgorde (EN 301 549, 10).',
      'Exporteer het opnieuw met de keuze “pdf met tags” of “PDF/UA”.',
    ),
    fr: words(
      'Document sans balises',
      'Sans balises, les lecteurs d’écran ne lisent pas titres, listes et tableaux dans le bon ordre (EN 301 549, 10).',
      'Exportez-le de nouveau avec l’option « PDF balisé » ou « PDF/UA ».',
    ),
    en: words(
      'Document without tags',
      'Without tags, screen readers do not read headings, lists and tables in the right order (EN 301 549, 10).',
      'Export it again with the choice “tagged PDF” or “PDF/UA”.',
    ),
  },
  'document-without-title': {
    example: report(REPORT.replace('Verslag\n', '""\n')),
    nl: words(
      'Document zonder titel',
      'Browsers tonen de titel in het tabblad. Zonder titel staat daar de naam van het bestand.',
      'Schrijf de titel in de eigenschappen van het document en exporteer het opnieuw.',
    ),
    fr: words(
      'Document sans titre',
      'Le navigateur affiche le titre dans l’onglet. Sans titre, on y lit le nom du fichier.',
      'Écrivez le titre dans les propriétés du document et exportez-le de nouveau.',
    ),
    en: words(
      'Document without a title',
      'Browsers show the title in the tab. Without one, they show the name of the file.',
      'Write the title in the properties of the document, and export it again.',
    ),
  },
  'document-without-language': {
    example: report(REPORT.replace('nl-BE', '""')),
    nl: words(
      'Document dat zijn taal niet noemt',
      'Schermlezers kiezen hun stem naar de taal van het document.',
      'Stel de taal van de tekst in en exporteer het document opnieuw.',
    ),
    fr: words(
      'Document qui n’indique pas sa langue',
      'Les lecteurs d’écran choisissent leur voix selon la langue du document.',
      'Réglez la langue du texte et exportez de nouveau le document.',
    ),
    en: words(
      'Document that does not name its language',
      'Screen readers choose their voice by the language of the document.',
      'Set the language of the text, and export the document again.',
    ),
  },
  'document-without-text': {
    example: report(REPORT.replace('Verslag over de wijk.', '""')),
    nl: words(
      'Document zonder tekst',
      'Het is waarschijnlijk een scan: niemand kan het laten voorlezen of erin zoeken.',
      'Exporteer het uit het tekstbestand, of laat de tekst herkennen (OCR).',
    ),
    fr: words(
      'Document sans texte',
      'C’est sans doute un document numérisé : on ne peut ni le faire lire à voix haute, ni y faire une recherche.',
      'Exportez-le à partir du fichier de texte, ou faites reconnaître le texte (OCR).',
    ),
    en: words(
      'Document without text',
      'It is probably a scan: nobody can have it read aloud or search it.',
      'Export it from the text file, or have its text recognised (OCR).',
    ),
  },
  'document-with-script': {
    example: report(`${REPORT}script: app.alert\n`),
    nl: words(
      'Document met een programma erin',
      'Veel pdf-lezers blokkeren JavaScript in een pdf en waarschuwen de lezer.',
      'Exporteer het opnieuw zonder formulieren en acties.',
    ),
    fr: words(
      'Document contenant un programme',
      'Beaucoup de lecteurs PDF bloquent le JavaScript dans un PDF et avertissent l’utilisateur.',
      'Exportez-le de nouveau sans formulaires ni actions.',
    ),
    en: words(
      'Document with a program in it',
      'Many PDF readers block JavaScript in a PDF, and warn the reader.',
      'Export it again without forms and actions.',
    ),
  },
  'document-with-launch': {
    example: report(`${REPORT}launch: cmd.exe\n`),
    nl: words(
      'Document dat een programma start',
      'Zo’n pdf (Launch) opent een programma of bestand op de computer van de lezer. De overheid verspreidt die niet.',
      'Exporteer het opnieuw zonder links naar bestanden en programma’s.',
    ),
    fr: words(
      'Document qui lance un programme',
      'Un tel PDF (Launch) ouvre un programme ou un fichier de l’ordinateur du lecteur. Un service public n’en diffuse pas.',
      'Exportez-le de nouveau sans liens vers des fichiers et des programmes.',
    ),
    en: words(
      'Document that starts a program',
      'Such a PDF (Launch) opens a program or a file on the computer of its reader. A public body hands out none.',
      'Export it again without links to files and programs.',
    ),
  },
  'document-with-attachments': {
    example: report(`${REPORT}attachment: data.xlsx\n`),
    nl: words(
      'Document met bijlagen erin',
      'Lezers zien niet wat een bestand in een pdf doet, en de zoekfunctie vindt het niet.',
      'Exporteer het opnieuw zonder bijlagen, en publiceer elke bijlage als een eigen document.',
    ),
    fr: words(
      'Document contenant des pièces jointes',
      'Les lecteurs ne voient pas ce que fait un fichier joint à un PDF, et la recherche ne le trouve pas.',
      'Exportez-le de nouveau sans pièces jointes, et publiez chacune comme un document à part.',
    ),
    en: words(
      'Document with attachments in it',
      'Readers do not see what a file in a PDF does, and the search does not find it.',
      'Export it again without attachments, and publish each of them as a document of its own.',
    ),
  },
} as const satisfies Explanations

// cspell:locale en-GB,nl,fr
// cspell:ignore kadde verslagg geheim
