import type { Result } from '../../domain/index.ts'
import type { PackingFault, ZipEntry } from './zip.ts'

/** What the page asks of the packing worker: one package, and then the worker is done. */
export interface PackingRequest {
  readonly on: string
  readonly entries: readonly ZipEntry[]
}

/** How far the worker is, and at the end the package. */
export type PackingAnswer =
  | { readonly type: 'progress'; readonly bytes: number }
  | { readonly type: 'done'; readonly packed: Result<Blob, PackingFault> }
