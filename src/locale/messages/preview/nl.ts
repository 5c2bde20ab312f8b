import type { PreviewMessages } from './messages.ts'

export const preview: PreviewMessages = {
  label: 'Voorvertoning',
  notPublic: 'Voorvertoning, niet openbaar.',
  by: (who, made, until) => `Gemaakt door ${who} op ${made}. Te bekijken tot ${until}.`,
  at: (date) => `U ziet de site zoals ze er op ${date} uitziet.`,
  differ: (count) =>
    count === 1 ? '1 pagina verschilt van de openbare site' : `${count} pagina’s verschillen van de openbare site`,
  state: {
    new: 'nieuw',
    text: 'andere tekst',
    details: 'andere gegevens, links of documenten',
    removed: 'verwijderd',
    around: 'alleen andere menu’s of lijsten',
  },
  words: 'Gewijzigde woorden',
  all: 'Alle verschillen, met de gewijzigde woorden',
  list: {
    title: 'Verschillen met de openbare site',
    lead: 'Deze pagina’s veranderen wanneer de voorvertoning gepubliceerd wordt.',
    legend: 'Nieuwe woorden zijn onderstreept, geschrapte woorden doorstreept.',
    added: 'nieuw:',
    removed: 'geschrapt:',
    inLanguage: { nl: 'Pagina’s in het Nederlands', fr: 'Pagina’s in het Frans', en: 'Pagina’s in het Engels' },
    around: 'Pagina’s met alleen andere menu’s of lijsten',
    more: (count) => (count === 1 ? 'En nog 1 andere pagina.' : `En nog ${count} andere pagina’s.`),
  },
}
