import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'

/** A task of readers: the links from the home page to the answer, a search query, and the page with the answer. */
interface Task {
  name: string
  /** Names of links, or the input of the near-you form. */
  steps: (RegExp | { place: string })[]
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

/** Runs some work on the home page, opened in the width of a phone. */
async function atHome(locale: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, context } = await openPage(browser)
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
