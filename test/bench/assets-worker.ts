/** Answers each address that is not a file, such as `/asset`, with a static asset by its binding. */
interface Env {
  ASSETS: Fetcher
}

export default {
  fetch: (_request: Request, { ASSETS }: Env) => ASSETS.fetch(new Request('http://assets.test/page')),
}
