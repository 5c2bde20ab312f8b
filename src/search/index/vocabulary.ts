/** A word of the index: its most frequent form, and the stem by which it is looked up. */
export interface VocabularyWord {
  form: string
  stem: string
}

/** Encodes words as `décision=decis plan`: separated by spaces, with the stem if it differs from the form. */
export function encodeVocabulary(words: readonly VocabularyWord[]): string {
  return words.map(({ form, stem }) => (form === stem ? form : `${form}=${stem}`)).join(' ')
}

export function decodeVocabulary(text: string): VocabularyWord[] {
  if (text === '') return []
  return text.split(' ').map((word) => {
    const [form = '', stem = form] = word.split('=')
    return { form, stem }
  })
}
