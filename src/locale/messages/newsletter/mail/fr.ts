import type { MailMessages } from './messages.ts'

/** Texts of the mails in French. */
export const mail: MailMessages = {
  from: (site) => `Démonstration indépendante – pas ${site}`,
  fallback: 'Le bouton ne fonctionne pas\u202f? Copiez cette adresse dans votre navigateur\u202f:',
  hours: (hours) => `Le lien est valable ${hours}\u00a0heure${hours > 1 ? 's' : ''}.`,
  choices: {
    title: 'Vos choix',
    locale: 'Langue',
    topics: 'Thèmes',
    municipalities: 'Communes',
    rhythm: 'Aperçu',
    alerts: 'Alertes sur les enquêtes publiques',
    yes: 'oui',
  },
  pair: (label, value) => `${label}\u202f: ${value}`,
  notYou: 'Ce n’était pas vous\u202f?',

  confirm: {
    subject: (site) => `Confirmez votre inscription à la newsletter de ${site}`,
    preheader: 'Encore une étape et vous recevrez la newsletter.',
    title: 'Confirmez votre inscription',
    text: (site) =>
      `Quelqu’un, sans doute vous, a indiqué cette adresse pour recevoir la newsletter de ${site}. L’inscription ne sera effective qu’après confirmation.`,
    button: 'Confirmer l’inscription',
    after: 'Une page s’ouvrira\u202f: appuyez-y une dernière fois sur le bouton.',
    notYou: (days) =>
      `Vous n’avez rien à faire\u202f: vous ne recevrez pas de newsletter et votre adresse sera effacée après ${days}\u00a0jours.`,
    forget: 'Ce n’était pas moi\u202f: effacez mon adresse tout de suite',
    why: 'car elle a été indiquée dans notre formulaire d’inscription',
  },

  already: {
    subject: (site) => `Votre adresse est déjà inscrite à la newsletter de ${site}`,
    preheader: 'Vous n’avez rien à faire. Rien n’a changé.',
    title: 'Votre adresse est déjà inscrite',
    text: 'Cette adresse a de nouveau été indiquée dans notre formulaire d’inscription. Votre inscription n’a pas changé. Pour faire d’autres choix, ouvrez vos préférences.',
    paused: 'Si l’envoi de votre newsletter est suspendu, reprenez-le avec le lien au bas de cet e-mail.',
    button: 'Ouvrir vos préférences',
    notYou: 'Vous n’avez rien à faire.',
    why: 'car elle a été indiquée dans notre formulaire d’inscription',
  },

  welcome: {
    subject: (site) => `Bienvenue\u202f: vous recevrez la newsletter de ${site}`,
    preheader: 'Votre inscription est confirmée.',
    title: 'Votre inscription est confirmée',
    text: (site) => `Vous recevrez désormais la newsletter de ${site}.`,
    first: (day) => `Votre premier aperçu arrivera le ${day}, s’il y a alors du neuf.`,
    keep: 'Conservez cet e-mail\u202f: le lien au bas du message vous permet à tout moment de suspendre l’envoi, de vous désinscrire ou de modifier vos préférences.',
    notYou: 'Désinscrivez\u2011vous avec le lien au bas de cet e-mail.',
    why: 'car vous avez confirmé votre inscription',
  },

  preferences: {
    subject: (site) => `Vos préférences pour la newsletter de ${site}`,
    preheader: 'Le lien que vous avez demandé.',
    title: 'Vos préférences',
    text: 'Vous pouvez y modifier votre adresse, votre langue, vos thèmes et vos communes, télécharger vos données ou tout effacer.',
    button: 'Ouvrir vos préférences',
    keepPrivate: 'Ne transférez pas cet e-mail\u202f: quiconque possède le lien voit vos données et peut les modifier.',
    notYou:
      'Vous n’avez rien à faire. Quelqu’un a peut-être demandé ce lien à partir d’un e-mail que vous avez transféré.',
    why: 'car ce lien a été demandé',
  },

  change: {
    subject: (site) => `Confirmez votre nouvelle adresse pour la newsletter de ${site}`,
    preheader: 'Encore une étape et la newsletter arrivera à cette adresse.',
    title: 'Confirmez votre nouvelle adresse',
    text: (site) =>
      `Quelqu’un, probablement vous, a donné cette adresse comme nouvelle adresse pour la newsletter de ${site}. L’inscription passera à cette adresse dès que vous aurez confirmé. D’ici là, rien ne change.`,
    button: 'Confirmer cette adresse',
    after: 'Une page s’ouvrira\u202f: appuyez-y une dernière fois sur le bouton.',
    notYou: (days) =>
      `Vous n’avez rien à faire\u202f: rien ne changera et nous effacerons cette adresse après ${days}\u00a0jours.`,
    forget: 'Ce n’était pas moi\u202f: effacez cette adresse immédiatement',
    why: 'car elle a été donnée comme nouvelle adresse pour la newsletter',
  },

  issue: {
    from: 'Actualités – démonstration indépendante',
    correction: (subject) => `Correction\u202f: ${subject}`,
    letter: {
      preheader: 'La newsletter.',
      read: 'Lire la lettre sur le site',
      why: 'car elle est inscrite à la newsletter',
      correctionWhy: 'car vous avez reçu la lettre qui contenait une erreur',
      missing: {
        subject: (site) => `Newsletter de ${site}, pas en français`,
        text: 'Cette lettre n’existe pas en français. Vous pouvez la lire sur le site dans une autre langue\u202f:',
      },
      long: 'Cette lettre est trop longue pour un e-mail. Vous pouvez la lire sur le site.',
    },
    digest: {
      subject: {
        weekly: (count, site) =>
          `Cette semaine sur ${site}\u202f: ${count === 1 ? 'une nouveauté' : `${count}\u00a0nouveautés`}`,
        monthly: (count, site) =>
          `Ce mois-ci sur ${site}\u202f: ${count === 1 ? 'une nouveauté' : `${count}\u00a0nouveautés`}`,
      },
      why: {
        weekly: 'car vous avez demandé un aperçu hebdomadaire',
        monthly: 'car vous avez demandé un aperçu mensuel',
      },
      more: (count) =>
        count === 1
          ? 'Il y a encore une nouveauté. Vous la trouverez sur le site\u202f:'
          : `Il y a encore ${count}\u00a0nouveautés. Vous les trouverez sur le site\u202f:`,
    },
    alert: {
      one: {
        opens: 'Nouvelle enquête publique',
        closes: 'Enquête publique bientôt clôturée',
        moved: 'Enquête publique\u202f: nouvelle date de fin',
        withdrawn: 'Enquête publique retirée',
      },
      many: (count) => `Enquêtes publiques\u202f: ${count}\u00a0alertes`,
      text: {
        opens: (last) => `Vous pouvez réagir jusqu’au ${last} inclus.`,
        closes: (last) => `Vous pouvez encore réagir jusqu’au ${last} inclus.`,
        moved: (last) => `La date de fin a changé. Vous pouvez désormais réagir jusqu’au ${last} inclus.`,
        withdrawn: () => 'Cette enquête a été retirée. Vous ne pouvez plus y réagir.',
      },
      region: 'Région de Bruxelles-Capitale',
      why: 'car vous avez demandé des alertes sur les enquêtes publiques',
      more: (count) =>
        count === 1
          ? 'Il y a encore une alerte. Vous trouverez l’enquête sur le site\u202f:'
          : `Il y a encore ${count}\u00a0alertes. Vous trouverez les enquêtes sur le site\u202f:`,
    },
    preferences: 'Modifier vos choix (thèmes, communes, fréquence)\u202f:',
    postal: (address) => `Adresse postale de l’expéditeur\u202f: ${address}`,
  },

  foot: {
    sender: (site, organisation, address, why) =>
      `Cet e-mail vient d’une démonstration indépendante et non de ${site} (${organisation}). Vous le recevez à l’adresse ${address}, ${why}.`,
    manage: 'Se désinscrire, suspendre l’envoi ou demander un lien vers vos préférences\u202f:',
    forwarded: 'Si vous transférez cet e-mail, la personne qui le reçoit pourra aussi vous désinscrire.',
    privacy: 'Ce que nous conservons et pendant combien de temps\u202f:',
    site: 'Notre site\u202f:',
    reference: (reference) => `Référence\u202f: ${reference}`,
  },
}
