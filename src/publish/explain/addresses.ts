import { type Example, type Explanations, file, front, words } from './explanation.ts'

/** An example in the list of former addresses. */
const history = (wrong: string, right: string, more?: Omit<Example, 'file' | 'part' | 'wrong' | 'right'>) =>
  file('history.yaml', `${wrong}\n`, `${right}\n`, more)
const redirects = (wrong: string, right: string) => file('redirects.csv', `${wrong}\n`, `${right}\n`)
const HOURS = 'publishAt: 2026-12-DD\nexpireAt: 2027-01-DD'
const hoursOn = (day: number) => HOURS.replaceAll('DD', String(10 + day))

/** Places of pages, addresses and hours. */
export const addresses = {
  'missing-page': {
    example: front('draft: true', '', { inEach: true, pages: { '/plan/west': '' } }),
    nl: words(
      'Pagina zonder pagina erboven',
      'Lezers komen van pagina naar pagina: elke map erboven heeft een pagina nodig.',
      'Schrijf de pagina van de map erboven, of verplaats de map.',
    ),
    fr: words(
      'Page sans page au-dessus',
      'Le lecteur passe d’une page à l’autre : chaque dossier supérieur doit avoir une page.',
      'Rédigez la page du dossier supérieur, ou déplacez le dossier.',
    ),
    en: words(
      'Page without a page above it',
      'Readers go from page to page: each folder above needs a page.',
      'Write the page of the folder above, or move the folder.',
    ),
  },
  'order-differs': {
    example: front('order: 20', 'order: 10'),
    nl: words(
      'Volgorde die per taal verschilt',
      'De menu’s zouden in elke taal anders staan.',
      'Schrijf in elke taal dezelfde order.',
    ),
    fr: words(
      'Ordre différent selon la langue',
      'Les menus seraient différents dans chaque langue.',
      'Écrivez le même order dans chaque langue.',
    ),
    en: words(
      'Order that differs by language',
      'The menus would differ in each language.',
      'Write the same order in each language.',
    ),
  },
  'similar-title': {
    example: front('title: /About nl', 'title: Het plan'),
    nl: words(
      'Titels die op elkaar lijken',
      'Twee titels verschillen alleen in een hoofdletter, een spatie of een teken. In een lijst ziet niemand het verschil.',
      'Schrijf beide gelijk, of zeg in een van de twee waarin ze verschillen.',
    ),
    fr: words(
      'Titres qui se ressemblent',
      'Deux titres ne diffèrent que par une majuscule, une espace ou un signe. Dans une liste, personne ne voit la différence.',
      'Écrivez-les de la même façon, ou dites dans l’un des deux en quoi ils diffèrent.',
    ),
    en: words(
      'Titles that look the same',
      'Two titles differ only in a capital, a space or a sign. In a list nobody sees the difference.',
      'Write both in the same way, or say in one of them how they differ.',
    ),
  },
  'same-address': {
    example: front('slug: about-nl', 'slug: plan-nl'),
    nl: words(
      'Twee pagina’s met hetzelfde adres',
      'Maar één van de twee zou te zien zijn.',
      'Geef een van de twee een andere slug.',
    ),
    fr: words(
      'Deux pages à la même adresse',
      'Une seule des deux serait visible.',
      'Donnez un autre slug à l’une des deux.',
    ),
    en: words(
      'Two pages with the same address',
      'Only one of the two could be seen.',
      'Give one of the two another slug.',
    ),
  },
  'reserved-address': {
    example: front('slug: zoeken', 'slug: plan-nl'),
    nl: words(
      'Adres dat de site zelf gebruikt',
      'Op dit adres staat bijvoorbeeld de zoekfunctie of een feed.',
      'Kies een andere slug of een ander kort adres.',
    ),
    fr: words(
      'Adresse que le site utilise lui-même',
      'À cette adresse se trouve par exemple la recherche ou un flux.',
      'Choisissez un autre slug ou une autre adresse courte.',
    ),
    en: words(
      'Address that the site uses itself',
      'The search or a feed, for example, is at this address.',
      'Choose another slug, or another short address.',
    ),
  },
  'former-address-in-use': {
    example: history('former: [{ path: /nl/about-nl, page: / }]', 'former: []'),
    nl: words(
      'Vroeger adres dat nog in gebruik is',
      'Een pagina heeft dit adres nu: de doorverwijzing zou nooit werken.',
      'Verwijder de regel.',
    ),
    fr: words(
      'Ancienne adresse encore utilisée',
      'Une page a maintenant cette adresse : la redirection ne servirait jamais.',
      'Supprimez la ligne.',
    ),
    en: words(
      'Former address that is still in use',
      'A page has this address now: the redirect would never take effect.',
      'Remove the entry.',
    ),
  },
  'repeated-former-address': {
    example: history(
      'former: [{ path: /nl/oud, page: /about }, { path: /nl/oud, page: /about }]',
      'former: [{ path: /nl/oud, page: /about }]',
    ),
    nl: words('Vroeger adres dat twee keer voorkomt', 'Beide regels zeggen hetzelfde.', 'Verwijder een van de twee.'),
    fr: words(
      'Ancienne adresse présente deux fois',
      'Les deux lignes disent la même chose.',
      'Supprimez l’une des deux.',
    ),
    en: words('Former address that is there twice', 'Both entries say the same.', 'Remove one of the two.'),
  },
  'contradictory-former-address': {
    example: history(
      'former: [{ path: /nl/oud, page: /about }, { path: /nl/oud, page: / }]',
      'former: [{ path: /nl/oud, page: /about }]',
    ),
    nl: words(
      'Vroeger adres met twee bestemmingen',
      'Een adres kan maar naar één pagina leiden.',
      'Houd de juiste regel en verwijder de andere.',
    ),
    fr: words(
      'Ancienne adresse avec deux destinations',
      'Une adresse ne peut mener qu’à une page.',
      'Gardez la bonne ligne et supprimez l’autre.',
    ),
    en: words(
      'Former address with two targets',
      'An address can lead to only one page.',
      'Keep the right entry and remove the other.',
    ),
  },
  'impossible-address': {
    example: history('former: [{ path: "/nl/%00", page: /about }]', 'former: [{ path: /nl/oud, page: /about }]'),
    nl: words(
      'Adres dat niet kan bestaan',
      'Geen browser kan dit adres vragen, dus de regel helpt niemand.',
      'Schrijf het adres zoals het in de adresbalk stond.',
    ),
    fr: words(
      'Adresse impossible',
      'Aucun navigateur ne peut demander cette adresse : la ligne n’aide personne.',
      'Écrivez l’adresse telle qu’elle figurait dans la barre d’adresse.',
    ),
    en: words(
      'Address that cannot exist',
      'No browser can request this address, so the entry helps nobody.',
      'Write the address as it stood in the address bar.',
    ),
  },
  'redirect-circle': {
    example: redirects('from,to\n/nl/a,/nl/b\n/nl/b,/nl/a', 'from,to\n/nl/a,/nl/b\n/nl/b,/about'),
    nl: words(
      'Doorverwijzingen in een kring',
      'De lezer zou nooit op een pagina aankomen.',
      'Schrijf bij een van de adressen een pagina als bestemming.',
    ),
    fr: words(
      'Redirections en boucle',
      'Le lecteur n’arriverait jamais à une page.',
      'Indiquez une page comme destination d’une des adresses.',
    ),
    en: words(
      'Redirects in a circle',
      'The reader would never arrive at a page.',
      'Write a page as the target of one of them.',
    ),
  },
  'redirect-scheme': {
    example: redirects('from,to\n/nl/a,mailto:info@example.org', 'from,to\n/nl/a,/about'),
    nl: words(
      'Doorverwijzing naar iets anders dan een pagina',
      'Een doorverwijzing leidt naar een pagina, niet naar een e-mailadres, een telefoonnummer of een bestand.',
      'Schrijf een pagina van deze site, of een adres met https://.',
    ),
    fr: words(
      'Redirection vers autre chose qu’une page',
      'Une redirection mène à une page, non à une adresse e-mail, à un numéro de téléphone ou à un fichier.',
      'Écrivez une page de ce site, ou une adresse en https://.',
    ),
    en: words(
      'Redirect to something that is no page',
      'A redirect leads to a page, and not to an e-mail address, a telephone number or a file.',
      'Write a page of this site, or an address with https://.',
    ),
  },
  'redirect-to-own-site': {
    example: redirects('from,to\n/nl/a,https://www.example.brussels/nl/about-nl', 'from,to\n/nl/a,/nl/about-nl'),
    nl: words(
      'Doorverwijzing met het volledige adres van deze site',
      'De naam van de site verschilt in de testomgeving, en kan veranderen.',
      'Schrijf alleen het pad, zoals de melding zegt.',
    ),
    fr: words(
      'Redirection avec l’adresse complète de ce site',
      'Le nom du site diffère dans l’environnement de test, et peut changer.',
      'Écrivez seulement le chemin, comme l’indique le message.',
    ),
    en: words(
      'Redirect with the full address of this site',
      'The name of the site differs in the test environment, and can change.',
      'Write only the path, as the message says.',
    ),
  },
  'http-redirect': {
    example: redirects('from,to\n/nl/a,http://example.org/plan', 'from,to\n/nl/a,https://example.org/plan'),
    nl: words(
      'Doorverwijzing zonder versleuteling',
      'De site stuurt lezers alleen via https:// naar een andere site.',
      'Schrijf https:// als de pagina zo opent. Laat anders “to” leeg en schrijf de status 410.',
    ),
    fr: words(
      'Redirection non chiffrée',
      'Le site n’envoie le lecteur vers un autre site qu’en https://.',
      'Écrivez https:// si la page s’ouvre ainsi. Sinon, laissez « to » vide et écrivez le statut 410.',
    ),
    en: words(
      'Redirect without encryption',
      'The site sends readers to another site only over https://.',
      'Write https:// if the page opens there. Otherwise leave “to” empty and write the status 410.',
    ),
  },
  'redirect-header': {
    example: redirects('van,naar\n/nl/a,/about', 'from,to\n/nl/a,/about'),
    nl: words(
      'Eerste regel van redirects.csv is fout',
      'De eerste regel noemt de kolommen.',
      'Schrijf from,to,status als eerste regel.',
    ),
    fr: words(
      'Première ligne de redirects.csv incorrecte',
      'La première ligne nomme les colonnes.',
      'Écrivez from,to,status comme première ligne.',
    ),
    en: words(
      'First line of redirects.csv is wrong',
      'The first line names the columns.',
      'Write from,to,status as the first line.',
    ),
  },
  'redirect-row': {
    example: redirects('from,to,status\n/nl/a,/about,302', 'from,to,status\n/nl/a,/about,301'),
    nl: words(
      'Rij van redirects.csv die niet klopt',
      'Een rij heeft een vroeger adres, een bestemming, en 301 of 410.',
      'Verbeter de cel die de melding noemt.',
    ),
    fr: words(
      'Ligne de redirects.csv incorrecte',
      'Une ligne a une ancienne adresse, une destination, et 301 ou 410.',
      'Corrigez la cellule que cite le message.',
    ),
    en: words(
      'Row of redirects.csv that is wrong',
      'A row has a former address, a target, and 301 or 410.',
      'Correct the cell that the message names.',
    ),
  },
  'too-many-parameters': {
    example: history(
      `former: [${'abcdefghi'
        .split('')
        .map((name) => `{ path: "/oud.php?${name}=1", page: /about }`)
        .join(', ')}]`,
      'former: [{ path: "/oud.php?a=1", page: /about }]',
    ),
    nl: words(
      'Te veel soorten vragen bij één adres',
      'Bij elk bezoek aan dit adres zou de site ze allemaal nakijken.',
      'Laat parameters weg die niet bepalen welke pagina bedoeld is.',
    ),
    fr: words(
      'Trop de sortes de paramètres à une adresse',
      'À chaque visite, le site devrait toutes les vérifier.',
      'Supprimez les paramètres qui ne décident pas de la page visée.',
    ),
    en: words(
      'Too many sets of parameters at one address',
      'The site would look each of them up at each visit.',
      'Leave out parameters that do not decide which page is meant.',
    ),
  },
  'withdrawn-twice': {
    example: history(
      `withdrawn:\n${'  - { page: /about, on: 2026-11-01, reason: { nl: A, fr: B, en: C } }\n'.repeat(2)}`,
      'withdrawn:\n  - { page: /about, on: 2026-11-01, reason: { nl: A, fr: B, en: C } }',
    ),
    nl: words(
      'Pagina die twee keer is ingetrokken',
      'Bovenaan de pagina past maar één reden.',
      'Verwijder een van de twee regels.',
    ),
    fr: words(
      'Page retirée deux fois',
      'Il n’y a place que pour un motif en haut de la page.',
      'Supprimez l’une des deux lignes.',
    ),
    en: words(
      'Page that is withdrawn twice',
      'The top of the page has room for one reason only.',
      'Remove one of the two entries.',
    ),
  },
  'hour-of-home-page': {
    example: { ...front('publishAt: 2026-12-01', '', { inEach: true }), file: 'nl.md' },
    nl: words('Uur op de homepagina', 'De homepagina is altijd te zien.', 'Verwijder publishAt en expireAt.'),
    fr: words(
      'Heure sur la page d’accueil',
      'La page d’accueil est toujours visible.',
      'Supprimez publishAt et expireAt.',
    ),
    en: words('Hour on the home page', 'Readers always see the home page.', 'Remove publishAt and expireAt.'),
  },
  'hour-differs': {
    example: front('publishAt: 2026-12-01', ''),
    nl: words(
      'Uur dat per taal verschilt',
      'Een pagina verschijnt in alle talen tegelijk.',
      'Schrijf in elke taal dezelfde regel.',
    ),
    fr: words(
      'Heure différente selon la langue',
      'Une page paraît en même temps dans toutes les langues.',
      'Écrivez la même ligne dans chaque langue.',
    ),
    en: words(
      'Hour that differs by language',
      'A page appears in all languages at once.',
      'Write the same line in each language.',
    ),
  },
  'hour-occurs-twice': {
    example: front('publishAt: 2027-10-31T02:30', 'publishAt: 2027-10-31T03:00', { inEach: true }),
    nl: words(
      'Uur dat twee keer voorkomt',
      'In de nacht waarin het winteruur begint, komt dit uur twee keer voor.',
      'Schrijf 03:00, of laat het zo: het eerste van de twee telt.',
    ),
    fr: words(
      'Heure qui existe deux fois',
      'La nuit du passage à l’heure d’hiver, cette heure existe deux fois.',
      'Écrivez 03:00, ou laissez tel quel : la première des deux compte.',
    ),
    en: words(
      'Hour that occurs twice',
      'In the night in which summer time ends, this hour occurs twice.',
      'Write 03:00, or leave it: the first of the two counts.',
    ),
  },
  'hour-of-page-above': {
    example: {
      ...front('publishAt: 2026-12-01', 'publishAt: 2026-12-05', {
        inEach: true,
        pages: { '/plan': 'publishAt: 2026-12-05' },
      }),
      file: 'plan/west/nl.md',
    },
    nl: words(
      'Uur zonder gevolg',
      'De pagina erboven verschijnt later of vervalt vroeger, en deze pagina dus ook.',
      'Schrijf het uur van de pagina erboven, of verander dat.',
    ),
    fr: words(
      'Heure sans effet',
      'La page au-dessus paraît plus tard ou expire plus tôt, et donc celle-ci aussi.',
      'Écrivez l’heure de la page au-dessus, ou modifiez celle-ci.',
    ),
    en: words(
      'Hour that has no effect',
      'The page above appears later or expires earlier, and so does this page.',
      'Write the hour of the page above, or change that.',
    ),
  },
  'expired-page': {
    example: front('expireAt: 2026-11-01', 'expireAt: 2027-11-01', { inEach: true }),
    nl: words(
      'Pagina die vervallen is',
      'De adressen van de pagina antwoorden dat ze weg is.',
      'Verwijder de pagina met content -- remove, of verwijder expireAt om ze weer te tonen.',
    ),
    fr: words(
      'Page expirée',
      'Les adresses de la page répondent qu’elle n’existe plus.',
      'Supprimez la page avec content -- remove, ou supprimez expireAt pour la montrer de nouveau.',
    ),
    en: words(
      'Page that has expired',
      'The addresses of the page answer that it is gone.',
      'Remove the page with content -- remove, or remove expireAt to show it again.',
    ),
  },
  'too-many-moments': {
    example: front(hoursOn(9), '', {
      inEach: true,
      pages: Object.fromEntries([1, 2, 3, 4, 5, 6].map((day) => [`/p${day}`, hoursOn(day)])),
    }),
    nl: words(
      'Te veel veranderingen vooruit',
      'De site bereidt twaalf momenten voor. Daarna zou een pagina te vroeg of te laat verschijnen.',
      'Publiceer opnieuw op de dagen die de melding noemt.',
    ),
    fr: words(
      'Trop de changements à venir',
      'Le site prépare douze moments. Au-delà, une page paraîtrait trop tôt ou trop tard.',
      'Publiez de nouveau aux jours que cite le message.',
    ),
    en: words(
      'Too many changes ahead',
      'The site prepares twelve moments. After these, a page would appear too early or too late.',
      'Publish again on the days that the message names.',
    ),
  },
  'vanished-address': {
    example: history('former: []', 'former: [{ path: /nl/oud, page: /about }]', {
      published: 'former: [{ path: /nl/oud, page: /about }]\n',
    }),
    nl: words(
      'Gepubliceerd adres dat verdwijnt',
      'Mensen hebben links naar dit adres. Het moet een pagina tonen, doorverwijzen, of zeggen dat de pagina weg is.',
      'Zet het bestand of de regel terug, en gebruik content -- rename, move of remove.',
    ),
    fr: words(
      'Adresse publiée qui disparaît',
      'Des personnes ont un lien vers cette adresse. Elle doit montrer une page, rediriger, ou dire que la page n’existe plus.',
      'Remettez le fichier ou la ligne, et utilisez content -- rename, move ou remove.',
    ),
    en: words(
      'Published address that vanishes',
      'People have links to this address. It has to show a page, redirect, or say that the page is gone.',
      'Put the file or the entry back, and use content -- rename, move or remove.',
    ),
  },
  'published-page-hidden': {
    example: front('publishAt: 2026-12-01', '', { inEach: true, published: '' }),
    nl: words(
      'Gepubliceerde pagina die weer verborgen wordt',
      'De pagina is al te zien; publishAt zou haar weghalen tot dat uur.',
      'Verwijder publishAt in elke taal.',
    ),
    fr: words(
      'Page publiée qui serait cachée',
      'La page est déjà visible ; publishAt la retirerait jusqu’à cette heure.',
      'Supprimez publishAt dans chaque langue.',
    ),
    en: words(
      'Published page that would be hidden',
      'Readers see the page already; publishAt would take it away until that hour.',
      'Remove publishAt in each language.',
    ),
  },
} as const satisfies Explanations

// cspell:locale en-GB,nl,fr
