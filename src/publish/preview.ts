import type { Language } from '../cli/language.ts'
import type { Output } from '../cli/output.ts'
import type { Showing } from '../cli/problems.ts'
import { shortName } from '../content/hash.ts'
import { type AddressBook, addressBook } from './commands/open/behind.ts'
import { prepare } from './commands/prepare.ts'
import { showingOf } from './commands/showing.ts'
import { type Compiled, withSchedule } from './compile/compile.ts'
import { Memory } from './compile/memory.ts'
import { encoderOf } from './media/encode.ts'
import type { Encode } from './media/recipe.ts'
import type { Problem } from './problem.ts'
import { PREVIEW } from './release/changes.ts'
import { pushImages } from './release/images.ts'
import { push, readBefore } from './release/push.ts'
import type { WithoutSite } from './source/content.ts'
import type { ReleaseStore } from './store/store.ts'

export interface PreviewOptions {
  /** Folder of the content. */
  folder: string
  store: ReleaseStore
  output: Output
  /** Folder of the local state, in which encoded pictures and what is known of files are kept. */
  cache?: string
  now?(): Date
  /** Language of the editor. The default is English. */
  language?: Language
  /** Explains an error that only the machine can explain, such as a full disk. */
  explain?(error: unknown): string
}

/** What `npm start` knows of a page that a browser shows. */
export interface PageNotes {
  files: string[]
  errors: Problem[]
  showing: Showing
  /** Whether a save is being checked. */
  checking: boolean
}

/** Reads the addresses only if a browser asks for them. */
function lazyBook(read: WithoutSite): (address: string) => ReturnType<AddressBook> {
  let book: AddressBook | undefined
  return async (address) => {
    book ??= addressBook(read, undefined)
    return book(address)
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * Publishes a folder of content to the local state, and again after each save. What is to come never delays what is
 * shown now: images and schedule are made after a save is visible. If a file has a mistake, it prints the mistake, and
 * the last good release stays.
 */
export class Preview {
  /** Errors of the content as it was checked last. */
  #errors: Problem[] = []
  #showing: Showing = {}
  /** Addresses of the content as it was checked last, and of the last good one, in which a broken file still has its own. */
  #books: ReturnType<typeof lazyBook>[] = []
  readonly #options: Required<Omit<PreviewOptions, 'cache'>>
  /** One publication at a time. */
  #work: Promise<void> = Promise.resolve()
  #images: Promise<void> = Promise.resolve()
  readonly #knownImages = new Set<string>()
  readonly #encode: Encode
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
    this.#encode = encoderOf(options.folder, options.cache)
  }

  /** The files behind an address, and the errors of the content, those of these files first. */
  async notesOn(address: string): Promise<PageNotes> {
    const found = await Promise.all(this.#books.map((find) => find(address).catch(() => undefined)))
    const behind = found.find((one) => one !== undefined)
    const files = behind?.files ?? []
    const own = [...files, ...(behind?.others ?? [])]
    const [here, elsewhere] = [true, false].map((isOwn) =>
      this.#errors.filter(({ file }) => own.includes(file) === isOwn),
    )
    const errors = [...(here ?? []), ...(elsewhere ?? [])]
    return { files, errors, showing: this.#showing, checking: this.#waiting > 0 }
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
    const { release, problems, read, files } = await prepare(folder, undefined, output, undefined, {
      now: instant,
      schedule: false,
      memory: this.#memory,
      editor: language,
    })
    this.#errors = problems.filter(({ severity }) => severity === 'error')
    this.#showing = showingOf(files, language)
    const book = lazyBook(read)
    this.#books = release ? [book] : [book, ...this.#books.slice(-1)]
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
      .then(() => pushImages(store.kv, images, this.#encode, this.#knownImages))
      .catch((error) => output.line(explain(error)))
  }
}
