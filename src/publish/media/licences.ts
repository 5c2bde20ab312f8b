import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** Rights to a picture that a public body may publish. The words are those that an editor writes. */
const OWN_WORDS = ['own work', 'permission', 'public domain'] as const
type OwnWord = (typeof OWN_WORDS)[number]

export const LICENCE_EXPECTED =
  'the right to publish it: own work, permission, public domain, CC0 1.0, or a Creative Commons licence such as CC BY 4.0'

const CREATIVE_COMMONS = /^cc[ -]?by((?:[ -](?:sa|nc|nd))*)[ -](1\.0|2\.0|2\.5|3\.0|4\.0)$/i
/** The combinations that exist, in the order in which the licence writes them. */
const PARTS = ['', 'sa', 'nc', 'nd', 'nc-sa', 'nc-nd']

/**
 * The licence in one form: `cc-by-sa 4.0` → `CC BY-SA 4.0`. Undefined if it is not one of those known.
 * @param written by an editor
 */
export function readLicence(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ').toLowerCase()
  if (OWN_WORDS.some((one) => one === text)) return text
  if (/^cc[ -]?0(?:[ -]1\.0)?$/.test(text)) return 'CC0 1.0'
  const [, rest = '', version] = CREATIVE_COMMONS.exec(text) ?? []
  const parts = rest
    .split(/[ -]/)
    .filter(Boolean)
    .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .join('-')
  return version === undefined || !PARTS.includes(parts)
    ? undefined
    : `CC BY${parts === '' ? '' : `-${parts.toUpperCase()}`} ${version}`
}

const ORDER = ['nc', 'sa', 'nd']

/** How a licence is named to readers, and where it can be read. */
export function licenceIn(licence: string, locale: Locale): { name: string; href?: string } {
  const names = messages(locale).markdown.licence
  if (isOwnWord(licence)) return { name: names[licence] }
  if (licence === 'CC0 1.0')
    return { name: licence, href: `https://creativecommons.org/publicdomain/zero/1.0/deed.${locale}` }
  const [, kind = 'BY', version = '4.0'] = /^CC (\S+) (\S+)$/.exec(licence) ?? []
  return { name: licence, href: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/deed.${locale}` }
}

function isOwnWord(licence: string): licence is OwnWord {
  return OWN_WORDS.some((one) => one === licence)
}
