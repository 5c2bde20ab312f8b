import type { Sentences } from '../../cli/sentences.ts'

/** Problems of pictures, drawings and documents. */
export const media = {
  'a document that no page links to: it is not published': {
    nl: 'een document waarnaar geen pagina linkt: het wordt niet gepubliceerd',
    fr: 'un document vers lequel aucune page ne mène : il n’est pas publié',
  },
  'a picture that no page shows: it is not published': {
    nl: 'een beeld dat geen pagina toont: het wordt niet gepubliceerd',
    fr: 'une image qu’aucune page ne montre : elle n’est pas publiée',
  },
  'a drawing of shapes and texts, which does nothing and loads nothing': {
    nl: 'een tekening van vormen en teksten, die niets doet en niets laadt',
    fr: 'un dessin de formes et de textes, qui n’exécute rien et ne charge rien',
  },
  'remove it in the program that made the drawing, or in a text editor, and save it as plain SVG': {
    nl: 'verwijder het in het programma dat de tekening maakte, of in een teksteditor, en sla ze op als gewone SVG',
    fr: 'supprimez-le dans le programme qui a fait le dessin, ou dans un éditeur de texte, et enregistrez en SVG simple',
  },
  'a drawing of shapes and texts: a photograph in it loses its description and its licence': {
    nl: 'een tekening van vormen en teksten: een foto erin verliest haar beschrijving en haar licentie',
    fr: 'un dessin de formes et de textes : une photo à l’intérieur perd sa description et sa licence',
  },
  'remove the photograph from the drawing, and publish it as a picture of its own (JPEG or PNG)': {
    nl: 'verwijder de foto uit de tekening, en publiceer ze als apart beeld (JPEG of PNG)',
    fr: 'retirez la photo du dessin, et publiez-la comme image à part (JPEG ou PNG)',
  },
  'elements without a prefix, such as <path>: those with one would be lost': {
    nl: 'elementen zonder voorvoegsel, zoals <path>: die met een voorvoegsel zouden verloren gaan',
    fr: 'des éléments sans préfixe, tels que <path> : ceux qui en ont un seraient perdus',
  },
  'save the drawing again as plain SVG': {
    nl: 'sla de tekening opnieuw op als gewone SVG',
    fr: 'enregistrez de nouveau le dessin en SVG simple',
  },
  '{1} without what draws nothing': {
    nl: '<1>, zonder de onderdelen die niets tekenen',
    fr: '<1>, sans ce qui ne dessine rien',
  },
  'more than {1} elements, counting what "use" repeats': {
    nl: 'meer dan {1} elementen, met wat "use" herhaalt meegeteld',
    fr: 'plus de {1} éléments, y compris ce que « use » répète',
  },
  'an empty file': {
    nl: 'een leeg bestand',
    fr: 'un fichier vide',
  },
  'a drawing': {
    nl: 'een tekening',
    fr: 'un dessin',
  },
  'save the drawing again': {
    nl: 'sla de tekening opnieuw op',
    fr: 'enregistrez de nouveau le dessin',
  },
  'a definition of entities (<!ENTITY …>)': {
    nl: 'een definitie van entiteiten (<!ENTITY …>)',
    fr: 'une définition d’entités (<!ENTITY …>)',
  },
  'save the drawing as plain SVG (in Illustrator: without "Preserve Illustrator Editing Capabilities")': {
    nl: 'sla de tekening op als gewone SVG (in Illustrator: zonder "Preserve Illustrator Editing Capabilities")',
    fr: 'enregistrez le dessin en SVG simple (dans Illustrator : sans « Preserve Illustrator Editing Capabilities »)',
  },
  'the element <{1}> instead of <svg>': {
    nl: 'het element <{1}> in plaats van <svg>',
    fr: 'l’élément <{1}> au lieu de <svg>',
  },
  'the element <{1}>, with a prefix': {
    nl: 'het element <{1}>, met een voorvoegsel',
    fr: 'l’élément <{1}>, avec un préfixe',
  },
  'the element <{1}>': {
    nl: 'het element <{1}>',
    fr: 'l’élément <{1}>',
  },
  'the attribute {1}, a program': {
    nl: 'het attribuut {1}, een programma',
    fr: 'l’attribut {1}, un programme',
  },
  '{1} in a style': {
    nl: '{1} in een stijl',
    fr: '{1} dans un style',
  },
  'a drawing that is no valid XML{1}': {
    nl: 'een tekening die geen geldige XML is{1}',
    fr: 'un dessin qui n’est pas du XML valable{1}',
  },
  'a whole SVG file': {
    nl: 'een volledig SVG-bestand',
    fr: 'un fichier SVG complet',
  },
  'a drawing in which nothing is drawn': {
    nl: 'een tekening waarin niets getekend is',
    fr: 'un dessin où rien n’est dessiné',
  },
  'shapes or texts': {
    nl: 'vormen of teksten',
    fr: 'des formes ou des textes',
  },
  'save the drawing again as plain SVG, with the layers that are to be seen': {
    nl: 'sla de tekening opnieuw op als gewone SVG, met de lagen die te zien moeten zijn',
    fr: 'enregistrez de nouveau le dessin en SVG simple, avec les calques qui doivent être visibles',
  },
  'a drawing whose letters are not in the encoding that it names': {
    nl: 'een tekening waarvan de letters niet in de codering staan die ze noemt',
    fr: 'un dessin dont les lettres ne sont pas dans l’encodage qu’il indique',
  },
  'a drawing in UTF-8': {
    nl: 'een tekening in UTF-8',
    fr: 'un dessin en UTF-8',
  },
  'save the drawing again as plain SVG, in UTF-8': {
    nl: 'sla de tekening opnieuw op als gewone SVG, in UTF-8',
    fr: 'enregistrez de nouveau le dessin en SVG simple, en UTF-8',
  },
  'an <svg> without viewBox, and without width and height in pixels': {
    nl: 'een <svg> zonder viewBox, en zonder breedte en hoogte in pixels',
    fr: 'un <svg> sans viewBox, et sans largeur ni hauteur en pixels',
  },
  'a viewBox such as viewBox="0 0 1200 800", from which browsers know the shape before it is loaded': {
    nl: 'een viewBox zoals viewBox="0 0 1200 800", waaraan browsers de vorm kennen nog voor de tekening geladen is',
    fr: 'une viewBox telle que viewBox="0 0 1200 800", dont les navigateurs déduisent la forme avant le chargement',
  },
  'add the viewBox, or save the drawing again as plain SVG': {
    nl: 'voeg de viewBox toe, of sla de tekening opnieuw op als gewone SVG',
    fr: 'ajoutez la viewBox, ou enregistrez de nouveau le dessin en SVG simple',
  },
  'at most {1} and {2} elements': {
    nl: 'hoogstens <1> en <2> elementen',
    fr: 'au plus <1> et <2> éléments',
  },
  'simplify the paths of the drawing, or save it as PNG with a width of 2,800 pixels': {
    nl: 'vereenvoudig de paden van de tekening, of sla ze op als PNG met een breedte van 2.800 pixels',
    fr: 'simplifiez les tracés du dessin, ou enregistrez-le en PNG d’une largeur de 2 800 pixels',
  },
  '{1} was changed while the content was being published; run the command again': {
    nl: '<1> is gewijzigd terwijl de inhoud gepubliceerd werd; voer het commando opnieuw uit',
    fr: '<1> : modifié pendant la publication du contenu ; relancez la commande',
  },
  'a picture or a document': {
    nl: 'een beeld of een document',
    fr: 'une image ou un document',
  },
  'the right to publish it: own work, permission, public domain, CC0 1.0, or a Creative Commons licence such as CC BY 4.0':
    {
      nl: 'het recht om het te publiceren: own work, permission, public domain, CC0 1.0, of een Creative Commons-licentie zoals CC BY 4.0',
      fr: 'le droit de la publier : own work, permission, public domain, CC0 1.0, ou une licence Creative Commons telle que CC BY 4.0',
    },
  '{1} kB': {
    nl: '{1} kB',
    fr: '{1} kB',
  },
  'a PDF that asks for a password': {
    nl: 'een pdf die een wachtwoord vraagt',
    fr: 'un PDF qui demande un mot de passe',
  },
  'a PDF that every reader can open': {
    nl: 'een pdf die elke lezer kan openen',
    fr: 'un PDF que tous peuvent ouvrir',
  },
  'save it without a password: in the program that made it, or print it to a new PDF': {
    nl: 'sla hem op zonder wachtwoord: in het programma dat hem maakte, of druk hem af naar een nieuwe pdf',
    fr: 'enregistrez-le sans mot de passe : dans le programme qui l’a créé, ou imprimez-le vers un nouveau PDF',
  },
  'a PDF that cannot be read': {
    nl: 'een pdf die niet gelezen kan worden',
    fr: 'un PDF illisible',
  },
  'a whole PDF file': {
    nl: 'een volledig pdf-bestand',
    fr: 'un fichier PDF complet',
  },
  'copy the file again, or export it again from the document that it was made from': {
    nl: 'kopieer het bestand opnieuw, of exporteer het opnieuw uit het oorspronkelijke document',
    fr: 'copiez de nouveau le fichier, ou exportez-le de nouveau depuis le document d’origine',
  },
  'at most {1}: GitHub takes no larger file, and few readers would wait for it': {
    nl: 'hoogstens <1>: GitHub aanvaardt geen groter bestand, en weinig lezers zouden erop wachten',
    fr: 'au plus <1> : GitHub n’accepte pas de fichier plus grand, et peu de lecteurs l’attendraient',
  },
  'export it with smaller pictures ("reduced size"), divide it, or put it elsewhere, for example into a bucket of R2, and link to it':
    {
      nl: 'exporteer hem met kleinere beelden ("beperkte grootte"), verdeel hem, of zet hem elders, bijvoorbeeld in een bucket van R2, en link ernaar',
      fr: 'exportez-le avec des images plus petites (« taille réduite »), divisez-le, ou placez-le ailleurs, par exemple dans un bucket R2, et faites un lien',
    },
  'export it again from the text document': {
    nl: 'exporteer hem opnieuw uit het tekstdocument',
    fr: 'exportez-le de nouveau depuis le document texte',
  },
  'a PDF without tags': {
    nl: 'een pdf zonder tags',
    fr: 'un PDF non balisé',
  },
  'a tagged PDF, which screen readers can read (EN 301 549, 10)': {
    nl: 'een pdf met tags, die schermlezers kunnen lezen (EN 301 549, 10)',
    fr: 'un PDF balisé, que les lecteurs d’écran savent lire (EN 301 549, 10)',
  },
  '{1} with "tagged PDF" or "PDF/UA"': {
    nl: '<1> met "tagged pdf" of "PDF/UA"',
    fr: '<1>, en « PDF balisé » ou « PDF/UA »',
  },
  'a PDF without pages': {
    nl: 'een pdf zonder pagina’s',
    fr: 'un PDF sans pages',
  },
  'a PDF with at least one page': {
    nl: 'een pdf met minstens één pagina',
    fr: 'un PDF d’une page au moins',
  },
  'export it again from the document that it was made from': {
    nl: 'exporteer hem opnieuw uit het oorspronkelijke document',
    fr: 'exportez-le de nouveau depuis le document d’origine',
  },
  'a PDF without a title': {
    nl: 'een pdf zonder titel',
    fr: 'un PDF sans titre',
  },
  'the title "{1}", which is the name of a file': {
    nl: 'de titel "{1}", die de naam van een bestand is',
    fr: 'le titre « {1} », qui est un nom de fichier',
  },
  'a title, which browsers show in the tab': {
    nl: 'een titel, die browsers in het tabblad tonen',
    fr: 'un titre, que les navigateurs affichent dans l’onglet',
  },
  'write the title in the properties of the document, and {1}': {
    nl: 'schrijf de titel in de eigenschappen van het document, en <1>',
    fr: 'écrivez le titre dans les propriétés du document, et <1>',
  },
  'a PDF that does not name its language': {
    nl: 'een pdf die zijn taal niet noemt',
    fr: 'un PDF qui n’indique pas sa langue',
  },
  'the language "{1}", which is no code': {
    nl: 'de taal "{1}", die geen code is',
    fr: 'la langue « {1} », qui n’est pas un code',
  },
  'the code of its language, such as nl-BE, with which screen readers choose a voice': {
    nl: 'de code van zijn taal, bijvoorbeeld nl-BE, waarmee schermlezers een stem kiezen',
    fr: 'le code de sa langue, par exemple fr-BE, avec lequel les lecteurs d’écran choisissent une voix',
  },
  'set the language of the text, and {1}': {
    nl: 'stel de taal van de tekst in, en <1>',
    fr: 'réglez la langue du texte, et <1>',
  },
  'a PDF without text on its first pages: it is probably a scan': {
    nl: 'een pdf zonder tekst op de eerste pagina’s: waarschijnlijk is het een scan',
    fr: 'un PDF sans texte sur ses premières pages : c’est sans doute une numérisation',
  },
  'text that can be read aloud and found': {
    nl: 'tekst die voorgelezen en gevonden kan worden',
    fr: 'du texte qui peut être lu à voix haute et trouvé',
  },
  '{1}, or recognise its text (OCR)': {
    nl: '<1>, of laat de tekst herkennen (OCR)',
    fr: '<1>, ou faites reconnaître son texte (OCR)',
  },
  'a PDF with a program (JavaScript) in it': {
    nl: 'een pdf met een programma (JavaScript) erin',
    fr: 'un PDF contenant un programme (JavaScript)',
  },
  'a PDF that starts a program on the computer of its reader (Launch)': {
    nl: 'een pdf die een programma start op de computer van de lezer (Launch)',
    fr: 'un PDF qui lance un programme sur l’ordinateur du lecteur (Launch)',
  },
  'a PDF that only shows text': {
    nl: 'een pdf die alleen tekst toont',
    fr: 'un PDF qui ne fait que montrer du texte',
  },
  '{1} without links to files and programs': {
    nl: '<1> zonder links naar bestanden en programma’s',
    fr: '<1>, sans liens vers des fichiers et des programmes',
  },
  'a PDF with other files in it': {
    nl: 'een pdf met andere bestanden erin',
    fr: 'un PDF contenant d’autres fichiers',
  },
  'a PDF that only shows text: readers do not see what its attachments do, and cannot find them by the search': {
    nl: 'een pdf die alleen tekst toont: lezers zien niet wat bijlagen doen, en vinden ze niet met de zoekfunctie',
    fr: 'un PDF qui ne fait que montrer du texte : les lecteurs ne voient pas ce que font les pièces jointes, et ne les trouvent pas par la recherche',
  },
  '{1} without attachments, and publish each of them as a document of its own': {
    nl: '<1> zonder bijlagen, en publiceer elke bijlage als apart document',
    fr: '<1>, sans pièces jointes, et publiez chacune comme un document à part',
  },
  'a PDF that only shows text: many programs block others, and warn their readers': {
    nl: 'een pdf die alleen tekst toont: veel programma’s blokkeren andere, en waarschuwen hun lezers',
    fr: 'un PDF qui ne fait que montrer du texte : beaucoup de programmes bloquent les autres, et avertissent leurs lecteurs',
  },
  '{1} without forms and actions': {
    nl: '<1> zonder formulieren en acties',
    fr: '<1>, sans formulaires ni actions',
  },
  'a {1} picture with the ending .{2}': {
    nl: 'een beeld van het type {1} met de extensie .{2}',
    fr: 'une image {1} avec l’extension .{2}',
  },
  'the ending of its format': {
    nl: 'de extensie van zijn formaat',
    fr: 'l’extension de son format',
  },
  'rename it to {1}, also where pages name it': {
    nl: 'hernoem het naar {1}, ook op de pagina’s die het noemen',
    fr: 'renommez-la {1}, y compris là où des pages la citent',
  },
  'a picture of {1} frames, which moves': {
    nl: 'een beeld van {1} frames, dat beweegt',
    fr: 'une image animée, de {1} vues',
  },
  'a picture that does not move: readers could not stop it (WCAG 2.2, 2.2.2)': {
    nl: 'een beeld dat niet beweegt: lezers zouden het niet kunnen stoppen (WCAG 2.2, 2.2.2)',
    fr: 'une image fixe : on ne pourrait pas l’arrêter (WCAG 2.2, 2.2.2)',
  },
  'save one frame of it as PNG or JPEG': {
    nl: 'sla één frame ervan op als PNG of JPEG',
    fr: 'enregistrez-en une vue en PNG ou JPEG',
  },
  '{1} × {2} pixels': {
    nl: '{1} × {2} pixels',
    fr: '{1} × {2} pixels',
  },
  'at most {1} million pixels': {
    nl: 'hoogstens {1} miljoen pixels',
    fr: 'au plus {1} millions de pixels',
  },
  'save it with a width of 3,000 pixels: readers see it at 1,400 at most': {
    nl: 'sla het op met een breedte van 3.000 pixels: lezers zien het op hoogstens 1.400',
    fr: 'enregistrez-la avec une largeur de 3 000 pixels : les lecteurs la voient en 1 400 pixels au plus',
  },
  'at most {1}': {
    nl: 'hoogstens <1>',
    fr: 'au plus <1>',
  },
  'save it as JPEG with a width of 3,000 pixels: readers see it at 1,400 at most': {
    nl: 'sla het op als JPEG met een breedte van 3.000 pixels: lezers zien het op hoogstens 1.400',
    fr: 'enregistrez-la en JPEG d’une largeur de 3 000 pixels : les lecteurs la voient en 1 400 pixels au plus',
  },
  'a width of {1} pixels': {
    nl: 'een breedte van {1} pixels',
    fr: 'une largeur de {1} pixels',
  },
  'at least {1} pixels, better 1,400: a smaller picture is not sharp': {
    nl: 'minstens {1} pixels, liever 1.400: een kleiner beeld is niet scherp',
    fr: 'au moins {1} pixels, de préférence 1 400 : une image plus petite n’est pas nette',
  },
  'use the original of the picture, or leave it if there is no larger one': {
    nl: 'gebruik het origineel van het beeld, of laat het zo als er geen groter is',
    fr: 'utilisez l’original de l’image, ou laissez-la s’il n’y en a pas de plus grande',
  },
  'a web page instead of a picture': {
    nl: 'een webpagina in plaats van een beeld',
    fr: 'une page web au lieu d’une image',
  },
  'the picture itself in {1}': {
    nl: 'het beeld zelf in {1}',
    fr: 'l’image elle-même dans {1}',
  },
  'open the picture in a browser, and save it from there': {
    nl: 'open het beeld in een browser, en sla het daar op',
    fr: 'ouvrez l’image dans un navigateur, et enregistrez-la à partir de là',
  },
  'a file in the format {1}': {
    nl: 'een bestand van het formaat {1}',
    fr: 'un fichier au format {1}',
  },
  'a picture as JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG': {
    nl: 'een beeld als JPEG, PNG, WebP, AVIF, GIF, TIFF of SVG',
    fr: 'une image en JPEG, PNG, WebP, AVIF, GIF, TIFF ou SVG',
  },
  'open it in a program for pictures, and save it as JPEG (photograph) or PNG (drawing)': {
    nl: 'open het in een beeldbewerkingsprogramma, en sla het op als JPEG (foto) of PNG (tekening)',
    fr: 'ouvrez-la dans un programme d’images, et enregistrez-la en JPEG (photo) ou PNG (dessin)',
  },
  'a picture': {
    nl: 'een beeld',
    fr: 'une image',
  },
  'copy the picture again': {
    nl: 'kopieer het beeld opnieuw',
    fr: 'copiez de nouveau l’image',
  },
  'a picture that cannot be read to its end': {
    nl: 'een beeld dat niet tot het einde gelezen kan worden',
    fr: 'une image qui ne peut pas être lue jusqu’au bout',
  },
  'a whole picture': {
    nl: 'een volledig beeld',
    fr: 'une image complète',
  },
  'copy the picture again, or open it in a program for pictures and save it under the same name': {
    nl: 'kopieer het beeld opnieuw, of open het in een beeldbewerkingsprogramma en sla het op onder dezelfde naam',
    fr: 'copiez de nouveau l’image, ou ouvrez-la dans un programme d’images et enregistrez-la sous le même nom',
  },
} as const satisfies Sentences

// cspell:locale en-GB,nl,fr
