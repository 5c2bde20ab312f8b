import { type Compilation, excerpt, report } from './page.ts'

/** Whether HTML is a comment. Also one that does not end, which contains the rest of the page. */
export function isComment(raw: string): boolean {
  return raw.trimStart().startsWith('<!--')
}

/** Warns that the page leaves a comment out; refuses one that does not end, because it takes the text below it away. */
export function checkComment(raw: string, offset: number, page: Compilation): void {
  const found = excerpt(raw)
  if (raw.trimEnd().endsWith('-->')) {
    const instead = 'Remove it: a note for colleagues belongs in the commit message.'
    report(page, offset, { code: 'comment', found, expected: 'no comment: the page leaves it out', instead }, 'warning')
  } else {
    const instead = 'Write --> where the comment ends, or remove it.'
    report(page, offset, { code: 'open-comment', found, expected: 'a comment that ends with -->', instead })
  }
}
