import type { Sentences } from '../../cli/sentences.ts'

/** Problems of front matter and YAML, and what a field holds. */
export const values = {
  'the subject of the mail: { nl: …, fr: …, en: … }': {
    nl: 'het onderwerp van de mail: { nl: …, fr: …, en: … }',
    fr: 'l’objet de l’e-mail : { nl: …, fr: …, en: … }',
  },
  'a day such as 2026-11-24, or {1}': {
    nl: 'een dag zoals 2026-11-24, of {1}',
    fr: 'un jour tel que 2026-11-24, ou {1}',
  },
  'which area it is about': {
    nl: 'over welk gebied het gaat',
    fr: 'sur quelle zone elle porte',
  },
  'a way to answer': {
    nl: 'een manier om te reageren',
    fr: 'une façon de répondre',
  },
  'the address of the form': {
    nl: 'het adres van het formulier',
    fr: 'l’adresse du formulaire',
  },
  'an e-mail address': {
    nl: 'een e-mailadres',
    fr: 'une adresse e-mail',
  },
  'the postal address': {
    nl: 'het postadres',
    fr: 'l’adresse postale',
  },
  'where the file can be seen': {
    nl: 'waar het dossier in te zien is',
    fr: 'où le dossier peut être consulté',
  },
  'the address of the desk': {
    nl: 'het adres van het loket',
    fr: 'l’adresse du guichet',
  },
  'when the desk is open': {
    nl: 'wanneer het loket open is',
    fr: 'quand le guichet est ouvert',
  },
  'the address of the file': {
    nl: 'het adres van het dossier',
    fr: 'l’adresse du dossier',
  },
  'who decides': {
    nl: 'wie beslist',
    fr: 'qui décide',
  },
  'what happens there': {
    nl: 'wat daar gebeurt',
    fr: 'ce qui s’y passe',
  },
  'who advised': {
    nl: 'wie advies gaf',
    fr: 'qui a donné un avis',
  },
  'the advice': {
    nl: 'het advies',
    fr: 'l’avis',
  },
  'who decided': {
    nl: 'wie besliste',
    fr: 'qui a décidé',
  },
  'the decision': {
    nl: 'de beslissing',
    fr: 'la décision',
  },
  'where it takes place': {
    nl: 'waar het plaatsvindt',
    fr: 'où cela a lieu',
  },
  'who organises it': {
    nl: 'wie het organiseert',
    fr: 'qui l’organise',
  },
  'who published it': {
    nl: 'wie het publiceerde',
    fr: 'qui l’a publié',
  },
  'the subject of the mail': {
    nl: 'het onderwerp van de mail',
    fr: 'l’objet de l’e-mail',
  },
  'a year is from 0001 to 9998': {
    nl: 'een jaar loopt van 0001 tot 9998',
    fr: 'une année va de 0001 à 9998',
  },
  'a year has 12 months': {
    nl: 'een jaar heeft 12 maanden',
    fr: 'une année a 12 mois',
  },
  'that month has {1} days': {
    nl: 'die maand heeft {1} dagen',
    fr: 'ce mois a {1} jours',
  },
  'the last minute of a day is 23:59': {
    nl: 'de laatste minuut van een dag is 23:59',
    fr: 'la dernière minute d’un jour est 23:59',
  },
  'summer time skips that hour in Brussels': {
    nl: 'de zomertijd slaat dat uur over in Brussel',
    fr: 'au passage à l’heure d’été, cette heure n’existe pas à Bruxelles',
  },
  'write {1}, without other characters around it': {
    nl: 'schrijf {1}, zonder andere tekens errond',
    fr: 'écrivez {1}, sans autres caractères autour',
  },
  'write the whole day, such as {1}': {
    nl: 'schrijf de hele dag, bijvoorbeeld {1}',
    fr: 'écrivez le jour précis, par exemple {1}',
  },
  'write {1}, the same moment in summer time': {
    nl: 'schrijf {1}, hetzelfde ogenblik in zomertijd',
    fr: 'écrivez {1}, le même moment en heure d’été',
  },
  'write a time from 00:00 to 23:59': {
    nl: 'schrijf een uur van 00:00 tot 23:59',
    fr: 'écrivez une heure de 00:00 à 23:59',
  },
  'write the day that the source gives; the last day of that month is {1}': {
    nl: 'schrijf de dag die de bron geeft; de laatste dag van die maand is {1}',
    fr: 'écrivez le jour que donne la source ; le dernier jour de ce mois est {1}',
  },
  'lower-case letters, digits and dashes, such as first-reading': {
    nl: 'kleine letters, cijfers en streepjes, bijvoorbeeld first-reading',
    fr: 'minuscules, chiffres et tirets, par exemple first-reading',
  },
  '{1}: { nl: …, fr: …, en: … }': {
    nl: '<1>: { nl: …, fr: …, en: … }',
    fr: '<1> : { nl: …, fr: …, en: … }',
  },
  '{1}, in Dutch, French and English': {
    nl: '<1>, in het Nederlands, Frans en Engels',
    fr: '<1>, en néerlandais, français et anglais',
  },
  '{1}, and one that exists: {2}': {
    nl: '<1>, en een die bestaat: <2>',
    fr: '<1>, qui existe : <2>',
  },
  'a day such as 2026-11-24': {
    nl: 'een dag zoals 2026-11-24',
    fr: 'un jour tel que 2026-11-24',
  },
  'a day, month or year such as 2021-09-16, 2021-09 or 2021': {
    nl: 'een dag, maand of jaar, zoals 2021-09-16, 2021-09 of 2021',
    fr: 'un jour, un mois ou une année, tels que 2021-09-16, 2021-09 ou 2021',
  },
  'a day or a moment such as 2023-06-12 or 2023-06-12T18:30': {
    nl: 'een dag of een ogenblik zoals 2023-06-12 of 2023-06-12T18:30',
    fr: 'un jour ou un moment tel que 2023-06-12 ou 2023-06-12T18:30',
  },
  'a content path such as /about/missions': {
    nl: 'het pad van een pagina, bijvoorbeeld /about/missions',
    fr: 'un chemin de page, par exemple /about/missions',
  },
  'the name of a .csv file in the same folder': {
    nl: 'de naam van een .csv-bestand in dezelfde map',
    fr: 'le nom d’un fichier .csv du même dossier',
  },
  'the name of a .pdf or .csv file in the same folder': {
    nl: 'de naam van een .pdf- of .csv-bestand in dezelfde map',
    fr: 'le nom d’un fichier .pdf ou .csv du même dossier',
  },
  'the name of a picture in the same folder, such as canal.jpg': {
    nl: 'de naam van een beeld in dezelfde map, bijvoorbeeld canal.jpg',
    fr: 'le nom d’une image du même dossier, par exemple canal.jpg',
  },
  'the id of a contact in content/site.yaml': {
    nl: 'de id van een contact in content/site.yaml',
    fr: 'l’id d’un contact de content/site.yaml',
  },
  'an address such as https://bisa.brussels': {
    nl: 'een adres zoals https://bisa.brussels',
    fr: 'une adresse telle que https://bisa.brussels',
  },
  'a list of themes such as [housing]': {
    nl: 'een lijst van thema’s, bijvoorbeeld [housing]',
    fr: 'une liste de thèmes, par exemple [housing]',
  },
  'a list of topics of the newsletter such as [{1}]': {
    nl: 'een lijst van thema’s van de nieuwsbrief, bijvoorbeeld [{1}]',
    fr: 'une liste de thèmes de la newsletter, par exemple [{1}]',
  },
  'at least one of {1}': {
    nl: 'minstens een van {1}',
    fr: 'au moins un parmi {1}',
  },
  'the main post code of one of the 19 municipalities, such as 1080': {
    nl: 'de voornaamste postcode van een van de 19 gemeenten, bijvoorbeeld 1080',
    fr: 'le code postal principal d’une des 19 communes, par exemple 1080',
  },
  'a list of post codes such as [1070, 1080]': {
    nl: 'een lijst van postcodes, bijvoorbeeld [1070, 1080]',
    fr: 'une liste de codes postaux, par exemple [1070, 1080]',
  },
  'longitude and latitude within the Region, such as [4.3325, 50.847]': {
    nl: 'lengtegraad en breedtegraad binnen het Gewest, bijvoorbeeld [4.3325, 50.847]',
    fr: 'longitude et latitude dans la Région, par exemple [4.3325, 50.847]',
  },
  'an area of three positions or more, a line of two or more, or a place; each position is longitude and latitude within the Region, such as { place: [4.3325, 50.847] }':
    {
      nl: 'een gebied van drie punten of meer, een lijn van twee of meer, of een plaats; elk punt is een lengtegraad en een breedtegraad binnen het Gewest, bijvoorbeeld { place: [4.3325, 50.847] }',
      fr: 'une zone de trois positions ou plus, une ligne de deux ou plus, ou un lieu ; chaque position est longitude et latitude dans la Région, par exemple { place: [4.3325, 50.847] }',
    },
  'a list of languages, such as [nl, fr]': {
    nl: 'een lijst van talen, bijvoorbeeld [nl, fr]',
    fr: 'une liste de langues, par exemple [nl, fr]',
  },
  'at least one of nl, fr, en': {
    nl: 'minstens een van nl, fr, en',
    fr: 'au moins une langue parmi nl, fr, en',
  },
  'web, pdf or csv': {
    nl: 'web, pdf of csv',
    fr: 'web, pdf ou csv',
  },
  'either a url or a file': {
    nl: 'ofwel url, ofwel file',
    fr: 'soit url, soit file',
  },
  'the name of the source': {
    nl: 'de naam van de bron',
    fr: 'le nom de la source',
  },
  'what is counted': {
    nl: 'wat geteld wordt',
    fr: 'ce qui est compté',
  },
  'what the figure includes, and what not': {
    nl: 'wat het cijfer omvat, en wat niet',
    fr: 'ce que le chiffre comprend, et ce qu’il ne comprend pas',
  },
  'a number of decimals from 0 to 3': {
    nl: 'een aantal decimalen van 0 tot 3',
    fr: 'un nombre de décimales de 0 à 3',
  },
  'a whole number of decimals': {
    nl: 'een geheel aantal decimalen',
    fr: 'un nombre entier de décimales',
  },
  'the title, with {name}': {
    nl: 'de titel, met {name}',
    fr: 'le titre, avec {name}',
  },
  'the summary, with {name}': {
    nl: 'de samenvatting, met {name}',
    fr: 'le résumé, avec {name}',
  },
  'at least one measure': {
    nl: 'minstens één maatstaf',
    fr: 'au moins une mesure',
  },
  'a kind of page: {1} or {2}': {
    nl: 'een soort pagina: {1} of {2}',
    fr: 'un type de page : {1} ou {2}',
  },
  '{1}: { nl: …, fr: … }, or one of them': {
    nl: '<1>: { nl: …, fr: … }, of een van beide',
    fr: '<1> : { nl: …, fr: … }, ou l’un des deux',
  },
  '{1} in Dutch, in French or in both': {
    nl: '<1> in het Nederlands, in het Frans of in beide',
    fr: '<1> en néerlandais, en français ou dans les deux',
  },
  'the name of the department': {
    nl: 'de naam van de dienst',
    fr: 'le nom du service',
  },
  'The name of the department': {
    nl: 'De naam van de dienst',
    fr: 'Le nom du service',
  },
  'Its page': {
    nl: 'De pagina',
    fr: 'Sa page',
  },
  'its address': {
    nl: 'het adres',
    fr: 'son adresse',
  },
  'Its address': {
    nl: 'Het adres',
    fr: 'Son adresse',
  },
  'a telephone number such as 02 279 22 11': {
    nl: 'een telefoonnummer zoals 02 279 22 11',
    fr: 'un numéro de téléphone tel que 02 279 22 11',
  },
  'Its e-mail address': {
    nl: 'Het e-mailadres',
    fr: 'Son adresse e-mail',
  },
  'Its website': {
    nl: 'De website',
    fr: 'Son site web',
  },
  'what is known of a newer plan': {
    nl: 'wat bekend is over een nieuwer plan',
    fr: 'ce que l’on sait d’un plan plus récent',
  },
  'the kind of pages that the list shows: one of {1}': {
    nl: 'de soort pagina’s die de lijst toont: een van {1}',
    fr: 'le type de pages que montre la liste, au choix : {1}',
  },
  'the text for an empty list': {
    nl: 'de tekst voor een lege lijst',
    fr: 'le texte pour une liste vide',
  },
  'whom to ask': {
    nl: 'bij wie men terechtkan',
    fr: 'à qui s’adresser',
  },
  'the question': {
    nl: 'de vraag',
    fr: 'la question',
  },
  'the answer': {
    nl: 'het antwoord',
    fr: 'la réponse',
  },
  'the name of the door': {
    nl: 'de naam van het onderdeel',
    fr: 'le nom de l’entrée',
  },
  'a word': {
    nl: 'een woord',
    fr: 'un mot',
  },
  'the name': {
    nl: 'de naam',
    fr: 'le nom',
  },
  'what it means': {
    nl: 'wat het betekent',
    fr: 'ce que cela signifie',
  },
  'which rules apply': {
    nl: 'welke regels gelden',
    fr: 'quelles règles s’appliquent',
  },
  'a success criterion between quotes, such as "1.4.3"': {
    nl: 'een succescriterium tussen aanhalingstekens, bijvoorbeeld "1.4.3"',
    fr: 'un critère de succès entre guillemets, par exemple "1.4.3"',
  },
  'what does not work, and for whom': {
    nl: 'wat niet werkt, en voor wie',
    fr: 'ce qui ne fonctionne pas, et pour qui',
  },
  'what was not tested': {
    nl: 'wat niet getest is',
    fr: 'ce qui n’a pas été testé',
  },
  'what the chart shows': {
    nl: 'wat de kaart toont',
    fr: 'ce que montre le graphique',
  },
  'the name of the city': {
    nl: 'de naam van de stad',
    fr: 'le nom de la ville',
  },
  'longitude and latitude in degrees, such as [4.40, 51.22]': {
    nl: 'lengtegraad en breedtegraad, bijvoorbeeld [4.40, 51.22]',
    fr: 'longitude et latitude en degrés, par exemple [4.40, 51.22]',
  },
  'the area in a few words': {
    nl: 'het gebied in enkele woorden',
    fr: 'la zone en quelques mots',
  },
  'at least one municipality': {
    nl: 'minstens één gemeente',
    fr: 'au moins une commune',
  },
  'at most three parts': {
    nl: 'hoogstens drie delen',
    fr: 'trois parties au plus',
  },
  'done, now, to-come or unknown': {
    nl: 'done, now, to-come of unknown',
    fr: 'done, now, to-come ou unknown',
  },
  'what happened': {
    nl: 'wat er gebeurde',
    fr: 'ce qui s’est passé',
  },
  'what came of it': {
    nl: 'wat ervan kwam',
    fr: 'ce qui en est résulté',
  },
  'some of {1}': {
    nl: 'enkele van {1}',
    fr: 'un ou plusieurs parmi {1}',
  },
  'the legal basis': {
    nl: 'de rechtsgrond',
    fr: 'la base légale',
  },
  'the name of the step': {
    nl: 'de naam van de stap',
    fr: 'le nom de l’étape',
  },
  'who acts': {
    nl: 'wie handelt',
    fr: 'qui agit',
  },
  'how long it takes': {
    nl: 'hoelang het duurt',
    fr: 'combien de temps cela dure',
  },
  'what you can do': {
    nl: 'wat u kunt doen',
    fr: 'ce que vous pouvez faire',
  },
  'what it shows': {
    nl: 'wat het toont',
    fr: 'ce qu’elle montre',
  },
  'what the picture shows: { nl: …, fr: …, en: … }': {
    nl: 'wat het beeld toont: { nl: …, fr: …, en: … }',
    fr: 'ce que montre l’image : { nl: …, fr: …, en: … }',
  },
  'true or false': {
    nl: 'true of false',
    fr: 'true ou false',
  },
  'the text under the picture': {
    nl: 'de tekst onder het beeld',
    fr: 'le texte sous l’image',
  },
  'who made it: a person or an organisation': {
    nl: 'wie het maakte: een persoon of een organisatie',
    fr: 'qui l’a faite : une personne ou une organisation',
  },
  'either alt, or decorative: true': {
    nl: 'ofwel alt, ofwel decorative: true',
    fr: 'soit alt, soit decorative: true',
  },
  'the name of each picture, with author, licence and what else is known of it': {
    nl: 'de naam van elk beeld, met auteur, licentie en wat er verder over bekend is',
    fr: 'le nom de chaque image, avec auteur, licence et ce que l’on en sait d’autre',
  },
  'what "npm run content -- translated PAGE LANG" writes': {
    nl: 'wat "npm run content -- translated PAGE LANG" schrijft',
    fr: 'ce qu’écrit « npm run content -- translated PAGE LANG »',
  },
  'a name': {
    nl: 'een naam',
    fr: 'un nom',
  },
  'a name by which people look for the page; former addresses go into content/history.yaml': {
    nl: 'een naam waarmee mensen de pagina zoeken; vroegere adressen horen in content/history.yaml',
    fr: 'un nom avec lequel on cherche la page ; les anciennes adresses vont dans content/history.yaml',
  },
  'remove it here, and add { path: {1}, page: … } under "former" in content/history.yaml': {
    nl: 'verwijder het hier, en voeg { path: {1}, page: … } toe onder "former" in content/history.yaml',
    fr: 'supprimez-la ici, et ajoutez { path: {1}, page: … } sous « former » dans content/history.yaml',
  },
  'a title in plain text': {
    nl: 'een titel in gewone tekst',
    fr: 'un titre en texte simple',
  },
  'the last part of the address, such as over-ons': {
    nl: 'het laatste deel van het adres, bijvoorbeeld over-ons',
    fr: 'la dernière partie de l’adresse, par exemple a-propos',
  },
  'lower-case letters, digits and single dashes, such as over-ons': {
    nl: 'kleine letters, cijfers en enkele streepjes, bijvoorbeeld over-ons',
    fr: 'minuscules, chiffres et tirets simples, par exemple a-propos',
  },
  'one or two sentences in plain text': {
    nl: 'een of twee zinnen in gewone tekst',
    fr: 'une ou deux phrases en texte simple',
  },
  'a number: lower comes first': {
    nl: 'een getal: het laagste komt eerst',
    fr: 'un nombre : le plus petit vient d’abord',
  },
  'a list of contacts, such as [international-expert]': {
    nl: 'een lijst van contacten, bijvoorbeeld [international-expert]',
    fr: 'une liste de contacts, par exemple [international-expert]',
  },
  'a list of names, such as [Kanaalplan]': {
    nl: 'een lijst van namen, bijvoorbeeld [Kanaalplan]',
    fr: 'une liste de noms, par exemple [Plan canal]',
  },
  'what has changed, in one or two sentences': {
    nl: 'wat er veranderd is, in een of twee zinnen',
    fr: 'ce qui a changé, en une ou deux phrases',
  },
  'a day and a text: { on: 2026-12-01, text: … }': {
    nl: 'een dag en een tekst: { on: 2026-12-01, text: … }',
    fr: 'un jour et un texte : { on: 2026-12-01, text: … }',
  },
  'the name of the site': {
    nl: 'de naam van de site',
    fr: 'le nom du site',
  },
  'the name of the organisation': {
    nl: 'de naam van de organisatie',
    fr: 'le nom de l’organisation',
  },
  'what the organisation does, in one sentence': {
    nl: 'wat de organisatie doet, in één zin',
    fr: 'ce que fait l’organisation, en une phrase',
  },
  'a teaser': {
    nl: 'een aankondigende zin',
    fr: 'une phrase d’accroche',
  },
  'the disclaimer': {
    nl: 'de disclaimer',
    fr: 'la clause de non-responsabilité',
  },
  'the title of the newsletter block': {
    nl: 'de titel van het blok van de nieuwsbrief',
    fr: 'le titre du bloc de la newsletter',
  },
  'the text of the newsletter block': {
    nl: 'de tekst van het blok van de nieuwsbrief',
    fr: 'le texte du bloc de la newsletter',
  },
  'a function': {
    nl: 'een functie',
    fr: 'une fonction',
  },
  'what to ask': {
    nl: 'wat men kan vragen',
    fr: 'ce que l’on peut demander',
  },
  'a short path such as /strategy': {
    nl: 'een kort pad, bijvoorbeeld /strategy',
    fr: 'un chemin court, par exemple /strategy',
  },
  'an address such as /nl/oud': {
    nl: 'een adres zoals /nl/oud',
    fr: 'une adresse telle que /fr/ancien',
  },
  'an address that begins with /, such as /nl/oud': {
    nl: 'een adres dat met / begint, bijvoorbeeld /nl/oud',
    fr: 'une adresse qui commence par /, par exemple /fr/ancien',
  },
  'a reason': {
    nl: 'een reden',
    fr: 'une raison',
  },
  'its full name': {
    nl: 'de volledige naam',
    fr: 'son nom complet',
  },
  'its acronym': {
    nl: 'de afkorting',
    fr: 'son sigle',
  },
  'an acronym of at least two letters': {
    nl: 'een afkorting van minstens twee letters',
    fr: 'un sigle d’au moins deux lettres',
  },
  'a name and, if it has one, an acronym: { name: …, acronym: … }': {
    nl: 'een naam en, als er een is, een afkorting: { name: …, acronym: … }',
    fr: 'un nom et, s’il y en a un, un sigle : { name: …, acronym: … }',
  },
  'what it is called in each language': {
    nl: 'hoe het in elke taal heet',
    fr: 'comment cela s’appelle dans chaque langue',
  },
  'a term, with id, terms and definition': {
    nl: 'een term, met id, terms en definition',
    fr: 'un terme, avec id, terms et definition',
  },
  'a list of terms': {
    nl: 'een lijst van termen',
    fr: 'une liste de termes',
  },
  'what "npm run accessibility" writes': {
    nl: 'wat "npm run accessibility" schrijft',
    fr: 'ce qu’écrit « npm run accessibility »',
  },
  'a value of the type {1}': {
    nl: 'een waarde van het type {1}',
    fr: 'une valeur du type {1}',
  },
  'at least {1}{2}': {
    nl: 'minstens {1}<2>',
    fr: 'au moins {1}<2>',
  },
  'at most {1}{2}': {
    nl: 'hoogstens {1}<2>',
    fr: 'au plus {1}<2>',
  },
  'known keys': {
    nl: 'bekende sleutels',
    fr: 'des clés connues',
  },
  'another value': {
    nl: 'een andere waarde',
    fr: 'une autre valeur',
  },
  'a text': {
    nl: 'een tekst',
    fr: 'un texte',
  },
  'a number': {
    nl: 'een getal',
    fr: 'un nombre',
  },
  'a whole number': {
    nl: 'een geheel getal',
    fr: 'un nombre entier',
  },
  'a list': {
    nl: 'een lijst',
    fr: 'une liste',
  },
  'keys with a value each, such as "key: value"': {
    nl: 'sleutels met telkens een waarde, zoals "sleutel: waarde"',
    fr: 'des clés avec une valeur chacune, comme « clé: valeur »',
  },
  characters: {
    nl: 'tekens',
    fr: 'caractères',
  },
  'in the list': {
    nl: 'in de lijst',
    fr: 'dans la liste',
  },
  'put double quotes around the text before the comma, to the end of the text': {
    nl: 'zet dubbele aanhalingstekens rond de tekst voor de komma, tot het einde van de tekst',
    fr: 'mettez des guillemets doubles autour du texte avant la virgule, jusqu’à la fin du texte',
  },
  'the key "{1}"': {
    nl: 'de sleutel "{1}"',
    fr: 'la clé « {1} »',
  },
  'a known key': {
    nl: 'een bekende sleutel',
    fr: 'une clé connue',
  },
  'write "{1}"': {
    nl: 'schrijf "{1}"',
    fr: 'écrivez « {1} »',
  },
  'remove "{1}"': {
    nl: 'verwijder "{1}"',
    fr: 'supprimez « {1} »',
  },
  'another key': {
    nl: 'een andere sleutel',
    fr: 'une autre clé',
  },
  'change "{1}"': {
    nl: 'wijzig "{1}"',
    fr: 'modifiez « {1} »',
  },
  'add "{1}: …" between the braces': {
    nl: 'voeg "{1}: …" toe tussen de accolades',
    fr: 'ajoutez « {1}: … » entre les accolades',
  },
  'add a line "{1}: …"': {
    nl: 'voeg een regel "{1}: …" toe',
    fr: 'ajoutez une ligne « {1}: … »',
  },
  '{1} without a value': {
    nl: '{1} zonder waarde',
    fr: '{1} sans valeur',
  },
  'write a value after "{1}:"': {
    nl: 'schrijf een waarde na "{1}:"',
    fr: 'écrivez une valeur après « {1}: »',
  },
  'change {1}': {
    nl: 'wijzig <1>',
    fr: 'modifiez <1>',
  },
  'the file': {
    nl: 'het bestand',
    fr: 'le fichier',
  },
  'shorten it by {1}': {
    nl: 'kort het in met <1>',
    fr: 'raccourcissez-le de <1>',
  },
  'write keys with a value each, such as "key: value"': {
    nl: 'schrijf sleutels met telkens een waarde, zoals "sleutel: waarde"',
    fr: 'écrivez des clés avec une valeur chacune, comme « clé: valeur »',
  },
  'write {1}, without quotes': {
    nl: 'schrijf {1}, zonder aanhalingstekens',
    fr: 'écrivez {1}, sans guillemets',
  },
  'put it between double quotes: {1}': {
    nl: 'zet het tussen dubbele aanhalingstekens: {1}',
    fr: 'mettez-le entre guillemets doubles : {1}',
  },
  'write [{1}]': {
    nl: 'schrijf [{1}]',
    fr: 'écrivez [{1}]',
  },
  'write true, without quotes': {
    nl: 'schrijf true, zonder aanhalingstekens',
    fr: 'écrivez true, sans guillemets',
  },
  'write false, without quotes': {
    nl: 'schrijf false, zonder aanhalingstekens',
    fr: 'écrivez false, sans guillemets',
  },
  '&{1}, a value that *{2} repeats': {
    nl: '&{1}, een waarde die *{2} herhaalt',
    fr: '&{1}, une valeur que *{2} répète',
  },
  'each value written out': {
    nl: 'elke waarde voluit geschreven',
    fr: 'chaque valeur écrite en entier',
  },
  'remove &{1}, and write the value again in the place of each *{2}': {
    nl: 'verwijder &{1}, en schrijf de waarde opnieuw op de plaats van elke *{2}',
    fr: 'supprimez &{1}, et réécrivez la valeur à la place de chaque *{2}',
  },
  'a text between double quotes: YAML does not read {1} at the beginning as a part of it': {
    nl: 'een tekst tussen dubbele aanhalingstekens: YAML leest {1} aan het begin niet als deel ervan',
    fr: 'un texte entre guillemets doubles : YAML ne lit pas {1} au début comme en faisant partie',
  },
  'divide it. A table of figures is a CSV file; many former addresses go into content/redirects.csv': {
    nl: 'verdeel het. Een tabel met cijfers is een CSV-bestand; veel vroegere adressen horen in content/redirects.csv',
    fr: 'divisez-le. Un tableau de chiffres est un fichier CSV ; de nombreuses anciennes adresses vont dans content/redirects.csv',
  },
  'more than {1} lines and commas': {
    nl: 'meer dan {1} regels en komma’s',
    fr: 'plus de {1} lignes et virgules',
  },
  '{1} at most in one file': {
    nl: 'hoogstens {1} in één bestand',
    fr: '{1} au plus dans un fichier',
  },
  'a list or a map of {1} values': {
    nl: 'een lijst of een reeks sleutels met {1} waarden',
    fr: 'une liste ou un ensemble de clés de {1} valeurs',
  },
  '{1} values at most': {
    nl: 'hoogstens {1} waarden',
    fr: '{1} valeurs au plus',
  },
  'each value of a list once': {
    nl: 'elke waarde van een lijst één keer',
    fr: 'chaque valeur d’une liste une fois',
  },
  'remove it here': {
    nl: 'verwijder ze hier',
    fr: 'supprimez-la ici',
  },
  '{1}, which YAML reads as a comment and not as a part of the text': {
    nl: '{1}, dat YAML als opmerking leest en niet als deel van de tekst',
    fr: '{1}, que YAML lit comme un commentaire et non comme une partie du texte',
  },
  'a text with # between double quotes': {
    nl: 'een tekst met # tussen dubbele aanhalingstekens',
    fr: 'un texte contenant # entre guillemets doubles',
  },
  'write {1}, or move the comment to a line of its own': {
    nl: 'schrijf {1}, of zet de opmerking op een eigen regel',
    fr: 'écrivez {1}, ou mettez le commentaire sur une ligne à part',
  },
  'lists or maps in each other, too many for the reader': {
    nl: 'lijsten of reeksen sleutels in elkaar, te veel om te lezen',
    fr: 'des listes ou ensembles de clés imbriqués, trop nombreux pour être lus',
  },
  'a few levels': {
    nl: 'enkele niveaus',
    fr: 'quelques niveaux',
  },
  'close each [ and {, or put double quotes around a text that contains them': {
    nl: 'sluit elke [ en {, of zet dubbele aanhalingstekens rond een tekst die ze bevat',
    fr: 'fermez chaque [ et {, ou mettez des guillemets doubles autour d’un texte qui les contient',
  },
  'each key once': {
    nl: 'elke sleutel één keer',
    fr: 'chaque clé une fois',
  },
  'remove one of the two lines, or give one of them another key': {
    nl: 'verwijder een van beide regels, of geef een ervan een andere sleutel',
    fr: 'supprimez l’une des deux lignes, ou donnez une autre clé à l’une d’elles',
  },
  'spaces at the beginning of a line': {
    nl: 'spaties aan het begin van een regel',
    fr: 'des espaces au début d’une ligne',
  },
  'write spaces instead of the tab': {
    nl: 'schrijf spaties in plaats van de tab',
    fr: 'écrivez des espaces au lieu de la tabulation',
  },
  'lines of one map or list in the same column, and each bracket and brace closed': {
    nl: 'regels van één lijst of reeks sleutels in dezelfde kolom, en elke haak en accolade gesloten',
    fr: 'les lignes d’une même liste ou d’un même ensemble dans la même colonne, et chaque crochet et chaque accolade fermés',
  },
  'move the line to the column of the line above it, or close the bracket or brace': {
    nl: 'zet de regel in de kolom van de regel erboven, of sluit de haak of accolade',
    fr: 'placez la ligne dans la colonne de la ligne au-dessus, ou fermez le crochet ou l’accolade',
  },
  'a backslash only before " and \\': {
    nl: 'een backslash alleen voor " en \\',
    fr: 'une barre oblique inverse seulement devant " et \\',
  },
  'write \\\\ for a backslash, or put single quotes around the text': {
    nl: 'schrijf \\\\ voor een backslash, of zet enkele aanhalingstekens rond de tekst',
    fr: 'écrivez \\\\ pour une barre oblique inverse, ou mettez des guillemets simples autour du texte',
  },
  'a key and a colon on one line': {
    nl: 'een sleutel en een dubbelepunt op één regel',
    fr: 'une clé et un deux-points sur une ligne',
  },
  'write the key, a colon and a space': {
    nl: 'schrijf de sleutel, een dubbelepunt en een spatie',
    fr: 'écrivez la clé, un deux-points et une espace',
  },
  'quotes around a text that contains ": ", or begins with a quote or another sign': {
    nl: 'aanhalingstekens rond een tekst die ": " bevat, of met een aanhalingsteken of een ander teken begint',
    fr: 'des guillemets autour d’un texte qui contient ": ", ou commence par un guillemet ou un autre signe',
  },
  'write {1} after the key': {
    nl: 'schrijf {1} na de sleutel',
    fr: 'écrivez {1} après la clé',
  },
  'valid YAML': {
    nl: 'geldige YAML',
    fr: 'du YAML valable',
  },
  'put double quotes around a text that contains ": " or begins with a sign such as * or !': {
    nl: 'zet dubbele aanhalingstekens rond een tekst die ": " bevat of met een teken zoals * of ! begint',
    fr: 'mettez des guillemets doubles autour d’un texte qui contient ": " ou commence par un signe tel que « * » ou « ! »',
  },
  'no such line here: YAML ends at it, and does not read what follows': {
    nl: 'hier niet zo’n regel: YAML eindigt daar en leest niet wat volgt',
    fr: 'pas de telle ligne ici : YAML s’y arrête, et ne lit pas la suite',
  },
  'a line that begins with %YAML': {
    nl: 'een regel die met %YAML begint',
    fr: 'une ligne qui commence par %YAML',
  },
  'YAML 1.2, without a line that says so': {
    nl: 'YAML 1.2, zonder een regel die dat zegt',
    fr: 'YAML 1.2, sans ligne qui le dit',
  },
  'a list or a map as a key': {
    nl: 'een lijst of een reeks sleutels als sleutel',
    fr: 'une liste ou un ensemble de clés comme clé',
  },
  'a key in letters': {
    nl: 'een sleutel in letters',
    fr: 'une clé en lettres',
  },
  'put double quotes around a text that contains brackets or braces': {
    nl: 'zet dubbele aanhalingstekens rond een tekst die haken of accolades bevat',
    fr: 'mettez des guillemets doubles autour d’un texte qui contient des crochets ou des accolades',
  },
  'the key "<<", which would insert the keys of another map': {
    nl: 'de sleutel "<<", die de sleutels van een andere reeks zou invoegen',
    fr: 'la clé « << », qui insérerait les clés d’un autre ensemble',
  },
  'each key written out': {
    nl: 'elke sleutel voluit geschreven',
    fr: 'chaque clé écrite en entier',
  },
  'write the keys and their values in this place': {
    nl: 'schrijf de sleutels en hun waarden op deze plaats',
    fr: 'écrivez les clés et leurs valeurs à cet endroit',
  },
  'a value without a key': {
    nl: 'een waarde zonder sleutel',
    fr: 'une valeur sans clé',
  },
  'the key {1}, which YAML reads as {2}': {
    nl: 'de sleutel {1}, die YAML leest als {2}',
    fr: 'la clé {1}, que YAML lit comme {2}',
  },
  'write a key before the colon': {
    nl: 'schrijf een sleutel voor de dubbelepunt',
    fr: 'écrivez une clé avant le deux-points',
  },
  'a text with a line break, {1}': {
    nl: 'een tekst met een regeleinde, <1>',
    fr: 'un texte avec un saut de ligne, <1>',
  },
  'a text in one line': {
    nl: 'een tekst op één regel',
    fr: 'un texte sur une seule ligne',
  },
  'a character that nobody sees: {1}': {
    nl: 'een teken dat niemand ziet: <1>',
    fr: 'un caractère que personne ne voit : <1>',
  },
  'a text of letters, digits, signs and spaces': {
    nl: 'een tekst van letters, cijfers, tekens en spaties',
    fr: 'un texte de lettres, chiffres, signes et espaces',
  },
  'remove the character: write {1}': {
    nl: 'verwijder het teken: schrijf {1}',
    fr: 'supprimez le caractère : écrivez {1}',
  },
  '{1} in double quotes, which YAML reads as a space': {
    nl: '{1} tussen dubbele aanhalingstekens, dat YAML als een spatie leest',
    fr: '{1} entre guillemets doubles, que YAML lit comme une espace',
  },
  'remove the backslash, or put single quotes around the text': {
    nl: 'verwijder de backslash, of zet enkele aanhalingstekens rond de tekst',
    fr: 'supprimez la barre oblique inverse, ou mettez des guillemets simples autour du texte',
  },
  'plain text: readers see it exactly as it is written here': {
    nl: 'gewone tekst: lezers zien hem precies zoals hij hier staat',
    fr: 'du texte simple : les lecteurs le voient exactement comme il est écrit ici',
  },
  'write words': {
    nl: 'schrijf woorden',
    fr: 'écrivez des mots',
  },
  'a number in plain digits': {
    nl: 'een getal in gewone cijfers',
    fr: 'un nombre en chiffres simples',
  },
  'write {1}, if that is what you mean': {
    nl: 'schrijf {1}, als u dat bedoelt',
    fr: 'écrivez {1}, si c’est ce que vous voulez',
  },
} as const satisfies Sentences

// cspell:locale en-GB,nl,fr
