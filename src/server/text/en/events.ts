/** HR’s events, and the quizzes and surveys behind them. */
export const events = {} as const;
