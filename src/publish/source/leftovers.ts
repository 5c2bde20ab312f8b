import { oncePerText } from '../once-per.ts'

/** What operating systems and programs leave in a folder by themselves, and which of them does. */
const LEFTOVERS: readonly (readonly [name: RegExp, from: string])[] = [
  [/^(?:\.DS_Store|\._.*|\.AppleDouble|\.localized|\.Spotlight-V100|\.Trashes|\.fseventsd|Icon\r?|__MACOSX)$/, 'macOS'],
  [/^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|\$recycle\.bin)$/i, 'Windows'],
  [/^(?:~\$.*|~WRL\d+\.tmp)$/, 'Microsoft Office'],
  [/^\.~lock\..*#$/, 'LibreOffice'],
  [/^(?:\.directory|\.Trash-\d+|\.nfs\w+|\.goutputstream-\w+|\.fuse_hidden\w+)$/, 'Linux'],
  [/^(?:\..*\.sw[a-p]|.*\.sw[n-p]|4913|5036|5159|5282)$/, 'Vim'],
  [/^(?:#.*#|\.#.*)$/, 'Emacs'],
  [/^.*\.(?:orig|rej)$/, 'Git'],
  [/^.*(?:_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+(?:\.\w+)?)$/, 'git mergetool'],
  [/^.*(?:~|\.bak|\.tmp|\.temp|\.old|\.save|\.part|\.crdownload)$/i, 'a text editor or a browser'],
]

/** Hidden files that other programs use: they are content of nothing, and nothing is wrong with them. */
const FOR_OTHER_PROGRAMS = /^\.(?:git|gitignore|gitattributes|gitkeep|keep|editorconfig|prettierrc|prettierignore)$/

/**
 * Which program left a file or folder behind, by its name. Such a file is not read.
 * @example leftBy('Thumbs.db') === 'Windows'
 */
export function leftBy(name: string): string | undefined {
  return LEFTOVERS.find(([pattern]) => pattern.test(name))?.[1]
}

/** Whether a part of a path is the name of a hidden file or folder, or of one that a program left behind. */
export const isIgnored = oncePerText((path): boolean =>
  path.split('/').some((part) => part.startsWith('.') || leftBy(part) !== undefined),
)

/** Whether a hidden file or folder has an effect on other programs, such as `.gitignore`. */
export function isForOtherPrograms(name: string): boolean {
  return FOR_OTHER_PROGRAMS.test(name)
}

// cspell:ignore fseventsd ehthumbs goutputstream mergetool crdownload
