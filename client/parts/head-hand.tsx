import { createSignal, type JSX, Show } from 'solid-js'
import { err, type Result } from '../../domain/index.ts'
import type { Clerk, Desk } from '../state/desk.ts'
import type { SignInFault } from '../state/faults.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { TextField } from './field.tsx'

/** Whether a clerk may decide what only a head decides. */
export const isHead = ({ roles }: Clerk): boolean => roles.includes('head') || roles.includes('reviewer')

/** The hand of a head: the clerk's own, or that of a head who has come to this machine. */
export interface HeadHand {
  readonly isReady: () => boolean
  readonly isBusy: () => boolean
  /** Does `work` with the head's signature; a head's keys are forgotten right after it. */
  readonly sign: <T>(work: (sign: Desk['sign']) => Promise<T>) => Promise<Result<T, SignInFault>>
  readonly typed: {
    readonly head: () => string
    readonly password: () => string
    readonly setHead: (head: string) => void
    readonly setPassword: (password: string) => void
  }
}

/** The hand with which the head signs here. */
export function createHeadHand(desk: Desk): HeadHand {
  const [head, setHead] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  return {
    typed: { head, password, setHead, setPassword },
    isReady: () => isHead(desk.clerk) || (head() !== '' && password() !== ''),
    isBusy,
    async sign(work) {
      if (isBusy()) return err({ code: 'wait', retryAt: 0 })
      setBusy(true)
      try {
        if (isHead(desk.clerk)) return { ok: true, value: await work(desk.sign) }
        return await desk.withHandOf(head(), password(), work)
      } finally {
        setPassword('')
        setBusy(false)
      }
    },
  }
}

/** Who signs: nothing to fill in for a head; at a registrar's machine the head's number and password. */
export function HeadFields(props: { hand: HeadHand }): JSX.Element {
  const desk = useDesk()
  const { typed } = props.hand
  return (
    <Show when={!isHead(desk.clerk)}>
      <span class="label">{t('approve.head')}</span>
      <TextField
        label={t('approve.head')}
        value={typed.head()}
        onInput={(value) => typed.setHead(value.trim())}
      />
      <span class="label" id="head-hand-password">
        {t('approve.password')}
      </span>
      <input
        class="input"
        type="password"
        autocomplete="off"
        aria-labelledby="head-hand-password"
        value={typed.password()}
        onInput={(event) => typed.setPassword(event.currentTarget.value)}
      />
    </Show>
  )
}
