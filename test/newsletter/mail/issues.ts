import type { Locale } from '../../../src/locale/locale.ts'
import { issueComposer } from '../../../src/newsletter/mail/issue.tsx'
import type { AlertItem, DigestItem, IssueContent } from '../../../src/newsletter/mail/issue-content.ts'

export const ORIGIN = 'https://example.org'
export const POSTAL = 'Naamsestraat 59, 1000 Brussel – Rue de Namur 59, 1000 Bruxelles'

export const composeIssue = issueComposer({
  origin: ORIGIN,
  from: 'news@example.brussels',
  postalAddress: POSTAL,
  site: async (locale) => ({
    name: 'perspective.brussels',
    organisation: 'Brussels Planningsbureau',
    home: `/${locale}/`,
    privacy: `/${locale}/privacy`,
    disclaimer: 'Deze site is een onafhankelijke demonstratie.',
  }),
})

const token = 'abcDEF-_0123456789abcDEF-_0123456789abcDEF-_012'
export const RECIPIENT = {
  email: "jan.o'peeters+news@example.org",
  reference: '0123456789abcdef0123456789abcdef',
  links: {
    unsubscribe: `${ORIGIN}/nl/nieuwsbrief/beheren/${token}`,
    oneClick: `${ORIGIN}/newsletter/one-click/${token}`,
    preferences: `${ORIGIN}/nl/nieuwsbrief/beheren/${token}#_link`,
  },
}

const body = (locale: Locale) => ({
  path: `/${locale}/news/2026-12`,
  html: `<p>Beste lezer,</p><h2>Josaphat</h2><p>Lees <a href="/${locale}/josaphat">het plan</a> of <a href="https://participation.brussels">reageer</a>.</p><ul><li>Eén</li><li>Twee</li></ul><h3>Cijfers</h3><p>Meer volgt.</p>`,
  text: `Beste lezer,\n\nJosaphat\n\nLees het plan (/${locale}/josaphat) of reageer (https://participation.brussels).\n\n- Eén\n- Twee`,
})

export const LETTER: Extract<IssueContent, { kind: 'letter' }> = {
  kind: 'letter',
  id: '2026-12',
  subject: { nl: 'Nieuws van december', fr: 'Nouvelles de décembre', en: undefined },
  bodies: { nl: body('nl'), fr: body('fr') },
}

export const item = (i: number, change: Partial<DigestItem> = {}): DigestItem => ({
  title: `Titel ${i}`,
  path: `/nl/nieuws/item-${i}`,
  text: 'Wat er gebeurde.',
  locale: 'nl',
  ...change,
})
export const event = (change: Partial<AlertItem> = {}): AlertItem => ({
  event: 'opens',
  title: 'RPA Josaphat',
  path: '/nl/onderzoeken/josaphat',
  last: '2027-01-01',
  municipality: 'Schaarbeek, Evere',
  locale: 'nl',
  ...change,
})

/** An issue of each kind. */
export const ISSUES: [name: string, content: IssueContent][] = [
  ['letter', LETTER],
  ['correction', { ...LETTER, correction: true }],
  [
    'weekly digest',
    {
      kind: 'digest',
      id: 'w1',
      rhythm: 'weekly',
      items: [item(1), item(2, { locale: 'fr', path: '/fr/nieuws/item-2' })],
      more: 0,
    },
  ],
  [
    'monthly digest',
    { kind: 'digest', id: 'm1', rhythm: 'monthly', items: Array.from({ length: 30 }, (_, i) => item(i)), more: 3 },
  ],
  ['alert', { kind: 'alert', id: 'a1', events: [event()] }],
  [
    'alerts',
    {
      kind: 'alert',
      id: 'a2',
      events: [
        event(),
        event({
          event: 'closes',
          title: 'RRU Good Living',
          path: '/fr/enquetes/good-living',
          locale: 'fr',
          municipality: '',
        }),
        event({ event: 'moved', path: '/nl/onderzoeken/mediapark' }),
        event({ event: 'withdrawn', path: '/nl/onderzoeken/weststation' }),
      ],
    },
  ],
]
