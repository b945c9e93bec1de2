import { createSignal, For, type JSX, Show } from 'solid-js'
import type { BlobRef, PartyId } from '../../../domain/index.ts'
import type { ActForm } from '../../parts/act-form.ts'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { CameraDialog } from '../../parts/camera.tsx'
import { useKeys } from '../../parts/keys.ts'
import { fieldOf } from '../../text/field-of.ts'
import { t, tOr } from '../../text/text.ts'
import { useCase } from './case-context.tsx'

/** A paper that was signed by hand, with its scanned pages. */
interface SignedPaper {
  readonly paper: string
  readonly scans: readonly BlobRef[]
}

/** Who takes part signs and presses a finger on the papers; each paper is scanned. */
export function SignedPapers(props: {
  form: ActForm
  /** The papers that are signed, in their order. */
  papers: readonly string[]
  parties: readonly PartyId[]
  nameOf: (party: PartyId) => string
  certificate: string
}): JSX.Element {
  const { desk } = useCase()
  const [taking, setTaking] = createSignal<string | null>(null)
  const papers = () => (props.form.get('papers') ?? []) as readonly SignedPaper[]
  const scansOf = (paper: string): readonly BlobRef[] =>
    papers().find((each) => each.paper === paper)?.scans ?? []
  const keep = async (paper: string, picture: Blob) => {
    const kept = await desk.keepBlob(picture, 'image/jpeg')
    if (!kept.ok) return
    const next = { paper, scans: [...scansOf(paper), kept.value] }
    props.form.put('papers', [...papers().filter((each) => each.paper !== paper), next])
  }
  const firstUnscanned = () =>
    props.papers.find((paper) => scansOf(paper).length === 0) ?? props.papers[0] ?? null
  useKeys({ F4: () => setTaking(firstUnscanned()) })
  return (
    <>
      <div class="page">
        <div class="sech">
          <h2>{t('sign.papers')}</h2>
          <span class="meta">{t('sign.papers.how')}</span>
        </div>
        <table class="rows">
          <caption class="vh">{t('sign.papers')}</caption>
          <tbody>
            <For each={props.papers}>
              {(paper) => (
                <tr data-at={`papers.${paper}`}>
                  <th scope="row">{tOr(`paper.${paper}`, paper)}</th>
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
            <For each={props.parties}>
              {(party) => (
                <tr>
                  <th scope="row">{props.nameOf(party)}</th>
                  <td>
                    <label class="tick" data-at={`signed.${party}`}>
                      <input
                        type="checkbox"
                        checked={props.form.get(`signed.${party}`) === true}
                        onChange={(event) => props.form.put(`signed.${party}`, event.currentTarget.checked)}
                      />
                      {t('sign.signed')}
                    </label>
                  </td>
                  <td>
                    <label class="tick" data-at={`printed.${party}`}>
                      <input
                        type="checkbox"
                        checked={props.form.get(`printed.${party}.pressed`) === true}
                        onChange={(event) =>
                          props.form.put(
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
                      disabled={props.form.get(`printed.${party}.pressed`) === true}
                      value={(props.form.get(`printed.${party}.reason`) as string | undefined) ?? ''}
                      onInput={(event) =>
                        props.form.put(
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
        <p class="meta">{t('sign.number', { number: props.certificate })}</p>
      </div>
      <Show when={taking()}>
        {(paper) => (
          <CameraDialog
            open
            use="document"
            title={tOr(`paper.${paper()}`, paper())}
            ask={t('sign.scan', { paper: tOr(`paper.${paper()}`, paper()) })}
            taken={scansOf(paper()).map((_, index) => t('scans.page', { page: index + 1 }))}
            onTaken={(picture) => void keep(paper(), picture)}
            onClose={() => setTaking(null)}
          />
        )}
      </Show>
    </>
  )
}
