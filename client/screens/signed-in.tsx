import type { RouteSectionProps } from '@solidjs/router'
import { type JSX, lazy, Show } from 'solid-js'
import { DeskProvider, useDoor } from '../parts/desk-context.tsx'
import { SignIn } from './sign-in.tsx'

const Shell = lazy(() => import('./shell.tsx'))

/** Every screen but the parties' stands behind the sign-in; locking shows it again over the same address. */
export function SignedIn(props: RouteSectionProps): JSX.Element {
  const door = useDoor()
  return (
    <Show when={door.desk()} keyed fallback={<SignIn />}>
      {(desk) => (
        <DeskProvider desk={desk}>
          <Shell>{props.children}</Shell>
        </DeskProvider>
      )}
    </Show>
  )
}
