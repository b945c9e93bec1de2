import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { certificatesOf, type PlainDate, promisesOn, toNotify } from '../../../domain/index.ts'
import { ActBar } from '../../parts/act-bar.tsx'
import { useKeys } from '../../parts/keys.ts'
import { SigningFaultWords } from '../../parts/signing-fault.tsx'
import type { SigningFault } from '../../state/faults.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { CaseFrame } from '../case/case-frame.tsx'
import { CaseWhereabouts } from '../case/case-whereabouts.tsx'
import { HeldCertificates } from './held-certificates.tsx'

/** After the issue: what the person holds, who has still to be told, and the way to the next certificate. */
export function IssuedStep(): JSX.Element {
  const { desk, opened, goBackTo } = useCaseOf('e-certificate')
  const [fault, setFault] = createSignal<SigningFault | null>(null)
  const pending = createMemo(() => toNotify(opened.state()))
  const promises = createMemo(() => promisesOn(opened.state(), desk.now().slice(0, 10) as PlainDate))
  const tell = async (one: ReturnType<typeof toNotify>[number]) => {
    const signed = await opened.sign({
      type: 'queue-notification',
      about: one.about,
      of: one.of,
      channel: 'in-person',
      contact: null,
    })
    setFault(signed.ok ? null : signed.error)
  }
  const next = () => goBackTo('review')
  useKeys({ 'Ctrl Enter': next })
  return (
    <CaseFrame
      sideLabel={t('e-certificate.tell')}
      side={
        <section>
          <div class="sech">
            <h2>{t('e-certificate.tell')}</h2>
            <span class="meta">{t('e-certificate.tell.count', { count: pending().length })}</span>
          </div>
          <ul class="checks">
            <For each={pending()} fallback={<li class="meta">{t('e-certificate.tell.none')}</li>}>
              {(one) => (
                <li>
                  <span class="ck" aria-hidden="true" />
                  <span>{t(`e-certificate.tell.${one.about}`)}</span>
                  <button type="button" class="b plain" onClick={() => void tell(one)}>
                    {t('e-certificate.told')}
                  </button>
                </li>
              )}
            </For>
          </ul>
          <Show when={fault()}>{(why) => <SigningFaultWords fault={why()} />}</Show>
        </section>
      }
      bar={
        <ActBar
          where={<CaseWhereabouts savedAt={null} />}
          act={{ words: t('e-certificate.next'), ready: true, onPress: next }}
        />
      }
    >
      <section class="page" aria-labelledby="held">
        <div class="sech">
          <h2 id="held">{t('e-certificate.held')}</h2>
        </div>
        <HeldCertificates certificates={certificatesOf(opened.state())} />
        <Show when={promises().length > 0}>
          <div class="sech gap">
            <h2>{t('e-certificate.promises')}</h2>
          </div>
          <ul class="checks">
            <For each={promises()}>
              {({ by, is }) => (
                <li>
                  <span class="ck" classList={{ y: is === 'kept', w: is === 'due' || is === 'overdue' }} />
                  <span class="num">{by}</span>
                  <span class="meta" classList={{ due: is === 'overdue' || is === 'due' }}>
                    {t(`e-certificate.promise.${is}`)}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </CaseFrame>
  )
}
