/** A web or mail address in a text, without the full stop or comma that ends the sentence. */
const ADDRESS = /(https:\/\/[^\s<>"]*[^\s<>".,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/

/** A text in which web and mail addresses are links. */
export function LinkedText({ text }: { text: string }) {
  return (
    <>
      {text
        .split(ADDRESS)
        .map((piece, i) =>
          i % 2 === 1 ? <a href={piece.startsWith('https://') ? piece : `mailto:${piece}`}>{piece}</a> : piece,
        )}
    </>
  )
}
