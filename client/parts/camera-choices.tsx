import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import { type CameraFault, type CameraUse, chooseCamera, listCameras, openCamera } from '../devices/camera.ts'
import { t, tOr } from '../text/text.ts'

const uses: readonly CameraUse[] = ['document', 'portrait']

/** Which camera each use takes on this machine. */
export function CameraChoices(): JSX.Element {
  const [cameras, { refetch }] = createResource(listCameras, { initialValue: [] })
  const [fault, setFault] = createSignal<CameraFault | null>(null)
  const hasNames = () => cameras.latest.some(({ label }) => label !== '')
  const allow = async () => {
    const opened = await openCamera('document')
    setFault(opened.ok ? null : opened.error)
    if (opened.ok) opened.value.close()
    void refetch()
  }
  return (
    <section class="gap" aria-labelledby="cameras">
      <div class="sech">
        <h2 id="cameras">{t('devices.camera')}</h2>
        <Show when={!hasNames()}>
          <span class="meta">
            <button type="button" class="b plain" onClick={() => void allow()}>
              {t('devices.camera.ask')}
            </button>
          </span>
        </Show>
      </div>
      <Show when={fault()}>
        {(why) => (
          <div class="refusal" role="alert">
            {tOr(`devices.camera.fault.${why().code}`, t('devices.camera.none'))}
          </div>
        )}
      </Show>
      <Show when={cameras.latest.length > 0} fallback={<p class="empty">{t('devices.camera.none')}</p>}>
        <div class="form">
          <For each={uses}>
            {(use) => (
              <>
                <label for={`camera-${use}`}>{t(`devices.camera.use.${use}`)}</label>
                <select
                  id={`camera-${use}`}
                  autocomplete="off"
                  onChange={(event) => chooseCamera(use, event.currentTarget.value)}
                >
                  <For each={cameras.latest ?? []}>
                    {(camera, index) => (
                      <option value={camera.id} selected={camera.id === chosenCamera(use)}>
                        {camera.label || t('devices.camera.unnamed', { number: index() + 1 })}
                      </option>
                    )}
                  </For>
                </select>
              </>
            )}
          </For>
        </div>
      </Show>
    </section>
  )
}

const chosenCamera = (use: CameraUse): string | null => localStorage.getItem(`lianli-camera-${use}`)
