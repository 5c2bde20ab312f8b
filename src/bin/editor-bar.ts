import { FRAME } from '../cli/frame.ts'
import type { Language } from '../cli/language.ts'
import { problemLines } from '../cli/problems.ts'
import type { PageNotes } from '../publish/preview.ts'
import type { LocalAnswers } from '../wrangler/front.ts'
import { EDITOR_BAR } from './editor-bar-script.ts'

const SCRIPT = '/_dev/reload.js'
const NOTES = '/_dev/editor'
const JAVASCRIPT = 'text/javascript; charset=utf-8'

/** Mistakes that a page shows at most; the terminal has all. */
const MOST = 20

interface BarWords {
  /** @param errors `3 errors` */
  wrong(errors: string): string
  mended: string
  checking: string
  hide: string
  label: string
}

const WORDS: Readonly<Record<Language, BarWords>> = {
  nl: {
    wrong: (errors) => `${errors}: hieronder ziet u de laatste goede versie`,
    mended: 'De fouten zijn verbeterd',
    checking: 'Opgeslagen, wordt nagekeken …',
    hide: 'Verbergen',
    label: 'Voor wie deze pagina schrijft',
  },
  fr: {
    wrong: (errors) => `${errors} : vous voyez ci-dessous la dernière bonne version`,
    mended: 'Les erreurs sont corrigées',
    checking: 'Enregistré, contrôle en cours…',
    hide: 'Masquer',
    label: 'Pour les rédacteurs de cette page',
  },
  en: {
    wrong: (errors) => `${errors}: below is the last good version`,
    mended: 'The mistakes are corrected',
    checking: 'Saved, being checked …',
    hide: 'Hide',
    label: 'For those who write this page',
  },
}

/** What the bar of a page shows, in the language of the editor. */
interface BarState {
  files: string[]
  /** The command that opens the files. */
  open: string
  /** Undefined if there is no mistake. */
  wrong?: { title: string; problems: string[]; explain: string }
  checking: boolean
  words: Omit<BarWords, 'wrong'>
}

/**
 * Answers of `npm start` itself: which files are behind the page that the browser shows, and which mistakes they have.
 * The Worker has no part in it, so no deployed site can show them.
 * @param notesOn what is known of a page, by its address
 * @param script the script that reloads the page, to which the script of the bar is added
 */
export function editorBar(
  notesOn: (address: string) => Promise<PageNotes>,
  language: Language,
  script: () => Promise<string>,
): LocalAnswers {
  return {
    [SCRIPT]: async () => ({ type: JAVASCRIPT, body: `${await script()}\n${EDITOR_BAR}` }),
    [NOTES]: async ({ searchParams }) => {
      const address = searchParams.get('path') ?? '/'
      const body = JSON.stringify(stateOf(address, await notesOn(address), language))
      return { type: 'application/json; charset=utf-8', body }
    },
  }
}

function stateOf(address: string, { files, errors, showing, checking }: PageNotes, language: Language): BarState {
  const { wrong, ...words } = WORDS[language]
  const [first] = errors
  const mistakes = first && {
    title: wrong(FRAME[language].errors(errors.length)),
    problems: errors.slice(0, MOST).map((one) => problemLines(one, showing).join('\n')),
    explain: `npm run content -- explain ${first.code}`,
  }
  const open = `npm run content -- open ${address.replace(/[?#].*$/s, '')}`
  return { files, open, checking, words, ...(mistakes && { wrong: mistakes }) }
}

// cspell:locale en-GB,nl,fr
