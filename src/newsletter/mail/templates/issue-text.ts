import { messages } from '../../../locale/messages/index.ts'
import type { IssueMail, IssuePart } from './issue-mail.ts'

/** An issue as plain text. Each URL of ours is on a separate line. */
export function issueText({ locale, title, parts, foot, links, end }: IssueMail): string {
  const blocks = [
    messages(locale).demonstration.text,
    title,
    ...parts.map(partText),
    '----',
    ...foot,
    ...links.map(({ text, url }) => `${text}\n${url}`),
    ...end,
  ]
  return `${blocks.join('\n\n')}\n`
}

function partText(part: IssuePart): string {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'body':
      return part.text.trim()
    case 'item':
      return [part.title, part.label, part.text, part.url].filter(Boolean).join('\n')
    case 'address':
      return `${part.text}\n${part.url}`
    case 'button':
      return `${part.label}\n${part.url}`
  }
}
