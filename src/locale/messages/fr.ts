import { kinds } from './kinds/fr.ts'
import type { Messages } from './messages.ts'
import { newsletter } from './newsletter/fr.ts'
import { preview } from './preview/fr.ts'
import { search } from './search/fr.ts'

/** Interface texts in French. A narrow no-break space (U+202F) precedes ; : ! ? */
export const fr: Messages = {
  languageName: 'Français',

  frame: {
    skip: 'Aller au contenu',
    menu: 'Menu',
    closeMenu: 'Fermer le menu',
    navigation: 'Navigation principale',
    languages: 'Langue',
    breadcrumbs: 'Vous êtes ici',
    home: 'Accueil',
    footer: 'Bas de page',
    footerGroups: { do: 'Agir', learn: 'S’informer', agency: 'L’agence', site: 'Ce site' },
    sections: 'Les rubriques du site',
    often: 'Souvent recherché',
    nearYou: 'Près de chez vous',
    inquiries: 'Enquêtes publiques',
    whoDoesWhat: 'Qui fait quoi\u202f?',
    open: (count) => (count === 1 ? '1 ouverte' : `${count} ouvertes`),
  },

  switchBorrowed: { nl: 'texte en néerlandais', fr: 'texte en français', en: 'texte en anglais' },

  demonstration: {
    label: 'À propos de ce site',
    text: 'Démonstration indépendante, sans caractère officiel.',
    link: 'En savoir plus',
  },

  page: {
    toc: 'Sur cette page',
    section: 'Dans cette rubrique',
    children: 'Poursuivre la lecture',
    contacts: 'Contact',
    titleBlock: 'À propos de cette page',
    updated: 'Vérifiée le',
    language: 'Langue',
    address: 'Adresse',
    release: 'Version',
  },

  home: {
    entrances: 'Par où commencer',
    figures: 'La ville en chiffres',
    show: {
      figures: 'Afficher les chiffres',
      news: 'Afficher les actualités',
    },
    figure: {
      population: (date) => `personnes habitent la Région, au ${date}.`,
      area: (square) => `de superficie pour 19 communes. Le carré ci-contre représente ${square}\u00a0km².`,
      projects: (inForce) =>
        `zones où la ville change. ${inForce === 1 ? 'Dans une zone, le plan est déjà en vigueur\u202f: la case pleine.' : `Dans ${inForce} zones, le plan est déjà en vigueur\u202f: les cases pleines.`}`,
    },
  },

  borrowed: {
    title: 'Cette page n’existe pas en français',
    text: { nl: 'Vous lisez le texte néerlandais.', fr: '', en: 'Vous lisez le texte anglais.' },
    alsoIn: 'Cette page existe aussi dans une autre langue\u202f:',
  },

  outdated: {
    title: 'Cette traduction n’est plus à jour',
    since: (date: string) =>
      `L’original a été modifié de manière importante le ${date}. Le texte le plus récent se trouve ici\u202f:`,
  },

  withdrawn: {
    title: 'Cette page a été retirée',
    since: (date) => `Elle n’est plus valable depuis le ${date}.`,
  },

  gateway: {
    lead: 'Choisissez votre langue.',
    enter: 'Continuer en français',
  },

  errors: {
    prefix: 'Erreur',
    notFound: {
      title: 'Page introuvable',
      text: 'Il n’y a pas de page à cette adresse. Elle contient peut-être une faute de frappe, ou le lien qui vous a mené ici est périmé.',
      suggestions: 'Vous cherchez peut\u2011être l’une de ces pages',
    },
    gone: {
      title: 'Cette page n’existe plus',
      text: 'Elle a été supprimée et ne reviendra pas.',
      suggestions: 'Ces pages existent toujours',
    },
    malformed: {
      title: 'Cette adresse est illisible',
      text: 'L’adresse contient des caractères qui n’y ont pas leur place. Saisissez-la à nouveau ou repartez de la page d’accueil.',
    },
    tooLong: {
      title: 'Cette adresse est trop longue',
      text: 'Aucune page de ce site n’a une adresse aussi longue. Repartez de la page d’accueil.',
    },
    method: {
      title: 'Cette action est impossible ici',
      text: 'Cette page peut seulement être lue. Repartez de la page d’accueil.',
    },
    failed: {
      title: 'Un problème est survenu chez nous',
      text: 'Vous n’y êtes pour rien. Réessayez dans quelques minutes. Si le problème persiste, communiquez cette référence à la personne qui vous a transmis le lien vers cette démonstration\u202f:',
    },
    unavailable: {
      title: 'Le site est momentanément indisponible',
      text: 'Nous ne parvenons pas à charger les pages. Réessayez dans une minute.',
    },
    previewForm: {
      title: 'Les formulaires ne fonctionnent pas dans un aperçu',
      text: 'Rien n’a été envoyé et personne n’a été inscrit.',
    },
    previewEnded: {
      title: 'Cet aperçu ne peut pas être ouvert',
      text: 'L’adresse est incomplète, ou l’aperçu a expiré, a été retiré ou a été publié entre-temps. Ouvrez le lien complet du message que vous avez reçu, ou demandez-en un nouveau à l’expéditeur.',
    },
    closed: {
      title: 'Ce site est fermé',
      text: 'Seules les personnes qui disposent de l’adresse avec la clé peuvent le consulter. Demandez-la à la personne qui vous a renvoyé vers ce site.',
    },
    toHome: 'Retour à la page d’accueil',
  },

  form: {
    error: 'Erreur\u202f:',
    summary: 'Il y a un problème',
  },

  kinds,

  newsletter,

  preview,

  search,

  markdown: {
    footnotes: 'Notes de bas de page',
    backToText: (number) => `Retour à l’appel de note ${number} dans le texte`,
    inLanguage: { nl: 'en néerlandais', fr: 'en français', en: 'en anglais' },
    callout: 'Bon à savoir',
    table: 'Tableau',
    glossaryAlso: 'Dans d’autres langues',
    credit: 'Image\u202f:',
    licence: { 'own work': 'création originale', permission: 'avec autorisation', 'public domain': 'domaine public' },
  },
}
