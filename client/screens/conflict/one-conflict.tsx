import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import {
  type Conflict,
  conflictCode,
  disputeCaseId,
  needsDispute,
  opensDispute,
} from '../../../domain/index.ts'
import { useDesk } from '../../parts/desk-context.tsx'
import { createHeadHand, isHead } from '../../parts/head-hand.tsx'
import type { SignInFault, SigningFault } from '../../state/faults.ts'
import { conflictWords, placeWords } from '../../text/conflict-words.ts'
import { t } from '../../text/text.ts'
import { FaultNotice } from '../case/fault-notice.tsx'
import { AfterClosing } from './after-closing.tsx'
import { CaseSides } from './case-side.tsx'
import { type Closing, closeOf, decisionOf, settle } from './closing.ts'
import { ClosingForm } from './closing-form.tsx'
import { ClosingRecord } from './closing-record.tsx'
import { ConflictBar } from './conflict-bar.tsx'
import { type ConflictOnScreen, ConflictProvider } from './conflict-context.tsx'
import { severityOf } from './conflict-list.tsx'
import { ConflictRail } from './conflict-rail.tsx'
import { createSides, isBetweenCases, isUnsettled } from './conflict-side.ts'
import { ConflictSides } from './conflict-sides.tsx'
import { createDisputeForm } from './dispute-form.ts'
import { Frozen } from './frozen.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { Notes } from './notes.tsx'
import { WhereToGo } from './where-to-go.tsx'
import { WhoDecides } from './who-decides.tsx'

/** One conflict: what happened, both sides, what rests, what to tell the couple; who decides, and how it is closed. */
export function OneConflict(props: { conflict: Conflict; isSettled: boolean }): JSX.Element {
  const desk = useDesk()
  const { conflict } = props
  const dispute = desk.openDispute(disputeCaseId(conflict.key))
  const sides = createSides(
    desk,
    () => conflict,
    () => dispute.state(),
    () => dispute.id,
  )
  const isFiled = () => dispute.state().opening.length > 0
  const value: ConflictOnScreen = {
    desk,
    conflict,
    code: conflictCode(conflict.code),
    dispute,
    sides,
    isFiled,
    isSettled: () => props.isSettled,
  }
  const hand = createHeadHand(desk)
  const cases = () => dispute.state().opening[0]?.value.sides.map((side) => side.case) ?? []
  const form = createDisputeForm<Closing>(
    dispute,
    'close',
    () => nothingFilledIn,
    (typed) =>
      closeOf(conflict, typed, cases(), new Map(sides().map((side) => [side.case, side.opened.log()]))),
  )
  const [isHeadHere, setHeadHere] = createSignal(isHead(desk.clerk))
  const [isNoting, setNoting] = createSignal(false)
  const [fault, setFault] = createSignal<SigningFault | SignInFault | null>(null)
  const decision = createMemo(() => decisionOf(dispute))
  const canClose = () => opensDispute(conflict.code) && isFiled() && !decision()
  const mayClose = () => canClose() && isHeadHere()
  const rest = () => (decision() ? sides().filter(isUnsettled) : [])
  const isReady = () => hand.isReady() && !hand.isBusy() && (decision() ? true : form.isComplete())
  const sign = async () => {
    if (!isReady()) return goToGap()
    setFault(null)
    const close = decision() ? undefined : form.act()
    const done = await hand.sign((signing) => settle(signing, dispute, sides(), close))
    if (!done.ok) return setFault(done.error)
    if (!done.value.ok) return setFault(done.value.error)
    await form.discard()
  }
  const act = () => {
    if (rest().length > 0 && isHeadHere())
      return { words: t('closing.rest'), ready: isReady(), onPress: sign }
    return mayClose() ? { words: t(closeWords()), ready: isReady(), onPress: sign } : null
  }
  const closeWords = () => (hand.isBusy() ? 'approve.busy' : 'closing.act')
  return (
    <ConflictProvider value={value}>
      <main class="work" id="main" tabindex="0">
        <header class="casehead">
          <h1>{conflictWords(conflict, 'title')}</h1>
          <span class="q">
            {[...new Set(sides().flatMap((side) => side.names()))].join('　')}
            {conflict.at && `　${placeWords(conflict.at)}`}
          </span>
          <span class="meta">
            <span class="num">{conflict.code}</span>
            <span class="tag" classList={{ refuse: severityOf(conflict) === 'S1' && !props.isSettled }}>
              {t(props.isSettled ? 'conflicts.settled' : `severity.${severityOf(conflict)}`)}
            </span>
          </span>
        </header>
        <div class="conflict-body">
          <p class="happened">{conflictWords(conflict, 'happened')}</p>
          <Show when={isBetweenCases(conflict)} fallback={<ConflictSides conflict={conflict} />}>
            <ConflictRail />
            <CaseSides />
            <p class="meta">{t('conflicts.order')}</p>
          </Show>
          <Frozen />
          <section aria-labelledby="tell">
            <div class="sech">
              <h2 id="tell">{t('tell.title')}</h2>
            </div>
            <q class="tell">{conflictWords(conflict, 'tell')}</q>
          </section>
          <Show when={isFiled()}>
            <Notes />
          </Show>
        </div>
      </main>
      <aside class="side" aria-label={t('conflicts.what')} tabindex="0">
        <WhoDecides />
        <FaultNotice fault={fault()} />
        <ClosingRecord />
        <Show when={!props.isSettled}>
          <section>
            <div class="sech">
              <h2>{t('conflicts.what')}</h2>
            </div>
            <p class="said">{conflictWords(conflict, 'what')}</p>
            <WhereToGo code={conflict.code} />
            <Show when={needsDispute(conflict) && !isFiled()}>
              <p class="meta">{t('dispute.not-filed.more')}</p>
            </Show>
            <Show when={(canClose() || rest().length > 0) && !isHeadHere()}>
              <button type="button" class="b" onClick={() => setHeadHere(true)}>
                {t('closing.here')}
              </button>
            </Show>
            <p class="meta">{t('conflicts.kept')}</p>
          </section>
        </Show>
        <Show when={mayClose()}>
          <ClosingForm form={form} hand={hand} />
          <Show when={sides().length > 0}>
            <AfterClosing outcomeOf={(id) => form.values().outcomes[id]} />
          </Show>
        </Show>
      </aside>
      <ConflictBar act={act()} onNote={() => setNoting(true)} />
      <Show when={isNoting()}>
        <NoteDialog onClose={() => setNoting(false)} />
      </Show>
    </ConflictProvider>
  )
}

const nothingFilledIn: Closing = {
  document: '',
  title: '',
  number: '',
  issuedBy: '',
  effectiveOn: '',
  scans: [],
  outcomes: {},
  why: '',
}

/** The first field of the closing that is still empty. */
function goToGap(): void {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '.closing input:not([type="file"]), .closing select',
  )
  const empty = [...fields].find(({ value }) => value === '')
  const target = empty ?? document.querySelector<HTMLElement>('.closing .pages-taken button')
  target?.focus()
}
