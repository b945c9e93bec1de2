import { Index, type JSX, Show } from 'solid-js'
import { agreed, neededInFile } from '../../../domain/index.ts'
import { Answer } from '../../parts/field.tsx'
import { t } from '../../text/text.ts'
import { createActForm } from './act-form.ts'
import { useCase } from './case-context.tsx'
import { FaultNotice } from './fault-notice.tsx'
import { StepFrame } from './step-frame.tsx'

/** A12–A14: the free ceremony is offered, the e-certificate promised with its date, the file put in order. */
export function AfterStep(): JSX.Element {
  const { opened } = useCase()
  const file = createActForm(opened, 'file', {
    contents: neededInFile(opened.state()).map((item) => ({ item })),
  })
  const ceremony = createActForm(opened, 'offer-ceremony')
  const promise = createActForm(opened, 'promise-e-certificate', { told: true })
  const contents = () => (file.get('contents') ?? []) as readonly { item: string; pages?: number }[]
  return (
    <StepFrame form={file} act="act.file" onAct={() => void file.sign()}>
      <div class="page after">
        <section>
          <div class="sech">
            <h2>{t('act.offer-ceremony')}</h2>
            <span class="meta" lang="zh">
              {t('after.ceremony')}
            </span>
          </div>
          <FaultNotice fault={ceremony.fault()} />
          <Show
            when={agreed(opened.state().ceremony)}
            fallback={
              <Answer
                label={t('act.offer-ceremony')}
                value={undefined}
                options={[
                  { value: 'yes', words: t('after.ceremony.yes') },
                  { value: 'no', words: t('after.ceremony.no') },
                ]}
                onChange={(value) => {
                  ceremony.put('attends', value === 'yes')
                  void ceremony.sign()
                }}
              />
            }
          >
            {(answer) => <p>{answer().attends ? t('after.ceremony.yes') : t('after.ceremony.no')}</p>}
          </Show>
        </section>
        <section>
          <div class="sech spaced">
            <h2>{t('act.promise-e-certificate')}</h2>
            <span class="meta" lang="zh">
              DB 6101/T 3163—2023 6.4.5
            </span>
          </div>
          <p class="meta">{t('after.promise')}</p>
          <FaultNotice fault={promise.fault()} />
          <Show
            when={agreed(opened.state().promise)}
            fallback={
              <p class="inline">
                <label for="promise">{t('after.promise.by')}</label>
                <input
                  id="promise"
                  class="input day"
                  autocomplete="off"
                  placeholder={opened.circumstances().on}
                  value={(promise.get('by') as string | undefined) ?? ''}
                  onInput={(event) => promise.put('by', event.currentTarget.value.trim())}
                />
                <button
                  type="button"
                  class="b"
                  aria-disabled={promise.gaps() > 0}
                  onClick={() => promise.gaps() === 0 && void promise.sign()}
                >
                  {t('act.promise-e-certificate')}
                </button>
              </p>
            }
          >
            {(made) => <p>{t('after.promise.made', { by: made().by })}</p>}
          </Show>
        </section>
        <section data-at="contents">
          <div class="sech spaced">
            <h2>{t('after.file')}</h2>
            <span class="meta" lang="zh">
              婚姻登记档案管理办法 第五条
            </span>
          </div>
          <table class="rows">
            <caption class="vh">{t('after.file')}</caption>
            <tbody>
              <Index each={contents()}>
                {(entry, index) => (
                  <tr>
                    <td class="num q">{index + 1}</td>
                    <th scope="row">{t(`file.${entry().item as 'other'}`)}</th>
                    <td class="right">
                      <label>
                        {t('after.pages')}{' '}
                        <input
                          class="input pages"
                          inputmode="numeric"
                          autocomplete="off"
                          aria-label={`${t(`file.${entry().item as 'other'}`)} ${t('after.pages')}`}
                          value={entry().pages ?? ''}
                          onInput={(event) =>
                            file.put(
                              `contents.${index}.pages`,
                              Number.parseInt(event.currentTarget.value, 10) || undefined,
                            )
                          }
                        />
                      </label>
                    </td>
                  </tr>
                )}
              </Index>
            </tbody>
          </table>
        </section>
      </div>
    </StepFrame>
  )
}
