import type { Language } from '../cli/language.ts'
import type { Output } from '../cli/output.ts'
import { shortName } from '../content/hash.ts'
import { prepare } from './commands/prepare.ts'
import { type Compiled, withSchedule } from './compile/compile.ts'
import { Memory } from './compile/memory.ts'
import { toImageRecord } from './images/image-record.ts'
import { PREVIEW } from './release/changes.ts'
import { pushImages } from './release/images.ts'
import { push, readBefore } from './release/push.ts'
import type { ReleaseStore } from './store/store.ts'

export interface PreviewOptions {
  /** Folder of the content. */
  folder: string
  store: ReleaseStore
  output: Output
  now?(): Date
  /** Language of the editor. The default is English. */
  language?: Language
  /** Explains an error that only the machine can explain, such as a full disk. */
  explain?(error: unknown): string
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * Publishes a folder of content to the local state, and again after each save. What is to come never delays what is
 * shown now: images and schedule are made after a save is visible. If a file has a mistake, it prints the mistake, and
 * the last good release stays.
 */
export class Preview {
  readonly #options: Required<PreviewOptions>
  /** One publication at a time. */
  #work: Promise<void> = Promise.resolve()
  #images: Promise<void> = Promise.resolve()
  readonly #knownImages = new Set<string>()
  /** Number of the newest removal of old records. */
  #prunes = 0
  /** A save compiles only what it changes. */
  readonly #memory = new Memory()
  /** Stops the schedule that is being compiled, because its content is no longer the newest. */
  #outdated = new AbortController()
  /** The release whose schedule is not compiled yet. */
  #unscheduled: Compiled | undefined
  /** Root of the release whose schedule was compiled last. */
  #scheduled: string | undefined
  /** Publications that run or wait. */
  #waiting = 0
  #wasWrong = false

  constructor(options: PreviewOptions) {
    this.#options = { now: () => new Date(), language: 'en', explain: messageOf, ...options }
  }

  /** Says that a save was seen, and publishes the folder. */
  async saved(file: string): Promise<void> {
    this.#outdated.abort()
    this.#options.output.line(`${file} was saved: checking …`)
    await this.publish()
    await this.schedule()
  }

  /** Checks, compiles and publishes the folder, without its schedule. Prints the result; never throws. */
  async publish(): Promise<void> {
    this.#waiting++
    await this.#next(() => this.#publish())
    this.#waiting--
  }

  /** Compiles and publishes the schedule of the newest release, unless a file is saved meanwhile. Never throws. */
  async schedule(): Promise<void> {
    const release = this.#unscheduled
    if (!release || this.#waiting > 0) return
    this.#outdated = new AbortController()
    const { signal } = this.#outdated
    try {
      const schedule = await release.compileSchedule(signal)
      await this.#next(async () => {
        if (signal.aborted) return
        const whole = withSchedule(release, schedule)
        await this.#push(whole)
        this.#drawImages(whole)
        this.#unscheduled = undefined
        this.#scheduled = release.root
      })
    } catch (error) {
      // After a save, the schedule of the newer release is compiled instead.
      if (!signal.aborted) this.#options.output.line(this.#options.explain(error))
    }
  }

  /** Runs work after the work before it, and prints its error. */
  #next(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error) => this.#options.output.line(this.#options.explain(error)))
    return this.#work
  }

  async #publish(): Promise<void> {
    const { folder, store, output, now, language } = this.#options
    const instant = now().getTime()
    const before = await readBefore(store, instant)
    const fault = before.fault?.message
    // Old records were removed, perhaps among them images that this run has seen.
    if (before.prunes.newest !== this.#prunes) this.#knownImages.clear()
    this.#prunes = before.prunes.newest
    // Without the release before: what only this preview has shown may vanish again.
    const { release } = await prepare(folder, undefined, output, undefined, {
      now: instant,
      schedule: false,
      memory: this.#memory,
      editor: language,
    })
    if (!release) {
      this.#wasWrong = true
      if (fault !== undefined) {
        output.line(`The release in force cannot be read: ${fault}`)
        return output.line('Correct the mistakes: the site has no release that can be read')
      }
      const shown = before.inForce ?? before.pointer?.release
      return output.line(
        shown ? `The site still shows the last good release, ${shortName(shown)}` : 'There is no release yet',
      )
    }
    if (fault !== undefined) output.line(`The release in force cannot be read, and is written again: ${fault}`)
    const again = this.#wasWrong ? 'The mistakes are corrected. ' : ''
    this.#wasWrong = false
    this.#drawImages(release)
    if (this.#scheduled !== release.root) this.#unscheduled = release
    if (before.held && before.inForce === release.root)
      return output.line(`${again}The site shows this content: release ${shortName(release.root)}`)
    const { written, kept } = await this.#push(release)
    output.line(`${again}Release ${shortName(release.root)} is live: ${written} records new, ${kept} kept`)
  }

  async #push(release: Compiled) {
    const { store, now } = this.#options
    const instant = now()
    const options = { who: PREVIEW, message: 'saved', at: instant.toISOString(), images: 'later' as const }
    return push(store, release, await readBefore(store, instant.getTime()), options)
  }

  /** Encodes images in the background, one release at a time: only other sites show them. */
  #drawImages({ images }: Compiled): void {
    const { store, output, explain } = this.#options
    this.#images = this.#images
      .then(() => pushImages(store.kv, images, toImageRecord, this.#knownImages))
      .catch((error) => output.line(explain(error)))
  }
}
