/**
 * What a paper says, without how it looks: the papers of each kind are values of this type,
 * made in `domain/<kind>/papers.ts`, drawn in `client/papers/`, and read aloud or shown on the
 * parties' display from the same value.
 */
export interface Paper {
  /** Stable id, e.g. `marriage-declaration`. */
  readonly id: string
  /** Printed heading, e.g. `申请结婚登记声明书`. */
  readonly title: string
  /** `sheet`: A4 portrait. `booklet`: one opened certificate booklet, 180 mm wide, 125 mm high. */
  readonly format: 'sheet' | 'booklet'
  readonly blocks: readonly PaperBlock[]
}

export type PaperBlock =
  /** Running text; `indent` is the two-character indent of Chinese paragraphs. */
  | { readonly type: 'text'; readonly text: string; readonly indent: boolean; readonly bold?: boolean }
  /** A ruled table of label and values: one value for a single column, two for man and woman. */
  | {
      readonly type: 'fields'
      readonly columns: readonly string[]
      readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[]
    }
  /** A place for a wet signature and a fingerprint, with its label and, if known, the name. */
  | {
      readonly type: 'sign'
      readonly label: string
      readonly name: string | null
      readonly fingerprint: boolean
    }
  /** A place for a photograph, in millimetres; `blob` is the SHA-256 of the picture, null for an empty frame. */
  | { readonly type: 'photo'; readonly width: number; readonly height: number; readonly blob: string | null }
  /** A date line `××××年××月××日`, null when it is filled in by hand. */
  | { readonly type: 'date'; readonly label: string; readonly date: string | null }
  /** A place for the authority's seal. */
  | { readonly type: 'seal'; readonly authority: string }
  /** The booklet's fold: what follows is on the facing page. */
  | { readonly type: 'fold' }
