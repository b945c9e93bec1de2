import type { JSX } from 'solid-js'
import { useFocusOfNobody } from '../../parts/screen.ts'
import { CaseBanner } from './case-banner.tsx'
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
  useFocusOfNobody()
  return (
    <>
      <main class="work" id="main" tabindex="-1">
        <CaseHead />
        {props.phrase}
        <CaseBanner />
        <div class="step">{props.children}</div>
      </main>
      {/* It scrolls by its own keys where it is longer than the screen. */}
      <aside tabindex="0" class={props.sideClass ?? 'side'} aria-label={props.sideLabel}>
        {props.side}
      </aside>
      {props.bar}
    </>
  )
}
