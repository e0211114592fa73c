export interface Failure {
  readonly name: string
  readonly message: string
}
export function failedUnitTests(result: unknown): Failure[]
export function failedEndToEndTests(result: unknown): Failure[]
export function failuresOf(stage: { readonly name: string, readonly failed: number, readonly named: readonly Failure[], readonly output: string }): readonly Failure[]
export function failureLines(failures: readonly Failure[]): string[]
