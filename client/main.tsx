import { Route, Router } from '@solidjs/router'
import { createEffect, type JSX, lazy } from 'solid-js'
import { render } from 'solid-js/web'
import { DoorProvider } from './parts/desk-context.tsx'
import { showTheme } from './parts/theme.ts'
import { SignedIn } from './screens/signed-in.tsx'
import { createDoor } from './state/door.ts'
import { showLanguage } from './text/text.ts'

const Party = lazy(() => import('./screens/party.tsx'))
const Day = lazy(() => import('./screens/day.tsx'))
const Case = lazy(() => import('./screens/case/case.tsx'))
const Find = lazy(() => import('./screens/find.tsx'))
const Conflicts = lazy(() => import('./screens/conflicts.tsx'))
const Sync = lazy(() => import('./screens/sync.tsx'))
const Devices = lazy(() => import('./screens/devices.tsx'))
const StatusCheck = lazy(() => import('./screens/status-check.tsx'))
const Unknown = lazy(() => import('./screens/unknown.tsx'))

showTheme()
await showLanguage()
const app = document.getElementById('app')
if (!app) throw new Error('the page has no place for the app')

/** The parties' window has no door: no key of an open desk ever reaches it, and it leads nowhere. */
const isForParties = location.pathname === '/party'

render(() => (isForParties ? <Party /> : <App />), app)

function App(): JSX.Element {
  const door = createDoor()
  // All screens are fetched as soon as somebody is signed in, so that none is missing when the line goes.
  createEffect(() => {
    if (!door.desk()) return
    for (const screen of [Day, Case, Find, Conflicts, Sync, Devices, StatusCheck, Unknown])
      void screen.preload()
  })
  return (
    <DoorProvider door={door}>
      <Router>
        <Route path="/" component={SignedIn}>
          <Route path="/" component={Day} />
          <Route path="/case/:id" component={Case} />
          <Route path="/find" component={Find} />
          <Route path="/conflicts" component={Conflicts} />
          <Route path="/sync" component={Sync} />
          <Route path="/devices" component={Devices} />
          <Route path="/status-check" component={StatusCheck} />
          <Route path="*" component={Unknown} />
        </Route>
      </Router>
    </DoorProvider>
  )
}
