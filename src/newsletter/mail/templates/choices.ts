import type { Locale } from '../../../locale/locale.ts'
import { messages } from '../../../locale/messages/index.ts'
import { municipalityName } from '../../../locale/municipality-name.ts'
import type { Preferences } from '../../model.ts'

/** Preferences as lines of a name and a value. Municipalities have a line only if some were chosen. */
export function choicesOf(preferences: Preferences, locale: Locale): { label: string; value: string }[] {
  const { newsletter } = messages(locale)
  const { choices } = newsletter.mail
  const municipalities = preferences.municipalities.map((code) => municipalityName(code, locale))
  return [
    { label: choices.locale, value: messages(preferences.locale).languageName },
    { label: choices.topics, value: preferences.topics.map((topic) => newsletter.topics[topic]).join(', ') },
    { label: choices.municipalities, value: municipalities.join(', ') },
    { label: choices.rhythm, value: newsletter.fields.rhythm[preferences.rhythm ?? 'weekly'] },
    { label: choices.alerts, value: preferences.alerts ? choices.yes : '' },
  ].filter(({ value }) => value !== '')
}
