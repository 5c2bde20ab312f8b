/** Pieces of a web address: a passage in round brackets, or characters that are no brackets. The last is no full stop. */
const BRACKETS = String.raw`\([^\s<>"()]*\)`
const WEB = String.raw`(?:https?:\/\/|www\.)(?:${BRACKETS}|[^\s<>"()])*(?:${BRACKETS}|[^\s<>"().,;:!?»”’])`
const MAIL = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`

/** A web or mail address in a text, without the full stop, comma or bracket that ends the sentence. */
const ADDRESS = new RegExp(`(${WEB}|${MAIL})`)

/** A text in which web and mail addresses are links. */
export function LinkedText({ text }: { text: string }) {
  return <>{text.split(ADDRESS).map((piece, i) => (i % 2 === 1 ? <a href={hrefOf(piece)}>{piece}</a> : piece))}</>
}

function hrefOf(address: string): string {
  if (/^https?:/.test(address)) return address
  return address.startsWith('www.') ? `https://${address}` : `mailto:${address}`
}
