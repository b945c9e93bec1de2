import { createSignal, For, type JSX, Show } from 'solid-js'
import { agreed, divorceScript, partyIds } from '../../../domain/index.ts'
import { ActBar } from '../../parts/act-bar.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Phrase } from '../../parts/phrase.tsx'
import { fullDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { CaseFrame } from '../case/case-frame.tsx'
import { CaseWhereabouts } from '../case/case-whereabouts.tsx'
import { FaultNotice } from '../case/fault-notice.tsx'
import { spokenAt } from '../case/phrases.ts'
import { Reconfirm } from '../case/reconfirm.tsx'
import { RefusalWithWays } from '../case/refusal-with-ways.tsx'
import { SpoilAct } from '../case/spoil-act.tsx'
import { Conditions } from './conditions.tsx'
import { nameIn } from './day-of-case.ts'
import { NotToday } from './not-today.tsx'
import { officeNow } from './printed.ts'

/** C16, the legal moment: 完成离婚登记，即解除婚姻关系 (Civil Code 1080). */
export function RegisterStep(): JSX.Element {
  const { desk, opened, goBackTo } = useCaseOf('divorce')
  const printed = () => agreed(opened.state().print)
  const form = createActForm(opened, 'register', {
    sitting: desk.sitting,
    certificate: printed()?.certificate,
  })
  const [spoiling, setSpoiling] = createSignal(false)
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
        <Phrase now={spokenAt(divorceScript, 'consent')[0]} next={spokenAt(divorceScript, 'deliver')[0]} />
      }
      sideLabel={t('divorce.register')}
      sideClass="vow"
      side={
        <>
          <div class="names">
            <For each={partyIds}>
              {(party, index) => (
                <>
                  <Show when={index() > 0}>
                    <span class="serif q">与</span>
                  </Show>
                  <b>{nameIn(opened, party)}</b>
                </>
              )}
            </For>
          </div>
          <div class="singles">
            <For each={partyIds}>
              {(party) => (
                <Show when={agreed(opened.state().capture)?.certificatePhoto[party]}>
                  {(photo) => (
                    <BlobPicture blob={photo()} alt={t('divorce.photo', { name: nameIn(opened, party) })} />
                  )}
                </Show>
              )}
            </For>
          </div>
          <dl class="kv">
            <dt>{t('divorce.register.number')}</dt>
            <dd class="num strong">{printed()?.certificate}</dd>
            <dt>{t('register.date')}</dt>
            <dd>{fullDate(opened.circumstances().on)}</dd>
            <dt>{t('register.authority')}</dt>
            <dd>{officeNow(opened)?.authority}</dd>
            <dt>{t('register.blanks')}</dt>
            <dd class="num">
              {partyIds.map((party) => agreed(opened.state().blanks[party]) ?? '—').join('　')}
            </dd>
          </dl>
          <div class="oath">
            <p class="serif">{t('divorce.register.oath')}</p>
            <p class="meta" lang="zh">
              完成离婚登记，即解除婚姻关系。民法典第一千零八十条
            </p>
            <button
              type="button"
              class="b legal"
              aria-disabled={!isReady()}
              aria-describedby="after-register"
              aria-keyshortcuts="Control+Enter"
              onClick={register}
            >
              {t('divorce.register')} <kbd aria-hidden="true">Ctrl Enter</kbd>
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
          <NotToday suggested={form.review().refusals} />
          <button type="button" class="b" aria-keyshortcuts="Alt+R" onClick={() => setSpoiling(true)}>
            {t('act.spoil')}… <kbd aria-hidden="true">Alt R</kbd>
          </button>
        </ActBar>
      }
    >
      <FaultNotice fault={form.fault()} />
      <Show when={isInterrupted()}>
        <Reconfirm parties={partyIds} cite="民法典第一千零八十条：完成离婚登记，即解除婚姻关系" />
      </Show>
      <For each={others()}>
        {(refusal) => (
          <RefusalWithWays refusal={refusal}>
            <Show when={refusal.rule === 'printed-date'}>
              <button type="button" class="b" onClick={() => goBackTo('print')}>
                {t('register.reprint')}
              </button>
            </Show>
          </RefusalWithWays>
        )}
      </For>
      <Conditions review={form.review()} />
      <Show when={spoiling()}>
        <SpoilAct onClose={() => setSpoiling(false)} />
      </Show>
    </CaseFrame>
  )
}
