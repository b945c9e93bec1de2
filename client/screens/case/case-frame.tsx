import type { JSX } from 'solid-js'
import { CaseHead } from './case-head.tsx'

/** The middle, the right and the bottom of the case screen. */
export function CaseFrame(props: {
  phrase?: JSX.Element
  children: JSX.Element
  side: JSX.Element
  sideLabel: string
  bar: JSX.Element
  sideClass?: string
}): JSX.Element {
  return (
    <>
      <main class="work" id="main" tabindex="-1">
        <CaseHead />
        {props.phrase}
        <div class="step">{props.children}</div>
      </main>
      <aside class={props.sideClass ?? 'side'} aria-label={props.sideLabel}>
        {props.side}
      </aside>
      {props.bar}
    </>
  )
}
