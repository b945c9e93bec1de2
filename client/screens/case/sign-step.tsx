import { createSignal, For, type JSX, Show } from 'solid-js'
import {
  agreed,
  type BlobRef,
  factOf,
  type MarriageActOf,
  partyIds,
  signedPapers,
} from '../../../domain/index.ts'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { CameraDialog } from '../../parts/camera.tsx'
import { useKeys } from '../../parts/keys.ts'
import { fieldOf } from '../../text/field-of.ts'
import { type TextKey, t, tOr } from '../../text/text.ts'
import { createActForm } from './act-form.ts'
import { useCase } from './case-context.tsx'
import { SpoilAct } from './spoil-act.tsx'
import { StepFrame } from './step-frame.tsx'

type Signed = MarriageActOf<'sign'>['papers'][number]

/** A9: both sign and press their fingers on the three papers; the papers are scanned. */
export function SignStep(): JSX.Element {
  const { desk, opened } = useCase()
  const form = createActForm(opened, 'sign', { papers: [], sitting: desk.sitting })
  const [taking, setTaking] = createSignal<string | null>(null)
  const [spoiling, setSpoiling] = createSignal(false)
  const papers = () => (form.get('papers') ?? []) as readonly Signed[]
  const scansOf = (paper: string): readonly BlobRef[] =>
    papers().find((each) => each.paper === paper)?.scans ?? []
  const keep = async (paper: string, picture: Blob) => {
    const kept = await desk.keepBlob(picture, 'image/jpeg')
    if (!kept.ok) return
    const next = { paper, scans: [...scansOf(paper), kept.value] }
    form.put('papers', [...papers().filter((each) => each.paper !== paper), next])
  }
  const firstUnscanned = () => signedPapers.find((paper) => scansOf(paper).length === 0) ?? signedPapers[0]
  useKeys({ F4: () => setTaking(firstUnscanned()), 'Alt R': () => setSpoiling(true) })
  return (
    <StepFrame
      form={form}
      act="act.sign"
      onAct={() => void form.sign((values) => ({ ...(values as object), sitting: desk.sitting }))}
      others={
        <button type="button" class="b" aria-keyshortcuts="Alt+R" onClick={() => setSpoiling(true)}>
          {t('act.spoil')}… <kbd aria-hidden="true">Alt R</kbd>
        </button>
      }
    >
      <div class="page">
        <div class="sech">
          <h2>{t('sign.papers')}</h2>
          <span class="meta">{t('sign.papers.how')}</span>
        </div>
        <table class="rows">
          <caption class="vh">{t('sign.papers')}</caption>
          <tbody>
            <For each={signedPapers}>
              {(paper) => (
                <tr data-at={`papers.${paper}`}>
                  <th scope="row">{t(`paper.${paper}`)}</th>
                  <td class="thumbs">
                    <For each={scansOf(paper)}>
                      {(scan, index) => (
                        <BlobPicture blob={scan} class="thumb" alt={t('scans.page', { page: index() + 1 })} />
                      )}
                    </For>
                  </td>
                  <td class="right">
                    <button type="button" class="b" onClick={() => setTaking(paper)}>
                      {scansOf(paper).length === 0 ? t('scans.take') : t('scans.more')}
                      <Show when={paper === firstUnscanned()}>
                        {' '}
                        <kbd aria-hidden="true">F4</kbd>
                      </Show>
                    </button>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <div class="sech spaced">
          <h2>{t('sign.hands')}</h2>
          <span class="meta" lang="zh">
            {t('sign.hands.law')}
          </span>
        </div>
        <table class="rows">
          <caption class="vh">{t('sign.hands')}</caption>
          <tbody>
            <For each={partyIds}>
              {(party) => (
                <tr>
                  <th scope="row">{factOf(opened.state(), party, 'name')}</th>
                  <td>
                    <label class="tick" data-at={`signed.${party}`}>
                      <input
                        type="checkbox"
                        checked={form.get(`signed.${party}`) === true}
                        onChange={(event) => form.put(`signed.${party}`, event.currentTarget.checked)}
                      />
                      {t('sign.signed')}
                    </label>
                  </td>
                  <td>
                    <label class="tick" data-at={`printed.${party}`}>
                      <input
                        type="checkbox"
                        checked={form.get(`printed.${party}.pressed`) === true}
                        onChange={(event) =>
                          form.put(
                            `printed.${party}`,
                            event.currentTarget.checked ? { pressed: true } : undefined,
                          )
                        }
                      />
                      {t('sign.pressed')}
                    </label>
                  </td>
                  <td>
                    <input
                      class="input"
                      autocomplete="off"
                      aria-label={fieldOf(party, 'finger.cannot')}
                      placeholder={t('finger.cannot')}
                      disabled={form.get(`printed.${party}.pressed`) === true}
                      value={(form.get(`printed.${party}.reason`) as string | undefined) ?? ''}
                      onInput={(event) =>
                        form.put(
                          `printed.${party}`,
                          event.currentTarget.value.trim() === ''
                            ? undefined
                            : { pressed: false, reason: event.currentTarget.value },
                        )
                      }
                    />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <p class="meta">{t('sign.number', { number: agreed(opened.state().print)?.certificate ?? '' })}</p>
      </div>
      <Show when={taking()}>
        {(paper) => (
          <CameraDialog
            open
            use="document"
            title={tOr(`paper.${paper()}`, paper())}
            ask={t('sign.scan', { paper: t(`paper.${paper()}` as TextKey) })}
            taken={scansOf(paper()).map((_, index) => t('scans.page', { page: index + 1 }))}
            onTaken={(picture) => void keep(paper(), picture)}
            onClose={() => setTaking(null)}
          />
        )}
      </Show>
      <Show when={spoiling()}>
        <SpoilAct onClose={() => setSpoiling(false)} />
      </Show>
    </StepFrame>
  )
}
