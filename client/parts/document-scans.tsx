import { createSignal, For, Index, type JSX, Show } from 'solid-js'
import { type BlobRef, type PartyId, partyIds } from '../../domain/index.ts'
import { type TextKey, t } from '../text/text.ts'
import type { Places } from './act-form.ts'
import { CameraDialog } from './camera.tsx'
import { useDesk } from './desk-context.tsx'
import { useKeys } from './keys.ts'
import { type Shown, ShownDocument } from './shown-document.tsx'

/** Documents that are shown at the counter, the commonest first. */
const offered = [
  'id-card',
  'temporary-id-card',
  'household-book',
  'divorce-certificate',
  'divorce-judgment',
  'proof-of-effect',
  'death-certificate',
  'residence-permit-of-xian',
  'passport',
  'no-spouse-certificate',
  'translation',
  'hkm-permit',
  'hk-macao-id-card',
  'hmt-residence-permit',
  'tw-permit',
  'tw-id-card',
  'permanent-residence-card',
  'military-id',
  'military-marriage-certificate',
  'identity-proof',
  'other',
] as const satisfies readonly Shown['type'][]

/** The originals that were shown, every one with its scans (提供证件情况，逐件列明). */
export function DocumentScans(props: {
  form: Places
  /** The types that are offered, the commonest first; those of a marriage where none are named. */
  offered?: readonly Shown['type'][]
}): JSX.Element {
  const desk = useDesk()
  const documents = () => (props.form.get('documents') ?? []) as readonly Shown[]
  const [taking, setTaking] = createSignal<{ party: PartyId; type: Shown['type'] } | null>(null)
  const of = (party: PartyId, type: Shown['type']) =>
    documents().find((shown) => shown.party === party && shown.type === type)
  const keep = async (party: PartyId, type: Shown['type'], picture: Blob) => {
    const kept = await desk.keepBlob(picture, 'image/jpeg')
    if (kept.ok) put(party, type, kept.value)
  }
  const put = (party: PartyId, type: Shown['type'], scan: BlobRef) => {
    const before = of(party, type)
    const isIdentity = type === 'id-card' || type === 'temporary-id-card'
    const shown: Shown = before
      ? { ...before, scans: [...before.scans, scan] }
      : {
          party,
          type,
          number: isIdentity
            ? ((props.form.get(`parties.${party}.document.number`) as string | undefined) ?? null)
            : null,
          issuedOn: null,
          validTo: isIdentity
            ? ((props.form.get(`parties.${party}.document.validTo`) as Shown['validTo'] | undefined) ?? null)
            : null,
          legalisation: null,
          condition: 'good',
          scans: [scan],
        }
    props.form.put(
      'documents',
      before ? documents().map((each) => (each === before ? shown : each)) : [...documents(), shown],
    )
  }
  const firstGap = () => partyIds.find((party) => (of(party, 'id-card')?.scans.length ?? 0) < 2) ?? 'man'
  useKeys({ F4: () => setTaking({ party: firstGap(), type: 'id-card' }) })
  return (
    <section data-at="documents">
      <div class="sech">
        <h2>{t('scans.title')}</h2>
        <span class="meta">
          <button
            type="button"
            class="b plain"
            onClick={() => setTaking({ party: firstGap(), type: 'id-card' })}
          >
            {t('scans.take')} <kbd aria-hidden="true">F4</kbd>
          </button>
        </span>
      </div>
      <Show when={documents().length > 0} fallback={<p class="meta empty">{t('scans.empty')}</p>}>
        <ul class="scans">
          <Index each={documents()}>
            {(shown) => (
              <ShownDocument
                shown={shown()}
                onChange={(changed) =>
                  props.form.put(
                    'documents',
                    documents().map((each) => (each === shown() ? changed : each)),
                  )
                }
                onRemove={() =>
                  props.form.put(
                    'documents',
                    documents().filter((each) => each !== shown()),
                  )
                }
              />
            )}
          </Index>
        </ul>
      </Show>
      <Show when={taking()}>
        {(now) => (
          <CameraDialog
            open
            use="document"
            title={t('scans.title')}
            ask={t('scans.ask', {
              document: t(`document.${now().type}` as TextKey),
              party: t(`party.${now().party}`),
            })}
            taken={(of(now().party, now().type)?.scans ?? []).map((_, index) =>
              t('scans.page', { page: index + 1 }),
            )}
            onTaken={(picture) => void keep(now().party, now().type, picture)}
            onClose={() => setTaking(null)}
          >
            <WhichDocument value={now()} offered={props.offered ?? offered} onChange={setTaking} />
          </CameraDialog>
        )}
      </Show>
    </section>
  )
}

/** Whose document it is and which. */
function WhichDocument(props: {
  value: { party: PartyId; type: Shown['type'] }
  offered: readonly Shown['type'][]
  onChange: (value: { party: PartyId; type: Shown['type'] }) => void
}): JSX.Element {
  return (
    <div class="which">
      <select
        class="input"
        aria-label={t('scans.whose')}
        value={props.value.party}
        onChange={(event) => props.onChange({ ...props.value, party: event.currentTarget.value as PartyId })}
      >
        <For each={partyIds}>{(party) => <option value={party}>{t(`party.${party}`)}</option>}</For>
      </select>
      <select
        class="input"
        aria-label={t('scans.which')}
        value={props.value.type}
        onChange={(event) =>
          props.onChange({ ...props.value, type: event.currentTarget.value as Shown['type'] })
        }
      >
        <For each={props.offered}>
          {(type) => <option value={type}>{t(`document.${type}` as TextKey)}</option>}
        </For>
      </select>
    </div>
  )
}
