/**
 * A function of one object that makes its value once for each object. `npm start` reads the folder at each save, and has
 * the same object for a file that did not change, so what follows from that file alone is not made again.
 * @param make depends on nothing but the object
 */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { value: V }>()
  return (key) => {
    const known = made.get(key) ?? { value: make(key) }
    made.set(key, known)
    return known.value
  }
}
