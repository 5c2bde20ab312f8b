import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { componentsPage } from '../../src/components-page/components-page.tsx'
import { anchorOf, type Group } from '../../src/components-page/example.ts'
import { EXAMPLES } from '../../src/components-page/examples/index.ts'
import { sampleOf } from '../../src/components-page/sample/sample.ts'
import { WHOLE_PAGES } from '../../src/components-page/whole-pages/index.ts'
import { LOCALES } from '../../src/locale/locale.ts'

const SRC = join(import.meta.dirname, '../../src')
const sourcesIn = (folder: string) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))

const groups: readonly Group[] = [...EXAMPLES, ...WHOLE_PAGES]
const folders = [
  ...new Set(sourcesIn('views').flatMap((file) => (file.includes('/') ? [file.split('/')[0] ?? ''] : []))),
]
const shownFrom = sourcesIn('components-page')
  .filter((file) => file.includes('/'))
  .map((file) => readFileSync(join(SRC, 'components-page', file), 'utf8'))

describe('the components', () => {
  test.each(folders)('of views/%s are shown', (folder) => {
    const examples = groups.filter((group) => group.folder === folder).flatMap((group) => group.examples)
    expect(examples.length, `add src/components-page/examples/${folder}.tsx, and name it in its index`).toBeGreaterThan(
      0,
    )
    // The layout is around every whole page.
    if (folder !== 'layout') expect(shownFrom.some((source) => source.includes(`/views/${folder}/`))).toBe(true)
  })

  test('are all reached, those within others too', () => {
    const reached = new Set(sourcesIn('components-page').map((file) => `components-page/${file}`))
    for (const file of reached) {
      const source = readFileSync(join(SRC, file), 'utf8')
      for (const [, to = ''] of source.matchAll(/from '(\.[^']+)'/g)) reached.add(join(file, '..', to))
    }
    const views = sourcesIn('views').map((file) => `views/${file}`)
    expect(views.filter((file) => !reached.has(file))).toEqual([])
  })

  test('are of folders that there are, each state once', () => {
    expect(groups.filter(({ folder }) => !folders.includes(folder))).toEqual([])
    const anchors = groups.flatMap((group) => group.examples.map((example) => anchorOf(group, example)))
    expect(anchors.filter((anchor, i) => anchors.indexOf(anchor) !== i)).toEqual([])
  })
})

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How hono/jsx and the compiler of Markdown write; either is HTML.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-raw-characters': 'off',
    'doctype-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    'form-dup-name': 'off',
    'long-title': ['error', { maxlength: 140 }],
  },
})

async function findings(html: string, but: readonly string[] = []): Promise<string[]> {
  const { results } = await validator.validateString(html)
  const found = results.flatMap(({ messages }) => messages).filter(({ ruleId }) => !but.includes(ruleId))
  return found.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`)
}

describe.each(LOCALES)('in %s', (locale) => {
  test('all components on one page are valid HTML: no id twice, no style, no script', async () => {
    const html = componentsPage(locale)
    // Of several states of a navigation all have its name.
    expect(await findings(html, ['unique-landmark'])).toEqual([])
    expect(html).not.toMatch(/<script|\sstyle="|\son\w+="|autofocus/)
  })

  test('every reference to an id leads to one', () => {
    const html = componentsPage(locale).replace(/^.*?<body>/s, '')
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
    const lists = html.matchAll(
      /\s(?:for|popovertarget|aria-labelledby|aria-describedby)="([^"]+)"|"#([^"]+)"|url\(#([^)]+)\)/g,
    )
    const referred = [...lists].flatMap(([, list, link, url]) => (list ?? link ?? url ?? '').split(' '))
    expect(referred.length).toBeGreaterThan(100)
    expect(referred.filter((id) => !ids.has(id))).toEqual([])
  })

  test.each(
    WHOLE_PAGES.flatMap((group) => group.examples.map((example) => [anchorOf(group, example), example] as const)),
  )('the page %s is valid HTML', async (_, example) => {
    expect(await findings(String(example.show(sampleOf(locale))))).toEqual([])
  })
})
