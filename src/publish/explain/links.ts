import { type Explanations, text, words } from './explanation.ts'

/** Links and addresses in texts and in facts. */
export const links = {
  'dead-link': {
    example: text('Zie [ons](/abuot).\n', 'Zie [ons](/about).\n'),
    nl: words(
      'Link naar een pagina die niet bestaat',
      'Geen map in content/ heeft dit pad: lezers zouden een foutpagina krijgen.',
      'Schrijf het pad van de map van de pagina, zoals /about/missions, of verwijder de link.',
    ),
    fr: words(
      'Lien vers une page qui n’existe pas',
      'Aucun dossier de content/ n’a ce chemin : le lecteur verrait une page d’erreur.',
      'Écrivez le chemin du dossier de la page, par exemple /about/missions, ou supprimez le lien.',
    ),
    en: words(
      'Link to a page that does not exist',
      'No folder in content/ has this path: readers would get an error page.',
      'Write the path of the folder of the page, such as /about/missions, or remove the link.',
    ),
  },
  'page-address': {
    example: text('Zie [ons](/nl/about-nl).\n', 'Zie [ons](/about).\n'),
    nl: words(
      'Adres van een pagina in plaats van haar map',
      'Het adres verandert met de taal en met de slug. De map blijft dezelfde en leidt elke lezer naar de eigen taal.',
      'Schrijf de map van de pagina, die de melding noemt.',
    ),
    fr: words(
      'Adresse d’une page au lieu de son dossier',
      'L’adresse change avec la langue et le slug. Le dossier reste le même et mène chaque lecteur à sa langue.',
      'Écrivez le dossier de la page, que le message indique.',
    ),
    en: words(
      'Address of a page instead of its folder',
      'The address changes with the language and the slug. The folder stays the same and leads each reader to their language.',
      'Write the folder of the page, which the message names.',
    ),
  },
  'own-address': {
    example: text('Zie [ons](https://www.example.brussels/nl/atom.xml).\n', 'Zie [ons](/about).\n'),
    nl: words(
      'Volledig adres van deze site',
      'Het adres hoort bij deze site, maar bij geen pagina. Een volledig adres breekt als de site verhuist.',
      'Schrijf de map van een pagina. Laat het adres staan als u een feed of een formulier bedoelt.',
    ),
    fr: words(
      'Adresse complète de ce site',
      'L’adresse est de ce site, mais d’aucune page. Une adresse complète ne fonctionne plus si le site déménage.',
      'Écrivez le dossier d’une page. Laissez l’adresse s’il s’agit d’un flux ou d’un formulaire.',
    ),
    en: words(
      'Full address of this site',
      'The address belongs to this site, but to no page. A full address breaks when the site moves.',
      'Write the folder of a page. Leave the address if you mean a feed or a form.',
    ),
  },
  'dead-anchor': {
    example: text('## Kennis\n\nZie [hier](#kenis).\n', '## Kennis\n\nZie [hier](#kennis).\n'),
    nl: words(
      'Link naar een tussentitel die niet bestaat',
      'Geen tussentitel van de pagina heeft deze id: de link leidt naar het begin van de pagina.',
      'Schrijf een id uit de melding, of verwijder # en wat erop volgt.',
    ),
    fr: words(
      'Lien vers un intertitre qui n’existe pas',
      'Aucun intertitre de la page n’a cet identifiant : le lien mène au début de la page.',
      'Écrivez un identifiant cité dans le message, ou supprimez # et ce qui suit.',
    ),
    en: words(
      'Link to a heading that does not exist',
      'No heading of the page has this id: the link leads to the top of the page.',
      'Write an id from the message, or remove # and what follows.',
    ),
  },
  'empty-fragment': {
    example: text('Zie [ons](/about#).\n', 'Zie [ons](/about).\n'),
    nl: words(
      'Link met # en niets erachter',
      'Na # hoort de id van een tussentitel.',
      'Schrijf de id, of verwijder #.',
    ),
    fr: words(
      'Lien terminé par #',
      'Après # il faut l’identifiant d’un intertitre.',
      'Écrivez l’identifiant, ou supprimez #.',
    ),
    en: words(
      'Link with # and nothing after it',
      'After # there has to be the id of a heading.',
      'Write the id, or remove #.',
    ),
  },
  'link-title': {
    example: text('Zie [ons](/about "Wie wij zijn").\n', 'Zie [wie wij zijn](/about).\n'),
    nl: words(
      'Link met een titel tussen aanhalingstekens',
      'Een browser toont die titel alleen met de muis, niet met toetsenbord of aanraking.',
      'Zet de titel in de zin, en laat hem weg uit de link.',
    ),
    fr: words(
      'Lien avec un titre entre guillemets',
      'Le navigateur n’affiche ce titre qu’avec la souris, pas au clavier ni au toucher.',
      'Mettez ce titre dans la phrase, et supprimez-le du lien.',
    ),
    en: words(
      'Link with a title in quotes',
      'A browser shows that title to the mouse only, not to keyboard or touch.',
      'Put the title into the sentence, and remove it from the link.',
    ),
  },
  'link-text': {
    example: text('Zie [](/about).\n', 'Zie [wie wij zijn](/about).\n'),
    nl: words(
      'Link zonder tekst',
      'Lezers zien de link niet, en een schermlezer leest alleen het adres voor.',
      'Schrijf tussen [ en ] wat de lezer daar vindt.',
    ),
    fr: words(
      'Lien sans texte',
      'Le lecteur ne voit pas le lien, et un lecteur d’écran ne lit que l’adresse.',
      'Écrivez entre [ et ] ce que le lecteur y trouve.',
    ),
    en: words(
      'Link without a text',
      'Readers do not see the link, and a screen reader reads out only the address.',
      'Write between [ and ] what the reader finds there.',
    ),
  },
  'address-as-text': {
    example: text(
      'Zie [https://bisa.brussels](https://bisa.brussels).\n',
      'Zie [de cijfers van het gewest](https://bisa.brussels).\n',
    ),
    nl: words(
      'Adres als tekst van een link',
      'Een adres dat wordt voorgelezen, is niet te begrijpen.',
      'Schrijf in woorden wat de lezer daar vindt.',
    ),
    fr: words(
      'Adresse comme texte d’un lien',
      'Une adresse lue à voix haute est incompréhensible.',
      'Écrivez en mots ce que le lecteur y trouve.',
    ),
    en: words(
      'Address as the text of a link',
      'An address that is read aloud cannot be understood.',
      'Write in words what the reader finds there.',
    ),
  },
  'wrong-address': {
    example: text('Zie [het plan](plan.docx).\n', 'Zie [het plan](https://example.org/plan.docx).\n'),
    nl: words(
      'Adres dat geen lezer kan openen',
      'Een link gaat naar een pagina of een pdf van de site, een adres met https://, een e-mailadres of een telefoonnummer.',
      'Schrijf zo’n adres: /about, https://bisa.brussels, mailto:naam@site.be of tel:+3222042000.',
    ),
    fr: words(
      'Adresse que personne ne peut ouvrir',
      'Un lien mène à une page ou à un PDF du site, à une adresse en https://, à une adresse e-mail ou à un numéro de téléphone.',
      'Écrivez une telle adresse : /about, https://bisa.brussels, mailto:nom@site.be ou tel:+3222042000.',
    ),
    en: words(
      'Address that no reader can open',
      'A link leads to a page or a PDF of the site, an address with https://, an e-mail address or a telephone number.',
      'Write such an address: /about, https://bisa.brussels, mailto:name@site.be or tel:+3222042000.',
    ),
  },
  'dead-outside-link': {
    example: text('Zie [het plan](https://example.org/oud).\n', 'Zie [het plan](https://example.org/plan).\n', {
      dead: ['https://example.org/oud'],
    }),
    nl: words(
      'Dode link naar een andere site',
      'De andere site zegt dat de pagina er niet is, of de site zelf bestaat niet meer. “check --links” vraagt elk adres op.',
      'Zoek het huidige adres van de pagina of een bewaarde kopie, of verwijder de link.',
    ),
    fr: words(
      'Lien mort vers un autre site',
      'L’autre site répond que la page n’existe pas, ou le site lui-même a disparu. « check --links » interroge chaque adresse.',
      'Cherchez l’adresse actuelle de la page ou une copie archivée, ou supprimez le lien.',
    ),
    en: words(
      'Dead link to another site',
      'The other site says that the page is not there, or the site itself is gone. “check --links” requests each address.',
      'Find the present address of the page or a stored copy, or remove the link.',
    ),
  },
  'incomplete-address': {
    example: text('Zie [BISA](bisa.brussels).\n', 'Zie [BISA](https://bisa.brussels).\n'),
    nl: words(
      'Onvolledig adres',
      'Zonder https:// zoekt een browser het adres op deze site.',
      'Schrijf het volledige adres, met https:// of mailto: ervoor.',
    ),
    fr: words(
      'Adresse incomplète',
      'Sans https://, le navigateur cherche l’adresse sur ce site.',
      'Écrivez l’adresse complète, précédée de https:// ou de mailto:.',
    ),
    en: words(
      'Incomplete address',
      'Without https://, a browser looks for the address on this site.',
      'Write the complete address, with https:// or mailto: before it.',
    ),
  },
  'long-address': {
    example: text('Zie [hier][m].\n\n[m]: https://bisa.brussels/', 'Zie [hier](https://bisa.brussels/).\n', {
      filler: { text: 'een/', times: 1_100, after: '\n' },
    }),
    nl: words(
      'Adres dat te lang is',
      'Zo’n lang adres bevat gegevens in plaats van een plaats, of de slugs van pagina’s onder elkaar zijn samen te lang.',
      'Zoek een korter adres van dezelfde pagina, of geef een pagina een kortere slug.',
    ),
    fr: words(
      'Adresse trop longue',
      'Une adresse aussi longue contient des données plutôt qu’un lieu, ou les slugs de pages imbriquées sont trop longs ensemble.',
      'Cherchez une adresse plus courte de la même page, ou donnez un slug plus court à une page.',
    ),
    en: words(
      'Address that is too long',
      'So long an address holds data instead of a place, or the slugs of pages below one another are too long together.',
      'Find a shorter address of the same page, or give a page a shorter slug.',
    ),
  },
  'address-with-space': {
    example: text('Zie [hier](<https://bisa.brussels/het plan>).\n', 'Zie [hier](https://bisa.brussels/het%20plan).\n'),
    nl: words('Adres met een spatie', 'Een adres eindigt aan een spatie.', 'Verwijder de spatie, of schrijf %20.'),
    fr: words('Adresse avec une espace', 'Une adresse s’arrête à une espace.', 'Supprimez l’espace, ou écrivez %20.'),
    en: words('Address with a space', 'An address ends at a space.', 'Remove the space, or write %20.'),
  },
  'address-with-backslash': {
    example: text('Zie [hier](https://bisa.brussels\\cijfers).\n', 'Zie [hier](https://bisa.brussels/cijfers).\n'),
    nl: words(
      'Adres met een backslash',
      'De backslash is van mappen in Windows. Browsers lezen hem elk anders.',
      'Schrijf / in plaats van \\.',
    ),
    fr: words(
      'Adresse avec une barre oblique inverse',
      'La barre inverse est celle des dossiers de Windows. Les navigateurs la lisent chacun autrement.',
      'Écrivez / au lieu de \\.',
    ),
    en: words(
      'Address with a backslash',
      'The backslash belongs to folders of Windows. Browsers read it in different ways.',
      'Write / instead of \\.',
    ),
  },
  'address-with-user': {
    example: text('Zie [hier](https://bisa.brussels@example.org).\n', 'Zie [hier](https://example.org).\n'),
    nl: words(
      'Adres met een naam voor @',
      'Het adres leidt naar wat na @ staat, hoe het er ook uitziet. Zo worden lezers misleid.',
      'Verwijder de naam en @ als u de site erna bedoelt.',
    ),
    fr: words(
      'Adresse avec un nom avant @',
      'L’adresse mène à ce qui suit @, quelle que soit son apparence. On trompe ainsi les lecteurs.',
      'Supprimez le nom et @ si vous visez le site qui suit.',
    ),
    en: words(
      'Address with a name before @',
      'The address leads to what stands after @, whatever it looks like. Readers are misled in this way.',
      'Remove the name and @ if you mean the site after it.',
    ),
  },
  'private-address': {
    example: text('Zie [hier](https://192.168.1.10/plan).\n', 'Zie [hier](https://bisa.brussels/plan).\n'),
    nl: words(
      'Adres dat alleen bij u werkt',
      'Het adres is van uw eigen computer of netwerk. Lezers kunnen het niet openen.',
      'Schrijf het publieke adres van dezelfde pagina.',
    ),
    fr: words(
      'Adresse qui ne fonctionne que chez vous',
      'L’adresse est celle de votre ordinateur ou de votre réseau. Le lecteur ne peut pas l’ouvrir.',
      'Écrivez l’adresse publique de la même page.',
    ),
    en: words(
      'Address that works only for you',
      'The address is of your own computer or network. Readers cannot open it.',
      'Write the public address of the same page.',
    ),
  },
  'host-not-ascii': {
    example: text('Zie [hier](https://bisа.brussels).\n', 'Zie [hier](https://bisa.brussels).\n'),
    nl: words(
      'Adres met letters die op andere lijken',
      'De naam van de site bevat letters buiten a–z. Ze kunnen er hetzelfde uitzien en elders heen leiden.',
      'Typ het adres opnieuw, of schrijf de vorm die de melding noemt.',
    ),
    fr: words(
      'Adresse avec des lettres trompeuses',
      'Le nom du site contient des lettres hors de a–z. Elles peuvent se ressembler et mener ailleurs.',
      'Retapez l’adresse, ou écrivez la forme que cite le message.',
    ),
    en: words(
      'Address with letters that look like others',
      'The name of the site has letters outside a–z. They can look the same and lead elsewhere.',
      'Type the address again, or write the form that the message names.',
    ),
  },
  'http-address': {
    example: text('Zie [hier](http://bisa.brussels).\n', 'Zie [hier](https://bisa.brussels).\n'),
    nl: words(
      'Adres zonder beveiliging',
      'Met http:// kan iedereen onderweg meelezen en de pagina veranderen.',
      'Schrijf https:// als de pagina zo opent.',
    ),
    fr: words(
      'Adresse non sécurisée',
      'Avec http://, n’importe qui peut lire et modifier la page en chemin.',
      'Écrivez https:// si la page s’ouvre ainsi.',
    ),
    en: words(
      'Address without encryption',
      'With http://, anybody on the way can read and change the page.',
      'Write https:// if the page opens there.',
    ),
  },
  'rewritten-address': {
    example: text(
      'Zie [hier](https://www.google.com/url?q=https://bisa.brussels).\n',
      'Zie [hier](https://bisa.brussels).\n',
    ),
    nl: words(
      'Adres dat een andere dienst heeft herschreven',
      'Outlook, een mailfilter of een zoekmachine heeft het adres in een eigen adres gezet. Dat werkt op een dag niet meer, en kan de naam bevatten van wie de mail kreeg.',
      'Schrijf het adres van de pagina zelf, dat de melding noemt, of kopieer het uit de browser.',
    ),
    fr: words(
      'Adresse réécrite par un autre service',
      'Outlook, un filtre de courrier ou un moteur de recherche a mis l’adresse dans une adresse à lui. Un jour, elle ne fonctionnera plus, et elle peut contenir le nom du destinataire du courriel.',
      'Écrivez l’adresse de la page elle-même, que le message indique, ou copiez-la depuis le navigateur.',
    ),
    en: words(
      'Address rewritten by another service',
      'Outlook, a mail filter or a search engine has put the address into one of its own. One day that stops working, and it can hold the name of who received the mail.',
      'Write the address of the page itself, which the message names, or copy it from the browser.',
    ),
  },
  'tracking-parameters': {
    example: text('Zie [hier](https://bisa.brussels/?utm_source=mail).\n', 'Zie [hier](https://bisa.brussels/).\n'),
    nl: words(
      'Adres dat lezers volgt',
      'Delen van het adres, zoals utm_source of fbclid, vertellen de andere site waar de lezer vandaan komt.',
      'Schrijf het adres zonder die delen.',
    ),
    fr: words(
      'Adresse qui suit le lecteur',
      'Des parties de l’adresse, comme utm_source ou fbclid, disent à l’autre site d’où vient le lecteur.',
      'Écrivez l’adresse sans ces parties.',
    ),
    en: words(
      'Address that follows readers',
      'Parts of the address, such as utm_source or fbclid, tell the other site where the reader comes from.',
      'Write the address without these parts.',
    ),
  },
  telephone: {
    example: text('Bel [ons](tel:02-2042000).\n', 'Bel [ons](tel:+3222042000).\n'),
    nl: words(
      'Telefoonnummer zonder landcode',
      'Wie vanuit een ander land belt, komt zonder +32 niet bij u terecht.',
      'Schrijf tel:+ en het nummer met de landcode, zonder de eerste 0.',
    ),
    fr: words(
      'Numéro de téléphone sans indicatif du pays',
      'Depuis un autre pays, on ne peut pas vous joindre sans +32.',
      'Écrivez tel:+ et le numéro avec l’indicatif du pays, sans le premier 0.',
    ),
    en: words(
      'Telephone number without its country code',
      'A caller from another country does not reach you without +32.',
      'Write tel:+ and the number with its country code, without the first 0.',
    ),
  },
  'repeated-definition': {
    example: text('Zie [ons][m].\n\n[m]: /about\n[m]: /\n', 'Zie [ons][m].\n\n[m]: /about\n'),
    nl: words(
      'Twee adressen voor dezelfde naam',
      'Alle links gebruiken het eerste adres.',
      'Verwijder een van de twee, of geef het een andere naam.',
    ),
    fr: words(
      'Deux adresses pour le même nom',
      'Tous les liens utilisent la première adresse.',
      'Supprimez l’une des deux, ou donnez-lui un autre nom.',
    ),
    en: words(
      'Two addresses for the same name',
      'All links use the first address.',
      'Remove one of the two, or give it another name.',
    ),
  },
  'unused-definition': {
    example: text('Tekst.\n\n[m]: /about\n', 'Tekst.\n'),
    nl: words(
      'Adres dat geen link gebruikt',
      'De regel [naam]: adres staat nergens op de pagina.',
      'Schrijf een link [tekst][naam], of verwijder de regel.',
    ),
    fr: words(
      'Adresse qu’aucun lien n’utilise',
      'La ligne [nom]: adresse n’apparaît nulle part dans la page.',
      'Écrivez un lien [texte][nom], ou supprimez la ligne.',
    ),
    en: words(
      'Address that no link uses',
      'The line [name]: address is nowhere on the page.',
      'Write a link [text][name], or remove the line.',
    ),
  },
  'link-to-draft': {
    example: text('Zie [het plan](/plan).\n', 'Zie het plan.\n', { pages: { '/plan': 'draft: true' } }),
    nl: words(
      'Link naar een concept',
      'De pagina is een concept (draft: true) en wordt niet gepubliceerd.',
      'Publiceer de pagina door draft: true te verwijderen, of verwijder de link.',
    ),
    fr: words(
      'Lien vers un brouillon',
      'La page est un brouillon (draft: true) et n’est pas publiée.',
      'Publiez la page en supprimant draft: true, ou supprimez le lien.',
    ),
    en: words(
      'Link to a draft',
      'The page is a draft (draft: true) and is not published.',
      'Publish the page by removing draft: true, or remove the link.',
    ),
  },
  'link-to-coming': {
    example: text('Zie [het plan](/plan).\n', 'Zie het plan.\n', { pages: { '/plan': 'publishAt: 2026-12-01' } }),
    nl: words(
      'Link naar een pagina die later verschijnt',
      'De link zou nergens heen leiden tot de pagina verschijnt (publishAt).',
      'Verwijder de link tot dan, of geef deze pagina hetzelfde publishAt.',
    ),
    fr: words(
      'Lien vers une page qui paraîtra plus tard',
      'Le lien ne mènerait nulle part jusqu’à la parution de la page (publishAt).',
      'Supprimez le lien d’ici là, ou donnez à cette page le même publishAt.',
    ),
    en: words(
      'Link to a page that appears later',
      'The link would lead nowhere until the page appears (publishAt).',
      'Remove the link until then, or give this page the same publishAt.',
    ),
  },
  'link-to-expired': {
    example: text('Zie [het plan](/plan).\n', 'Zie het plan.\n', { pages: { '/plan': 'expireAt: 2026-12-01' } }),
    nl: words(
      'Link naar een pagina die vervalt',
      'Vanaf expireAt bestaat de pagina niet meer; de tekst van de link blijft dan zonder link staan.',
      'Verwijder de link of expireAt, of laat het zo als dat de bedoeling is.',
    ),
    fr: words(
      'Lien vers une page qui expire',
      'À partir d’expireAt, la page n’existe plus ; le texte du lien reste alors sans lien.',
      'Supprimez le lien ou expireAt, ou laissez tel quel si c’est voulu.',
    ),
    en: words(
      'Link to a page that expires',
      'From expireAt on the page is gone; the text of the link then stays without a link.',
      'Remove the link or expireAt, or leave it if that is what you want.',
    ),
  },
} as const satisfies Explanations

// cspell:locale en-GB,nl,fr
// cspell:ignore tussentitel fbclid
