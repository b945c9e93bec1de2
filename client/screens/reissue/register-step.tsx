import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { agreed, inForce, recordOf, reissueScript, rowsOf } from '../../../domain/index.ts'
import { ActBar } from '../../parts/act-bar.tsx'
import { createActForm, valueAt } from '../../parts/act-form.ts'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Phrase } from '../../parts/phrase.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { fullDate } from '../../text/dates.ts'
import { actName } from '../../text/kind-words.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { CaseFrame } from '../case/case-frame.tsx'
import { CaseWhereabouts } from '../case/case-whereabouts.tsx'
import { FaultNotice } from '../case/fault-notice.tsx'
import { spokenAt } from '../case/phrases.ts'
import { Reconfirm } from '../case/reconfirm.tsx'
import { SpoilAct } from '../case/spoil-act.tsx'
import { applicantsIn, forApplicants, holdersIn, nameIn } from './applicants.ts'
import { Folio } from './folio.tsx'

/** E10: the certificate is given anew (补发); what it is of was registered long ago and stays as it was. */
export function RegisterStep(): JSX.Element {
  const { desk, opened, goBackTo } = useCaseOf('reissue')
  const printed = () => agreed(opened.state().print)
  const certificate = () => printed()?.certificate
  const form = createActForm(opened, 'register', { sitting: desk.sitting, certificate: certificate() })
  const [spoiling, setSpoiling] = createSignal(false)
  const applicants = () => applicantsIn(opened.state())
  const authority = createMemo(() => {
    const { rows, on } = opened.circumstances()
    return inForce(rowsOf(rows, 'office'), on)?.body.authority
  })
  const isInterrupted = () => form.review().refusals.some(({ rule }) => rule === 'one-sitting')
  const others = () => form.review().refusals.filter(({ rule }) => rule !== 'one-sitting')
  const isReady = () => form.gaps() === 0 && !form.isSigning()
  const register = () =>
    isReady() &&
    void form.sign((values) => ({
      ...(values as object),
      sitting: desk.sitting,
      certificate: certificate(),
    }))
  const photos = () => {
    const taken = agreed(opened.state().capture)?.certificatePhoto
    if (!taken) return []
    return 'sha256' in taken ? [taken] : [taken.man, taken.woman].flatMap((each) => each ?? [])
  }
  useKeys({ 'Ctrl Enter': register, 'Alt R': () => setSpoiling(true) })
  const spoken = spokenAt(reissueScript, 'deliver')
  return (
    <CaseFrame
      phrase={<Phrase now={spoken[0]} next={spoken[1]} />}
      sideLabel={actName('reissue', 'register')}
      sideClass="vow"
      side={
        <>
          <For each={photos()}>
            {(photo) => <BlobPicture blob={photo} alt={t('register.photo')} class="joint" />}
          </For>
          <div class="names" classList={{ alone: holdersIn(opened.state()).length < 2 }}>
            <For each={holdersIn(opened.state())}>
              {(party, index) => (
                <>
                  <Show when={index() > 0}>
                    <span class="serif q">与</span>
                  </Show>
                  <b>{nameIn(opened.state(), party)}</b>
                </>
              )}
            </For>
          </div>
          <dl class="kv">
            <dt>{t('reissue.number')}</dt>
            <dd class="num strong">{certificate()}</dd>
            <dt>{t('reissue.print.date')}</dt>
            <dd>{fullDate(recordOf(opened.state())?.date ?? '')}</dd>
            <dt>{t('reissue.print.remark')}</dt>
            <dd lang="zh">{printed()?.remark}</dd>
            <dt>{t('reissue.authority')}</dt>
            <dd>{authority()}</dd>
            <dt>{t('register.blanks')}</dt>
            <dd class="num">
              {holdersIn(opened.state())
                .map((party) => agreed(opened.state().blanks[party]) ?? '—')
                .join('　')}
            </dd>
          </dl>
          <div class="oath">
            <p class="serif">{t('reissue.oath')}</p>
            <button
              type="button"
              class="b legal"
              aria-disabled={!isReady()}
              aria-describedby="after-register"
              aria-keyshortcuts="Control+Enter"
              onClick={register}
            >
              {actName('reissue', 'register')} <kbd aria-hidden="true">Ctrl Enter</kbd>
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
              <span class="q">{t('reissue.where')}</span>
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
        <Reconfirm
          parties={applicants()}
          cite="婚姻登记工作规范：补发婚姻登记证"
          prepare={(values) => ({
            ...values,
            present: forApplicants(applicants(), (party) => valueAt(values, ['present', party])),
            confirmed: forApplicants(applicants(), (party) => valueAt(values, ['confirmed', party])),
          })}
        />
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
