import type { Locale } from '../../locale/locale.ts'
import type { PageFile } from '../source/page-file.ts'
import { meaningOf } from './meaning.ts'

/** The text of a Markdown file whose front matter has another value for a key, on one line; all else stays as it was. */
export function withKey(text: string, key: string, value: string): string {
  const line = `${key}: ${value}\n`
  const present = new RegExp(`^${key}:.*\\n(?:[ \\t]+.*\\n)*`, 'm')
  const end = text.indexOf('\n---', 3) + 1
  const [head, rest] = [text.slice(0, end), text.slice(end)]
  return present.test(head) ? head.replace(present, line) + rest : head + line + rest
}

/** The mark of a translation: from which text it was made, and when. */
export function translatedFrom(original: PageFile, blob: string, on: string): string {
  return `{ language: ${original.locale}, hash: "${meaningOf(original)}", blob: "${blob}", on: ${on} }`
}

/**
 * The mark of an original whose present text means the same as the one last committed, and so the same as what was
 * declared of that one, and as texts declared since then without a commit.
 */
export function minorMark(original: PageFile, before: PageFile): string {
  const present = meaningOf(original)
  const old = meaningOf(before)
  const declared = [before.meta.minor, original.meta.minor].flatMap((mark) =>
    mark && (mark.of === old || mark.same.includes(old)) ? [...mark.same, mark.of] : [],
  )
  const same = [...new Set([...declared, old])].filter((hash) => hash !== present)
  return `{ of: "${present}", same: [${same.map((hash) => `"${hash}"`).join(', ')}] }`
}

/** The language from which a file is said to be translated where nobody tells: Dutch, and for Dutch French. */
export function usualOriginal(locale: Locale): Locale {
  return locale === 'nl' ? 'fr' : 'nl'
}
