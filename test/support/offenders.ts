import { isDeepStrictEqual } from 'node:util'

type Faults = readonly string[]

/**
 * Applies one rule to many items, so that a single test can check it: `expect(await offenders(…)).toEqual([])`.
 * @param nameOf the name of an item in the result
 * @param faultsOf the rule: returns the faults of an item, one line each
 * @returns all faults, each after the name of its item
 * @throws if there are no items, because then any rule would pass; also if the rule throws, with the name of the item
 * @example await offenders(documents, ({ path }) => path, ({ dom }) => (dom.querySelector('main') ? [] : ['no main']))
 */
export async function offenders<Thing>(
  things: Iterable<Thing>,
  nameOf: (thing: Thing) => string,
  faultsOf: (thing: Thing) => Faults | Promise<Faults>,
): Promise<string[]> {
  const found: string[] = []
  let count = 0
  for (const thing of things) {
    count++
    const name = nameOf(thing)
    try {
      found.push(...(await faultsOf(thing)).map((fault) => `${name}: ${fault}`))
    } catch (error) {
      throw new Error(`${name}: the rule could not be applied`, { cause: error })
    }
  }
  if (count === 0) throw new Error('there is nothing to apply the rule to')
  return found
}

/**
 * The fault of a value that is not the expected one.
 * @example differences('status', 404, 200) // ['status is 404, not 200']
 * @returns one fault, or none
 */
export function differences(what: string, found: unknown, expected: unknown): string[] {
  return isDeepStrictEqual(found, expected) ? [] : [`${what} is ${shown(found)}, not ${shown(expected)}`]
}

/** The fault of a condition that is not met. @returns one fault, or none */
export function unless(holds: boolean, fault: string): string[] {
  return holds ? [] : [fault]
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value)
}
