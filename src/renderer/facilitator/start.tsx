import { createRoot } from 'react-dom/client'
import '#renderer/ui/base.css'
import { WorkingWindow } from './frame/WorkingWindow.tsx'

const place = document.getElementById('root')
if (place !== null) createRoot(place).render(<WorkingWindow bridge={window.bridge} />)
