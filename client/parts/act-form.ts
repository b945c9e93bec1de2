import { createEffect, createMemo, createSignal, on } from 'solid-js'
import { type Act, type Draft, kindOf, type Refusal, type Review } from '../../domain/index.ts'
import type { OpenCase } from '../state/desk.ts'
import type { SigningFault } from '../state/faults.ts'

/** What is typed into an act, by its places. */
export interface Places {
  /** The value at a path such as `parties.man.name`. */
  readonly get: (path: string) => unknown
  /** Writes at a path; on disk within moments. */
  readonly put: (path: string, value: unknown) => void
  readonly putAll: (values: Readonly<Record<string, unknown>>) => void
}

/** An act while a clerk fills it in: its draft, what the law says of it, and how it is finished. */
export interface ActForm<A extends Act = Act> extends Places {
  readonly draft: () => Draft<A> & { readonly type: A['type'] }
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

/** What a form needs of the case its act belongs to. */
type CaseOfForm<A extends Act> = Pick<
  OpenCase<A, unknown, string>,
  'kind' | 'isReady' | 'review' | 'sign' | 'draft'
>

/** A form for one act of an open case; what was typed before a crash, or in another window, is there again. */
export function createActForm<A extends Act, T extends A['type']>(
  opened: CaseOfForm<A>,
  type: T,
  initial: object = {},
): ActForm<Extract<A, { type: T }>> {
  type Form = ActForm<Extract<A, { type: T }>>
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
  const draft = createMemo(() => values() as ReturnType<Form['draft']>)
  const review = createMemo(() => opened.review(values() as Draft<A> & { readonly type: T }))
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
        const read = kindOf(opened.kind())?.readAct(prepare(values()))
        if (!read?.ok) {
          setFault({ code: 'refused', refusals: [incomplete(read?.error.path ?? 'type')] })
          return false
        }
        const signed = await opened.sign(read.value as A)
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

/** What stands at a path of a draft. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (now, key) =>
      typeof now === 'object' && now !== null ? (now as Record<string, unknown>)[key] : undefined,
    value,
  )
}

/** A draft with another leaf at a path, or without the place where the leaf is undefined. */
export function withAt(value: object, [key, ...rest]: readonly string[], leaf: unknown): object {
  if (key === undefined) return value
  const inner = (value as Record<string, unknown>)[key]
  const next = rest.length === 0 ? leaf : withAt(isRecord(inner) ? inner : {}, rest, leaf)
  if (!Array.isArray(value)) {
    const { [key]: _before, ...others } = value as Record<string, unknown>
    return next === undefined ? others : { ...others, [key]: next }
  }
  return value.toSpliced(Number(key), 1, next)
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null
