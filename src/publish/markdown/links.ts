import type { Tokens } from 'marked'
import { nearest } from '../../text/distance.ts'
import { escapeHtml } from '../../text/escape.ts'
import { decodeEntities } from './entities.ts'
import { encodeUrl, readHref } from './hrefs.ts'
import { type Compilation, excerpt, report } from './page.ts'
import { type Piece, piecesToText } from './pieces.ts'
import { offsetAt, type SourceText } from './source.ts'

/** Wraps the text of a link in its tag. If the link has a mistake, only the text is returned. */
export function linkPieces(token: Tokens.Link, source: SourceText, label: Piece[], page: Compilation): Piece[] {
  const offset = offsetAt(source)
  checkText(token, piecesToText(label), offset, page)
  const tag = openingTag(token, offset, page)
  if (!tag) return label
  const mark: Piece[] = tag.mark === undefined ? [] : [{ kind: 'markup', html: tag.mark }]
  return [{ kind: 'markup', html: `<a ${tag.attributes}>` }, ...label, ...mark, { kind: 'markup', html: '</a>' }]
}

/** Checks that the text of a link describes its target: WCAG 2.2, 2.4.4 (Link Purpose). */
function checkText(token: Tokens.Link, text: string, offset: number, page: Compilation): void {
  const found = excerpt(token.raw)
  if (token.title) {
    report(page, offset, {
      code: 'link-title',
      found,
      expected: 'a link without a title: nobody reaches it by touch or keyboard',
      instead: `Write [${text}](${token.href}), and put "${token.title}" in the sentence.`,
    })
  }
  if (text === '') {
    const instead = `Write what the reader finds there between the square brackets: [About us](${token.href}).`
    report(page, offset, { code: 'link-text', found, expected: 'a link text', instead })
  } else if (/^(?:https:\/\/|www\.)\S+$/i.test(text)) {
    const instead = `Write [what the reader finds there](${token.href}).`
    report(
      page,
      offset,
      { code: 'link-text', found, expected: 'a link text in words: an address read aloud is unintelligible', instead },
      'warning',
    )
  }
}

function openingTag(
  token: Tokens.Link,
  offset: number,
  page: Compilation,
): { attributes: string; mark?: string } | undefined {
  const written = token.autolink ? token.href : decodeEntities(token.href)
  const href = readHref(written)
  switch (href.kind) {
    case 'refused':
      report(page, offset, { found: excerpt(token.raw), ...href.finding })
      return undefined
    case 'relative':
      report(page, offset, {
        code: 'dead-link',
        found: excerpt(token.raw),
        expected: 'a content path, from the root of content/ on: /about',
        instead: suggestPath(href.contentPath, page),
      })
      return undefined
    case 'external':
      return { attributes: attribute('href', href.url) }
    case 'fragment':
      page.fragmentLinks.push({ file: page.context.file, ...page.locate(offset), fragment: href.fragment })
      return { attributes: attribute('href', encodeUrl(`#${href.fragment}`)) }
    case 'page':
      return pageTag(token, href.contentPath, href.fragment, offset, page)
  }
}

function pageTag(
  token: Tokens.Link,
  contentPath: string,
  fragment: string | undefined,
  offset: number,
  page: Compilation,
) {
  const { context } = page
  const target = context.resolve(contentPath)
  const draft = target ? undefined : context.draftAt?.(contentPath)
  if (draft !== undefined) {
    report(page, offset, {
      code: 'link-to-draft',
      found: `${excerpt(token.raw)}, a link to a draft`,
      expected: 'a link to a page that is published',
      instead: `${draft}, or remove the link`,
    })
    return undefined
  }
  if (!target) {
    report(page, offset, {
      code: 'dead-link',
      found: excerpt(token.raw),
      expected: 'the content path of a page that exists',
      instead: suggestPath(contentPath, page),
    })
    return undefined
  }
  const anchor = target.anchors === false ? undefined : fragment
  if (anchor !== undefined) {
    page.fragmentLinks.push({ file: context.file, ...page.locate(offset), contentPath, fragment: anchor })
  }
  const href = attribute('href', encodeUrl(anchor === undefined ? target.path : `${target.path}#${anchor}`))
  if (target.locale === context.locale) return { attributes: href }
  return {
    attributes: `${href} ${attribute('hreflang', target.locale)}`,
    mark: ` <span class="link-language">(${escapeHtml(page.messages.inLanguage[target.locale])})</span>`,
  }
}

/** Suggests the page with the most similar path, or else a page with the same last folder. */
function suggestPath(contentPath: string, page: Compilation): string {
  const { contentPaths } = page.context
  const folder = lastFolder(contentPath)
  const near =
    nearest(contentPath, contentPaths) ?? contentPaths.find((path) => folder !== '' && lastFolder(path) === folder)
  return near === undefined
    ? 'Write the path of a folder in content/, or remove the link.'
    : `Write ${near}, if that is the page you mean.`
}

function lastFolder(path: string): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? ''
}

function attribute(name: string, value: string): string {
  return `${name}="${escapeHtml(value)}"`
}
