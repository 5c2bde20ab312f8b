import { expect, test } from 'vitest'
import { Document } from '../../src/views/layout/document.tsx'
import type { Metadata } from '../../src/views/layout/metadata.ts'
import { stylesheet, titleFont } from '../../src/views/stylesheet.gen.ts'

const render = (metadata: Partial<Metadata> = {}) =>
  String(
    <Document
      lang="nl-BE"
      siteName="Proef"
      metadata={{ title: 'Titel', description: 'Tekst', indexed: true, ...metadata }}
    >
      <p>Inhoud</p>
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

test('links one style sheet, whose name contains the hash of its content', () => {
  expect(render().match(/rel="stylesheet" href="([^"]+)"/)?.[1]).toBe(stylesheet.path)
})

test('preloads the title font, without credentials as fonts are requested', () => {
  expect(render()).toContain(
    `<link rel="preload" href="${titleFont.path}" as="font" type="font/woff2" crossorigin="anonymous"/>`,
  )
})

test('the theme colour is the paper colour in each scheme', () => {
  const [, light, dark] =
    /--paper:var\(--lightningcss-light,(#\w+)\)var\(--lightningcss-dark,(#\w+)\)/.exec(stylesheet.css) ?? []
  expect([...render().matchAll(/name="theme-color"[^>]*content="([^"]+)"/g)].map(([, hex]) => hex)).toEqual([
    light,
    dark,
  ])
})
