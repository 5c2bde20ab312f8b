import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'

/** A task of readers: the links from the home page to the answer, a search query, and the page with the answer. */
interface Task {
  name: string
  /** Names of links in the page's own part, the input of the near-you form, or names of links at the foot of the page. */
  steps: (RegExp | { place: string } | { foot: RegExp })[]
  query: string
  /** Heading of the page. */
  page: RegExp
  /** Texts of the page that answer the question. */
  answers: RegExp[]
}

const TASKS: Record<'nl' | 'fr', Task[]> = {
  nl: [
    {
      name: 'what is planned in 1080',
      steps: [{ place: '1080' }],
      query: '1080',
      page: /^Sint-Jans-Molenbeek/,
      answers: [/Weststation/, /Heyvaert/],
    },
    {
      name: 'what is open for my opinion, and how do I answer',
      steps: [/^Openbare onderzoeken$/],
      query: 'openbaar onderzoek reageren',
      page: /^Openbare onderzoeken$/,
      answers: [/loopt er nu geen openbaar onderzoek/, /Hoe reageert u\?/, /De laatste dag telt mee/],
    },
    {
      name: 'what is the status of Heyvaert, and who decided',
      steps: [/^Stadsprojecten$/, /^Heyvaert$/],
      query: 'heyvaert',
      page: /^Heyvaert$/,
      answers: [/Van kracht/, /8 december 2021/, /Brusselse Regering[^.]*7 oktober 2021/],
    },
    {
      name: 'what is the PRAS in plain words',
      steps: [/^Plannen en reglementen$/, /^Gewestelijk Bestemmingsplan/],
      query: 'PRAS',
      page: /^Gewestelijk Bestemmingsplan/,
      answers: [/grond/, /bindend/],
    },
    {
      name: 'I want a building permit',
      steps: [/wie doet wat/i],
      query: 'bouwvergunning',
      page: /^Wie doet wat\?$/,
      answers: [/vergunning/, /gemeente/],
    },
    {
      name: 'how many people live here, as data',
      steps: [/^Statistieken en analyse$/, /^De bevolking in cijfers$/],
      query: 'hoeveel inwoners',
      page: /^De bevolking in cijfers$/,
      answers: [/1\.255\.834/, /\(CSV, /],
    },
    {
      name: 'the role of the BMA',
      steps: [/^Over ons$/, /^Departementen$/, /^Bouwmeester maître architecte/],
      query: 'wat doet de bouwmeester',
      page: /^Bouwmeester maître architecte/,
      answers: [/bouwmeester/i, /5\.000/],
    },
    {
      name: 'a journalist looks for somebody to ask',
      steps: [{ foot: /^Mensen, pers en vacatures$/ }],
      query: 'persdienst',
      page: /^Mensen, pers en vacatures$/,
      answers: [/Voor de pers/, /Wie volgt welk onderwerp/],
    },
    {
      name: 'the plan that applied in 1979',
      steps: [/^Plannen en reglementen$/, /^Gewestelijk Bestemmingsplan/],
      query: 'gewestplan 1979',
      page: /^Gewestelijk Bestemmingsplan/,
      answers: [/gewestplan van 28 november 1979/],
    },
    {
      name: 'the rules that apply in Josaphat meanwhile',
      steps: [/^Josaphat$/],
      query: 'josaphat',
      page: /^Josaphat$/,
      answers: [/Gewestelijk Bestemmingsplan \(GBP\) zegt waarvoor elk perceel mag dienen/],
    },
    {
      name: 'a place at a school',
      steps: [/wie doet wat/i],
      query: 'school inschrijven',
      page: /^Wie doet wat\?$/,
      answers: [/Inschrijven doet u bij de school/, /inschrijveninbrussel\.be/],
    },
    {
      name: 'a complaint',
      steps: [{ foot: /^Contact$/ }],
      query: 'klacht',
      page: /^Contact$|^Wie doet wat\?$/,
      answers: [/klacht/, /Ombuds Brussel/],
    },
    {
      name: 'delete my data',
      steps: [{ foot: /^Privacy$/ }],
      query: 'mijn gegevens verwijderen',
      page: /^Privacy$/,
      answers: [/Wie is verantwoordelijk voor uw gegevens\?/, /Daarvoor hoeft u geen oude mail te bewaren/],
    },
    {
      name: 'the text of a plan',
      steps: [/^Plannen en reglementen$/, /^Gewestelijk Plan voor Duurzame Ontwikkeling/, /^De tekst van het GPDO$/],
      query: 'tekst van het GPDO',
      page: /^De tekst van het GPDO$/,
      answers: [/Documenten/],
    },
  ],
  fr: [
    {
      name: 'what is planned in 1080',
      steps: [{ place: 'Molenbeek-Saint-Jean' }],
      query: 'molenbeek',
      page: /^Molenbeek-Saint-Jean/,
      answers: [/Gare de l’Ouest/, /Heyvaert/],
    },
    {
      name: 'what is open for my opinion, and how do I answer',
      steps: [/^Enquêtes publiques$/],
      query: 'enquete publique',
      page: /^Enquêtes publiques$/,
      answers: [/aucune enquête publique/, /Comment réagir/, /Le dernier jour est compris/],
    },
    {
      name: 'what is the status of Heyvaert, and who decided',
      steps: [/^Projets urbains$/, /^Heyvaert$/],
      query: 'heyvaert',
      page: /^Heyvaert$/,
      answers: [/En vigueur/, /8 décembre 2021/, /Gouvernement bruxellois[^.]*7 octobre 2021/],
    },
    {
      name: 'what is the PRAS in plain words',
      steps: [/^Plans et règlements$/, /^Plan régional d’affectation du sol/],
      query: 'PRAS',
      page: /^Plan régional d’affectation du sol/,
      answers: [/sol/, /zones?/],
    },
    {
      name: 'I want a building permit',
      steps: [/qui fait quoi/i],
      query: 'permis de bâtir',
      page: /^Qui fait quoi/,
      answers: [/permis/, /commune/],
    },
    {
      name: 'how many people live here, as data',
      steps: [/^Statistiques et analyses$/, /^La population en chiffres$/],
      query: 'nombre d’habitants',
      page: /^La population en chiffres$/,
      answers: [/1\s255\s834/, /\(CSV, /],
    },
    {
      name: 'the role of the BMA',
      steps: [/^Qui sommes.nous/, /^Départements$/, /^Bouwmeester maître architecte/],
      query: 'maître architecte',
      page: /^Bouwmeester maître architecte/,
      answers: [/architecte/, /5\s000/],
    },
    {
      name: 'a journalist looks for somebody to ask',
      steps: [{ foot: /^Contacts, presse et emplois$/ }],
      query: 'service de presse',
      page: /^Contacts, presse et emplois$/,
      answers: [/Pour la presse/, /Qui suit quel sujet/],
    },
    {
      name: 'the plan that applied in 1979',
      steps: [/^Plans et règlements$/, /^Plan régional d’affectation du sol/],
      query: 'plan de secteur 1979',
      page: /^Plan régional d’affectation du sol/,
      answers: [/plan de secteur du 28 novembre 1979/],
    },
    {
      name: 'the rules that apply in Josaphat meanwhile',
      steps: [/^Josaphat$/],
      query: 'josaphat',
      page: /^Josaphat$/,
      answers: [/\(PRAS\) détermine l’affectation de chaque parcelle/],
    },
    {
      name: 'a place at a school',
      steps: [/qui fait quoi/i],
      query: 'inscrire mon enfant à l’école',
      page: /^Qui fait quoi/,
      answers: [/L’inscription/, /enseignement\.be/],
    },
    {
      name: 'a complaint',
      steps: [{ foot: /^Contact$/ }],
      query: 'plainte',
      page: /^Contact$|^Qui fait quoi/,
      answers: [/plain/, /Ombuds Bruxelles|Ombuds Brussel/],
    },
    {
      name: 'delete my data',
      steps: [{ foot: /^Vie privée$/ }],
      query: 'effacer mes données',
      page: /^Vie privée$/,
      answers: [/Qui est responsable de vos données/, /Vos droits/],
    },
    {
      name: 'the text of a plan',
      steps: [/^Plans et règlements$/, /^Plan régional de développement durable/, /^Le texte du PRDD$/],
      query: 'texte du PRDD',
      page: /^Le texte du PRDD$/,
      answers: [/Documents/],
    },
  ],
}

const MOST_STEPS = 3

const origin = inject('origin')
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
})

/** Runs some work on the home page, opened in the width of a phone, without transitions between pages, which take time. */
async function atHome(locale: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, context } = await openPage(browser, { reducedMotion: 'reduce' })
  await page.goto(`${origin}/${locale}/`)
  await work(page)
  await context.close()
}

async function expectAnswers(page: Page, { page: heading, answers }: Task): Promise<void> {
  expect((await page.locator('h1').innerText()).replaceAll('\u00AD', '')).toMatch(heading)
  // An explanation below a list is folded.
  for (const folded of await page.locator('main details > summary').all()) await folded.click()
  const text = await page.locator('main').innerText()
  for (const answer of answers) expect(text).toMatch(answer)
}

describe.each(['nl', 'fr'] as const)('tasks in %s, on a phone', (locale) => {
  test.each(TASKS[locale])('$name: from the home page', async (task) => {
    expect(task.steps.length).toBeLessThanOrEqual(MOST_STEPS)
    await atHome(locale, async (page) => {
      for (const step of task.steps) {
        if (step instanceof RegExp) await page.locator('main').getByRole('link', { name: step }).first().click()
        else if ('foot' in step) await page.locator('footer').getByRole('link', { name: step.foot }).first().click()
        else {
          await page.locator('#_place').fill(step.place)
          await page.keyboard.press('Enter')
          await page.waitForURL((url) => url.pathname.split('/').length > 3)
        }
        await page.waitForLoadState()
      }
      await expectAnswers(page, task)
    })
  })

  test.each(TASKS[locale])('$name: from the search', async (task) => {
    await atHome(locale, async (page) => {
      await page.locator('#_search').fill(task.query)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\?q=/)
      await page.locator('.found a').first().click()
      await page.waitForLoadState()
      await expectAnswers(page, task)
    })
  })

  test('subscribe: from the foot of the home page', async () => {
    await atHome(locale, async (page) => {
      await page.locator('footer input[type="email"]').fill(`taak-${locale}@example.org`)
      await page.keyboard.press('Enter')
      await page.waitForURL(/newsletter|nieuwsbrief/)
      expect(await page.locator('h1').innerText()).not.toBe('')
      expect(page.url()).not.toContain('taak')
    })
  })

  test('download the figures: a machine-readable table', async () => {
    await atHome(locale, async (page) => {
      await page.locator('#_search').fill(locale === 'nl' ? 'bevolking' : 'population')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\?q=/)
      await page.locator('.found a').first().click()
      const href = await page.locator('main a[href$=".csv"]').getAttribute('href')
      const response = await page.request.get(`${origin}${href}`)
      expect(response.headers()['content-type']).toContain('text/csv')
      expect(await response.text()).toMatch(/^date,population\n2017-01-01,/)
    })
  })
})

test('a reader of German gets the choice of languages, and from an unknown word the ways to all sections', async () => {
  const { page, context } = await openPage(browser, { locale: 'de-DE' })
  await page.goto(`${origin}/`)
  for (const language of ['nl', 'fr', 'en'])
    expect(await page.locator(`a[hreflang^="${language}"]`).count()).not.toBe(0)
  await page.goto(`${origin}/en/`)
  await page.locator('#_search').fill('Stadtplanung')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\?q=/)
  expect(await page.locator('main').getByRole('link').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/Urban\W?projects/), expect.stringMatching(/Plans and/)]),
  )
  await context.close()
})
