import type { Sentences } from '../../cli/sentences.ts'

/** What every command and `npm start` say: help, options, a call that is not valid, the machine. */
export const program = {
  'a page and a language (nl, fr, en)': {
    nl: 'een pagina en een taal (nl, fr, en)',
    fr: 'une page et une langue (nl, fr, en)',
  },
  'a page, a language (nl, fr, en) and a slug': {
    nl: 'een pagina, een taal (nl, fr, en) en een slug',
    fr: 'une page, une langue (nl, fr, en) et un slug',
  },
  'a page and a new content path': {
    nl: 'een pagina en een nieuw pad',
    fr: 'une page et un nouveau chemin',
  },
  'import or test (import, test) and a file, or addresses': {
    nl: 'import of test, en een bestand of adressen',
    fr: 'import ou test, et un fichier ou des adresses',
  },
  or: {
    nl: 'of',
    fr: 'ou',
  },
  Writing: {
    nl: 'Schrijven',
    fr: 'Écriture',
  },
  Reading: {
    nl: 'Lezen',
    fr: 'Lecture',
  },
  Requesting: {
    nl: 'Opvragen',
    fr: 'Vérification',
  },
  Exporting: {
    nl: 'Exporteren',
    fr: 'Export',
  },
  Checking: {
    nl: 'Controleren',
    fr: 'Contrôle',
  },
  was: {
    nl: 'is',
    fr: 'est',
  },
  were: {
    nl: 'zijn',
    fr: 'sont',
  },
  it: {
    nl: 'het',
    fr: 'le',
  },
  them: {
    nl: 'ze',
    fr: 'les',
  },
  Dutch: {
    nl: 'Nederlands',
    fr: 'néerlandais',
  },
  French: {
    nl: 'Frans',
    fr: 'français',
  },
  English: {
    nl: 'Engels',
    fr: 'anglais',
  },
  'the practice site': {
    nl: 'de oefensite',
    fr: 'le site d’exercice',
  },
  behind: {
    nl: 'achter op',
    fr: 'de retard sur',
  },
  '[y/N]': {
    nl: '[j/N]',
    fr: '[o/N]',
  },
  'Options of every command:': {
    nl: 'Opties van elk commando:',
    fr: 'Options de chaque commande :',
  },
  '{1} needs {2}: {3}': {
    nl: '{1} heeft dit nodig: <2>. Voorbeeld: {3}',
    fr: '{1} demande <2>. Exemple : {3}',
  },
  '{1} needs {2}': {
    nl: '{1} heeft dit nodig: <2>',
    fr: '{1} demande <2>',
  },
  'PORT must be a number from 1 to 65535, found "{1}"': {
    nl: 'PORT is een getal van 1 tot 65535, niet "{1}"',
    fr: 'PORT doit être un nombre de 1 à 65535, pas « {1} »',
  },
  'Port {1} is in use: the site may be running already at {2}. Stop it, or choose another one: PORT=8788 npm start': {
    nl: 'Poort {1} is in gebruik: misschien draait de site al op {2}. Stop ze, of kies een andere poort: PORT=8788 npm start',
    fr: 'Le port {1} est occupé : le site tourne peut-être déjà sur {2}. Arrêtez-le, ou choisissez un autre port : PORT=8788 npm start',
  },
  'The site runs on the state in {1} already, at http://127.0.0.1:{2} (process {3}). Open it there, stop it, or use another state: STATE_DIR=.wrangler/second PORT=8788 npm start':
    {
      nl: 'De site draait al op de toestand in {1}, op http://127.0.0.1:{2} (proces {3}). Open ze daar, stop ze, of gebruik een andere toestand: STATE_DIR=.wrangler/second PORT=8788 npm start',
      fr: 'Le site tourne déjà sur l’état dans {1}, à l’adresse http://127.0.0.1:{2} (processus {3}). Ouvrez-le là, arrêtez-le, ou utilisez un autre état : STATE_DIR=.wrangler/second PORT=8788 npm start',
    },
  'Preparing the local state …': {
    nl: 'De lokale toestand wordt voorbereid …',
    fr: 'Préparation de l’état local…',
  },
  'The site did not answer at {1} within two minutes': {
    nl: 'De site antwoordde niet binnen twee minuten op {1}',
    fr: 'Le site n’a pas répondu à l’adresse {1} dans les deux minutes',
  },
  'The site cannot open port {1}: {2}': {
    nl: 'De site kan poort {1} niet openen: {2}',
    fr: 'Le site ne peut pas ouvrir le port {1} : {2}',
  },
  'The cron job of this minute did not run: {1}': {
    nl: 'De geplande taak van deze minuut is niet uitgevoerd: {1}',
    fr: 'La tâche planifiée de cette minute n’a pas été exécutée : {1}',
  },
  'Try next: change a file in content/ and look at the open page; sign up for the newsletter and read the mails at': {
    nl: 'Probeer nu: wijzig een bestand in content/ en bekijk de open pagina; schrijf u in op de nieuwsbrief en lees de mails op',
    fr: 'À essayer : modifiez un fichier de content/ et regardez la page ouverte ; inscrivez-vous à la newsletter et lisez les e-mails à l’adresse',
  },
  'Stop with Ctrl+C.': {
    nl: 'Stoppen doet u met Ctrl+C.',
    fr: 'Pour arrêter : Ctrl+C.',
  },
  'show the options of that command': {
    nl: 'toont de opties van dat commando',
    fr: 'affiche les options de cette commande',
  },
  'Exit codes:': {
    nl: 'Exitcodes:',
    fr: 'Codes de sortie :',
  },
  '--{1} is one of {2}, not "{3}"': {
    nl: '--{1} is een van {2}, niet "{3}"',
    fr: '--{1} vaut {2}, pas « {3} »',
  },
  '{1} does not take "{2}": {3}': {
    nl: '{1} aanvaardt "{2}" niet: {3}',
    fr: '{1} n’accepte pas « {2} » : {3}',
  },
  'language of the messages: nl, fr or en; without it, the language of your terminal (LANG)': {
    nl: 'taal van de meldingen: nl, fr of en; zonder deze optie de taal van uw terminal (LANG)',
    fr: 'langue des messages : nl, fr ou en ; sans cette option, la langue de votre terminal (LANG)',
  },
  'print the result as JSON, for scripts': {
    nl: 'toont het resultaat als JSON, voor scripts',
    fr: 'affiche le résultat en JSON, pour les scripts',
  },
  'show this help': {
    nl: 'toont deze uitleg',
    fr: 'affiche cette aide',
  },
  'Unknown command "{1}".{2}': {
    nl: 'Onbekend commando "{1}".<2>',
    fr: 'Commande inconnue « {1} ».<2>',
  },
  'Did you mean "{1}"?': {
    nl: 'Bedoelde u "{1}"?',
    fr: 'Vouliez-vous dire « {1} » ?',
  },
  ', {1} s left': {
    nl: ', nog {1} s',
    fr: ', encore {1} s',
  },
  ', {1} min left': {
    nl: ', nog {1} min',
    fr: ', encore {1} min',
  },
  'Did you mean --{1}?': {
    nl: 'Bedoelde u --{1}?',
    fr: 'Vouliez-vous dire --{1} ?',
  },
  'It has {1}.': {
    nl: 'Het kent {1}.',
    fr: 'Options connues : {1}.',
  },
  'Unknown option \'{1}\': "{2}" does not have it. {3}': {
    nl: 'Onbekende optie \'{1}\': "{2}" kent ze niet. <3>',
    fr: 'Option inconnue « {1} » : « {2} » ne la connaît pas. <3>',
  },
  'print errors, no warnings': {
    nl: 'toont fouten, geen waarschuwingen',
    fr: 'affiche les erreurs, sans les avertissements',
  },
  'print problems of one kind, or of several: raw-html,dead-link': {
    nl: 'toont meldingen van één of meer soorten: raw-html,dead-link',
    fr: 'affiche les messages d’un type, ou de plusieurs : raw-html,dead-link',
  },
  'places to print of each kind; the default is {1}, 0 prints all': {
    nl: 'aantal plaatsen dat van elke soort getoond wordt; standaard {1}, met 0 alle',
    fr: 'nombre d’endroits affichés par type ; {1} par défaut, tous avec 0',
  },
  '--limit is a number of places, such as 50, or 0 for all, not "{1}"': {
    nl: '--limit is een aantal plaatsen, bijvoorbeeld 50, of 0 voor alle, niet "{1}"',
    fr: '--limit est un nombre d’endroits, par exemple 50, ou 0 pour tous, pas « {1} »',
  },
  '--only is the code of a kind of problem, such as raw-html, not "{1}"': {
    nl: '--only is de code van een soort melding, bijvoorbeeld raw-html, niet "{1}"',
    fr: '--only est le code d’un type de message, par exemple raw-html, pas « {1} »',
  },
  '{1}: {2}; "{3}" prints all': {
    nl: '{1}: <2>; "{3}" toont alles',
    fr: '{1} : <2> ; « {3} » affiche tout',
  },
  'There is no problem of the kind {1}. {2}': {
    nl: 'Er is geen melding van de soort {1}. <2>',
    fr: 'Il n’y a pas de message du type {1}. <2>',
  },
  'Did you mean {1}?': {
    nl: 'Bedoelde u {1}?',
    fr: 'Vouliez-vous dire {1} ?',
  },
  'The kinds found are {1}.': {
    nl: 'Gevonden soorten: {1}.',
    fr: 'Types trouvés : {1}.',
  },
  'act on a Cloudflare account; without it, on the local state (STATE_DIR)': {
    nl: 'werkt op een Cloudflare-account; zonder deze optie op de lokale toestand (STATE_DIR)',
    fr: 'agit sur un compte Cloudflare ; sans cette option, sur l’état local (STATE_DIR)',
  },
  'with --remote: staging or production': {
    nl: 'met --remote: staging of production',
    fr: 'avec --remote : staging ou production',
  },
  '--env is for a Cloudflare account: add --remote, or remove --env to use the local state': {
    nl: '--env is voor een Cloudflare-account: voeg --remote toe, of laat --env weg voor de lokale toestand',
    fr: '--env concerne un compte Cloudflare : ajoutez --remote, ou retirez --env pour utiliser l’état local',
  },
  '--remote needs --env staging or --env production': {
    nl: '--remote vereist --env staging of --env production',
    fr: '--remote demande --env staging ou --env production',
  },
  '{1} There is no terminal for the answer: add --yes': {
    nl: '<1> Zonder terminal kunt u niet antwoorden: voeg --yes toe',
    fr: '<1> Il n’y a pas de terminal pour répondre : ajoutez --yes',
  },
  'no answer was given: nothing was changed': {
    nl: 'er kwam geen antwoord: er is niets veranderd',
    fr: 'aucune réponse : rien n’a changé',
  },
  '"-" reads from standard input, but standard input is empty': {
    nl: '"-" leest de standaardinvoer, maar die is leeg',
    fr: '« - » lit l’entrée standard, mais elle est vide',
  },
  'The result cannot be written: {1}': {
    nl: 'Het resultaat kan niet geschreven worden: {1}',
    fr: 'Le résultat ne peut pas être écrit : {1}',
  },
  'do not ask for confirmation; push also sends subscribers what is in doubt': {
    nl: 'vraagt geen bevestiging; push verstuurt dan ook aan abonnees wat twijfelachtig is',
    fr: 'ne demande pas de confirmation ; push envoie alors aussi aux abonnés ce qui est douteux',
  },
  'Commands that read or write releases take --remote --env staging|production. Without these options they act': {
    nl: 'Commando’s die releases lezen of schrijven, aanvaarden --remote --env staging|production. Zonder die opties',
    fr: 'Les commandes qui lisent ou écrivent des versions acceptent --remote --env staging|production. Sans ces options,',
  },
  'on the local state (STATE_DIR). push and rollback take --message TEXT, the reason in the list of releases.': {
    nl: 'werken ze op de lokale toestand (STATE_DIR). push en rollback aanvaarden --message TEXT, de reden in de lijst.',
    fr: 'elles agissent sur l’état local (STATE_DIR). push et rollback acceptent --message TEXT, la raison dans la liste.',
  },
  '0 done': {
    nl: '0 gelukt',
    fr: '0 réussi',
  },
  '1 refused, nothing changed': {
    nl: '1 geweigerd, niets veranderd',
    fr: '1 refusé, rien n’a changé',
  },
  '2 the command line is not valid': {
    nl: '2 de commandoregel is niet geldig',
    fr: '2 la ligne de commande n’est pas valable',
  },
  '3 another editor has published in the meantime': {
    nl: '3 een andere redacteur heeft intussen gepubliceerd',
    fr: '3 quelqu’un d’autre a publié entre-temps',
  },
  '4 published, but the site does not confirm it yet': {
    nl: '4 gepubliceerd, maar de site bevestigt het nog niet',
    fr: '4 publié, mais le site ne le confirme pas encore',
  },
  'Run "npm run content -- status", update your content, and run the command again.': {
    nl: 'Voer "npm run content -- status" uit, werk uw inhoud bij en voer het commando opnieuw uit.',
    fr: 'Exécutez « npm run content -- status », mettez votre contenu à jour et relancez la commande.',
  },
  'Run "npm run content -- status" in a minute.': {
    nl: 'Voer over een minuut "npm run content -- status" uit.',
    fr: 'Exécutez « npm run content -- status » dans une minute.',
  },
  'You can safely run the same command again.': {
    nl: 'U kunt hetzelfde commando zonder risico opnieuw uitvoeren.',
    fr: 'Vous pouvez relancer la même commande sans risque.',
  },
  '{1} was saved: checking …': {
    nl: '{1} is opgeslagen en wordt gecontroleerd …',
    fr: '{1} : enregistré, contrôle en cours…',
  },
  'The release in force cannot be read: {1}': {
    nl: 'De huidige release kan niet gelezen worden: <1>',
    fr: 'La version en vigueur est illisible : <1>',
  },
  'Correct the mistakes: the site has no release that can be read': {
    nl: 'Verbeter de fouten: de site heeft geen release die gelezen kan worden',
    fr: 'Corrigez les erreurs : le site n’a pas de version lisible',
  },
  'The site still shows the last good release, {1}': {
    nl: 'De site toont nog de laatste goede release, {1}',
    fr: 'Le site montre encore la dernière bonne version, {1}',
  },
  'There is no release yet': {
    nl: 'Er is nog geen release',
    fr: 'Il n’y a pas encore de version',
  },
  'The release in force cannot be read, and is written again: {1}': {
    nl: 'De huidige release kan niet gelezen worden en wordt opnieuw geschreven: <1>',
    fr: 'La version en vigueur est illisible et va être réécrite : <1>',
  },
  'The mistakes are corrected.': {
    nl: 'De fouten zijn verbeterd.',
    fr: 'Les erreurs sont corrigées.',
  },
  '{1}The site shows this content: release {2}': {
    nl: '<1>De site toont deze inhoud: release {2}',
    fr: '<1>Le site montre ce contenu : version {2}',
  },
  '{1}Release {2} is live: {3} records new, {4} kept': {
    nl: '<1>Release {2} staat online: {3} nieuwe gegevens, {4} behouden',
    fr: '<1>La version {2} est en ligne : nouvelles données : {3}, inchangées : {4}',
  },
  'local state in {1}': {
    nl: 'lokale toestand in {1}',
    fr: 'état local dans {1}',
  },
  'wrangler.toml has no KV namespace for {1} yet: run "npx wrangler kv namespace create CONTENT --env {2}" and put the id that it prints into wrangler.toml':
    {
      nl: 'wrangler.toml heeft nog geen KV-namespace voor {1}: voer "npx wrangler kv namespace create CONTENT --env {2}" uit en zet de id die het toont in wrangler.toml',
      fr: 'wrangler.toml n’a pas encore d’espace KV pour {1} : exécutez « npx wrangler kv namespace create CONTENT --env {2} » et mettez dans wrangler.toml l’id affiché',
    },
  'wrangler.toml has no environment "{1}"': {
    nl: 'wrangler.toml heeft geen omgeving "{1}"',
    fr: 'wrangler.toml n’a pas d’environnement « {1} »',
  },
  'The disk with {1} is full: {2} kB are free. Free some space, or set STATE_DIR to a folder on another disk.': {
    nl: 'De schijf met {1} is vol: er is {2} kB vrij. Maak ruimte, of geef in STATE_DIR een map op een andere schijf op.',
    fr: 'Le disque qui contient {1} est plein : {2} kB sont libres. Libérez de la place, ou indiquez dans STATE_DIR un dossier sur un autre disque.',
  },
  'The disk, or your share of it, is full. Free some space and run the same command again: nothing was lost.': {
    nl: 'De schijf, of uw deel ervan, is vol. Maak ruimte en voer hetzelfde commando opnieuw uit: er ging niets verloren.',
    fr: 'Le disque est plein, ou votre quota est atteint. Libérez de la place et relancez la même commande : rien n’a été perdu.',
  },
  'the local state in {1} cannot be opened ({2}). Make sure that {3} and .wrangler are folders in which you may write, or set STATE_DIR to another folder':
    {
      nl: 'de lokale toestand in {1} kan niet geopend worden ({2}). Zorg dat {3} en .wrangler mappen zijn waarin u mag schrijven, of geef in STATE_DIR een andere map op',
      fr: 'l’état local dans {1} ne peut pas être ouvert ({2}). Vérifiez que {3} et .wrangler sont des dossiers où vous pouvez écrire, ou indiquez un autre dossier dans STATE_DIR',
    },
  'wrangler {1} failed: {2}': {
    nl: 'wrangler {1} is mislukt: {2}',
    fr: 'échec de wrangler {1} : {2}',
  },
  'wrangler printed no JSON: {1}': {
    nl: 'wrangler gaf geen JSON: {1}',
    fr: 'wrangler n’a pas donné de JSON : {1}',
  },
} as const satisfies Sentences

// cspell:locale en-GB,nl,fr
