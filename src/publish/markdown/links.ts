import type { Tokens } from 'marked'
import { escapeHtml } from '../../text/escape.ts'
import type { Unpublished } from '../source/drafts.ts'
import { encodeUrl } from '../source/web-address.ts'
import { isBlank } from './blank.ts'
import { definitionOf } from './definitions.ts'
import { documentLink } from './documents.ts'
import { decodeEntities } from './entities.ts'
import { type Href, readHref } from './hrefs.ts'
import { type Compilation, excerpt, report } from './page.ts'
import { isOwnAddress, meantTarget, nearestPage } from './page-addresses.ts'
import { BEGIN } from './parts.ts'
import { type Piece, piecesToText } from './pieces.ts'
import { offsetAt, type SourceText } from './source.ts'

/** Wraps the text of a link in its tag. If the link has a mistake, only the text is returned. */
export function linkPieces(token: Tokens.Link, source: SourceText, label: Piece[], page: Compilation): Piece[] {
  const link = { found: excerpt(token.raw), offset: offsetAt(source), bare: token.autolink === true }
  const definition = isReference(token) ? definitionOf(token, page) : undefined
  const address = {
    ...link,
    ...(definition && { found: excerpt(definition.raw), offset: definition.offset }),
    href: writtenAddress(token),
  }
  // A definition has one mistake, however often it is used.
  const isReported = definition?.isUsed === true
  if (definition) definition.isUsed = true
  const before = page.problems.length
  const written = definition ? `[${definition.name}]: ${address.href}` : `[${piecesToText(label)}](${address.href})`
  checkTitle(token, address, written, page)
  const tag = openingTag(address, page)
  if (isReported) page.problems.length = before
  checkText({ ...link, href: address.href }, piecesToText(label), tag !== undefined, page)
  if (!tag) return label
  const mark: Piece[] = tag.mark === undefined ? [] : [{ kind: 'markup', html: tag.mark }]
  const behind: Piece[] = tag.behind === undefined ? [] : [{ kind: 'markup', html: tag.behind }]
  return [
    { kind: 'markup', html: `<a ${tag.attributes}>` },
    ...label,
    ...mark,
    { kind: 'markup', html: '</a>' },
    ...behind,
  ]
}

/** Whether the address of a link is in a definition, `[name]: /about`. */
function isReference({ raw, autolink }: Tokens.Link): boolean {
  return autolink !== true && raw.endsWith(']')
}

/** A link as its author wrote it. */
interface WrittenLink {
  href: string
  found: string
  offset: number
  /** Whether the address is in the text by itself, without a link text in square brackets. */
  bare: boolean
}

interface Tag {
  attributes: string
  /** HTML after the text of the link. */
  mark?: string
  /** HTML after the link. */
  behind?: string
}

/** The address of a link. GFM gives a bare `www.x.be` the scheme http:; the author gave it none. */
function writtenAddress(token: Tokens.Link): string {
  if (!token.autolink) return decodeEntities(token.href)
  return /^www\./i.test(token.raw) ? token.href.replace(/^http:/i, 'https:') : token.href
}

/** Refuses a title: `[text](/about "Title")`. Browsers show it to the mouse only. */
function checkTitle({ title }: Tokens.Link, { found, offset }: WrittenLink, mended: string, page: Compilation): void {
  if (!title) return
  report(page, offset, {
    code: 'link-title',
    found,
    expected: 'a link without a title: nobody reaches it by touch or keyboard',
    instead: `Write ${mended}, and put "${title}" in the sentence.`,
  })
}

/** Checks that the text of a link describes its target: WCAG 2.2, 2.4.4 (Link Purpose). */
function checkText({ href, found, offset }: WrittenLink, text: string, valid: boolean, page: Compilation): void {
  if (isBlank(text)) {
    const instead = `Write what the reader finds there between the square brackets: [About us](${href}).`
    report(page, offset, { code: 'link-text', found, expected: 'a link text', instead })
  } else if (valid && /^(?:https?:\/\/|www\.)\S+$/i.test(text)) {
    // If the address is refused, the author has to change the link anyway: one problem is enough.
    const expected = 'a link text in words: an address read aloud is unintelligible'
    const instead = `Write [what the reader finds there](${href}).`
    report(page, offset, { code: 'address-as-text', found, expected, instead }, 'warning')
  }
}

function openingTag(link: WrittenLink, page: Compilation): Tag | undefined {
  // `localhost:8787/nl`, copied without its scheme, is an address of this site too.
  const own = [link.href, `http://${link.href}`].find((href) => isOwnAddress(href, page.context))
  if (own !== undefined) return ownAddressTag({ ...link, href: own }, page)
  const href = readHref(link.href)
  switch (href.kind) {
    case 'refused':
      report(page, link.offset, { ...href.mistake, found: link.found })
      return undefined
    case 'relative':
      return refusePath(link, 'a content path, from the root of content/ on: /about', page)
    case 'external':
      for (const { code, severity, expected, instead } of href.warnings)
        report(page, link.offset, { code, found: link.found, expected, instead }, severity)
      return { attributes: attribute('href', href.url) }
    case 'fragment':
      page.fragmentLinks.push({ file: page.context.file, ...page.locate(link.offset), fragment: href.fragment })
      return { attributes: address('fragment', `#${href.fragment}`) }
    case 'document':
      return documentTag(link, page)
    case 'page':
      return pageTag(link, href, page)
  }
}

/**
 * An absolute address of this site. Content paths are checked and follow each language, so they replace it. Other
 * addresses, such as a feed or a form, have no content path.
 */
function ownAddressTag(link: WrittenLink, page: Compilation): Tag | undefined {
  const meant = meantTarget(link.href, page.context)
  const reading = readHref(link.href)
  if (meant === undefined && reading.kind === 'external') {
    const near = nearestPage(link.href, page.context)
    const guess = near === undefined ? 'such as /about' : `such as ${near}`
    report(
      page,
      link.offset,
      {
        code: 'own-address',
        found: link.found,
        expected: 'the content path of a page: no page has this address of this site',
        instead: `If you mean a page, write its content path, ${guess}. If you mean a feed or a form, leave the address as it is.`,
      },
      'warning',
    )
    return { attributes: attribute('href', reading.url) }
  }
  return refusePath(link, 'the content path of a page of this site, which leads to the language of each reader', page)
}

function pageTag(
  link: WrittenLink,
  { contentPath, query, fragment }: Extract<Href, { kind: 'page' }>,
  page: Compilation,
): Tag | undefined {
  const { context } = page
  const target = query === '' ? context.resolve(contentPath) : undefined
  const draft = target ? undefined : context.draftAt?.(contentPath)
  if (draft !== undefined) {
    const { code, what, expected } = draft
    const words = { code, found: `${link.found}, a link to ${what}`, expected: `a link to ${expected}` }
    // The text of the link stays when a page expires.
    const severity = code === 'link-to-expired' ? 'warning' : 'error'
    report(page, link.offset, { ...words, instead: adviceFor(draft, context.file) }, severity)
    return undefined
  }
  if (!target) {
    const expected =
      query === '' ? 'the content path of a page that exists' : 'a content path without ? and what follows'
    return refusePath(link, expected, page)
  }
  const anchor = target.anchors === false ? undefined : fragment
  if (anchor !== undefined) {
    page.fragmentLinks.push({ file: context.file, ...page.locate(link.offset), contentPath, fragment: anchor })
  }
  const href = address('site', anchor === undefined ? target.path : `${target.path}#${anchor}`)
  if (target.locale === context.locale) return { attributes: href }
  return {
    attributes: `${href} ${attribute('hreflang', target.locale)}`,
    mark: ` <span class="link-language">(${escapeHtml(page.messages.inLanguage[target.locale])})</span>`,
  }
}

function documentTag(link: WrittenLink, page: Compilation): Tag | undefined {
  const document = documentLink(link.href, link, page)
  if (!document) return undefined
  const { href, hreflang, details } = document
  const language = hreflang === undefined ? '' : ` ${attribute('hreflang', hreflang)}`
  return {
    attributes: `${address('site', href)} type="application/pdf"${language}`,
    behind: ` <span class="document-details">(${escapeHtml(details)})</span>`,
  }
}

/** What to do about a link to a page that is not published. */
function adviceFor({ code, instead }: Unpublished, file: string): string {
  if (code === 'link-to-draft') return `${instead}, or remove the link`
  if (code === 'link-to-expired')
    return `${instead}, or remove the link, or leave it: once the page has expired, the text stays without a link`
  // The home page has no hour.
  const isHome = !/^content\/.+\//.test(file)
  return `remove the link until then, or ${isHome ? '' : 'write the same publishAt in each language of this page, or '}${instead}`
}

/** Refuses a path that is no content path, and names the page that it means, or else the nearest one. */
function refusePath(link: WrittenLink, expected: string, page: Compilation): undefined {
  const meant = meantTarget(link.href, page.context)
  const near = meant ?? nearestPage(link.href, page.context)
  const instead =
    meant !== undefined
      ? writeTarget(link, meant)
      : near === undefined
        ? 'Write the path of a folder in content/, or remove the link.'
        : `Write ${near}, if that is the page you mean.`
  report(page, link.offset, {
    code: meant === undefined ? 'dead-link' : 'page-address',
    found: link.found,
    expected,
    instead,
  })
  return undefined
}

/** A content path is no link by itself: where the address is alone, the advice is a link with a text. */
function writeTarget({ bare }: WrittenLink, target: string): string {
  return bare ? `Write [what the reader finds there](${target}).` : `Write ${target}`
}

/** The address of a link to this site. */
function address(kind: 'site' | 'fragment', href: string): string {
  return `href="${BEGIN[kind]}${escapeHtml(encodeUrl(href))}"`
}

function attribute(name: string, value: string): string {
  return `${name}="${escapeHtml(value)}"`
}
