import type { Language } from '../cli/language.ts'
import type { Output } from '../cli/output.ts'
import type { Showing } from '../cli/problems.ts'
import { shortName } from '../content/hash.ts'
import { type AddressBook, addressBook } from './commands/open/behind.ts'
import { prepare } from './commands/prepare.ts'
import { showingOf } from './commands/showing.ts'
import type { Compiled } from './compile/compile.ts'
import { KeptPages } from './compile/kept-pages.ts'
import { Memory } from './compile/memory.ts'
import { keepMemory, restoreMemory } from './compile/memory-on-disk.ts'
import { encoderOf } from './media/encode.ts'
import type { Encode } from './media/recipe.ts'
import type { Problem } from './problem.ts'
import { PREVIEW, SAVED, SHOWN } from './release/changes.ts'
import type { KnownShards } from './release/held.ts'
import { pushImages } from './release/images.ts'
import { type Before, Overtaken, type PushReport, push, readBefore } from './release/push.ts'
import type { WithoutSite } from './source/content.ts'
import { KeptFiles } from './source/kept-files.ts'
import type { ReleaseStore } from './store/store.ts'
import { gitHistory, type History } from './translation/git.ts'

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
 * Publishes a folder of content to the local state, and again after each save. Images, the search index and what is to
 * come are made after a save is visible: until then, the pages have the search index of the release before. If a file has
 * a mistake, it prints the mistake, and the last good release stays.
 */
export class Preview {
  /** Errors of the content as it was checked last. */
  #errors: Problem[] = []
  #showing: Showing = {}
  /** Addresses of the content as it was checked last, and of the last good one, in which a broken file still has its own. */
  #books: ReturnType<typeof lazyBook>[] = []
  readonly #options: Required<Omit<PreviewOptions, 'cache'>>
  readonly #cache: string | undefined
  /** One publication at a time. */
  #work: Promise<void> = Promise.resolve()
  #images: Promise<void> = Promise.resolve()
  readonly #knownImages = new Set<string>()
  readonly #encode: Encode
  /** Number of the newest removal of old records. */
  #prunes = 0
  /** A save compiles only what it changes. The first one uses what an earlier command kept on disk. */
  #memory: Memory | undefined
  readonly #files = new KeptFiles()
  #isKeptOnDisk = false
  /** Stops the rest that is being compiled, because its content is no longer the newest. */
  #outdated = new AbortController()
  /** The release whose search index and schedule are not compiled yet. */
  #incomplete: Compiled | undefined
  /** Shards of the release in force, of which a save changes few. */
  readonly #shards: KnownShards = new Map()
  /** Root of the release that was completed last. */
  #completed: string | undefined
  readonly #history: History
  /** Publications that run or wait. */
  #waiting = 0
  #wasWrong = false

  constructor(options: PreviewOptions) {
    this.#options = { now: () => new Date(), language: 'en', explain: messageOf, ...options }
    this.#cache = options.cache
    this.#history = gitHistory(options.folder)
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

  /** Says that a save was seen, and publishes the folder. @param files paths of what changed, the last one at the end */
  async saved(...files: readonly string[]): Promise<void> {
    this.#outdated.abort()
    for (const file of files) this.#files.forget(file)
    this.#options.output.line(`${files.at(-1)} was saved: checking …`)
    await this.publish()
    await this.complete()
  }

  /** Checks, compiles and publishes the folder, without what `complete` adds. Prints the result; never throws. */
  async publish(): Promise<void> {
    this.#waiting++
    await this.#next(() => this.#publish())
    this.#waiting--
  }

  /**
   * Compiles and publishes the search index and the schedule of the newest release, unless a file is saved meanwhile.
   * Never throws.
   */
  async complete(): Promise<void> {
    const release = this.#incomplete
    if (!release || this.#waiting > 0) return
    this.#outdated = new AbortController()
    const { signal } = this.#outdated
    try {
      const whole = await release.complete(signal)
      await this.#next(async () => {
        if (signal.aborted) return
        await this.#push(whole, SAVED)
        this.#drawImages(whole)
        this.#incomplete = undefined
        this.#completed = whole.root
        await this.#keepOnDisk()
      })
    } catch (error) {
      // After a save, the newer release is completed instead.
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
    const before = await readBefore(store, instant, this.#shards)
    const fault = before.fault?.message
    // Old records were removed, perhaps among them images that this run has seen.
    if (before.prunes.newest !== this.#prunes) this.#knownImages.clear()
    this.#prunes = before.prunes.newest
    const records = new KeptPages()
    this.#memory ??= this.#cache === undefined ? new Memory(records) : await restoreMemory(this.#cache, records)
    // Without the release before: what only this preview has shown may vanish again.
    const { release, problems, read, files } = await prepare(folder, undefined, output, undefined, {
      now: instant,
      schedule: false,
      search: before.inForce === undefined ? undefined : before.held?.search,
      memory: this.#memory,
      cache: this.#cache,
      editor: language,
      history: this.#history,
      keptFiles: this.#files,
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
    this.#incomplete = this.#completed === release.root ? undefined : release
    if (before.held && before.inForce === release.root)
      return output.line(`${again}The site shows this content: release ${shortName(release.root)}`)
    const { written, kept } = await this.#push(release, SHOWN, before)
    output.line(`${again}Release ${shortName(release.root)} is live: ${written} records new, ${kept} kept`)
  }

  /** @param known the state before, unless another command may have published since */
  async #push(release: Compiled, message: string, known?: Before): Promise<PushReport> {
    const { store, now } = this.#options
    const instant = now()
    const options = { who: PREVIEW, message, at: instant.toISOString(), images: 'later' as const }
    const before = known ?? (await readBefore(store, instant.getTime(), this.#shards))
    return push(store, release, before, options).catch((error) => {
      if (known && error instanceof Overtaken) return this.#push(release, message)
      throw error
    })
  }

  /** Keeps what is known of files for the next start, once: a later save changes little of it. */
  async #keepOnDisk(): Promise<void> {
    if (this.#isKeptOnDisk || this.#cache === undefined || !this.#memory) return
    this.#isKeptOnDisk = true
    await keepMemory(this.#cache, this.#memory)
  }

  /** Waits until no save waits for its publication. */
  async #idle(): Promise<void> {
    while (this.#waiting > 0) await this.#work
  }

  /** Encodes images in the background, one release at a time and not while a save is published. */
  #drawImages({ images }: Compiled): void {
    const { store, output, explain } = this.#options
    this.#images = this.#images
      .then(() => pushImages(store.kv, images, this.#encode, this.#knownImages, () => this.#idle()))
      .catch((error) => output.line(explain(error)))
  }
}
