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

/**
 * The same for a function of a text. It keeps the value of each text until the process ends, so use it for texts of which
 * there are few: paths of files.
 */
export function oncePerText<V>(make: (text: string) => V): (text: string) => V {
  const made = new Map<string, { value: V }>()
  return (text) => {
    const known = made.get(text) ?? { value: make(text) }
    made.set(text, known)
    return known.value
  }
}
