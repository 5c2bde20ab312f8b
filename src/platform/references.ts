/** Crockford's base 32, without I, L, O and U, so that a reference can be read out over the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 10 characters of 5 bits are 50 bits. */
const LENGTH = 10
const COUNT = 2 ** 50

/** An odd number, so that the steps reach each of the references before one repeats: 2^50 divided by the golden ratio. */
const STEP = 695_844_410_359_083

/**
 * Makes references such as `7ZK3M0Q9TX`, which name a request in the log and on its error page. The first of an isolate is
 * random, the others follow in large steps, so that a request needs no random bytes. Two isolates of one day are very
 * unlikely to make the same reference. hono's request-id is not used: it would read the reference from the client, who
 * could send that of another request, or send it as a header, which a cache would repeat for many requests.
 */
export function references(): () => string {
  let value: number | undefined
  return function nextReference() {
    // A Worker may ask for random bytes only while it answers a request.
    value = ((value ?? randomStart()) + STEP) % COUNT
    return written(value)
  }
}

function randomStart(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return (high % 2 ** 18) * 2 ** 32 + low
}

function written(value: number): string {
  let rest = value
  let text = ''
  for (let i = 0; i < LENGTH; i++) {
    text = ALPHABET.charAt(rest % ALPHABET.length) + text
    rest = Math.floor(rest / ALPHABET.length)
  }
  return text
}
