import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import {
  agreed,
  factOf,
  inForce,
  marriageScript,
  type PartyId,
  partyIds,
  rowsOf,
} from '../../../domain/index.ts'
import { ActBar } from '../../parts/act-bar.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Phrase } from '../../parts/phrase.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { fullDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { CaseFrame } from '../case/case-frame.tsx'
import { CaseWhereabouts } from '../case/case-whereabouts.tsx'
import { FaultNotice } from '../case/fault-notice.tsx'
import { spokenAt } from '../case/phrases.ts'
import { Reconfirm } from '../case/reconfirm.tsx'
import { SpoilAct } from '../case/spoil-act.tsx'
import { Folio } from './folio.tsx'

/** A10, the legal moment: 完成结婚登记，即确立婚姻关系 (Civil Code 1049). */
export function RegisterStep(): JSX.Element {
  const { desk, opened, goBackTo } = useCaseOf('marriage')
  const printed = () => agreed(opened.state().print)
  const form = createActForm(opened, 'register', {
    sitting: desk.sitting,
    certificate: printed()?.certificate,
  })
  const [spoiling, setSpoiling] = createSignal(false)
  const name = (party: PartyId) => factOf(opened.state(), party, 'name') ?? ''
  const office = createMemo(() => {
    const rows = rowsOf(opened.circumstances().rows, 'office')
    return inForce(rows, opened.circumstances().on)?.body
  })
  /** Signed in another sitting: asked again before anything is registered (K12). */
  const isInterrupted = () => form.review().refusals.some(({ rule }) => rule === 'one-sitting')
  const others = () => form.review().refusals.filter(({ rule }) => rule !== 'one-sitting')
  const isReady = () => form.gaps() === 0 && !form.isSigning()
  const register = () =>
    isReady() &&
    void form.sign((values) => ({
      ...(values as object),
      sitting: desk.sitting,
      certificate: printed()?.certificate,
    }))
  useKeys({ 'Ctrl Enter': register, 'Alt R': () => setSpoiling(true) })
  return (
    <CaseFrame
      phrase={
        <Phrase
          now={spokenAt(marriageScript, 'register')[0]}
          next={spokenAt(marriageScript, 'register')[1]}
        />
      }
      sideLabel={t('act.register')}
      sideClass="vow"
      side={
        <>
          <Show when={agreed(opened.state().capture)}>
            {(capture) => (
              <BlobPicture blob={capture().certificatePhoto} alt={t('register.photo')} class="joint" />
            )}
          </Show>
          <div class="names">
            <b>{name('man')}</b>
            <span class="serif q">与</span>
            <b>{name('woman')}</b>
          </div>
          <dl class="kv">
            <dt>{t('register.number')}</dt>
            <dd class="num strong">{printed()?.certificate}</dd>
            <dt>{t('register.date')}</dt>
            <dd>{fullDate(opened.circumstances().on)}</dd>
            <dt>{t('register.authority')}</dt>
            <dd>{office()?.authority}</dd>
            <dt>{t('register.blanks')}</dt>
            <dd class="num">
              {partyIds.map((party) => agreed(opened.state().blanks[party]) ?? '—').join('　')}
            </dd>
          </dl>
          <div class="oath">
            <p class="serif">{t('register.oath')}</p>
            <p class="meta" lang="zh">
              完成结婚登记，即确立婚姻关系。民法典第一千零四十九条
            </p>
            <button
              type="button"
              class="b legal"
              aria-disabled={!isReady()}
              aria-describedby="after-register"
              aria-keyshortcuts="Control+Enter"
              onClick={register}
            >
              {t('act.register')} <kbd aria-hidden="true">Ctrl Enter</kbd>
            </button>
            <p class="meta" id="after-register">
              {t('register.after')}
            </p>
          </div>
        </>
      }
      bar={
        <ActBar
          where={
            <>
              <CaseWhereabouts savedAt={null} />
              <span class="q">{t('register.where')}</span>
            </>
          }
        >
          <button type="button" class="b" aria-keyshortcuts="Alt+R" onClick={() => setSpoiling(true)}>
            {t('act.spoil')}… <kbd aria-hidden="true">Alt R</kbd>
          </button>
        </ActBar>
      }
    >
      <FaultNotice fault={form.fault()} />
      <Show when={isInterrupted()}>
        <Reconfirm parties={partyIds} cite="民法典第一千零四十九条：完成结婚登记，即确立婚姻关系" />
      </Show>
      <For each={others()}>
        {(refusal) => (
          <Refusal refusal={refusal}>
            <Show when={refusal.rule === 'printed-date'}>
              <button type="button" class="b" onClick={() => goBackTo('print')}>
                {t('register.reprint')}
              </button>
            </Show>
          </Refusal>
        )}
      </For>
      <Folio review={form.review()} />
      <Show when={spoiling()}>
        <SpoilAct onClose={() => setSpoiling(false)} />
      </Show>
    </CaseFrame>
  )
}
