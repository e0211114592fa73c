import { createRoot } from 'react-dom/client'
import '#renderer/ui/base.css'
import './projector.css'
import { Projector } from './Projector.tsx'

const place = document.getElementById('root')
if (place !== null) createRoot(place).render(<Projector bridge={window.bridge} />)
