import { A } from '@solidjs/router'
import { createSignal, For, type JSX } from 'solid-js'
import type { ActionId, Slot } from '../../../domain/index.ts'
import { ActBar } from '../../parts/act-bar.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { useClerkNames } from '../../parts/clerk-name.ts'
import { actName, stageName } from '../../text/kind-words.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { CaseFrame } from './case-frame.tsx'
import { CaseWhereabouts } from './case-whereabouts.tsx'
import { FaultNotice } from './fault-notice.tsx'

/** A state whose stage branches where authors did not know of one another. */
interface Branching {
  readonly stage?: Slot<{ readonly to?: string }>
}

/** Two registrars who did not know of one another took the case different ways; a head decides which holds. */
export function ContestedStep(): JSX.Element {
  const { desk, opened, screens } = useCase()
  const form = createActForm(opened, 'settle')
  const nameOf = useClerkNames()
  const [keep, setKeep] = createSignal('')
  const branches = () => screens.branches?.(opened) ?? (opened.state() as Branching).stage ?? []
  const actOf = (id: ActionId) => opened.log().get(id)?.body.act.type ?? ''
  const isHead = () => desk.clerk.roles.includes('head')
  return (
    <CaseFrame
      sideLabel={t('conflict.who')}
      side={
        <section>
          <div class="sech">
            <h2>{t('conflict.who')}</h2>
          </div>
          <p class="page-note">{t('contested.who')}</p>
        </section>
      }
      bar={
        <ActBar
          where={<CaseWhereabouts savedAt={form.savedAt()} />}
          act={{
            words: isHead() ? t('act.settle') : t('contested.head-only'),
            ready: isHead() && form.gaps() === 0,
            onPress: () => form.gaps() === 0 && void form.sign(),
          }}
        />
      }
    >
      <div class="page">
        <FaultNotice fault={form.fault()} />
        <p class="big">{t('contested.title')}</p>
        <p>{t('contested.what')}</p>
        <table class="rows">
          <caption class="vh">{t('contested.title')}</caption>
          <tbody>
            <For each={branches()}>
              {(entry) => (
                <tr>
                  <td>
                    <label class="tick">
                      <input
                        type="radio"
                        name="keep"
                        checked={keep() === entry.by}
                        onChange={() => {
                          setKeep(entry.by)
                          form.put('keep', entry.by)
                        }}
                      />
                      {actName(opened.kind(), actOf(entry.by))}
                    </label>
                  </td>
                  <td>{entry.value.to === undefined ? '' : stageName(opened.kind(), entry.value.to)}</td>
                  <td class="num">{entry.at.slice(0, 16).replace('T', ' ')}</td>
                  <td class="right meta">{nameOf(entry.clerk)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <div class="form">
          <label for="settle-reason">{t('reason')}</label>
          <input
            id="settle-reason"
            class="input"
            autocomplete="off"
            value={(form.get('reason') as string | undefined) ?? ''}
            onInput={(event) => form.put('reason', event.currentTarget.value)}
          />
        </div>
        <p class="meta">
          <A href={`/conflicts?case=${opened.id}`}>{t('nav.conflicts')}</A>
        </p>
      </div>
    </CaseFrame>
  )
}
