import type { Judged } from './judged.ts'

/**
 * Queries of somebody who had read the pages but not the code of the search, written in November 2026 before the search
 * was changed for them: words and names that readers remember, slips, whole questions. Where the author expected "who
 * does what", the entry on the subject is named. `docs/search.md` has the first and the last result.
 */
export const THIRD: readonly Judged[] = [
  ['nl', 'richtplan van aanleg', '/planning/master-plan'],
  ['nl', 'josaphat', '/projects/josaphat', '/news/2026-josaphat'],
  ['nl', '1080', '/near-you/1080'],
  ['nl', 'vacatures', '/about/people'],
  ['nl', 'nieuwsbrief inschrijven', '/newsletter'],
  ['nl', 'aantal inwoners brussel', '/statistics/population', '/statistics/figures'],
  ['nl', 'inwoners elsene 2026', '/statistics/figures/1050', '/near-you/1050', '/statistics/figures'],
  ['nl', 'rode afiche in mijn straat', '/who-does-what#red-poster', '/near-you/everywhere', '/inquiries'],
  ['nl', 'nieuwe bouwmeester wie', '/news/2025-new-bma', '/about/departments/bma'],
  ['nl', 'gbp perceel opzoeken', '/planning/land-use-plan', '/who-does-what#zoning-of-my-plot'],
  ['nl', 'wijk contract', '/planning/sustainable-neighbourhood-contract'],
  ['nl', 'hypodroom bosvoorde', '/news/2024-hippodrome', '/inquiries/hippodrome-2022'],
  ['nl', 'leegstaande kantoren percentage', '/issues/offices'],
  ['nl', 'fusie perspective en urban wanneer', '/news/2026-merger', '/about'],
  ['nl', 'wanneer breken ze het viaduct van de E411 af?', '/projects/delta-herrmann-debroux'],
  ['nl', 'max aan de zenne', '/projects/maximilien-vergote'],
  ['nl', 'oude rijkswachtkazerne studentenkamers', '/projects/usquare'],
  [
    'nl',
    'mag ik van mijn garage een studio maken',
    '/planning/land-use-plan',
    '/who-does-what#building-permit',
    '/who-does-what#zoning-of-my-plot',
  ],
  ['fr', 'PRAS', '/planning/land-use-plan', '/planning/share-the-city'],
  ['fr', "gare de l'ouest", '/projects/west-station'],
  ['fr', 'enquetes publiques en cours', '/inquiries'],
  ['fr', 'good living', '/planning/town-planning-regulations', '/inquiries/good-living-2023'],
  ['fr', 'uccle population', '/statistics/figures/1180', '/near-you/1180'],
  ['fr', 'adresse contact', '/contact'],
  ['fr', '1060 quartier midi', '/projects/midi', '/near-you/1060'],
  ['fr', 'prime renovation', '/who-does-what#renovation-grants', '/issues/housing'],
  ['fr', 'maitre architecte lisa de vischer', '/news/2025-new-bma', '/about/departments/bma'],
  ['fr', 'contrats ecoles subside', '/about/departments/school-contract'],
  [
    'fr',
    "heysel annulation conseil d'etat",
    '/projects/heysel',
    '/inquiries/heysel-land-use-2023',
    '/planning/land-use-plan',
  ],
  ['fr', 'rue de la loi tours', '/projects/european-quarter', '/news/2022-european-quarter'],
  ['fr', 'minibru pdf', '/publications/mini-bru'],
  ['fr', 'metro bordet reporté', '/projects/bordet'],
  [
    'fr',
    "c'est quoi la différence entre PRDD et PRAS, lequel est obligatoire ?",
    '/planning',
    '/planning/sustainable-development-plan',
    '/planning/land-use-plan',
  ],
  ['fr', "combien d'habitants en moins a st josse en 2034", '/publications/cahier-13', '/statistics/population'],
  ['fr', 'ilot tintin', '/projects/midi'],
  ['fr', 'terrein rtbf vrt logements', '/projects/mediapark'],
  ['en', 'usquare', '/projects/usquare'],
  ['en', 'school contract', '/about/departments/school-contract'],
  ['en', 'privacy cookies', '/privacy'],
  ['en', 'glossary acronyms', '/glossary'],
  ['en', 'annual report 2023', '/publications/annual-report-2023'],
  ['en', 'european quarter', '/projects/european-quarter', '/news/2022-european-quarter'],
  ['en', 'neighborhood monitoring', '/statistics/neighbourhood-monitoring'],
  ['en', 'download population data csv', '/statistics/figures', '/statistics/population'],
  ['en', 'do i need a building permit for an extension', '/who-does-what#building-permit', '/near-you/everywhere'],
  ['en', 'landuse plan revision', '/planning/share-the-city', '/planning/land-use-plan'],
  ['en', 'ixelles 1050 projects', '/near-you/1050'],
  ['en', 'revitalization zone 2026', '/news/2026-revitalisation-zone', '/publications/revitalisation-zone-2026'],
  ['en', 'josaphat inquiry 2021', '/inquiries/josaphat-2021'],
  ['en', 'old NATO headquarters redevelopment', '/projects/defence'],
  ['en', "can I object to a plan if I don't live there", '/inquiries', '/participation'],
  ['en', 'slaughterhouse neighborhood secondhand car dealers', '/projects/heyvaert'],
  ['en', 'working from home civil servants study', '/publications/telework-2026'],
  ['en', 'PAD procedure who decides after second reading', '/planning/master-plan'],
]

/** Queries of the same author that the site has no page for. "Who does what" names the body that answers them. */
export const ELSEWHERE: readonly Judged[] = [
  ['nl', 'zwembad openingsuren', '/who-does-what#municipal-services'],
  ['nl', 'rijbewijs verlengen', '/who-does-what#municipal-services'],
  ['fr', "renouveler ma carte d'identité", '/who-does-what#municipal-services'],
  ['fr', 'carte de riverain voiture', '/who-does-what#municipal-services'],
  ['en', 'airbnb registration', '/who-does-what#tourist-accommodation'],
  ['en', 'low emission zone fine', '/who-does-what#local-taxes'],
]

// cspell:disable
