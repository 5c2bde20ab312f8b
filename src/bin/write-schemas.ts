import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { editorSchemas } from '../publish/source/editor-schemas.ts'

/** `npm run schemas`: writes the JSON schemas of the files in content/ for VS Code. */
const FOLDER = '.vscode/schemas'

await mkdir(FOLDER, { recursive: true })
for (const [file, text] of editorSchemas()) await writeFile(join(FOLDER, file), text)
