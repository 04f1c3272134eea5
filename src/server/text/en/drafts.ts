/** Drafts of anything that HR edits: where one stands, and what refuses it. */
export const drafts = {
  "draft.title": "Open draft",
  "draft.state-draft": "Draft",
  "draft.state-rehearsed": "Rehearsed",
  "draft.state-approved": "Approved",
  "draft.by": "Saved by {name} {when}.",
  "draft.approved-by": "Approved by {name}.",
  "draft.removes": "Publishing this takes it out of the programme.",
  "draft.next-rehearse":
    "Rehearse it first: a run over the people you really have shows what it would do. Until it is published, everyone gets what is live now.",
  "draft.next-approve": "It waits for a second person. Read it, then approve it.",
  "draft.next-own": "You had a part in it, so a colleague who had none has to approve it.",
  "draft.holds":
    "Rehearsed {when}. A rehearsal holds for {days, plural, one {one day} other {{days, number} days}}.",
  "draft.next-publish": "It can be published. Until then everyone gets what is live now.",
  "draft.approve": "Approve",
  "draft.publish": "Publish",
  "draft.drop": "Discard the draft",
  "draft.drop-lead":
    "What was written in this draft is gone for good. What is live stays as it is.",
  "draft.invalid":
    "This can’t be used as it is. Check that nothing is empty and every name or number is one that is offered here.",
  "draft.wrong-number": "Write a whole number that fits here: neither too large nor too small.",
  "draft.wrong-link": "Write the whole link; it begins with https://.",
  "draft.wrong-host":
    "One line for each person, with a name and a mail address, such as: Bo Li, bo@example.com.",
  "draft.wrong-on": "Give either the days before the start, or one day and its time zone.",
  "draft.protected":
    "Nobody may be selected by a protected attribute, such as age, gender or nationality, or by what stands in for one.",
  "draft.in-use": "A step still brings this. Change that step first, then take this out.",
  "draft.in-subject":
    "Everybody in HR reads subjects in lists, so a subject can’t hold the words of a question or an answer. Put them into the text.",
  "draft.moved-on":
    "Somebody else saved this meanwhile. What you typed is still here: compare it with theirs, and save again if yours should stand.",
  "draft.not-ready":
    "This can’t be published yet. Rehearse it on the programme as it is today, or let somebody else approve it first.",
  "draft.own":
    "Nobody approves their own words, nor a journey that was not rehearsed. Ask a colleague.",
  "did.draft-saved": "Saved as a draft. Nobody gets it before it is published.",
  "did.draft-approved": "Approved. It can be published now.",
  "did.draft-dropped": "The draft is gone. What is live stays as it is.",
  "did.draft-published":
    "Published. Everyone is planned again, and nobody gets what they already had.",
  "did.draft-changed":
    "Nothing was done: somebody has changed, published or discarded this draft meanwhile. Look at it once more as it stands now.",
  "did.draft-outdated":
    "Not published: what is live has changed since this draft was begun. Compare the two, save the draft once more, then publish it.",
} as const;
