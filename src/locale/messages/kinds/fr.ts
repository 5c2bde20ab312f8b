import { isDay } from './is-day.ts'
import type { KindMessages } from './messages.ts'

/** A date with the word before it: `du 3 octobre 2019`, but `de septembre 2019` and `d’octobre 2019` (also avril, août). */
const from = (date: string) => (isDay(date) ? `du ${date}` : /^[ao]/.test(date) ? `d’${date}` : `de ${date}`)
const to = (date: string) => (isDay(date) ? `au ${date}` : `à ${date}`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

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
    letter: 'Newsletter',
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
    opinion: 'Avis',
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
    part: 'En partie\u202f: le volet réglementaire, pour tout le monde',
    authorities: 'Non\u202f: le plan oriente les autorités',
    programme: 'Non\u202f: c’est un programme de subventions',
    replaced: 'Non\u202f: le plan a été remplacé',
    nobody: 'Non\u202f: c’est une ligne de conduite',
  },

  instrumentStatus: {
    'in-force': 'En vigueur',
    'under-revision': 'En vigueur, en cours de révision',
    replaced: 'Remplacé',
  },

  asOf: (date) => `situation ${isDay(date) ? 'au' : 'en'} ${date}`,
  lastStepOn: (date) => `dernière étape\u202f: ${date}`,
  lastStep: {
    until: (step, last) => `${step}, jusqu’${to(last)}`,
    now: (step) => `${step}, en cours`,
    nothingSince: (step) => `${step}\u202f; aucune étape connue depuis`,
    nextUnknown: (step, asOf) => `${step}\u202f; aucune étape connue depuis (${asOf})`,
  },
  facts: {
    keyFacts: 'En bref',
    phase: 'Statut',
    area: 'Zone',
    where: 'Où',
    instrument: 'Instrument',
    published: 'Parution',
    eventDate: 'Date',
    publisher: 'Éditeur',
    type: 'Type',
    themes: 'Thèmes',
    topics: 'Thèmes',
    corrects: 'Corrige',
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
    meanwhile: 'Règles applicables',
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
    type: { web: 'page web', pdf: 'PDF', csv: 'CSV' },
    pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
    language: { nl: 'néerlandais', fr: 'français', en: 'anglais' },
  },

  timeline: {
    overTime: 'Les étapes dans le temps',
    toScale:
      'Le dessin est à l’échelle\u202f: une case par mois. Les numéros sont ceux des étapes ci-dessous. Si une case est en pointillés, la date de l’étape n’est pas connue.',
    toSteps: 'Voir les étapes',
    title: 'Les étapes',
    procedure: 'Comment le plan est\u2011il élaboré\u202f?',
    procedureLead: 'Les étapes, dans l’ordre. Pour chacune\u202f: qui agit et ce que vous pouvez faire.',
    stoppedAfter: (step) => `Abandonné après l’étape ${step}\u202f:`,
    stepOf: (step, all) => `Étape ${step} sur ${all}\u202f:`,
    state: { done: 'Terminée', now: 'En cours', 'to-come': 'À venir', unknown: 'Sans information' },
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
    link: 'S’abonner à tous les événements (fichier d’agenda ICS)',
    how: 'Copiez l’adresse de ce lien et ajoutez-la à votre agenda comme abonnement. Les mises à jour se feront automatiquement.',
  },
  inquiry: {
    state: { announced: 'Annoncée', open: 'Ouverte', closed: 'Clôturée' },
    lastDay: 'Ouverte\u202f: c’est aujourd’hui le dernier jour',
    daysLeft: (days) => (days === 1 ? 'jour pour réagir' : 'jours pour réagir'),
    today: 'Aujourd’hui',
    openUntil: (last) => `Enquête publique, jusqu’${to(last)} inclus`,
    respond: 'Donnez votre avis',
    toFile: 'Consulter le dossier',
    box: 'Cette enquête publique en cinq lignes',
    plan: 'Objet',
    perimeter: 'Périmètre',
    period: 'Quand',
    from: (first, last) => [capital(from(first)), `${to(last)} inclus`],
    until: (last) => `Jusqu’${to(last)} inclus`,
    answer: 'Réagir',
    howToAnswer: 'Comment réagir\u202f?',
    ways: { form: 'Par le formulaire', email: 'Par e-mail', letter: 'Par courrier' },
    whereIsFile: 'Où consulter le dossier\u202f?',
    desk: { address: 'Adresse', hours: 'Heures d’ouverture', online: 'En ligne' },
    closedAnswer: 'Il n’est plus possible de réagir.',
    file: 'Le dossier',
    decides: 'Qui décide',
    meetings: 'Points d’information et réunions',
    result: 'Avis et décision',
    answers: (count) => `${count} réactions`,
    advice: 'Avis',
    decision: 'Décision',
    noResult: 'Ce site ne mentionne aucune décision.',
  },

  figures: {
    latest: 'Les derniers chiffres',
    years: (name, area, first, last) => `${name}, ${area}, ${first}–${last}`,
    places: (name, date) => `${name} par commune, ${date}`,
    yearsTable: 'Tableau par année',
    table: (count) => `Tableau des ${count} communes`,
    region: 'Région bruxelloise',
    date: 'Date',
    year: 'Année',
    municipality: 'Commune',
    source: (word) => `${word}\u202f:`,
    copy: (day) => `copie du ${day}`,
    download: 'Télécharger les chiffres',
    columns: (isOfPlace) =>
      isOfPlace
        ? 'Le tableau contient tous les chiffres de cette page\u202f: une ligne par chiffre, avec sa date et sa source.'
        : 'Le tableau contient tous les chiffres de la Région et des communes\u202f: une ligne par sujet et par date, une colonne par commune, désignée par son code postal ou, si elle en a plusieurs, par le premier.',
    file: (size) => `Tous les chiffres en un tableau (CSV, ${size})`,
    all: 'Tous les chiffres, avec graphiques et téléchargement',
  },

  distances: {
    label: (name, cities) => `${name}, distance depuis Bruxelles\u202f: ${cities}`,
    city: (name, km) => `${name} ${km}\u00a0km`,
    ring: (km) => `cercle\u202f: ${km}\u00a0km`,
    note: 'Chaque carte part de Bruxelles\u202f: les distances et les directions sont exactes, et le nord est en haut. Les villes servent de repères.',
  },

  hierarchy: {
    title: 'La place parmi les autres plans',
    titleOfAll: 'Tous les plans en un schéma',
    lead: 'En haut, ce qui vaut pour toute la Région\u202f; en bas, ce qui vaut pour une commune ou une partie de commune. Ce qui est stratégique fixe des orientations. Ce qui est réglementaire impose des règles. Un plan peut être les deux à la fois.',
  },

  section: {
    title: 'Coupe',
    label: 'Coupe schématique et non à l’échelle, avec des éléments du plan cités dans le texte',
    note: 'Coupe schématique et non à l’échelle. Elle montre des éléments cités dans le texte.',
    panorama: (count) =>
      `Coupe d’ouest en est à travers les ${count} zones, schématique et non à l’échelle\u202f; les numéros sont ceux de la liste`,
    panoramaNote: 'Coupe d’ouest en est, schématique et non à l’échelle. Les numéros sont ceux de la liste.',
  },
  map: {
    places: (count) => `Les ${count} communes`,
    label: (count) =>
      `Carte de la Région avec les 19 communes, le canal${count === 0 ? '' : count === 1 ? ' et une zone de projet numérotée' : ` et ${count} zones de projet numérotées`}\u202f; les noms sont dans la liste`,
    labelOne: (title) => `Carte des environs de la zone ${title}, avec les limites communales et les cours d’eau`,
    schematic:
      'Limites communales simplifiées d’après Statbel (secteurs statistiques de 2011, comparés à ceux de 2025), via BelgiumMaps.StatBel, CC BY. Les périmètres des projets sont schématiques, à quelques centaines de mètres près. La ligne bleue est le canal, la ligne bleue en tirets la Senne.',
    all: 'Tous les projets, avec un filtre par statut et par commune',
  },

  letters: {
    title: 'Newsletters déjà parues',
    feed: 'Suivre les newsletters par un flux (Atom)',
    none: 'Aucune newsletter n’est encore parue.',
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
    past: 'Événements passés',
  },

  finder: {
    label: 'Code postal ou commune',
    hint: 'Par exemple 1080 ou Ixelles',
    submit: 'Rechercher',
    title: 'Que se prépare\u2011t\u2011il près de chez vous\u202f?',
    all: 'Les 19 communes',
    like: 'Vouliez\u2011vous dire',
    several: (typed) => `«\u202f${typed}\u202f» peut se trouver dans plusieurs communes`,
    outside: (postCode) =>
      `${postCode} n’est pas un code postal de la Région de Bruxelles-Capitale. Les codes postaux de la Région figurent ci-dessous.`,
    shared: (postCode, names) =>
      `Une adresse dont le code postal est ${postCode} peut se trouver dans les communes suivantes\u202f: ${names}.`,
  },

  municipality: {
    projects: 'Projets urbains',
    noProjects: 'Aucune des zones présentées sur ce site ne se trouve dans cette commune.',
    inquiries: 'Enquêtes publiques',
    noInquiries:
      'À notre connaissance, aucune enquête publique sur un plan régional n’est en cours dans cette commune.',
    pastInquiries: 'Les dernières enquêtes clôturées',
    allInquiries: 'Comment fonctionne une enquête publique',
    inquiriesHere: 'Toutes les enquêtes publiques dans cette commune',
    news: 'Actualités',
    ask: 'À qui s’adresser\u202f?',
    newsletter: 'L’actualité de cette commune par e-mail',
    newsletterText:
      'Dans le formulaire d’inscription, cette commune est déjà cochée. Vous recevrez l’actualité de ses plans et de ses projets.',
    site: (name) => `Site de la commune\u202f: ${name}`,
    service: 'Service',
    noService:
      'L’adresse du service de l’urbanisme ne figure pas sur ce site\u202f: aucune de nos sources ne la donne. Cherchez-la sur le site de la commune.',
    address: 'Adresse',
    phone: 'Téléphone',
    email: 'E-mail',
    online: 'En ligne',
    accordingTo: 'Source\u202f:',
    figures: 'Chiffres',
    codes: 'Codes postaux',
    former:
      'Laeken, Neder-Over-Heembeek et Haren sont d’anciennes communes. Elles font partie de la Ville de Bruxelles.',
    shares: (codes) => `Certaines adresses dont le code postal est ${codes} se trouvent aussi dans cette commune.`,
    sharedBy: (code, names) =>
      `Les adresses dont le code postal est ${code} ne se trouvent pas toutes dans cette commune\u202f: certaines sont à ${names}.`,
    plan: 'Plan communal de développement',
    hasPlan: (date) => `Il existe un plan communal de développement, qui date de ${date}.`,
    noPlan: 'Il n’existe pas de plan communal de développement.',
    neighbours: 'Communes voisines',
    everywhere: 'Ce qui est identique partout',
  },

  accessibility: {
    failures: 'Qu’est\u2011ce qui n’est pas conforme\u202f?',
    noFailures: 'Les tests n’ont révélé aucun élément non conforme.',
    untested: 'Ce qui n’a pas encore été testé',
    tested: 'Qu’est\u2011ce qui a été testé, et quand\u202f?',
    on: (day, tools) => `Les derniers tests dans un navigateur ont eu lieu le ${day}, avec ${tools}.`,
    axe: (pages, views, rules) =>
      `Un programme a contrôlé ${pages} pages, chacune dans ${views} affichages (mode clair et mode sombre, large et étroit), selon ${rules} règles.`,
    results: 'Résultat de chaque test',
    suite: 'Test',
    passed: 'Réussis',
    failed: 'Échoués',
    criterion: (number) => `WCAG ${number}`,
    until: (day) => `à corriger pour le ${day}`,
    json: 'Télécharger ces résultats (JSON)',
    suites: {
      accessibility: 'Contrôle automatique de chaque page (axe-core)',
      keyboard: 'Utilisation au clavier seul, avec l’élément actif toujours visible',
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
  people: { about: 'Sujets suivis', page: 'Équipe ou service' },

  home: {
    inquiries: 'Votre avis',
    noneOpen: 'À notre connaissance, aucune enquête publique sur un plan régional n’est en cours.',
    lastClosed: 'Les trois dernières',
    projects: 'Où la ville change\u2011t\u2011elle\u202f?',
    news: 'Actualités',
    allNews: 'Toutes les actualités',
  },
}
