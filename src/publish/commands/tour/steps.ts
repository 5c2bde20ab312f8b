import type { Language } from '../../../cli/language.ts'

/** One step: what it is about, and either a command or a change of files that the tour makes. */
export interface Step {
  says: Readonly<Record<Language, string>>
  /** What a person types after `npm run content -- `. Undefined if the tour itself changes files. */
  call?: string
  /** The exit code that the command has here. The default is 0. */
  code?: number
  /** What an editor writes in the three texts of the page. */
  write?: { link: string; expireAt?: string }
}

/** @param call begins the page @param tomorrow in the form 2026-11-25 */
export function stepsOf(call: string, tomorrow: string): Step[] {
  return [
    {
      says: {
        nl: 'Dit is wat lezers nu zien. We publiceren het op uw eigen computer, zodat u later kunt vergelijken.',
        fr: 'Voici ce que voient les lecteurs. Nous le publions sur votre ordinateur, pour pouvoir comparer ensuite.',
        en: 'This is what readers see now. We publish it on your own machine, so that you can compare later.',
      },
      call: 'push --message "As it was"',
    },
    {
      says: {
        nl: 'Begin een nieuwsbericht in drie talen. Het commando maakt de map en de bestanden, als ontwerp.',
        fr: 'Commencez une actualité en trois langues. La commande crée le dossier et les fichiers, comme brouillon.',
        en: 'Begin a news item in three languages. The command makes the folder and the files, as a draft.',
      },
      call,
    },
    {
      says: {
        nl: 'U schrijft de teksten en verwijdert draft: true. In elke tekst staat een link met een tikfout: /abuot.',
        fr: 'Vous rédigez les textes et supprimez draft: true. Chaque texte contient un lien avec une faute : /abuot.',
        en: 'You write the texts and remove draft: true. Each text has a link with a typing error: /abuot.',
      },
      write: { link: '/abuot' },
    },
    {
      says: {
        nl: 'Kijk de inhoud na. De melding zegt waar de fout staat en wat u in de plaats schrijft.',
        fr: 'Contrôlez le contenu. Le message dit où est l’erreur et ce qu’il faut écrire.',
        en: 'Check the content. The message says where the mistake is and what to write instead.',
      },
      call: 'check',
      code: 1,
    },
    {
      says: {
        nl: 'Elke melding heeft een code, die u kunt laten uitleggen.',
        fr: 'Chaque message a un code, que vous pouvez vous faire expliquer.',
        en: 'Each message has a code, which you can have explained.',
      },
      call: 'explain dead-link',
    },
    {
      says: {
        nl: 'U verbetert de link in de drie teksten: /about.',
        fr: 'Vous corrigez le lien dans les trois textes : /about.',
        en: 'You correct the link in the three texts: /about.',
      },
      write: { link: '/about' },
    },
    {
      says: {
        nl: 'Bekijk wat een publicatie zou veranderen. In uw eigen werk toont npm start het ook in de browser.',
        fr: 'Voyez ce qu’une publication changerait. Dans votre travail, npm start le montre aussi dans le navigateur.',
        en: 'See what a publication would change. In your own work, npm start shows it in the browser too.',
      },
      call: 'diff',
    },
    {
      says: {
        nl: 'Laat het eerst aan een collega zien. Het commando toont een adres dat een dag geldt; lezers zien niets. Dit adres opent niets, want de oefensite draait niet. Voor uw eigen werk schrijft u er --remote bij.',
        fr: 'Montrez-le d’abord à une ou un collègue. La commande affiche une adresse, valable un jour ; les lecteurs ne voient rien. Celle-ci n’ouvre rien, car le site d’exercice n’est pas en ligne. Pour votre propre travail, ajoutez --remote.',
        en: 'Show it to a colleague first. The command prints an address that works for a day; readers see nothing. This one opens nothing, because the practice site is not served. For your own work, add --remote.',
      },
      call: 'preview --until +1d --message "For a colleague"',
    },
    {
      says: {
        nl: `Het bericht geldt tot morgen 9 uur. U schrijft expireAt: ${tomorrow}T09:00 in elke taal.`,
        fr: `L’actualité est valable jusqu’à demain à 9 heures. Vous écrivez expireAt: ${tomorrow}T09:00 dans chaque langue.`,
        en: `The item is valid until tomorrow at 9. You write expireAt: ${tomorrow}T09:00 in each language.`,
      },
      write: { link: '/about', expireAt: `${tomorrow}T09:00` },
    },
    {
      says: {
        nl: 'Publiceer. Het bericht staat online en verdwijnt morgen vanzelf. De voorvertoning eindigt.',
        fr: 'Publiez. L’actualité est en ligne et disparaîtra demain d’elle-même. L’aperçu prend fin.',
        en: 'Publish. The item is online and vanishes tomorrow by itself. The preview ends.',
      },
      call: 'push --message "My first news item"',
    },
    {
      says: {
        nl: 'Kijk na wat er gepubliceerd is en wat er vanzelf verandert.',
        fr: 'Vérifiez ce qui est publié et ce qui va changer de soi-même.',
        en: 'See what is published and what will change by itself.',
      },
      call: 'status',
    },
    {
      says: {
        nl: 'Toch niet? Met één commando zet u de vorige versie terug.',
        fr: 'Finalement non ? Une commande remet la version précédente.',
        en: 'Changed your mind? One command puts the previous version back.',
      },
      call: 'rollback',
    },
    {
      says: {
        nl: 'De lijst toont wie wat publiceerde, en waarom.',
        fr: 'La liste montre qui a publié quoi, et pourquoi.',
        en: 'The list shows who published what, and why.',
      },
      call: 'releases',
    },
  ]
}

// cspell:locale en-GB,nl,fr
