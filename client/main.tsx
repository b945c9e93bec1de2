import { Route, Router } from '@solidjs/router'
import { type Component, createEffect, type JSX, lazy } from 'solid-js'
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
const Statistics = lazy(() => import('./screens/statistics.tsx'))
const HelpLaw = lazy(() => import('./screens/help-law.tsx'))
const Appointments = lazy(() => import('./screens/appointments.tsx'))
const Archive = lazy(() => import('./screens/archive.tsx'))
const Unknown = lazy(() => import('./screens/unknown.tsx'))

showTheme()
await showLanguage()
const app = document.getElementById('app')
if (!app) throw new Error('the page has no place for the app')

/** The parties' window has no door: no key of an open desk ever reaches it, and it leads nowhere. */
const isForParties = location.pathname === '/party'

/** The router would fetch the screen of its address before anybody is signed in. */
const unfetched =
  (Screen: Component): Component =>
  () => <Screen />

render(() => (isForParties ? <Party /> : <App />), app)

function App(): JSX.Element {
  const door = createDoor()
  // All screens are fetched as soon as somebody is signed in, so that none is missing when the line goes.
  createEffect(() => {
    if (!door.desk()) return
    for (const screen of [
      Day,
      Case,
      Find,
      Conflicts,
      Sync,
      Devices,
      StatusCheck,
      Statistics,
      HelpLaw,
      Appointments,
      Archive,
      Unknown,
    ])
      void screen.preload()
  })
  return (
    <DoorProvider door={door}>
      <Router>
        <Route path="/" component={SignedIn}>
          <Route path="/" component={unfetched(Day)} />
          <Route path="/case/:id" component={unfetched(Case)} />
          <Route path="/find" component={unfetched(Find)} />
          <Route path="/conflicts" component={unfetched(Conflicts)} />
          <Route path="/sync" component={unfetched(Sync)} />
          <Route path="/devices" component={unfetched(Devices)} />
          <Route path="/status-check" component={unfetched(StatusCheck)} />
          <Route path="/statistics" component={unfetched(Statistics)} />
          <Route path="/law/:kind?" component={unfetched(HelpLaw)} />
          <Route path="/appointments" component={unfetched(Appointments)} />
          <Route path="/archive" component={unfetched(Archive)} />
          <Route path="*" component={unfetched(Unknown)} />
        </Route>
      </Router>
    </DoorProvider>
  )
}
