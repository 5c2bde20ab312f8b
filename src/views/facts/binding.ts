import type { FactsOf } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

type Bound = Pick<FactsOf<'instrument'>, 'binding' | 'nature' | 'status'>

/**
 * Whether a plan or regulation is binding, in words. A plan with a strategic and a regulatory part is binding in part, a
 * programme gives money, and a plan that was replaced binds nobody.
 */
export function bindingWords({ binding, nature, status }: Bound, locale: Locale): string {
  const text = messages(locale).kinds.binding
  if (status === 'replaced') return text.replaced
  if (binding === 'everyone' && nature.includes('strategic')) return text.part
  if (binding === 'authorities' && nature.includes('programme')) return text.programme
  return text[binding]
}
