import type { Output } from '../../cli/output.ts'
import type { Changes } from '../release/changes.ts'

/** Maximum number of addresses of each kind to print. */
const MOST = 40

/** Prints the addresses of pages that are new, changed or removed. */
export function printChanges(output: Output, { added, changed, removed }: Changes): void {
  const print = (sign: string, paths: readonly string[]) => {
    for (const path of paths.slice(0, MOST)) output.line(`  ${sign} ${path}`)
    if (paths.length > MOST) output.line(`  ${sign} … and ${paths.length - MOST} more`)
  }
  print('+', added)
  print('~', changed)
  print('-', removed)
}
