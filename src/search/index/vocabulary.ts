/** A word of the index: as it is written most often, and what it is looked up by. */
export interface VocabularyWord {
  form: string
  stem: string
}

/** `décision=decis plan`: words with a space between, the stem behind those that differ from it. */
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
