import type { Sentences } from '../../cli/sentences.ts'

/** What the commands say that change files. */
export const editing = {
  '{1} will redirect to {2} when the page appears (publishAt: {3})': {
    nl: '{1} zal doorverwijzen naar {2} wanneer de pagina verschijnt (publishAt: {3})',
    fr: '{1} renverra vers {2} quand la page paraîtra (publishAt: {3})',
  },
  '{1} will answer 404 Not Found': {
    nl: '{1} zal antwoorden met 404 Not Found',
    fr: '{1} répondra 404 Not Found',
  },
  '{1} will redirect to {2}{3}': {
    nl: '{1} zal doorverwijzen naar {2}{3}',
    fr: '{1} renverra vers {2}{3}',
  },
  '{1} will redirect to {2}': {
    nl: '{1} zal doorverwijzen naar {2}',
    fr: '{1} renverra vers {2}',
  },
  '{1} will answer 410 Gone': {
    nl: '{1} zal antwoorden met 410 Gone',
    fr: '{1} répondra 410 Gone',
  },
  '{1} will redirect to one of {2}': {
    nl: '{1} zal doorverwijzen naar een van deze adressen: {2}',
    fr: '{1} renverra vers l’une de ces adresses : {2}',
  },
  '{1} is in use': {
    nl: '{1} is in gebruik',
    fr: '{1} est utilisée',
  },
  'the health check': {
    nl: 'de controle van de werking',
    fr: 'le contrôle de fonctionnement',
  },
  'the rules for robots': {
    nl: 'de regels voor robots',
    fr: 'les règles pour les robots',
  },
  'the key of a closed site': {
    nl: 'de sleutel van een gesloten site',
    fr: 'la clé d’un site fermé',
  },
  'the icon': {
    nl: 'het pictogram',
    fr: 'l’icône',
  },
  'the web manifest': {
    nl: 'het webmanifest',
    fr: 'le manifeste web',
  },
  'the colophon': {
    nl: 'het colofon',
    fr: 'le colophon',
  },
  'the contact for security': {
    nl: 'het contactpunt voor beveiliging',
    fr: 'le contact pour la sécurité',
  },
  'the speculation rules': {
    nl: 'de regels om vooraf te laden',
    fr: 'les règles de préchargement',
  },
  'the accessibility statement for programs': {
    nl: 'de toegankelijkheidsverklaring voor programma’s',
    fr: 'la déclaration d’accessibilité pour les programmes',
  },
  'the sitemap': {
    nl: 'de sitemap',
    fr: 'le plan du site',
  },
  'the newsletter': {
    nl: 'de nieuwsbrief',
    fr: 'la newsletter',
  },
  'the search': {
    nl: 'de zoekfunctie',
    fr: 'la recherche',
  },
  'the style sheets': {
    nl: 'de stijlbladen',
    fr: 'les feuilles de style',
  },
  'the files that programs look for (RFC 8615)': {
    nl: 'de bestanden die programma’s zoeken (RFC 8615)',
    fr: 'les fichiers que cherchent des programmes (RFC 8615)',
  },
  'the images for other sites': {
    nl: 'de beelden voor andere sites',
    fr: 'les images pour d’autres sites',
  },
  'the pictures and documents': {
    nl: 'de beelden en documenten',
    fr: 'les images et documents',
  },
  'the previews': {
    nl: 'de voorvertoningen',
    fr: 'les aperçus',
  },
  'the pages for developers': {
    nl: 'de pagina’s voor ontwikkelaars',
    fr: 'les pages pour les développeurs',
  },
  'add to the page /changes what the next push changes': {
    nl: 'voegt aan de pagina /changes toe wat de volgende push verandert',
    fr: 'ajoute à la page /changes ce que le prochain push change',
  },
  'there is no content/{1}: write the page {2} in three languages first': {
    nl: 'er is geen content/{1}: schrijf eerst de pagina {2} in drie talen',
    fr: 'content/{1} n’existe pas : écrivez d’abord la page {2} en trois langues',
  },
  'There is no published release that can be read, so nothing to compare with.': {
    nl: 'Er is geen gepubliceerde release die gelezen kan worden, dus niets om mee te vergelijken.',
    fr: 'Il n’y a pas de version publiée lisible, donc rien à comparer.',
  },
  'No page is new or changed': {
    nl: 'Geen enkele pagina is nieuw of gewijzigd',
    fr: 'Aucune page n’est nouvelle ou modifiée',
  },
  'content{1}: {2} on {3}': {
    nl: 'content{1}: <2> op {3}',
    fr: 'content{1} : <2> le {3}',
  },
  'explain a kind of problem by its code, with an example': {
    nl: 'legt een soort melding uit met haar code, met een voorbeeld',
    fr: 'explique un type de message par son code, avec un exemple',
  },
  'a code, such as dead-link': {
    nl: 'een code, bijvoorbeeld dead-link',
    fr: 'un code, par exemple dead-link',
  },
  'list all kinds of problems': {
    nl: 'somt alle soorten meldingen op',
    fr: 'énumère tous les types de messages',
  },
  'explain a kind of problem by its code, such as dead-link, with an example': {
    nl: 'legt een soort melding uit met haar code, bijvoorbeeld dead-link, met een voorbeeld',
    fr: 'explique un type de message par son code, par exemple dead-link, avec un exemple',
  },
  '"npm run content -- explain" lists all kinds.': {
    nl: '"npm run content -- explain" somt alle soorten op.',
    fr: '« npm run content -- explain » énumère tous les types.',
  },
  'There is no kind of problem with the code {1}. {2}': {
    nl: 'Er is geen soort melding met de code {1}. <2>',
    fr: 'Il n’y a pas de type de message avec le code {1}. <2>',
  },
  'move a page with all pages below it; links follow, and former addresses will redirect': {
    nl: 'verplaatst een pagina met alle pagina’s eronder; links volgen, en vroegere adressen verwijzen door',
    fr: 'déplace une page avec toutes les pages en dessous ; les liens suivent, et les anciennes adresses renvoient vers les nouvelles',
  },
  'a new content path': {
    nl: 'een nieuw pad van een pagina',
    fr: 'un nouveau chemin de page',
  },
  'only show what would change': {
    nl: 'toont alleen wat zou veranderen',
    fr: 'montre seulement ce qui changerait',
  },
  'Nothing was moved. The problems name the files as they would be after the move.': {
    nl: 'Er is niets verplaatst. De meldingen noemen de bestanden zoals ze na de verplaatsing zouden heten.',
    fr: 'Rien n’a été déplacé. Les messages citent les fichiers tels qu’ils seraient après le déplacement.',
  },
  'Nothing was changed: this was a trial': {
    nl: 'Er is niets veranderd: dit was een proef',
    fr: 'Rien n’a changé : c’était un essai',
  },
  'Git sees it after "git add -A content"': {
    nl: 'Git ziet het na "git add -A content"',
    fr: 'Git le voit après « git add -A content »',
  },
  'the home page cannot be moved': {
    nl: 'de homepagina kan niet verplaatst worden',
    fr: 'la page d’accueil ne peut pas être déplacée',
  },
  'there is no folder content/{1}: give a content path such as /about/missions': {
    nl: 'er is geen map content/{1}: geef het pad van een pagina, bijvoorbeeld /about/missions',
    fr: 'il n’y a pas de dossier content/{1} : indiquez un chemin de page, par exemple /about/missions',
  },
  '{1} cannot be a page: write a content path such as /about/missions': {
    nl: '{1} kan geen pagina zijn: schrijf het pad van een pagina, bijvoorbeeld /about/missions',
    fr: '{1} ne peut pas être une page : écrivez un chemin de page, par exemple /about/missions',
  },
  '{1} cannot be moved into itself': {
    nl: '{1} kan niet in zichzelf verplaatst worden',
    fr: '{1} ne peut pas être déplacé dans lui-même',
  },
  'content{1} exists already: choose another name, or remove it first': {
    nl: 'content{1} bestaat al: kies een andere naam, of verwijder die map eerst',
    fr: 'content{1} existe déjà : choisissez un autre nom, ou supprimez d’abord ce dossier',
  },
  '{1} with changed links or addresses{2}': {
    nl: '<1> met gewijzigde links of adressen{2}',
    fr: '<1> avec des liens ou adresses modifiés{2}',
  },
  'No address changed': {
    nl: 'Er is geen adres veranderd',
    fr: 'Aucune adresse n’a changé',
  },
  'open the files behind an address in your text editor ($VISUAL, $EDITOR)': {
    nl: 'opent de bestanden achter een adres in uw teksteditor ($VISUAL, $EDITOR)',
    fr: 'ouvre les fichiers d’une adresse dans votre éditeur de texte ($VISUAL, $EDITOR)',
  },
  'an address, as the browser shows it': {
    nl: 'een adres, zoals de browser het toont',
    fr: 'une adresse, telle que le navigateur l’affiche',
  },
  'only print the files': {
    nl: 'toont alleen de bestanden',
    fr: 'affiche seulement les fichiers',
  },
  '{1} leads to {2}: {3}': {
    nl: '{1} leidt naar {2}: {3}',
    fr: '{1} mène à {2} : {3}',
  },
  'In other languages: {1}': {
    nl: 'In andere talen: {1}',
    fr: 'Dans d’autres langues : {1}',
  },
  'The site itself answers this address: {1}. No file of content/ has it.': {
    nl: 'De site zelf beantwoordt dit adres: <1>. In content/ hoort er geen bestand bij.',
    fr: 'Le site lui-même répond à cette adresse : <1>. Aucun fichier de content/ ne la porte.',
  },
  'To open them, set EDITOR to your text editor, for instance: export EDITOR="code --wait"': {
    nl: 'Om ze te openen, geeft u in EDITOR uw teksteditor op, bijvoorbeeld: export EDITOR="code --wait"',
    fr: 'Pour les ouvrir, indiquez votre éditeur de texte dans EDITOR, par exemple : export EDITOR="code --wait"',
  },
  'The text editor "{1}" ended with the code {2}': {
    nl: 'De teksteditor "{1}" eindigde met de code {2}',
    fr: 'L’éditeur de texte « {1} » s’est terminé avec le code {2}',
  },
  'nothing is at {1}.{2}': {
    nl: 'er is niets op {1}.<2>',
    fr: 'il n’y a rien à {1}.<2>',
  },
  'Copy the address from the browser.': {
    nl: 'Kopieer het adres uit de browser.',
    fr: 'Copiez l’adresse depuis le navigateur.',
  },
  'nothing: it is gone': {
    nl: 'niets: de pagina is weg',
    fr: 'rien : la page a disparu',
  },
  '{1} without English: readers see the original, with a notice': {
    nl: '<1> zonder Engels: lezers zien het origineel, met een mededeling',
    fr: '<1> sans anglais : les lecteurs voient l’original, avec un avis',
  },
  '{1} in three languages checked': {
    nl: '<1> in drie talen gecontroleerd',
    fr: '<1> en trois langues : contrôle terminé',
  },
  'add the redirects of a former site to content/redirects.csv: CSV, _redirects, Apache, nginx': {
    nl: 'voegt de doorverwijzingen van een vroegere site toe aan content/redirects.csv: CSV, _redirects, Apache, nginx',
    fr: 'ajoute les redirections d’un ancien site à content/redirects.csv : CSV, _redirects, Apache, nginx',
  },
  'show where addresses lead, hop by hop, and why; exit code 1 if one leads nowhere': {
    nl: 'toont waar adressen naartoe leiden, stap voor stap, en waarom; exitcode 1 als een ervan nergens naartoe leidt',
    fr: 'montre où mènent des adresses, étape par étape, et pourquoi ; code de sortie 1 si l’une ne mène nulle part',
  },
  'add and test former addresses': {
    nl: 'voegt vroegere adressen toe en test ze',
    fr: 'ajoute et teste d’anciennes adresses',
  },
  'import or test': {
    nl: 'import of test',
    fr: 'import ou test',
  },
  'a file, or addresses': {
    nl: 'een bestand, of adressen',
    fr: 'un fichier, ou des adresses',
  },
  'with import: only show what would be added': {
    nl: 'met import: toont alleen wat toegevoegd zou worden',
    fr: 'avec import : montre seulement ce qui serait ajouté',
  },
  'say what to {1}:\n{2}': {
    nl: 'zeg wat {1} moet verwerken:\n<2>',
    fr: 'dites quoi faire avec {1} :\n<2>',
  },
  '{1} cannot be read: {2}': {
    nl: '{1} kan niet gelezen worden: {2}',
    fr: '{1} ne peut pas être lu : {2}',
  },
  '{1}:{2} not added: {3}\n  {4}': {
    nl: '{1}:{2} niet toegevoegd: {3}\n  <4>',
    fr: '{1}:{2} non ajouté : {3}\n  <4>',
  },
  '{1} not added': {
    nl: '<1> niet toegevoegd',
    fr: '<1> : ajout impossible',
  },
  '{1} is no page in {2}: put it there first, so that its aliases have a target': {
    nl: '{1} is geen pagina in {2}: zet die pagina daar eerst, zodat haar aliassen een doel hebben',
    fr: '{1} n’est pas une page de {2} : placez-la d’abord là, pour que ses alias aient une cible',
  },
  'Correct these first: addresses can only be tested if the content has no errors.': {
    nl: 'Verbeter eerst dit: adressen kunnen pas getest worden als de inhoud geen fouten heeft.',
    fr: 'Corrigez d’abord ceci : les adresses ne peuvent être testées que si le contenu n’a pas d’erreurs.',
  },
  'Correct these first: addresses can only be compared if the content has no errors.': {
    nl: 'Verbeter eerst dit: adressen kunnen pas vergeleken worden als de inhoud geen fouten heeft.',
    fr: 'Corrigez d’abord ceci : les adresses ne peuvent être comparées que si le contenu n’a pas d’erreurs.',
  },
  'delete the files of the page; its addresses answer 410': {
    nl: 'verwijdert de bestanden van de pagina; haar adressen antwoorden met 410',
    fr: 'supprime les fichiers de la page ; ses adresses répondent 410',
  },
  'delete the files of the page; its addresses redirect to another page': {
    nl: 'verwijdert de bestanden van de pagina; haar adressen verwijzen door naar een andere pagina',
    fr: 'supprime les fichiers de la page ; ses adresses renvoient vers une autre page',
  },
  'keep the page, with date and reason at the top': {
    nl: 'behoudt de pagina, met datum en reden bovenaan',
    fr: 'conserve la page, avec la date et la raison en haut',
  },
  'why the page is withdrawn, in {1}': {
    nl: 'waarom de pagina ingetrokken is, in het <1>',
    fr: 'pourquoi la page est retirée, dans cette langue : <1>',
  },
  'the addresses of the page answer 410': {
    nl: 'de adressen van de pagina antwoorden met 410',
    fr: 'les adresses de la page répondent 410',
  },
  'the addresses of the page redirect to this page': {
    nl: 'de adressen van de pagina verwijzen door naar deze pagina',
    fr: 'les adresses de la page renvoient vers cette page',
  },
  'keep the page, marked as withdrawn': {
    nl: 'behoudt de pagina, aangeduid als ingetrokken',
    fr: 'conserve la page, marquée comme retirée',
  },
  'remove a page': {
    nl: 'verwijdert een pagina',
    fr: 'supprime une page',
  },
  'give the content path of a page other than the home page:\n{1}': {
    nl: 'geef het pad van een andere pagina dan de homepagina:\n<1>',
    fr: 'indiquez le chemin d’une page autre que la page d’accueil :\n<1>',
  },
  '{1} is marked as withdrawn; readers can still read it, with the reason at the top': {
    nl: '{1} is aangeduid als ingetrokken; lezers kunnen ze nog lezen, met de reden bovenaan',
    fr: '{1} est marquée comme retirée ; on peut encore la lire, avec la raison en haut',
  },
  'say what happens to the addresses of the page:\n{1}': {
    nl: 'zeg wat er met de adressen van de pagina gebeurt:\n<1>',
    fr: 'dites ce que deviennent les adresses de la page :\n<1>',
  },
  '{1} has pages below it ({2}): remove those first': {
    nl: '{1} heeft pagina’s onder zich ({2}): verwijder die eerst',
    fr: '{1} a des pages en dessous ({2}) : supprimez-les d’abord',
  },
  'there is no page {1} to redirect to': {
    nl: 'er is geen pagina {1} om naar door te verwijzen',
    fr: 'il n’y a pas de page {1} vers laquelle renvoyer',
  },
  'Links to this page from other pages are now errors: "npm run content -- check" lists them': {
    nl: 'Links naar deze pagina op andere pagina’s zijn nu fouten: "npm run content -- check" somt ze op',
    fr: 'Les liens d’autres pages vers cette page sont maintenant des erreurs : « npm run content -- check » les énumère',
  },
  'Give the reason in each language: --reason-nl, --reason-fr, --reason-en': {
    nl: 'Geef de reden in elke taal: --reason-nl, --reason-fr, --reason-en',
    fr: 'Indiquez la raison dans chaque langue : --reason-nl, --reason-fr, --reason-en',
  },
  'change the slug of a page; its former address will redirect to it': {
    nl: 'wijzigt de slug van een pagina; haar vroegere adres verwijst door',
    fr: 'change le slug d’une page ; son ancienne adresse renvoie vers la nouvelle',
  },
  'a language': {
    nl: 'een taal',
    fr: 'une langue',
  },
  'a slug': {
    nl: 'een slug',
    fr: 'un slug',
  },
  'the home page has no slug': {
    nl: 'de homepagina heeft geen slug',
    fr: 'la page d’accueil n’a pas de slug',
  },
  'there is no content/{1}': {
    nl: 'er is geen content/{1}',
    fr: 'content/{1} n’existe pas',
  },
  'No address changed: the page is a draft': {
    nl: 'Er is geen adres veranderd: de pagina is een concept',
    fr: 'Aucune adresse n’a changé : la page est un brouillon',
  },
  'Nothing changed: the page had that slug already': {
    nl: 'Er is niets veranderd: de pagina had die slug al',
    fr: 'Rien n’a changé : la page avait déjà ce slug',
  },
  'mark a file as a translation of the present original': {
    nl: 'duidt een bestand aan als vertaling van het huidige origineel',
    fr: 'marque un fichier comme traduction de l’original actuel',
  },
  'the language of the original': {
    nl: 'de taal van het origineel',
    fr: 'la langue de l’original',
  },
  'with --from: every file that has no mark yet': {
    nl: 'met --from: elk bestand dat nog geen merkteken heeft',
    fr: 'avec --from : chaque fichier qui n’a pas encore de marque',
  },
  'mark a file as a translation of the present original (--from LANGUAGE)': {
    nl: 'duidt een bestand aan als vertaling van het huidige origineel (--from LANGUAGE)',
    fr: 'marque un fichier comme traduction de l’original actuel (--from LANGUAGE)',
  },
  '… every translation that has no mark yet': {
    nl: '… elke vertaling die nog geen merkteken heeft',
    fr: '… chaque traduction qui n’a pas encore de marque',
  },
  '--all needs --from, the language of the originals': {
    nl: '--all vereist --from, de taal van de originelen',
    fr: '--all demande --from, la langue des originaux',
  },
  'translated needs a page and a language: translated /about/missions fr': {
    nl: 'translated vereist een pagina en een taal: translated /about/missions fr',
    fr: 'translated demande une page et une langue : translated /about/missions fr',
  },
  '{1} is marked as a translation of the present {2}': {
    nl: '{1} is aangeduid als vertaling van het huidige {2}',
    fr: '{1} est marqué comme traduction de la version actuelle de {2}',
  },
  'Commit {1} before you change it again: only from Git can "status --diff" show what changed since': {
    nl: 'Leg {1} vast in Git voor u het opnieuw wijzigt: alleen uit Git kan "status --diff" tonen wat sindsdien veranderde',
    fr: 'Enregistrez {1} dans Git avant de le modifier de nouveau : « status --diff » ne peut montrer qu’à partir de Git ce qui a changé',
  },
  '{1} has no {2}.md as an original; give another language with --from': {
    nl: '{1} heeft geen {2}.md als origineel; geef een andere taal op met --from',
    fr: '{1} n’a pas de {2}.md comme original ; indiquez une autre langue avec --from',
  },
  '{1} is marked as a translation of {2}; only one can be the original': {
    nl: '{1} is aangeduid als vertaling van {2}; maar een van beide kan het origineel zijn',
    fr: '{1} est marqué comme traduction de {2} ; un seul des deux peut être l’original',
  },
  'declare that the change of an original since the last commit makes no translation stale': {
    nl: 'verklaart dat de wijziging van een origineel sinds de laatste commit geen vertaling doet verouderen',
    fr: 'déclare que la modification d’un original depuis le dernier commit n’oblige à revoir aucune traduction',
  },
  'Git has no earlier {1} to compare with; commit first, then change the text': {
    nl: 'Git heeft geen vroegere versie van {1} om mee te vergelijken; leg het bestand eerst vast in Git en wijzig daarna de tekst',
    fr: 'Git n’a pas de {1} antérieur à comparer ; enregistrez-le d’abord dans Git, puis modifiez le texte',
  },
  '{1}: the change since the last commit makes no translation stale': {
    nl: '{1}: de wijziging sinds de laatste commit doet geen vertaling verouderen',
    fr: '{1} : la modification depuis le dernier commit n’oblige à revoir aucune traduction',
  },
  'show a notice to readers of older translations: this original has changed': {
    nl: 'toont een mededeling aan lezers van oudere vertalingen: dit origineel is veranderd',
    fr: 'affiche un avis aux lecteurs de traductions plus anciennes : cet original a changé',
  },
  '{1}: translations from before {2} show a notice about the newer text': {
    nl: '{1}: vertalingen van voor {2} tonen een mededeling over de nieuwere tekst',
    fr: '{1} : les traductions d’avant le {2} affichent un avis sur le texte plus récent',
  },
  'content{1}/{2}.md does not exist or cannot be read': {
    nl: 'content{1}/{2}.md bestaat niet of kan niet gelezen worden',
    fr: 'content{1}/{2}.md n’existe pas ou ne peut pas être lu',
  },
  '{1} is a translation of {2}: give the original': {
    nl: '{1} is een vertaling van {2}: geef het origineel',
    fr: '{1} est une traduction de {2} : indiquez l’original',
  },
  'a pattern: write out the addresses that it stands for, one on each line': {
    nl: 'een patroon: schrijf alle adressen uit waarvoor het staat, elk op een eigen regel',
    fr: 'un modèle : écrivez les adresses qu’il représente, une par ligne',
  },
  'a condition, which this site does not have': {
    nl: 'een voorwaarde, die deze site niet kent',
    fr: 'une condition, que ce site ne connaît pas',
  },
  'not a redirect in a form that is known: CSV, _redirects, Redirect, RewriteRule, rewrite, location': {
    nl: 'geen doorverwijzing in een bekende vorm: CSV, _redirects, Redirect, RewriteRule, rewrite, location',
    fr: 'pas une redirection d’une forme connue : CSV, _redirects, Redirect, RewriteRule, rewrite, location',
  },
  'a quotation mark that is not closed in its line': {
    nl: 'een aanhalingsteken dat niet gesloten is op zijn regel',
    fr: 'un guillemet non fermé sur sa ligne',
  },
  'a rewrite within the server, not a redirect': {
    nl: 'een herschrijving binnen de server, geen doorverwijzing',
    fr: 'une réécriture interne au serveur, pas une redirection',
  },
  'no former address': {
    nl: 'geen vroeger adres',
    fr: 'pas d’ancienne adresse',
  },
  'the status {1}: not a redirect': {
    nl: 'de status {1}: geen doorverwijzing',
    fr: 'le statut {1} : pas une redirection',
  },
  'the status {1}': {
    nl: 'de status {1}',
    fr: 'le statut {1}',
  },
  'no target': {
    nl: 'geen doel',
    fr: 'pas de cible',
  },
  'leads to {1}, which is not added': {
    nl: 'leidt naar {1}, dat niet toegevoegd is',
    fr: 'mène à {1}, qui n’est pas ajoutée',
  },
  'added as permanent (301); it was temporary ({1})': {
    nl: 'als blijvende doorverwijzing toegevoegd (301); ze was tijdelijk ({1})',
    fr: 'ajoutée comme permanente (301) ; elle était temporaire ({1})',
  },
  'added without {1}: no heading has this id': {
    nl: 'toegevoegd zonder {1}: geen tussentitel heeft deze id',
    fr: 'ajoutée sans {1} : aucun titre n’a cet id',
  },
  'leads to another site; if {1} is a former name of this one, write only the path in content/redirects.csv': {
    nl: 'leidt naar een andere site; is {1} een vroegere naam van deze site, schrijf dan alleen het pad in content/redirects.csv',
    fr: 'mène à un autre site ; si {1} est un ancien nom de celui-ci, n’écrivez que le chemin dans content/redirects.csv',
  },
  '{1}, on another site': {
    nl: '{1}, op een andere site',
    fr: '{1}, sur un autre site',
  },
  'to {1}: {2}': {
    nl: 'naar {1}: <2>',
    fr: 'vers {1} : <2>',
  },
  'its present form': {
    nl: 'de huidige vorm van het adres',
    fr: 'sa forme actuelle',
  },
  'its page was removed': {
    nl: 'de pagina is verwijderd',
    fr: 'sa page a été supprimée',
  },
  'nothing has this address': {
    nl: 'niets heeft dit adres',
    fr: 'rien ne répond à cette adresse',
  },
  'not an address in UTF-8, and not a former one': {
    nl: 'geen adres in UTF-8, en geen vroeger adres',
    fr: 'pas une adresse en UTF-8, ni une ancienne',
  },
  'too long': {
    nl: 'te lang',
    fr: 'trop longue',
  },
  'in the language of the reader, to one of {1}': {
    nl: 'in de taal van de lezer, naar een van {1}',
    fr: 'dans la langue du lecteur, vers l’une de ces adresses : {1}',
  },
  'a file': {
    nl: 'een bestand',
    fr: 'un fichier',
  },
  '{1} would be added to content/{2}, {3} there already': {
    nl: '<1> zou worden toegevoegd aan content/{2}; al aanwezig: {3}',
    fr: 'À ajouter dans content/{2} : <1> ; déjà présentes : {3}',
  },
  '{1} added to content/{2}, {3} there already': {
    nl: '<1> toegevoegd aan content/{2}; al aanwezig: {3}',
    fr: 'Ajout dans content/{2} : <1> ; déjà présentes : {3}',
  },
} as const satisfies Sentences

// cspell:locale en-GB,nl,fr
// cspell:ignore tussentitel
