/** Where the random cases begin when a change is checked in CI, so that the change fails only because of itself. */
export const SEED = 20_261_128

/**
 * Settings of fast-check for a test of which the random cases take seconds: an eighth of them, with the same seed each
 * time in CI. All of them, with another seed each time, if HISTORIES is set, as `.ci/run --whole` does each night.
 * @param all the number of all cases
 */
export function randomRuns(all: number): { numRuns: number; seed?: number } {
  if (process.env.HISTORIES) return { numRuns: all }
  return { numRuns: Math.ceil(all / 8), ...(process.env.CI && { seed: SEED }) }
}
