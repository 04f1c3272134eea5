/** Given answers as facts, and the topics that questions go by. */
export const register = {
  "nav.replies": "Replies",
  "replies.title": "Replies to look at",
  "replies.lead":
    "These replies asked nothing that we could tell, or came from an address that we did not write to. One click says what they are.",
  "replies.none": "No reply waits to be looked at.",
  "replies.statement": "A reply without a question mark or a word that asks.",
  "replies.stranger": "About a question, from an address that does not owe its answer.",
  "replies.closed": "An answer to a question that was closed meanwhile.",
  "replies.empty": "A reply to a question without a word in it.",
  "replies.its-question": "The question",
  "replies.make-question": "Make it a question",
  "replies.make-answer": "Send it as the answer",
  "replies.seen": "Nothing to do",
} as const;
