import { render } from 'preact'
import { App } from './app.tsx'
import './styles/base.css'
import './styles/components.css'
import './styles/charts.css'
import './styles/print.css'

render(<App />, document.getElementById('app')!)
