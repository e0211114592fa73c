import { Component, type ReactNode } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'

interface Caught { readonly failed: boolean }

/** When drawing a part fails, only that part is gone, with plain words in its place. React asks for a class here. */
export class ErrorPlace extends Component<{ readonly children: ReactNode }, Caught> {
  override state: Caught = { failed: false }

  static getDerivedStateFromError(): Caught {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed onAgain={() => { this.setState({ failed: false }) }} /> : this.props.children
  }
}

function Failed({ onAgain }: { readonly onAgain: () => void }) {
  const t = useText()
  return <EmptyPlace action={<Button kind="primary" onPress={onAgain}>{t('frame.again')}</Button>}>{t('frame.failed')}</EmptyPlace>
}
