import { createEffect, createMemo, createSignal, on } from 'solid-js'
import {
  type Draft,
  type MarriageAct,
  type MarriageActOf,
  marriage,
  type Refusal,
  type Review,
} from '../../../domain/index.ts'
import type { OpenCase, SigningFault } from '../../state/desk.ts'

/** An act while a clerk fills it in: its draft, what the law says of it, and how it is finished. */
export interface ActForm<T extends MarriageAct['type']> {
  readonly draft: () => Draft<MarriageActOf<T>> & { readonly type: T }
  /** The value at a path such as `parties.man.name`. */
  readonly get: (path: string) => unknown
  /** Writes at a path; on disk within moments. */
  readonly put: (path: string, value: unknown) => void
  readonly putAll: (values: Readonly<Record<string, unknown>>) => void
  readonly review: () => Review
  readonly isReady: () => boolean
  /** Refusals and missing evidence, counted for the act bar. */
  readonly gaps: () => number
  /** What went wrong when the clerk pressed the act; null before and after it is mended. */
  readonly fault: () => SigningFault | null
  /** Signs the act; true when it is on disk. */
  readonly sign: (prepare?: (act: unknown) => unknown) => Promise<boolean>
  readonly isSigning: () => boolean
  readonly savedAt: () => string | null
}

/** A form for one act of an open case; what was typed before a crash, or in another window, is there again. */
export function createActForm<T extends MarriageAct['type']>(
  opened: OpenCase,
  type: T,
  initial: object = {},
): ActForm<T> {
  const handle = opened.draft<object>(type)
  const [values, setValues] = createSignal<object>({ ...initial, type })
  const [fault, setFault] = createSignal<SigningFault | null>(null)
  const [isSigning, setSigning] = createSignal(false)
  createEffect(
    on(handle.value, (kept) => {
      const isTypedHere = kept === values()
      if (kept && !isTypedHere) setValues({ ...initial, ...kept, type })
    }),
  )
  const draft = createMemo(() => values() as Draft<MarriageActOf<T>> & { readonly type: T })
  const review = createMemo(() => opened.review(draft() as Draft<MarriageAct> & { type: T }))
  const putAll = (changes: Readonly<Record<string, unknown>>): void => {
    setFault(null)
    const next = Object.entries(changes).reduce(
      (now, [path, value]) => withAt(now, path.split('.'), value),
      values(),
    )
    setValues(next)
    handle.save(next)
  }
  return {
    draft,
    get: (path) => valueAt(values(), path.split('.')),
    put: (path, value) => putAll({ [path]: value }),
    putAll,
    review,
    isReady: () => handle.value() !== undefined && opened.isReady(),
    gaps: () =>
      review().refusals.length + review().evidence.filter(({ presence }) => presence !== 'present').length,
    fault,
    isSigning,
    savedAt: handle.savedAt,
    async sign(prepare = (act) => act) {
      if (isSigning()) return false
      setSigning(true)
      try {
        const read = marriage.readAct(prepare(values()))
        if (!read.ok) {
          setFault({ code: 'refused', refusals: [incomplete(read.error.path)] })
          return false
        }
        const signed = await opened.sign(read.value)
        if (!signed.ok) {
          setFault(signed.error)
          return false
        }
        await handle.discard()
        return true
      } finally {
        setSigning(false)
      }
    },
  }
}

/** A field that the checklist does not name is still empty or has the wrong form. */
const incomplete = (path: string): Refusal => ({
  rule: 'incomplete',
  cite: 'DB 6101/T 3163—2023 7.2.2',
  at: path,
  facts: { path },
})

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (now, key) =>
      typeof now === 'object' && now !== null ? (now as Record<string, unknown>)[key] : undefined,
    value,
  )
}

function withAt(value: object, [key, ...rest]: readonly string[], leaf: unknown): object {
  if (key === undefined) return value
  const inner = (value as Record<string, unknown>)[key]
  const next = rest.length === 0 ? leaf : withAt(isRecord(inner) ? inner : {}, rest, leaf)
  if (!Array.isArray(value)) return { ...value, [key]: next }
  return value.toSpliced(Number(key), 1, next)
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null
