import type { MarkedToken, Token } from 'marked'

/** `::: name title` … `:::` */
export interface ContainerToken {
  type: 'container'
  raw: string
  name: string
  title: string
  titleTokens: Token[]
  /** Lines between the fences. */
  inner: string
  tokens: Token[]
  closed: boolean
}

/** A `:::` line that closes no block. */
export interface StrayFenceToken {
  type: 'strayFence'
  raw: string
}

/** `[^label]: text` */
export interface FootnoteToken {
  type: 'footnote'
  raw: string
  label: string
  text: string
  tokens: Token[]
}

/** `[^label]` */
export interface FootnoteReferenceToken {
  type: 'footnoteReference'
  raw: string
  label: string
}

/** `^2^` or `~2~` */
export interface ScriptToken {
  type: 'raised' | 'lowered'
  raw: string
  text: string
}

/** Running text that is too long to be read, or has too many marks. */
export interface UnreadToken {
  type: 'unread'
  raw: string
  found: string
  expected: string
}

/** The tokens that `lex` returns. */
export type PageToken =
  | MarkedToken
  | ContainerToken
  | StrayFenceToken
  | FootnoteToken
  | FootnoteReferenceToken
  | ScriptToken
  | UnreadToken
