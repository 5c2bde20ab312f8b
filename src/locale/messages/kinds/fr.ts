import { isDay } from './is-day.ts'
import type { KindMessages } from './messages.ts'

/** Names and texts of the kinds of pages, in French. */
export const kinds: KindMessages = {
  kind: {
    page: 'Page',
    news: 'Actualité',
    inquiry: 'Enquête publique',
    event: 'Événement',
    publication: 'Publication',
    project: 'Projet urbain',
    instrument: 'Plan ou règlement',
    municipality: 'Commune',
  },

  theme: {
    projects: 'Projets urbains',
    planning: 'Plans et règlements',
    housing: 'Logement',
    economy: 'Économie',
    schools: 'Écoles',
    'public-space': 'Espace public',
    statistics: 'Chiffres',
    organisation: 'Organisation',
    international: 'International',
  },

  newsType: {
    publication: 'Publication',
    meeting: 'Réunion publique',
    inquiry: 'Enquête publique',
    call: 'Appel',
    conference: 'Conférence',
    decision: 'Décision',
    organisation: 'Organisation',
  },

  publicationType: {
    report: 'Rapport',
    study: 'Étude',
    figures: 'Chiffres',
    plan: 'Plan',
    recommendation: 'Recommandations',
  },

  level: { regional: 'Région', municipal: 'Commune' },

  nature: {
    legal: 'Base légale',
    strategic: 'Stratégique',
    regulatory: 'Réglementaire',
    programme: 'Programme doté d’un budget',
  },

  binding: {
    everyone: 'Oui, pour tout le monde',
    authorities: 'Seulement pour les autorités, comme cadre',
    nobody: 'Non, c’est une ligne de conduite',
  },

  instrumentStatus: {
    'in-force': 'En vigueur',
    'under-revision': 'En vigueur, en cours de révision',
    replaced: 'Remplacé',
  },

  asOf: (date) => `situation ${isDay(date) ? 'au' : 'en'} ${date}`,
  lastStep: {
    now: (step) => `${step}, en cours`,
    nothingSince: (step) => `${step}\u202f; rien de connu depuis`,
    nextUnknown: (step) => `${step}\u202f; étape suivante inconnue`,
  },
  facts: {
    keyFacts: 'En bref',
    phase: 'Statut',
    area: 'Zone',
    where: 'Où',
    instrument: 'Instrument',
    published: 'Publié',
    publisher: 'Éditeur',
    type: 'Type',
    themes: 'Thèmes',
    when: 'Quand',
    place: 'Lieu',
    organiser: 'Organisateur',
    calendarTitle: 'Dans votre agenda',
    calendar: 'Ajouter à votre agenda (ICS)',
    past: 'Cet événement est terminé.',
    names: 'Le nom dans les trois langues',
    level: 'Niveau',
    nature: 'Nature',
    binding: 'Contraignant\u202f?',
    legalBasis: 'Base légale',
    status: 'Statut',
    dates: 'Dates clés',
    meanwhile: 'En attendant',
    outcome: 'Résultat',
    documents: 'Documents',
    sources: 'Sources',
    source: 'Source',
    related: 'Sur le même sujet',
  },
  replaced: {
    title: 'Ce plan a été remplacé',
    text: 'Ce que vous lisez ici n’est plus d’application. Il a été remplacé par\u202f:',
    replaces: 'Ce plan remplace',
  },

  around: {
    label: 'Précédent et suivant',
    before: 'Précédent',
    after: 'Suivant',
    newer: 'Plus récent',
    older: 'Plus ancien',
  },

  document: {
    type: { web: 'page web', pdf: 'pdf', csv: 'csv' },
    language: { nl: 'néerlandais', fr: 'français', en: 'anglais' },
  },

  timeline: {
    overTime: 'Les étapes dans le temps',
    toScale:
      'À l’échelle, par mois. Les numéros sont ceux des étapes ci-dessous. Une case en pointillés n’a pas de date connue.',
    title: 'Les étapes',
    procedure: 'Comment le plan est\u2011il élaboré\u202f?',
    procedureLead: 'Les étapes, dans l’ordre. Pour chacune\u202f: qui agit et ce que vous pouvez faire.',
    stepOf: (step, all) => `Étape ${step} sur ${all}\u202f:`,
    state: { done: 'Terminé', now: 'En cours', 'to-come': 'À venir', unknown: 'Inconnu' },
    who: 'Qui agit',
    term: 'Délai',
    act: 'Ce que vous pouvez faire',
  },

  eventChange: {
    name: { cancelled: 'Annulé', postponed: 'Reporté' },
    titled: { cancelled: (title) => `Annulé : ${title}`, postponed: (title) => `Reporté : ${title}` },
    text: {
      cancelled: 'Cet événement n’aura pas lieu.',
      postponed:
        'Cet événement n’aura pas lieu à la date annoncée. La nouvelle date figurera ici dès qu’elle sera connue.',
    },
  },
  agenda: {
    name: (site) => `Événements – ${site}`,
    link: 'S’abonner à tous les événements (ICS)',
    how: 'Copiez l’adresse de ce lien et ajoutez-la à votre agenda comme abonnement. Les modifications suivront d’elles-mêmes.',
  },
  inquiry: {
    state: { announced: 'Annoncée', open: 'Ouverte', closed: 'Clôturée' },
    lastDay: 'Ouverte\u202f: c’est aujourd’hui le dernier jour',
    daysLeft: (days) => (days === 1 ? 'jour pour réagir' : 'jours pour réagir'),
    today: 'Aujourd’hui',
    openUntil: (last) => `Enquête publique, jusqu’au ${last} inclus`,
    respond: 'Donnez votre avis',
    toFile: 'Consulter le dossier',
    box: 'Cette enquête publique en cinq lignes',
    plan: 'Objet',
    perimeter: 'Périmètre',
    period: 'Quand',
    from: (first, last) => [`Du ${first}`, `au ${last} inclus`],
    until: (last) => `Jusqu’au ${last} inclus`,
    answer: 'Réagir',
    howToAnswer: 'Comment réagir\u202f?',
    ways: { form: 'Par le formulaire', email: 'Par courriel', letter: 'Par courrier' },
    whereIsFile: 'Où consulter le dossier\u202f?',
    desk: { address: 'Adresse', hours: 'Heures d’ouverture', online: 'En ligne' },
    closedAnswer: 'Il n’est plus possible de réagir.',
    file: 'Le dossier',
    decides: 'Qui décide',
    meetings: 'Réunions',
    result: 'Ce que les réactions sont devenues',
    answers: (count) => `${count} réactions`,
    advice: 'Avis',
    decision: 'Décision',
    noResult: 'Ce site ne mentionne pas encore de décision.',
  },

  figures: {
    latest: 'Les derniers chiffres',
    years: (name, area, first, last) => `${name}, ${area}, ${first}-${last}`,
    places: (name, date) => `${name} par commune, ${date}`,
    table: (count) => `Tableau des ${count} communes`,
    region: 'Région bruxelloise',
    date: 'Date',
    municipality: 'Commune',
    source: (word) => `${word}\u202f:`,
    copy: (day) => `copie du ${day}`,
    download: 'Télécharger les chiffres',
    columns: (isOfPlace) =>
      isOfPlace
        ? 'Le tableau contient tous les chiffres de cette page\u202f: une ligne par chiffre, avec sa date et sa source.'
        : 'Le tableau contient tous les chiffres de la Région et des communes\u202f: une ligne par sujet et par date, une colonne par commune, désignée par son code postal.',
    file: (size) => `Tous les chiffres en un tableau (CSV, ${size})`,
    all: 'Tous les chiffres, avec graphiques et téléchargement',
  },

  distances: {
    label: (name, cities) => `${name}, distance depuis Bruxelles\u202f: ${cities}`,
    city: (name, km) => `${name} ${km}\u00a0km`,
    ring: (km) => `cercle\u202f: ${km}\u00a0km`,
    note: 'Chaque fois depuis Bruxelles\u202f: distance et direction sont exactes, le nord est en haut. Les villes servent de repères.',
  },

  hierarchy: {
    title: 'La place parmi les autres plans',
    titleOfAll: 'Tous les plans en un schéma',
    lead: 'En haut, ce qui vaut pour toute la Région\u202f; en bas, ce qui vaut pour une commune ou une partie de commune. Ce qui est stratégique donne une direction. Ce qui est réglementaire impose des règles. Un plan peut être les deux à la fois.',
  },

  section: {
    title: 'Coupe',
    label: 'Coupe schématique, pas à l’échelle\u202f: ce que le texte de cette page cite, dans cet ordre',
    note: 'Coupe schématique\u202f: ce que le texte cite, dans cet ordre. Pas à l’échelle.',
    panorama: (count) =>
      `Coupe d’ouest en est à travers les ${count} zones, schématique et pas à l’échelle\u202f; les numéros sont ceux de la liste`,
    panoramaNote: 'Coupe d’ouest en est, schématique, pas à l’échelle. Les numéros sont ceux de la liste.',
  },
  map: {
    label: (count) =>
      `Carte de la Région avec les 19 communes, le canal${count === 0 ? '' : count === 1 ? ' et une zone de projet numérotée' : ` et ${count} zones de projet numérotées`}\u202f; les noms sont dans la liste`,
    labelOne: (title) => `Carte des environs de la zone ${title}, avec les limites communales et l’eau`,
    schematic:
      'Limites communales\u202f: Statbel, secteurs statistiques, 1er janvier 2011 (comparées à 2025), via BelgiumMaps.StatBel, CC BY\u202f; généralisées. Périmètres des projets schématiques, à quelques centaines de mètres près. En bleu\u202f: le canal et, en tirets, la Senne.',
    all: 'Tous les projets, avec un filtre par statut et par commune',
  },

  list: {
    filter: 'Filtrer',
    legend: 'Affinez cette liste',
    all: 'Tous',
    apply: 'Afficher',
    clear: 'Effacer les filtres',
    field: {
      type: 'Type',
      year: 'Année',
      theme: 'Thème',
      municipality: 'Commune',
      phase: 'Statut',
      level: 'Niveau',
      nature: 'Nature',
    },
    count: (count) => (count === 1 ? '1 résultat' : count === 0 ? '0 résultat' : `${count} résultats`),
    of: (from, to, count) => `${from} à ${to} sur ${count}`,
    none: 'Rien ne correspond à ces filtres.',
    pages: 'Pages de la liste',
    page: (number, of) => `Page ${number} sur ${of}`,
    previous: 'Page précédente',
    next: 'Page suivante',
    open: 'Ouvertes',
    closed: 'Clôturées',
    coming: 'À venir',
    past: 'Passés',
  },

  finder: {
    label: 'Code postal ou commune',
    hint: 'Par exemple 1080 ou Ixelles',
    submit: 'Chercher',
    title: 'Que se prépare\u2011t\u2011il près de chez vous\u202f?',
    all: 'Les 19 communes',
    like: 'Vouliez\u2011vous dire',
    several: (typed) => `«\u202f${typed}\u202f» peut se trouver dans plusieurs communes`,
    outside: (postCode) =>
      `${postCode} n’est pas un code postal de la Région de Bruxelles-Capitale. Les codes postaux de la Région figurent ci-dessous.`,
    shared: (postCode, names) => `Une adresse avec le code postal ${postCode} peut se trouver à ${names}.`,
  },

  municipality: {
    projects: 'Projets urbains',
    noProjects: 'Ce site ne mentionne aucune zone stratégique dans cette commune.',
    inquiries: 'Enquêtes publiques',
    noInquiries:
      'À notre connaissance, aucune enquête publique régionale sur un plan n’est en cours dans cette commune.',
    pastInquiries: 'Déjà clôturées',
    allInquiries: 'Comment fonctionne une enquête publique',
    news: 'Actualités',
    ask: 'À qui s’adresser\u202f?',
    newsletter: 'L’actualité de cette commune par e-mail',
    newsletterText:
      'Cochez cette commune lors de l’inscription. Vous recevrez l’actualité de ses plans et de ses projets.',
    site: (name) => `Site web\u202f: ${name}`,
    service: 'Service',
    noService:
      'L’adresse du service de l’urbanisme ne figure pas sur ce site\u202f: aucune de nos sources ne la donne. Le site de la commune vous y conduit.',
    address: 'Adresse',
    phone: 'Téléphone',
    email: 'E-mail',
    online: 'En ligne',
    accordingTo: 'Selon',
    figures: 'Chiffres',
    codes: 'Codes postaux',
    former: 'Laeken, Neder-Over-Heembeek et Haren sont d’anciennes communes. Elles font partie de Bruxelles-Ville.',
    shares: (codes) => `Certaines adresses avec le code postal ${codes} se trouvent aussi dans cette commune.`,
    sharedBy: (code, names) =>
      `Toutes les adresses avec le code postal ${code} ne se trouvent pas ici. Certaines sont à ${names}.`,
    plan: 'Plan communal de développement',
    hasPlan: (date) => `La commune a un plan de développement, qui date de ${date}.`,
    noPlan: 'La commune n’a pas de plan de développement.',
    neighbours: 'Communes voisines',
    everywhere: 'Ce qui est identique partout',
  },

  accessibility: {
    failures: 'Qu’est\u2011ce qui n’est pas conforme\u202f?',
    noFailures: 'Nous ne connaissons aucun élément non conforme.',
    untested: 'Ce qui n’a pas encore été testé',
    tested: 'Qu’est\u2011ce qui a été testé, et quand\u202f?',
    on: (day, tools) => `Les derniers tests dans un navigateur ont eu lieu le ${day}, avec ${tools}.`,
    axe: (pages, views, rules) =>
      `Un programme a contrôlé ${pages} pages, chacune dans ${views} affichages (clair et sombre, large et étroit), selon ${rules} règles.`,
    results: 'Résultat de chaque test',
    suite: 'Test',
    passed: 'Réussis',
    failed: 'Échoués',
    criterion: (number) => `WCAG ${number}`,
    until: (day) => `à corriger pour le ${day}`,
    json: 'Ces résultats pour les programmes (JSON)',
    suites: {
      accessibility: 'Règles pour chaque page',
      keyboard: 'Au clavier seul, le focus toujours visible',
      reflow: 'Écran étroit, zoom à 400\u00a0%, texte plus espacé',
      preferences: 'Contraste élevé, moins de mouvement, sans JavaScript',
      targets: 'Taille des boutons et des liens',
      language: 'Langue de chaque passage',
      names: 'Noms et rôles pour un lecteur d’écran',
      print: 'Impression',
      newsletter: 'Inscription à la newsletter et désinscription',
      tasks: 'Huit tâches sur un téléphone',
    },
  },

  doors: { goTo: 'C’est ici' },
  statuses: { projects: 'Projets qui ont ce statut', noProjects: 'Aucun projet actuellement' },
  people: { about: 'Pour vos questions sur', page: 'Service' },

  home: {
    inquiries: 'Votre avis',
    noneOpen: 'À notre connaissance, aucune enquête publique sur un plan régional n’est en cours.',
    lastClosed: 'Les trois dernières',
    projects: 'Où la ville change\u2011t\u2011elle\u202f?',
    news: 'Actualités',
    allNews: 'Toutes les actualités',
  },
}
