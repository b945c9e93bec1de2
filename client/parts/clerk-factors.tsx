import { createMemo, createSignal, For, type JSX } from 'solid-js'
import type { Result } from '../../domain/index.ts'
import type { SignInFault } from '../state/faults.ts'
import { t } from '../text/text.ts'
import { type Factor, SignInFactor } from './sign-in-factor.tsx'

/** Clerk and password as they are typed, and what came of the last attempt with them. */
export interface TypedClerk {
  readonly clerk: () => string
  readonly factors: () => readonly [clerk: Factor, password: Factor]
  /** The first factor that nobody has typed yet. */
  readonly missing: () => Factor | undefined
  readonly isBusy: () => boolean
  readonly fault: () => SignInFault | null
  /** Does `work` with both; undefined when one is missing, which then has the focus, or when it is being done. */
  readonly attempt: <T>(
    work: (clerk: string, password: string) => Promise<Result<T, SignInFault>>,
  ) => Promise<Result<T, SignInFault> | undefined>
  readonly forgetPassword: () => void
  /** Nobody has typed anything. */
  readonly clear: () => void
}

/** What a clerk types to sign in, beginning with the clerk who did last. */
export function createTypedClerk(last = ''): TypedClerk {
  const [clerk, setClerk] = createSignal(last)
  const [password, setPassword] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<SignInFault | null>(null)
  const factors = createMemo((): readonly [Factor, Factor] => [
    {
      id: 'clerk',
      words: t('signin.factor.clerk'),
      about: t('signin.factor.clerk.about'),
      value: clerk(),
      type: 'text',
      onInput: setClerk,
    },
    {
      id: 'password',
      words: t('signin.factor.password'),
      about: t('signin.factor.password.about'),
      value: password(),
      type: 'password',
      onInput: setPassword,
    },
  ])
  const missing = () => factors().find(({ value }) => value === '')
  return {
    clerk: () => clerk().trim(),
    factors,
    missing,
    isBusy,
    fault,
    async attempt(work) {
      const gap = missing()
      if (isBusy()) return undefined
      if (gap) {
        focusOn(gap.id)
        return undefined
      }
      setFault(null)
      setBusy(true)
      const answer = await work(clerk().trim(), password())
      setBusy(false)
      if (!answer.ok) setFault(answer.error)
      return answer
    },
    forgetPassword: () => void setPassword(''),
    clear: () => {
      setClerk('')
      setPassword('')
      setFault(null)
    },
  }
}

/** Both factors in one list. */
export function ClerkFactors(props: { typed: TypedClerk; onEnter: () => void }): JSX.Element {
  return (
    <ol class="factors">
      <For each={[0, 1] as const}>
        {(number) => (
          <SignInFactor
            factor={props.typed.factors()[number]}
            number={number}
            isCurrent={props.typed.missing()?.id === props.typed.factors()[number].id}
            isBusy={props.typed.isBusy()}
            isBad={number === 1 && props.typed.fault()?.code === 'wrong-password'}
            onEnter={props.onEnter}
          />
        )}
      </For>
    </ol>
  )
}

/** Moves the focus to a field or button of the sign-in. */
export const focusOn = (id: string): void => void document.getElementById(id)?.focus()
