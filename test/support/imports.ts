import { join, relative } from 'node:path'
import {
  isExportDeclaration,
  isImportDeclaration,
  isImportTypeNode,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast'
import { API } from 'typescript/unstable/sync'

export interface Import {
  /** A path within the folder. */
  from: string
  /** A path within the folder, or a package. */
  to: string
  /** Whether it imports types only, so nothing at run time. */
  typeOnly: boolean
}

/** Only the files themselves are read: imports are listed without resolving them, and the standard library is not needed. */
const OPTIONS = { noResolve: true, noLib: true, types: [], allowImportingTsExtensions: true, noEmit: true }

/** The files of a folder, and their imports as the compiler's parser reads them. */
export function readImports(folder: string): { files: string[]; imports: Import[] } {
  const config = join(folder, 'tsconfig.imports.json')
  const text = JSON.stringify({ compilerOptions: { ...OPTIONS, jsx: 'preserve' }, include: ['.'] })
  const api = new API({
    cwd: folder,
    // The configuration exists only here; every other file is the one on disk.
    fs: {
      readFile: (path) => (path === config ? text : undefined),
      fileExists: (path) => (path === config ? true : undefined),
    },
  })
  try {
    const program = api.updateSnapshot({ openProject: config }).getProject(config)?.program
    if (!program) throw new Error(`the compiler did not open ${folder}`)
    const paths = program.getSourceFileNames().filter((path) => !path.endsWith('.d.ts'))
    const imports = paths.flatMap((path) => {
      const from = relative(folder, path)
      return (program.getSourceFile(path)?.imports ?? []).flatMap((specifier): Import[] => {
        if (!('text' in specifier) || typeof specifier.text !== 'string') return []
        const { text: to } = specifier
        return [{ from, to: to.startsWith('.') ? join(from, '..', to) : to, typeOnly: isTypeOnly(specifier.parent) }]
      })
    })
    return { files: paths.map((path) => relative(folder, path)).sort(), imports }
  } finally {
    api.close()
  }
}

/**
 * Whether the compiler removes the statement. `verbatimModuleSyntax` keeps `import { type A } from 'b'` as
 * `import 'b'`, so only the keyword before the braces counts.
 */
function isTypeOnly(node: Node): boolean {
  if (isImportDeclaration(node)) return node.importClause?.phaseModifier === SyntaxKind.TypeKeyword
  if (isExportDeclaration(node)) return node.isTypeOnly
  // `import('./a.ts').A` as a type: the name is a literal type, whose parent is the import type.
  return isImportTypeNode(node.parent)
}

/** All cycles of imports, as groups of files that import each other, directly or not. Type imports count. */
export function findCycles(files: readonly string[], imports: readonly Import[]): string[][] {
  const targets = Map.groupBy(imports, ({ from }) => from)
  const reach = (start: string) => {
    const found = new Set<string>()
    const queue = [start]
    for (const file of queue) {
      for (const { to } of targets.get(file) ?? []) {
        if (found.has(to)) continue
        found.add(to)
        queue.push(to)
      }
    }
    return found
  }
  const reached = new Map(files.map((file) => [file, reach(file)]))
  const groups = files
    .filter((file) => reached.get(file)?.has(file))
    .map((file) => files.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)))
  return [...new Map(groups.map((group) => [group.join(), group])).values()]
}
