import { createRoot } from 'react-dom/client'
import '#renderer/ui/base.css'
import { askForLetters } from '#renderer/ui/letters.ts'
import './projector.css'
import { Projector } from './Projector.tsx'

// Before there is a picture: the first one is painted in them.
void askForLetters()

const place = document.getElementById('root')
if (place !== null) createRoot(place).render(<Projector bridge={window.bridge} />)
