import { expect, test } from 'vitest'
import { Document } from '../../src/views/layout/document.tsx'
import type { Metadata } from '../../src/views/layout/metadata.ts'
import { stylesheets, titleFont } from '../../src/views/stylesheets.gen.ts'

const render = (metadata: Partial<Metadata> = {}, content = <p>Inhoud</p>) =>
  String(
    <Document
      lang="nl-BE"
      siteName="Proef"
      metadata={{ title: 'Titel', description: 'Tekst', indexed: true, ...metadata }}
    >
      {content}
    </Document>,
  )

test('begins with the doctype, which prevents quirks mode', () => {
  expect(render()).toMatch(/^<!DOCTYPE html><html lang="nl-BE"><head><meta charset="utf-8"\/>/)
})

test('escapes what an editor wrote', () => {
  const html = render({ title: '</title><script>x</script>', description: '"><img src=x>' })
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('<img')
})

test('escapes a title so that it cannot close the JSON-LD block', () => {
  const crumb = (title: string) => ({ title, path: '/nl/', locale: 'nl' as const, href: 'https://site.test/nl/' })
  const html = render({ breadcrumbs: [crumb('Home'), crumb('</script><script>alert(1)</script>')] })
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  expect(JSON.parse(data).itemListElement[1].name).toBe('</script><script>alert(1)</script>')
  expect(html.match(/<script/g)).toHaveLength(1)
})

test('has no breadcrumbs on the home page', () => {
  const home = { title: 'Home', path: '/nl/', locale: 'nl' as const, href: 'https://site.test/nl/' }
  expect(render({ breadcrumbs: [home] })).not.toContain('ld+json')
})

test('has noindex only on pages that must not be indexed', () => {
  expect(render()).not.toContain('name="robots"')
  expect(render({ indexed: false })).toContain('<meta name="robots" content="noindex"/>')
})

test('links the style sheet of the site, and those with a rule for its content', () => {
  const sheetsOf = (html: string) => [...html.matchAll(/rel="stylesheet" href="([^"]+)"\/>/g)].map(([, path]) => path)
  const map = stylesheets.find(({ path }) => path.startsWith('/assets/map.'))
  expect(sheetsOf(render())).toEqual([stylesheets[0].path])
  expect(sheetsOf(render({}, <figure class="map" />))).toEqual([stylesheets[0].path, map?.path])
})

test('links the style sheet for paper so that browsers load it when they are idle', () => {
  expect(render()).toMatch(/<link rel="stylesheet" href="\/assets\/print\.\w+\.css" media="print"\/>/)
})

test('preloads the title font, without credentials as fonts are requested', () => {
  expect(render()).toContain(
    `<link rel="preload" href="${titleFont.path}" as="font" type="font/woff2" crossorigin="anonymous"/>`,
  )
})

test('the theme colour is the paper colour in each scheme', () => {
  const [, light, dark] =
    /--paper:var\(--lightningcss-light,(#\w+)\)var\(--lightningcss-dark,(#\w+)\)/.exec(stylesheets[0].css) ?? []
  expect([...render().matchAll(/name="theme-color"[^>]*content="([^"]+)"/g)].map(([, hex]) => hex)).toEqual([
    light,
    dark,
  ])
})
