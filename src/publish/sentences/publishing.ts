import type { Sentences } from '../../cli/sentences.ts'

/** What the commands say that show, publish, take back and remove. */
export const publishing = {
  '1 page': {
    nl: '1 pagina',
    fr: '1 page',
  },
  '{1} pages': {
    nl: '<1> pagina’s',
    fr: '<1> pages',
  },
  '1 record': {
    nl: '1 gegeven',
    fr: '1 donnée',
  },
  '{1} records': {
    nl: '<1> gegevens',
    fr: '<1> données',
  },
  '1 change': {
    nl: '1 wijziging',
    fr: '1 changement',
  },
  '{1} changes': {
    nl: '<1> wijzigingen',
    fr: '<1> changements',
  },
  '1 sentence': {
    nl: '1 zin',
    fr: '1 phrase',
  },
  '{1} sentences': {
    nl: '<1> zinnen',
    fr: '<1> phrases',
  },
  '1 long sentence': {
    nl: '1 lange zin',
    fr: '1 phrase longue',
  },
  '{1} long sentences': {
    nl: '<1> lange zinnen',
    fr: '<1> phrases longues',
  },
  '1 passive': {
    nl: '1 lijdende vorm',
    fr: '1 passif',
  },
  '{1} passives': {
    nl: '<1> lijdende vormen',
    fr: '<1> passifs',
  },
  '1 acronym': {
    nl: '1 afkorting',
    fr: '1 sigle',
  },
  '{1} acronyms': {
    nl: '<1> afkortingen',
    fr: '<1> sigles',
  },
  '1 file': {
    nl: '1 bestand',
    fr: '1 fichier',
  },
  '{1} files': {
    nl: '<1> bestanden',
    fr: '<1> fichiers',
  },
  '1 image': {
    nl: '1 beeld',
    fr: '1 image',
  },
  '{1} images': {
    nl: '<1> beelden',
    fr: '<1> images',
  },
  '1 redirect': {
    nl: '1 doorverwijzing',
    fr: '1 redirection',
  },
  '{1} redirects': {
    nl: '<1> doorverwijzingen',
    fr: '<1> redirections',
  },
  '1 path': {
    nl: '1 pad',
    fr: '1 chemin',
  },
  '{1} paths': {
    nl: '<1> paden',
    fr: '<1> chemins',
  },
  '1 former path': {
    nl: '1 vroeger pad',
    fr: '1 ancien chemin',
  },
  '{1} former paths': {
    nl: '<1> vroegere paden',
    fr: '<1> anciens chemins',
  },
  '1 picture': {
    nl: '1 beeld',
    fr: '1 image',
  },
  '{1} pictures': {
    nl: '<1> beelden',
    fr: '<1> images',
  },
  '1 outside link': {
    nl: '1 externe link',
    fr: '1 lien externe',
  },
  '{1} outside links': {
    nl: '<1> externe links',
    fr: '<1> liens externes',
  },
  '1 line': {
    nl: '1 regel',
    fr: '1 ligne',
  },
  '{1} lines': {
    nl: '<1> regels',
    fr: '<1> lignes',
  },
  '1 release': {
    nl: '1 release',
    fr: '1 version',
  },
  '{1} releases': {
    nl: '<1> releases',
    fr: '<1> versions',
  },
  '1 moment': {
    nl: '1 ogenblik',
    fr: '1 moment',
  },
  '{1} moments': {
    nl: '<1> ogenblikken',
    fr: '<1> moments',
  },
  '1 changed file': {
    nl: '1 gewijzigd bestand',
    fr: '1 fichier modifié',
  },
  '{1} changed files': {
    nl: '<1> gewijzigde bestanden',
    fr: '<1> fichiers modifiés',
  },
  '1 character': {
    nl: '1 teken',
    fr: '1 caractère',
  },
  '{1} characters': {
    nl: '<1> tekens',
    fr: '<1> caractères',
  },
  '1 new page': {
    nl: '1 nieuwe pagina',
    fr: '1 nouvelle page',
  },
  '{1} new pages': {
    nl: '<1> nieuwe pagina’s',
    fr: '<1> nouvelles pages',
  },
  '1 changed page': {
    nl: '1 gewijzigde pagina',
    fr: '1 page modifiée',
  },
  '{1} changed pages': {
    nl: '<1> gewijzigde pagina’s',
    fr: '<1> pages modifiées',
  },
  'missing  {1} ({2})': {
    nl: 'ontbreekt  <1> ({2})',
    fr: 'manque     <1> ({2})',
  },
  'damaged  {1} ({2})': {
    nl: 'beschadigd  <1> ({2})',
    fr: 'endommagé  <1> ({2})',
  },
  'unknown  {1} ({2})': {
    nl: 'onbekend  <1> ({2})',
    fr: 'inconnu    <1> ({2})',
  },
  'Appears    {1}{2} on {3} in Brussels': {
    nl: 'Verschijnt {1}<2> op {3} in Brussel',
    fr: 'Paraît     {1}<2> le {3} à Bruxelles',
  },
  'Expires    {1}{2} on {3} in Brussels': {
    nl: 'Verdwijnt  {1}<2> op {3} in Brussel',
    fr: 'Disparaît  {1}<2> le {3} à Bruxelles',
  },
  '1 page new': {
    nl: '1 pagina nieuw',
    fr: '1 page nouvelle',
  },
  '{1} pages new': {
    nl: '<1> pagina’s nieuw',
    fr: '<1> pages nouvelles',
  },
  '1 page changed': {
    nl: '1 pagina gewijzigd',
    fr: '1 page modifiée',
  },
  '{1} pages changed': {
    nl: '<1> pagina’s gewijzigd',
    fr: '<1> pages modifiées',
  },
  '1 page removed': {
    nl: '1 pagina verwijderd',
    fr: '1 page supprimée',
  },
  '{1} pages removed': {
    nl: '<1> pagina’s verwijderd',
    fr: '<1> pages supprimées',
  },
  '1 changed': {
    nl: '1 gewijzigd',
    fr: '1 modifiée',
  },
  '{1} changed': {
    nl: '<1> gewijzigd',
    fr: '<1> modifiées',
  },
  '1 removed': {
    nl: '1 verwijderd',
    fr: '1 supprimée',
  },
  '{1} removed': {
    nl: '<1> verwijderd',
    fr: '<1> supprimées',
  },
  '{1}. Publish?': {
    nl: '<1>. Publiceren?',
    fr: '<1>. Publier ?',
  },
  '{1}. Put release {2} in force again?': {
    nl: '<1>. Release {2} weer van kracht maken?',
    fr: '<1>. Remettre en vigueur la version {2} ?',
  },
  '{1} original': {
    nl: '<1> origineel',
    fr: '<1> en original',
  },
  '{1} current': {
    nl: '<1> actueel',
    fr: '<1> à jour',
  },
  '{1} stale': {
    nl: '<1> verouderd',
    fr: '<1> à revoir',
  },
  '{1} missing': {
    nl: '<1> ontbrekend',
    fr: '<1> à écrire',
  },
  '{1} fallback': {
    nl: '<1> vervangen door het origineel',
    fr: '<1> sans traduction',
  },
  '{1} unstated': {
    nl: '<1> onbepaald',
    fr: '<1> à marquer',
  },
  page: {
    nl: 'pagina',
    fr: 'page',
  },
  original: {
    nl: 'origineel',
    fr: 'original',
  },
  current: {
    nl: 'actueel',
    fr: 'à jour',
  },
  stale: {
    nl: 'verouderd',
    fr: 'à revoir',
  },
  missing: {
    nl: 'ontbreekt',
    fr: 'à écrire',
  },
  fallback: {
    nl: 'vervangen',
    fr: 'aucune',
  },
  unstated: {
    nl: 'onbepaald',
    fr: 'à marquer',
  },
  'Advice on plain language: {1}; to see it, run "npm run content -- check --plain [page]"': {
    nl: 'Advies over duidelijke taal: {1}; u ziet het met "npm run content -- check --plain [pagina]"',
    fr: 'Conseils de langage clair : {1} ; pour les voir : « npm run content -- check --plain [page] »',
  },
  '{1} in {2}: {3}, {4} words each on average': {
    nl: '{1} in {2}: <3>, gemiddeld <4> woorden per zin',
    fr: '{1} en {2} : <3>, en moyenne <4> mots par phrase',
  },
  'Advice on plain language: {1} ({2}); it does not prevent publication': {
    nl: 'Advies over duidelijke taal: {1} (<2>); het houdt geen publicatie tegen',
    fr: 'Conseils de langage clair : {1} (<2>) ; ils n’empêchent pas la publication',
  },
  'Nothing was published. Correct the content as said above, or run "npm run content -- push --yes" to send it nevertheless.':
    {
      nl: 'Er is niets gepubliceerd. Verbeter de inhoud zoals hierboven staat, of voer "npm run content -- push --yes" uit om het toch te versturen.',
      fr: 'Rien n’a été publié. Corrigez le contenu comme indiqué ci-dessus, ou exécutez « npm run content -- push --yes » pour envoyer malgré tout.',
    },
  'in the digest of {1}': {
    nl: 'in het overzicht van <1>',
    fr: 'dans l’aperçu envoyé à <1>',
  },
  "The newsletter's database cannot be read: {1}": {
    nl: 'De databank van de nieuwsbrief kan niet gelezen worden: {1}',
    fr: 'La base de données de la newsletter est illisible : {1}',
  },
  'The readers were not counted. To count them: {1}': {
    nl: 'De lezers zijn niet geteld. Tellen kan met: {1}',
    fr: 'Les lecteurs n’ont pas été comptés. Pour les compter : {1}',
  },
  '1 reader': {
    nl: '1 lezer',
    fr: '1 lecteur',
  },
  '{1} readers': {
    nl: '<1> lezers',
    fr: '<1> lecteurs',
  },
  '{1} for the newsletter, not compared: no release says which of them it announced': {
    nl: '<1> voor de nieuwsbrief, niet vergeleken: geen release zegt welke al aangekondigd zijn',
    fr: '<1> pour la newsletter, sans comparaison : aucune version ne dit lesquels ont été annoncés',
  },
  '{1} will be in the digest of subscribers:': {
    nl: '<1> voor het overzicht van abonnees:',
    fr: '<1> dans l’aperçu envoyé aux abonnés :',
  },
  '… and {1} more': {
    nl: '… en nog {1}',
    fr: '… et {1} de plus',
  },
  'Send {1} in doubt to subscribers? Type yes:': {
    nl: '<1> waarover twijfel bestaat, toch naar abonnees versturen? Typ ja:',
    fr: 'Envoyer quand même aux abonnés <1> en doute ? Tapez oui :',
  },
  'nothing was changed': {
    nl: 'er is niets veranderd',
    fr: 'rien n’a changé',
  },
  '{1} … and {2} more': {
    nl: '{1} … en nog {2}',
    fr: '{1} … et {2} de plus',
  },
  'check the content, also against the published release': {
    nl: 'controleert de inhoud en vergelijkt hem met de gepubliceerde release',
    fr: 'vérifie le contenu, aussi par rapport à la version publiée',
  },
  'a page': {
    nl: 'een pagina',
    fr: 'une page',
  },
  'print the advice on plain language, for all pages or for one': {
    nl: 'toont het advies over duidelijke taal, voor alle pagina’s of voor één',
    fr: 'affiche les conseils de langage clair, pour toutes les pages ou pour une',
  },
  'request each address of another site, and print the dead ones': {
    nl: 'vraagt elk adres van een andere site op en toont de dode links',
    fr: 'interroge chaque adresse d’un autre site et affiche les liens morts',
  },
  'fail for pages that are too heavy, and with --links for dead links': {
    nl: 'mislukt bij pagina’s die te zwaar zijn, en met --links bij dode links',
    fr: 'échoue s’il y a des pages trop lourdes ou, avec --links, des liens morts',
  },
  '… and print the advice on plain language, for all pages or for one': {
    nl: '… en toont het advies over duidelijke taal, voor alle pagina’s of voor één',
    fr: '… et affiche les conseils de langage clair, pour toutes les pages ou pour une',
  },
  '… and request each address of another site; prints the dead ones': {
    nl: '… en vraagt elk adres van een andere site op; toont de dode links',
    fr: '… et interroge chaque adresse d’un autre site ; affiche les liens morts',
  },
  '… and fail for pages that are too heavy, and with --links for dead links': {
    nl: '… en mislukt bij pagina’s die te zwaar zijn, en met --links bij dode links',
    fr: '… et échoue s’il y a des pages trop lourdes ou, avec --links, des liens morts',
  },
  'check takes a page only with --plain': {
    nl: 'check aanvaardt een pagina alleen met --plain',
    fr: 'check n’accepte une page qu’avec --plain',
  },
  'there is no page {1}: give its folder in content/, such as /about/missions': {
    nl: 'er is geen pagina {1}: geef haar map in content/, bijvoorbeeld /about/missions',
    fr: 'il n’y a pas de page {1} : indiquez son dossier dans content/, par exemple /about/missions',
  },
  ', with {1} below it,': {
    nl: ', met <1> eronder,',
    fr: ', avec <1> en dessous,',
  },
  'Ahead      {1}, for which a push writes {2}': {
    nl: 'Vooruit    <1>, waarvoor een push <2> schrijft',
    fr: 'D’avance   un push écrit <2> pour <1>',
  },
  'show what a push would change, word by word': {
    nl: 'toont wat een push zou veranderen, woord voor woord',
    fr: 'affiche ce qu’un push changerait, mot par mot',
  },
  'No page would change': {
    nl: 'Geen enkele pagina zou veranderen',
    fr: 'Aucune page ne changerait',
  },
  '{1}: the text is the same; only menus, links or dates around it have changed': {
    nl: '{1}: de tekst is dezelfde; alleen menu’s, links of datums errond zijn veranderd',
    fr: '{1} : le texte est le même ; seuls des menus, des liens ou des dates autour ont changé',
  },
  'write the whole site as static HTML, which opens in a browser from a disk or from any web server': {
    nl: 'schrijft de hele site als statische HTML, die u in een browser opent vanaf een schijf of vanaf elke webserver',
    fr: 'écrit tout le site en HTML statique, qui s’ouvre dans un navigateur depuis un disque ou tout serveur web',
  },
  'a folder': {
    nl: 'een map',
    fr: 'un dossier',
  },
  'where the export will be found, for addresses that cannot be relative (feeds, sitemap, 404 page); without it, the site':
    {
      nl: 'waar de export te vinden zal zijn, voor adressen die volledig moeten zijn (feeds, sitemap, 404-pagina); zonder deze optie de site',
      fr: 'où l’export se trouvera, pour les adresses qui doivent être complètes (flux, plan du site, page 404) ; sans cette option, le site',
    },
  'There is no release in {1} yet: run "npm run content -- push" first.': {
    nl: 'Er is nog geen release in {1}: voer eerst "npm run content -- push" uit.',
    fr: 'Il n’y a pas encore de version dans {1} : exécutez d’abord « npm run content -- push ».',
  },
  '--origin is a scheme and a host, such as https://archive.example.brussels, not "{1}"': {
    nl: '--origin is een protocol en een host, bijvoorbeeld https://archive.example.brussels, niet "{1}"',
    fr: '--origin est un protocole et un hôte, par exemple https://archive.example.brussels, pas « {1} »',
  },
  '{1} is inside {2}: name a folder outside of it': {
    nl: '{1} ligt in {2}: noem een map daarbuiten',
    fr: '{1} se trouve dans {2} : indiquez un dossier situé ailleurs',
  },
  'Release {1} is in {2}: {3}, {4}, {5}, {6}, {7} MB': {
    nl: 'Release {1} staat in {2}: <3>, <4>, <5>, <6>, <7> MB',
    fr: 'La version {1} est dans {2} : <3>, <4>, <5>, <6>, <7> MB',
  },
  'Open {1}/index.html in a browser, or put the folder on a web server': {
    nl: 'Open {1}/index.html in een browser, of zet de map op een webserver',
    fr: 'Ouvrez {1}/index.html dans un navigateur, ou placez le dossier sur un serveur web',
  },
  'Not in it: search, filters of lists, newsletter, the choice of the language by the browser': {
    nl: 'Niet in de kopie: zoeken, filters van lijsten, nieuwsbrief, taalkeuze volgens de browser',
    fr: 'Absents de la copie : recherche, filtres des listes, newsletter, choix de la langue selon le navigateur',
  },
  'Not in it: the answer 410 Gone at {1} of removed pages; a server answers 404': {
    nl: 'Niet in de kopie: het antwoord 410 Gone op <1> van verwijderde pagina’s; een server antwoordt met 404',
    fr: 'Absente de la copie : la réponse 410 Gone pour <1> de pages supprimées ; un serveur répond 404',
  },
  'Not in it: {1} that no file can have, such as {2}; export.json lists them': {
    nl: 'Niet in de kopie: <1> die geen bestand kan hebben, zoals {2}; export.json noemt ze allemaal',
    fr: 'Absents de la copie : <1> qu’aucun fichier ne peut porter, comme {2} ; export.json les énumère',
  },
  'Pages {1}   {2}{3}': {
    nl: 'Teksten {1} {2}<3>',
    fr: 'Pages {1}   {2}<3>',
  },
  'Sizes      {1} over {2}': {
    nl: 'Gewicht    <1> boven {2}',
    fr: 'Poids      <1> au-dessus de {2}',
  },
  '… and {1} more; --json lists all': {
    nl: '… en nog {1}; --json noemt ze allemaal',
    fr: '… et {1} de plus ; --json les énumère toutes',
  },
  'Previews   {1} alive': {
    nl: 'Te zien    voorvertoningen: {1}',
    fr: 'Aperçus    {1} en cours',
  },
  ', until {1}': {
    nl: ', tot <1>',
    fr: ', jusqu’au <1>',
  },
  'by {1}': {
    nl: 'door {1}',
    fr: 'par {1}',
  },
  ', of another version': {
    nl: ', van een andere versie',
    fr: ', d’une autre version',
  },
  '{1} in Brussels': {
    nl: '{1} in Brussel',
    fr: '{1} à Bruxelles',
  },
  'no page changes': {
    nl: 'geen pagina verandert',
    fr: 'aucune page ne change',
  },
  '--until {1} is over, or within a minute: write a later time, such as --until +3d': {
    nl: '--until {1} is voorbij, of binnen een minuut: schrijf een later ogenblik, bijvoorbeeld --until +3d',
    fr: '--until {1} est passé, ou dans moins d’une minute : écrivez un moment plus tardif, par exemple --until +3d',
  },
  '--until {1} is too far: a preview lasts 30 days at most, until {2}': {
    nl: '--until {1} is te ver: een voorvertoning duurt hoogstens 30 dagen, tot {2}',
    fr: '--until {1} est trop tardif : un aperçu dure 30 jours au plus, jusqu’au {2}',
  },
  'a span, such as +3d or +12h, or': {
    nl: 'een duur, bijvoorbeeld +3d of +12h, of',
    fr: 'une durée, par exemple +3d ou +12h, ou',
  },
  '{1} takes {2}a time in Brussels, such as 2026-12-01 or 2026-12-01T17:00, not "{3}"{4}{5}': {
    nl: '{1} aanvaardt <2>een tijdstip in Brussel, bijvoorbeeld 2026-12-01 of 2026-12-01T17:00, niet "{3}"<4><5>',
    fr: '{1} demande <2>une heure à Bruxelles, par exemple 2026-12-01 ou 2026-12-01T17:00, pas « {3} »<4><5>',
  },
  'when it ends: +3d (the default), +12h, 2026-12-01, 2026-12-01T17:00': {
    nl: 'wanneer ze eindigt: +3d (standaard), +12h, 2026-12-01, 2026-12-01T17:00',
    fr: 'quand il prend fin : +3d (par défaut), +12h, 2026-12-01, 2026-12-01T17:00',
  },
  'show the site as it will be then; without it, when all pages have appeared': {
    nl: 'toont de site zoals ze dan zal zijn; zonder deze optie wanneer alle pagina’s verschenen zijn',
    fr: 'montre le site tel qu’il sera alors ; sans cette option, quand toutes les pages auront paru',
  },
  'a sentence for those who see the preview': {
    nl: 'een zin voor wie de voorvertoning ziet',
    fr: 'une phrase pour les personnes qui voient l’aperçu',
  },
  'show the content to a colleague before it is public': {
    nl: 'toont de inhoud aan een collega voor hij openbaar is',
    fr: 'montre le contenu à une ou un collègue avant qu’il soit public',
  },
  'an action': {
    nl: 'een actie',
    fr: 'une action',
  },
  'the id of a preview': {
    nl: 'de id van een voorvertoning',
    fr: 'l’id d’un aperçu',
  },
  'with revoke: end all previews': {
    nl: 'met revoke: beëindigt alle voorvertoningen',
    fr: 'avec revoke : met fin à tous les aperçus',
  },
  'show the content to a colleague before it is public: prints an address to send': {
    nl: 'toont de inhoud aan een collega voor hij openbaar is: geeft een adres om te versturen',
    fr: 'montre le contenu avant qu’il soit public : affiche une adresse à envoyer',
  },
  'list the previews that have not ended': {
    nl: 'somt de voorvertoningen op die nog niet beëindigd zijn',
    fr: 'énumère les aperçus en cours',
  },
  '… and end one of them': {
    nl: '… en beëindigt een ervan',
    fr: '… et met fin à l’un d’eux',
  },
  '… or all': {
    nl: '… of alle',
    fr: '… ou à tous',
  },
  '--{1} is for a new preview: leave it out': {
    nl: '--{1} is voor een nieuwe voorvertoning: laat die optie weg',
    fr: '--{1} ne vaut que pour un nouvel aperçu : retirez cette option',
  },
  '--all is for "preview revoke --all"': {
    nl: '--all is voor "preview revoke --all"',
    fr: '--all ne va qu’avec « preview revoke --all »',
  },
  'preview list does not take "{1}"': {
    nl: 'preview list aanvaardt "{1}" niet',
    fr: 'preview list n’accepte pas « {1} »',
  },
  'preview revoke needs the id of a preview, or --all: "preview list" shows the ids': {
    nl: 'preview revoke vereist de id van een voorvertoning, of --all: "preview list" toont de id’s',
    fr: 'preview revoke demande l’id d’un aperçu, ou --all : « preview list » affiche les id',
  },
  'No preview was made.': {
    nl: 'Er is geen voorvertoning gemaakt.',
    fr: 'Aucun aperçu n’a été créé.',
  },
  '{1} shows this content already (release {2}): no preview was made.': {
    nl: '{1} toont deze inhoud al (release {2}): er is geen voorvertoning gemaakt.',
    fr: '{1} montre déjà ce contenu (version {2}) : aucun aperçu n’a été créé.',
  },
  '"npm start" publishes each save here. Give a page publishAt, or preview it on an account with --remote.': {
    nl: '"npm start" publiceert hier elke wijziging die u opslaat. Geef een pagina publishAt, of maak de voorvertoning op een account met --remote.',
    fr: '« npm start » publie ici chaque modification enregistrée. Donnez un publishAt à une page, ou créez l’aperçu sur un compte avec --remote.',
  },
  'old records were removed meanwhile: wait a few minutes': {
    nl: 'intussen zijn oude gegevens verwijderd: wacht enkele minuten',
    fr: 'd’anciennes données ont été supprimées entre-temps : attendez quelques minutes',
  },
  'The preview does not say what differs, because {1}': {
    nl: 'De voorvertoning zegt niet wat verschilt: <1>',
    fr: 'L’aperçu ne dit pas ce qui diffère, car <1>',
  },
  'Preview {1}: {2} differ{3} from the public site': {
    nl: 'Voorvertoning {1}: <2> anders dan op de openbare site',
    fr: 'Aperçu {1} : <2> de différence par rapport au site public',
  },
  'It shows the site as it will be on {1} in Brussels.': {
    nl: 'Ze toont de site zoals ze op {1} in Brussel zal zijn.',
    fr: 'Il montre le site tel qu’il sera le {1} à Bruxelles.',
  },
  'It ends on {1} in Brussels, when you publish it, or with: npm run content -- preview revoke {2}': {
    nl: 'Ze eindigt op {1} in Brussel, wanneer u ze publiceert, of met: npm run content -- preview revoke {2}',
    fr: 'Il prend fin le {1} à Bruxelles, quand vous le publiez, ou avec : npm run content -- preview revoke {2}',
  },
  'Whoever has this address sees it. Send it only to those who may. It is not shown again:': {
    nl: 'Wie dit adres heeft, ziet ze. Stuur het alleen naar wie ze mag zien. Het verschijnt maar één keer:',
    fr: 'Toute personne qui a cette adresse voit l’aperçu. N’envoyez l’adresse qu’aux personnes autorisées. Elle n’est affichée qu’une fois :',
  },
  'Drawing images': {
    nl: 'Beelden tekenen',
    fr: 'Création des images',
  },
  'There is no preview: "npm run content -- preview" makes one.': {
    nl: 'Er is geen voorvertoning: "npm run content -- preview" maakt er een.',
    fr: 'Il n’y a pas d’aperçu : « npm run content -- preview » en crée un.',
  },
  '{1}  until {2}  {3}{4}  ({5})': {
    nl: '{1}  tot {2}  {3}{4}  (<5>)',
    fr: '{1}  jusqu’au {2}  {3}{4}  (<5>)',
  },
  'There is no preview {1}{2}.': {
    nl: 'Er is geen voorvertoning {1}<2>.',
    fr: 'Il n’y a pas d’aperçu {1}<2>.',
  },
  ': there is {1}': {
    nl: ': er is {1}',
    fr: ' : il y a {1}',
  },
  'There is no preview.': {
    nl: 'Er is geen voorvertoning.',
    fr: 'Il n’y a pas d’aperçu.',
  },
  'Preview {1} has ended. Who has it open may see it for about a minute more.': {
    nl: 'Voorvertoning {1} is beëindigd. Wie ze open heeft, ziet ze nog ongeveer een minuut.',
    fr: 'L’aperçu {1} a pris fin. Qui l’a ouvert peut encore le voir pendant une minute environ.',
  },
  'show which records of old releases nothing needs any more': {
    nl: 'toont welke gegevens van oude releases nergens meer voor nodig zijn',
    fr: 'affiche les données d’anciennes versions dont plus rien n’a besoin',
  },
  'remove them; without it, nothing is changed': {
    nl: 'verwijdert ze; zonder deze optie verandert er niets',
    fr: 'les supprime ; sans cette option, rien ne change',
  },
  'show how many records no release of the last {1} days, no schedule and no preview needs': {
    nl: 'toont hoeveel gegevens geen release van de laatste {1} dagen, geen planning en geen voorvertoning nodig heeft',
    fr: 'affiche combien de données ne servent à aucune version des {1} derniers jours, aucun calendrier, aucun aperçu',
  },
  '… and remove them': {
    nl: '… en verwijdert ze',
    fr: '… et les supprime',
  },
  'Nothing was changed: "prune --delete" removes them': {
    nl: 'Er is niets veranderd: "prune --delete" verwijdert ze',
    fr: 'Rien n’a changé : « prune --delete » les supprime',
  },
  'There is nothing to remove': {
    nl: 'Er valt niets te verwijderen',
    fr: 'Il n’y a rien à supprimer',
  },
  '{1} that nothing needs. Remove them for good?': {
    nl: '<1> nergens meer voor nodig. Definitief verwijderen?',
    fr: '<1> dont rien n’a besoin. Les supprimer définitivement ?',
  },
  'For {1} minutes, nothing can be published or rolled back': {
    nl: 'Gedurende {1} minuten kan niemand publiceren of een publicatie ongedaan maken',
    fr: 'Pendant {1} minutes, personne ne peut publier ni revenir en arrière',
  },
  'Nothing was changed.': {
    nl: 'Er is niets veranderd.',
    fr: 'Rien n’a changé.',
  },
  '{1} needed by the releases of {2} days, their schedules and the previews': {
    nl: '<1> nodig voor de releases van {2} dagen, hun planning en de voorvertoningen',
    fr: '<1> nécessaires aux versions de {2} jours, à leurs calendriers et aux aperçus',
  },
  '{1} of the last day kept: a push or a preview may need them': {
    nl: '<1> van de laatste dag behouden: een push of een voorvertoning kan ze nodig hebben',
    fr: '<1> du dernier jour à conserver : un push ou un aperçu peut en avoir besoin',
  },
  '{1} without a date, because an earlier version wrote them: "prune --delete" writes the present date to them, and removes them when it runs again after a day':
    {
      nl: '<1> zonder datum, omdat een vroegere versie ze schreef: "prune --delete" geeft ze de datum van nu, en verwijdert ze bij een volgende keer na een dag',
      fr: '<1> sans date, car une version antérieure du programme les a écrites : « prune --delete » leur donne la date d’aujourd’hui, et les supprime à la prochaine exécution après un jour',
    },
  '{1} that nothing needs': {
    nl: '<1> nergens meer voor nodig',
    fr: '<1> dont rien n’a besoin',
  },
  'the reason, for the list of releases': {
    nl: 'de reden, voor de lijst van releases',
    fr: 'la raison, pour la liste des versions',
  },
  'publish although the release in force cannot be read: addresses may be lost': {
    nl: 'publiceert ook als de huidige release niet gelezen kan worden: adressen kunnen verloren gaan',
    fr: 'publie bien que la version en vigueur soit illisible : des adresses peuvent se perdre',
  },
  'publish although pages go back to the text before a commit of somebody else': {
    nl: 'publiceert ook als pagina’s teruggaan naar de tekst van voor een commit van iemand anders',
    fr: 'publie bien que des pages reviennent au texte d’avant un commit d’une autre personne',
  },
  'publish content that was rolled back': {
    nl: 'publiceert ook inhoud die teruggedraaid is',
    fr: 'publie un contenu qui avait été retiré par un rollback',
  },
  'check, compile and publish the content': {
    nl: 'controleert, verwerkt en publiceert de inhoud',
    fr: 'vérifie, compile et publie le contenu',
  },
  'write the files and the wrangler commands of this push into a folder, and publish nothing': {
    nl: 'schrijft de bestanden en de wrangler-commando’s van deze push in een map, en publiceert niets',
    fr: 'écrit les fichiers et les commandes wrangler de ce push dans un dossier, et ne publie rien',
  },
  'Nothing was published.': {
    nl: 'Er is niets gepubliceerd.',
    fr: 'Rien n’a été publié.',
  },
  '{1} new ({2} bytes), {3} kept': {
    nl: '<1> nieuw (<2> bytes), <3> behouden',
    fr: 'Nouveau : <1> (<2> octets) ; inchangé : <3>',
  },
  'Release {1} is already in force: there is nothing to do': {
    nl: 'Release {1} is al van kracht: er is niets te doen',
    fr: 'La version {1} est déjà en vigueur : il n’y a rien à faire',
  },
  'Nothing was published. To publish, run these commands one after another, or: sh {1}/publish.sh': {
    nl: 'Er is niets gepubliceerd. Om te publiceren, voert u deze commando’s een voor een uit, of: sh {1}/publish.sh',
    fr: 'Rien n’a été publié. Pour publier, exécutez ces commandes l’une après l’autre, ou : sh {1}/publish.sh',
  },
  'If one fails, stop. Afterwards, "npm run content -- verify" reads all records back.': {
    nl: 'Mislukt er een, stop dan. Daarna leest "npm run content -- verify" alle gegevens terug.',
    fr: 'Si l’une échoue, arrêtez. Ensuite, « npm run content -- verify » relit toutes les données.',
  },
  'Preview {1} has ended, because its content is public now': {
    nl: 'Voorvertoning {1} is beëindigd, omdat haar inhoud nu openbaar is',
    fr: 'L’aperçu {1} a pris fin, car son contenu est maintenant public',
  },
  'The previews could not be read, so none was ended ({1}): see "npm run content -- preview list"': {
    nl: 'De voorvertoningen konden niet gelezen worden, dus is er geen beëindigd ({1}): zie "npm run content -- preview list"',
    fr: 'Les aperçus n’ont pas pu être lus, donc aucun n’a pris fin ({1}) : voyez « npm run content -- preview list »',
  },
  'Release {1} is published, but': {
    nl: 'Release {1} is gepubliceerd, maar',
    fr: 'La version {1} est publiée, mais',
  },
  'Release {1} is served at {2}': {
    nl: '{2} toont release {1}',
    fr: '{2} montre la version {1}',
  },
  '{1}{2} still serves another one; in a minute, run "npm run content -- status"': {
    nl: '<1>{2} toont nog een andere; voer over een minuut "npm run content -- status" uit',
    fr: '<1>{2} en montre encore une autre ; dans une minute, exécutez « npm run content -- status »',
  },
  '{1}{2} could not be reached to confirm it': {
    nl: '<1>{2} was niet bereikbaar om het te bevestigen',
    fr: '<1>{2} était injoignable pour le confirmer',
  },
  '! {1} belongs to {2} now; before, it led to {3}': {
    nl: '! {1} hoort nu bij {2}; voordien leidde het naar {3}',
    fr: '! {1} appartient maintenant à {2} ; avant, elle menait à {3}',
  },
  '! … and {1} more addresses lead to another page than before': {
    nl: '! … en nog {1} adressen leiden naar een andere pagina dan voordien',
    fr: '! … et {1} autres adresses mènent à une autre page qu’avant',
  },
  '{1} weighs {2}{3}, more than {4}: leave pictures out, or divide the page': {
    nl: '{1} weegt {2}<3>, meer dan {4}: laat beelden weg, of verdeel de pagina',
    fr: '{1} pèse {2}<3>, plus que {4} : retirez des images, ou divisez la page',
  },
  'with {1}': {
    nl: 'met <1>',
    fr: 'avec <1>',
  },
  'The heaviest page is {1}: {2}': {
    nl: 'De zwaarste pagina is {1}: {2}',
    fr: 'La page la plus lourde est {1} : {2}',
  },
  '{1} requested: {2} dead, {3} unclear': {
    nl: '<1> opgevraagd: {2} dood, {3} onzeker',
    fr: '<1> : vérification faite ; liens morts : {2}, sans réponse claire : {3}',
  },
  '{1} more were not requested': {
    nl: 'Niet opgevraagd: nog {1}',
    fr: '{1} autres n’ont pas été interrogés',
  },
  'list the latest releases: name, date, editor, reason': {
    nl: 'somt de laatste releases op: naam, datum, redacteur, reden',
    fr: 'énumère les dernières versions : nom, date, auteur, raison',
  },
  'There is no release yet: "npm run content -- push" makes the first one.': {
    nl: 'Er is nog geen release: "npm run content -- push" maakt de eerste.',
    fr: 'Il n’y a pas encore de version : « npm run content -- push » crée la première.',
  },
  ', with uncommitted changes': {
    nl: ', met wijzigingen die niet in Git staan',
    fr: ', avec des modifications non enregistrées dans Git',
  },
  'put the local state back to the content of the last commit': {
    nl: 'brengt de lokale toestand terug naar de inhoud van de laatste commit',
    fr: 'ramène l’état local au contenu du dernier commit',
  },
  '{1}/ has no commit in Git, so nothing says what to go back to. To begin with an empty state, remove the folder {2}':
    {
      nl: '{1}/ heeft geen commit in Git, dus is niet bekend waarnaar de toestand terug moet. Om met een lege toestand te beginnen, verwijdert u de map {2}',
      fr: '{1}/ n’a pas de commit dans Git, donc rien ne dit où revenir. Pour commencer avec un état vide, supprimez le dossier {2}',
    },
  'The last commit has these errors: correct them, commit, and run "npm run content -- reset" again.': {
    nl: 'De laatste commit heeft deze fouten: verbeter ze, leg ze vast in Git en voer "npm run content -- reset" opnieuw uit.',
    fr: 'Le dernier commit contient ces erreurs : corrigez-les, enregistrez-les dans Git et relancez « npm run content -- reset ».',
  },
  'reset acts on the local state only': {
    nl: 'reset werkt alleen op de lokale toestand',
    fr: 'reset n’agit que sur l’état local',
  },
  'The local state shows the content of the commit {1}: release {2}': {
    nl: 'De lokale toestand toont de inhoud van de commit {1}: release {2}',
    fr: 'L’état local montre le contenu du commit {1} : version {2}',
  },
  'the site runs on this state, at http://127.0.0.1:{1} (process {2}): stop it with Ctrl+C first': {
    nl: 'de site draait op deze toestand, op http://127.0.0.1:{1} (proces {2}): stop ze eerst met Ctrl+C',
    fr: 'le site tourne sur cet état, à l’adresse http://127.0.0.1:{1} (processus {2}) : arrêtez-le d’abord avec Ctrl+C',
  },
  'Target     {1}': {
    nl: 'Doel       <1>',
    fr: 'Cible      <1>',
  },
  'Goes       {1} that {2} published here{3}': {
    nl: 'Verdwijnt  <1> die hier gepubliceerd <2><3>',
    fr: 'Disparaît  <1> sur cet ordinateur<3>',
  },
  ', the last by {1} on {2}': {
    nl: ', het laatst door {1} op {2}',
    fr: ', la dernière par {1} le {2}',
  },
  'Comes      the content of the commit {1}': {
    nl: 'Komt       de inhoud van de commit {1}',
    fr: 'Revient    le contenu du commit {1}',
  },
  'Stays      {1} in {2}/: "npm start" shows {3} again': {
    nl: 'Blijft     <1> in {2}/: "npm start" toont <3> daarna weer',
    fr: 'Reste      <1> dans {2}/ : « npm start » en montre de nouveau le contenu',
  },
  'Stays      subscribers and mails of the newsletter on this machine, and all that is in an account': {
    nl: 'Blijft     abonnees en mails van de nieuwsbrief op deze computer, en alles wat in een account staat',
    fr: 'Restent    les abonnés et les e-mails de la newsletter sur cet ordinateur, et tout ce qui est dans un compte',
  },
  'Addresses  the same as now, with the same content': {
    nl: 'Adressen   dezelfde als nu, met dezelfde inhoud',
    fr: 'Adresses   les mêmes, avec le même contenu',
  },
  'reset asks before it acts: add --yes': {
    nl: 'reset vraagt bevestiging: voeg --yes toe',
    fr: 'reset demande confirmation : ajoutez --yes',
  },
  'Put the local state back?': {
    nl: 'De lokale toestand terugbrengen?',
    fr: 'Ramener l’état local ?',
  },
  'The ledger does not know the schedule of this release, because an earlier version published it: inquiries and events will not open or close by themselves. Push again as soon as the content is right.':
    {
      nl: 'Het logboek kent de planning van deze release niet, omdat een vroegere versie haar publiceerde: onderzoeken en evenementen beginnen en eindigen niet vanzelf. Publiceer opnieuw zodra de inhoud juist is.',
      fr: 'Le registre ne connaît pas le calendrier de cette version, car une version antérieure du programme l’a publiée : enquêtes et événements ne s’ouvriront et ne se fermeront pas d’eux-mêmes. Publiez de nouveau dès que le contenu est correct.',
    },
  'put an earlier release back in force (without a name: the previous one)': {
    nl: 'maakt een vroegere release weer van kracht (zonder naam: de vorige)',
    fr: 'remet en vigueur une version antérieure (sans nom : la précédente)',
  },
  'the name of a release': {
    nl: 'de naam van een release',
    fr: 'le nom d’une version',
  },
  'Put release {1} in force again': {
    nl: 'Release {1} weer van kracht',
    fr: 'Remettre en vigueur la version {1}',
  },
  'Release {1} is in force again': {
    nl: 'Release {1} is weer van kracht',
    fr: 'La version {1} est de nouveau en vigueur',
  },
  '{1} published it on {2}{3}': {
    nl: '{1} publiceerde ze op {2}{3}',
    fr: '{1} l’a publiée le {2}{3}',
  },
  'and at {1} more moments': {
    nl: 'en op nog {1} ogenblikken',
    fr: 'et à {1} autres moments',
  },
  'Its schedule is in force again too: the site changes by itself on {1}{2} (Brussels)': {
    nl: 'Ook haar planning is weer van kracht: de site verandert vanzelf op {1}<2> (Brussel)',
    fr: 'Son calendrier est aussi de nouveau en vigueur : le site change de lui-même le {1}<2> (Bruxelles)',
  },
  'show the release in force, what differs here, what is coming, and how many pages are translated': {
    nl: 'toont de release die van kracht is, wat hier verschilt, wat komt, en hoeveel pagina’s vertaald zijn',
    fr: 'affiche la version en vigueur, ce qui diffère ici, ce qui vient, et combien de pages sont traduites',
  },
  'show what changed in the original since a translation was made': {
    nl: 'toont wat in het origineel veranderde sinds een vertaling gemaakt werd',
    fr: 'affiche ce qui a changé dans l’original depuis une traduction',
  },
  'show the state of each page in each language too': {
    nl: 'toont ook de toestand van elke pagina in elke taal',
    fr: 'affiche aussi l’état de chaque page dans chaque langue',
  },
  'show the release in force, what differs here, what is coming,\nand how many pages are translated': {
    nl: 'toont de release die van kracht is, wat hier verschilt, wat komt,\nen hoeveel pagina’s vertaald zijn',
    fr: 'affiche la version en vigueur, ce qui diffère ici, ce qui vient,\net combien de pages sont traduites',
  },
  '… and the state of each translation': {
    nl: '… en de toestand van elke vertaling',
    fr: '… et l’état de chaque traduction',
  },
  'show what changed in the original since that translation was made': {
    nl: 'toont wat in het origineel veranderde sinds die vertaling gemaakt werd',
    fr: 'affiche ce qui a changé dans l’original depuis cette traduction',
  },
  'status takes a page only with --diff: status --diff /about/missions fr': {
    nl: 'status aanvaardt een pagina alleen met --diff: status --diff /about/missions fr',
    fr: 'status n’accepte une page qu’avec --diff : status --diff /about/missions fr',
  },
  'You        {1}{2}': {
    nl: 'U          {1}<2>',
    fr: 'Vous       {1}<2>',
  },
  ', at {1}': {
    nl: ', op <1>',
    fr: ', au <1>',
  },
  'In force   {1}': {
    nl: 'Van kracht <1>',
    fr: 'En vigueur <1>',
  },
  'cannot be read': {
    nl: 'kan niet gelezen worden',
    fr: 'illisible',
  },
  'no release yet': {
    nl: 'nog geen release',
    fr: 'pas encore de version',
  },
  'Before it  {1}': {
    nl: 'Ervoor     {1}',
    fr: 'Avant      {1}',
  },
  'From then  {1} on {2}': {
    nl: 'Daarna     {1} vanaf {2}',
    fr: 'Ensuite    {1} le {2}',
  },
  'Last entry {1}': {
    nl: 'Logboek    <1>',
    fr: 'Registre   <1>',
  },
  'Records    {1}': {
    nl: 'Gegevens   <1>',
    fr: 'Données    <1>',
  },
  'Content    {1}': {
    nl: 'Inhoud     <1>',
    fr: 'Contenu    <1>',
  },
  '{1}: see "npm run content -- diff"': {
    nl: '<1>: zie "npm run content -- diff"',
    fr: '<1> : voyez « npm run content -- diff »',
  },
  'commit {1}{2}': {
    nl: 'commit {1}<2>',
    fr: 'commit {1}<2>',
  },
  'with uncommitted changes': {
    nl: 'met wijzigingen die niet in Git staan',
    fr: 'avec des modifications non enregistrées dans Git',
  },
  ', from {1}': {
    nl: ', uit <1>',
    fr: ', à partir du <1>',
  },
  '{1} on {2} by {3}: {4}{5}': {
    nl: '{1} op {2} door {3}: <4><5>',
    fr: '{1} le {2} par {3} : <4><5>',
  },
  'no message': {
    nl: 'zonder reden',
    fr: 'raison non indiquée',
  },
  'A push was interrupted: run "npm run content -- push" to finish it': {
    nl: 'Een push is onderbroken: voer "npm run content -- push" uit om hem af te maken',
    fr: 'Un push a été interrompu : exécutez « npm run content -- push » pour le terminer',
  },
  'KV holds no pointer: run "npm run content -- verify --repair" to set it from the ledger': {
    nl: 'KV bevat geen aanwijzer: voer "npm run content -- verify --repair" uit om die uit het logboek te herstellen',
    fr: 'KV ne contient pas de pointeur : exécutez « npm run content -- verify --repair » pour le rétablir d’après le registre',
  },
  'run "npm run content -- verify --repair"': {
    nl: 'voer "npm run content -- verify --repair" uit',
    fr: 'exécutez « npm run content -- verify --repair »',
  },
  'the site reports missing or damaged records: {1}': {
    nl: 'de site meldt ontbrekende of beschadigde gegevens: <1>',
    fr: 'le site signale des données absentes ou endommagées : <1>',
  },
  '{1} read, all whole': {
    nl: '{1} gelezen, allemaal in orde',
    fr: 'lues : <1>, tout est en ordre',
  },
  '{1} of {2} missing or damaged: {3}': {
    nl: '{1} van {2} ontbrekend of beschadigd: <3>',
    fr: 'absentes ou endommagées : <1> sur <2> ; <3>',
  },
  '{1} errors: see "npm run content -- check"': {
    nl: '{1} fouten: zie "npm run content -- check"',
    fr: '{1} erreurs : voyez « npm run content -- check »',
  },
  '{1}; it cannot be compared with the release in force': {
    nl: '{1}; ze kan niet vergeleken worden met de release die van kracht is',
    fr: 'version {1}, impossible à comparer avec la version en vigueur',
  },
  'the same': {
    nl: 'dezelfde',
    fr: 'le même',
  },
  'differs: would be {1}': {
    nl: 'anders: zou {1} zijn',
    fr: 'différent : ce serait la version {1}',
  },
  'status --diff needs a page and a language: status --diff /about/missions fr': {
    nl: 'status --diff vereist een pagina en een taal: status --diff /about/missions fr',
    fr: 'status --diff demande une page et une langue : status --diff /about/missions fr',
  },
  'content{1}/{2}.md is not marked as a translation: see "npm run content -- translated"': {
    nl: 'content{1}/{2}.md is niet aangeduid als vertaling: zie "npm run content -- translated"',
    fr: 'content{1}/{2}.md n’est pas marqué comme traduction : voyez « npm run content -- translated »',
  },
  'Git does not have the text that {1} was translated from ({2}).': {
    nl: 'Git heeft de tekst niet waaruit {1} vertaald werd ({2}).',
    fr: 'Git n’a pas le texte à partir duquel {1} a été traduit ({2}).',
  },
  'In a shallow clone, run "git fetch --unshallow" to get it. Otherwise the original was changed before it was committed: compare the two files.':
    {
      nl: 'In een ondiepe kloon haalt u die op met "git fetch --unshallow". Anders is het origineel gewijzigd voor het in Git stond: vergelijk de twee bestanden.',
      fr: 'Dans un clone superficiel, exécutez « git fetch --unshallow » pour l’obtenir. Sinon, l’original a été modifié avant d’être enregistré dans Git : comparez les deux fichiers.',
    },
  '{1}, since {2} was translated from it on {3}:': {
    nl: '{1}, sinds {2} eruit vertaald werd op {3}:',
    fr: '{1}, depuis que {2} en a été traduit le {3} :',
  },
  'nothing changed': {
    nl: 'niets veranderd',
    fr: 'rien n’a changé',
  },
  'practise on a throw-away site: begin, mistake, look, preview, schedule, publish, undo (a quarter of an hour)': {
    nl: 'laat u oefenen op een wegwerpsite: beginnen, fout, bekijken, voorvertoning, planning, publiceren, terugdraaien (een kwartier)',
    fr: 'permet de s’exercer sur un site jetable : commencer, erreur, voir, aperçu, heure, publier, revenir en arrière (un quart d’heure)',
  },
  'this step ended otherwise than it should: {1}': {
    nl: 'deze stap eindigde anders dan voorzien: {1}',
    fr: 'cette étape s’est terminée autrement que prévu : {1}',
  },
  'read the whole published release back, and check every record': {
    nl: 'leest de hele gepubliceerde release terug en controleert alle gegevens',
    fr: 'relit toute la version publiée et vérifie toutes les données',
  },
  'write again what is missing or damaged, and set a lost pointer': {
    nl: 'schrijft opnieuw wat ontbreekt of beschadigd is, en herstelt een verloren aanwijzer',
    fr: 'écrit de nouveau ce qui manque ou est endommagé, et rétablit un pointeur perdu',
  },
  '… and write again what is missing or damaged': {
    nl: '… en schrijft opnieuw wat ontbreekt of beschadigd is',
    fr: '… et écrit de nouveau ce qui manque ou est endommagé',
  },
  'Release {1}: {2} read, {3}': {
    nl: 'Release {1}: <2> gelezen, <3>',
    fr: 'Version {1} : lecture de <2>, <3>',
  },
  '"npm run content -- verify --repair" repairs this, as far as the files here allow.': {
    nl: '"npm run content -- verify --repair" herstelt dit, voor zover de bestanden hier dat toelaten.',
    fr: '« npm run content -- verify --repair » répare cela, dans la mesure où les fichiers de ce dossier le permettent.',
  },
  '{1} written again, {2}': {
    nl: '<1> opnieuw geschreven, <2>',
    fr: 'Réécriture : <1>, <2>',
  },
  'Readers get them within about a minute.': {
    nl: 'Lezers krijgen ze binnen ongeveer een minuut.',
    fr: 'Les lecteurs les reçoivent dans la minute environ.',
  },
  'The pointer names release {1}, but the newest entry of the ledger is {2}, by {3} on {4}: that push was interrupted.':
    {
      nl: 'De aanwijzer noemt release {1}, maar de laatste regel van het logboek is {2}, door {3} op {4}: die push is onderbroken.',
      fr: 'Le pointeur indique la version {1}, mais la dernière ligne du registre est {2}, par {3} le {4} : ce push a été interrompu.',
    },
  'KV holds no pointer, but the newest entry of the ledger is {1}, by {2} on {3}.': {
    nl: 'KV bevat geen aanwijzer, maar de laatste regel van het logboek is {1}, door {2} op {3}.',
    fr: 'KV ne contient pas de pointeur, mais la dernière ligne du registre est {1}, par {2} le {3}.',
  },
  'The ledger is empty, so it cannot name a release. Delete the key "pointer" in KV, then push.': {
    nl: 'Het logboek is leeg en kan dus geen release noemen. Verwijder de sleutel "pointer" in KV en publiceer dan.',
    fr: 'Le registre est vide et ne peut donc pas indiquer de version. Supprimez la clé « pointer » dans KV, puis publiez.',
  },
  'The pointer was set from the ledger: release {1} is in force.': {
    nl: 'De aanwijzer is hersteld uit het logboek: release {1} is van kracht.',
    fr: 'Le pointeur a été rétabli d’après le registre : la version {1} est en vigueur.',
  },
  'The ledger does not know its schedule. Push again, so that inquiries and events open and close in time.': {
    nl: 'Het logboek kent haar planning niet. Publiceer opnieuw, zodat onderzoeken en evenementen op tijd beginnen en eindigen.',
    fr: 'Le registre ne connaît pas son calendrier. Publiez de nouveau, pour que les enquêtes et événements s’ouvrent et se ferment à temps.',
  },
  'Another version of this project published this release, so this version cannot check all of it, and repairs nothing: run "git pull" and "npm ci", then this command again.':
    {
      nl: 'Een andere versie van dit project publiceerde deze release. Deze versie kan ze dus niet helemaal controleren en herstelt niets: voer "git pull" en "npm ci" uit, en dan dit commando opnieuw.',
      fr: 'Une autre version de ce projet a publié ce contenu. Celle-ci ne peut donc pas tout vérifier et ne répare rien : exécutez « git pull » et « npm ci », puis de nouveau cette commande.',
    },
  'all whole': {
    nl: 'alles in orde',
    fr: 'tout est en ordre',
  },
  '{1} missing, {2} damaged{3}': {
    nl: '<1> ontbrekend, {2} beschadigd<3>',
    fr: '{1} manquent, {2} endommagées<3>',
  },
  ', {1} of another version': {
    nl: ', {1} van een andere versie',
    fr: ', {1} d’une autre version',
  },
  'It was published from commit {1}{2}. To repair it, run "git worktree add ../repair {3}", then in that folder "npm ci" and this command again.':
    {
      nl: 'Ze is gepubliceerd uit commit {1}<2>. Om ze te herstellen, voert u "git worktree add ../repair {3}" uit, en in die map "npm ci" en dit commando opnieuw.',
      fr: 'Elle a été publiée à partir du commit {1}<2>. Pour la réparer, exécutez « git worktree add ../repair {3} », puis dans ce dossier « npm ci » et de nouveau cette commande.',
    },
  ', with changes that were not committed': {
    nl: ', met wijzigingen die niet in Git stonden',
    fr: ', avec des modifications non enregistrées dans Git',
  },
  'The ledger does not know its commit. Look for it with "git log", check it out, and run this command again.': {
    nl: 'Het logboek kent haar commit niet. Zoek die met "git log", ga ernaartoe met "git checkout" en voer dit commando opnieuw uit.',
    fr: 'Le registre ne connaît pas son commit. Cherchez-le avec « git log », récupérez-le avec « git checkout » et relancez cette commande.',
  },
  'The content here does not make what is still missing, because the release has another content. {1} Or publish the content here with "npm run content -- push": it replaces what is missing.':
    {
      nl: 'De inhoud hier levert niet wat nog ontbreekt, omdat de release een andere inhoud heeft. <1> Of publiceer de inhoud hier met "npm run content -- push": die vervangt wat ontbreekt.',
      fr: 'Le contenu de ce dossier ne fournit pas ce qui manque encore, car la version a un autre contenu. <1> Ou publiez le contenu de ce dossier avec « npm run content -- push » : il remplace ce qui manque.',
    },
} as const satisfies Sentences

// cspell:locale en-GB,nl,fr
