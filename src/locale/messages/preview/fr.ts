import type { PreviewMessages } from './messages.ts'

export const preview: PreviewMessages = {
  label: 'Aperçu',
  notPublic: 'Aperçu non public.',
  by: (who, made, until) => `Créé par ${who} le ${made}. Consultable jusqu’au ${until}.`,
  at: (date) => `Vous voyez le site tel qu’il sera le ${date}.`,
  differ: (count) => (count === 1 ? '1 page diffère du site public' : `${count} pages diffèrent du site public`),
  state: {
    new: 'nouvelle',
    text: 'texte modifié',
    details: 'données, liens ou documents modifiés',
    removed: 'supprimée',
    around: 'seuls des menus ou des listes changent',
  },
  words: 'Mots modifiés',
  all: 'Toutes les différences, avec les mots modifiés',
  list: {
    title: 'Différences avec le site public',
    lead: 'Ces pages changeront lorsque l’aperçu sera publié.',
    legend: 'Les mots ajoutés sont soulignés, les mots supprimés sont barrés.',
    added: 'ajouté\u202f:',
    removed: 'supprimé\u202f:',
    inLanguage: { nl: 'Pages en néerlandais', fr: 'Pages en français', en: 'Pages en anglais' },
    around: 'Pages dont seuls des menus ou des listes changent',
    more: (count) => (count === 1 ? 'Et encore 1 autre page.' : `Et encore ${count} autres pages.`),
  },
}
