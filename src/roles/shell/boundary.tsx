import { Component, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

export interface BoundaryWords {
  readonly title: string
  readonly text: string
  readonly restart: string
}

/**
 * A bug, not bad input, wherever it was thrown: while drawing, in an answer to a press, in work that nobody awaits.
 * An apology, the error for whoever helps, and the way back. Kept work is not touched.
 */
export class Boundary extends Component<
  { readonly words: BoundaryWords; readonly children: ReactNode },
  { readonly failure: Error | null }
> {
  override state: { readonly failure: Error | null } = { failure: null }

  static getDerivedStateFromError(thrown: unknown) {
    return { failure: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override componentDidMount(): void {
    window.addEventListener('error', this.#onError)
    window.addEventListener('unhandledrejection', this.#onRejection)
  }

  override componentWillUnmount(): void {
    window.removeEventListener('error', this.#onError)
    window.removeEventListener('unhandledrejection', this.#onRejection)
  }

  // Only thrown errors: the browser tells of its own small matters (a ResizeObserver out of breath) by the same events.
  readonly #onError = ({ error }: ErrorEvent): void => this.#show(error)
  readonly #onRejection = ({ reason }: PromiseRejectionEvent): void => this.#show(reason)

  #show(thrown: unknown): void {
    if (thrown instanceof Error) this.setState({ failure: thrown })
  }

  override render(): ReactNode {
    const { words, children } = this.props
    const { failure } = this.state
    if (!failure) return children
    const restart = <Button onPress={() => location.reload()}>{words.restart}</Button>
    return (
      <main>
        <Notice tone="danger" title={words.title} code={failure.message.slice(0, 200)} action={restart} isLive>
          {words.text}
        </Notice>
      </main>
    )
  }
}
