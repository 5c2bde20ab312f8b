import type { Files } from '../../source/read-folder.ts'

const three = (nl: string, fr: string, en: string) => `{ nl: ${nl}, fr: ${fr}, en: ${en} }`

function page(title: string, slug: string | undefined, summary: string, text: string): string {
  const lines = [`title: ${title}`, ...(slug === undefined ? [] : [`slug: ${slug}`]), `summary: ${summary}`]
  return `---\n${lines.join('\n')}\norder: 10\nupdated: 2026-01-02\n---\n${text}\n`
}

/** A small site to practise on: a home page, a page about us, and a list of news. */
export const PRACTICE_SITE: Files = new Map([
  [
    'site.yaml',
    `name: ${three('Oefensite', 'Site d’exercice', 'Practice site')}
organisation: ${three('Oefenbureau', 'Bureau d’exercice', 'Practice office')}
tagline: ${three('Wij oefenen.', 'Nous nous exerçons.', 'We practise.')}
navigation:
  - page: /news
    teaser: ${three('Wat er nieuw is', 'Ce qui est nouveau', 'What is new')}
footer:
  pages: [/about]
  disclaimer: ${three('Een oefening', 'Un exercice', 'An exercise')}
newsletter:
  page: /about
  privacy: /about
  contact: /about
  title: ${three('Nieuwsbrief', 'Lettre d’information', 'Newsletter')}
  text: ${three('Een oefening', 'Un exercice', 'An exercise')}
contacts: {}
`,
  ],
  ['nl.md', page('Oefensite', undefined, 'Een site om op te oefenen.', 'Welkom.')],
  ['fr.md', page('Site d’exercice', undefined, 'Un site pour s’exercer.', 'Bienvenue.')],
  ['en.md', page('Practice site', undefined, 'A site to practise on.', 'Welcome.')],
  ['about/nl.md', page('Over ons', 'over-ons', 'Wie wij zijn.', 'Wij oefenen.')],
  ['about/fr.md', page('À propos', 'a-propos', 'Qui nous sommes.', 'Nous nous exerçons.')],
  ['about/en.md', page('About us', 'about-us', 'Who we are.', 'We practise.')],
  ['news/nl.md', page('Nieuws', 'nieuws', 'Wat er nieuw is.', 'Ons nieuws.')],
  ['news/fr.md', page('Actualités', 'actualites', 'Ce qui est nouveau.', 'Nos actualités.')],
  ['news/en.md', page('News', 'news', 'What is new.', 'Our news.')],
  ['news/facts.yaml', 'kind: list\nof: news\n'],
])

/** The folder of the page that the tour makes. */
export const NEW_PAGE = 'news/my-first-news-item'

const TEXTS = {
  nl: {
    title: 'Mijn eerste nieuwsbericht',
    summary: 'Hoe ik een pagina maak.',
    text: (link: string) => `Meer staat bij [ons](${link}).`,
  },
  fr: {
    title: 'Ma première actualité',
    summary: 'Comment je crée une page.',
    text: (link: string) => `Plus d’informations chez [nous](${link}).`,
  },
  en: {
    title: 'My first news item',
    summary: 'How I make a page.',
    text: (link: string) => `There is more [about us](${link}).`,
  },
} as const

/** The command that begins this page. @param today in the form 2026-11-24 */
export function newPageCall(today: string): string {
  const { nl, fr, en } = TEXTS
  return `new news "${nl.title}" --title-fr "${fr.title}" --title-en "${en.title}" --name my-first-news-item --date ${today} --type decision --themes planning`
}

/**
 * A file of the page as an editor finishes it: its title and slug stay, the texts are written, `draft` is gone.
 * @param link target of the link in the text
 * @param expireAt the hour until which readers see it, if it has one
 */
export function finished(begun: string, locale: keyof typeof TEXTS, link: string, expireAt?: string): string {
  const { summary, text } = TEXTS[locale]
  const front = begun
    .replace(/\n---\n[\s\S]*$/, '')
    .replace(/^summary: .*$/m, () => `summary: ${summary}`)
    .replace(/\n(?:draft|expireAt): .*$/gm, '')
  return `${front}${expireAt === undefined ? '' : `\nexpireAt: ${expireAt}`}\n---\n${text(link)}\n`
}

// cspell:locale en-GB,nl,fr
