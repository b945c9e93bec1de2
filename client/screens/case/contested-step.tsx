import { A } from '@solidjs/router'
import { createSignal, For, type JSX } from 'solid-js'
import { ActBar } from '../../parts/act-bar.tsx'
import { useClerkNames } from '../../parts/clerk-name.ts'
import { type TextKey, t } from '../../text/text.ts'
import { createActForm } from './act-form.ts'
import { useCase } from './case-context.tsx'
import { CaseFrame } from './case-frame.tsx'
import { CaseWhereabouts } from './case-whereabouts.tsx'
import { FaultNotice } from './fault-notice.tsx'

/** Two registrars who did not know of one another took the case different ways; a head decides which holds. */
export function ContestedStep(): JSX.Element {
  const { desk, opened } = useCase()
  const form = createActForm(opened, 'settle')
  const nameOf = useClerkNames()
  const [keep, setKeep] = createSignal('')
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
            <For each={opened.state().stage}>
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
                      {t(`act.${entry.value.act}`)}
                    </label>
                  </td>
                  <td>{t(`stage.${entry.value.to}` as TextKey)}</td>
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
          <A href="/conflicts">{t('nav.conflicts')}</A>
        </p>
      </div>
    </CaseFrame>
  )
}
