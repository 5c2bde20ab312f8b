import type { Localized } from '../locale/locale.ts'

const set = (words: string) => new Set(words.split(' '))

/** Folded words that do not help to find a text, including question words. */
export const STOP_WORDS: Localized<ReadonlySet<string>> = {
  nl: set(
    'de het een en of van in op aan te tot met voor bij uit om door over naar is zijn was waren wordt worden werd ' +
      'dat die dit deze er ze zij hij we wij ik mij mijn je jij jouw uw ons onze hun hen als dan maar ook niet geen ' +
      'nog wel al meer zo waar wat wie welke hoe wanneer waarom kan kunt kunnen moet moeten mag heb hebt heeft hebben ' +
      'onder tussen tegen per via na binnen jullie',
  ),
  fr: set(
    'le la les un une des du de et ou en dans sur au aux avec pour par sans sous chez vers entre est sont etait sera ' +
      'ete etre ce cet cette ces il elle ils elles on nous vous je tu me te se son sa ses leur leurs mon ma mes ton ta ' +
      'tes notre nos votre vos que qui quoi dont ou quel quelle quels quelles comment quand pourquoi ne pas plus moins ' +
      'ai as avons avez ont peut puis faut si mais donc car aussi tout tous qu lorsqu jusqu puisqu',
  ),
  en: set(
    'the an and or of in on at to for with from by is are was were be been it its this that these those there they ' +
      'them he she we us our you your my me do does did can could may must not no how what when where which who why ' +
      'as if but so than then also has have had will would about into',
  ),
}
