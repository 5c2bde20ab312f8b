/** A public mail provider, and how it maps addresses to mailboxes. */
export interface MailProvider {
  /** Domains of its addresses, the most used one first. */
  domains: readonly string[]
  /** One local part is the same mailbox at each of the domains. */
  oneMailbox?: true
  /** Characters of the local part that the provider ignores. */
  ignored?: string
  /** Characters of the local part that the provider treats as equal to the first of them. */
  alike?: string
  /** Character, besides `+`, after which a tag follows. */
  tag?: string
  /** Mail for `anything@user.fastmail.com` goes to `user@fastmail.com`. */
  userSubdomains?: true
}

/** @example list('gmail.com googlemail.com') // ['gmail.com', 'googlemail.com'] */
const list = (names: string) => names.trim().split(/\s+/)

/**
 * Public mail providers: the large ones, and those of Belgium and its neighbours. Read in 2026.
 * "ISPDB" is Thunderbird's list of providers, https://github.com/thunderbird/autoconfig (folder ispdb).
 * "minFraud" is MaxMind's list, https://github.com/maxmind/minfraud-api-node (src/request/email.ts).
 *
 * A domain that is not listed here counts as private and has stricter limits. Add only domains of public providers,
 * because those limits do not apply to listed domains.
 */
export const MAIL_PROVIDERS: readonly MailProvider[] = [
  // Gmail. Dots: https://support.google.com/mail/answer/7436150; googlemail.com: minFraud.
  { domains: list('gmail.com googlemail.com'), oneMailbox: true, ignored: '.' },

  // Outlook.com. Domains: ISPDB hotmail.com.xml. Only `+` makes an alias:
  // https://zdnet.com/article/microsoft-adds-support-for-custom-email-addresses-in-office-365/
  {
    domains: list(`
      outlook.com outlook.at outlook.be outlook.cl outlook.cz outlook.de outlook.dk outlook.es outlook.fr outlook.hu
      outlook.ie outlook.in outlook.it outlook.jp outlook.kr outlook.lv outlook.my outlook.ph outlook.pt outlook.sa
      outlook.sg outlook.sk outlook.co.id outlook.co.il outlook.co.th outlook.com.ar outlook.com.au outlook.com.br
      outlook.com.gr outlook.com.tr outlook.com.vn
      hotmail.com hotmail.be hotmail.ca hotmail.cl hotmail.cz hotmail.de hotmail.dk hotmail.es hotmail.fi hotmail.fr
      hotmail.gr hotmail.hu hotmail.it hotmail.lt hotmail.lv hotmail.my hotmail.nl hotmail.no hotmail.ph hotmail.rs
      hotmail.se hotmail.sg hotmail.sk
      hotmail.co.id hotmail.co.il hotmail.co.in hotmail.co.jp hotmail.co.kr hotmail.co.th hotmail.co.uk hotmail.co.za
      hotmail.com.ar hotmail.com.au hotmail.com.br hotmail.com.hk hotmail.com.tr hotmail.com.tw hotmail.com.vn
      live.com live.at live.be live.ca live.cl live.cn live.de live.dk live.fi live.fr live.hk live.ie live.in live.it
      live.jp live.nl live.no live.ru live.se live.co.jp live.co.kr live.co.uk live.co.za live.com.ar live.com.au
      live.com.mx live.com.my live.com.ph live.com.pt live.com.sg
      msn.com windowslive.com`),
  },

  // Proton. Domains of one user: https://proton.me/support/addresses-and-aliases. Dots, hyphens and underscores:
  // https://www.sindastra.de/p/1775/protonmail-dots-hyphens-and-underscores, and removeEmailAlias of
  // https://github.com/ProtonMail/WebClients.
  { domains: list('proton.me protonmail.com pm.me protonmail.ch'), oneMailbox: true, ignored: '.-_' },

  // Fastmail. Subdomains: https://www.fastmail.help/hc/en-us/articles/360060591053. In a subdomain a hyphen stands for
  // an underscore: https://fastmail.com/blog/two-address-resolving-additions. Domains: the best known of minFraud's.
  {
    domains: list(`
      fastmail.com fastmail.fm fastmail.co.uk fastmail.com.au fastmail.de fastmail.es fastmail.fr
      fastmail.im fastmail.in fastmail.jp fastmail.mx fastmail.net fastmail.nl fastmail.org fastmail.se fastmail.to
      fastmail.tw fastmail.uk fastmail.us 123mail.org airpost.net eml.cc fastest.cc fastimap.com fea.st f-m.fm
      fmail.co.uk fmgirl.com fmguy.com ftml.net hailmail.net imap.cc imapmail.org inoutbox.com internet-mail.org
      letterboxes.org mail-central.com mailbolt.com mailc.net mailcan.com mailforce.net mailhaven.com mailmight.com
      mailworks.org ml1.net mm.st myfastmail.com nospammail.net ownmail.net postinbox.com promessage.com
      realemail.net rushpost.com sent.as sent.at sent.com speedpost.net ssl-mail.com swift-mail.com warpmail.net
      xsmail.com your-mail.com`),
    alike: '-_',
    userSubdomains: true,
  },

  // Yahoo. `base-keyword`: https://help.yahoo.com/kb/SLN3523.html and SLN28815.html. Domains: minFraud, and ISPDB
  // yahoo.com.xml. The same name at two domains is two accounts.
  {
    domains: list(`
      yahoo.com yahoo.at yahoo.be yahoo.bg yahoo.ca yahoo.cl yahoo.cz yahoo.de yahoo.dk yahoo.ee yahoo.es yahoo.fi
      yahoo.fr yahoo.gr yahoo.hu yahoo.ie yahoo.in yahoo.it yahoo.lt yahoo.lv yahoo.nl yahoo.no yahoo.pl yahoo.pt
      yahoo.ro yahoo.se yahoo.sk yahoo.co.id yahoo.co.il yahoo.co.in yahoo.co.kr yahoo.co.nz yahoo.co.th yahoo.co.uk
      yahoo.co.za yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.co yahoo.com.hk yahoo.com.hr yahoo.com.mx
      yahoo.com.my yahoo.com.pe yahoo.com.ph yahoo.com.sg yahoo.com.tr yahoo.com.tw yahoo.com.ua yahoo.com.ve
      yahoo.com.vn ymail.com rocketmail.com myyahoo.com y7mail.com`),
    tag: '-',
  },

  // iCloud. https://support.apple.com/en-us/118230 (HT201771): one user has the same name at the three domains.
  { domains: list('icloud.com me.com mac.com'), oneMailbox: true },

  // Yandex. Domains of one user: https://yandex.com/support/id/authorization/email.html, ISPDB yandex.ru.xml, minFraud.
  // That a hyphen counts as a dot is reported by users; Yandex documents only that names may contain both.
  {
    domains: list('yandex.ru ya.ru yandex.com yandex.by yandex.kz yandex.ua narod.ru'),
    oneMailbox: true,
    alike: '.-',
  },

  // AOL: ISPDB aol.com.xml.
  { domains: list('aol.com aol.de aol.es aol.fr aol.it aol.se aol.co.uk aim.com netscape.net compuserve.com') },
  // GMX, WEB.DE and mail.com: ISPDB gmx.net.xml, gmx.com.xml, web.de.xml, mail.com.xml.
  {
    domains: list(`
      gmx.net gmx.de gmx.at gmx.ch gmx.eu gmx.org gmx.info gmx.biz gmx.com gmx.fr gmx.es gmx.it gmx.pt gmx.ie gmx.se
      gmx.us gmx.co.uk`),
  },
  { domains: list('web.de') },
  { domains: list('mail.com email.com post.com usa.com europe.com myself.com iname.com writeme.com consultant.com') },
  // Zoho: ISPDB zoho.com.xml, zoho.eu.xml.
  { domains: list('zoho.com zohomail.com zoho.eu zohomail.eu') },
  // Tuta: https://tuta.com/support/howto, and the list of https://www.npmjs.com/package/@mikkelscheike/email-provider-links.
  { domains: list('tuta.com tutanota.com tutanota.de tutamail.com tuta.io keemail.me') },
  // mailbox.org: the same list. Posteo: ISPDB posteo.de.xml; https://posteo.de/en/help.
  { domains: list('mailbox.org') },
  {
    domains: list(`
      posteo.de posteo.net posteo.org posteo.eu posteo.be posteo.nl posteo.lu posteo.at posteo.ch posteo.es posteo.it
      posteo.uk`),
  },
  // Mailfence, a Belgian provider: https://mailfence.com.
  { domains: list('mailfence.com') },

  // Belgium. Proximus: ISPDB skynet.be.xml. Scarlet: https://www.scarlet.be/mail. Telenet:
  // https://www.npmjs.com/package/free-email-domains. VOO: https://www.npmjs.com/package/email-providers; brutele.be is
  // of Brutélé, which became VOO. edpnet: https://www.edpnet.be.
  { domains: list('skynet.be proximus.be belgacom.net kidcity.be') },
  { domains: list('scarlet.be') },
  { domains: list('telenet.be pandora.be') },
  { domains: list('voo.be brutele.be') },
  { domains: list('edpnet.be') },

  // France. ISPDB orange.fr.xml, free.fr.xml, sfr.fr.xml, laposte.net.xml. Alice, which became Free:
  // https://www.npmjs.com/package/email-providers. Bouygues: https://www.bouyguestelecom.fr.
  { domains: list('orange.fr wanadoo.fr') },
  { domains: list('free.fr aliceadsl.fr') },
  { domains: list('sfr.fr neuf.fr club-internet.fr') },
  { domains: list('laposte.net') },
  { domains: list('bbox.fr') },

  // The Netherlands. ISPDB ziggo.nl.xml, kpnmail.nl.xml.
  { domains: list('ziggo.nl ziggomail.com casema.nl chello.nl home.nl multiweb.nl quicknet.nl upcmail.nl zinders.nl') },
  {
    domains: list(`
      kpnmail.nl kpnplanet.nl planet.nl hetnet.nl xs4all.nl telfort.nl tiscali.nl freeler.nl wxs.nl on.nl onsmail.nl
      onsnet.nu tip.nl snelnet.net`),
  },
]
