import { STYLE } from './style.ts'

const STYLED: Readonly<Record<string, string>> = {
  a: `class="mail-link" style="${STYLE.link}"`,
  h2: `style="${STYLE.h2}"`,
  h3: `style="${STYLE.h3}"`,
  p: `style="${STYLE.p}"`,
  ul: `style="${STYLE.list}"`,
  ol: `style="${STYLE.list}"`,
}

/** Gives the body of a letter the inline styles of the other mails. Elements that have attributes keep them. */
export function styled(html: string): string {
  return html.replace(
    /<(a|h2|h3|p|ul|ol)(?=[\s>])(?![^>]*\s(?:class|style)=)/g,
    (tag, name: string) => `${tag} ${STYLED[name]}`,
  )
}
