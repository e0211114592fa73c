import { createRoot } from 'react-dom/client'
import { allowEmptyMarkup } from '#renderer/scene/empty-markup.ts'
import '#renderer/ui/base.css'
import { WorkingWindow } from './frame/WorkingWindow.tsx'

// React Aria empties its announcements the same way as Konva does; without this, typing a date would end the part.
allowEmptyMarkup()

const place = document.getElementById('root')
if (place !== null) createRoot(place).render(<WorkingWindow bridge={window.bridge} />)
