import type { Locale } from '../../../locale/locale.ts'
import { messages } from '../../../locale/messages/index.ts'
import { municipalityName } from '../../../locale/municipality-name.ts'
import type { Wish } from '../../model.ts'

/** A wish as lines of a name and a value; municipalities only where some were chosen. */
export function choicesOf(wish: Wish, locale: Locale): { label: string; value: string }[] {
  const { newsletter } = messages(locale)
  const { choices } = newsletter.mail
  const municipalities = wish.municipalities.map((code) => municipalityName(code, locale))
  return [
    { label: choices.locale, value: messages(wish.locale).languageName },
    { label: choices.topics, value: wish.topics.map((topic) => newsletter.topics[topic]).join(', ') },
    { label: choices.municipalities, value: municipalities.join(', ') },
  ].filter(({ value }) => value !== '')
}
