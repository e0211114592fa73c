import { createRoot } from 'react-dom/client'
import '#renderer/ui/base.css'
import { allowEmptyMarkup } from '#renderer/ui/empty-markup.ts'
import { askForLetters } from '#renderer/ui/letters.ts'
import { WorkingWindow } from './frame/WorkingWindow.tsx'

allowEmptyMarkup()
// Before there is a picture: the first one is painted in them.
void askForLetters()

const place = document.getElementById('root')
if (place !== null) createRoot(place).render(<WorkingWindow bridge={window.bridge} />)
