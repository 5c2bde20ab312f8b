import { describe, expect, it } from 'vitest'
import { isPortable, pageFile, relativeTo } from '../../../src/publish/export/file-names.ts'
import { rewriteCss, rewriteHtml } from '../../../src/publish/export/rewrite.ts'

const moved = (address: string) => `MOVED${address}`
const html = (text: string) =>
  rewriteHtml(text, moved, (address) => ({ address: `SITE${address}`, note: `<p>${address}</p>` }))

describe('the addresses of a document', () => {
  it.each([
    ['<a href="/nl/a?b=1&amp;c=2#d">x</a>', '<a href="MOVED/nl/a?b=1&amp;c=2#d">x</a>'],
    ['<a class="x" href="/nl/" aria-current="page">', '<a class="x" href="MOVED/nl/" aria-current="page">'],
    ['<link rel="icon" href="/favicon.svg"/>', '<link rel="icon" href="MOVED/favicon.svg"/>'],
    ['<img src="/a.png" alt="a &gt; b"/>', '<img src="MOVED/a.png" alt="a &gt; b"/>'],
    ['<source srcset="/a.avif 320w, /b.avif 640w">', '<source srcset="MOVED/a.avif 320w, MOVED/b.avif 640w">'],
    ['<img srcset="https://example.brussels/a.avif 320w">', '<img srcset="https://example.brussels/a.avif 320w">'],
    ['<a href="#part">', '<a href="#part">'],
    ['<a href="https://example.brussels/nl/">', '<a href="https://example.brussels/nl/">'],
    ['<a href="//example.brussels/">', '<a href="//example.brussels/">'],
    ['<p>href="/nl/" and /nl/</p>', '<p>href="/nl/" and /nl/</p>'],
    ['<meta content="/nl/"/>', '<meta content="/nl/"/>'],
  ])('%s', (before, after) => expect(html(before)).toBe(after))

  it('are refused in a tag that is not understood, so that no link is lost', () => {
    expect(() => html("<a href='/nl/'>x</a>")).toThrow('1 of 1 tags are not understood')
  })

  it('of two forms have each their own note', () => {
    expect(html('<form action="/a" method="get"></form><form method="post" action="/b"></form>')).toBe(
      '<form action="SITE/a" method="get"></form><p>/a</p><form inert method="post" action="SITE/b"></form><p>/b</p>',
    )
  })

  it('of a style sheet are replaced, with and without quotation marks', () => {
    expect(rewriteCss('a{b:url(/x.svg)}c{d:url("/y")}e{f:url(data:x)}', moved)).toBe(
      'a{b:url(MOVED/x.svg)}c{d:url("MOVED/y")}e{f:url(data:x)}',
    )
  })
})

describe('the file of an address', () => {
  it.each([
    ['/', '', 'index.html'],
    ['/nl/', '', 'nl/index.html'],
    ['/nl/nieuws', '', 'nl/nieuws/index.html'],
    ['/nl/nieuws', '?municipality=1080&page=2', 'nl/nieuws/index.municipality-1080.page-2.html'],
    ['/nl/nieuws', '?theme=a%2Fb', 'nl/nieuws/index.theme-a~2Fb.html'],
  ])('%s%s', (path, query, file) => expect(pageFile(path, query)).toBe(file))

  it.each([
    ['index.html', 'nl/a/index.html', 'nl/a/index.html'],
    ['nl/a/index.html', 'nl/b/index.html', '../b/index.html'],
    ['nl/a/index.html', 'nl/a/index.html', 'index.html'],
    ['nl/a/index.html', 'nl/a/atom.xml', 'atom.xml'],
    ['nl/a/b/index.html', 'fr/é/index.html', '../../../fr/%C3%A9/index.html'],
  ])('%s links to %s', (from, to, link) => expect(relativeTo(from, to)).toBe(link))

  it.each(['a/b:c/index.html', 'a?b/index.html', 'a/../b', 'a./b', `${'a'.repeat(201)}/b`, 'a\\b', 'a\nb', '/a'])(
    'is not %j, which some file systems refuse',
    (file) => expect(isPortable(file)).toBe(false),
  )
})
