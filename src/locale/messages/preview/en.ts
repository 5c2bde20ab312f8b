import type { PreviewMessages } from './messages.ts'

export const preview: PreviewMessages = {
  label: 'Preview',
  notPublic: 'Preview, not public.',
  by: (who, made, until) => `Made by ${who} on ${made}. You can see it until ${until}.`,
  at: (date) => `You see the site as it will be on ${date}.`,
  differ: (count) =>
    count === 1 ? '1 page differs from the public site' : `${count} pages differ from the public site`,
  state: {
    new: 'new',
    text: 'text changed',
    details: 'details, links or documents changed',
    removed: 'removed',
    around: 'only menus or lists changed',
  },
  words: 'Changed words',
  all: 'All differences, with the changed words',
  list: {
    title: 'Differences from the public site',
    lead: 'These pages will change when the preview is published.',
    legend: 'Added words are underlined. Removed words are struck through.',
    added: 'added:',
    removed: 'removed:',
    inLanguage: { nl: 'Pages in Dutch', fr: 'Pages in French', en: 'Pages in English' },
    around: 'Pages on which only menus or lists change',
    more: (count) => (count === 1 ? 'And 1 more page.' : `And ${count} more pages.`),
  },
}
