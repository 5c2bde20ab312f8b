import { spawn } from 'node:child_process'

/** The editor's text editor, as programs of a terminal find it (environ(7)): `VISUAL`, else `EDITOR`. */
export function editorOf({ VISUAL, EDITOR }: NodeJS.ProcessEnv = process.env): string | undefined {
  return VISUAL?.trim() || EDITOR?.trim() || undefined
}

/**
 * Opens files in a text editor, and waits until it ends. The command of the editor may have arguments: `code --wait`. Git
 * starts it in the same way.
 * @returns the exit code
 */
export function openInEditor(editor: string, files: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child =
      process.platform === 'win32'
        ? spawn(`${editor} ${files.map((file) => `"${file}"`).join(' ')}`, { shell: true, stdio: 'inherit' })
        : spawn('sh', ['-c', `${editor} "$@"`, editor, ...files], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
