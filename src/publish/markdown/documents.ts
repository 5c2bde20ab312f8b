import { documentDetails } from '../../locale/document-details.ts'
import { isLocale } from '../../locale/locale.ts'
import { nearest } from '../../text/distance.ts'
import { mediaKindOf } from '../media/names.ts'
import { ownFile, shortest } from './own-files.ts'
import { type Compilation, type Finding, report } from './page.ts'
import { slugify } from './slug.ts'

/** What a link to a document of this site becomes. */
export interface DocumentLink {
  /** Its address, not encoded. */
  href: string
  hreflang: string | undefined
  /** Type, size, pages and language, for readers. */
  details: string
}

/**
 * Finds the document of this site that a link names: `[the report](report.pdf)`.
 * @returns undefined if there is none, which is reported, or if its own problem is reported at the file
 */
export function documentLink(
  href: string,
  { found, offset }: { found: string; offset: number },
  page: Compilation,
): DocumentLink | undefined {
  const file = ownFile(href, page)
  if (!file) return undefined
  const there = page.context.mediaAt?.(file.path)
  if (!there) {
    report(page, offset, { ...missing(file.path, href, page), found })
    return undefined
  }
  page.media.push(file.path)
  if (there.kind !== 'document') return undefined
  const { bytes, pages, language } = there
  const { locale } = page.context
  return {
    // A fragment names a page of the document: `report.pdf#page=12` (RFC 8118).
    href: file.fragment ? `${there.href}#${file.fragment}` : there.href,
    hreflang: language === undefined || language === locale ? undefined : language,
    details: documentDetails(
      { type: 'pdf', size: bytes, pages, languages: language === undefined ? [] : [language] },
      locale,
    ),
  }
}

function missing(path: string, href: string, page: Compilation): Omit<Finding, 'found'> {
  const { context } = page
  const draft = context.draftAt?.(path)
  if (draft)
    return {
      code: draft.code,
      expected: `a document of ${draft.expected}`,
      instead: `${draft.instead}, or remove the link`,
    }
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const name = path.slice(folder.length)
  const tidy = `${slugify(name.replace(/\.pdf$/i, ''))}.pdf`
  const names = (context.mediaPaths ?? []).filter((one) => mediaKindOf(one) === 'document')
  const near =
    names.find((one) => one === folder + tidy) ?? nearest(path, names) ?? names.find((one) => one.endsWith(`/${tidy}`))
  return {
    code: 'missing-document',
    expected: `a document in content/, such as content${folder}${tidy}`,
    instead: near
      ? `Write ${shortest(near, page)}, if that is the document you mean.`
      : `Copy the document into content${folder}${name === tidy ? '' : `, with the name ${tidy}`}, or write the https: address at which it is published instead of ${href}.`,
  }
}

/** A tag of BCP 47, as far as it can be in an attribute and a header. */
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i

/**
 * The language of a document in the form of the site: `nl-BE` → `nl`. Another language keeps its tag. Undefined for a text
 * that is no tag, such as `Dutch`.
 */
export function documentLanguage(tag: string | undefined): string | undefined {
  if (tag === undefined || !TAG.test(tag)) return undefined
  const [primary] = tag.toLowerCase().split('-')
  return isLocale(primary) ? primary : tag
}
