import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, done } from '../../cli/command.ts'
import { UsageError } from '../../cli/exit.ts'
import type { Language } from '../../cli/language.ts'
import { parseInput } from '../../cli/parse.ts'
import { dayInBrussels, nextDay } from '../../locale/brussels-time.ts'
import { LOCALES } from '../../locale/locale.ts'
import { openLocalStore } from '../store/local.ts'
import type { ReleaseStore } from '../store/store.ts'
import type { Target } from '../target.ts'
import { type CommandContext, define } from './command.ts'
import { finished, NEW_PAGE, newPageCall, PRACTICE_SITE } from './tour/site.ts'
import { type Step, stepsOf } from './tour/steps.ts'
import { writeChanges } from './write-changes.ts'

interface TourWords {
  begin: string
  /** @param call the command of the step */
  ask(call: string): string
  next: string
  other(call: string): string
  written(file: string): string
  end: string
}

const WORDS: Readonly<Record<Language, TourWords>> = {
  nl: {
    begin:
      'U oefent op een kleine site in een tijdelijke map. Uw eigen bestanden en de openbare site blijven zoals ze zijn. Stop met Ctrl+C.',
    ask: (call) => `Typ dit commando, of druk op Enter om het uit te voeren: npm run content -- ${call}\n> `,
    next: 'Druk op Enter om verder te gaan. ',
    other: (call) => `In deze stap hoort: npm run content -- ${call}`,
    written: (file) => `geschreven: ${file}`,
    end: 'Dat was de rondleiding: beginnen, een fout verbeteren, bekijken, tonen, een uur kiezen, publiceren en terugdraaien. De map is verwijderd. Lees verder in docs/editors.nl.md.',
  },
  fr: {
    begin:
      'Vous vous exercez sur un petit site dans un dossier temporaire. Vos fichiers et le site public restent tels quels. Arrêtez avec Ctrl+C.',
    ask: (call) => `Tapez cette commande, ou appuyez sur Entrée pour l’exécuter : npm run content -- ${call}\n> `,
    next: 'Appuyez sur Entrée pour continuer. ',
    other: (call) => `Cette étape attend : npm run content -- ${call}`,
    written: (file) => `écrit : ${file}`,
    end: 'Fin de la visite : commencer, corriger une erreur, vérifier, montrer, choisir une heure, publier et revenir en arrière. Le dossier d’exercice est supprimé. La suite est dans docs/editors.fr.md.',
  },
  en: {
    begin:
      'You practise on a small site in a temporary folder. Your own files and the public site stay as they are. Stop with Ctrl+C.',
    ask: (call) => `Type this command, or press Enter to run it: npm run content -- ${call}\n> `,
    next: 'Press Enter to go on. ',
    other: (call) => `This step takes: npm run content -- ${call}`,
    written: (file) => `written: ${file}`,
    end: 'That was the tour: begin, correct a mistake, look, show, choose an hour, publish and undo. The folder is removed. Read on in docs/editors.md.',
  },
}

/**
 * Takes a newcomer through an editor's work, on a separate site in a temporary folder: new, a mistake, look, preview,
 * schedule, publish, undo. Without a terminal it runs all steps, for those who only want to read them.
 * @param commands those that the steps run
 */
export function tourOf(commands: readonly Command<CommandContext>[]) {
  return define({
    name: 'tour',
    summary:
      'practise on a throw-away site: begin, mistake, look, preview, schedule, publish, undo (a quarter of an hour)',
    positionals: {},
    options: {},
    run: async (context) => done({ steps: await walk(context, commands, openLocalStore) }),
  })
}

/**
 * Walks the tour.
 * @param openStore opens the state in a folder
 * @returns the number of steps
 */
export async function walk(
  context: CommandContext,
  commands: readonly Command<CommandContext>[],
  openStore: (stateDir: string) => Promise<ReleaseStore>,
): Promise<number> {
  const { output, now, ask, language = 'en' } = context
  const folder = await mkdtemp(join(tmpdir(), 'tour-'))
  const [content, state] = [join(folder, 'content'), join(folder, 'state')]
  const target: Target = {
    local: true,
    isPublic: false,
    name: 'the practice site',
    origin: 'http://127.0.0.1:1',
    place: { where: ['--local', '--persist-to', state] },
    open: () => openStore(state),
  }
  const { cache: _, ...rest } = context
  const practice: CommandContext = { ...rest, folder: content, target }
  const today = dayInBrussels(now().getTime())
  const steps = stepsOf(newPageCall(today), nextDay(today))
  try {
    await writeChanges(content, { before: new Map(), after: PRACTICE_SITE })
    output.line(WORDS[language].begin)
    for (const [i, step] of steps.entries()) {
      output.line()
      output.line(`${i + 1}/${steps.length}  ${step.says[language]}`)
      await take(step, practice, commands)
    }
    output.line()
    output.line(WORDS[language].end)
    if (ask) await ask(WORDS[language].next)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return steps.length
}

async function take(step: Step, context: CommandContext, commands: readonly Command<CommandContext>[]): Promise<void> {
  const { output, ask, language = 'en' } = context
  const words = WORDS[language]
  if (step.write) {
    if (ask) await ask(words.next)
    for (const file of await write(step.write, context.folder)) output.line(words.written(file))
    return
  }
  const { call = '', code: expected = 0 } = step
  if (ask) await askFor(call, context)
  output.line(`$ npm run content -- ${call}`)
  const [name, ...args] = wordsOf(call)
  const command = commands.find((one) => one.name === name)
  if (!command) throw new Error(`the tour has no command ${name}`)
  // The steps answer every question, so a command asks none.
  const { ask: _, ...silent } = context
  const { code } = await command.run(silent, parseInput(command, args))
  if (code !== expected) throw new UsageError(`this step ended otherwise than it should: ${call}`)
}

/** Waits until the person presses Enter or types the command of the step. */
async function askFor(call: string, { ask, output, language = 'en' }: CommandContext): Promise<void> {
  const isRight = (typed: string) => typed === '' || wordsOf(typed).join('\0') === wordsOf(call).join('\0')
  const words = WORDS[language]
  const read = async (question: string) => (await ask?.(question))?.trim().replace(/^npm run content\s+--\s+/, '') ?? ''
  let typed = await read(words.ask(call))
  while (!isRight(typed)) {
    output.line(words.other(call))
    typed = await read('> ')
  }
}

/** The words of a command line; quotes keep spaces together. */
function wordsOf(call: string): string[] {
  return [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '')
}

async function write({ link, expireAt }: NonNullable<Step['write']>, folder: string): Promise<string[]> {
  const files = LOCALES.map((locale) => ({ locale, path: `${NEW_PAGE}/${locale}.md` }))
  for (const { locale, path } of files) {
    const begun = await readFile(join(folder, path), 'utf8')
    await writeFile(join(folder, path), finished(begun, locale, link, expireAt))
  }
  return files.map(({ path }) => `content/${path}`)
}

// cspell:locale en-GB,nl,fr
