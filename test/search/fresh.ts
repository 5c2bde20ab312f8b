import type { Judged } from './judged.ts'

/**
 * A third set, written before the search was changed in November 2026, from the questions of twelve kinds of readers: a
 * neighbour, a parent, a student, a journalist, a developer, an architect, an owner, a tenant, a shopkeeper, a newcomer,
 * an official of another body, a reader with little Dutch or French. `docs/search.md` has its first and its last result.
 */
export const FRESH: readonly Judged[] = [
  // A neighbour.
  ['nl', 'wat gebeurt er met het kanaal', '/projects/canal'],
  ['nl', 'nieuw park aan de ninoofsepoort', '/projects/ninove-gate', '/inquiries/ninove-gate-2023'],
  ['fr', 'que va-t-on construire à la gare de l’ouest', '/projects/west-station'],
  ['fr', 'travaux dans ma rue', '/who-does-what#works-in-the-street'],
  [
    'en',
    'noise from the building site next door',
    '/who-does-what#noise-and-environment',
    '/who-does-what#works-in-the-street',
  ],
  ['nl', 'mijn mening geven over een plan', '/participation', '/inquiries'],
  ['fr', 'donner son avis enquête publique', '/inquiries', '/participation'],
  ['en', 'when does the inquiry close', '/inquiries', '/who-does-what#red-poster'],
  // A parent.
  ['nl', 'inschrijven in een school', '/who-does-what#school-places'],
  ['fr', 'manque de places dans les écoles', '/issues/schools', '/who-does-what#school-places'],
  ['en', 'school contract', '/about/departments/school-contract'],
  // A student.
  ['nl', 'verschil tussen GBP en GPDO', '/planning/land-use-plan', '/planning/sustainable-development-plan'],
  [
    'fr',
    'histoire de la planification à Bruxelles',
    '/about/story',
    '/planning/regional-development-plan',
    '/planning',
  ],
  ['en', 'hierarchy of plans', '/planning'],
  ['nl', 'gewestplan 1979', '/planning/land-use-plan'],
  ['fr', 'plan de secteur 1979', '/planning/land-use-plan'],
  ['en', '1979 sector plan', '/planning/land-use-plan'],
  // A journalist.
  ['nl', 'woordvoerder', '/about/people'],
  ['fr', 'communiqué de presse', '/about/people'],
  ['en', 'population forecast 2030', '/publications/cahier-13', '/statistics/population'],
  [
    'fr',
    'croissance démographique',
    '/news/2025-demographic-barometer',
    '/statistics/population',
    '/publications/focus-78',
  ],
  ['nl', 'hoeveel kantoren staan er leeg', '/issues/offices'],
  // A developer and an architect.
  ['nl', 'wat mag ik bouwen op mijn grond', '/who-does-what#zoning-of-my-plot', '/who-does-what#building-permit'],
  [
    'fr',
    'gabarit hauteur maximale immeuble',
    '/who-does-what#zoning-of-my-plot',
    '/planning/town-planning-regulations',
  ],
  ['en', 'zoning map', '/who-does-what#zoning-of-my-plot', '/who-does-what#data-and-maps', '/planning/land-use-plan'],
  ['fr', 'PAD Midi', '/projects/midi', '/inquiries/midi-2021'],
  ['en', 'Usquare barracks', '/projects/usquare'],
  ['nl', 'stedenbouwkundige verordening', '/planning/town-planning-regulations'],
  // An owner and a tenant.
  ['nl', 'premie voor renovatie van mijn dak', '/who-does-what#renovation-grants'],
  ['fr', 'prime isolation', '/who-does-what#renovation-grants'],
  ['en', 'property tax', '/who-does-what#local-taxes'],
  ['nl', 'sociale woning aanvragen', '/who-does-what#housing-help'],
  ['fr', 'loyer trop cher', '/who-does-what#housing-help'],
  ['en', 'is my house listed', '/who-does-what#heritage'],
  // A shopkeeper.
  ['nl', 'handelszaak openen', '/issues/economy', '/who-does-what#zoning-of-my-plot'],
  ['fr', 'ouvrir un commerce', '/who-does-what#zoning-of-my-plot', '/issues/economy'],
  ['en', 'empty shops', '/issues/economy', '/who-does-what#local-taxes'],
  // A newcomer.
  ['en', 'what is perspective brussels', '/about', '/about/missions', '/'],
  ['en', 'contact address phone', '/contact'],
  ['nl', 'openingsuren', '/contact'],
  ['fr', 'heures d’ouverture', '/contact'],
  ['fr', 'comment vous joindre', '/contact', '/about/people'],
  ['nl', 'ik zoek werk', '/about/people'],
  ['fr', 'stage étudiant', '/about/people'],
  // An official of another body.
  ['nl', 'Europese samenwerking', '/about/international/european-action', '/about/international'],
  ['fr', 'réseau METREX', '/events/metrex-2024', '/about/international/european-action'],
  [
    'en',
    'annual report of the commission 2024',
    '/publications/commission-report-2024',
    '/news/2025-commission-report',
  ],
  ['nl', 'advies van de ontwikkelingscommissie', '/about/regional-development-commission'],
  ['fr', 'open data shapefile', '/who-does-what#data-and-maps'],
  // Personal data and this site.
  ['nl', 'mijn gegevens verwijderen', '/privacy'],
  ['fr', 'effacer mes données', '/privacy'],
  ['en', 'unsubscribe', '/newsletter', '/privacy'],
  ['nl', 'uitschrijven nieuwsbrief', '/newsletter', '/privacy'],
  ['fr', 'se désabonner', '/newsletter', '/privacy'],
  ['en', 'screen reader', '/accessibility'],
  // With slips, or in the words of a reader who has little of the language.
  ['nl', 'bewonersparticipasie', '/participation'],
  ['fr', 'maitre architect bruxel', '/about/departments/bma', '/news/2025-new-bma'],
  ['en', 'brusels master arhitect', '/about/departments/bma', '/news/2025-new-bma'],
  ['nl', 'josafat rangeerstation', '/projects/josaphat'],
  ['fr', 'quartier europen rue de la loix', '/projects/european-quarter'],
]
