import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { componentsPage } from '../../src/components-page/components-page.tsx'
import { anchorOf, COMPONENTS, WHOLE_PAGES } from '../../src/components-page/groups.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { sampleOf } from '../../src/views/sample-data/sample.ts'
import { IS_WHOLE } from '../support/whole.ts'

const VIEWS = join(import.meta.dirname, '../../src/views')
const sources = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const files = sources.filter((file) => file.endsWith('.tsx'))
const exampleFiles = files.filter((file) => file.endsWith('.example.tsx'))
const views = files.filter((file) => !exampleFiles.includes(file))
const folders = [...new Set(views.flatMap((file) => (file.includes('/') ? [file.split('/')[0] ?? ''] : [])))]
const groups = [...COMPONENTS, ...WHOLE_PAGES]

const importsOf = (file: string) =>
  [...readFileSync(join(VIEWS, file), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) => join(file, '..', to))

describe('the examples', () => {
  test.each(folders)('show the views of %s', (folder) => {
    const file = `${folder}/${folder}.example.tsx`
    expect(exampleFiles, `add src/views/${file}`).toContain(file)
    expect(importsOf(file).filter((to) => views.includes(to) && to.startsWith(`${folder}/`))).not.toEqual([])
  })

  test('are all in the list that `npm run styles` writes', () => {
    const listed = new Set(groups.map(({ folder }) => `${folder}/${folder}.example.tsx`))
    expect([...listed].sort()).toEqual(exampleFiles.sort())
  })

  test('show every view, directly or within another one', () => {
    const reached = new Set(exampleFiles)
    for (const file of reached) for (const to of importsOf(file)) if (sources.includes(to)) reached.add(to)
    expect(views.filter((file) => !reached.has(file))).toEqual([])
  })

  test('have unique state names within a folder', () => {
    const anchors = groups.flatMap((group) => group.examples.map((example) => anchorOf(group, example)))
    expect(anchors.filter((anchor, i) => anchors.indexOf(anchor) !== i)).toEqual([])
  })
})

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The notations of hono/jsx and of the Markdown compiler differ; both are valid HTML.
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
  // The page has hundreds of examples. Other words do not make it invalid, so one language is enough at a push.
  test.runIf(IS_WHOLE || locale === 'nl')(
    'the page of all components is valid HTML, without duplicate ids, styles or scripts',
    async () => {
      const html = componentsPage(locale)
      // Several states of one navigation have the same name.
      expect(await findings(html, ['unique-landmark'])).toEqual([])
      expect(html).not.toMatch(/<script|\sstyle="|\son\w+="|autofocus/)
    },
  )

  test('every reference to an id has a target', () => {
    const html = componentsPage(locale).replace(/^.*?<body>/s, '')
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
    const lists = html.matchAll(
      /\s(?:for|popovertarget|aria-labelledby|aria-describedby)="([^"]+)"|href="#([^"]+)"|url\(#([^)]+)\)/g,
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
