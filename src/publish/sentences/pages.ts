import type { Sentences } from '../../cli/sentences.ts'

/** Problems of pages with one another: facts, hours, addresses, letters, translations. */
export const pages = {
  'write {1}#{2}': {
    nl: 'schrijf {1}#{2}',
    fr: 'écrivez {1}#{2}',
  },
  'write "order: {1}"': {
    nl: 'schrijf "order: {1}"',
    fr: 'écrivez « order: {1} »',
  },
  'list of {1}': {
    nl: 'list van {1}',
    fr: 'list de {1}',
  },
  'write {1}{2}{3}': {
    nl: 'schrijf {1}{2}{3}',
    fr: 'écrivez {1}{2}{3}',
  },
  'a page that belongs to a topic of the newsletter: readers are sent the topics that they chose': {
    nl: 'een pagina die bij een thema van de nieuwsbrief hoort: lezers krijgen de thema’s die ze kozen',
    fr: 'une page qui relève d’un thème de la newsletter : les lecteurs reçoivent les thèmes qu’ils ont choisis',
  },
  '{1} without a theme': {
    nl: '{1} zonder thema',
    fr: '{1} sans thème',
  },
  'write themes: [planning], with the themes of the page; they are {1}': {
    nl: 'schrijf themes: [planning], met de thema’s van de pagina; u kunt kiezen uit {1}',
    fr: 'écrivez themes: [planning], avec les thèmes de la page : {1}',
  },
  'announce without topics': {
    nl: 'announce zonder topics',
    fr: 'announce sans topics',
  },
  'write the topics in each language: "announce: { on: {1}, topics: [plans], text: … }"; they are {2}': {
    nl: 'schrijf de thema’s in elke taal: "announce: { on: {1}, topics: [plans], text: … }"; u kunt kiezen uit {2}',
    fr: 'écrivez les thèmes (topics) dans chaque langue : « announce: { on: {1}, topics: [plans], text: … } » ; le choix : {2}',
  },
  'no announce, although {1} announces a change on {2}': {
    nl: 'geen announce, hoewel {1} een wijziging aankondigt op {2}',
    fr: 'pas d’announce, alors que {1} annonce un changement le {2}',
  },
  'the announcement in Dutch and in French, which are equal in law': {
    nl: 'de aankondiging in het Nederlands en het Frans, die voor de wet gelijk zijn',
    fr: 'l’annonce en néerlandais et en français, égaux en droit',
  },
  'the announcement in English too; without it, readers of English get the summary of the page': {
    nl: 'ook de aankondiging in het Engels; anders krijgen lezers van het Engels de samenvatting van de pagina',
    fr: 'l’annonce aussi en anglais ; sans elle, les lecteurs de l’anglais reçoivent le résumé de la page',
  },
  'add "announce: { on: {1}, text: … }" with the text in this language': {
    nl: 'voeg "announce: { on: {1}, text: … }" toe met de tekst in deze taal',
    fr: 'ajoutez « announce: { on: {1}, text: … } » avec le texte dans cette langue',
  },
  'the same day, topics and municipalities in each language: {1} says {2}': {
    nl: 'dezelfde dag, thema’s en gemeenten in elke taal: in {1} staat {2}',
    fr: 'le même jour, les mêmes thèmes et communes dans chaque langue : {1} contient {2}',
  },
  'write "announce: { {1}, text: … }"': {
    nl: 'schrijf "announce: { {1}, text: … }"',
    fr: 'écrivez « announce: { {1}, text: … } »',
  },
  'on: {1}, more than {2} days ago: the newsletter no longer announces it': {
    nl: 'on: {1}, meer dan {2} dagen geleden: de nieuwsbrief kondigt dit niet meer aan',
    fr: 'on: {1}, il y a plus de {2} jours : la newsletter ne l’annonce plus',
  },
  'the day of an announcement that readers are still sent': {
    nl: 'de dag van een aankondiging die lezers nog krijgen',
    fr: 'le jour d’une annonce que les lecteurs reçoivent encore',
  },
  'remove announce in each language, or write the day of a new announcement, such as {1}': {
    nl: 'verwijder announce in elke taal, of schrijf de dag van een nieuwe aankondiging, bijvoorbeeld {1}',
    fr: 'supprimez announce dans chaque langue, ou écrivez le jour d’une nouvelle annonce, par exemple {1}',
  },
  'the day on which the newsletter announces it; without it, subscribers do not hear of it': {
    nl: 'de dag waarop de nieuwsbrief het aankondigt; zonder die dag vernemen abonnees het niet',
    fr: 'le jour où la newsletter l’annonce ; sans lui, les abonnés n’en sont pas avertis',
  },
  'add a line "announced: {1}", or "announced: {2}"': {
    nl: 'voeg een regel "announced: {1}" of "announced: {2}" toe',
    fr: 'ajoutez une ligne « announced: {1} » ou « announced: {2} »',
  },
  'a day before the end, {1}': {
    nl: 'een dag die voor het einde valt, {1}',
    fr: 'un jour avant la fin, {1}',
  },
  'correct one of the two': {
    nl: 'verbeter een van beide',
    fr: 'corrigez l’un des deux',
  },
  'a date that is over, or within a month': {
    nl: 'een datum die voorbij is, of binnen een maand valt',
    fr: 'une date passée, ou d’ici un mois',
  },
  'a date that is over, or within five years': {
    nl: 'een datum die voorbij is, of binnen vijf jaar valt',
    fr: 'une date passée, ou d’ici cinq ans',
  },
  'a date that is over, or within a hundred years': {
    nl: 'een datum die voorbij is, of binnen honderd jaar valt',
    fr: 'une date passée, ou d’ici cent ans',
  },
  '{1} from today, {2}': {
    nl: '<1>, gerekend vanaf vandaag, {2}',
    fr: '<1>, à compter d’aujourd’hui, {2}',
  },
  'a year from {1} on': {
    nl: 'een jaar vanaf {1}',
    fr: 'une année à partir de {1}',
  },
  'correct the year, or leave it if the date is right': {
    nl: 'verbeter het jaar, of laat het staan als de datum klopt',
    fr: 'corrigez l’année, ou laissez-la si la date est juste',
  },
  'a link to #{1}': {
    nl: 'een link naar #{1}',
    fr: 'un lien vers #{1}',
  },
  'a heading of {1}': {
    nl: 'een tussentitel van {1}',
    fr: 'un titre de {1}',
  },
  'write #{1}': {
    nl: 'schrijf #{1}',
    fr: 'écrivez #{1}',
  },
  'one of {1}': {
    nl: 'een van {1}',
    fr: 'au choix : {1}',
  },
  'link to the page without #': {
    nl: 'link naar de pagina zonder #',
    fr: 'faites un lien vers la page, sans #',
  },
  'an entry of {1}:{2}': {
    nl: 'een regel van {1}:{2}',
    fr: 'une entrée de {1}:{2}',
  },
  'the short address {1}, which belongs to {2}': {
    nl: 'het korte adres {1}, dat hoort bij <2>',
    fr: 'l’adresse courte {1}, déjà prise par <2>',
  },
  'a short address that nothing else answers': {
    nl: 'een kort adres waarop nog niets anders antwoordt',
    fr: 'une adresse courte à laquelle rien d’autre ne répond',
  },
  'choose another short address, or remove the line': {
    nl: 'kies een ander kort adres, of verwijder de regel',
    fr: 'choisissez une autre adresse courte, ou supprimez la ligne',
  },
  '{1}, which line {2} has already': {
    nl: '{1}, die al op regel {2} staat',
    fr: '{1}, que la ligne {2} contient déjà',
  },
  'each withdrawn page once': {
    nl: 'elke ingetrokken pagina één keer',
    fr: 'chaque page retirée une seule fois',
  },
  'remove one of the two entries': {
    nl: 'verwijder een van beide regels',
    fr: 'supprimez l’une des deux entrées',
  },
  'withdrawn names {1}': {
    nl: 'withdrawn noemt <1>',
    fr: 'withdrawn cite <1>',
  },
  '{1}, which it leads to': {
    nl: '{1}, waar het naartoe leidt',
    fr: '{1}, où elle mène',
  },
  'the page {1}': {
    nl: 'de pagina {1}',
    fr: 'la page {1}',
  },
  '{1} of {2}': {
    nl: '<1> van {2}',
    fr: '<1> de {2}',
  },
  'the feed': {
    nl: 'de feed',
    fr: 'le flux',
  },
  'the calendar file': {
    nl: 'het agendabestand',
    fr: 'le fichier d’agenda',
  },
  'the file content{1}': {
    nl: 'het bestand content{1}',
    fr: 'le fichier content{1}',
  },
  '{1}, which belongs to {2}': {
    nl: '{1}, dat hoort bij <2>',
    fr: '{1}, déjà prise par <2>',
  },
  'an address that nothing answers now': {
    nl: 'een adres waar nu niets op antwoordt',
    fr: 'une adresse à laquelle rien ne répond actuellement',
  },
  'remove the entry: it would have no effect': {
    nl: 'verwijder de regel: hij zou geen gevolg hebben',
    fr: 'supprimez l’entrée : elle n’aurait pas d’effet',
  },
  'the page {1}, which uses the parameter {2} itself': {
    nl: 'de pagina {1}, die de parameter {2} zelf gebruikt',
    fr: 'la page {1}, qui utilise elle-même le paramètre {2}',
  },
  '{1}: the {2}th different set of parameters at {3}': {
    nl: '{1}: de {2}e verschillende reeks parameters op {3}',
    fr: '{1} : {2}e série différente de paramètres à {3}',
  },
  'at most {1} different sets of parameters at one path': {
    nl: 'hoogstens {1} verschillende reeksen parameters op één pad',
    fr: 'au plus {1} séries différentes de paramètres pour un chemin',
  },
  'leave out parameters that do not decide which page is meant': {
    nl: 'laat parameters weg die niet bepalen welke pagina bedoeld is',
    fr: 'retirez les paramètres qui ne déterminent pas quelle page est visée',
  },
  'a home page that readers always see': {
    nl: 'een homepagina die lezers altijd zien',
    fr: 'une page d’accueil que les lecteurs voient toujours',
  },
  'remove the line': {
    nl: 'verwijder de regel',
    fr: 'supprimez la ligne',
  },
  'no {1}': {
    nl: 'geen {1}',
    fr: 'pas de {1}',
  },
  'the same {1} in each language of the page; {2} says {3}': {
    nl: 'dezelfde {1} in elke taal van de pagina; in {2} staat {3}',
    fr: 'le même {1} dans chaque langue de la page ; {2} contient {3}',
  },
  'write "{1}: {2}"': {
    nl: 'schrijf "{1}: {2}"',
    fr: 'écrivez « {1}: {2} »',
  },
  'an end after the beginning, publishAt: {1}': {
    nl: 'een einde na het begin, publishAt: {1}',
    fr: 'une fin après le début, publishAt: {1}',
  },
  'correct one of the two, in each language of the page': {
    nl: 'verbeter een van beide, in elke taal van de pagina',
    fr: 'corrigez l’un des deux, dans chaque langue de la page',
  },
  'expireAt: {1}, which is over: the addresses of this page answer that it is gone': {
    nl: 'expireAt: {1}, dat voorbij is: de adressen van deze pagina antwoorden dat ze er niet meer is',
    fr: 'expireAt: {1}, déjà passé : les adresses de cette page répondent qu’elle n’existe plus',
  },
  'an hour to come': {
    nl: 'een uur dat nog moet komen',
    fr: 'un moment à venir',
  },
  'run "npm run content -- remove {1} --gone" if the page is no longer needed, or remove the line in each language to publish it again':
    {
      nl: 'voer "npm run content -- remove {1} --gone" uit als de pagina niet meer nodig is, of verwijder de regel in elke taal om ze weer te publiceren',
      fr: 'exécutez « npm run content -- remove {1} --gone » si la page n’est plus utile, ou supprimez la ligne dans chaque langue pour la publier de nouveau',
    },
  '{1}: {2}, an hour that occurs twice because summer time ends in that night': {
    nl: '{1}: {2}, een uur dat twee keer voorkomt omdat de zomertijd die nacht eindigt',
    fr: '{1}: {2}, une heure qui existe deux fois, car l’heure d’été prend fin cette nuit-là',
  },
  'an hour that occurs once; here, the first of the two counts, in summer time': {
    nl: 'een uur dat één keer voorkomt; hier telt het eerste van de twee, in zomertijd',
    fr: 'une heure qui n’existe qu’une fois ; ici, la première des deux compte, en heure d’été',
  },
  'leave it if you mean the first, or write {1}: {2}03:00, which occurs once': {
    nl: 'laat het staan als u het eerste bedoelt, of schrijf {1}: {2}03:00, dat één keer voorkomt',
    fr: 'laissez-la si vous voulez la première, ou écrivez {1}: {2}03:00, qui n’existe qu’une fois',
  },
  '{1}: {2}, which has no effect': {
    nl: '{1}: {2}, zonder gevolg',
    fr: '{1}: {2}, sans effet',
  },
  'an hour within those of the page above: {1} has {2}: {3}': {
    nl: 'een uur binnen de periode van de pagina erboven: in {1} staat {2}: {3}',
    fr: 'une heure comprise dans celles de la page au-dessus : {1} a {2}: {3}',
  },
  'write "{1}: {2}" in each language of this page, or change {3}': {
    nl: 'schrijf "{1}: {2}" in elke taal van deze pagina, of wijzig {3}',
    fr: 'écrivez « {1}: {2} » dans chaque langue de cette page, ou modifiez {3}',
  },
  'a letter in content{1}': {
    nl: 'een brief in content{1}',
    fr: 'une lettre dans content{1}',
  },
  'a folder directly below content{1}, with the month or the day of the letter as its name, such as content{2}': {
    nl: 'een map rechtstreeks onder content{1}, met de maand of de dag van de brief als naam, bijvoorbeeld content{2}',
    fr: 'un dossier directement sous content{1}, nommé d’après le mois ou le jour de la lettre, par exemple content{2}',
  },
  'move it with "npm run content -- move {1} {2}/…", to the day of the letter': {
    nl: 'verplaats hem met "npm run content -- move {1} {2}/…", naar de dag van de brief',
    fr: 'déplacez-la avec « npm run content -- move {1} {2}/… », vers le jour de la lettre',
  },
  'run "npm run content -- move {1} {2}"': {
    nl: 'voer "npm run content -- move {1} {2}" uit',
    fr: 'exécutez « npm run content -- move {1} {2} »',
  },
  'a subject without "en", although there is en.md': {
    nl: 'een onderwerp zonder "en", hoewel er een en.md is',
    fr: 'un objet sans « en », alors qu’il y a en.md',
  },
  'a subject in each language of the letter': {
    nl: 'een onderwerp in elke taal van de brief',
    fr: 'un objet dans chaque langue de la lettre',
  },
  'add "en: …" with the subject of the mail in English, or remove en.md': {
    nl: 'voeg "en: …" toe met het onderwerp van de mail in het Engels, of verwijder en.md',
    fr: 'ajoutez « en: … » avec l’objet de l’e-mail en anglais, ou supprimez en.md',
  },
  '{1}, this letter itself': {
    nl: '{1}, deze brief zelf',
    fr: '{1}, cette lettre elle-même',
  },
  '{1}, which is no letter': {
    nl: '{1}, dat geen brief is',
    fr: '{1}, qui n’est pas une lettre',
  },
  'the page of the earlier letter that this one corrects': {
    nl: 'de pagina van de vroegere brief die deze verbetert',
    fr: 'la page de la lettre antérieure que celle-ci corrige',
  },
  'write the folder of that letter, such as /newsletter/2026-11, or remove the line': {
    nl: 'schrijf de map van die brief, bijvoorbeeld /newsletter/2026-11, of verwijder de regel',
    fr: 'écrivez le dossier de cette lettre, par exemple /newsletter/2026-11, ou supprimez la ligne',
  },
  'nothing about {1}': {
    nl: 'niets over {1}',
    fr: 'rien sur {1}',
  },
  'the author and the licence of each picture: who made it, and why the agency may publish it': {
    nl: 'de auteur en de licentie van elk beeld: wie het maakte, en waarom perspective.brussels het mag publiceren',
    fr: 'l’auteur et la licence de chaque image : qui l’a faite, et pourquoi perspective.brussels peut la publier',
  },
  'write in content/{1} the line "{2}: { author: perspective.brussels, licence: own work }", with the right author and licence':
    {
      nl: 'schrijf in content/{1} de regel "{2}: { author: perspective.brussels, licence: own work }", met de juiste auteur en licentie',
      fr: 'écrivez dans content/{1} la ligne « {2}: { author: perspective.brussels, licence: own work } », avec l’auteur et la licence exacts',
    },
  'only files that readers can find': {
    nl: 'alleen bestanden die lezers kunnen vinden',
    fr: 'seulement des fichiers que les lecteurs peuvent trouver',
  },
  'write [the title of the document]({1}) in the text of the page{2}, or remove the file': {
    nl: 'schrijf [de titel van het document]({1}) in de tekst van de pagina<2>, of verwijder het bestand',
    fr: 'écrivez [le titre du document]({1}) dans le texte de la page<2>, ou supprimez le fichier',
  },
  ', or name it under "documents" in facts.yaml': {
    nl: ', of noem het onder "documents" in facts.yaml',
    fr: ', ou citez-le sous « documents » dans facts.yaml',
  },
  'write ![what it shows]({1}) in the text of the page, or remove the file': {
    nl: 'schrijf ![wat het toont]({1}) in de tekst van de pagina, of verwijder het bestand',
    fr: 'écrivez ![ce qu’elle montre]({1}) dans le texte de la page, ou supprimez le fichier',
  },
  'pictures.yaml without a page at {1}': {
    nl: 'pictures.yaml zonder pagina op {1}',
    fr: 'pictures.yaml sans page à {1}',
  },
  'a page in the same folder': {
    nl: 'een pagina in dezelfde map',
    fr: 'une page dans le même dossier',
  },
  'move it into the folder of the page, with the pictures, or remove it': {
    nl: 'verplaats het met de beelden naar de map van de pagina, of verwijder het',
    fr: 'déplacez-le avec les images dans le dossier de la page, ou supprimez-le',
  },
  '{1}, which is not in the folder': {
    nl: '{1}, dat niet in de map staat',
    fr: '{1}, qui n’est pas dans le dossier',
  },
  'the name of a picture in the same folder': {
    nl: 'de naam van een beeld in dezelfde map',
    fr: 'le nom d’une image dans le même dossier',
  },
  'add the picture, or remove what is said of it': {
    nl: 'voeg het beeld toe, of verwijder wat erover staat',
    fr: 'ajoutez l’image, ou supprimez ce qui en est dit',
  },
  'write {1}, or remove what is said of it': {
    nl: 'schrijf {1}, of verwijder wat erover staat',
    fr: 'écrivez {1}, ou supprimez ce qui en est dit',
  },
  'the picture {1}': {
    nl: 'het beeld {1}',
    fr: 'l’image {1}',
  },
  'add the picture, or correct the name': {
    nl: 'voeg het beeld toe, of verbeter de naam',
    fr: 'ajoutez l’image, ou corrigez le nom',
  },
  'write {1}, or add the picture': {
    nl: 'schrijf {1}, of voeg het beeld toe',
    fr: 'écrivez {1}, ou ajoutez l’image',
  },
  '{1} without alt': {
    nl: '{1} zonder alt',
    fr: '{1} sans alt',
  },
  'what the picture shows, in each language, for readers who do not see it (WCAG 2.2, 1.1.1)': {
    nl: 'wat het beeld toont, in elke taal, voor lezers die het niet zien (WCAG 2.2, 1.1.1)',
    fr: 'ce que montre l’image, dans chaque langue, pour les lecteurs qui ne la voient pas (WCAG 2.2, 1.1.1)',
  },
  'add "alt: { nl: …, fr: …, en: … }", or "decorative: true" if it only decorates': {
    nl: 'voeg "alt: { nl: …, fr: …, en: … }" toe, of "decorative: true" als het alleen versiert',
    fr: 'ajoutez « alt: { nl: …, fr: …, en: … } », ou « decorative: true » si elle ne fait que décorer',
  },
  'the page {1}, which is {2}': {
    nl: 'de pagina {1}: <2>',
    fr: 'la page {1} : <2>',
  },
  '{1}, or name another page': {
    nl: '<1>, of noem een andere pagina',
    fr: '<1>, ou citez une autre page',
  },
  'a content path of the site': {
    nl: 'het pad van een pagina van de site',
    fr: 'un chemin de page du site',
  },
  'write {1}': {
    nl: 'schrijf {1}',
    fr: 'écrivez {1}',
  },
  'correct the name, or remove it': {
    nl: 'verbeter de naam, of verwijder hem',
    fr: 'corrigez le nom, ou supprimez-le',
  },
  'a finished text on a page that is published': {
    nl: 'een afgewerkte tekst op een pagina die gepubliceerd wordt',
    fr: 'un texte achevé sur une page publiée',
  },
  'write the text, or write "draft: true" in the front matter of each language until it is finished': {
    nl: 'schrijf de tekst, of zet "draft: true" in de front matter van elke taal tot hij klaar is',
    fr: 'écrivez le texte, ou mettez « draft: true » dans l’en-tête de chaque langue jusqu’à ce qu’il soit prêt',
  },
  '{1}: the page has no heading with the id {2}': {
    nl: '{1}: de pagina heeft geen tussentitel met de id {2}',
    fr: '{1} : la page n’a pas de titre avec l’id {2}',
  },
  '{1} in each of its languages': {
    nl: '<1> in elk van haar talen',
    fr: '<1> dans chacune de ses langues',
  },
  'a heading with the same id in each language, as the address is for readers of every language': {
    nl: 'een tussentitel met dezelfde id in elke taal, want het adres is voor lezers van elke taal',
    fr: 'un titre avec le même id dans chaque langue, car l’adresse est pour les lecteurs de chaque langue',
  },
  'write {1}#{2}, or {3} without #': {
    nl: 'schrijf {1}#{2}, of {3} zonder #',
    fr: 'écrivez {1}#{2}, ou {3} sans #',
  },
  'write {1} without #': {
    nl: 'schrijf {1} zonder #',
    fr: 'écrivez {1} sans #',
  },
  'write one of {1}': {
    nl: 'schrijf een van {1}',
    fr: 'écrivez au choix {1}',
  },
  '{1}: a file has no headings': {
    nl: '{1}: een bestand heeft geen tussentitels',
    fr: '{1} : un fichier n’a pas de titres',
  },
  'the address of a file without #': {
    nl: 'het adres van een bestand zonder #',
    fr: 'l’adresse d’un fichier sans #',
  },
  '{1} names {2}': {
    nl: '{1} noemt <2>',
    fr: '{1} cite <2>',
  },
  'a term': {
    nl: 'een term',
    fr: 'un terme',
  },
  'the id {1}, which another term has': {
    nl: 'de id {1}, die een andere term al heeft',
    fr: 'l’id {1}, qu’un autre terme porte',
  },
  'one term for each id': {
    nl: 'één term voor elke id',
    fr: 'un terme par id',
  },
  'give this term another id, or remove one of the two; the other is in line {1}': {
    nl: 'geef deze term een andere id, of verwijder een van beide; de andere staat op regel {1}',
    fr: 'donnez un autre id à ce terme, ou supprimez l’un des deux ; l’autre est à la ligne {1}',
  },
  'the contact {1}': {
    nl: 'het contact {1}',
    fr: 'le contact {1}',
  },
  'a contact of content/site.yaml': {
    nl: 'een contact van content/site.yaml',
    fr: 'un contact de content/site.yaml',
  },
  'a home page that is a draft': {
    nl: 'een homepagina die een concept is',
    fr: 'une page d’accueil qui est un brouillon',
  },
  'no home page': {
    nl: 'geen homepagina',
    fr: 'pas de page d’accueil',
  },
  'the home page at the top of content/': {
    nl: 'de homepagina boven in content/',
    fr: 'la page d’accueil à la racine de content/',
  },
  'create content/nl.md, content/fr.md and content/en.md': {
    nl: 'maak content/nl.md, content/fr.md en content/en.md',
    fr: 'créez content/nl.md, content/fr.md et content/en.md',
  },
  'a page at {1}, below the draft {2}': {
    nl: 'een pagina op {1}, onder het concept {2}',
    fr: 'une page à {1}, sous le brouillon {2}',
  },
  'a page at {1}, none at {2}': {
    nl: 'een pagina op {1}, geen op {2}',
    fr: 'une page à {1}, aucune à {2}',
  },
  'a page in each folder above': {
    nl: 'een pagina in elke map erboven',
    fr: 'une page dans chaque dossier au-dessus',
  },
  '{1}, or write "draft: true" in the files of {2} too': {
    nl: '<1>, of schrijf "draft: true" ook in de bestanden van {2}',
    fr: '<1>, ou écrivez « draft: true » aussi dans les fichiers de {2}',
  },
  'write content{1}/nl.md and fr.md, or move the folder': {
    nl: 'schrijf content{1}/nl.md en fr.md, of verplaats de map',
    fr: 'écrivez content{1}/nl.md et fr.md, ou déplacez le dossier',
  },
  'the same order in each language; {1} says {2}': {
    nl: 'dezelfde volgorde in elke taal; in {1} staat {2}',
    fr: 'le même ordre dans chaque langue ; {1} contient {2}',
  },
  'the address {1}, which is that of the search': {
    nl: 'het adres {1}, dat van de zoekfunctie is',
    fr: 'l’adresse {1}, qui est celle de la recherche',
  },
  'an address that the site does not use itself': {
    nl: 'een adres dat de site niet zelf gebruikt',
    fr: 'une adresse que le site n’utilise pas lui-même',
  },
  'give the page another slug': {
    nl: 'geef de pagina een andere slug',
    fr: 'donnez un autre slug à la page',
  },
  'the address {1}, which is that of {2} too': {
    nl: 'het adres {1}, dat ook van {2} is',
    fr: 'l’adresse {1}, qui est aussi celle de {2}',
  },
  'one page at each address': {
    nl: 'één pagina op elk adres',
    fr: 'une seule page à chaque adresse',
  },
  'give one of the two another slug': {
    nl: 'geef een van beide een andere slug',
    fr: 'donnez un autre slug à l’une des deux',
  },
  'a coming event without the day on which it is announced': {
    nl: 'een komend evenement zonder de dag waarop het aangekondigd wordt',
    fr: 'un événement à venir sans le jour où il est annoncé',
  },
  'date: {1}, which is no whole day, and no day of announcement': {
    nl: 'date: {1}, geen hele dag, en geen dag van aankondiging',
    fr: 'date: {1}, qui n’est pas un jour précis, et pas de jour d’annonce',
  },
  'an address of {1} characters': {
    nl: 'een adres van {1} tekens',
    fr: 'une adresse de {1} caractères',
  },
  'at most {1} characters': {
    nl: 'hoogstens {1} tekens',
    fr: 'au plus {1} caractères',
  },
  'give this page, or a page above it, a shorter slug': {
    nl: 'geef deze pagina, of een pagina erboven, een kortere slug',
    fr: 'donnez un slug plus court à cette page, ou à une page au-dessus',
  },
  '{1} at {2}': {
    nl: '<1> op <2>',
    fr: '<1> à <2>',
  },
  'an address of the search or of the site itself': {
    nl: 'een adres van de zoekfunctie of van de site zelf',
    fr: 'une adresse de la recherche ou du site lui-même',
  },
  'at most {1}, because KV keeps no larger value': {
    nl: 'hoogstens <1>, want KV bewaart geen grotere waarde',
    fr: 'au plus <1>, car KV ne conserve pas de valeur plus grande',
  },
  'divide the table into several files': {
    nl: 'verdeel de tabel over enkele bestanden',
    fr: 'répartissez le tableau sur plusieurs fichiers',
  },
  'divide the text into several pages': {
    nl: 'verdeel de tekst over enkele pagina’s',
    fr: 'répartissez le texte sur plusieurs pages',
  },
  '{1} MB': {
    nl: '<1> MB',
    fr: '<1> MB',
  },
  '{1} moments ahead at which a page, an inquiry or an event begins or ends; this page has the {2}th, on {3}': {
    nl: 'nog {1} ogenblikken waarop een pagina, een onderzoek of een evenement begint of eindigt; deze pagina heeft nummer {2}, op {3}',
    fr: '{1} moments à venir où une page, une enquête ou un événement commence ou se termine ; cette page a le numéro {2}, le {3}',
  },
  'at most {1}: a push prepares the site for no more, so this page would then show an old state': {
    nl: 'hoogstens {1}: een push bereidt de site niet op meer ogenblikken voor, dus zou deze pagina dan een oude toestand tonen',
    fr: 'au plus {1} : un push n’en prépare pas plus, donc cette page montrerait alors un état ancien',
  },
  'push again between the {1}th moment, on {2}, and the {3}th': {
    nl: 'publiceer opnieuw tussen ogenblik {1}, op {2}, en ogenblik {3}',
    fr: 'publiez de nouveau entre le moment {1}, le {2}, et le moment {3}',
  },
  'no entry for {1}': {
    nl: 'niets voor {1}',
    fr: 'aucune entrée pour {1}',
  },
  'one entry for each of the 19 municipalities': {
    nl: 'één gegeven voor elk van de 19 gemeenten',
    fr: 'une entrée pour chacune des 19 communes',
  },
  'add an entry with code, site and neighbours': {
    nl: 'voeg een gegeven toe met code, site en neighbours',
    fr: 'ajoutez une entrée avec code, site et neighbours',
  },
  'a second entry for {1}': {
    nl: 'een tweede gegeven voor {1}',
    fr: 'une deuxième entrée pour {1}',
  },
  'remove one of the two, or correct the code': {
    nl: 'verwijder een van beide, of verbeter de code',
    fr: 'supprimez l’une des deux, ou corrigez le code',
  },
  '{1} as its own neighbour': {
    nl: '{1} als eigen buur',
    fr: '{1} comme sa propre voisine',
  },
  '{1} as a neighbour of {2}, but not {3} of {4}': {
    nl: '{1} als buur van {2}, maar niet {3} van {4}',
    fr: '{1} comme voisine de {2}, mais pas {3} de {4}',
  },
  'two neighbours that name each other': {
    nl: 'twee buren die elkaar noemen',
    fr: 'deux voisines qui se citent l’une l’autre',
  },
  'remove {1}': {
    nl: 'verwijder {1}',
    fr: 'supprimez {1}',
  },
  'add {1} to the neighbours of {2}, or remove {3} here': {
    nl: 'voeg {1} toe aan de buren van {2}, of verwijder {3} hier',
    fr: 'ajoutez {1} aux voisines de {2}, ou supprimez {3} ici',
  },
  'an accessibility statement without content/{1}': {
    nl: 'een toegankelijkheidsverklaring zonder content/{1}',
    fr: 'une déclaration d’accessibilité sans content/{1}',
  },
  'the results of the browser tests': {
    nl: 'de resultaten van de browsertests',
    fr: 'les résultats des tests dans un navigateur',
  },
  'run "npm run accessibility"': {
    nl: 'voer "npm run accessibility" uit',
    fr: 'exécutez « npm run accessibility »',
  },
  'a violation of the rule {1} on {2}, which is not in the statement': {
    nl: 'een inbreuk op de regel {1} op <2>, die niet in de verklaring staat',
    fr: 'une infraction à la règle {1} sur <2>, absente de la déclaration',
  },
  'every known fault in the statement: the criterion, the pages, until when, and for whom': {
    nl: 'elke bekende fout in de verklaring: het criterium, de pagina’s, tot wanneer, en voor wie',
    fr: 'chaque défaut connu dans la déclaration : le critère, les pages, jusqu’à quand, et pour qui',
  },
  'correct the pages and run "npm run accessibility", or add { rule: {1}, … } under known': {
    nl: 'verbeter de pagina’s en voer "npm run accessibility" uit, of voeg { rule: {1}, … } toe onder known',
    fr: 'corrigez les pages et exécutez « npm run accessibility », ou ajoutez { rule: {1}, … } sous known',
  },
  '{1} failed tests of {2} in content/{3}': {
    nl: 'mislukte tests van {2} in content/{3}: {1}',
    fr: 'tests en échec dans la série {2} de content/{3} : {1}',
  },
  'no failed test': {
    nl: 'geen mislukte test',
    fr: 'aucun test en échec',
  },
  'correct the site and run "npm run accessibility" again': {
    nl: 'verbeter de site en voer "npm run accessibility" opnieuw uit',
    fr: 'corrigez le site et exécutez de nouveau « npm run accessibility »',
  },
  'an end that is not before its beginning, {1}': {
    nl: 'een einde dat niet voor het begin valt, {1}',
    fr: 'une fin qui n’est pas avant le début, {1}',
  },
  'a ring each {1} km on a chart that reaches {2} km': {
    nl: 'een ring om de {1} km op een kaart die tot {2} km reikt',
    fr: 'un cercle tous les {1} km sur un graphique qui va jusqu’à {2} km',
  },
  'a distance from {1} to {2} km': {
    nl: 'een afstand van {1} tot {2} km',
    fr: 'une distance de {1} à {2} km',
  },
  'write such a distance, for instance {1}': {
    nl: 'schrijf zo’n afstand, bijvoorbeeld {1}',
    fr: 'écrivez une telle distance, par exemple {1}',
  },
  '{1} at [{2}, {3}], outside a chart that reaches {4} km': {
    nl: '{1} op [{2}, {3}], buiten een kaart die tot {4} km reikt',
    fr: '{1} à [{2}, {3}], hors d’un graphique qui va jusqu’à {4} km',
  },
  'longitude and latitude, in this order, of a city within the chart': {
    nl: 'lengtegraad en breedtegraad, in die volgorde, van een stad binnen de kaart',
    fr: 'longitude et latitude, dans cet ordre, d’une ville comprise dans le graphique',
  },
  'correct the position, write a larger reach, or remove the city': {
    nl: 'verbeter de coördinaten, schrijf een groter bereik, of verwijder de stad',
    fr: 'corrigez la position, écrivez une portée plus grande, ou supprimez la ville',
  },
  'the measure {1}': {
    nl: 'de maatstaf {1}',
    fr: 'la mesure {1}',
  },
  'a second measure {1}': {
    nl: 'een tweede maatstaf {1}',
    fr: 'une deuxième mesure {1}',
  },
  'another id for each measure': {
    nl: 'een andere id voor elke maatstaf',
    fr: 'un id différent pour chaque mesure',
  },
  'rename it, or remove it': {
    nl: 'geef ze een andere naam, of verwijder ze',
    fr: 'renommez-la, ou supprimez-la',
  },
  'a link to the service that helps: its address, or a page of this site that leads there': {
    nl: 'een link naar de dienst die helpt: zijn adres, of een pagina van deze site die ernaartoe leidt',
    fr: 'un lien vers le service qui aide : son adresse, ou une page de ce site qui y mène',
  },
  'the entry {1} without a link': {
    nl: 'het onderdeel {1} zonder link',
    fr: 'l’entrée {1} sans lien',
  },
  'add the link under "links"': {
    nl: 'voeg de link toe onder "links"',
    fr: 'ajoutez le lien sous « links »',
  },
  '{1}, the page on which this entry is': {
    nl: '{1}, de pagina waarop dit onderdeel staat',
    fr: '{1}, la page où se trouve cette entrée',
  },
  'write the url of the service': {
    nl: 'schrijf de url van de dienst',
    fr: 'écrivez l’url du service',
  },
  'end: {1} and start: {2}': {
    nl: 'end: {1} en start: {2}',
    fr: 'end: {1} et start: {2}',
  },
  'a time in both or in none: calendars of readers know no other events': {
    nl: 'een uur in beide of in geen van beide: agenda’s van lezers kennen geen andere evenementen',
    fr: 'une heure dans les deux ou dans aucun : les agendas des lecteurs ne connaissent pas d’autres événements',
  },
  'write the time in start too, such as {1}T09:00, or write end: {2}': {
    nl: 'schrijf ook in start het uur, bijvoorbeeld {1}T09:00, of schrijf end: {2}',
    fr: 'écrivez aussi l’heure dans start, par exemple {1}T09:00, ou écrivez end: {2}',
  },
  'a whole day, because the inquiry is not over: it closes by itself after its last day': {
    nl: 'een hele dag, want het onderzoek loopt nog: het eindigt vanzelf na zijn laatste dag',
    fr: 'un jour précis, car l’enquête n’est pas finie : elle se ferme d’elle-même après son dernier jour',
  },
  'write the last day to answer, such as {1}': {
    nl: 'schrijf de laatste dag om te reageren, bijvoorbeeld {1}',
    fr: 'écrivez le dernier jour pour répondre, par exemple {1}',
  },
  'a whole day, because the inquiry is not over: it opens by itself on its first day': {
    nl: 'een hele dag, want het onderzoek loopt nog: het begint vanzelf op zijn eerste dag',
    fr: 'un jour précis, car l’enquête n’est pas finie : elle s’ouvre d’elle-même le premier jour',
  },
  'write the first day to answer, such as {1}-{2}-01': {
    nl: 'schrijf de eerste dag om te reageren, bijvoorbeeld {1}-{2}-01',
    fr: 'écrivez le premier jour pour répondre, par exemple {1}-{2}-01',
  },
  'last: {1}, and no first day': {
    nl: 'last: {1}, en geen eerste dag',
    fr: 'last: {1}, et pas de premier jour',
  },
  'a first day, because the inquiry is not over: without it, readers see it as open': {
    nl: 'een eerste dag, want het onderzoek loopt nog: zonder die dag zien lezers het als open',
    fr: 'un premier jour, car l’enquête n’est pas finie : sans lui, les lecteurs la voient ouverte',
  },
  'add a line "first: …" with the first day to answer, or leave it if the inquiry is open already': {
    nl: 'voeg een regel "first: …" toe met de eerste dag om te reageren, of laat het zo als het onderzoek al open is',
    fr: 'ajoutez une ligne « first: … » avec le premier jour pour répondre, ou laissez ainsi si l’enquête est déjà ouverte',
  },
  'state: {1}, and {2}: {3}, which is over': {
    nl: 'state: {1}, en {2}: {3}, die voorbij is',
    fr: 'state: {1}, et {2}: {3}, qui est passé',
  },
  'a step that is over to be done': {
    nl: 'state: done voor een stap die voorbij is',
    fr: 'l’état done pour une étape passée',
  },
  'if the step took place, write state: done; if it was put off, correct the date, or remove {1}': {
    nl: 'vond de stap plaats, schrijf dan state: done; werd hij uitgesteld, verbeter dan de datum, of verwijder <1>',
    fr: 'si l’étape a eu lieu, écrivez state: done ; si elle a été reportée, corrigez la date, ou supprimez <1>',
  },
  'an instrument with a procedure': {
    nl: 'een instrument met een procedure',
    fr: 'un instrument avec une procédure',
  },
  'the step {1}': {
    nl: 'de stap {1}',
    fr: 'l’étape {1}',
  },
  'phase: unknown, although the step {1} is known': {
    nl: 'phase: unknown, hoewel de stap {1} bekend is',
    fr: 'phase: unknown, alors que l’étape {1} est connue',
  },
  'the status after that step: study, inquiry, decision, in-force, built or given-up': {
    nl: 'de status na die stap: study, inquiry, decision, in-force, built of given-up',
    fr: 'le statut après cette étape : study, inquiry, decision, in-force, built ou given-up',
  },
  'write the status after the last known step; the page itself says that nothing is known since': {
    nl: 'schrijf de status na de laatste bekende stap; de pagina zegt zelf dat sindsdien niets bekend is',
    fr: 'écrivez le statut après la dernière étape connue ; la page dit d’elle-même qu’on ne sait rien depuis',
  },
  'facts.yaml without a page at {1}': {
    nl: 'facts.yaml zonder pagina op {1}',
    fr: 'facts.yaml sans page à {1}',
  },
  'write nl.md and fr.md, or remove facts.yaml': {
    nl: 'schrijf nl.md en fr.md, of verwijder facts.yaml',
    fr: 'écrivez nl.md et fr.md, ou supprimez facts.yaml',
  },
  'a second page of the kind {1}': {
    nl: 'een tweede pagina van de soort {1}',
    fr: 'une deuxième page du type {1}',
  },
  'only one, {1}': {
    nl: 'maar één, {1}',
    fr: 'une seule, {1}',
  },
  'remove one of the two': {
    nl: 'verwijder een van beide',
    fr: 'supprimez l’une des deux',
  },
  'the file {1}': {
    nl: 'het bestand {1}',
    fr: 'le fichier {1}',
  },
  'add the file, or correct the name': {
    nl: 'voeg het bestand toe, of verbeter de naam',
    fr: 'ajoutez le fichier, ou corrigez le nom',
  },
  'an id of content/glossary.yaml': {
    nl: 'een id van content/glossary.yaml',
    fr: 'un id de content/glossary.yaml',
  },
  '{1}: {2}, and {3}, after which a next step is expected': {
    nl: '{1}: {2}, en {3}, waarna een volgende stap verwacht wordt',
    fr: '{1}: {2}, et {3}, après quoi une étape suivante est attendue',
  },
  'a date within the last year, from {1} on': {
    nl: 'een datum in het voorbije jaar, vanaf {1}',
    fr: 'une date de moins d’un an, à partir du {1}',
  },
  'look for a newer source; if there is one, change asOf and the facts; if not, write checked: {1}': {
    nl: 'zoek een nieuwere bron; is er een, wijzig dan asOf en de gegevens; zo niet, schrijf checked: {1}',
    fr: 'cherchez une source plus récente ; s’il y en a une, modifiez asOf et les données ; sinon, écrivez checked: {1}',
  },
  '({1} there; the site does not tell them apart)': {
    nl: '(daar {1}; de site maakt geen onderscheid)',
    fr: '({1} à cet endroit ; le site ne les distingue pas)',
  },
  '{1}, which {2} has already{3}: it {4}': {
    nl: '{1}, dat al in {2} staat<3>: het <4>',
    fr: '{1}, que {2} contient déjà<3> : elle <4>',
  },
  'each former address once, in history.yaml or redirects.csv': {
    nl: 'elk vroeger adres één keer, in history.yaml of redirects.csv',
    fr: 'chaque ancienne adresse une fois, dans history.yaml ou redirects.csv',
  },
  'keep the right one and remove the other: this one {1}': {
    nl: 'behoud het juiste en verwijder het andere: dit <1>',
    fr: 'gardez la bonne et supprimez l’autre : celle-ci <1>',
  },
  'leads to {1}': {
    nl: 'leidt naar {1}',
    fr: 'mène à {1}',
  },
  'is gone': {
    nl: 'is verdwenen',
    fr: 'a disparu',
  },
  'a circle: {1}': {
    nl: 'een kring: {1}',
    fr: 'une boucle : {1}',
  },
  'redirects that end at a page': {
    nl: 'doorverwijzingen die bij een pagina eindigen',
    fr: 'des redirections qui aboutissent à une page',
  },
  'write the content path of a page, such as /about, as the target of one of them': {
    nl: 'schrijf het pad van een pagina, bijvoorbeeld /about, als doel van een ervan',
    fr: 'écrivez le chemin d’une page, par exemple /about, comme cible de l’une d’elles',
  },
  '{1}, to which the former address {2} leads, is {3}': {
    nl: '{1}, waar het vroegere adres {2} naartoe leidt: <3>',
    fr: '{1}, où mène l’ancienne adresse {2} : <3>',
  },
  '{1}, to which the former address {2} leads': {
    nl: '{1}, waar het vroegere adres {2} naartoe leidt',
    fr: '{1}, où mène l’ancienne adresse {2}',
  },
  'a page of this site, by its content path; in redirects.csv also an address of this site, or of another site with https://':
    {
      nl: 'een pagina van deze site, met haar pad; in redirects.csv ook een adres van deze site, of van een andere site met https://',
      fr: 'une page de ce site, par son chemin ; dans redirects.csv aussi une adresse de ce site, ou d’un autre site avec https://',
    },
  'write the content path of a page, or mark the address as gone': {
    nl: 'schrijf het pad van een pagina, of duid het adres aan als verdwenen',
    fr: 'écrivez le chemin d’une page, ou marquez l’adresse comme disparue',
  },
  'the id of a heading after #': {
    nl: 'de id van een tussentitel na #',
    fr: 'l’id d’un titre après #',
  },
  'a page of this site by its path: the name of the site differs by environment': {
    nl: 'een pagina van deze site met haar pad: de naam van de site verschilt per omgeving',
    fr: 'une page de ce site par son chemin : le nom du site diffère selon l’environnement',
  },
  'a complete address, with https:// and a host': {
    nl: 'een volledig adres, met https:// en een host',
    fr: 'une adresse complète, avec https:// et un hôte',
  },
  'Write for instance https://bisa.brussels': {
    nl: 'Schrijf bijvoorbeeld https://bisa.brussels',
    fr: 'Écrivez par exemple https://bisa.brussels',
  },
  'an address with https://: readers are sent to other sites only over an encrypted connection': {
    nl: 'een adres met https://: lezers gaan alleen over een versleutelde verbinding naar andere sites',
    fr: 'une adresse avec https:// : les lecteurs ne sont envoyés vers d’autres sites que par une connexion chiffrée',
  },
  'write {1} if the page opens there, or leave "to" empty and write the status 410': {
    nl: 'schrijf {1} als u de pagina daar kunt openen, of laat "to" leeg en schrijf de status 410',
    fr: 'écrivez {1} si la page s’ouvre à cette adresse, ou laissez « to » vide et écrivez le statut 410',
  },
  'a page of this site, or a page of another site with https://': {
    nl: 'een pagina van deze site, of een pagina van een andere site met https://',
    fr: 'une page de ce site, ou une page d’un autre site avec https://',
  },
  'write the page with the contact details, or an address with https://': {
    nl: 'schrijf de pagina met de contactgegevens, of een adres met https://',
    fr: 'écrivez la page avec les coordonnées, ou une adresse avec https://',
  },
  'write a page of this site, or an address with https://': {
    nl: 'schrijf een pagina van deze site, of een adres met https://',
    fr: 'écrivez une page de ce site, ou une adresse avec https://',
  },
  'a translation that is older than {1}': {
    nl: 'een vertaling die ouder is dan {1}',
    fr: 'une traduction plus ancienne que {1}',
  },
  'a translation of the present original': {
    nl: 'een vertaling van het huidige origineel',
    fr: 'une traduction de l’original actuel',
  },
  'run "npm run content -- status --diff {1} {2}", {3}': {
    nl: 'voer "npm run content -- status --diff {1} {2}" uit, <3>',
    fr: 'exécutez « npm run content -- status --diff {1} {2} », <3>',
  },
  'a translation of a text of {1} that Git does not have': {
    nl: 'een vertaling van een tekst van {1} die Git niet heeft',
    fr: 'une traduction d’un texte de {1} que Git n’a pas',
  },
  'a mark written by the tool, for a text that is here or was committed': {
    nl: 'een merkteken dat het hulpmiddel schreef, voor een tekst die hier is of in Git stond',
    fr: 'une marque écrite par l’outil, pour un texte présent ici ou enregistré dans Git',
  },
  'compare the two files, {1}': {
    nl: 'vergelijk de twee bestanden, <1>',
    fr: 'comparez les deux fichiers, <1>',
  },
  'a mark whose hash does not match the text that it names': {
    nl: 'een merkteken waarvan de hash niet past bij de tekst die het noemt',
    fr: 'une marque dont l’empreinte ne correspond pas au texte qu’elle indique',
  },
  'translatedFrom as the tool wrote it': {
    nl: 'translatedFrom zoals het hulpmiddel het schreef',
    fr: 'translatedFrom tel que l’outil l’a écrit',
  },
  'run "npm run content -- translated {1} {2}" once the translation is up to date': {
    nl: 'voer "npm run content -- translated {1} {2}" uit zodra de vertaling bijgewerkt is',
    fr: 'exécutez « npm run content -- translated {1} {2} » dès que la traduction est à jour',
  },
  'bring it up to date, then run "npm run content -- translated {1} {2}"': {
    nl: 'werk ze bij, en voer dan "npm run content -- translated {1} {2}" uit',
    fr: 'mettez-la à jour, puis exécutez « npm run content -- translated {1} {2} »',
  },
  '{1}, the term agreed in content/glossary.yaml': {
    nl: '{1}, de term die in content/glossary.yaml is afgesproken',
    fr: '{1}, le terme convenu dans content/glossary.yaml',
  },
  'write {1}; if you mean the {2} name, put it in brackets after it: {3} ({4})': {
    nl: 'schrijf {1}; bedoelt u de naam in het <2>, zet die dan tussen haakjes erna: {3} ({4})',
    fr: 'écrivez {1} ; si vous voulez le nom en <2>, mettez-le entre parenthèses après : {3} ({4})',
  },
  'a translation of {1}.md, which does not exist': {
    nl: 'een vertaling van {1}.md, dat niet bestaat',
    fr: 'une traduction de {1}.md, qui n’existe pas',
  },
  'a translation of another file of the page; one of them is the original': {
    nl: 'een vertaling van een ander bestand van de pagina; een van beide is het origineel',
    fr: 'une traduction d’un autre fichier de la page ; l’un d’eux est l’original',
  },
  'remove the line, then run "npm run content -- translated {1} LANG --from LANG" for each translation': {
    nl: 'verwijder de regel, en voer dan "npm run content -- translated {1} LANG --from LANG" uit voor elke vertaling',
    fr: 'supprimez la ligne, puis exécutez « npm run content -- translated {1} LANG --from LANG » pour chaque traduction',
  },
} as const satisfies Sentences

// cspell:locale en-GB,nl,fr
// cspell:ignore tussentitel
