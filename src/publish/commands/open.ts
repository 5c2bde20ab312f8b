import { join } from 'node:path'
import { type CommandResult, done } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { nearest } from '../../text/distance.ts'
import { readContent } from '../source/content.ts'
import { readFolder } from '../source/read-folder.ts'
import { define } from './command.ts'
import { addressBook, type Behind } from './open/behind.ts'
import { editorOf, openInEditor } from './open/editor.ts'

/**
 * Names the files behind an address, as the browser shows it, and opens them in the text editor of the terminal. A former
 * address names the entry that redirects it. Reads files only: it works while the content has errors.
 */
export const openAddress = define({
  name: 'open',
  summary: 'open the files behind an address in your text editor ($VISUAL, $EDITOR)',
  positionals: { address: { summary: 'an address, as the browser shows it' } },
  options: { print: { type: 'boolean', summary: 'only print the files' } },
  example: 'open https://perspective.brussels/nl/over-ons',
  async run({ folder, output, ask }, { positionals: { address }, options: { print } }): Promise<CommandResult> {
    const { rest, site } = readContent(await readFolder(folder))
    const find = addressBook(rest, site)
    const behind = await find(address)
    if (!behind) throw new UsageError(unknown(address, find.addresses))
    const { files, others, redirects, system } = behind
    for (const { from, to, place } of redirects) output.line(`${from} leads to ${to}: ${place}`)
    for (const file of files) output.line(file)
    if (others.length > 0) output.line(`In other languages: ${others.join(', ')}`)
    if (system !== undefined)
      output.line(`The site itself answers this address: ${system}. No file of content/ has it.`)
    // Without a terminal, as in a script, there is no editor to wait for.
    if (print || !ask || files.length === 0) return done(behind satisfies Behind)
    const editor = editorOf()
    if (editor === undefined) {
      output.line('To open them, set EDITOR to your text editor, for instance: export EDITOR="code --wait"')
      return done(behind)
    }
    // A path below content/ is one below the folder of the content.
    const code = await openInEditor(
      editor,
      files.map((file) => join(folder, file.replace(/^content\//, ''))),
    )
    if (code !== 0) output.line(`The text editor "${editor}" ended with the code ${code}`)
    return { code: code === 0 ? EXIT.done : EXIT.refused, result: behind }
  },
})

function unknown(address: string, addresses: readonly string[]): string {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '')
  const near = nearest(path, addresses)
  return `nothing is at ${address}.${near === undefined ? ' Copy the address from the browser.' : ` Did you mean ${near}?`}`
}
