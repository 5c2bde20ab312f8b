import { isDeepStrictEqual } from 'node:util'

type Faults = readonly string[]

/**
 * Applies one rule to many things, so that a single test can guard it: `expect(await offenders(…)).toEqual([])`.
 * @param nameOf names a thing in the result
 * @param faultsOf the rule: says what is wrong with a thing, a line for each fault
 * @returns all faults, each after the name of its thing
 * @throws when there are no things, because then any rule would hold; and, with its name, for a thing that the rule throws on
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
 * What a rule says where a value is not the one expected.
 * @example differences('status', 404, 200) // ['status is 404, not 200']
 * @returns one fault, or none
 */
export function differences(what: string, found: unknown, expected: unknown): string[] {
  return isDeepStrictEqual(found, expected) ? [] : [`${what} is ${shown(found)}, not ${shown(expected)}`]
}

/** What a rule says where something does not hold. @returns one fault, or none */
export function unless(holds: boolean, fault: string): string[] {
  return holds ? [] : [fault]
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value)
}
