/** Questions that are asked at the same moment are answered together. */
export class AskedTogether<Question, Answer> {
  readonly #answer: (questions: readonly Question[], signal: AbortSignal) => Promise<Answer>;
  /** What is asked at this moment, and its answer. */
  #round: { questions: Question[]; answer: Promise<Answer> } | null = null;

  constructor(answer: (questions: readonly Question[], signal: AbortSignal) => Promise<Answer>) {
    this.#answer = answer;
  }

  ask(question: Question, signal: AbortSignal): Promise<Answer> {
    this.#round ??= this.#begin(signal);
    this.#round.questions.push(question);
    return this.#round.answer;
  }

  #begin(signal: AbortSignal) {
    const questions: Question[] = [];
    const answer = Promise.resolve().then(() => {
      this.#round = null;
      return this.#answer(questions, signal);
    });
    return { questions, answer };
  }
}
