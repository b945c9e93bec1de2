import { type Accessor, createMemo, createSignal } from 'solid-js'
import { type Act, type Draft, kindOf } from '../../domain/index.ts'
import type { OpenCase } from '../state/desk.ts'
import type { SigningFault } from '../state/faults.ts'
import { type ActForm, valueAt } from './act-form.ts'

/**
 * A form for an act of which nothing is typed: everything in it follows from what is known already. It has no draft;
 * its review changes with what it follows from.
 */
export function createDerivedForm<A extends Act, T extends A['type']>(
  opened: Pick<OpenCase<A, unknown, string>, 'kind' | 'isReady' | 'review' | 'sign'>,
  type: T,
  values: Accessor<object>,
): ActForm<Extract<A, { type: T }>> {
  type Form = ActForm<Extract<A, { type: T }>>
  const [fault, setFault] = createSignal<SigningFault | null>(null)
  const [isSigning, setSigning] = createSignal(false)
  const draft = createMemo(() => ({ ...values(), type }) as ReturnType<Form['draft']>)
  const review = createMemo(() => opened.review(draft() as Draft<A> & { readonly type: T }))
  return {
    draft,
    review,
    fault,
    isSigning,
    get: (path) => valueAt(draft(), path.split('.')),
    put: () => undefined,
    putAll: () => undefined,
    isReady: opened.isReady,
    savedAt: () => null,
    gaps: () =>
      review().refusals.length + review().evidence.filter(({ presence }) => presence !== 'present').length,
    async sign(prepare = (act) => act) {
      const read = kindOf(opened.kind())?.readAct(prepare(draft()))
      if (isSigning() || !read?.ok) return false
      setSigning(true)
      const signed = await opened.sign(read.value as A)
      setSigning(false)
      setFault(signed.ok ? null : signed.error)
      return signed.ok
    },
  }
}
