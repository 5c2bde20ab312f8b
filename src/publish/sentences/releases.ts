import type { Sentences } from '../../cli/sentences.ts'

/** What stops a publication, and why. */
export const releases = {
  '{1} is a link to another folder: remove it, or name another folder': {
    nl: '{1} is een link naar een andere map: verwijder die, of noem een andere map',
    fr: '{1} est un lien vers un autre dossier : supprimez-le, ou indiquez un autre dossier',
  },
  '{1} is no file of an earlier export: move it, or name another folder': {
    nl: '{1} is geen bestand van een vroegere export: verplaats het, of noem een andere map',
    fr: '{1} n’est pas un fichier d’un export antérieur : déplacez-le, ou indiquez un autre dossier',
  },
  '{1} is a file: name a folder': {
    nl: '{1} is een bestand: noem een map',
    fr: '{1} est un fichier : indiquez un dossier',
  },
  '{1} is not empty and is no earlier export: name a folder that is new or empty, so that no file of yours is lost': {
    nl: '{1} is niet leeg en is geen vroegere export: noem een map die nieuw of leeg is, zodat geen bestand van u verloren gaat',
    fr: '{1} n’est ni vide ni un export antérieur : indiquez un dossier nouveau ou vide, pour ne perdre aucun de vos fichiers',
  },
  'It was announced when it was in content{1}. Add to content/history.yaml, under "moved", the line "- { from: {2}, to: {3} }", so that readers are not sent it twice.':
    {
      nl: 'Het is aangekondigd toen het in content{1} stond. Voeg in content/history.yaml, onder "moved", de regel "- { from: {2}, to: {3} }" toe, zodat lezers het niet twee keer krijgen.',
      fr: 'Ce changement a été annoncé quand la page se trouvait dans content{1}. Ajoutez dans content/history.yaml, sous « moved », la ligne « - { from: {2}, to: {3} } », pour que les lecteurs ne le reçoivent pas deux fois.',
    },
  'It was announced already, on {1}. If you corrected its date, write "announced: {2}" in its facts.yaml, so that readers are not sent it twice.':
    {
      nl: 'Het is al aangekondigd, op {1}. Hebt u de datum verbeterd, schrijf dan "announced: {2}" in facts.yaml, zodat lezers het niet twee keer krijgen.',
      fr: 'Ce changement a déjà été annoncé, le {1}. Si vous avez corrigé la date, écrivez « announced: {2} » dans facts.yaml, pour que les lecteurs ne le reçoivent pas deux fois.',
    },
  'Its day is more than {1} days ago. If that is a slip, correct "on" in each language; to send nothing, remove "announce".':
    {
      nl: 'De dag ligt meer dan {1} dagen terug. Is dat een vergissing, verbeter dan "on" in elke taal; om niets te versturen, verwijdert u "announce".',
      fr: 'Le jour de l’annonce remonte à plus de {1} jours. Si c’est une erreur, corrigez « on » dans chaque langue ; pour ne rien envoyer, supprimez « announce ».',
    },
  'Its day is more than {1} days ago. To send nothing, write "announced: never" in its facts.yaml; to announce it today, write "announced: {2}".':
    {
      nl: 'De dag ligt meer dan {1} dagen terug. Om niets te versturen, schrijft u "announced: never" in facts.yaml; om het vandaag aan te kondigen, "announced: {2}".',
      fr: 'Le jour de l’annonce remonte à plus de {1} jours. Pour ne rien envoyer, écrivez « announced: never » dans facts.yaml ; pour l’annoncer aujourd’hui, « announced: {2} ».',
    },
  'no page, no redirect and no mark of removal for the published address {1}': {
    nl: 'geen pagina, geen doorverwijzing en geen merkteken van verwijdering voor het gepubliceerde adres {1}',
    fr: 'ni page, ni redirection, ni marque de suppression pour l’adresse publiée {1}',
  },
  'every published address keeps a page, a redirect or a mark of removal': {
    nl: 'elk gepubliceerd adres behoudt een pagina, een doorverwijzing of een merkteken van verwijdering',
    fr: 'chaque adresse publiée garde une page, une redirection ou une marque de suppression',
  },
  'put its files and slug back, then use "npm run content -- rename PAGE {1} NEW-SLUG", "move PAGE TO" or "remove PAGE"':
    {
      nl: 'zet haar bestanden en slug terug, en gebruik dan "npm run content -- rename PAGE {1} NEW-SLUG", "move PAGE TO" of "remove PAGE"',
      fr: 'remettez ses fichiers et son slug, puis utilisez « npm run content -- rename PAGE {1} NEW-SLUG », « move PAGE TO » ou « remove PAGE »',
    },
  'put its entry in history.yaml or redirects.csv back; it redirected to {1}': {
    nl: 'zet de regel in history.yaml of redirects.csv terug; het adres verwees door naar {1}',
    fr: 'remettez son entrée dans history.yaml ou redirects.csv ; elle renvoyait vers {1}',
  },
  'publishAt: {1}, although {2} is published already': {
    nl: 'publishAt: {1}, hoewel {2} al gepubliceerd is',
    fr: 'publishAt: {1}, alors que {2} est déjà publiée',
  },
  'a page that stays published: people have links to it': {
    nl: 'een pagina die gepubliceerd blijft: mensen hebben er links naar',
    fr: 'une page qui reste publiée : des liens y mènent déjà',
  },
  'remove "publishAt" in each language of {1}; to take the page back, write an expireAt that is over, and its addresses say that it is gone':
    {
      nl: 'verwijder "publishAt" in elke taal van {1}; om de pagina weg te halen, schrijft u een expireAt die voorbij is: haar adressen zeggen dan dat ze er niet meer is',
      fr: 'supprimez « publishAt » dans chaque langue de {1} ; pour retirer la page, écrivez un expireAt déjà passé : ses adresses disent alors qu’elle n’existe plus',
    },
  'the shard {1} of release {2}': {
    nl: 'deel {1} van de adressen van release {2}',
    fr: 'la partie {1} des adresses de la version {2}',
  },
  'the root of release {1}': {
    nl: 'het hoofdgegeven van release {1}',
    fr: 'la donnée principale de la version {1}',
  },
  'the record of what release {1} sends to subscribers': {
    nl: 'wat release {1} naar abonnees verstuurt',
    fr: 'ce que la version {1} envoie aux abonnés',
  },
  'the search index of release {1}': {
    nl: 'de zoekindex van release {1}',
    fr: 'l’index de recherche de la version {1}',
  },
  'KV does not hold {1}': {
    nl: 'KV bevat dit niet: <1>',
    fr: 'KV ne contient pas <1>',
  },
  '{1} is damaged: its bytes do not match its name': {
    nl: '<1> is beschadigd: de bytes passen niet bij de naam',
    fr: 'donnée endommagée : <1>, dont les octets ne correspondent pas au nom',
  },
  '{1} cannot be read by this version: {2}': {
    nl: '<1> kan door deze versie niet gelezen worden: {2}',
    fr: 'cette version du programme ne peut pas lire <1> : {2}',
  },
  'entry {1} of the ledger cannot be read by this version, so the records that it needs are not known: run "git pull" and "npm ci", then this command again':
    {
      nl: 'regel {1} van het logboek kan door deze versie niet gelezen worden, dus is niet bekend welke gegevens hij nodig heeft: voer "git pull" en "npm ci" uit, en dan dit commando opnieuw',
      fr: 'cette version du programme ne peut pas lire la ligne {1} du registre, donc les données dont elle a besoin ne sont pas connues : exécutez « git pull » et « npm ci », puis de nouveau cette commande',
    },
  'the preview {1} cannot be read, so the records that it needs are not known: end it with "npm run content -- preview revoke {2}", or use the version that made it':
    {
      nl: 'de voorvertoning {1} kan niet gelezen worden, dus is niet bekend welke gegevens ze nodig heeft: beëindig ze met "npm run content -- preview revoke {2}", of gebruik de versie die ze maakte',
      fr: 'l’aperçu {1} est illisible, donc les données dont il a besoin ne sont pas connues : mettez-y fin avec « npm run content -- preview revoke {2} », ou utilisez la version qui l’a créé',
    },
  'the record {1} of release {2}': {
    nl: 'het gegeven {1} van release {2}',
    fr: 'la donnée {1} de la version {2}',
  },
  'Run "npm run content -- verify --repair" first.': {
    nl: 'Voer eerst "npm run content -- verify --repair" uit.',
    fr: 'Exécutez d’abord « npm run content -- verify --repair ».',
  },
  'It was published by a newer version of this project: run "git pull" and "npm ci", then this command again.': {
    nl: 'Ze is gepubliceerd met een nieuwere versie van dit project: voer "git pull" en "npm ci" uit, en dan dit commando opnieuw.',
    fr: 'Elle a été publiée par une version plus récente de ce projet : exécutez « git pull » et « npm ci », puis de nouveau cette commande.',
  },
  'It was published by another version of this project: use the version that published it.': {
    nl: 'Ze is gepubliceerd met een andere versie van dit project: gebruik de versie die haar publiceerde.',
    fr: 'Elle a été publiée par une autre version de ce projet : utilisez celle qui l’a publiée.',
  },
  'The release in force cannot be read, so its addresses were not compared with this content: {1} {2} "push --unchecked" publishes without the comparison: addresses that people have links to may then be lost, and a newer release may be replaced by an older one.':
    {
      nl: 'De huidige release kan niet gelezen worden, dus zijn haar adressen niet vergeleken met deze inhoud: <1> <2> "push --unchecked" publiceert zonder te vergelijken: adressen waar mensen links naar hebben, kunnen dan verloren gaan, en een oudere release kan een nieuwere vervangen.',
      fr: 'La version en vigueur est illisible, donc ses adresses n’ont pas été comparées avec ce contenu : <1> <2> « push --unchecked » publie sans comparer : des adresses vers lesquelles existent des liens peuvent alors se perdre, et une version plus récente être remplacée par une plus ancienne.',
    },
  'Not compared with Git: the release in force was published without Git. Look at the changes yourself.': {
    nl: 'Niet vergeleken met Git: de huidige release is zonder Git gepubliceerd. Bekijk zelf de wijzigingen.',
    fr: 'Pas de comparaison avec Git : la version en vigueur a été publiée sans Git. Regardez vous-même les changements.',
  },
  'commit {1}, from which {2} published the release in force on {3}': {
    nl: 'commit {1}, waaruit {2} de huidige release publiceerde op {3}',
    fr: 'le commit {1}, à partir duquel {2} a publié la version en vigueur le {3}',
  },
  'Not compared with Git: there is no Git history here, so nothing shows whether this content has {1}.': {
    nl: 'Niet vergeleken met Git: er is hier geen Git-geschiedenis, dus niets toont of deze inhoud <1> bevat.',
    fr: 'Pas de comparaison avec Git : il n’y a pas d’historique Git ici, donc rien ne montre si ce contenu comprend <1>.',
  },
  '{1} published the release in force with changes that were not committed. They are in no commit, so this push may take them back.':
    {
      nl: '{1} publiceerde de huidige release met wijzigingen die niet in Git stonden. Ze zitten in geen enkele commit, dus kan deze push ze ongedaan maken.',
      fr: '{1} a publié la version en vigueur avec des modifications non enregistrées dans Git. Elles ne sont dans aucun commit, donc ce push peut les annuler.',
    },
  'Git cannot tell whether the content here has {1}: this is a shallow clone. Run "git fetch --unshallow", then this command again.':
    {
      nl: 'Git kan niet zeggen of de inhoud hier <1> bevat: dit is een ondiepe kloon. Voer "git fetch --unshallow" uit, en dan dit commando opnieuw.',
      fr: 'Git ne peut pas dire si le contenu de ce dossier comprend <1> : c’est un clone superficiel. Exécutez « git fetch --unshallow », puis de nouveau cette commande.',
    },
  '{1} would go back: {2}.': {
    nl: '<1>: lezers zouden weer een oudere tekst krijgen ({2}).',
    fr: 'Retour en arrière pour <1> : {2}.',
  },
  '"push --take-back" publishes nevertheless: the changes of that commit are then lost for readers.': {
    nl: '"push --take-back" publiceert toch: de wijzigingen van die commit zijn dan verloren voor lezers.',
    fr: '« push --take-back » publie malgré tout : les changements de ce commit sont alors perdus pour les lecteurs.',
  },
  '{1} and {2} more': {
    nl: '{1} en nog {2}',
    fr: '{1} et {2} de plus',
  },
  '{1} rolled this content back on {2}{3}: it was release {4}. Correct the content first; "git log" shows its last changes. "push --again" publishes it nevertheless, as it was.':
    {
      nl: '{1} draaide deze inhoud terug op {2}{3}: het was release {4}. Verbeter eerst de inhoud; "git log" toont de laatste wijzigingen. "push --again" publiceert hem toch, zoals hij was.',
      fr: '{1} a annulé ce contenu le {2}{3} : c’était la version {4}. Corrigez d’abord le contenu ; « git log » montre ses derniers changements. « push --again » le publie malgré tout, tel quel.',
    },
  '29 November 2026': {
    nl: '29 november 2026',
    fr: '29 novembre 2026',
  },
  '{1} to write, for at most ${2}: KV costs ${3} for a million writes, and the first million of a month nothing ({4}, read on {5})':
    {
      nl: '<1> te schrijven, voor hoogstens <2> dollar: KV kost {3} dollar per miljoen schrijfbeurten, en het eerste miljoen van een maand niets ({4}, geraadpleegd op <5>)',
      fr: '<1> à écrire, pour <2> $ au plus : KV coûte {3} $ par million d’écritures, et rien pour le premier million du mois ({4}, lu le <5>)',
    },
  'nothing was published yet, so it is not known which records a first push needs': {
    nl: 'er is nog niets gepubliceerd, dus is niet bekend welke gegevens een eerste push nodig heeft',
    fr: 'rien n’a encore été publié, donc on ne sait pas de quelles données un premier push a besoin',
  },
  'Reading releases': {
    nl: 'Releases lezen',
    fr: 'Lecture des versions',
  },
  '{1}, so the records that it needs are not known. {2}': {
    nl: '<1>, dus is niet bekend welke gegevens ze nodig heeft. <2>',
    fr: '<1>, donc les données dont elle a besoin ne sont pas connues. <2>',
  },
  'Run "git pull" and "npm ci", then this command again; or wait until the release is 90 days old': {
    nl: 'Voer "git pull" en "npm ci" uit, en dan dit commando opnieuw; of wacht tot de release 90 dagen oud is',
    fr: 'Exécutez « git pull » et « npm ci », puis de nouveau cette commande ; ou attendez que la version ait 90 jours',
  },
  'Run "npm run content -- verify --repair" if it is the release in force; or wait until the release is 90 days old': {
    nl: 'Voer "npm run content -- verify --repair" uit als het de huidige release is; of wacht tot de release 90 dagen oud is',
    fr: 'Exécutez « npm run content -- verify --repair » si c’est la version en vigueur ; ou attendez que la version ait 90 jours',
  },
  'somebody else removes old records: this command stops': {
    nl: 'iemand anders verwijdert oude gegevens: dit commando stopt',
    fr: 'une autre personne supprime d’anciennes données : cette commande s’arrête',
  },
  'old records are being removed: wait a few minutes': {
    nl: 'oude gegevens worden verwijderd: wacht enkele minuten',
    fr: 'd’anciennes données sont en cours de suppression : attendez quelques minutes',
  },
  'another release was published in the meantime': {
    nl: 'intussen is een andere release gepubliceerd',
    fr: 'une autre version a été publiée entre-temps',
  },
  'release {1} is in force, but whether another push follows it is not known: {2}': {
    nl: 'release {1} is van kracht, maar of er een andere push op volgt, is niet bekend: {2}',
    fr: 'la version {1} est en vigueur, mais on ne sait pas si un autre push la suit : {2}',
  },
  '{1} published release {2} right after; that one is in force': {
    nl: '{1} publiceerde vlak daarna release {2}; die is van kracht',
    fr: '{1} a publié juste après la version {2} ; c’est elle qui est en vigueur',
  },
  'no release is named {1}; "npm run content -- releases" lists them': {
    nl: 'geen release heet {1}; "npm run content -- releases" somt ze op',
    fr: 'aucune version ne s’appelle {1} ; « npm run content -- releases » les énumère',
  },
  'there is no release before the present one': {
    nl: 'er is geen release voor de huidige',
    fr: 'il n’y a pas de version avant l’actuelle',
  },
  'release {1} is in force already': {
    nl: 'release {1} is al van kracht',
    fr: 'la version {1} est déjà en vigueur',
  },
  'the last push changed only what appears or disappears later: correct publishAt or expireAt in the content and push it. To go back to an earlier release, name it: "npm run content -- releases" lists them':
    {
      nl: 'de laatste push veranderde alleen wat later verschijnt of verdwijnt: verbeter publishAt of expireAt in de inhoud en publiceer die. Om naar een vroegere release terug te gaan, noemt u die: "npm run content -- releases" somt ze op',
      fr: 'le dernier push n’a changé que ce qui paraît ou disparaît plus tard : corrigez publishAt ou expireAt dans le contenu et publiez-le. Pour revenir à une version antérieure, indiquez-la : « npm run content -- releases » les énumère',
    },
  'name a release with at least four characters': {
    nl: 'noem een release met minstens vier tekens',
    fr: 'indiquez une version par au moins quatre caractères de son nom',
  },
  '{1} is the beginning of {2} releases; write more of it': {
    nl: '{1} is het begin van {2} releases; schrijf er meer van',
    fr: '{1} est le début de {2} versions ; écrivez-en davantage',
  },
  '{1}. Check its commit out and push it instead': {
    nl: '<1>. Ga met "git checkout" naar haar commit en publiceer die in de plaats',
    fr: '<1>. Récupérez plutôt son commit et publiez-le',
  },
  'The clock of this computer is {1} minutes {2} that of {3}. The time of the site counts: {4} in Brussels. Set the clock of this computer.':
    {
      nl: 'De klok van deze computer loopt {1} minuten <2> die van {3}. De tijd van de site telt: {4} in Brussel. Zet de klok van deze computer juist.',
      fr: 'L’horloge de cet ordinateur a {1} minutes <2> celle de {3}. C’est l’heure du site qui compte : {4} à Bruxelles. Réglez l’horloge de cet ordinateur.',
    },
  'ahead of': {
    nl: 'voor op',
    fr: 'd’avance sur',
  },
  '{1} of {2} records did not arrive ({3}, …); run the command again': {
    nl: 'niet aangekomen: {1} van {2} gegevens ({3}, …); voer het commando opnieuw uit',
    fr: '{1} données sur {2} ne sont pas arrivées ({3}, …) ; relancez la commande',
  },
  'shard of the addresses': {
    nl: 'deel van de adressen',
    fr: 'partie des adresses',
  },
  'what subscribers are sent': {
    nl: 'wat abonnees krijgen',
    fr: 'ce que reçoivent les abonnés',
  },
  'root of the search index': {
    nl: 'hoofdgegeven van de zoekindex',
    fr: 'donnée principale de l’index de recherche',
  },
  'search index': {
    nl: 'zoekindex',
    fr: 'index de recherche',
  },
  'text of a letter': {
    nl: 'tekst van een brief',
    fr: 'texte d’une lettre',
  },
  'another release follows the same one': {
    nl: 'een andere release volgt op dezelfde',
    fr: 'une autre version fait déjà suite à la même',
  },
  'old records were removed during this command, or are being removed': {
    nl: 'tijdens dit commando zijn oude gegevens verwijderd, of dat gebeurt nog',
    fr: 'd’anciennes données ont été supprimées pendant cette commande, ou sont en train de l’être',
  },
  'somebody is removing old records already': {
    nl: 'iemand is al oude gegevens aan het verwijderen',
    fr: 'quelqu’un est déjà en train de supprimer d’anciennes données',
  },
  'the ledger lacks a migration of this version: run "npm run deploy -- --env …" first (it applies the migrations), then this command again':
    {
      nl: 'in het logboek ontbreekt een migratie van deze versie: voer eerst "npm run deploy -- --env …" uit (dat past de migraties toe), en dan dit commando opnieuw',
      fr: 'il manque au registre une migration de cette version : exécutez d’abord « npm run deploy -- --env … » (qui applique les migrations), puis de nouveau cette commande',
    },
  'the preview {1} did not arrive in KV; run the command again': {
    nl: 'de voorvertoning {1} is niet in KV aangekomen; voer het commando opnieuw uit',
    fr: 'l’aperçu {1} n’est pas arrivé dans KV ; relancez la commande',
  },
  '{1} is not empty: name a folder that is new or empty': {
    nl: '{1} is niet leeg: noem een map die nieuw of leeg is',
    fr: '{1} n’est pas vide : indiquez un dossier nouveau ou vide',
  },
  'the key "{1}" in KV, which names the release in force, cannot be read: it holds {2}. Run "npm run content -- verify --repair": it sets the pointer from the ledger':
    {
      nl: 'de sleutel "{1}" in KV, die de huidige release noemt, kan niet gelezen worden: hij bevat {2}. Voer "npm run content -- verify --repair" uit: dat herstelt de aanwijzer uit het logboek',
      fr: 'la clé « {1} » dans KV, qui indique la version en vigueur, est illisible : elle contient {2}. Exécutez « npm run content -- verify --repair » : cela rétablit le pointeur d’après le registre',
    },
  'The content here lacks {1}. Run "git pull" first, then this command again.{2}': {
    nl: 'In de inhoud hier ontbreekt <1>. Voer eerst "git pull" uit, en dan dit commando opnieuw.<2>',
    fr: 'Il manque au contenu de ce dossier <1>. Exécutez d’abord « git pull », puis de nouveau cette commande.<2>',
  },
  'The content here lacks {1}. Run "git pull" first, then this command again. If the commit is still missing then, ask {2} to push it to Git.{3}':
    {
      nl: 'In de inhoud hier ontbreekt <1>. Voer eerst "git pull" uit, en dan dit commando opnieuw. Ontbreekt de commit dan nog, vraag dan aan {2} om hem naar Git te pushen.<3>',
      fr: 'Il manque au contenu de ce dossier <1>. Exécutez d’abord « git pull », puis de nouveau cette commande. Si le commit manque encore, demandez à {2} de le pousser vers Git.<3>',
    },
} as const satisfies Sentences

// cspell:locale en-GB,nl,fr
