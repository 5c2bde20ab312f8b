import { mail } from './mail/fr.ts'
import type { NewsletterMessages } from './messages.ts'

/** Texts of the newsletter in French. A narrow no-break space (U+202F) precedes ; : ! ? */
export const newsletter: NewsletterMessages = {
  signUp: {
    title: 'S’inscrire à la newsletter',
    description: 'Inscrivez\u2011vous à la newsletter sur les plans, les projets et les chiffres à Bruxelles.',
    submit: 'S’inscrire',
    more: 'Choisir les thèmes, la langue et les communes',
    person: {
      label: 'Je suis un être humain',
      hint: 'Un champ qui doit rester vide a été rempli. Un gestionnaire de mots de passe le fait parfois. Cochez cette case et envoyez à nouveau le formulaire.',
    },
    challenge: 'Contrôle contre les abus',
    noScript:
      'Ce contrôle nécessite JavaScript. Si vous ne pouvez pas l’activer, réessayez plus tard\u202f: le contrôle est temporaire.',
  },

  consent: {
    chosen:
      'En vous inscrivant, vous acceptez que nous vous envoyions la newsletter sur les thèmes que vous avez choisis.',
    all: 'En vous inscrivant, vous acceptez que nous vous envoyions la newsletter sur tous nos thèmes.',
    withdraw: 'Vous pouvez retirer votre consentement à tout moment, grâce à un lien au bas de chaque newsletter.',
    privacy: 'Lire ce que nous conservons et pendant combien de temps',
  },

  fields: {
    email: {
      label: 'Adresse e-mail',
      hint: 'Vous y recevrez d’abord un e-mail avec un lien, pour confirmer qu’elle est bien la vôtre.',
    },
    newEmail: { label: 'Nouvelle adresse e-mail' },
    locale: { label: 'Langue de la newsletter' },
    topics: { label: 'Thèmes', hint: 'Choisissez-en au moins un.' },
    municipalities: {
      summary: 'Communes que vous souhaitez suivre (facultatif)',
      label: 'Communes',
      hint: 'Votre choix sert uniquement à vous envoyer des messages sur ces communes. Si vous n’en choisissez aucune, vous lirez des nouvelles de toute la Région.',
    },
    rhythm: {
      label: 'À quelle fréquence\u202f?',
      hint: 'C’est la fréquence à laquelle nous vous envoyons un aperçu des nouveautés. Si ce jour est férié, l’aperçu arrive le lendemain. S’il n’y a rien de neuf, vous ne recevez pas d’e-mail.',
      weekly: 'Chaque semaine, le jeudi',
      monthly: 'Chaque mois, le premier jeudi',
    },
    alerts: {
      label: 'Alertes sur les enquêtes publiques',
      hint: 'Vous recevez un e-mail lorsque, dans une commune que vous avez choisie, une enquête publique commence, touche à sa fin, change de date de fin ou est retirée. Si vous n’avez choisi aucune commune, il s’agit de toute la Région. Nous envoyons au maximum une alerte par jour.',
      agree: 'Oui, envoyez-moi aussi des alertes sur les enquêtes publiques. Je peux y mettre fin à tout moment.',
    },
    trap: 'Laissez ce champ vide',
    erase: { label: 'Oui, effacez tout ce que vous conservez à mon sujet' },
  },

  topics: {
    projects: 'Projets urbains',
    plans: 'Plans et règlements',
    inquiries: 'Enquêtes publiques',
    statistics: 'Chiffres et études',
    international: 'Europe et monde',
  },

  errors: {
    'email-missing': 'Indiquez votre adresse e-mail.',
    'email-malformed':
      'Indiquez une seule adresse e-mail complète, comme nom@example.org\u202f: avec un seul @, sans virgule ni parenthèse.',
    'email-too-long':
      'Indiquez une adresse e-mail plus courte\u202f: 64\u00a0caractères au plus avant le @ et 254 au total.',
    'email-space': 'Une adresse e-mail ne contient pas d’espace. Écrivez-la d’un seul tenant, comme nom@example.org.',
    'email-invisible':
      'L’adresse e-mail contient un caractère invisible, sans doute copié en même temps. Videz le champ et tapez l’adresse.',
    'email-accent':
      'Avant le @, les accents et les autres lettres spéciales ne sont pas admis\u202f: écrivez par exemple andre au lieu d’andré.',
    'email-dots':
      'Avant le @, il y a un point de trop\u202f: au début, à la fin ou à côté d’un autre point. Écrivez l’adresse sans ce point, comme jean.dupont@example.org.',
    'email-domain':
      'Ce qui suit le @ n’est pas un nom de domaine complet. Indiquez l’adresse entière, y compris la fin, comme .be ou .com.',
    'locale-unknown': 'Choisissez la langue de la newsletter.',
    'topics-missing': 'Choisissez au moins un thème.',
    'municipalities-unknown': 'Choisissez uniquement des communes de la liste.',
    'person-unconfirmed': 'Cochez la case pour indiquer que vous êtes un être humain.',
    'erase-unconfirmed': 'Cochez la case pour indiquer que vous voulez tout effacer.',
  },

  problems: {
    'not-saved':
      'Nous n’avons pas pu enregistrer votre inscription. Ce que vous avez indiqué se trouve encore dans le formulaire. Envoyez-le à nouveau dans quelques minutes\u202f; votre adresse ne sera jamais inscrite deux fois.',
    'cross-site':
      'Nous n’avons pas pu vérifier que ce formulaire venait de notre propre site. Vérifiez son contenu et envoyez-le à nouveau.',
    'too-many':
      'Trop de demandes viennent d’arriver depuis votre réseau. Ce que vous avez indiqué se trouve encore dans le formulaire. Attendez une minute et envoyez-le à nouveau.',
    'too-many-here':
      'Beaucoup d’adresses de la même organisation viennent d’être inscrites depuis votre réseau. Ce que vous avez indiqué se trouve encore dans le formulaire. Envoyez-le à nouveau dans une heure, ou depuis un autre réseau.',
    'too-many-addresses':
      'Vous avez déjà indiqué plusieurs nouvelles adresses aujourd’hui. Rien n’a été modifié. Réessayez demain.',
    'too-large':
      'Ce que vous avez envoyé est trop volumineux pour ce formulaire. Rien n’a été enregistré. Remplissez-le à nouveau\u202f: votre adresse et vos choix suffisent.',
    challenge: 'Le contrôle contre les abus n’a pas abouti. Recommencez-le et envoyez le formulaire.',
  },

  sent: {
    title: 'Consultez votre boîte mail',
    lead: 'Nous vous envoyons un e-mail avec un lien. Votre inscription ne sera effective qu’après confirmation sur la page qui s’ouvre.',
    nextTitle: 'La suite',
    next: (hours, days) => [
      'L’e-mail arrive généralement en quelques minutes.',
      `Le lien est valable ${hours}\u00a0heures. Ensuite, le même lien vous permet d’en demander un nouveau.`,
      `Si vous ne faites rien, vous ne recevrez pas de newsletter et nous effacerons votre adresse après ${days}\u00a0jours.`,
    ],
    missingTitle: 'Aucun e-mail reçu\u202f?',
    missing: (mails) => [
      'Regardez dans votre dossier de courrier indésirable.',
      'Une faute de frappe s’est peut-être glissée dans l’adresse. Dans ce cas, remplissez à nouveau le formulaire.',
      `Nous envoyons au plus ${mails}\u00a0e-mails par jour à une même boîte mail. Si vous en avez déjà reçu ${mails} aujourd’hui, réessayez demain.`,
      'Si beaucoup de personnes d’une même organisation s’inscrivent en même temps, l’e-mail peut arriver quelques heures plus tard.',
      'Si vous nous avez demandé de ne jamais vous écrire, si vous avez signalé un e-mail comme indésirable ou si un de nos e-mails nous est revenu récemment, nous n’envoyons rien. La page de contact indique qui peut y remédier.',
      'Si votre adresse était déjà inscrite, l’e-mail le précise. Cette page est la même pour tout le monde, afin que personne ne puisse vérifier qui reçoit la newsletter.',
    ],
    again: 'Retour au formulaire',
    helpTitle: 'Vous n’y arrivez toujours pas\u202f?',
    help: 'La page de contact indique à qui vous adresser.',
    helpLink: 'Aller à la page de contact',
  },

  confirm: {
    ask: {
      title: 'Confirmez votre inscription',
      text: 'Encore une étape\u202f: appuyez sur le bouton. Vous ne recevrez la newsletter qu’après cette confirmation.',
      button: 'Confirmer l’inscription',
      notMeTitle: 'Ce n’était pas vous\u202f?',
      notMe:
        'Vous n’avez rien à faire\u202f: sans confirmation, vous ne recevrez pas de newsletter. Vous pouvez aussi faire effacer votre adresse tout de suite.',
      forget: 'Ce n’était pas moi\u202f: effacez mon adresse',
    },
    confirmed: {
      title: 'Votre inscription est confirmée',
      text: 'Bienvenue. Vous recevrez encore un e-mail avec vos choix et un lien pour les modifier ou vous désinscrire.',
      first: (day) => `Votre premier aperçu arrivera le ${day}, s’il y a alors du neuf.`,
    },
    already: {
      title: 'Votre inscription était déjà confirmée',
      text: 'Vous n’avez plus rien à faire.',
    },
    expired: {
      title: 'Ce lien est trop ancien',
      text: (hours) =>
        `Un lien est valable ${hours}\u00a0heures. Demandez-en un nouveau\u202f: nous l’enverrons à la même adresse.`,
      button: 'Envoyer un nouveau lien',
    },
    renewed: {
      title: 'Consultez à nouveau votre boîte mail',
      text: (hours, mails) =>
        `Nous vous envoyons un nouveau lien. Il est valable ${hours}\u00a0heures. Une même boîte mail reçoit au plus ${mails}\u00a0e-mails par jour\u202f: si vous en avez déjà reçu ${mails} aujourd’hui, réessayez demain.`,
    },
    withdrawn: {
      title: 'Cette inscription est retirée',
      text: 'Vous ne recevrez plus d’e-mails à ce sujet. Cette adresse a été inscrite auparavant\u202f: nous en conservons la preuve jusqu’à un an après la fin, puis nous l’effaçons.',
    },
    forgotten: {
      title: 'Votre adresse est effacée',
      text: 'Vous ne recevrez plus d’e-mail au sujet de cette inscription.',
    },
    unknown: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Le lien n’a peut-être pas été repris en entier, ou l’inscription a été effacée entre-temps. Vous pouvez vous inscrire à nouveau.',
    },
  },

  manage: {
    description: 'Gérer votre inscription à la newsletter.',
    address: (masked) => `Adresse concernée\u202f: ${masked}`,
    suppressed:
      'Nous n’envoyons pas d’e-mail à cette adresse\u202f: vous l’avez demandé, vous avez signalé un e-mail comme indésirable, ou un e-mail nous est revenu. Pour changer cela, contactez\u2011nous.',
    ended: 'Vous ne recevez plus la newsletter.',
    titles: {
      pending: 'Votre inscription n’est pas encore confirmée',
      confirmed: 'Votre inscription',
      paused: 'L’envoi de la newsletter est suspendu',
      unsubscribed: 'Votre désinscription est enregistrée',
    },
    texts: {
      pending:
        'Pour confirmer, utilisez le lien de l’e-mail de confirmation. Si vous avez changé d’avis, vous pouvez arrêter ici.',
      confirmed: 'Vous recevez la newsletter.',
      paused: 'Vous ne recevez pas de newsletter tant que vous ne reprenez pas l’envoi.',
      unsubscribed: (days) =>
        `Vous ne recevez plus la newsletter. Vous pouvez encore annuler votre désinscription ici pendant ${days}\u00a0jours.`,
    },
    done: {
      unsubscribed: 'Votre désinscription est enregistrée',
      paused: 'L’envoi de la newsletter est suspendu',
      resumed: 'Vous recevez à nouveau la newsletter',
      undone: 'Votre inscription est rétablie',
      'link-sent': 'Consultez votre boîte mail',
    },
    linkSent: (hours, mails) =>
      `Nous vous envoyons un lien vers vos préférences. Il est valable ${hours}\u00a0heure${hours > 1 ? 's' : ''}. Une même boîte mail reçoit au plus ${mails}\u00a0e-mails par jour\u202f: si vous en avez déjà reçu ${mails} aujourd’hui, réessayez demain.`,
    actions: {
      unsubscribe: {
        title: 'Se désinscrire',
        text: 'Vous ne recevrez plus la newsletter, dès maintenant. Vous n’avez pas à donner de raison.',
        button: 'Se désinscrire',
      },
      pause: {
        title: 'Suspendre l’envoi',
        text: 'Vous ne recevrez pas de newsletter tant que vous ne reprenez pas l’envoi. Vos choix sont conservés.',
        button: 'Suspendre l’envoi',
      },
      resume: {
        title: 'Reprendre l’envoi',
        text: 'Vous recevrez à nouveau la newsletter, avec les mêmes choix.',
        button: 'Reprendre l’envoi',
      },
      undo: {
        title: 'Vous avez changé d’avis\u202f?',
        text: 'Vous recevrez à nouveau la newsletter, avec les mêmes choix.',
        button: 'Annuler la désinscription',
      },
      link: {
        title: 'Préférences ou données',
        text: 'Une autre adresse, une autre langue ou d’autres thèmes\u202f? Télécharger ou effacer vos données\u202f? Nous vous enverrons un lien, car cette page s’ouvre aussi pour quiconque a reçu un e-mail transféré.',
        button: 'M’envoyer ce lien',
      },
    },
  },

  preferences: {
    title: 'Vos préférences',
    description: 'Vos préférences pour la newsletter.',
    address: (email) => `Pour ${email}`,
    done: {
      saved: { title: 'Enregistré', text: 'Vos préférences sont enregistrées.' },
      'address-asked': {
        title: 'Confirmez votre nouvelle adresse',
        text: (hours) =>
          `Nous envoyons un e-mail à la nouvelle adresse. Votre adresse ne changera que lorsque vous aurez confirmé à l’aide du lien qu’il contient. Le lien est valable ${hours}\u00a0heures.`,
      },
    },
    wished: {
      title: 'Ce choix n’est pas encore enregistré',
      text: 'Il a été fait dans le formulaire d’inscription avec votre adresse. S’il vous convient, choisissez «\u202fEnregistrer\u202f». Sinon, rien ne change.',
    },
    next: {
      title: 'Ce que vous recevrez ensuite',
      nothing: 'Tant que votre inscription est suspendue ou n’est pas confirmée, nous ne vous envoyons rien.',
      digest: (day) => `Votre prochain aperçu arrivera le ${day}, s’il y a alors du neuf.`,
      letterOn: (day) => `Votre prochaine lettre partira le ${day}.`,
      letter: 'Vous recevrez une lettre lorsque nous en écrirons une sur vos thèmes.',
      alerts:
        'Les alertes sur les enquêtes publiques arrivent à 8\u00a0heures du matin, du lundi au samedi, sauf les jours fériés.',
    },
    wish: { title: 'Ce que vous recevez', button: 'Enregistrer' },
    change: {
      title: 'Autre adresse e-mail',
      text: 'Nous enverrons un lien à la nouvelle adresse. Votre adresse actuelle reste valable jusqu’à ce que vous confirmiez.',
      button: 'Envoyer un lien à la nouvelle adresse',
    },
    data: {
      title: 'Vos données',
      text: 'Votre inscription, votre consentement et la liste de nos e-mails, dans un seul fichier.',
      link: 'Télécharger vos données (JSON)',
    },
    erase: {
      title: 'Tout effacer',
      text: 'Nous effaçons immédiatement votre adresse, vos choix et votre consentement. Vous ne recevrez plus de newsletter. Cette action est définitive.',
      button: 'Tout effacer',
    },
  },

  change: {
    description: 'Confirmer une nouvelle adresse pour la newsletter.',
    ask: {
      title: 'Confirmez votre nouvelle adresse',
      text: (address) => `Votre newsletter sera alors envoyée à ${address}.`,
      button: 'Confirmer cette adresse',
      notMeTitle: 'Ce n’était pas vous\u202f?',
      notMe:
        'Vous n’avez rien à faire\u202f: rien ne changera. Vous pouvez aussi faire effacer cette adresse immédiatement.',
      forget: 'Ce n’était pas moi\u202f: effacez cette adresse',
    },
    forgotten: {
      title: 'Cette adresse est effacée',
      text: 'Nous ne la conservons plus. L’inscription n’a pas été modifiée.',
    },
    changed: {
      title: 'Votre adresse est modifiée',
      text: (address) => `Votre newsletter sera désormais envoyée à ${address}.`,
    },
    taken: {
      title: 'Cette adresse ne convient pas',
      text: 'Une inscription existe déjà pour cette adresse, ou nous ne pouvons pas y envoyer d’e-mail. Rien n’a été modifié.',
    },
  },

  linkError: {
    description: 'Ce lien ne fonctionne pas ou plus.',
    expired: {
      title: 'Ce lien est trop ancien',
      text: 'Demandez-en un nouveau à l’aide du lien au bas d’un de nos e-mails. Si vous n’en trouvez plus, remplissez le formulaire d’inscription\u202f: si votre adresse est déjà inscrite, nous vous enverrons un nouveau lien.',
    },
    unknown: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Le lien n’a peut-être pas été repris en entier, ou l’inscription n’existe plus. Vous pouvez toujours recommencer avec le formulaire d’inscription.',
    },
    ended: {
      title: 'Votre désinscription est enregistrée',
      text: 'Votre inscription n’était pas encore confirmée\u202f: votre adresse et vos choix sont effacés.',
    },
    refused: {
      title: 'Rien n’a été modifié',
      text: 'Nous n’avons pas pu vérifier si l’envoi venait de notre propre page. Ouvrez à nouveau le lien de notre e-mail, puis appuyez sur le bouton de la page.',
    },
    'too-many': {
      title: 'Un instant',
      text: 'Trop de demandes viennent d’arriver depuis votre réseau. Rien n’a été modifié. Attendez une minute, puis appuyez à nouveau sur le bouton.',
    },
    'too-large': {
      title: 'Rien n’a été modifié',
      text: 'Ce que vous avez envoyé est trop volumineux pour cette page. Ouvrez à nouveau le lien de notre e-mail et appuyez-y sur le bouton.',
    },
    failed: {
      title: 'Cela n’a pas fonctionné',
      text: 'Ce n’est pas votre faute et votre lien fonctionne toujours. Ouvrez-le à nouveau dans quelques minutes pour voir où en est votre inscription.',
    },
  },

  closed: {
    title: 'La newsletter est momentanément fermée',
    text: 'En raison d’une panne de notre côté, l’inscription n’est pas possible pour le moment. Les liens de nos e-mails ne fonctionnent pas non plus.',
    unchanged:
      'Rien n’a été modifié\u202f: ce que vous avez envoyé n’est pas enregistré et votre inscription reste telle qu’elle était. Réessayez plus tard.',
    help: 'Voulez\u2011vous vous désinscrire ou faire effacer vos données dès maintenant\u202f? La page de contact indique à qui vous adresser.',
  },

  erased: {
    title: 'Tout est effacé',
    text: 'Votre adresse, vos choix et votre consentement sont effacés. Vous ne recevrez plus de newsletter.',
    backups: (days) =>
      `Ces données peuvent encore figurer ${days}\u00a0jours dans des copies de sauvegarde. Ensuite, elles en disparaissent aussi.`,
    privacy: 'Lire ce que nous conservons et pendant combien de temps',
  },

  toHome: 'Retour à la page d’accueil',
  toSignUp: 'Aller au formulaire d’inscription',

  mail,
}
